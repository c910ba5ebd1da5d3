/* call.c: what does a call do to its arguments?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * In this order: what the analysis itself gives a meaning (markers, primitives of models, intrinsics), allocators,
 * inline assembly, and calls proper. A call proper says of each argument what an unknown callee may do with it, from
 * attributes; the solver uses that when it knows nothing better. */
#include "Reader/reader.h"

#include <string.h>

uint32_t esc_call_argument_count(LLVMValueRef call) { return LLVMGetNumArgOperands(call); }

static const char *name_of(LLVMValueRef callee) {
  size_t length = 0;
  return LLVMIsAFunction(callee) ? LLVMGetValueName2(callee, &length) : "";
}

static bool starts(const char *name, const char *prefix) { return !strncmp(name, prefix, strlen(prefix)); }

static void result_is_world(EscReading *r, LLVMValueRef call) {
  uint32_t count = esc_layout_leaf_count(r->reader, LLVMTypeOf(call));
  for (uint32_t i = 0; i < count; i++)
    ESC_MUST(ResultUnknown) esc_graph_add_addr(r->graph, esc_value_defined(r, call, i), (EscObject){0}, 0, ESC_NONE);
}

static void sink_arguments(EscReading *r, LLVMValueRef call, EscReason reason, const char *subject) {
  for (uint32_t i = 0; i < esc_call_argument_count(call); i++)
    ESC_MUST(ArgumentsSink) esc_value_sink_all(r, LLVMGetOperand(call, i), reason,
                                               esc_place(r, call, ESC_STEP_CALLED, subject, i + 1));
}

static void content_of_arguments(EscReading *r, LLVMValueRef call, const char *subject) {
  for (uint32_t i = 0; i < esc_call_argument_count(call); i++) {
    EscNode node;
    if (!esc_value_node(r, LLVMGetOperand(call, i), 0, &node)) continue;
    ESC_MUST(PrimitiveContent) esc_graph_add_content(r->graph, node, ESC_REASON_PassedToCall,
                                                     esc_place(r, call, ESC_STEP_CALLED, subject, i + 1));
  }
}

/* ---- bundles ----------------------------------------------------------------------------------------------------- */

/* Bundles whose operands are read at most by the compiler itself. */
static bool is_harmless(const char *tag, size_t length) {
  static const char *const known[] = {"funclet",  "kcfi",       "ptrauth",         "cfguardtarget",  "align",   "nonnull",
                                      "noundef",  "cold",       "dereferenceable", "separate_storage", "ignore",
                                      "dereferenceable_or_null", "convergencectrl"};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (strlen(known[i]) == length && !memcmp(known[i], tag, length)) return true;
  return false;
}

static void read_bundles(EscReading *r, LLVMValueRef call) {
  for (unsigned i = 0; i < LLVMGetNumOperandBundles(call); i++) {
    LLVMOperandBundleRef bundle = LLVMGetOperandBundleAtIndex(call, i);
    size_t length = 0;
    const char *tag = LLVMGetOperandBundleTag(bundle, &length);
    if (ESC_GUARD(UnknownBundle, !is_harmless(tag, length)))
      for (unsigned k = 0; k < LLVMGetNumOperandBundleArgs(bundle); k++)
        esc_value_sink_all(r, LLVMGetOperandBundleArgAtIndex(bundle, k), ESC_REASON_Unsupported,
                           esc_place(r, call, ESC_STEP_OTHER, "an operand bundle", 0));
    LLVMDisposeOperandBundle(bundle);
  }
}

/* ---- what has a meaning of its own ------------------------------------------------------------------------------- */

static bool read_primitive(EscReading *r, LLVMValueRef call, const char *name) {
  static const struct {
    const char *name;
    EscReason reason;
  } sinks[] = {{"esc.keep", ESC_REASON_StoredToHeap},
               {"esc.thread", ESC_REASON_PassedToThread},
               {"esc.finalizer", ESC_REASON_Finalizer},
               {"esc.throw", ESC_REASON_Thrown}};
  for (size_t i = 0; i < sizeof sinks / sizeof *sinks; i++)
    if (!strcmp(name, sinks[i].name)) {
      ESC_MUST(PrimitiveSink) sink_arguments(r, call, sinks[i].reason, name);
      return true;
    }
  if (!strcmp(name, "esc.content")) {
    content_of_arguments(r, call, name);
    return true;
  }
  if (strcmp(name, "esc.unknown")) return false;
  ESC_MUST(PrimitiveUnknown) result_is_world(r, call);
  return true;
}

