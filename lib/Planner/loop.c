/* loop.c: may the object of an earlier iteration still be used?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A site in a cycle of the control flow (a natural loop, a goto cycle, anything) may use one slot only if, whenever it
 * runs again, no earlier object of it can be reached any more. That is so when no value that may point to the object is
 * alive at the site, and every object that may hold it is out of reach at the site in the same way. Values that are
 * only compared are uses like any other: two objects of one site must not get one address while both are there.
 *
 * Objects that hold each other are looked at once: when nothing outside the group is alive, nothing in it is reached. */
#include "Planner/plan.h"
#include "Support/Guard.h"

enum { ESC_MAX_LIVENESS_WORK = 200000 }; /* blocks visited for one function; more: given up */

typedef struct {
  EscFunctionView *view;
  LLVMValueRef site; /* or where it is going to stand */
  LLVMValueRef moved; /* the site, when it moves: its own value is the new object there, and not an older one */
  const EscCallVec *carried; /* what moves with it: neither are these */
  EscMap seen; /* objects */
  EscU32Vec work;
} Reach;

static bool is_carried(const Reach *reach, LLVMValueRef value) {
  for (uint32_t i = 0; reach->carried && i < reach->carried->count; i++)
    if (reach->carried->data[i] == value) return true;
  return false;
}

static bool value_is_alive(Reach *reach, uint32_t node) {
  LLVMValueRef value = reach->view->reading->origins.data[node];
  return value && value != reach->moved && !is_carried(reach, value) && esc_live_before(reach->view, value, reach->site);
}

static bool is_value(const Reach *reach, uint32_t node) {
  return node < reach->view->reading->origins.count && reach->view->reading->origins.data[node];
}

static bool any_value_is_alive(Reach *reach, EscObject object) {
  uint32_t count;
  const uint32_t *pointers = esc_solution_pointers(reach->view->solution, object, &count);
  for (uint32_t i = 0; i < count; i++)
    if (is_value(reach, pointers[i]) && value_is_alive(reach, pointers[i])) return true;
  return false;
}

/* A word of `holder`, which is as local as the object, may hold it. Fine when the holder is made anew, when the word is written before it is
 * read, or when nobody can reach the holder either: then its own holders are looked at. */
static EscLoopAnswer holder_answer(Reach *reach, uint32_t node, EscObject holder, EscObject object) {
  int32_t offset;
  if (esc_map_get(&reach->seen, holder.v) != ESC_MAP_ABSENT) return ESC_LOOP_FINE;
  if (!esc_solution_slot(reach->view->solution, (EscNode){node}, &offset)) return ESC_LOOP_FINE; /* its words are asked */
  if (any_value_is_alive(reach, holder)) {
    bool fine = esc_slot_renewed(reach->view, holder, object, reach->site) ||
                !esc_slot_read_after(reach->view, offset, holder, reach->site);
    return ESC_NEEDS(HolderAlive, fine) ? ESC_LOOP_FINE : ESC_LOOP_OVERLAP;
  }
  esc_map_add(&reach->seen, holder.v, 0);
  ESC_MUST(HoldersOfHolder) esc_vec_push(&reach->work, holder.v);
  return ESC_LOOP_FINE;
}

static EscLoopAnswer object_answer(Reach *reach, EscObject object) {
  const EscSolution *s = reach->view->solution;
  uint32_t count;
  const uint32_t *pointers = esc_solution_pointers(s, object, &count);
  for (uint32_t i = 0; i < count; i++) {
    EscObject holder = esc_solution_holder(s, (EscNode){pointers[i]});
    if (ESC_GUARD(MovedHeld, holder.v != ESC_NONE && reach->moved)) {
      return ESC_LOOP_OVERLAP; /* what holders hold is asked of the site where it stands */
    } else if (holder.v != ESC_NONE) {
      EscLoopAnswer answer = holder_answer(reach, pointers[i], holder, object);
      if (answer != ESC_LOOP_FINE) return answer;
    } else if (ESC_GUARD(OlderAlive, is_value(reach, pointers[i]) && value_is_alive(reach, pointers[i]))) {
      return ESC_LOOP_OVERLAP;
    }
    if (ESC_GUARD(LivenessWork, reach->view->work > ESC_MAX_LIVENESS_WORK)) return ESC_LOOP_GIVEN_UP;
  }
  return ESC_LOOP_FINE;
}

static EscLoopAnswer overlap(EscFunctionView *view, LLVMValueRef at, LLVMValueRef moved, const EscCallVec *carried, EscObject object) {
  Reach reach = {.view = view, .site = at, .moved = moved, .carried = carried};
  esc_map_add(&reach.seen, object.v, 0);
  esc_vec_push(&reach.work, object.v);
  EscLoopAnswer answer = ESC_LOOP_FINE;
  while (reach.work.count && answer == ESC_LOOP_FINE) answer = object_answer(&reach, (EscObject){esc_vec_pop(&reach.work)});
  esc_map_fini(&reach.seen);
  esc_vec_fini(&reach.work);
  return answer;
}

EscLoopAnswer esc_loop_overlap(EscFunctionView *view, LLVMValueRef site, EscObject object) {
  bool again = view->in_cycle[esc_view_block(view, LLVMGetInstructionParent(site))];
  return again ? overlap(view, site, NULL, NULL, object) : ESC_LOOP_FINE;
}

EscLoopAnswer esc_loop_overlap_at(EscFunctionView *view, LLVMValueRef site, LLVMValueRef start, const EscCallVec *carried, EscObject object) {
  return overlap(view, start, site, carried, object);
}
