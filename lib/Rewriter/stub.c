/* stub.c: which body treats pointers as a summary says?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A summary is a set of constraints over nodes; the analysis of a body gives such a set. So each constraint becomes the
 * instruction that gives it: a load, a store, an address, a call. A node with one constraint that defines it becomes a
 * value; with more, or one that leads back to it, a stack slot that all of them store to, since memory is
 * flow-insensitive. An offset that is not known is an index nobody knows. No branch is needed.
 *
 * Exact: reading the stub gives the summary again, at most coarser where a limit is near. What has no form here (a call
 * of a type that is not known) becomes what needs no proof. Reasons of escapes are kept where models have a primitive. */
#include "Rewriter/stub.h"

#include <string.h>

typedef struct {
  EscStubs *stubs;
  const EscGraph *graph;
  LLVMValueRef function;
  LLVMBuilderRef builder;
  LLVMValueRef *value;   /* of nodes that are values, once built */
  LLVMValueRef *slot;    /* of the others */
  uint32_t *definition;  /* the constraint that makes the node's value, or ESC_NONE */
  LLVMValueRef *object;  /* of the summary: its address, once built */
  LLVMValueRef anywhere; /* an index that nobody knows, or NULL */
} Stub;

static LLVMContextRef context_of(const Stub *s) { return LLVMGetModuleContext(s->stubs->module); }
static LLVMTypeRef pointer_type(const Stub *s) { return esc_stubs_pointer(s->stubs); }
static LLVMTypeRef byte_type(const Stub *s) { return LLVMInt8TypeInContext(context_of(s)); }

/* ---- primitives -------------------------------------------------------------------------------------------------- */

static LLVMTypeRef taker_type(const Stub *s) {
  LLVMTypeRef pointer = pointer_type(s);
  return LLVMFunctionType(LLVMVoidTypeInContext(context_of(s)), &pointer, 1, false);
}

static void call_taker(Stub *s, const char *name, LLVMValueRef pointer) {
  LLVMTypeRef type = taker_type(s);
  LLVMBuildCall2(s->builder, type, esc_stubs_declare(s->stubs, name, type), &pointer, 1, "");
}

static LLVMValueRef call_maker(Stub *s, const char *name) {
  LLVMTypeRef type = LLVMFunctionType(pointer_type(s), NULL, 0, false);
  return LLVMBuildCall2(s->builder, type, esc_stubs_declare(s->stubs, name, type), NULL, 0, "");
}

static const char *primitive_of(EscReason reason) {
  switch (reason) {
    case ESC_REASON_PassedToThread:
      return "esc.thread";
    case ESC_REASON_Finalizer:
      return "esc.finalizer";
    case ESC_REASON_Thrown:
      return "esc.throw";
    default:
      return "esc.keep";
  }
}

/* ---- nodes ------------------------------------------------------------------------------------------------------- */

static bool defines(const EscConstraint *c) { return c->kind == ESC_ADDR || c->kind == ESC_COPY || c->kind == ESC_LOAD; }

static const EscConstraint *constraint(const Stub *s, uint32_t i) { return esc_graph_constraint(s->graph, i); }

static void need_slot(Stub *s, uint32_t node) {
  if (!s->slot[node]) s->slot[node] = LLVMBuildAlloca(s->builder, pointer_type(s), "");
}

/* Each node has one definition here, so a way back is a single path. */
static bool leads_back(const Stub *s, uint32_t node) {
  uint32_t at = node;
  for (uint32_t steps = esc_graph_node_count(s->graph); steps > 0; steps--) {
    if (s->slot[at] || s->definition[at] == ESC_NONE) return false;
    const EscConstraint *c = constraint(s, s->definition[at]);
    if (c->kind == ESC_ADDR) return false;
    at = c->b;
    if (at == node) return true;
  }
  return true;
}

static void find_definitions(Stub *s) {
  for (uint32_t i = 0; i < esc_graph_node_count(s->graph); i++) s->definition[i] = ESC_NONE;
  for (uint32_t i = 0; i < esc_graph_constraint_count(s->graph); i++) {
    const EscConstraint *c = constraint(s, i);
    if (!defines(c)) continue;
    ESC_CHECK(c->a >= esc_graph_parameter_count(s->graph)); /* nothing flows into a parameter itself */
    if (ESC_GUARD(StubTwoDefinitions, s->definition[c->a] != ESC_NONE)) need_slot(s, c->a);
    s->definition[c->a] = i;
  }
  for (uint32_t i = 0; i < esc_graph_call_count(s->graph); i++) {
    const EscCall *call = esc_graph_call(s->graph, i);
    for (uint32_t r = 0; r < call->result_count; r++) need_slot(s, esc_graph_results(s->graph, call)[r].v);
  }
  for (uint32_t i = 0; i < esc_graph_node_count(s->graph); i++)
    if (leads_back(s, i)) need_slot(s, i);
}

