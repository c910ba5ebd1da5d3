/* leads.c: does a value lead to an object, directly or through others that hold it?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Planner/leads.h"
#include "Support/Guard.h"

bool *esc_holders_of(const EscSolution *solution, const EscObject *objects, uint32_t object_count) {
  bool *marked = esc_alloc_zeroed(esc_solution_object_count(solution), sizeof *marked);
  EscU32Vec work = {0};
  for (uint32_t i = 0; i < object_count; i++) {
    marked[objects[i].v] = true;
    esc_vec_push(&work, objects[i].v);
  }
  while (work.count) {
    uint32_t count;
    const uint32_t *pointers = esc_solution_pointers(solution, (EscObject){esc_vec_pop(&work)}, &count);
    for (uint32_t i = 0; i < count; i++) {
      EscObject holder = esc_solution_holder(solution, (EscNode){pointers[i]});
      if (holder.v == ESC_NONE || marked[holder.v]) continue;
      marked[holder.v] = true;
      ESC_MUST(HolderIsHeld) esc_vec_push(&work, holder.v);
    }
  }
  esc_vec_fini(&work);
  return marked;
}

/* The nodes of a value are first, first + 1, ... Constants have none: they point to no local object. */
static uint32_t count_leaves(const EscReading *reading, LLVMValueRef value, uint32_t *first) {
  *first = esc_map_get(&reading->nodes, (uint64_t)(uintptr_t)value);
  return *first == ESC_MAP_ABSENT ? 0 : esc_layout_leaf_count(reading->reader, LLVMTypeOf(value));
}

bool esc_points_into(const EscReading *reading, const EscSolution *solution, LLVMValueRef value, EscObject object) {
  uint32_t first, leaves = count_leaves(reading, value, &first);
  for (uint32_t k = 0; k < leaves; k++)
    if (ESC_GUARD(PointsInto, esc_solution_may_point_to(solution, (EscNode){first + k}, object))) return true;
  return false;
}

bool esc_leads_to(const EscReading *reading, const EscSolution *solution, LLVMValueRef value, const bool *marked) {
  uint32_t first, leaves = count_leaves(reading, value, &first);
  for (uint32_t k = 0; k < leaves; k++)
    if (ESC_GUARD(LeadsToMarked, esc_solution_points_to_marked(solution, (EscNode){first + k}, marked))) return true;
  return false;
}
