/* calls.c: calls in the place of calls.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Rewriter/rewrite.h"

static void copy_attributes(LLVMValueRef from, LLVMValueRef to, LLVMAttributeIndex index,
                            bool (*keep)(LLVMAttributeIndex, LLVMAttributeRef)) {
  unsigned count = LLVMGetCallSiteAttributeCount(from, index);
  LLVMAttributeRef *attributes = esc_alloc((count + 1) * sizeof *attributes);
  LLVMGetCallSiteAttributes(from, index, attributes);
  for (unsigned i = 0; i < count; i++)
    if (!keep || keep(index, attributes[i])) LLVMAddCallSiteAttribute(to, index, attributes[i]);
  free(attributes);
}

void esc_rewrite_copy_call(LLVMValueRef from, LLVMValueRef to, bool (*keep)(LLVMAttributeIndex, LLVMAttributeRef)) {
  LLVMSetInstructionCallConv(to, LLVMGetInstructionCallConv(from));
  copy_attributes(from, to, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, keep);
  copy_attributes(from, to, LLVMAttributeReturnIndex, keep);
  for (uint32_t i = 0; i < esc_call_argument_count(from); i++) copy_attributes(from, to, i + 1, keep);
}
