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

void esc_rewrite_remove(const EscDecision *d) {
  erase_users(d->call);
  esc_rewrite_erase_call(d->call);
}
