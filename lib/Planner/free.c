/* free.c: which calls have to spare a slot, and can they?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A buffer that grows: its first object may be a slot, if the call that resizes it (GC_realloc) makes a new object instead
 * where it is given the slot. A call that frees does nothing there. A call of the same function is compared with the slot; one
 * of another function finds the slot's header, if it can tell slots from objects (Reader/free.c). The new object is of the
 * slot's own allocator, so that must be a function of the size alone. */
#include "Planner/plan.h"

#include <stdlib.h>
#include <string.h>

enum { ESC_MAX_SPARED = 8 }; /* slots that one call is compared with */

static bool same_family(const EscAllocator *a, const EscAllocator *b) {
  return a->family && b->family && a->family_length == b->family_length && !memcmp(a->family, b->family, a->family_length);
}

/* An object of it can be made by its allocator from a size of this type. */
static bool made_by_size(const EscSite *site, LLVMTypeRef size) {
  return LLVMIsAFunction(LLVMGetCalledValue(site->call)) && esc_call_argument_count(site->call) == 1 &&
         LLVMGetTypeKind(LLVMTypeOf(site->call)) == LLVMPointerTypeKind && LLVMTypeOf(LLVMGetOperand(site->call, 0)) == size;
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
  return freed->allocator.kind == ESC_ALLOCATOR_FREE || ESC_NEEDS(SparedByOther, made_by_size(site, LLVMTypeOf(LLVMGetOperand(freed->call, 1))));
}

bool esc_spare_elsewhere(const EscSite *site) {
  LLVMTypeRef size = LLVMInt64TypeInContext(LLVMGetTypeContext(LLVMTypeOf(site->call)));
  return made_by_size(site, size) && LLVMGetFunctionCallConv(LLVMGetCalledValue(site->call)) == LLVMCCallConv;
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

void esc_spare_finish(EscPlan *plan, const EscReader *reader) {
  EscMap first = {0}, known = {0};
  for (uint32_t i = 0; i < reader->tellers.count; i++) {
    EscTeller teller = reader->tellers.data[i];
    if (!esc_map_add(&known, (uint64_t)(uintptr_t)teller.call, 0)) continue;
    teller.owner = esc_arena_copy_n(&plan->arena, teller.owner, teller.owner_length);
    esc_vec_push(&plan->tellers, teller);
  }
  esc_map_fini(&known);
  for (uint32_t i = 0; i < plan->spared.count; i++) {
    uint64_t key = (uint64_t)(uintptr_t)plan->spared.data[i].call;
    esc_map_add(&first, key, i);
    plan->spared.data[i].order = esc_map_get(&first, key);
  }
  if (plan->spared.count) qsort(plan->spared.data, plan->spared.count, sizeof *plan->spared.data, by_call);
  esc_map_fini(&first);
}
