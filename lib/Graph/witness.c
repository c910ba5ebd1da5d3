/* witness.c: by which way does an object escape?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Breadth-first search over pairs (object, node that may point to it), from the allocation along the copy edges that
 * the solver made. When the object is held by another object that escapes, the search goes on with that one. It ends
 * at a sink, a return, or memory of a global, of the caller or of the world. Each edge remembers its place, so the path
 * is read off. The shortest by number of steps. Cost: the nodes that hold the object or one of its holders. */
#include "Graph/solver_internal.h"

typedef struct {
  uint32_t object, node;
  uint32_t from; /* index in the search, or ESC_NONE */
  uint32_t place;
  bool inside;   /* the origin is held by `object`, which may be the origin itself */
} Visit;

typedef struct {
  const EscSolution *s;
  uint32_t origin;
  ESC_VEC(Visit) visits;
  EscMap seen;
  bool freed; /* asked where it is freed, not where it escapes */
} Search;

static void visit(Search *search, Visit next) {
  if (!esc_map_add(&search->seen, esc_map_key(2 * next.object + next.inside, next.node), 0)) return;
  esc_vec_push(&search->visits, next);
}

/* The node in which the object came to be. */
static void visit_origin(Search *search, uint32_t object, uint32_t from, bool inside) {
  const EscU32Pooled *pointers = &search->s->objects.data[object].pointers;
  if (pointers->count) visit(search, (Visit){object, pointers->data[0], from, ESC_NONE, inside});
}

static bool holds(const EscSolution *s, uint32_t node, uint32_t object) {
  return s->nodes.data[node].full ||
         esc_points_to_object(s, node, object);
}

static const char *root_name(const EscSolution *s, uint32_t object) {
  const EscObjectInfo *info = &s->graph->objects.data[object];
  while (info->kind == ESC_OBJECT_CONTENT && info->parent.v != ESC_NONE) info = &s->graph->objects.data[info->parent.v];
  return info->name;
}

/* Memory in which everything ends up with somebody else. */
static bool ends_in_memory(const Search *search, uint32_t index, EscWitness *witness) {
  const EscSolution *s = search->s;
  uint32_t holder = s->nodes.data[search->visits.data[index].node].holder;
  if (holder == ESC_NONE) return false;
  EscObjectKind kind = esc_solver_kind(s, holder);
  if (esc_is_local(kind) || kind == ESC_OBJECT_CONSTANT || kind == ESC_OBJECT_FUNCTION) return false;
  witness->reason = kind == ESC_OBJECT_GLOBAL  ? ESC_REASON_StoredToGlobal
                    : kind == ESC_OBJECT_WORLD ? ESC_REASON_StoredToHeap
                                               : ESC_REASON_StoredThroughParam;
  witness->subject = kind == ESC_OBJECT_RESULT ? "result" : root_name(s, holder);
  return true;
}

static bool ends_in_sink(const Search *search, uint32_t index, EscWitness *witness) {
  const EscSolution *s = search->s;
  Visit at = search->visits.data[index];
  for (uint32_t i = s->nodes.data[at.node].first_sink; i != ESC_NONE; i = s->sinks.data[i].next) {
    const EscSinkInfo *sink = &s->sinks.data[i];
    if (sink->flag & ESC_NODE_CONTENT && !at.inside) continue;
    if (sink->flag & (ESC_NODE_SPARE | ESC_NODE_SPARED) && !search->freed) continue;
    if (sink->flag == ESC_NODE_FREE && !search->freed && esc_solver_kind(s, at.object) == ESC_OBJECT_SITE) continue;
    if (sink->flag == ESC_NODE_DEFER && !s->objects.data[at.object].deferred) continue; /* it went to the call's dispatcher */
    witness->reason = (EscReason)sink->reason;
    witness->place = sink->place;
    witness->subject = sink->subject;
    witness->argument = sink->argument;
    return true;
  }
  return false;
}

static void follow_holder(Search *search, uint32_t index) {
  uint32_t holder = search->s->nodes.data[search->visits.data[index].node].holder;
  if (holder != ESC_NONE && esc_is_local(esc_solver_kind(search->s, holder))) visit_origin(search, holder, index, true);
}

