/* remove.c: an allocation that nobody reads goes, with the stores into it.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Rewriter/rewrite.h"

static void erase_users(LLVMValueRef pointer) {
  LLVMUseRef use;
  while ((use = LLVMGetFirstUse(pointer))) {
    LLVMValueRef user = LLVMGetUser(use);
    if (LLVMIsAGetElementPtrInst(user) || LLVMIsABitCastInst(user)) erase_users(user);
    LLVMInstructionEraseFromParent(user);
  }
}

/* Its length is read, its pointer is not. */
static void erase_slice(const EscDecision *d) {
  LLVMUseRef use;
  while ((use = LLVMGetFirstUse(d->call))) {
    LLVMValueRef part = LLVMGetUser(use);
    if (*LLVMGetIndices(part) == 0)
      LLVMReplaceAllUsesWith(part, LLVMGetOperand(d->call, d->length));
    else
      erase_users(part);
    LLVMInstructionEraseFromParent(part);
  }
}

void esc_rewrite_remove(const EscDecision *d) {
  if (d->length != ESC_NONE)
    erase_slice(d);
  else
    erase_users(d->call);
  esc_rewrite_erase_call(d->call);
}
