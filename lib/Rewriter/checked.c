/* checked.c: a promoted allocation becomes a call of the checking runtime (utils/checked).
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * The same decisions as with slots, but each object is one of its own, and the runtime takes it away where a slot would
 * be gone: a program that touches it later is caught.
 *   object = esc_checked_alloc(frame, site, size, alignment)   in place of the allocation; the older object of the
 *                                                              site and frame dies, for its slot is used again */
#include "Rewriter/rewrite.h"

static LLVMValueRef promote(EscFrames *frames, const EscDecision *d, const EscHandlers *handlers) {
  LLVMValueRef arguments[] = {esc_frames_of(frames, d->function), esc_frames_describe(frames, d),
                              LLVMConstInt(frames->number, d->size, false), LLVMConstInt(frames->number, d->alignment, false)};
  LLVMBuilderRef builder = esc_frames_builder(d->call);
  LLVMValueRef object = esc_frames_call(builder, frames, "esc_checked_alloc", frames->pointer, arguments, 4);
  LLVMDisposeBuilder(builder);
  esc_rewrite_replace(d, object, handlers);
  return object;
}

/* Where the calls that free or resize find the object of now: it does not stand before them all, as a slot does. */
static void remember(const EscFrames *frames, const EscDecision *d, LLVMValueRef object, LLVMValueRef *variable) {
  LLVMBuilderRef builder = LLVMCreateBuilderInContext(frames->context);
  if (!*variable) {
    *variable = esc_rewrite_alloca(d->function, frames->pointer);
    LLVMPositionBuilderBefore(builder, LLVMGetNextInstruction(*variable));
    LLVMBuildStore(builder, *variable, *variable); /* no object has that address */
  }
  LLVMPositionBuilderBefore(builder, LLVMGetNextInstruction(object));
  LLVMBuildStore(builder, object, *variable);
  LLVMDisposeBuilder(builder);
}

static bool is_spared(const EscPlan *plan, uint32_t decision) {
  for (uint32_t i = 0; i < plan->spared.count; i++)
    if (plan->spared.data[i].decision == decision) return true;
  return false;
}

static LLVMValueRef load_before(const EscFrames *frames, LLVMValueRef call, LLVMValueRef variable) {
  LLVMBuilderRef builder = esc_rewrite_builder(call);
  LLVMValueRef object = LLVMBuildLoad2(builder, frames->pointer, variable, "");
  LLVMDisposeBuilder(builder);
  return object;
}

/* Each call gets a look at the variables of its own: slots[] is what they were before it. */
static void spare(EscPlan *one, const EscPlan *plan, const EscFrames *frames, const LLVMValueRef *variables, LLVMValueRef *slots,
                  const EscHandlers *handlers) {
  LLVMValueRef call = one->spared.data[0].call;
  for (uint32_t i = 0; i < plan->decisions.count; i++) slots[i] = NULL;
  for (uint32_t i = 0; i < one->spared.count; i++) {
    uint32_t number = one->spared.data[i].decision;
    if (variables[number]) slots[number] = load_before(frames, call, variables[number]);
  }
  esc_rewrite_spare(one, slots, handlers);
}

static void spare_all(const EscPlan *plan, const EscFrames *frames, const LLVMValueRef *variables, LLVMValueRef *slots,
                      const EscHandlers *handlers) {
  EscMap done = {0};
  for (uint32_t i = 0; i < plan->spared.count; i++) {
    LLVMValueRef call = plan->spared.data[i].call;
    if (!esc_map_add(&done, (uint64_t)(uintptr_t)call, 0)) continue;
    EscPlan one = *plan;
    one.spared.data = NULL;
    one.spared.count = one.spared.capacity = 0;
    for (uint32_t k = i; k < plan->spared.count; k++)
      if (plan->spared.data[k].call == call) esc_vec_push(&one.spared, plan->spared.data[k]);
    spare(&one, plan, frames, variables, slots, handlers);
    esc_vec_fini(&one.spared);
  }
  esc_map_fini(&done);
}

void esc_rewrite_checked(const EscPlan *plan, LLVMModuleRef module, LLVMValueRef *slots, const EscHandlers *handlers) {
  EscFrames frames;
  LLVMValueRef *variables = esc_alloc_zeroed(plan->decisions.count + 1, sizeof *variables);
  esc_frames_init(&frames, module);
  for (uint32_t i = 0; i < plan->decisions.count; i++) {
    const EscDecision *d = &plan->decisions.data[i];
    if (!esc_decision_has_slot(d)) continue;
    LLVMValueRef object = promote(&frames, d, handlers);
    if (is_spared(plan, i)) remember(&frames, d, object, &variables[i]);
  }
  spare_all(plan, &frames, variables, slots, handlers);
  esc_frames_finish(&frames);
  free(variables);
}
