/* capture.c: who learns the address of a parameter?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Question: may LLVM's `nocapture` (19), `captures(...)` (22) stand on a parameter? That is more than "does not escape":
 * the address must not be seen, either. Comparing it, making a number of it, giving it back all count, and so does a
 * volatile access; a store does not if nobody can read it when the call is over (LangRef, "Pointer Capture").
 *
 * Steps, for each pointer parameter of a solved function: it escapes, or memory that outlives the call holds it: all is
 * learnt. A value that may be it and is no pointer: all. A comparison: its address, or only whether it is null. A call
 * that gets it: what the callee's attributes promise, else what is learnt of the callee's parameter, if we saw the
 * callee's final body (a link); else all. A call that gets an object that holds it may read the address out of it and
 * look: all, but for intrinsics that only move bytes.
 *
 * Links are followed to a fixed point at the end, which begins with "nothing is learnt": learning needs a finite run, so
 * recursion alone learns nothing.
 *
 * Models are not believed here: they speak of keeping, not of looking (printf's %p). Cost: linear in the function, times
 * its pointer parameters. */
#include "Planner/facts.h"
#include "Planner/leads.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
  EscFacts *facts;
  const EscReading *reading;
  const EscSolution *solution;
  ESC_VEC(EscCaptureLink) holds; /* object, local object that holds it */
  bool *seen;                    /* for the parameter at hand: objects from which it can be read */
  EscObject object;              /* of the parameter at hand */
  uint32_t record;
} Captures;

/* ---- records ----------------------------------------------------------------------------------------------------- */

static uint32_t record_of(EscFacts *facts, uint32_t function, uint32_t leaf) {
  uint32_t *id = esc_map_at(&facts->capture_ids, esc_map_key(function, leaf));
  if (*id == ESC_MAP_ABSENT) {
    *id = facts->captures.count;
    esc_vec_push(&facts->captures, (EscCaptureFact){0});
  }
  return *id;
}

static void learn(Captures *c, uint8_t what) { c->facts->captures.data[c->record].learnt |= what; }

static void learn_from(Captures *c, uint32_t function, uint32_t leaf) {
  uint32_t from = record_of(c->facts, function, leaf);
  esc_vec_push(&c->facts->links, ((EscCaptureLink){from, c->record}));
}

/* ---- what nodes hold --------------------------------------------------------------------------------------------- */

static LLVMValueRef origin_of(const EscReading *r, uint32_t node) {
  return node < r->origins.count ? r->origins.data[node] : NULL;
}

static bool leaf_of_pointers(LLVMTypeRef type) {
  if (LLVMGetTypeKind(type) == LLVMVectorTypeKind || LLVMGetTypeKind(type) == LLVMScalableVectorTypeKind)
    type = LLVMGetElementType(type);
  return LLVMGetTypeKind(type) == LLVMPointerTypeKind;
}

/* Walks to leaf `*left`; true when the leaf was found, and is of pointers. */
static bool find_leaf(LLVMTypeRef type, uint32_t *left, bool *found) {
  bool is_struct = LLVMGetTypeKind(type) == LLVMStructTypeKind;
  if (!is_struct && LLVMGetTypeKind(type) != LLVMArrayTypeKind) {
    *found = *left == 0;
    if (*left) --*left;
    return *found && leaf_of_pointers(type);
  }
  uint64_t count = is_struct ? LLVMCountStructElementTypes(type) : LLVMGetArrayLength2(type);
  for (uint64_t i = 0; i < count && i <= ESC_MAX_LEAVES && !*found; i++) {
    LLVMTypeRef element = is_struct ? LLVMStructGetTypeAtIndex(type, (unsigned)i) : LLVMGetElementType(type);
    bool pointers = find_leaf(element, left, found);
    if (*found) return pointers;
  }
  return false;
}

bool esc_facts_is_pointer(LLVMTypeRef type, uint32_t leaf) {
  if (LLVMGetTypeKind(type) != LLVMStructTypeKind && LLVMGetTypeKind(type) != LLVMArrayTypeKind)
    return leaf_of_pointers(type);
  bool found = false;
  return find_leaf(type, &leaf, &found);
}

