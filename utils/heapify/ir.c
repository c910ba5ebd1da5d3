/* ir.c: questions about instructions that more than one pass of the laboratory asks.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "lab.h"

#include <llvm-c/DebugInfo.h>

#include <string.h>

/* llvm/Support/ModRef.h: CaptureComponents, four bits for the result and four for everything else. */
enum { CAPTURE_ADDRESS_IS_NULL = 0x11 };

bool lab_is_call(LLVMValueRef value) {
  return LLVMIsACallInst(value) || LLVMIsAInvokeInst(value) || LLVMIsACallBrInst(value);
}

LLVMValueRef lab_function_of(LLVMValueRef instruction) {
  return LLVMGetBasicBlockParent(LLVMGetInstructionParent(instruction));
}

bool lab_call_has(LLVMValueRef call, unsigned index, const char *name, uint64_t *value) {
  unsigned kind = LLVMGetEnumAttributeKindForName(name, strlen(name));
  if (!kind) return false;
  LLVMAttributeRef found = LLVMGetCallSiteEnumAttribute(call, index, kind);
  LLVMValueRef callee = LLVMGetCalledValue(call);
  if (!found && LLVMIsAFunction(callee)) found = LLVMGetEnumAttributeAtIndex(callee, index, kind);
  if (found && value) *value = LLVMGetEnumAttributeValue(found);
  return found != NULL;
}

bool lab_calls(LLVMValueRef value, const char *prefix) {
  if (!lab_is_call(value) || !LLVMIsAFunction(LLVMGetCalledValue(value))) return false;
  size_t length = 0;
  const char *name = LLVMGetValueName2(LLVMGetCalledValue(value), &length);
  return length >= strlen(prefix) && !strncmp(name, prefix, strlen(prefix));
}

bool lab_frame_is_special(LLVMValueRef function) {
  LAB_EACH_INSTRUCTION(i, function) {
    if (LLVMIsACallInst(i) && LLVMGetTailCallKind(i) == LLVMTailCallKindMustTail) return true;
    if (lab_is_call(i) && lab_call_has(i, (unsigned)LLVMAttributeFunctionIndex, "returns_twice", NULL)) return true;
  }
  return false;
}

/* LLVM 19 writes nocapture, LLVM 22 captures(none); whether the pointer is null is no capture of it. */
bool lab_is_nocapture(LLVMValueRef call, unsigned argument) {
  uint64_t captures = 0;
  if (lab_call_has(call, argument + 1, "returned", NULL)) return false;
  if (lab_call_has(call, argument + 1, "nocapture", NULL)) return true;
  return lab_call_has(call, argument + 1, "captures", &captures) && !(captures & ~(uint64_t)CAPTURE_ADDRESS_IS_NULL);
}

bool lab_call_takes_as_argument(LLVMValueRef call, LLVMValueRef value) {
  if (LLVMIsACallBrInst(call) || LLVMGetCalledValue(call) == value) return false;
  if (LLVMIsACallInst(call) && LLVMGetTailCallKind(call) == LLVMTailCallKindMustTail) return false;
  bool bundles = (unsigned)LLVMGetNumOperands(call) != LLVMGetNumArgOperands(call) + (LLVMIsAInvokeInst(call) ? 3 : 1);
  return !bundles;
}

bool lab_call_captures_nothing(LLVMValueRef call, LLVMValueRef value) {
  if (!lab_call_takes_as_argument(call, value)) return false;
  for (unsigned a = 0; a < LLVMGetNumArgOperands(call); a++)
    if (LLVMGetOperand(call, a) == value && !lab_is_nocapture(call, a)) return false;
  return true;
}

LLVMBuilderRef lab_builder_before(LLVMValueRef instruction) {
  LLVMBuilderRef builder = LLVMCreateBuilderInContext(LLVMGetTypeContext(LLVMTypeOf(instruction)));
  LLVMPositionBuilderBefore(builder, instruction);
  LLVMSetCurrentDebugLocation2(builder, LLVMInstructionGetDebugLoc(instruction));
  return builder;
}
