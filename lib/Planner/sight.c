/* sight.c: which calls and accesses may see a promoted object, and what do they say of it?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A call marked `tail` promises that it does not touch the caller's stack. A promoted object breaks the promise for
 * every call that can reach it from an argument: directly, or through any object that holds it.
 *
 * Each run of an allocation made a new object; the slot is one, and it is there from the entry of the function on. So
 * lifetime markers go, which would end the slot's life, and promises that memory never changes, by which a load could move
 * above the stores of its own iteration. Alignments that accesses, calls and assumptions rely on, the slot must give. */
#include "Planner/plan.h"
#include "Support/Guard.h"

#include <stdlib.h>
#include <string.h>

static bool sees(const EscFunctionView *view, LLVMValueRef call, const bool *in_sight) {
  for (uint32_t i = 0; i < esc_call_argument_count(call); i++)
    if (ESC_GUARD(ObjectInSight, esc_leads_to(view->reading, view->solution, LLVMGetOperand(call, i), in_sight))) return true;
  return false;
}

void esc_sight_tail_calls(EscPlan *plan, const EscFunctionView *view, const EscObject *objects, uint32_t count) {
  if (!count) return;
  bool *in_sight = esc_holders_of(view->solution, objects, count);
  for (uint32_t b = 0; b < view->reading->blocks.count; b++)
    for (LLVMValueRef i = LLVMGetFirstInstruction(view->reading->blocks.data[b]); i; i = LLVMGetNextInstruction(i))
      if (LLVMIsACallInst(i) && LLVMGetTailCallKind(i) == LLVMTailCallKindTail && sees(view, i, in_sight))
        esc_vec_push(&plan->tail_calls, i);
  free(in_sight);
}

/* ---- accesses ---------------------------------------------------------------------------------------------------- */

static LLVMValueRef address_of(LLVMValueRef i) {
  switch (LLVMGetInstructionOpcode(i)) {
    case LLVMLoad:
    case LLVMAtomicRMW:
    case LLVMAtomicCmpXchg:
      return LLVMGetOperand(i, 0);
    case LLVMStore:
      return LLVMGetOperand(i, 1);
    default:
      return NULL;
  }
}

static bool is_marker(LLVMValueRef i) {
  const char *name = LLVMIsACallInst(i) ? esc_reader_callee_name(i) : NULL;
  return name && (!strncmp(name, "llvm.lifetime.", 14) || !strncmp(name, "llvm.invariant.", 15));
}

static bool has_promise(LLVMValueRef i) {
  LLVMContextRef context = LLVMGetTypeContext(LLVMTypeOf(i));
  return is_marker(i) || LLVMGetMetadata(i, LLVMGetMDKindIDInContext(context, "invariant.load", 14)) ||
         LLVMGetMetadata(i, LLVMGetMDKindIDInContext(context, "invariant.group", 15));
}

static uint64_t aligned_by_argument(LLVMValueRef call, LLVMValueRef value) {
  uint64_t alignment = 1, bytes;
  for (uint32_t i = 0; i < esc_call_argument_count(call); i++)
    if (LLVMGetOperand(call, i) == value && esc_attribute_call_has(call, i + 1, "align", &bytes) && bytes > alignment)
      alignment = bytes;
  return alignment;
}

/* llvm.assume(true) ["align"(pointer, bytes)]. Bytes that are not constant: more than anybody gives. */
static uint64_t aligned_by_bundle(LLVMValueRef call, LLVMValueRef value) {
  uint64_t alignment = 1;
  for (unsigned i = 0; i < LLVMGetNumOperandBundles(call); i++) {
    LLVMOperandBundleRef bundle = LLVMGetOperandBundleAtIndex(call, i);
    size_t length = 0;
    const char *tag = LLVMGetOperandBundleTag(bundle, &length);
    bool aligns = length == 5 && !memcmp(tag, "align", length) && LLVMGetNumOperandBundleArgs(bundle) > 1;
    LLVMValueRef bytes = aligns ? LLVMGetOperandBundleArgAtIndex(bundle, 1) : NULL;
    if (aligns && LLVMGetOperandBundleArgAtIndex(bundle, 0) == value) {
      uint64_t number = LLVMIsAConstantInt(bytes) ? LLVMConstIntGetZExtValue(bytes) : UINT64_MAX;
      if (number > alignment) alignment = number;
    }
    LLVMDisposeOperandBundle(bundle);
  }
  return alignment;
}

static void raise_to(uint64_t *alignment, uint64_t other) {
  if (other > *alignment) *alignment = other;
}

static void look_at_use(EscPlan *plan, LLVMValueRef user, LLVMValueRef value, uint32_t decision, uint64_t *alignment) {
  bool call = LLVMIsACallInst(user) || LLVMIsAInvokeInst(user);
  if (ESC_GUARD(AlignmentOfAccess, address_of(user) == value)) raise_to(alignment, LLVMGetAlignment(user));
  if (ESC_GUARD(AlignmentOfArgument, call)) raise_to(alignment, aligned_by_argument(user, value));
  if (ESC_GUARD(AlignmentOfAssumption, call)) raise_to(alignment, aligned_by_bundle(user, value));
  bool seen = address_of(user) == value || is_marker(user);
  if (ESC_GUARD(PromiseOfAccess, seen && has_promise(user))) esc_vec_push(&plan->promises, ((EscPromise){user, decision}));
}

/* The users of a value that may point to the object, whichever way it came there: through memory, too. */
uint64_t esc_sight_accesses(EscPlan *plan, const EscFunctionView *view, EscObject object, uint32_t decision) {
  uint64_t alignment = 1;
  uint32_t count;
  const uint32_t *pointers = esc_solution_pointers(view->solution, object, &count);
  for (uint32_t n = 0; n < count; n++) {
    LLVMValueRef value = pointers[n] < view->reading->origins.count ? view->reading->origins.data[pointers[n]] : NULL;
    for (LLVMUseRef use = value ? LLVMGetFirstUse(value) : NULL; use; use = LLVMGetNextUse(use))
      if (LLVMIsAInstruction(LLVMGetUser(use))) look_at_use(plan, LLVMGetUser(use), value, decision, &alignment);
  }
  return alignment;
}