static bool is_local(const EscReading *r, const EscSolution *s, EscObject object) {
  EscObjectKind kind = (EscObjectKind)esc_graph_object(r->graph, object)->kind;
  bool made_here = kind == ESC_OBJECT_SITE || kind == ESC_OBJECT_STACK || kind == ESC_OBJECT_FRESH;
  return ESC_NEEDS(HeldByOthers, made_here) && ESC_NEEDS(HeldByOutliving, esc_solution_state(s, object) == ESC_STATE_LOCAL);
}

bool esc_facts_is_contained(const EscReading *r, const EscSolution *s, EscNode node) {
  EscObject holder = esc_solution_holder(s, node);
  if (holder.v != ESC_NONE) return is_local(r, s, holder);
  LLVMValueRef origin = origin_of(r, node.v);
  if (!origin) return true; /* a step on the way to a value */
  uint32_t first = esc_map_get(&r->nodes, (uint64_t)(uintptr_t)origin);
  uint32_t leaf = first != ESC_MAP_ABSENT && node.v >= first ? node.v - first : 0;
  return ESC_NEEDS(SeenAsNumber, esc_facts_is_pointer(LLVMTypeOf(origin), leaf));
}

static bool may_be(const Captures *c, LLVMValueRef value) { return esc_points_into(c->reading, c->solution, value, c->object); }

/* Whether the parameter can be read out of what the value points to. */
static bool leads_to(const Captures *c, LLVMValueRef value) {
  return ESC_GUARD(LeadsToParameter, esc_leads_to(c->reading, c->solution, value, c->seen));
}

static void list_holders(Captures *c) {
  uint32_t nodes = esc_solution_node_count(c->solution);
  for (uint32_t n = 0; n < nodes; n++) {
    EscObject holder = esc_solution_holder(c->solution, (EscNode){n}), objects[64];
    if (holder.v == ESC_NONE || !is_local(c->reading, c->solution, holder)) continue;
    uint32_t count = esc_solution_points_to(c->solution, (EscNode){n}, objects, 64);
    for (uint32_t i = 0; i < count && i < 64; i++)
      esc_vec_push(&c->holds, ((EscCaptureLink){objects[i].v, holder.v}));
    if (ESC_GUARD(HoldsMany, count > 64)) esc_vec_push(&c->holds, ((EscCaptureLink){ESC_NONE, holder.v})); /* anything */
  }
}

static void close_over_holders(Captures *c) {
  for (bool changed = true; changed;) {
    changed = false;
    for (uint32_t i = 0; i < c->holds.count; i++) {
      EscCaptureLink h = c->holds.data[i];
      bool holds = h.from == ESC_NONE || h.from == c->object.v || c->seen[h.from];
      if (!holds || c->seen[h.to]) continue;
      changed = c->seen[h.to] = true;
    }
  }
}

/* ---- calls ------------------------------------------------------------------------------------------------------- */

static const char *intrinsic_name(LLVMValueRef call) {
  size_t length = 0;
  LLVMValueRef callee = LLVMGetCalledValue(call);
  return LLVMIsAFunction(callee) && LLVMGetIntrinsicID(callee) ? LLVMGetValueName2(callee, &length) : NULL;
}

static bool begins(const char *name, const char *const *prefixes) {
  for (; *prefixes; prefixes++)
    if (!strncmp(name, *prefixes, strlen(*prefixes))) return true;
  return false;
}

static bool is_volatile_copy(LLVMValueRef call) {
  LLVMValueRef last = LLVMGetOperand(call, esc_call_argument_count(call) - 1);
  return !LLVMIsAConstantInt(last) || LLVMConstIntGetZExtValue(last);
}

static bool is_copy(const char *name) {
  static const char *const copies[] = {"llvm.memcpy.", "llvm.memmove.", "llvm.memset.", NULL};
  return begins(name, copies);
}

