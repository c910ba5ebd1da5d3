/* spare.c: calls that free or resize keep away from slots.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 *   resize(p, n):  p == slot ? (n ? copy of the slot in a new object of n bytes : null) : allocator's resize(p, n)
 *   free(p):       nothing if p == slot */
#include "Rewriter/choice.h"

/* A new object of the slot's allocator, or null for no bytes. */
static void build_copy(EscChoice *c, const EscDecision *d, LLVMValueRef slot) {
  LLVMValueRef size = c->arguments[1], null = LLVMConstNull(LLVMTypeOf(c->call));
  LLVMTypeRef type = LLVMTypeOf(size);
  LLVMBasicBlockRef some = esc_choice_block(c, "some"), made = esc_choice_block(c, "made"), none = esc_choice_block(c, "none");
  LLVMValueRef empty = LLVMBuildICmp(c->builder, LLVMIntEQ, size, LLVMConstInt(type, 0, false), "");
  ESC_MUST(ResizedToNothing) LLVMBuildCondBr(c->builder, empty, none, some);
  LLVMPositionBuilderAtEnd(c->builder, some);
  LLVMValueRef object = LLVMBuildCall2(c->builder, LLVMGlobalGetValueType(d->maker), d->maker, &size, 1, "");
  LLVMSetInstructionCallConv(object, LLVMGetFunctionCallConv(d->maker));
  LLVMBuildCondBr(c->builder, LLVMBuildICmp(c->builder, LLVMIntEQ, object, null, ""), none, made);
  LLVMPositionBuilderAtEnd(c->builder, made);
  LLVMValueRef bytes = LLVMConstInt(type, d->size, false);
  LLVMValueRef less = LLVMBuildICmp(c->builder, LLVMIntULT, size, bytes, "");
  ESC_MUST(ResizedSmaller) bytes = LLVMBuildSelect(c->builder, less, size, bytes, "");
  LLVMBuildMemCpy(c->builder, object, 1, slot, (unsigned)d->alignment, bytes);
  LLVMBuildRet(c->builder, object);
  LLVMPositionBuilderAtEnd(c->builder, none);
  LLVMBuildRet(c->builder, null);
}

static void build_spared(EscChoice *c, const EscDecision *d, LLVMValueRef slot) {
  LLVMBasicBlockRef here = esc_choice_block(c, "slot"), elsewhere = esc_choice_block(c, "other");
  LLVMBuildCondBr(c->builder, LLVMBuildICmp(c->builder, LLVMIntEQ, c->arguments[0], slot, ""), here, elsewhere);
  LLVMPositionBuilderAtEnd(c->builder, here);
  if (c->count == 2) build_copy(c, d, slot);
  else LLVMBuildRetVoid(c->builder);
  LLVMPositionBuilderAtEnd(c->builder, elsewhere);
}

static LLVMValueRef load_before(LLVMValueRef call, LLVMValueRef variable) {
  LLVMBuilderRef builder = esc_rewrite_builder(call);
  LLVMValueRef object = LLVMBuildLoad2(builder, LLVMTypeOf(variable), variable, "");
  LLVMDisposeBuilder(builder);
  return object;
}

/* One call: what is spared from `first` up to `end`. */
static void spare(const EscPlan *plan, uint32_t first, uint32_t end, const LLVMValueRef *slots, bool variables, const EscHandlers *handlers) {
  LLVMValueRef call = plan->spared.data[first].call, outside[ESC_MAX_CHOICE];
  const EscDecision *decisions[ESC_MAX_CHOICE];
  unsigned count = 0;
  for (uint32_t i = first; i < end; i++) {
    uint32_t number = plan->spared.data[i].decision;
    if (!slots[number]) continue;
    ESC_CHECK(count < ESC_MAX_CHOICE);
    decisions[count] = &plan->decisions.data[number];
    outside[count++] = variables ? load_before(call, slots[number]) : slots[number];
  }
  if (!count) return;
  EscChoice c;
  esc_choice_begin(&c, call, "esc.spare", outside, count);
  for (unsigned i = 0; i < count; i++) build_spared(&c, decisions[i], esc_choice_outside(&c, i));
  esc_choice_original(&c);
  esc_choice_finish(&c, handlers);
}

void esc_rewrite_spare(const EscPlan *plan, const LLVMValueRef *slots, bool variables, const EscHandlers *handlers) {
  for (uint32_t i = 0, end; i < plan->spared.count; i = end) {
    for (end = i + 1; end < plan->spared.count && plan->spared.data[end].call == plan->spared.data[i].call;) end++;
    spare(plan, i, end, slots, variables, handlers);
  }
}