/* The pointer to what is passed variadically, out of the list (Reader/variadic.c). */
static LLVMValueRef variadic_arguments(Stub *s) {
  LLVMTypeRef pointer = pointer_type(s);
  unsigned id = LLVMLookupIntrinsicID("llvm.va_start", strlen("llvm.va_start"));
  LLVMValueRef list = LLVMBuildAlloca(s->builder, LLVMArrayType2(byte_type(s), 64), "");
  LLVMValueRef start = LLVMGetIntrinsicDeclaration(s->stubs->module, id, &pointer, 1);
  LLVMBuildCall2(s->builder, LLVMGlobalGetValueType(start), start, &list, 1, "");
  return LLVMBuildLoad2(s->builder, pointer, list, "");
}

static LLVMValueRef parameter_value(Stub *s, uint32_t leaf) {
  for (unsigned i = 0; i < LLVMCountParams(s->function); i++) {
    LLVMValueRef parameter = LLVMGetParam(s->function, i);
    uint32_t count = esc_layout_leaf_count(s->stubs->reader, LLVMTypeOf(parameter));
    if (leaf < count) return esc_stub_leaf(s->stubs, s->builder, parameter, leaf);
    leaf -= count;
  }
  ESC_CHECK(leaf == 0 && LLVMIsFunctionVarArg(LLVMGlobalGetValueType(s->function)));
  return variadic_arguments(s);
}

static LLVMValueRef moved(Stub *s, LLVMValueRef pointer, int32_t offset) {
  if (!offset) return pointer;
  LLVMTypeRef number = LLVMInt64TypeInContext(context_of(s));
  if (offset == ESC_ANY && !s->anywhere) s->anywhere = LLVMBuildFreeze(s->builder, LLVMGetPoison(number), "");
  LLVMValueRef index = offset == ESC_ANY ? s->anywhere : LLVMConstInt(number, (uint64_t)(int64_t)offset, true);
  return LLVMBuildGEP2(s->builder, byte_type(s), pointer, &index, 1, "");
}

static LLVMValueRef object_address(Stub *s, uint32_t object) {
  if (s->object[object]) return s->object[object];
  const EscObjectInfo *info = esc_graph_object(s->graph, (EscObject){object});
  LLVMValueRef address = NULL;
  if (info->kind == ESC_OBJECT_FUNCTION) address = esc_stubs_function(s->stubs, info->index);
  if (info->kind == ESC_OBJECT_CONSTANT) address = esc_stubs_constant(s->stubs, info->index);
  bool made = info->kind == ESC_OBJECT_FRESH || info->kind == ESC_OBJECT_SITE || info->kind == ESC_OBJECT_STACK;
  if (!address) address = call_maker(s, made ? "esc.fresh" : "esc.unknown");
  return s->object[object] = address;
}

static LLVMValueRef node_value(Stub *s, uint32_t node);

static LLVMValueRef load(Stub *s, const EscConstraint *c) {
  uint32_t word = s->stubs->reader->word;
  LLVMValueRef from = moved(s, node_value(s, c->b), c->offset);
  if (c->size >= word) return LLVMBuildLoad2(s->builder, pointer_type(s), from, "");
  return esc_stub_pun(s->stubs, s->builder, LLVMBuildLoad2(s->builder, byte_type(s), from, ""), pointer_type(s));
}

static LLVMValueRef defined_value(Stub *s, const EscConstraint *c) {
  switch ((EscConstraintKind)c->kind) {
    case ESC_ADDR:
      return moved(s, object_address(s, c->b), c->offset);
    case ESC_LOAD:
      return load(s, c);
    default:
      return moved(s, node_value(s, c->b), c->offset);
  }
}

static LLVMValueRef node_value(Stub *s, uint32_t node) {
  if (s->slot[node]) return LLVMBuildLoad2(s->builder, pointer_type(s), s->slot[node], "");
  if (s->value[node]) return s->value[node];
  LLVMValueRef value = node < esc_graph_parameter_count(s->graph) ? parameter_value(s, node)
                       : s->definition[node] != ESC_NONE        ? defined_value(s, constraint(s, s->definition[node]))
                                                                : LLVMConstNull(pointer_type(s));
  return s->value[node] = value;
}

