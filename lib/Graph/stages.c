/* stages.c: which calls through pointers of the caller happen at all?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A callee that comes from a parameter, or from memory of the caller, may be no function at all: the destructor that
 * nobody set, the finalizer of what is no aggregate. A call that goes nowhere is not executed, and does not keep what it
 * is given. So a function is solved in stages: first as if no such pointer led to a function; then those of one parameter
 * are followed, and of the next, until all are. What the caller has to know is written down before each, with the
 * pointers that have not been followed yet (the gates). A caller begins with the first stage, and goes on to a later one
 * when a gate of it opens: when the pointer may lead somewhere.
 *
 * What is found at a stage needs one of the pointers that were followed for it or would be later: with the others alone
 * it had been found before. So the last gate that is open says how much the function does. The pointers that are most
 * likely set come first: those that are far from the parameter, for what a caller makes, it hands over itself. */
#include "Graph/solver_internal.h"

EscStages *esc_stages_share(EscStages *stages) {
  if (stages) stages->owners++;
  return stages;
}

void esc_stages_release(EscStages *stages) {
  if (!stages || --stages->owners) return;
  for (uint32_t i = 0; i < stages->list.count; i++) {
    esc_graph_delete(stages->list.data[i].graph);
    esc_vec_fini(&stages->list.data[i].gates);
  }
  esc_vec_fini(&stages->list);
  esc_map_fini(&stages->opened);
  free(stages);
}

void esc_stages_keep(EscSolution *s, EscStages *owned_stages) {
  s->stages = owned_stages;
  s->last_stage = s->all_open = owned_stages;
}

/* Pointers to functions are followed together that hang below the same word of a parameter. */
static uint32_t branch_of(const EscSolution *s, uint32_t object) {
  for (;;) {
    const EscObjectInfo *info = &s->graph->objects.data[object];
    if (info->kind != ESC_OBJECT_CONTENT || info->parent.v == ESC_NONE) return object;
    if (esc_solver_kind(s, info->parent.v) != ESC_OBJECT_CONTENT) return object;
    object = info->parent.v;
  }
}

/* What has escaped may be anything, a function too: in the caller the gate would be open at once. */
static bool is_open(const EscSolution *s, uint32_t object) {
  return s->all_open || s->objects.data[object].escapes ||
         esc_map_get(&s->open_branches, branch_of(s, object)) != ESC_MAP_ABSENT;
}

static void follow(EscSolution *s, EscPostponed use) {
  if (use.gate) {
    ESC_MUST(GateOpens) esc_calls_open(s, use.extra);
  } else {
    ESC_MUST(TargetCalled) esc_calls_target(s, use.extra, use.object);
  }
}

void esc_stages_follow(EscSolution *s, EscPostponed use) {
  EscObjectKind kind = esc_solver_kind(s, use.object);
  if ((kind != ESC_OBJECT_PARAM && kind != ESC_OBJECT_CONTENT) || is_open(s, use.object))
    follow(s, use);
  else
    ESC_MUST(PointerPostponed) esc_pool_push(&s->pool, &s->postponed, use);
}

/* ---- what callers know of a stage ---------------------------------------------------------------------------------- */

static bool contains(const EscU32Vec *list, uint32_t value) {
  for (uint32_t i = 0; i < list->count; i++)
    if (list->data[i] == value) return true;
  return false;
}

static void note_stage(EscSolution *s) {
  if (!s->stages) {
    s->stages = esc_alloc_zeroed(1, sizeof *s->stages);
    s->stages->owners = 1;
  }
  EscU32Vec objects = {0}, nodes = {0};
  for (uint32_t i = 0; i < s->postponed.count; i++)
    if (!contains(&objects, s->postponed.data[i].object)) esc_vec_push(&objects, s->postponed.data[i].object);
  EscStage stage = {.graph = esc_summary_project(s, false, &objects, &nodes)};
  for (uint32_t i = 0; i < objects.count && stage.graph; i++)
    esc_vec_push(&stage.gates, ((EscGate){nodes.data[i], branch_of(s, objects.data[i]), 0}));
  if (stage.graph)
    esc_vec_push(&s->stages->list, stage);
  else
    s->all_open = true;
  esc_vec_fini(&objects);
  esc_vec_fini(&nodes);
}

/* ---- the next stage ------------------------------------------------------------------------------------------------ */

/* How likely it is that the pointer is set. */
static uint32_t rank(const EscSolution *s, uint32_t object) {
  const EscObjectInfo *info = &s->graph->objects.data[object];
  if (info->kind == ESC_OBJECT_PARAM) return ESC_MAX_PATH_DEPTH + 2;
  return info->recursive ? ESC_MAX_PATH_DEPTH + 1 : info->index;
}

static uint32_t lowest_rank(const EscSolution *s, uint32_t branch) {
  uint32_t lowest = UINT32_MAX;
  for (uint32_t i = 0; i < s->postponed.count; i++) {
    uint32_t object = s->postponed.data[i].object;
    if (branch_of(s, object) == branch && rank(s, object) < lowest) lowest = rank(s, object);
  }
  return lowest;
}

static uint32_t next_branch(const EscSolution *s) {
  uint32_t found = ESC_NONE, highest = 0;
  for (uint32_t i = 0; i < s->postponed.count; i++) {
    uint32_t branch = branch_of(s, s->postponed.data[i].object);
    uint32_t rank = lowest_rank(s, branch);
    if (found != ESC_NONE && rank <= highest) continue;
    found = branch;
    highest = rank;
  }
  return found;
}

/* In the order found. True when there was anything to follow. */
static bool follow_open(EscSolution *s) {
  ESC_VEC(EscPostponed) open = {0};
  uint32_t kept = 0;
  for (uint32_t i = 0; i < s->postponed.count; i++) {
    EscPostponed use = s->postponed.data[i];
    if (is_open(s, use.object))
      esc_vec_push(&open, use);
    else
      s->postponed.data[kept++] = use;
  }
  s->postponed.count = kept;
  for (uint32_t i = 0; i < open.count; i++) ESC_MUST(PostponedFollowed) follow(s, open.data[i]);
  bool any = open.count;
  esc_vec_fini(&open);
  return any;
}

/* Each gate leads to the stage in which its branch was opened. */
static void number_gates(EscStages *stages) {
  for (uint32_t i = 0; i < stages->list.count; i++)
    for (uint32_t k = 0; k < stages->list.data[i].gates.count; k++) {
      EscGate *gate = &stages->list.data[i].gates.data[k];
      uint32_t opened = esc_map_get(&stages->opened, gate->branch);
      gate->stage = opened == ESC_MAP_ABSENT ? stages->list.count : opened;
    }
}

bool esc_stages_next(EscSolution *s) {
  if (follow_open(s)) return true;
  if (!s->postponed.count) return false;
  note_stage(s);
  s->all_open |= s->stages->list.count == ESC_MAX_STAGES;
  if (!s->all_open) {
    uint32_t branch = next_branch(s);
    esc_map_add(&s->open_branches, branch, 0);
    esc_map_add(&s->stages->opened, branch, s->stages->list.count);
  }
  follow_open(s);
  ESC_MUST(GatesNumbered) number_gates(s->stages);
  return true;
}
