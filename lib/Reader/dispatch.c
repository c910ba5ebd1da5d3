/* dispatch.c: what may a call through an unknown pointer reach, in a whole program?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * When the module is the whole program (the user says so), a function pointer that comes from memory, or from anywhere
 * else, was made here: its target is a function whose address is taken in the module and that has the type of the call.
 * For each such type there is a dispatcher, a function of our own that calls every candidate with its parameters. Calls
 * through unknown pointers are calls of the dispatcher; its summary is made once, like any other. Where prototypes are
 * known (prototype.c), each has a dispatcher of its own, which leaves out the candidates that have another one. */
#include "Reader/reader.h"

uint32_t esc_read_leaves(const EscReader *reader, LLVMTypeRef type) {
  unsigned count = LLVMCountParamTypes(type);
  LLVMTypeRef *types = esc_alloc(count * sizeof *types);
  LLVMGetParamTypes(type, types);
  uint32_t leaves = 0;
  for (unsigned i = 0; i < count; i++) leaves += esc_layout_leaf_count(reader, types[i]);
  free(types);
  return leaves;
}

uint32_t esc_read_parameters(const EscReader *reader, LLVMTypeRef type) {
  return esc_read_leaves(reader, type) + (LLVMIsFunctionVarArg(type) ? 1 : 0);
}

/* Any use but being called. Uses by constants (tables, casts) take the address. */
bool esc_reader_address_is_taken(LLVMValueRef function) {
  for (LLVMUseRef use = LLVMGetFirstUse(function); use; use = LLVMGetNextUse(use)) {
    LLVMValueRef user = LLVMGetUser(use);
    bool call = LLVMIsACallInst(user) || LLVMIsAInvokeInst(user) || LLVMIsACallBrInst(user);
    if (!call || LLVMGetCalledValue(user) != function) return true;
    for (uint32_t i = 0; i < esc_call_argument_count(user); i++)
      if (LLVMGetOperand(user, i) == function) return true;
  }
  return false;
}

/* Prototypes are unique in a context, so they are told apart by address. `prototype` may be NULL: any. */
static uint64_t dispatcher_key(EscReader *reader, uint32_t signature, LLVMValueRef prototype) {
  uint32_t *number = esc_map_at(&reader->prototype_ids, (uint64_t)(uintptr_t)prototype);
  if (*number == ESC_MAP_ABSENT) *number = reader->prototype_ids.count;
  return esc_map_key(signature, *number);
}

static uint32_t dispatcher_of(EscReader *reader, LLVMTypeRef type, LLVMValueRef prototype, EscPrototypeKind kind) {
  uint32_t signature = esc_reader_signature(reader, type);
  uint64_t key = dispatcher_key(reader, signature, prototype);
  uint32_t id = esc_map_get(&reader->dispatchers, key);
  if (id != ESC_MAP_ABSENT) return id;
  id = esc_program_add_function(reader->program, "an unknown function", signature);
  ESC_CHECK(id == reader->functions.count);
  EscFunctionInfo info = {.dispatcher = true, .type = type};
  esc_vec_push(&reader->functions, info);
  *esc_map_at(&reader->dispatchers, key) = id;
  if (prototype) esc_vec_push(&reader->prototype_dispatchers, ((EscPrototypeDispatcher){kind, signature, id}));
  return id;
}

static void add_candidate(EscReader *reader, uint32_t dispatcher, uint32_t function) {
  esc_vec_push(&reader->functions.data[dispatcher].callees, function);
}

/* To the dispatcher of its prototype; without one, to those of all prototypes of its type. */
static void add_by_prototype(EscReader *reader, LLVMValueRef f, EscPrototypeKind kind) {
  LLVMTypeRef type = LLVMGlobalGetValueType(f);
  LLVMValueRef prototype = esc_prototype_of_function(reader, f, kind);
  if (prototype) add_candidate(reader, dispatcher_of(reader, type, prototype, kind), esc_reader_function(reader, f));
  for (uint32_t i = 0; i < reader->prototype_dispatchers.count && !prototype; i++) {
    EscPrototypeDispatcher other = reader->prototype_dispatchers.data[i];
    if (ESC_GUARD(CalledByAny, other.kind == kind && other.signature == esc_reader_signature(reader, type)))
      add_candidate(reader, other.function, esc_reader_function(reader, f));
  }
}

