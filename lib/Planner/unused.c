/* unused.c: does anybody read the object?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * An object that is only stored to, through addresses made from the allocation's result and nothing else, can go
 * together with the stores, whatever its size and wherever it is. Volatile accesses are reads. */
#include "Planner/plan.h"
#include "Support/Guard.h"

enum { ESC_MAX_UNUSED_USES = 256 };

static bool is_constant_false(LLVMValueRef value) { return LLVMIsAConstantInt(value) && !LLVMConstIntGetZExtValue(value); }

static bool call_only_writes(LLVMValueRef call, LLVMValueRef pointer) {
  if (esc_call_is_named(call, "llvm.lifetime.") || esc_call_is_named(call, "__esc_must_stack")) return true;
  bool fill = esc_call_is_named(call, "llvm.memset.");
  bool copy = esc_call_is_named(call, "llvm.memcpy.") || esc_call_is_named(call, "llvm.memmove.");
  if (ESC_GUARD(UnusedPassed, !fill && !copy) || ESC_GUARD(UnusedInBundle, LLVMGetNumOperandBundles(call))) return false;
  return ESC_NEEDS(UnusedCopied, LLVMGetOperand(call, 1) != pointer) &&
         ESC_NEEDS(UnusedVolatileCopy, is_constant_false(LLVMGetOperand(call, 3)));
}

static bool only_written(LLVMValueRef pointer, uint32_t *budget) {
  for (LLVMUseRef use = LLVMGetFirstUse(pointer); use; use = LLVMGetNextUse(use)) {
    LLVMValueRef user = LLVMGetUser(use);
    if (!(*budget)-- || !LLVMIsAInstruction(user)) return false;
    switch (LLVMGetInstructionOpcode(user)) {
      case LLVMStore:
        if (ESC_GUARD(UnusedStored, LLVMGetOperand(user, 0) == pointer)) return false;
        if (ESC_GUARD(UnusedVolatile, LLVMGetVolatile(user))) return false;
        break;
      case LLVMGetElementPtr:
      case LLVMBitCast:
        if (ESC_GUARD(UnusedPart, !only_written(user, budget))) return false;
        break;
      case LLVMExtractValue: /* the call gives {length, pointer} */
        if (ESC_GUARD(UnusedSlice, *LLVMGetIndices(user) == 1 && !only_written(user, budget))) return false;
        break;
      case LLVMCall:
        if (!call_only_writes(user, pointer)) return false;
        break;
      default:
        if (ESC_GUARD(UnusedRead, true)) return false;
    }
  }
  return true;
}

bool esc_unused(LLVMValueRef call) {
  uint32_t budget = ESC_MAX_UNUSED_USES;
  return only_written(call, &budget);
}