static void follow_edges(Search *search, uint32_t index) {
  const EscSolution *s = search->s;
  Visit at = search->visits.data[index];
  for (uint32_t i = 0; i < s->nodes.data[at.node].edges.count; i++) {
    EscEdge edge = s->nodes.data[at.node].edges.data[i];
    if (holds(s, edge.to, at.object)) visit(search, (Visit){at.object, edge.to, index, edge.place, at.inside});
  }
}

static void push_step(EscWitness *witness, uint32_t place, uint32_t object) {
  if (place == ESC_NONE) return;
  if (witness->step_count && witness->steps[witness->step_count - 1].place == place) return;
  witness->steps[witness->step_count++] = (EscFlowStep){place, {object}};
}

static void read_path(const Search *search, uint32_t last, EscWitness *witness) {
  uint32_t length = 0;
  for (uint32_t i = last; i != ESC_NONE; i = search->visits.data[i].from) length++;
  uint32_t *path = esc_alloc((length + 1) * sizeof *path);
  uint32_t n = length;
  for (uint32_t i = last; i != ESC_NONE; i = search->visits.data[i].from) path[--n] = i;
  witness->steps = esc_alloc((length + 2) * sizeof *witness->steps);
  push_step(witness, search->s->graph->objects.data[search->origin].place, search->origin);
  for (uint32_t i = 0; i < length; i++)
    push_step(witness, search->visits.data[path[i]].place, search->visits.data[path[i]].object);
  if (witness->place == ESC_NONE && witness->step_count) witness->place = witness->steps[witness->step_count - 1].place;
  push_step(witness, witness->place, search->visits.data[last].object);
  free(path);
}

static bool ends(const Search *search, uint32_t index, EscWitness *witness) {
  return ends_in_sink(search, index, witness) || ends_in_memory(search, index, witness);
}

static EscWitness finish(Search *search, EscWitness witness) {
  for (uint32_t i = 0; i < search->visits.count; i++) {
    if (ends(search, i, &witness)) {
      read_path(search, i, &witness);
      break;
    }
    follow_edges(search, i);
    follow_holder(search, i);
  }
  esc_vec_fini(&search->visits);
  esc_map_fini(&search->seen);
  return witness;
}

EscWitness esc_solution_witness(const EscSolution *solution, EscObject object) {
  EscWitness witness = {.reason = ESC_REASON_Unsupported, .place = ESC_NONE, .subject = "an unknown way"};
  bool local = esc_solution_state(solution, object) == ESC_STATE_LOCAL;
  if (local && !esc_solution_freed(solution, object)) return witness;
  if (solution->gave_up) {
    witness.reason = ESC_REASON_AnalysisLimit;
    witness.subject = "the function has more flows than are followed";
    return witness;
  }
  Search search = {.s = solution, .origin = object.v, .freed = local};
  visit_origin(&search, object.v, ESC_NONE, false);
  return finish(&search, witness);
}

/* The values that may point to what one load from the parameter gives. */
static void visit_contents(Search *search, uint32_t parameter) {
  const EscSolution *s = search->s;
  uint32_t most = s->nodes.count < ESC_MAX_LEAK_NODES ? s->nodes.count : 0;
  for (uint32_t object = 0; object < s->graph->objects.count; object++) {
    const EscObjectInfo *info = &s->graph->objects.data[object];
    if (info->kind != ESC_OBJECT_CONTENT || info->parent.v != parameter) continue;
    for (uint32_t node = 0; node < most; node++)
      if (s->nodes.data[node].holder == ESC_NONE && esc_points_to_object(s, node, object))
        visit(search, (Visit){object, node, ESC_NONE, ESC_NONE, false});
  }
}

EscWitness esc_solution_leak(const EscSolution *solution, uint32_t parameter, bool content) {
  EscWitness witness = {.reason = ESC_REASON_Unsupported, .place = ESC_NONE, .subject = "an unknown way"};
  EscObject object;
  if (solution->gave_up || esc_solution_points_to(solution, (EscNode){parameter}, &object, 1) != 1) return witness;
  if (esc_solver_kind(solution, object.v) != ESC_OBJECT_PARAM) return witness;
  Search search = {.s = solution, .origin = object.v, .freed = true};
  if (content) visit_contents(&search, object.v);
  visit(&search, (Visit){object.v, parameter, ESC_NONE, ESC_NONE, content});
  return finish(&search, witness);
}