/* Moves bytes, looks at none. */
static bool only_moves(LLVMValueRef call, const char *name) {
  static const char *const marks[] = {"llvm.lifetime.", "llvm.dbg.", "llvm.assume", "llvm.invariant.", "llvm.launder.",
                                      "llvm.strip.", "llvm.experimental.noalias.scope.decl", NULL};
  return is_copy(name) ? ESC_NEEDS(VolatileCopy, !is_volatile_copy(call)) : begins(name, marks);
}

static void pass_to_intrinsic(Captures *c, LLVMValueRef call, uint32_t index, const char *name) {
  /* The result is followed; an assumption about an address tells nobody about it. */
  static const char *const through[] = {"llvm.launder.", "llvm.strip.", "llvm.ptrmask", "llvm.threadlocal.address",
                                        "llvm.ssa.copy", "llvm.assume", "llvm.dbg.", NULL};
  if (only_moves(call, name) || begins(name, through)) return;
  EscParamPromise promise = esc_attribute_param(c->reading->reader, call, NULL, index);
  if (ESC_GUARD(CopyLooks, is_copy(name)) || ESC_GUARD(IntrinsicCaptures, promise.captured) ||
      ESC_GUARD(IntrinsicLooks, promise.looked_at))
    learn(c, ESC_LEARN_ALL);
}

/* The first leaf of argument `index`. */
static uint32_t leaf_of(const EscReader *reader, LLVMValueRef call, uint32_t index) {
  uint32_t leaf = 0;
  for (uint32_t i = 0; i < index; i++) leaf += esc_layout_leaf_count(reader, LLVMTypeOf(LLVMGetOperand(call, i)));
  return leaf;
}

/* Of functions that are not final nobody has looked at the body, so that all is learnt of their parameters; and so it is
 * of what is passed variadically. What a function gets that has another type than the call has escaped. */
static void pass_to_function(Captures *c, LLVMValueRef call, uint32_t index, uint32_t function) {
  const EscReader *reader = c->reading->reader;
  uint32_t first = leaf_of(reader, call, index);
  uint32_t leaves = esc_layout_leaf_count(reader, LLVMTypeOf(LLVMGetOperand(call, index)));
  for (uint32_t k = 0; k < leaves; k++) learn_from(c, function, first + k);
}

/* Through a pointer: to all that it may lead to, if that is known. */
static void pass_to_pointer(Captures *c, LLVMValueRef call, uint32_t index, LLVMValueRef callee) {
  uint32_t node = esc_map_get(&c->reading->nodes, (uint64_t)(uintptr_t)callee);
  EscObject targets[16];
  uint32_t count = node == ESC_MAP_ABSENT ? 17 : esc_solution_points_to(c->solution, (EscNode){node}, targets, 16);
  bool known = count && count <= 16;
  for (uint32_t i = 0; i < count && known; i++) {
    const EscObjectInfo *info = esc_graph_object(c->reading->graph, targets[i]);
    if (ESC_GUARD(TargetIsNoFunction, info->kind != ESC_OBJECT_FUNCTION))
      known = false;
    else
      pass_to_function(c, call, index, info->index);
  }
  if (ESC_GUARD(TargetsUnknown, !known)) learn(c, ESC_LEARN_ALL);
}

static uint8_t promised(const EscReading *r, LLVMValueRef call, uint32_t index) {
  EscParamPromise promise = esc_attribute_param(r->reader, call, NULL, index);
  if (promise.copied) return 0; /* byval */
  if (ESC_GUARD(CalleeCaptures, promise.captured)) return ESC_LEARN_ALL;
  return ESC_GUARD(CalleeLooks, promise.looked_at) ? promise.looked_at : 0;
}

static void pass(Captures *c, LLVMValueRef call, uint32_t index) {
  LLVMValueRef callee = LLVMGetCalledValue(call);
  const char *name = intrinsic_name(call);
  uint8_t known = promised(c->reading, call, index);
  if (name)
    pass_to_intrinsic(c, call, index, name);
  else if (known != ESC_LEARN_ALL)
    learn(c, known);
  else if (LLVMIsAFunction(callee))
    pass_to_function(c, call, index, esc_reader_function(c->reading->reader, callee));
  else
    pass_to_pointer(c, call, index, callee);
}