static bool read_marker(EscReading *r, LLVMValueRef call, LLVMValueRef callee) {
  if (!LLVMIsAFunction(callee) || !esc_reader_is_demand(callee)) return false;
  EscMarker marker = {.call = call};
  marker.has_node = esc_call_argument_count(call) == 1 && esc_value_node(r, LLVMGetOperand(call, 0), 0, &marker.node);
  esc_vec_push(&r->markers, marker);
  return true;
}

/* ---- allocators -------------------------------------------------------------------------------------------------- */

/* Leaf 0 of a slice is its length. */
static EscNode result_of(EscReading *r, LLVMValueRef call, const EscAllocator *allocator) {
  return esc_value_defined(r, call, allocator->length == ESC_NONE ? 0 : 1);
}

/* {length, pointer}, where the length is that argument. */
static bool is_slice(LLVMValueRef call, uint32_t length) {
  LLVMTypeRef type = LLVMTypeOf(call);
  return length < esc_call_argument_count(call) && LLVMGetTypeKind(type) == LLVMStructTypeKind &&
         LLVMCountStructElementTypes(type) == 2 && LLVMStructGetTypeAtIndex(type, 0) == LLVMTypeOf(LLVMGetOperand(call, length)) &&
         LLVMGetTypeKind(LLVMStructGetTypeAtIndex(type, 1)) == LLVMPointerTypeKind &&
         !LLVMGetPointerAddressSpace(LLVMStructGetTypeAtIndex(type, 1));
}

static void add_site(EscReading *r, LLVMValueRef call, EscAllocator allocator) {
  const char *name = name_of(LLVMGetCalledValue(call));
  uint32_t place = esc_place(r, call, ESC_STEP_ALLOCATED, name, 0);
  EscObject object = esc_graph_add_object(r->graph, ESC_OBJECT_SITE, r->sites.count, name, place);
  ESC_MUST(SiteGivesObject) esc_graph_add_addr(r->graph, result_of(r, call, &allocator), object, 0, place);
  esc_vec_push(&r->sites, ((EscSite){call, object, allocator}));
}

static void free_pointer(EscReading *r, LLVMValueRef call, const EscAllocator *allocator) {
  uint32_t pointer = allocator->pointer;
  if (pointer >= esc_call_argument_count(call)) {
    ESC_MUST(FreedAny) sink_arguments(r, call, ESC_REASON_Freed, name_of(LLVMGetCalledValue(call)));
    return;
  }
  uint32_t place = esc_place(r, call, ESC_STEP_CALLED, name_of(LLVMGetCalledValue(call)), pointer + 1);
  EscNode node;
  if (!esc_free_spares(call, allocator)) {
    ESC_MUST(Freed) esc_value_sink_all(r, LLVMGetOperand(call, pointer), ESC_REASON_Freed, place);
  } else if (esc_value_node(r, LLVMGetOperand(call, pointer), 0, &node)) {
    esc_vec_push(&r->frees, ((EscFree){call, node, *allocator}));
    if (esc_free_tells(r, call, allocator)) {
      esc_vec_push(&r->reader->tellers, ((EscTeller){call, allocator->owner, allocator->owner_length}));
      ESC_MUST(FreedForCallers) esc_graph_add_spare(r->graph, node, ESC_REASON_Freed, place);
    } else {
      ESC_MUST(FreedHere) esc_graph_add_free(r->graph, node, ESC_REASON_Freed, place);
    }
  }
}

/* What was in the old object is in the new one. */
static void keep_contents(EscReading *r, LLVMValueRef call, const EscAllocator *allocator) {
  EscNode old;
  if (allocator->pointer == ESC_NONE || allocator->pointer >= esc_call_argument_count(call)) return;
  if (!esc_value_node(r, LLVMGetOperand(call, allocator->pointer), 0, &old)) return;
  ESC_MUST(ResizedContents) esc_graph_add_copymem(r->graph, result_of(r, call, allocator), old, ESC_ANY_SIZE, ESC_NONE);
}