/* ---- calls of what the caller gives ------------------------------------------------------------------------------ */

/* The function type of that number, or NULL. */
static LLVMTypeRef type_of(const Stub *s, const EscCall *call) {
  const EscMap *ids = &s->stubs->reader->signature_ids;
  for (uint32_t i = 0; i < ids->capacity && call->signature; i++)
    if (ids->entries[i].key != ESC_MAP_NO_KEY && ids->entries[i].value == call->signature)
      return (LLVMTypeRef)(uintptr_t)ids->entries[i].key;
  return NULL;
}

static bool fits(const Stub *s, const EscCall *call, LLVMTypeRef type) {
  if (!type || esc_read_leaves(s->stubs->reader, type) != call->fixed_count ||
      call->fixed_count > call->argument_count)
    return false;
  LLVMTypeRef result = LLVMGetReturnType(type);
  unsigned count = LLVMCountParamTypes(type);
  LLVMTypeRef *types = esc_alloc((count + 1) * sizeof *types);
  LLVMGetParamTypes(type, types);
  bool good = esc_stub_has_leaves(s->stubs, result) &&
              esc_layout_leaf_count(s->stubs->reader, result) == call->result_count &&
              (call->argument_count == call->fixed_count || LLVMIsFunctionVarArg(type));
  for (unsigned i = 0; i < count && good; i++) good = esc_stub_has_leaves(s->stubs, types[i]);
  free(types);
  return good;
}

static void call_nothing_known(Stub *s, const EscCall *call) {
  for (uint32_t i = 0; i < call->argument_count; i++)
    ESC_MUST(StubCallKeeps) call_taker(s, "esc.keep", node_value(s, esc_graph_arguments(s->graph, call)[i].node.v));
  for (uint32_t i = 0; i < call->result_count; i++)
    ESC_MUST(StubCallGives) LLVMBuildStore(s->builder, call_maker(s, "esc.unknown"), s->slot[esc_graph_results(s->graph, call)[i].v]);
}

typedef ESC_VEC(LLVMValueRef) Values;

/* Arguments from leaves; what is passed variadically are pointers. */
static void collect_arguments(Stub *s, const EscCall *call, LLVMTypeRef type, Values *values) {
  const EscArgument *arguments = esc_graph_arguments(s->graph, call);
  unsigned count = LLVMCountParamTypes(type);
  LLVMTypeRef *types = esc_alloc((count + 1) * sizeof *types);
  LLVMGetParamTypes(type, types);
  uint32_t at = 0;
  for (unsigned i = 0; i < count; i++) {
    LLVMValueRef value = LLVMGetPoison(types[i]);
    uint32_t leaves = esc_layout_leaf_count(s->stubs->reader, types[i]);
    for (uint32_t k = 0; k < leaves; k++, at++)
      value = esc_stub_with_leaf(s->stubs, s->builder, value, k, node_value(s, arguments[at].node.v));
    esc_vec_push(values, value);
  }
  for (; at < call->argument_count; at++)
    if (arguments[at].capture != ESC_CAPTURE_AREA) esc_vec_push(values, node_value(s, arguments[at].node.v));
  free(types);
}

static void say_not_captured(const Stub *s, LLVMValueRef call, unsigned index) {
  const char *const names[] = {"captures", "nocapture"}; /* of which an LLVM has one; 0 = captures(none) */
  for (int i = 0; i < 2; i++) {
    unsigned kind = LLVMGetEnumAttributeKindForName(names[i], strlen(names[i]));
    if (kind) LLVMAddCallSiteAttribute(call, index + 1, LLVMCreateEnumAttribute(context_of(s), kind, 0));
  }
}

static void say_captures(const Stub *s, const EscCall *call, LLVMTypeRef type, LLVMValueRef made) {
  const EscArgument *arguments = esc_graph_arguments(s->graph, call);
  unsigned count = LLVMCountParamTypes(type);
  for (unsigned i = 0, at = 0; i < count; i++) {
    LLVMTypeRef argument = LLVMTypeOf(LLVMGetOperand(made, i));
    bool kept = ESC_GUARD(StubCallCaptures, arguments[at].capture == ESC_CAPTURE_ALL) || LLVMGetTypeKind(argument) != LLVMPointerTypeKind;
    if (!kept) say_not_captured(s, made, i);
    at += esc_layout_leaf_count(s->stubs->reader, argument);
  }
}

