/* unused.c: does anybody read the object?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * An object that is only stored to, through addresses made from the allocation's result and nothing else, can go
 * together with the stores, whatever its size and wherever it is. Volatile accesses are reads. */
#include "Planner/plan.h"

#include <string.h>

enum { ESC_MAX_UNUSED_USES = 256 };

static bool is_named(LLVMValueRef call, const char *prefix) {
  const char *name = esc_reader_callee_name(call);
  return name && !strncmp(name, prefix, strlen(prefix));
}

static bool is_constant_false(LLVMValueRef value) { return LLVMIsAConstantInt(value) && !LLVMConstIntGetZExtValue(value); }

static bool call_only_writes(LLVMValueRef call, LLVMValueRef pointer) {
  if (is_named(call, "llvm.lifetime.") || is_named(call, "__esc_must_stack")) return true;
  bool fill = is_named(call, "llvm.memset.");
  bool copy = is_named(call, "llvm.memcpy.") || is_named(call, "llvm.memmove.");
  if (!fill && !copy) return false;
  return LLVMGetOperand(call, 0) == pointer && LLVMGetOperand(call, 1) != pointer &&
         is_constant_false(LLVMGetOperand(call, 3));
}

static bool only_written(LLVMValueRef pointer, uint32_t *budget) {
  for (LLVMUseRef use = LLVMGetFirstUse(pointer); use; use = LLVMGetNextUse(use)) {
    LLVMValueRef user = LLVMGetUser(use);
    if (!(*budget)-- || !LLVMIsAInstruction(user)) return false;
    switch (LLVMGetInstructionOpcode(user)) {
      case LLVMStore:
        if (LLVMGetOperand(user, 0) == pointer || LLVMGetVolatile(user)) return false;
        break;
      case LLVMGetElementPtr:
      case LLVMBitCast:
        if (LLVMGetOperand(user, 0) != pointer || !only_written(user, budget)) return false;
        break;
      case LLVMExtractValue: /* the call gives {length, pointer} */
        if (*LLVMGetIndices(user) == 1 && !only_written(user, budget)) return false;
        break;
      case LLVMCall:
        if (!call_only_writes(user, pointer)) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

bool esc_unused(LLVMValueRef call) {
  uint32_t budget = ESC_MAX_UNUSED_USES;
  return only_written(call, &budget);
}
