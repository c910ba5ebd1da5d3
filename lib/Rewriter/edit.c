/* edit.c: what more than one rewriting does to an instruction.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Rewriter/rewrite.h"

#include <string.h>

LLVMBuilderRef esc_rewrite_builder(LLVMValueRef instruction) {
  LLVMBuilderRef builder = LLVMCreateBuilderInContext(LLVMGetTypeContext(LLVMTypeOf(instruction)));
  LLVMPositionBuilderBefore(builder, instruction);
  LLVMSetCurrentDebugLocation2(builder, LLVMInstructionGetDebugLoc(instruction));
  return builder;
}

LLVMValueRef esc_rewrite_alloca(LLVMValueRef function, LLVMTypeRef type) {
  LLVMBuilderRef builder = LLVMCreateBuilderInContext(LLVMGetTypeContext(type));
  LLVMPositionBuilderBefore(builder, LLVMGetFirstInstruction(LLVMGetEntryBasicBlock(function)));
  LLVMSetCurrentDebugLocation2(builder, NULL); /* it belongs to the frame, not to the first instruction's line */
  LLVMValueRef slot = LLVMBuildAlloca(builder, type, "");
  LLVMDisposeBuilder(builder);
  return slot;
}

/* A copy: LLVM's own goes with the place of the instruction. Owner: the caller. */
static EscText name_of(LLVMValueRef value) {
  size_t length = 0;
  EscText text = {0};
  const char *name = LLVMGetValueName2(value, &length);
  esc_text_add_n(&text, name, length);
  return text;
}

void esc_rewrite_take_over(LLVMValueRef call, LLVMValueRef made) {
  EscText kept = name_of(call);
  LLVMReplaceAllUsesWith(call, made);
  LLVMSetValueName2(call, "", 0);
  if (!LLVMIsConstant(made)) LLVMSetValueName2(made, esc_text_get(&kept), kept.length);
  esc_text_fini(&kept);
}

void esc_rewrite_erase_call(LLVMValueRef call) {
  if (ESC_GUARD(EdgesOfInvoke, LLVMIsAInvokeInst(call))) {
    LLVMModuleRef module = LLVMGetGlobalParent(LLVMGetBasicBlockParent(LLVMGetInstructionParent(call)));
    unsigned id = LLVMLookupIntrinsicID("llvm.donothing", strlen("llvm.donothing"));
    LLVMValueRef nothing = LLVMGetIntrinsicDeclaration(module, id, NULL, 0);
    LLVMBuilderRef builder = esc_rewrite_builder(call);
    LLVMBuildInvoke2(builder, LLVMGlobalGetValueType(nothing), nothing, NULL, 0, LLVMGetNormalDest(call),
                     LLVMGetUnwindDest(call), "");
    LLVMDisposeBuilder(builder);
  }
  LLVMInstructionEraseFromParent(call);
}

void esc_rewrite_move(LLVMValueRef instruction, LLVMValueRef before) {
  LLVMBuilderRef builder = LLVMCreateBuilderInContext(LLVMGetTypeContext(LLVMTypeOf(instruction)));
  EscText name = name_of(instruction);
  LLVMInstructionRemoveFromParent(instruction);
  LLVMPositionBuilderBefore(builder, before);
  LLVMInsertIntoBuilderWithName(builder, instruction, esc_text_get(&name));
  LLVMDisposeBuilder(builder);
  esc_text_fini(&name);
}

/* By these promises a load could move above the stores of its own iteration, now that the memory is one. */
void esc_rewrite_drop_promises(LLVMValueRef access) {
  LLVMContextRef context = LLVMGetTypeContext(LLVMTypeOf(access));
  const char *const names[] = {"invariant.load", "invariant.group"};
  for (int i = 0; i < 2; i++) {
    unsigned kind = LLVMGetMDKindIDInContext(context, names[i], (unsigned)strlen(names[i]));
    if (ESC_GUARD(InvariantAccess, LLVMGetMetadata(access, kind))) LLVMSetMetadata(access, kind, NULL);
  }
}