static void look_at_bundles(Captures *c, LLVMValueRef call) {
  const char *name = intrinsic_name(call);
  if (name && !strcmp(name, "llvm.assume")) return;
  for (unsigned i = 0; i < LLVMGetNumOperandBundles(call); i++) {
    LLVMOperandBundleRef bundle = LLVMGetOperandBundleAtIndex(call, i);
    for (unsigned k = 0; k < LLVMGetNumOperandBundleArgs(bundle); k++) {
      LLVMValueRef value = LLVMGetOperandBundleArgAtIndex(bundle, k);
      if (ESC_GUARD(BundleLooks, may_be(c, value) || leads_to(c, value))) learn(c, ESC_LEARN_ALL);
    }
    LLVMDisposeOperandBundle(bundle);
  }
}

static void look_at_call(Captures *c, LLVMValueRef call) {
  const char *name = intrinsic_name(call);
  for (uint32_t i = 0; i < esc_call_argument_count(call); i++) {
    LLVMValueRef argument = LLVMGetOperand(call, i);
    if (ESC_GUARD(ParameterPassed, may_be(c, argument))) pass(c, call, i);
    if (ESC_GUARD(ParameterRead, leads_to(c, argument) && !(name && only_moves(call, name)))) learn(c, ESC_LEARN_ALL);
  }
  if (ESC_GUARD(ParameterCalled, may_be(c, LLVMGetCalledValue(call)))) learn(c, ESC_LEARN_ALL);
  look_at_bundles(c, call);
}

/* ---- instructions ------------------------------------------------------------------------------------------------ */

static void look_at_comparison(Captures *c, LLVMValueRef i) {
  LLVMValueRef left = LLVMGetOperand(i, 0), right = LLVMGetOperand(i, 1);
  if (!may_be(c, left) && !may_be(c, right)) return;
  LLVMIntPredicate predicate = LLVMGetICmpPredicate(i);
  bool null = LLVMIsAConstantPointerNull(left) || LLVMIsAConstantPointerNull(right);
  bool equal = ESC_NEEDS(ParameterOrdered, predicate == LLVMIntEQ || predicate == LLVMIntNE);
  ESC_MUST(ParameterCompared) learn(c, ESC_NEEDS(ComparedWithOther, null) && equal ? ESC_LEARN_NULL : ESC_LEARN_ADDRESS);
}

static void look_at_access(Captures *c, LLVMValueRef i, unsigned address) {
  if (ESC_GUARD(ParameterVolatile, LLVMGetVolatile(i) && may_be(c, LLVMGetOperand(i, address)))) learn(c, ESC_LEARN_ALL);
}

static void look_at(Captures *c, LLVMValueRef i) {
  switch (LLVMGetInstructionOpcode(i)) {
    case LLVMICmp:
      look_at_comparison(c, i);
      break;
    case LLVMLoad:
    case LLVMAtomicRMW:
      look_at_access(c, i, 0);
      break;
    case LLVMStore:
      look_at_access(c, i, 1);
      break;
    case LLVMAtomicCmpXchg: /* compares what is there with what is expected there */
      look_at_access(c, i, 0);
      if (ESC_GUARD(ExchangeCompares, may_be(c, LLVMGetOperand(i, 1)) || may_be(c, i))) learn(c, ESC_LEARN_ALL);
      break;
    case LLVMIndirectBr:
    case LLVMVAArg:
      if (ESC_GUARD(JumpLooks, may_be(c, LLVMGetOperand(i, 0)) || leads_to(c, LLVMGetOperand(i, 0)))) learn(c, ESC_LEARN_ALL);
      break;
    case LLVMCall:
    case LLVMInvoke:
    case LLVMCallBr:
      look_at_call(c, i);
      break;
    default: /* other uses give values, which are judged by their types */
      break;
  }
}