/* What allocators are given besides sizes: strings to copy, type descriptors. */
static void read_allocator_arguments(EscReading *r, LLVMValueRef call, const EscAllocator *allocator) {
  LLVMValueRef callee = LLVMGetCalledValue(call);
  uint32_t id = esc_reader_function(r->reader, callee);
  LLVMValueRef model = r->reader->functions.data[id].model;
  for (uint32_t i = 0; i < esc_call_argument_count(call); i++) {
    LLVMValueRef value = LLVMGetOperand(call, i);
    bool number = LLVMGetTypeKind(LLVMTypeOf(value)) != LLVMPointerTypeKind; /* sizes, counts, flags */
    if (number || i == allocator->pointer || !esc_value_carries(r, value)) continue;
    uint32_t place = esc_place(r, call, ESC_STEP_CALLED, name_of(callee), i + 1);
    EscNode node;
    if (ESC_GUARD(AllocatorKeeps, esc_attribute_param(r->reader, call, model, i).captured))
      esc_value_sink_all(r, value, ESC_REASON_PassedToCall, place);
    else if (ESC_GUARD(AllocatorReads, esc_value_node(r, value, 0, &node)))
      esc_graph_add_content(r->graph, node, ESC_REASON_PassedToCall, place);
  }
}

static bool read_allocator(EscReading *r, LLVMValueRef call) {
  EscAllocator allocator = esc_allocator_of(r->reader, call);
  if (allocator.kind == ESC_ALLOCATOR_NONE) return false;
  if (allocator.kind != ESC_ALLOCATOR_ALLOC) free_pointer(r, call, &allocator);
  if (allocator.kind == ESC_ALLOCATOR_FREE) return true;
  bool slice = ESC_NEEDS(SliceShape, is_slice(call, allocator.length));
  if (!slice && LLVMGetTypeKind(LLVMTypeOf(call)) != LLVMPointerTypeKind) return false;
  if (!slice) allocator.length = ESC_NONE;
  bool resized = allocator.kind == ESC_ALLOCATOR_REALLOC;
  allocator.never |= ESC_GUARD(Resized, resized);
  if (!resized) allocator.pointer = ESC_NONE;
  add_site(r, call, allocator);
  if (ESC_GUARD(StartsUnknown, !allocator.contents_known || resized)) /* it starts with what nobody here knows */
    esc_graph_add_store(r->graph, result_of(r, call, &allocator), esc_value_world(r), ESC_ANY, ESC_ANY_SIZE, ESC_NONE);
  if (resized) keep_contents(r, call, &allocator);
  read_allocator_arguments(r, call, &allocator);
  return true;
}

/* ---- calls proper ------------------------------------------------------------------------------------------------ */

typedef struct {
  ESC_VEC(EscArgument) arguments;
  ESC_VEC(EscNode) results;
  LLVMValueRef model;
  EscCallPromise promise;
  bool known; /* there will be a summary, which says what comes back */
} Call;

static uint8_t capture_of(const Call *c, EscParamPromise promise) {
  if (c->promise.reads_only && c->promise.no_unwind) return ESC_CAPTURE_NONE; /* only through the result, see below */
  return ESC_GUARD(CallKeeps, promise.captured) ? ESC_CAPTURE_ALL : ESC_CAPTURE_CONTENT;
}

/* What a callee can give back: the argument itself, or, if it only reads and no model shows what it does (strlen is
 * `pure` in many headers), whatever it finds behind it. */
