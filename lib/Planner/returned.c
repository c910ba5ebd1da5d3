/* returned.c: does a function return one of its parameters, always?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Followed through the instructions: the graph knows what a value may be, and here it has to be. */
#include "Planner/facts.h"

enum { ESC_MAX_STEPS = 64 };

typedef struct {
  const EscFacts *facts;
  EscMap seen;
  ESC_VEC(LLVMValueRef) work;
  LLVMValueRef parameter; /* found so far, or NULL */
} Trace;

static void visit(Trace *t, LLVMValueRef value) {
  if (esc_map_add(&t->seen, (uint64_t)(uintptr_t)value, 0)) esc_vec_push(&t->work, value);
}

/* The argument that the call gives back, or NULL. */
static LLVMValueRef given_back(const Trace *t, LLVMValueRef call) {
  LLVMValueRef callee = LLVMGetCalledValue(call);
  if (!LLVMIsAFunction(callee)) return NULL;
  if (ESC_GUARD(ReturnedByOtherType, LLVMGetCalledFunctionType(call) != LLVMGlobalGetValueType(callee))) return NULL;
  uint32_t known = esc_map_get(&t->facts->returned_ids, (uint64_t)(uintptr_t)callee);
  for (uint32_t i = 0; i < LLVMCountParams(callee); i++)
    if (i == known || esc_attribute_call_has(call, i + 1, "returned", NULL)) return LLVMGetOperand(call, i);
  return NULL;
}

static bool trace(Trace *t, LLVMValueRef value) {
  if (LLVMIsUndef(value)) return true;
  if (LLVMIsAArgument(value)) {
    bool other = t->parameter && t->parameter != value;
    t->parameter = value;
    return ESC_NEEDS(ReturnedEither, !other);
  }
  if (!LLVMIsAInstruction(value)) return ESC_NEEDS(ReturnedConstant, false);
  LLVMValueRef given;
  switch (LLVMGetInstructionOpcode(value)) {
    case LLVMPHI:
      for (unsigned i = 0; i < LLVMCountIncoming(value); i++) visit(t, LLVMGetIncomingValue(value, i));
      return true;
    case LLVMSelect:
      visit(t, LLVMGetOperand(value, 1));
      visit(t, LLVMGetOperand(value, 2));
      return true;
    case LLVMCall:
    case LLVMInvoke:
      given = given_back(t, value);
      if (given) visit(t, given);
      return ESC_NEEDS(ReturnedFromCall, given != NULL);
    default:
      return ESC_NEEDS(ReturnedOther, false);
  }
}

static bool trace_returns(Trace *t, const EscReading *r) {
  for (uint32_t b = 0; b < r->blocks.count; b++) {
    LLVMValueRef last = LLVMGetBasicBlockTerminator(r->blocks.data[b]);
    if (last && LLVMIsAReturnInst(last)) visit(t, LLVMGetOperand(last, 0));
  }
  for (uint32_t steps = 0; t->work.count; steps++)
    if (steps > ESC_MAX_STEPS || !trace(t, esc_vec_pop(&t->work))) return false;
  return t->parameter != NULL;
}

static bool has_returned(LLVMValueRef function) {
  for (uint32_t i = 0; i < LLVMCountParams(function); i++)
    if (esc_attribute_enum(function, i + 1, "returned", NULL)) return true;
  return false;
}

void esc_returned_add(EscFacts *facts, const EscReading *r) {
  LLVMTypeRef result = LLVMGetReturnType(LLVMGlobalGetValueType(r->function));
  if (LLVMGetTypeKind(result) != LLVMPointerTypeKind || ESC_GUARD(ReturnedTwice, has_returned(r->function))) return;
  Trace t = {.facts = facts};
  bool always = trace_returns(&t, r);
  for (uint32_t i = 0; i < LLVMCountParams(r->function) && always; i++) {
    uint32_t size;
    if (LLVMGetParam(r->function, i) != t.parameter) continue;
    if (ESC_GUARD(ReturnedCopy, esc_attribute_byval(r->reader, r->function, i + 1, &size))) continue;
    esc_vec_push(&facts->returned, ((EscReturnedFact){r->function, i}));
    esc_map_add(&facts->returned_ids, (uint64_t)(uintptr_t)r->function, i);
  }
  esc_map_fini(&t.seen);
  esc_vec_fini(&t.work);
}

/* ---- all of a function's facts ------------------------------------------------------------------------------------- */

void esc_facts_add(EscFacts *facts, const EscReading *r, const EscSolution *solution) {
  if (ESC_GUARD(FactsOfReplaceable, !esc_reader_is_exact(r->reader, r->function)) || esc_attribute_has(r->function, "optnone")) return;
  esc_capture_add(facts, r, solution);
  esc_fresh_add(facts, r, solution);
  esc_returned_add(facts, r);
}

void esc_facts_fini(EscFacts *facts) {
  esc_vec_fini(&facts->captures);
  esc_vec_fini(&facts->links);
  esc_map_fini(&facts->capture_ids);
  esc_vec_fini(&facts->returned);
  esc_map_fini(&facts->returned_ids);
  esc_vec_fini(&facts->fresh);
  esc_map_fini(&facts->fresh_ids);
}
