/* rewrite.c: a plan is applied.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Sites that move go first, for what comes after may erase the instruction they move to. Slots come before the calls that
 * keep away from them, which need their addresses. */
#include "Rewriter/rewrite.h"

static void move_sites(const EscPlan *plan) {
  for (uint32_t i = 0; i < plan->decisions.count; i++) {
    const EscDecision *d = &plan->decisions.data[i];
    if (!esc_decision_has_slot(d) || !d->start) continue;
    esc_rewrite_move(d->call, d->start);
    for (uint32_t k = 0; k < d->carried_count; k++) esc_rewrite_move(d->carried[k], d->start);
  }
}

static void clear_tails(const EscPlan *plan) {
  EscMap changed = {0};
  for (uint32_t i = 0; i < plan->decisions.count; i++)
    if (esc_decision_has_slot(&plan->decisions.data[i]))
      esc_map_add(&changed, (uint64_t)(uintptr_t)plan->decisions.data[i].function, 0);
  for (uint32_t i = 0; i < plan->tail_calls.count; i++) {
    LLVMValueRef call = plan->tail_calls.data[i];
    LLVMValueRef function = LLVMGetBasicBlockParent(LLVMGetInstructionParent(call));
    if (esc_map_get(&changed, (uint64_t)(uintptr_t)function) != ESC_MAP_ABSENT)
      ESC_MUST(TailCleared) LLVMSetTailCallKind(call, LLVMTailCallKindNone);
  }
  esc_map_fini(&changed);
}

/* llvm.invariant.start has a result, which its end names. */
static void drop_marker(LLVMValueRef call) {
  if (LLVMGetTypeKind(LLVMTypeOf(call)) != LLVMVoidTypeKind)
    LLVMReplaceAllUsesWith(call, LLVMGetPoison(LLVMTypeOf(call)));
  ESC_MUST(MarkerOfSlot) LLVMInstructionEraseFromParent(call);
}

static void drop_promises(const EscPlan *plan) {
  EscMap done = {0};
  for (uint32_t i = 0; i < plan->promises.count; i++) {
    LLVMValueRef at = plan->promises.data[i].instruction;
    if (!esc_decision_has_slot(&plan->decisions.data[plan->promises.data[i].decision])) continue;
    if (ESC_GUARD(MarkerTwice, !esc_map_add(&done, (uint64_t)(uintptr_t)at, 0))) continue;
    if (LLVMIsACallInst(at)) drop_marker(at);
    else esc_rewrite_drop_promises(at);
  }
  esc_map_fini(&done);
}

bool esc_rewrite(const EscPlan *plan, LLVMModuleRef module, const EscOptions *options, const EscHandlers *handlers) {
  bool changed = false;
  move_sites(plan);
  ESC_MUST(TellersTold) esc_rewrite_tellers(plan, module);
  clear_tails(plan);
  drop_promises(plan);
  for (uint32_t i = 0; i < plan->markers.count; i++) esc_rewrite_erase_call(plan->markers.data[i]);
  LLVMValueRef *slots = esc_alloc_zeroed(plan->decisions.count + 1, sizeof *slots);
  for (uint32_t i = 0; i < plan->decisions.count; i++) {
    const EscDecision *d = &plan->decisions.data[i];
    if (esc_decision_has_slot(d) && !options->checked) slots[i] = esc_rewrite_promote(d, options, handlers);
    if (d->reason == ESC_REASON_AllocationRemoved) esc_rewrite_remove(d);
    changed |= esc_decision_changes(d);
  }
  if (options->checked) esc_rewrite_checked(plan, module, handlers);
  else ESC_MUST(SlotsSpared) esc_rewrite_spare(plan, slots, false, handlers);
  free(slots);
  return changed || options->checked || plan->markers.count;
}
