/* sight.c: which calls and accesses may see a promoted object?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A call marked `tail` promises that it does not touch the caller's stack. A promoted object breaks the promise for
 * every call that can reach it from an argument: directly, or through any object that holds it. */
#include "Planner/plan.h"

#include <string.h>

/* The objects, and all that hold one of them. */
static void close_over_holders(const EscFunctionView *view, EscU32Vec *work, EscMap *in_sight) {
  while (work->count) {
    EscObject object = {esc_vec_pop(work)};
    uint32_t count;
    const uint32_t *pointers = esc_solution_pointers(view->solution, object, &count);
    for (uint32_t i = 0; i < count; i++) {
      EscObject holder = esc_solution_holder(view->solution, (EscNode){pointers[i]});
      if (holder.v == ESC_NONE || !esc_view_is_local(view, holder)) continue;
      if (esc_map_add(in_sight, holder.v, 0)) esc_vec_push(work, holder.v);
    }
  }
}

static bool sees(const EscFunctionView *view, LLVMValueRef call, const EscMap *in_sight) {
  for (uint32_t i = 0; i < esc_call_argument_count(call); i++) {
    LLVMValueRef argument = LLVMGetOperand(call, i);
    uint32_t first = esc_map_get(&view->reading->nodes, (uint64_t)(uintptr_t)argument);
    if (first == ESC_MAP_ABSENT) continue;
    uint32_t leaves = esc_layout_leaf_count(view->reading->reader, LLVMTypeOf(argument));
    for (uint32_t k = 0; k < leaves; k++) {
      EscObject objects[64];
      uint32_t count = esc_solution_points_to(view->solution, (EscNode){first + k}, objects, 64);
      if (count > 64) return true;
      for (uint32_t o = 0; o < count; o++)
        if (esc_map_get(in_sight, objects[o].v) != ESC_MAP_ABSENT) return true;
    }
  }
  return false;
}

void esc_sight_tail_calls(EscPlan *plan, const EscFunctionView *view, const EscObject *objects, uint32_t count) {
  if (!count) return;
  EscMap in_sight = {0};
  EscU32Vec work = {0};
  for (uint32_t i = 0; i < count; i++)
    if (esc_map_add(&in_sight, objects[i].v, 0)) esc_vec_push(&work, objects[i].v);
  close_over_holders(view, &work, &in_sight);
  for (uint32_t b = 0; b < view->reading->blocks.count; b++)
    for (LLVMValueRef i = LLVMGetFirstInstruction(view->reading->blocks.data[b]); i; i = LLVMGetNextInstruction(i))
      if (LLVMIsACallInst(i) && LLVMGetTailCallKind(i) == LLVMTailCallKindTail && sees(view, i, &in_sight))
        esc_vec_push(&plan->tail_calls, i);
  esc_vec_fini(&work);
  esc_map_fini(&in_sight);
}

/* ---- accesses ---------------------------------------------------------------------------------------------------- */

static LLVMValueRef address_of(LLVMValueRef i) {
  switch (LLVMGetInstructionOpcode(i)) {
    case LLVMLoad:
    case LLVMAtomicRMW:
    case LLVMAtomicCmpXchg:
      return LLVMGetOperand(i, 0);
    case LLVMStore:
      return LLVMGetOperand(i, 1);
    default:
      return NULL;
  }
}

static bool is_marker(LLVMValueRef i) {
  const char *name = LLVMIsACallInst(i) ? esc_reader_callee_name(i) : NULL;
  return name && (!strncmp(name, "llvm.lifetime.", 14) || !strncmp(name, "llvm.invariant.", 15));
}

static bool has_promise(LLVMValueRef i) {
  LLVMContextRef context = LLVMGetTypeContext(LLVMTypeOf(i));
  return is_marker(i) || LLVMGetMetadata(i, LLVMGetMDKindIDInContext(context, "invariant.load", 14)) ||
         LLVMGetMetadata(i, LLVMGetMDKindIDInContext(context, "invariant.group", 15));
}

/* The users of a value that may point to the object, whichever way it came there: through memory, too. */
uint64_t esc_sight_accesses(EscPlan *plan, const EscFunctionView *view, EscObject object, uint32_t decision) {
  uint64_t alignment = 1;
  uint32_t count;
  const uint32_t *pointers = esc_solution_pointers(view->solution, object, &count);
  for (uint32_t n = 0; n < count; n++) {
    LLVMValueRef value = pointers[n] < view->reading->origins.count ? view->reading->origins.data[pointers[n]] : NULL;
    for (LLVMUseRef use = value ? LLVMGetFirstUse(value) : NULL; use; use = LLVMGetNextUse(use)) {
      LLVMValueRef user = LLVMGetUser(use);
      bool access = LLVMIsAInstruction(user) && address_of(user) == value;
      if (!access && !(LLVMIsAInstruction(user) && is_marker(user))) continue;
      if (access && LLVMGetAlignment(user) > alignment) alignment = LLVMGetAlignment(user);
      if (has_promise(user)) esc_vec_push(&plan->promises, ((EscPromise){user, decision}));
    }
  }
  return alignment;
}