static void write_call(Stub *s, const EscCall *call) {
  LLVMTypeRef type = type_of(s, call);
  if (!fits(s, call, type)) {
    call_nothing_known(s, call);
    return;
  }
  Values values = {0};
  collect_arguments(s, call, type, &values);
  LLVMValueRef made = LLVMBuildCall2(s->builder, type, node_value(s, call->callee.v), values.data, values.count, "");
  say_captures(s, call, type, made);
  for (uint32_t i = 0; i < call->result_count; i++)
    ESC_MUST(StubCallResult) LLVMBuildStore(s->builder, esc_stub_leaf(s->stubs, s->builder, made, i),
                   s->slot[esc_graph_results(s->graph, call)[i].v]);
  esc_vec_fini(&values);
}

/* ---- the body ---------------------------------------------------------------------------------------------------- */

static void write_constraint(Stub *s, const EscConstraint *c) {
  switch ((EscConstraintKind)c->kind) {
    case ESC_ADDR:
    case ESC_COPY:
    case ESC_LOAD:
      if (ESC_GUARD(StubFlow, s->slot[c->a])) LLVMBuildStore(s->builder, defined_value(s, c), s->slot[c->a]);
      break;
    case ESC_STORE:
      ESC_MUST(StubStore) LLVMBuildStore(
          s->builder, node_value(s, c->b),
          moved(s, node_value(s, c->a), c->offset));
      break;
    case ESC_SINK:
      ESC_MUST(StubSink) call_taker(s, primitive_of((EscReason)c->extra), node_value(s, c->a));
      break;
    case ESC_SPARE: /* the call that frees is in another file then, and cannot tell */
      ESC_MUST(StubSpare) call_taker(s, primitive_of((EscReason)c->extra), node_value(s, c->a));
      break;
    case ESC_CONTENT:
      ESC_MUST(StubContent) call_taker(s, "esc.content", node_value(s, c->a));
      break;
    case ESC_CALL:
      ESC_MUST(StubCall) write_call(s, esc_graph_call(s->graph, c->extra));
      break;
    default: /* summaries have no others; all that could be meant by one */
      call_taker(s, "esc.keep", node_value(s, c->a));
      break;
  }
}

static void write_return(Stub *s) {
  LLVMTypeRef type = LLVMGetReturnType(LLVMGlobalGetValueType(s->function));
  if (LLVMGetTypeKind(type) == LLVMVoidTypeKind) {
    LLVMBuildRetVoid(s->builder);
    return;
  }
  LLVMValueRef value = LLVMGetPoison(type);
  for (uint32_t i = 0; i < esc_graph_result_count(s->graph); i++) {
    uint32_t node = esc_graph_parameter_count(s->graph) + i;
    if (ESC_GUARD(StubReturn, s->slot[node] || s->definition[node] != ESC_NONE))
      value = esc_stub_with_leaf(s->stubs, s->builder, value, i, node_value(s, node));
  }
  if (LLVMIsPoison(value)) value = LLVMConstNull(type);
  LLVMBuildRet(s->builder, value);
}

static void write_body(Stub *s) {
  find_definitions(s);
  for (uint32_t i = 0; i < esc_graph_constraint_count(s->graph); i++) write_constraint(s, constraint(s, i));
  write_return(s);
}

void esc_stub_write(EscStubs *stubs, uint32_t function, LLVMValueRef stub) {
  const EscSummary *summary = esc_program_summary(stubs->reader->program, function);
  Stub s = {.stubs = stubs, .graph = esc_summary_graph(summary), .function = stub};
  uint32_t nodes = esc_graph_node_count(s.graph) + 1, objects = esc_graph_object_count(s.graph) + 1;
  s.value = esc_alloc_zeroed(nodes, sizeof *s.value);
  s.slot = esc_alloc_zeroed(nodes, sizeof *s.slot);
  s.definition = esc_alloc_zeroed(nodes, sizeof *s.definition);
  s.object = esc_alloc_zeroed(objects, sizeof *s.object);
  s.builder = LLVMCreateBuilderInContext(context_of(&s));
  LLVMPositionBuilderAtEnd(s.builder, LLVMAppendBasicBlockInContext(context_of(&s), stub, ""));
  write_body(&s);
  LLVMDisposeBuilder(s.builder);
  free(s.value);
  free(s.slot);
  free(s.definition);
  free(s.object);
}
