/* checked.c: a promoted allocation becomes a call of the checking runtime (utils/checked).
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * The same decisions as with slots, but each object is one of its own, and the runtime takes it away where a slot would
 * be gone: a program that touches it later is caught.
 *   object = esc_checked_alloc(frame, site, size, alignment)   in place of the allocation; the older object of the
 *                                                              site and frame dies, for its slot is used again */
#include "Rewriter/rewrite.h"

static void promote(EscFrames *frames, const EscDecision *d) {
  LLVMValueRef arguments[] = {esc_frames_of(frames, d->function), esc_frames_describe(frames, d),
                              LLVMConstInt(frames->number, d->size, false), LLVMConstInt(frames->number, d->alignment, false)};
  LLVMBuilderRef builder = esc_frames_builder(d->call);
  LLVMValueRef object = esc_frames_call(builder, frames, "esc_checked_alloc", frames->pointer, arguments, 4);
  LLVMDisposeBuilder(builder);
  esc_rewrite_replace(d, object);
}

void esc_rewrite_checked(const EscPlan *plan, LLVMModuleRef module) {
  EscFrames frames;
  esc_frames_init(&frames, module);
  for (uint32_t i = 0; i < plan->decisions.count; i++)
    if (plan->decisions.data[i].reason == ESC_REASON_StackPromoted) promote(&frames, &plan->decisions.data[i]);
  esc_frames_finish(&frames);
}