static void look_at_nodes(Captures *c) {
  uint32_t nodes = esc_solution_node_count(c->solution);
  for (uint32_t n = 0; n < nodes; n++)
    if (esc_solution_may_point_to(c->solution, (EscNode){n}, c->object) &&
        ESC_GUARD(ParameterHeld, !esc_facts_is_contained(c->reading, c->solution, (EscNode){n}))) {
      learn(c, ESC_LEARN_ALL);
      return;
    }
}

static void look_at_results(Captures *c) {
  uint32_t count = esc_graph_constraint_count(c->reading->graph);
  for (uint32_t i = 0; i < count; i++) {
    const EscConstraint *constraint = esc_graph_constraint(c->reading->graph, i);
    if (ESC_GUARD(ParameterReturned, constraint->kind == ESC_RETURN &&
                                         esc_solution_may_point_to(c->solution, (EscNode){constraint->b}, c->object)))
      c->facts->captures.data[c->record].in_result = true;
  }
}

static void look_at_parameter(Captures *c) {
  bool freed = esc_solution_freed(c->solution, c->object); /* by a call that looks at the address */
  if (ESC_GUARD(ParameterEscapes, freed || esc_solution_state(c->solution, c->object) == ESC_STATE_ESCAPES)) learn(c, ESC_LEARN_ALL);
  c->seen = esc_alloc_zeroed(esc_solution_object_count(c->solution), sizeof *c->seen);
  close_over_holders(c);
  look_at_nodes(c);
  look_at_results(c);
  for (uint32_t b = 0; b < c->reading->blocks.count; b++)
    for (LLVMValueRef i = LLVMGetFirstInstruction(c->reading->blocks.data[b]); i; i = LLVMGetNextInstruction(i))
      if (c->facts->captures.data[c->record].learnt != ESC_LEARN_ALL) look_at(c, i);
  free(c->seen);
}

/* ---- functions --------------------------------------------------------------------------------------------------- */

static bool find_object(Captures *c, uint32_t leaf) {
  uint32_t count = esc_solution_object_count(c->solution);
  for (uint32_t i = 0; i < count; i++) {
    const EscObjectInfo *info = esc_graph_object(c->reading->graph, (EscObject){i});
    if (info->kind != ESC_OBJECT_PARAM || info->index != leaf) continue;
    c->object = (EscObject){i};
    return true;
  }
  return false;
}

void esc_capture_add(EscFacts *facts, const EscReading *r, const EscSolution *solution) {
  Captures c = {.facts = facts, .reading = r, .solution = solution};
  uint32_t function = esc_reader_function(r->reader, r->function);
  list_holders(&c);
  for (uint32_t i = 0, leaf = 0; i < LLVMCountParams(r->function); i++) {
    LLVMTypeRef type = LLVMTypeOf(LLVMGetParam(r->function, i));
    uint32_t size;
    bool pointer = LLVMGetTypeKind(type) == LLVMPointerTypeKind &&
                   ESC_NEEDS(ParameterIsCopy, !esc_attribute_byval(r->reader, r->function, i + 1, &size));
    if (pointer && find_object(&c, leaf)) {
      c.record = record_of(facts, function, leaf);
      facts->captures.data[c.record].function = r->function;
      facts->captures.data[c.record].parameter = i;
      look_at_parameter(&c);
    }
    leaf += esc_layout_leaf_count(r->reader, type);
  }
  esc_vec_fini(&c.holds);
}

void esc_facts_finish(EscFacts *facts) {
  for (uint32_t i = 0; i < facts->captures.count; i++)
    if (ESC_GUARD(NobodyLooked, !facts->captures.data[i].function)) facts->captures.data[i].learnt = ESC_LEARN_ALL; /* nobody looked */
  for (bool changed = true; changed;) {
    changed = false;
    for (uint32_t i = 0; i < facts->links.count; i++) {
      uint8_t from = facts->captures.data[facts->links.data[i].from].learnt;
      uint8_t *to = &facts->captures.data[facts->links.data[i].to].learnt;
      changed |= (from & ~*to) != 0;
      ESC_MUST(LearntByCallee) *to |= from;
    }
  }
}