static void flow_to_result(EscReading *r, LLVMValueRef call, const Call *c, EscNode argument, EscParamPromise promise) {
  if (!c->results.count || c->known) return;
  uint32_t place = esc_place(r, call, ESC_STEP_CALLED, name_of(LLVMGetCalledValue(call)), 0);
  bool shown = c->model && !LLVMIsDeclaration(c->model);
  bool reader = c->promise.reads_only && c->promise.no_unwind && !shown;
  if (ESC_GUARD(CallGivesBack, promise.returned) || ESC_GUARD(ReaderGivesBack, reader && promise.captured))
    for (uint32_t k = 0; k < c->results.count; k++)
      esc_graph_add_copy(r->graph, c->results.data[k], argument, promise.returned && !reader ? 0 : ESC_ANY, place);
  if (!reader || c->promise.no_access) return;
  EscNode found = esc_value_new_node(r, NULL);
  ESC_MUST(ReaderFinds) esc_graph_add_load(r->graph, found, argument, ESC_ANY, ESC_ANY_SIZE, place);
  ESC_MUST(ReaderFindsDeep) esc_graph_add_load(r->graph, found, found, ESC_ANY, ESC_ANY_SIZE, place);
  for (uint32_t k = 0; k < c->results.count; k++)
    ESC_MUST(ReaderGivesFound) esc_graph_add_copy(r->graph, c->results.data[k], found, ESC_ANY, place);
}

/* byval: the callee gets a copy of the memory, not the pointer. */
static EscNode copy_of(EscReading *r, LLVMValueRef call, EscNode pointer, uint32_t size) {
  uint32_t place = esc_place(r, call, ESC_STEP_COPYMEM, NULL, 0);
  EscNode node = esc_value_new_node(r, NULL);
  EscObject copy = esc_graph_add_object(r->graph, ESC_OBJECT_STACK, 0, "byval", place);
  ESC_MUST(PassedByval) esc_graph_add_addr(r->graph, node, copy, 0, place);
  ESC_MUST(PassedByvalHolds) esc_graph_add_copymem(r->graph, node, pointer, size, place);
  return node;
}

static void add_argument(EscReading *r, LLVMValueRef call, Call *c, uint32_t index) {
  LLVMValueRef value = LLVMGetOperand(call, index);
  EscParamPromise promise = esc_attribute_param(r->reader, call, c->model, index);
  EscLeaves leaves = esc_layout_leaves(r->reader, LLVMTypeOf(value));
  for (uint32_t k = 0; k < leaves.count; k++) {
    EscNode node;
    bool has_node = esc_value_node(r, value, k, &node);
    if (!has_node) node = esc_value_new_node(r, NULL);
    if (has_node && promise.copied) node = copy_of(r, call, node, promise.copied_size);
    if (ESC_GUARD(PartPassed, has_node && leaves.leaf[k].number)) /* a part of an address: callees do not follow it */
      esc_graph_add_sink(r->graph, node, ESC_REASON_Unsupported,
                         esc_place(r, call, ESC_STEP_OTHER, "a part of its address is passed to a call", 0));
    if (has_node) flow_to_result(r, call, c, node, promise);
    esc_vec_push(&c->arguments, ((EscArgument){node, capture_of(c, promise)}));
  }
}

static void read_call_proper(EscReading *r, LLVMValueRef call, LLVMValueRef callee) {
  Call c = {0};
  LLVMTypeRef type = LLVMGetCalledFunctionType(call);
  EscCall out = {.direct = ESC_NONE};
  if (LLVMIsAFunction(callee)) {
    out.direct = esc_reader_function(r->reader, callee);
    const EscFunctionInfo *info = &r->reader->functions.data[out.direct];
    c.model = info->model;
    c.known = info->body && info->scanned;
  } else if (!esc_target_listed(r, call, &out.callee) && !esc_value_node(r, callee, 0, &out.callee)) {
    return; /* a call of null or undef never happens */
  }
  c.promise = esc_attribute_call(r->reader, call, c.model);
  uint32_t results = esc_layout_leaf_count(r->reader, LLVMTypeOf(call));
  for (uint32_t i = 0; i < results; i++) esc_vec_push(&c.results, esc_value_defined(r, call, i));
  unsigned fixed = LLVMCountParamTypes(type), count = esc_call_argument_count(call);
  for (uint32_t i = 0; i < fixed; i++) add_argument(r, call, &c, i);
  if (LLVMIsFunctionVarArg(type)) /* code that nobody knows gets them one by one */
    esc_vec_push(&c.arguments, ((EscArgument){esc_read_variadic(r, call, out.direct), ESC_CAPTURE_AREA}));
  for (uint32_t i = fixed; i < count; i++) add_argument(r, call, &c, i);
  out.signature = esc_reader_signature(r->reader, type);
  out.dispatcher = esc_reader_dispatcher(r->reader, call) + 1; /* ESC_NONE gives 0 */
  out.argument_count = c.arguments.count;
  out.result_count = c.results.count;
  out.fixed_count = esc_read_leaves(r->reader, type);
  out.place = esc_place(r, call, ESC_STEP_CALLED, out.direct == ESC_NONE ? NULL : name_of(callee), 0);
  esc_graph_add_call(r->graph, out, c.arguments.data, c.results.data);
  esc_vec_fini(&c.arguments);
  esc_vec_fini(&c.results);
}

