/* free.c: which calls have to spare a slot, and can they?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A buffer that grows: its first object may be a slot, if the call that resizes it (GC_realloc) makes a new object instead
 * where it is given the slot. A call that frees does nothing there. That is for calls of this function; what another
 * function frees escapes. The new object is of the slot's own allocator, so that must be a function of the size alone. */
#include "Planner/plan.h"

#include <stdlib.h>
#include <string.h>

enum { ESC_MAX_SPARED = 8 }; /* slots that one call is compared with */

static bool same_family(const EscAllocator *a, const EscAllocator *b) {
  return a->family && b->family && a->family_length == b->family_length && !memcmp(a->family, b->family, a->family_length);
}

/* It can be called with the size that the other is given. */
static bool makes_the_same(const EscSite *site, const EscFree *freed) {
  if (!LLVMIsAFunction(LLVMGetCalledValue(site->call)) || esc_call_argument_count(site->call) != 1 || LLVMGetTypeKind(LLVMTypeOf(site->call)) != LLVMPointerTypeKind) return false;
  return LLVMTypeOf(LLVMGetOperand(site->call, 0)) == LLVMTypeOf(LLVMGetOperand(freed->call, 1));
}

static bool in_function(LLVMValueRef call, LLVMValueRef function) {
  return LLVMGetBasicBlockParent(LLVMGetInstructionParent(call)) == function;
}

static bool can_spare(const EscPlan *plan, const EscFunctionView *view, const EscSite *site, const EscFree *freed) {
  uint32_t others = 0; /* of this function, which came last */
  for (uint32_t i = plan->spared.count; i && in_function(plan->spared.data[i - 1].call, view->reading->function); i--)
    others += plan->spared.data[i - 1].call == freed->call;
  if (ESC_GUARD(SparedTooMany, others == ESC_MAX_SPARED) || ESC_GUARD(SparedFamily, !same_family(&site->allocator, &freed->allocator)))
    return false;
  return freed->allocator.kind == ESC_ALLOCATOR_FREE || ESC_NEEDS(SparedByOther, makes_the_same(site, freed));
}

bool esc_spare_slot(EscPlan *plan, const EscFunctionView *view, const EscSite *site, uint32_t decision) {
  for (uint32_t i = 0; i < view->reading->frees.count; i++) {
    const EscFree *freed = &view->reading->frees.data[i];
    if (!esc_solution_may_point_to(view->solution, freed->node, site->object)) continue;
    if (!can_spare(plan, view, site, freed)) return false;
    ESC_MUST(Spared) esc_vec_push(&plan->spared, ((EscSpared){freed->call, decision, 0}));
  }
  return true;
}

static int by_call(const void *left, const void *right) {
  const EscSpared *a = left, *b = right;
  if (a->order != b->order) return a->order < b->order ? -1 : 1;
  return (a->decision > b->decision) - (a->decision < b->decision);
}

void esc_spare_finish(EscPlan *plan) {
  EscMap first = {0};
  for (uint32_t i = 0; i < plan->spared.count; i++) {
    uint64_t key = (uint64_t)(uintptr_t)plan->spared.data[i].call;
    esc_map_add(&first, key, i);
    plan->spared.data[i].order = esc_map_get(&first, key);
  }
  if (plan->spared.count) qsort(plan->spared.data, plan->spared.count, sizeof *plan->spared.data, by_call);
  esc_map_fini(&first);
}
