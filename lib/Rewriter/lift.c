/* lift.c: an allocation moves from a function into its callers.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * The function stays as it is, for others. A copy of it has one more parameter, the object, and the chosen callers make
 * that and call the copy. What was true of the function because the object was its own is not said of the copy. */
#include "Rewriter/rewrite.h"

#include <string.h>

/* The instructions of a function, in order: the copy has the same. */
static EscCallVec instructions_of(LLVMValueRef function) {
  EscCallVec all = {0};
  for (LLVMBasicBlockRef b = LLVMGetFirstBasicBlock(function); b; b = LLVMGetNextBasicBlock(b))
    for (LLVMValueRef i = LLVMGetFirstInstruction(b); i; i = LLVMGetNextInstruction(i)) esc_vec_push(&all, i);
  return all;
}

static bool contains(const EscCallVec *calls, LLVMValueRef call) {
  for (uint32_t i = 0; i < calls->count; i++)
    if (calls->data[i] == call) return true;
  return false;
}

static void drop_promises(const EscCallVec *instructions) {
  for (uint32_t i = 0; i < instructions->count; i++) {
    LLVMValueRef access = instructions->data[i];
    if (LLVMIsALoadInst(access) || LLVMIsAStoreInst(access)) ESC_MUST(LiftedPromises) esc_rewrite_drop_promises(access);
  }
}

static void use_parameter(LLVMValueRef function, LLVMValueRef copy, const EscCallVec *sites) {
  EscCallVec old = instructions_of(function), new = instructions_of(copy);
  ESC_CHECK(old.count == new.count);
  drop_promises(&new);
  for (uint32_t i = 0; i < old.count; i++) {
    if (!contains(sites, old.data[i])) continue;
    LLVMReplaceAllUsesWith(new.data[i], LLVMGetLastParam(copy));
    LLVMInstructionEraseFromParent(new.data[i]);
  }
  esc_vec_fini(&old);
  esc_vec_fini(&new);
}

/* The object is now the caller's memory, which is written, and not a new one that is returned. */
static const char *const of_own_object[] = {"memory", "allockind", "allocsize", "speculatable"};
enum { OF_OWN_OBJECT = sizeof of_own_object / sizeof *of_own_object };

static unsigned kind_of(const char *name) { return LLVMGetEnumAttributeKindForName(name, strlen(name)); }

static bool still_holds(LLVMAttributeIndex index, LLVMAttributeRef attribute) {
  if (LLVMIsStringAttribute(attribute)) return index != (LLVMAttributeIndex)LLVMAttributeFunctionIndex;
  unsigned kind = LLVMGetEnumAttributeKind(attribute);
  if (index == LLVMAttributeReturnIndex) return ESC_NEEDS(LiftedNoAlias, kind != kind_of("noalias"));
  if (index != (LLVMAttributeIndex)LLVMAttributeFunctionIndex) return true;
  for (size_t i = 0; i < OF_OWN_OBJECT; i++)
    if (ESC_GUARD(LiftedMemory, kind == kind_of(of_own_object[i]))) return false;
  return true;
}

static void weaken(LLVMValueRef copy) {
  for (size_t i = 0; i < OF_OWN_OBJECT; i++)
    ESC_MUST(LiftedBodyMemory) LLVMRemoveEnumAttributeAtIndex(copy, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, kind_of(of_own_object[i]));
  LLVMRemoveStringAttributeAtIndex(copy, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, "alloc-family", 12);
  ESC_MUST(LiftedBodyNoAlias) LLVMRemoveEnumAttributeAtIndex(copy, LLVMAttributeReturnIndex, kind_of("noalias"));
}

/* The object that the copy is going to be called with: the site's call, in the caller. */
static LLVMValueRef make_object(LLVMBuilderRef builder, LLVMValueRef site, LLVMValueRef call) {
  uint32_t count = esc_call_argument_count(site);
  LLVMValueRef *arguments = esc_alloc((count + 1) * sizeof *arguments);
  LLVMValueRef function = LLVMGetBasicBlockParent(LLVMGetInstructionParent(site));
  for (uint32_t i = 0; i < count; i++) {
    arguments[i] = LLVMGetOperand(site, i);
    for (unsigned k = 0; k < LLVMCountParams(function); k++)
      if (LLVMGetParam(function, k) == arguments[i]) arguments[i] = LLVMGetOperand(call, k);
  }
  LLVMValueRef made = LLVMBuildCall2(builder, LLVMGetCalledFunctionType(site), LLVMGetCalledValue(site), arguments, count, "");
  esc_rewrite_copy_call(site, made, NULL);
  LLVMInstructionSetDebugLoc(made, LLVMInstructionGetDebugLoc(call));
  free(arguments);
  return made;
}

static void redirect(LLVMValueRef call, LLVMValueRef copy, LLVMValueRef site) {
  uint32_t count = esc_call_argument_count(call);
  LLVMValueRef *arguments = esc_alloc((count + 1) * sizeof *arguments);
  LLVMBuilderRef builder = esc_rewrite_builder(call);
  for (uint32_t i = 0; i < count; i++) arguments[i] = LLVMGetOperand(call, i);
  arguments[count] = make_object(builder, site, call);
  LLVMTypeRef type = LLVMGlobalGetValueType(copy);
  LLVMValueRef made = LLVMIsAInvokeInst(call) ? LLVMBuildInvoke2(builder, type, copy, arguments, count + 1, LLVMGetNormalDest(call),
                                                                 LLVMGetUnwindDest(call), "")
                                              : LLVMBuildCall2(builder, type, copy, arguments, count + 1, "");
  esc_rewrite_copy_call(call, made, still_holds);
  LLVMInstructionSetDebugLoc(made, LLVMInstructionGetDebugLoc(call));
  LLVMReplaceAllUsesWith(call, made);
  LLVMInstructionEraseFromParent(call);
  LLVMDisposeBuilder(builder);
  free(arguments);
}

void esc_rewrite_lift(LLVMValueRef copy, const EscLift *lift) {
  use_parameter(lift->function, copy, &lift->sites);
  weaken(copy);
  for (uint32_t i = 0; i < lift->calls.count; i++) redirect(lift->calls.data[i], copy, lift->sites.data[0]);
}
