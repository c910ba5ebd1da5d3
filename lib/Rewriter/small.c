/* small.c: an allocation of variable size becomes a stack slot where it is small.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 *   object = count <= most ? slot : allocator(count) */
#include "Rewriter/choice.h"

#include <string.h>

/* Once and for all, as the allocator and the comparison have to see the same number. */
static LLVMValueRef freeze_count(EscChoice *c, uint32_t counter) {
  ESC_MUST(CountFrozen) c->arguments[counter] = LLVMBuildFreeze(c->builder, c->arguments[counter], "");
  return c->arguments[counter];
}

/* Another run of the pass need not try again. */
static void mark_large(LLVMValueRef made) {
  LLVMAttributeRef mark = LLVMCreateStringAttribute(LLVMGetTypeContext(LLVMTypeOf(made)), ESC_LARGE, strlen(ESC_LARGE), "", 0);
  LLVMAddCallSiteAttribute(made, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, mark);
}

void esc_rewrite_small(const EscDecision *d, LLVMValueRef storage, const EscHandlers *handlers) {
  EscChoice c;
  esc_choice_begin(&c, d->call, "esc.small", &storage, 1);
  LLVMBasicBlockRef small = esc_choice_block(&c, "small"), large = esc_choice_block(&c, "large");
  LLVMValueRef count = freeze_count(&c, d->counter);
  LLVMValueRef fits = LLVMBuildICmp(c.builder, LLVMIntULE, count, LLVMConstInt(LLVMTypeOf(count), d->most, false), "");
  LLVMBuildCondBr(c.builder, fits, small, large);
  LLVMPositionBuilderAtEnd(c.builder, small);
  LLVMValueRef slot = esc_choice_outside(&c, 0);
  esc_rewrite_fill(d, c.builder, slot);
  esc_choice_return(&c, esc_rewrite_result(d, c.builder, d->length == ESC_NONE ? NULL : c.arguments[d->length], slot));
  LLVMPositionBuilderAtEnd(c.builder, large);
  mark_large(esc_choice_original(&c));
  esc_choice_finish(&c, handlers);
}