/* llvm/IR/CallingConv.h: Tail, SwiftTail. A front end that uses them relies on `tail`, for loops made of calls. */
static bool is_guaranteed_tail(LLVMValueRef call) {
  unsigned convention = LLVMIsACallInst(call) ? LLVMGetInstructionCallConv(call) : 0;
  LLVMTailCallKind kind = LLVMIsACallInst(call) ? LLVMGetTailCallKind(call) : LLVMTailCallKindNone;
  return ESC_GUARD(MustTail, kind == LLVMTailCallKindMustTail) ||
         ESC_GUARD(GuaranteedTail, kind == LLVMTailCallKindTail && (convention == 18 || convention == 20));
}

/* The frame is gone when such a callee runs, so nothing that it may see can live in it. */
static void read_musttail(EscReading *r, LLVMValueRef call, LLVMValueRef callee) {
  if (!is_guaranteed_tail(call)) return;
  uint32_t place = esc_place(r, call, ESC_STEP_CALLED, LLVMIsAFunction(callee) ? name_of(callee) : NULL, 0);
  for (uint32_t i = 0; i < esc_call_argument_count(call); i++) {
    LLVMValueRef value = LLVMGetOperand(call, i);
    uint32_t count = esc_layout_leaf_count(r->reader, LLVMTypeOf(value));
    EscNode node;
    for (uint32_t k = 0; k < count; k++)
      if (ESC_GUARD(TailPins, esc_value_node(r, value, k, &node))) esc_graph_add_pin(r->graph, node, ESC_REASON_MustTail, place);
  }
}

void esc_read_call(EscReading *r, LLVMValueRef call) {
  LLVMValueRef callee = LLVMGetCalledValue(call);
  const char *name = name_of(callee);
  bool matches = !LLVMIsAFunction(callee) || LLVMGetCalledFunctionType(call) == LLVMGlobalGetValueType(callee);
  read_bundles(r, call);
  if (starts(name, "llvm.") && esc_read_intrinsic(r, call, name)) return;
  if (starts(name, "esc.") && read_primitive(r, call, name)) return;
  if (matches && read_marker(r, call, callee)) return;
  if (ESC_GUARD(CallReturnsTwice, esc_attribute_call_has(call, (unsigned)LLVMAttributeFunctionIndex, "returns_twice", NULL)) ||
      ESC_GUARD(ModelReturnsTwice, LLVMIsAFunction(callee) && esc_reader_returns_twice(r->reader, callee)))
    r->returns_twice = *name ? name : "a function";
  if (LLVMIsAInlineAsm(callee)) {
    ESC_MUST(AsmKeeps) sink_arguments(r, call, ESC_REASON_InlineAsm, NULL);
    ESC_MUST(AsmGives) result_is_world(r, call);
    return;
  }
  if (read_allocator(r, call)) return;
  if (ESC_GUARD(CalleeIsAlias, LLVMIsAGlobalAlias(callee)) || ESC_GUARD(CalleeOfOtherType, !matches)) {
    ESC_MUST(OddCalleeKeeps) sink_arguments(r, call, ESC_REASON_PassedToCall, *name ? name : "a function");
    ESC_MUST(OddCalleeGives) result_is_world(r, call);
    return;
  }
  read_musttail(r, call, callee);
  read_call_proper(r, call, callee);
}
