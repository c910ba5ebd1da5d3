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
                              LLVMConstInt(frames->number, d->header + d->size, false), LLVMConstInt(frames->number, d->alignment, false)};
  LLVMBuilderRef builder = esc_frames_builder(d->call);
  LLVMValueRef object = esc_frames_call(builder, frames, "esc_checked_alloc", frames->pointer, arguments, 4);
  if (d->header) object = esc_rewrite_header(d, builder, object);
  LLVMDisposeBuilder(builder);
  esc_rewrite_replace(d, object, handlers);
  return object;
}

/* Where the calls that free or resize find the object of now: it does not stand before them all, as a slot does. */
static LLVMValueRef remember(const EscFrames *frames, const EscDecision *d, LLVMValueRef object) {
  LLVMBuilderRef builder = LLVMCreateBuilderInContext(frames->context);
  LLVMValueRef variable = esc_rewrite_alloca(d->function, frames->pointer);
  LLVMPositionBuilderBefore(builder, LLVMGetNextInstruction(variable));
  LLVMBuildStore(builder, variable, variable); /* no object has that address */
  LLVMPositionBuilderBefore(builder, LLVMGetNextInstruction(object));
  LLVMBuildStore(builder, object, variable);
  LLVMDisposeBuilder(builder);
  return variable;
}

void esc_rewrite_checked(const EscPlan *plan, LLVMModuleRef module, const EscHandlers *handlers) {
  EscFrames frames;
  EscMap spared = {0};
  LLVMValueRef *variables = esc_alloc_zeroed(plan->decisions.count + 1, sizeof *variables);
  for (uint32_t i = 0; i < plan->spared.count; i++) esc_map_add(&spared, plan->spared.data[i].decision, 0);
  esc_frames_init(&frames, module);
  for (uint32_t i = 0; i < plan->decisions.count; i++) {
    const EscDecision *d = &plan->decisions.data[i];
    if (!esc_decision_has_slot(d)) continue;
    LLVMValueRef object = promote(&frames, d, handlers);
    if (esc_map_get(&spared, i) != ESC_MAP_ABSENT) variables[i] = remember(&frames, d, object);
  }
  esc_rewrite_spare(plan, variables, true, handlers);
  esc_frames_finish(&frames);
  esc_map_fini(&spared);
  free(variables);
}
