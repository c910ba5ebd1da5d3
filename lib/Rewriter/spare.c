/* spare.c: calls that free or resize keep away from slots.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 *   resize(p, n):  p == slot ? (n ? copy of the slot in a new object of n bytes : null) : allocator's resize(p, n)
 *   free(p):       nothing if p == slot */
#include "Rewriter/choice.h"

static LLVMBasicBlockRef block(LLVMValueRef function, const char *name) {
  return LLVMAppendBasicBlockInContext(LLVMGetTypeContext(LLVMTypeOf(function)), function, name);
}

void esc_rewrite_resized(LLVMBuilderRef builder, LLVMValueRef function, const EscResized *r) {
  LLVMValueRef size = r->size, null = LLVMConstNull(LLVMTypeOf(r->slot));
  LLVMBasicBlockRef some = block(function, "some"), made = block(function, "made"), none = block(function, "none");
  LLVMValueRef empty = LLVMBuildICmp(builder, LLVMIntEQ, size, LLVMConstNull(LLVMTypeOf(size)), "");
  ESC_MUST(ResizedToNothing) LLVMBuildCondBr(builder, empty, none, some);
  LLVMPositionBuilderAtEnd(builder, some);
  LLVMValueRef object = LLVMBuildCall2(builder, r->maker_type, r->maker, &size, 1, "");
  LLVMSetInstructionCallConv(object, r->convention);
  LLVMBuildCondBr(builder, LLVMBuildICmp(builder, LLVMIntEQ, object, null, ""), none, made);
  LLVMPositionBuilderAtEnd(builder, made);
  LLVMValueRef bytes = r->slot_size, less = LLVMBuildICmp(builder, LLVMIntULT, size, bytes, "");
  ESC_MUST(ResizedSmaller) bytes = LLVMBuildSelect(builder, less, size, bytes, "");
  LLVMBuildMemCpy(builder, object, 1, r->slot, r->alignment, bytes);
  LLVMBuildRet(builder, object);
  LLVMPositionBuilderAtEnd(builder, none);
  LLVMBuildRet(builder, null);
}

static void build_spared(EscChoice *c, const EscDecision *d, LLVMValueRef slot) {
  LLVMBasicBlockRef here = esc_choice_block(c, "slot"), elsewhere = esc_choice_block(c, "other");
  LLVMBuildCondBr(c->builder, LLVMBuildICmp(c->builder, LLVMIntEQ, c->arguments[0], slot, ""), here, elsewhere);
  LLVMPositionBuilderAtEnd(c->builder, here);
  if (c->count == 2) {
    LLVMValueRef size = c->arguments[1];
    EscResized resized = {.maker = d->maker, .slot = slot, .size = size, .slot_size = LLVMConstInt(LLVMTypeOf(size), d->size, false),
                          .maker_type = LLVMGlobalGetValueType(d->maker), .convention = LLVMGetFunctionCallConv(d->maker),
                          .alignment = (unsigned)d->alignment};
    esc_rewrite_resized(c->builder, c->function, &resized);
  } else {
    LLVMBuildRetVoid(c->builder);
  }
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