void esc_witness_fini(EscWitness *witness) {
  free(witness->steps);
  *witness = (EscWitness){0};
}

/* ---- questions about nodes --------------------------------------------------------------------------------------- */

bool esc_solution_may_point_to(const EscSolution *s, EscNode node, EscObject object) {
  ESC_CHECK(node.v < s->nodes.count);
  return esc_points_to_object(s, node.v, object.v);
}

bool esc_solution_points_to_marked(const EscSolution *s, EscNode node, const bool *marked) {
  ESC_CHECK(node.v < s->nodes.count);
  const EscNodeState *state = &s->nodes.data[node.v];
  for (uint32_t i = 0; i < state->locations.count; i++)
    if (marked[s->locations.data[state->locations.data[i]].object]) return true;
  return false;
}

uint32_t esc_solution_points_to(const EscSolution *s, EscNode node, EscObject *objects, uint32_t limit) {
  ESC_CHECK(node.v < s->nodes.count);
  const EscNodeState *state = &s->nodes.data[node.v];
  uint32_t found = 0;
  EscMap seen = {0};
  for (uint32_t i = 0; i < state->locations.count; i++) {
    uint32_t object = s->locations.data[state->locations.data[i]].object;
    if (!esc_map_add(&seen, object, 0)) continue;
    if (found < limit) objects[found] = (EscObject){object};
    found++;
  }
  esc_map_fini(&seen);
  uint32_t kept = found < limit ? found : limit;
  for (uint32_t i = 1; i < kept; i++)
    for (uint32_t k = i; k && objects[k].v < objects[k - 1].v; k--) {
      EscObject swap = objects[k];
      objects[k] = objects[k - 1];
      objects[k - 1] = swap;
    }
  return found;
}

bool esc_solution_is_open(const EscSolution *s, EscNode node) {
  ESC_CHECK(node.v < s->nodes.count);
  const EscNodeState *state = &s->nodes.data[node.v];
  if (state->full || s->gave_up) return true;
  for (uint32_t i = 0; i < state->locations.count; i++) {
    EscObjectKind kind = esc_solver_kind(s, s->locations.data[state->locations.data[i]].object);
    if (kind == ESC_OBJECT_WORLD || kind == ESC_OBJECT_GLOBAL || kind == ESC_OBJECT_FRESH || esc_is_placeholder(kind))
      return true;
  }
  return false;
}

EscObject esc_solution_holder(const EscSolution *s, EscNode node) {
  ESC_CHECK(node.v < s->nodes.count);
  return (EscObject){s->nodes.data[node.v].holder};
}

EscNode esc_solution_contents(const EscSolution *s, EscObject object) {
  ESC_CHECK(object.v < s->objects.count);
  return (EscNode){s->objects.data[object.v].all};
}

uint32_t esc_solution_node_count(const EscSolution *s) { return s->nodes.count; }
uint32_t esc_solution_object_count(const EscSolution *s) { return s->objects.count; }

const uint32_t *esc_solution_pointers(const EscSolution *s, EscObject object, uint32_t *count) {
  ESC_CHECK(object.v < s->objects.count && esc_is_local(esc_solver_kind(s, object.v)));
  *count = s->objects.data[object.v].pointers.count;
  return s->objects.data[object.v].pointers.data;
}

bool esc_solution_slot(const EscSolution *s, EscNode node, int32_t *offset) {
  EscObject holder = esc_solution_holder(s, node);
  if (holder.v == ESC_NONE) return false;
  const EscObjectState *state = &s->objects.data[holder.v];
  *offset = ESC_ANY;
  if (node.v == state->any) return true;
  for (uint32_t i = 0; i + 1 < state->words.count; i += 2) {
    if (state->words.data[i + 1] != node.v) continue;
    *offset = (int32_t)state->words.data[i];
    return true;
  }
  return false;
}

const uint32_t *esc_solution_consulted(const EscSolution *s, uint32_t *count) {
  *count = s->consulted.count;
  return s->consulted.data;
}
