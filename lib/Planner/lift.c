/* lift.c: which object could the caller of a function make for it?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A function that returns what it allocates can be given the object instead: the allocation is lifted into the caller,
 * where it is looked at like any other. The function does as before when
 *
 *   the allocation   runs at most once each time the function is called: no block of it can be reached again; of several
 *                    that share the object, at most one runs
 *   its arguments    are constants or parameters, so that the caller knows them
 *
 * A musttail call cannot be in the way: its result is returned, so that it is such an allocation itself.
 *
 * So that nothing is lost when the object stays on the heap after all, one is wanted that is made in every call that
 * returns an object: whatever the function returns comes from there, or is null. */
#include "Planner/plan.h"
#include "Support/Guard.h"

enum { ESC_MAX_SOURCES = 32 }; /* values that what is returned is followed through */

typedef struct {
  EscMap seen;
  EscCallVec work;
  EscCallVec *sites;
} Sources;

static void follow(Sources *s, LLVMValueRef value) {
  if (esc_map_add(&s->seen, (uint64_t)(uintptr_t)value, 0)) esc_vec_push(&s->work, value);
}

/* False when something else is returned. */
static bool trace(Sources *s, LLVMValueRef value) {
  if (LLVMIsUndef(value) || LLVMIsAConstantPointerNull(value)) return true;
  if (!LLVMIsAInstruction(value)) return false;
  switch (LLVMGetInstructionOpcode(value)) {
    case LLVMCall:
      esc_vec_push(s->sites, value);
      return true;
    case LLVMPHI:
      for (unsigned i = 0; i < LLVMCountIncoming(value); i++) follow(s, LLVMGetIncomingValue(value, i));
      return true;
    case LLVMSelect:
      follow(s, LLVMGetOperand(value, 1));
      follow(s, LLVMGetOperand(value, 2));
      return true;
    case LLVMGetElementPtr:
      follow(s, LLVMGetOperand(value, 0));
      return true;
    default:
      return false;
  }
}

static bool trace_returns(Sources *s, LLVMValueRef function) {
  for (LLVMBasicBlockRef b = LLVMGetFirstBasicBlock(function); b; b = LLVMGetNextBasicBlock(b)) {
    LLVMValueRef last = LLVMGetBasicBlockTerminator(b);
    if (last && LLVMIsAReturnInst(last) && LLVMGetNumOperands(last)) follow(s, LLVMGetOperand(last, 0));
  }
  while (s->work.count)
    if (s->seen.count > ESC_MAX_SOURCES || !trace(s, esc_vec_pop(&s->work))) return false;
  return s->sites->count;
}

static bool is_plain_pointer(LLVMValueRef value) {
  LLVMTypeRef type = LLVMTypeOf(value);
  return LLVMGetTypeKind(type) == LLVMPointerTypeKind && !LLVMGetPointerAddressSpace(type);
}

static bool same_call(LLVMValueRef one, LLVMValueRef other) {
  bool same = LLVMGetNumOperands(one) == LLVMGetNumOperands(other) && LLVMGetCalledFunctionType(one) == LLVMGetCalledFunctionType(other);
  for (unsigned i = 0; i < (unsigned)LLVMGetNumOperands(one) && same; i++) same = LLVMGetOperand(one, i) == LLVMGetOperand(other, i);
  return same;
}

static bool caller_knows(LLVMValueRef site) {
  for (uint32_t i = 0; i < esc_call_argument_count(site); i++) {
    LLVMValueRef argument = LLVMGetOperand(site, i);
    if (ESC_GUARD(LiftedArgument, !LLVMIsConstant(argument) && !LLVMIsAArgument(argument))) return false;
  }
  return LLVMIsAFunction(LLVMGetCalledValue(site)) && !LLVMGetNumOperandBundles(site);
}

/* The blocks that can be reached after `block`. */
static void reach(LLVMBasicBlockRef block, EscMap *reached) {
  ESC_VEC(LLVMBasicBlockRef) work = {0};
  esc_vec_push(&work, block);
  while (work.count) {
    LLVMValueRef last = LLVMGetBasicBlockTerminator(esc_vec_pop(&work));
    for (unsigned i = 0; last && i < LLVMGetNumSuccessors(last); i++) {
      LLVMBasicBlockRef next = LLVMGetSuccessor(last, i);
      if (esc_map_add(reached, (uint64_t)(uintptr_t)next, 0)) esc_vec_push(&work, next);
    }
  }
  esc_vec_fini(&work);
}

/* Whether none of the sites can run after `site` in the same call, itself included. */
static bool runs_alone(const EscCallVec *sites, uint32_t site) {
  EscMap reached = {0};
  LLVMBasicBlockRef block = LLVMGetInstructionParent(sites->data[site]);
  reach(block, &reached);
  bool alone = true;
  for (uint32_t i = 0; i < sites->count && alone; i++) {
    LLVMBasicBlockRef other = LLVMGetInstructionParent(sites->data[i]);
    bool again = esc_map_get(&reached, (uint64_t)(uintptr_t)other) != ESC_MAP_ABSENT;
    alone = ESC_NEEDS(LiftedAgain, !again) && ESC_NEEDS(LiftedInBlock, i == site || other != block);
  }
  esc_map_fini(&reached);
  return alone;
}

bool esc_lift_sites(LLVMValueRef function, EscCallVec *sites) {
  Sources s = {.sites = sites};
  bool good = trace_returns(&s, function);
  for (uint32_t i = 0; i < sites->count && good; i++) {
    LLVMValueRef site = sites->data[i];
    good = is_plain_pointer(site) && caller_knows(site) && ESC_NEEDS(LiftedOther, same_call(site, sites->data[0])) &&
           runs_alone(sites, i);
  }
  esc_map_fini(&s.seen);
  esc_vec_fini(&s.work);
  return good;
}