static bool is_candidate(LLVMValueRef f) { return !LLVMGetIntrinsicID(f) && esc_reader_address_is_taken(f); }

void esc_reader_add_dispatchers(EscReader *reader) {
  for (LLVMValueRef f = LLVMGetFirstFunction(reader->module); f; f = LLVMGetNextFunction(f)) {
    if (!is_candidate(f)) continue;
    LLVMTypeRef type = LLVMGlobalGetValueType(f);
    add_candidate(reader, dispatcher_of(reader, type, NULL, ESC_PROTOTYPE_KINDS), esc_reader_function(reader, f));
    for (int kind = 0; kind < ESC_PROTOTYPE_KINDS; kind++) {
      LLVMValueRef prototype = esc_prototype_of_function(reader, f, (EscPrototypeKind)kind);
      if (prototype) dispatcher_of(reader, type, prototype, (EscPrototypeKind)kind); /* all are there before any is filled */
    }
  }
  for (LLVMValueRef f = LLVMGetFirstFunction(reader->module); f; f = LLVMGetNextFunction(f))
    for (int kind = 0; kind < ESC_PROTOTYPE_KINDS && is_candidate(f); kind++)
      add_by_prototype(reader, f, (EscPrototypeKind)kind);
}

uint32_t esc_reader_dispatcher(EscReader *reader, LLVMValueRef call) {
  if (!reader->options.whole_program) return ESC_NONE;
  LLVMValueRef callee = LLVMGetCalledValue(call);
  if (LLVMIsAFunction(callee) || LLVMIsAInlineAsm(callee)) return ESC_NONE;
  uint32_t signature = esc_reader_signature(reader, LLVMGetCalledFunctionType(call));
  LLVMValueRef prototype = esc_prototype_of_call(reader, call);
  uint32_t found = esc_map_get(&reader->dispatchers, dispatcher_key(reader, signature, prototype));
  return found == ESC_MAP_ABSENT ? ESC_NONE : found;
}

/* A call of one candidate: what it gets are the parameters, what it gives are results. */
static void call_candidate(EscReading *r, uint32_t candidate, uint32_t fixed, uint32_t results) {
  uint32_t parameters = esc_graph_parameter_count(r->graph);
  ESC_VEC(EscArgument) arguments = {0};
  ESC_VEC(EscNode) nodes = {0};
  for (uint32_t i = 0; i < parameters; i++) esc_vec_push(&arguments, ((EscArgument){{i}, ESC_CAPTURE_ALL}));
  for (uint32_t i = 0; i < results; i++) {
    EscNode node = esc_value_new_node(r, NULL);
    esc_vec_push(&nodes, node);
    ESC_MUST(CandidateReturns) esc_graph_add_return(r->graph, i, node, ESC_NONE);
  }
  EscCall call = {.direct = candidate,
                  .argument_count = parameters,
                  .fixed_count = fixed,
                  .result_count = results,
                  .at_once = true,
                  .place = ESC_NONE};
  esc_graph_add_call(r->graph, call, arguments.data, nodes.data);
  esc_vec_fini(&arguments);
  esc_vec_fini(&nodes);
}

EscReading *esc_read_dispatcher(EscReader *reader, uint32_t function) {
  EscReading *r = esc_alloc_zeroed(1, sizeof *r);
  LLVMTypeRef type = reader->functions.data[function].type;
  uint32_t parameters = esc_read_parameters(reader, type);
  uint32_t results = esc_layout_leaf_count(reader, LLVMGetReturnType(type));
  r->reader = reader;
  r->world = ESC_NONE;
  r->graph = esc_graph_new(parameters, results);
  for (uint32_t i = 0; i < parameters; i++) {
    esc_vec_push(&r->origins, NULL);
    esc_graph_add_parameter(r->graph, i, "argument", ESC_NONE);
  }
  const EscU32Vec *candidates = &reader->functions.data[function].callees;
  for (uint32_t i = 0; i < candidates->count; i++) call_candidate(r, candidates->data[i], esc_read_leaves(reader, type), results);
  return r;
}
