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

enum { ESC_MAX_LIVENESS_WORK = 200000 }; /* blocks visited for one function; more: given up */

typedef struct {
  EscFunctionView *view;
  LLVMValueRef site;
  EscMap seen; /* objects */
  EscU32Vec work;
} Reach;

static bool value_is_alive(Reach *reach, uint32_t node) {
  LLVMValueRef value = reach->view->reading->origins.data[node];
  return value && esc_live_before(reach->view, value, reach->site);
}

/* A holder that nobody can name by a value of this function is one that somebody else may have. */
static bool holder_is_closed(const Reach *reach, EscObject holder) {
  uint8_t kind = esc_graph_object(reach->view->reading->graph, holder)->kind;
  return kind == ESC_OBJECT_SITE || kind == ESC_OBJECT_STACK || kind == ESC_OBJECT_FRESH;
}

static EscLoopAnswer object_answer(Reach *reach, EscObject object) {
  const EscSolution *s = reach->view->solution;
  uint32_t count;
  const uint32_t *pointers = esc_solution_pointers(s, object, &count);
  for (uint32_t i = 0; i < count; i++) {
    uint32_t n = pointers[i];
    EscObject holder = esc_solution_holder(s, (EscNode){n});
    if (holder.v != ESC_NONE) {
      if (!holder_is_closed(reach, holder)) return ESC_LOOP_OVERLAP;
      if (esc_map_add(&reach->seen, holder.v, 0)) esc_vec_push(&reach->work, holder.v);
    } else if (n < reach->view->reading->origins.count && value_is_alive(reach, n)) {
      return ESC_LOOP_OVERLAP;
    }
    if (reach->view->work > ESC_MAX_LIVENESS_WORK) return ESC_LOOP_GIVEN_UP;
  }
  return ESC_LOOP_FINE;
}

EscLoopAnswer esc_loop_overlap(EscFunctionView *view, LLVMValueRef site, EscObject object) {
  if (!view->in_cycle[esc_view_block(view, LLVMGetInstructionParent(site))]) return ESC_LOOP_FINE;
  Reach reach = {.view = view, .site = site};
  esc_map_add(&reach.seen, object.v, 0);
  esc_vec_push(&reach.work, object.v);
  EscLoopAnswer answer = ESC_LOOP_FINE;
  while (reach.work.count && answer == ESC_LOOP_FINE) answer = object_answer(&reach, (EscObject){esc_vec_pop(&reach.work)});
  esc_map_fini(&reach.seen);
  esc_vec_fini(&reach.work);
  return answer;
}
