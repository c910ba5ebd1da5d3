/* tinygo.c: does an object escape, as TinyGo asks?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * What the peer does (TinyGo, transform/allocs.go): a walk over the uses of the allocation. Addresses inside the
 * object (getelementptr, bitcast) are walked in turn. Loads from it, stores into it and comparisons keep nothing, a
 * call keeps nothing where the parameter is nocapture. Everything else is an escape: stores of the pointer wherever
 * they go, phi, select, ptrtoint, indirect calls.
 *
 * Deviations: newer versions of the peer also walk into a callee that has a body, and through {ptr, len, cap}
 * aggregates. LLVM's function-attrs has done the former before us, and C has few of the latter.
 *
 * Loops need no rule. Without a phi every pointer that the walk meets is computed from the newest object each time:
 * what the site dominates cannot be reached from it without passing the definition again. */
#include "lab.h"

static bool use_escapes(LLVMValueRef user, LLVMValueRef value);

static bool walk(LLVMValueRef value) {
  for (LLVMUseRef use = LLVMGetFirstUse(value); use; use = LLVMGetNextUse(use))
    if (use_escapes(LLVMGetUser(use), value)) return true;
  return false;
}

static bool use_escapes(LLVMValueRef user, LLVMValueRef value) {
  if (!LLVMIsAInstruction(user)) return true;
  switch (LLVMGetInstructionOpcode(user)) {
  case LLVMGetElementPtr:
  case LLVMBitCast:
    return walk(user);
  case LLVMLoad:
  case LLVMICmp:
    return false;
  case LLVMStore:
    return LLVMGetOperand(user, 0) == value;
  case LLVMCall:
  case LLVMInvoke:
    return !lab_call_captures_nothing(user, value);
  default:
    return true;
  }
}

bool lab_tinygo_escapes(LLVMValueRef site) { return walk(site); }
