/* solve.c: what may every node point to?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Question: for each value and each word of memory of one function, which objects (at which offsets) may it point to,
 * and which objects can be reached by somebody else?
 *
 * Steps: every constraint becomes a seed (ADDR), an edge (COPY), a use (LOAD, STORE, COPYMEM, indirect CALL) or
 * a flag on a node (SINK, RETURN, ...). Facts (node, location) leave a first-in-first-out worklist once: each flows
 * along the edges of its node, and each use of its node makes new edges from or to the words of the object. A node
 * with a flag applies it to every object that it holds (escape.c). An object that has escaped flows on as the world,
 * which is why programs in which nearly everything hangs together cost little.
 *
 * Ends because facts, edges and flags are only ever added, and there are finitely many: offsets, words, depths and
 * fresh objects are bounded by limits.h.
 *
 * Deviations from Andersen 1994: byte offsets with widening (at most ESC_MAX_OFFSETS per node and object, then
 * ESC_ANY); one edge for each pair of nodes, whose offset widens; no cycle elimination, since bounded sets make cycles
 * cheap. Escape is not a separate reachability pass: sinks are flags that propagate with the facts.
 *
 * Memory is flow-insensitive: a store is seen by every load. Left out on purpose: strong updates. */
#include "Graph/solver_internal.h"

#include <string.h>

enum { ESC_MORE_NODES = 32 }; /* room for those that solving adds */

uint32_t esc_solver_new_node(EscSolution *s, uint32_t holder) {
  uint32_t node = esc_graph_add_node(s->graph).v;
  EscNodeState state = {.holder = holder, .first_sink = ESC_NONE};
  ESC_CHECK(node == s->nodes.count);
  esc_pool_push(&s->pool, &s->nodes, state);
  return node;
}

static void init_object(EscSolution *s, uint32_t object) {
  EscObjectState state = {.any = ESC_NONE,
                          .all = ESC_NONE,
                          .outside = ESC_NONE,
                          .cause = ESC_NONE,
                          .first_location = ESC_NONE,
                          .any_location = ESC_NONE};
  switch (esc_solver_kind(s, object)) {
    case ESC_OBJECT_WORLD:
    case ESC_OBJECT_GLOBAL:
      state.escapes = true;
      ESC_MUST(GlobalHolds) state.memory_flags = ESC_NODE_SINK;
      break;
    case ESC_OBJECT_PARAM:
    case ESC_OBJECT_CONTENT:
    case ESC_OBJECT_RESULT:
      /* What is stored there is the caller's, and everybody who knows the caller's object sees it at once. */
      ESC_MUST(ParameterHolds) state.memory_flags = ESC_NODE_OUTLIVE | ESC_NODE_OPEN;
      break;
    case ESC_OBJECT_SITE:
    case ESC_OBJECT_STACK:
    case ESC_OBJECT_CONSTANT:
    case ESC_OBJECT_FUNCTION:
    case ESC_OBJECT_FRESH:
      break;
  }
  esc_pool_push(&s->pool, &s->objects, state);
}

uint32_t esc_solver_new_object(EscSolution *s, EscObjectKind kind, uint32_t index, const char *name, uint32_t place) {
  uint32_t object = esc_graph_add_object(s->graph, kind, index, name, place).v;
  init_object(s, object);
  return object;
}

/* ---- copies ------------------------------------------------------------------------------------------------------ */

enum { ESC_FEW_EDGES = 8 }; /* of one node: searched; the others are in a map */

static EscEdge *find_edge(EscSolution *s, uint32_t from, uint32_t to) {
  EscNodeState *state = &s->nodes.data[from];
  for (uint32_t i = 0; i < state->edges.count && i < ESC_FEW_EDGES; i++)
    if (state->edges.data[i].to == to) return &state->edges.data[i];
  if (state->edges.count <= ESC_FEW_EDGES) return NULL;
  uint32_t at = esc_map_get(&s->edge_ids, esc_map_key(from, to));
  return at == ESC_MAP_ABSENT ? NULL : &state->edges.data[at];
}

static void push_edge(EscSolution *s, uint32_t from, EscEdge edge) {
  EscNodeState *state = &s->nodes.data[from];
  if (state->edges.count >= ESC_FEW_EDGES) *esc_map_at(&s->edge_ids, esc_map_key(from, edge.to)) = state->edges.count;
  esc_pool_push(&s->pool, &state->edges, edge);
}

void esc_solver_add_edge(EscSolution *s, uint32_t from, uint32_t to, int32_t offset, uint32_t place) {
  s->work++;
  if (from == to && offset == 0) return;
  EscEdge *edge = find_edge(s, from, to);
  if (edge) {
    if (edge->offset == offset || edge->offset == ESC_ANY) return;
    edge->offset = offset = ESC_ANY;
  } else {
    push_edge(s, from, (EscEdge){to, offset, place});
  }
  for (uint32_t i = 0; i < s->nodes.data[from].locations.count; i++)
    ESC_MUST(EdgeOfKnown) esc_points_to_flow(s, to, s->nodes.data[from].locations.data[i], offset);
}

/* ---- uses: constraints whose effect depends on what a node points to --------------------------------------------- */

static EscLocation shifted(EscLocation at, int32_t offset) {
  return (EscLocation){at.object, esc_offset_add(at.offset, offset)};
}

static void copy_from_all(EscSolution *s, const EscConstraint *c, EscLocation to) {
  for (uint32_t i = 0; i < s->nodes.data[c->b].locations.count; i++)
    esc_memory_copy(s, to, s->locations.data[s->nodes.data[c->b].locations.data[i]], c->size, c->place);
}

static void copy_to_all(EscSolution *s, const EscConstraint *c, EscLocation from) {
  for (uint32_t i = 0; i < s->nodes.data[c->a].locations.count; i++)
    esc_memory_copy(s, s->locations.data[s->nodes.data[c->a].locations.data[i]], from, c->size, c->place);
}

static void use(EscSolution *s, uint32_t index, uint32_t node, EscLocation at) {
  EscConstraint c = s->graph->constraints.data[index];
  switch ((EscConstraintKind)c.kind) {
    case ESC_LOAD:
      ESC_MUST(LoadUsed) esc_memory_load(s, c.a, shifted(at, c.offset), c.size, c.place);
      break;
    case ESC_STORE:
      ESC_MUST(StoreUsed) esc_memory_store(s, shifted(at, c.offset), c.b, c.size, c.place);
      break;
    case ESC_COPYMEM:
      if (ESC_GUARD(CopyToFound, c.a == node)) copy_from_all(s, &c, at);
      if (ESC_GUARD(CopyFromFound, c.b == node)) copy_to_all(s, &c, at);
      break;
    case ESC_CALL:
    case ESC_GATE:
      ESC_MUST(PointerFollowed) esc_stages_follow(s, (EscPostponed){.object = at.object, .extra = c.extra, .gate = c.kind == ESC_GATE});
      break;
    case ESC_ADDR:
    case ESC_COPY:
    case ESC_SINK:
    case ESC_CONTENT:
    case ESC_RETURN:
    case ESC_PIN:
    case ESC_FREE:
    case ESC_SPARE:
      ESC_CHECK(!"not a use");
  }
}

static void add_use(EscSolution *s, uint32_t node, uint32_t index) {
  esc_pool_push(&s->pool, &s->nodes.data[node].uses, index);
  for (uint32_t i = 0; i < s->nodes.data[node].locations.count; i++)
    ESC_MUST(UseOfKnown) use(s, index, node, s->locations.data[s->nodes.data[node].locations.data[i]]);
}

static void add_sink(EscSolution *s, const EscConstraint *c, uint32_t node, uint32_t flag, EscReason reason) {
  EscSinkInfo info = {.flag = (uint8_t)flag, .reason = (uint8_t)reason, .place = c->place};
  if (c->place != ESC_NONE) {
    info.subject = esc_graph_place(s->graph, c->place)->subject;
    info.argument = esc_graph_place(s->graph, c->place)->argument;
  }
  esc_escape_add_sink(s, node, info);
}

static void start(EscSolution *s, uint32_t index) {
  EscConstraint c = s->graph->constraints.data[index];
  switch ((EscConstraintKind)c.kind) {
    case ESC_ADDR:
      ESC_MUST(AddressStarts) esc_solver_add_fact(s, c.a, c.b, c.offset);
      break;
    case ESC_COPY:
      ESC_MUST(CopyStarts) esc_solver_add_edge(s, c.b, c.a, c.offset, c.place);
      break;
    case ESC_LOAD:
      add_use(s, c.b, index);
      break;
    case ESC_STORE:
      add_use(s, c.a, index);
      break;
    case ESC_COPYMEM:
      add_use(s, c.a, index);
      if (c.b != c.a) add_use(s, c.b, index);
      break;
    case ESC_SINK:
      ESC_MUST(SinkStarts) add_sink(s, &c, c.a, ESC_NODE_SINK, (EscReason)c.extra);
      break;
    case ESC_CONTENT:
      ESC_MUST(ContentStarts) add_sink(s, &c, c.a, ESC_NODE_CONTENT, (EscReason)c.extra);
      break;
    case ESC_FREE:
      ESC_MUST(FreeStarts) add_sink(s, &c, c.a, ESC_NODE_FREE, (EscReason)c.extra);
      break;
    case ESC_SPARE:
      ESC_MUST(SpareStarts) add_sink(s, &c, c.a, ESC_NODE_SPARE, (EscReason)c.extra);
      break;
    case ESC_RETURN:
      ESC_MUST(ReturnStarts) add_sink(s, &c, c.b, ESC_NODE_OUTLIVE, ESC_REASON_Returned);
      break;
    case ESC_PIN:
      ESC_MUST(PinStarts) add_sink(s, &c, c.a, ESC_NODE_OUTLIVE, (EscReason)c.extra);
      break;
    case ESC_CALL:
      if (s->graph->calls.data[c.extra].direct != ESC_NONE)
        esc_calls_direct(s, c.extra);
      else
        add_use(s, s->graph->calls.data[c.extra].callee.v, index);
      break;
    case ESC_GATE:
      add_use(s, c.a, index);
      break;
  }
}

void esc_solver_add_constraint(EscSolution *s, EscConstraint constraint) {
  esc_graph_add(s->graph, constraint);
  start(s, s->graph->constraints.count - 1);
}

static void process(EscSolution *s, EscFact fact) {
  if (esc_points_to_world(s, fact.location)) {
    esc_points_to_add(s, fact.node, ESC_WORLD_LOCATION);
    return;
  }
  for (uint32_t i = 0; i < s->nodes.data[fact.node].edges.count; i++) {
    EscEdge edge = s->nodes.data[fact.node].edges.data[i];
    ESC_MUST(FactFlows) esc_points_to_flow(s, edge.to, fact.location, edge.offset);
  }
  EscLocation at = s->locations.data[fact.location];
  for (uint32_t i = 0; i < s->nodes.data[fact.node].uses.count; i++)
    ESC_MUST(FactUsed) use(s, s->nodes.data[fact.node].uses.data[i], fact.node, at);
}

/* Every answer is the one that needs no proof. */
static void give_up(EscSolution *s) {
  s->gave_up = true;
  for (uint32_t i = 0; i < s->objects.count; i++)
    if (esc_is_local(esc_solver_kind(s, i)) || esc_is_placeholder(esc_solver_kind(s, i))) s->objects.data[i].escapes = true;
}

bool esc_solver_is_too_much(const EscSolution *s) { return s->work > s->most_work; }

static void drain(EscSolution *s) {
  do {
    esc_calls_drain(s);
    ESC_MUST(FlagsDrained) esc_escape_drain(s);
  } while (s->to_dispatch.count);
}

static void run(EscSolution *s) {
  while (!s->again) {
    if (esc_solver_is_too_much(s)) {
      ESC_MUST(TooMuchWork) give_up(s);
      return;
    }
    if (s->to_dispatch.count || s->flag_queue.count) drain(s);
    if (s->next_fact < s->worklist.count)
      process(s, s->worklist.data[s->next_fact++]);
    else if (!esc_stages_next(s))
      return;
  }
}

static void add_given_nodes(EscSolution *s, uint32_t count) {
  s->nodes.data = esc_pool_grow(&s->pool, NULL, &s->nodes.room, sizeof *s->nodes.data, count + ESC_MORE_NODES);
  s->nodes.count = count;
  memset(s->nodes.data, 0, count * sizeof *s->nodes.data);
  for (uint32_t i = 0; i < count; i++) s->nodes.data[i].holder = s->nodes.data[i].first_sink = ESC_NONE;
}

/* With `owned_stages`, only the last stage. */
static EscSolution *attempt(EscGraph *graph, EscProgram *program, EscStages *owned_stages) {
  EscSolution *s = esc_alloc_zeroed(1, sizeof *s);
  s->graph = graph;
  s->program = program;
  esc_stages_keep(s, owned_stages);
  s->shared = s->result = ESC_NONE;
  s->most_work = ESC_WORK_BASE + ESC_WORK_PER_NODE * ((uint64_t)graph->nodes + graph->constraints.count);
  s->most_instantiated = ESC_INSTANCE_BASE + (uint64_t)ESC_INSTANCE_FACTOR * graph->constraints.count;
  add_given_nodes(s, graph->nodes);
  for (uint32_t i = 0; i < graph->objects.count; i++) {
    init_object(s, i);
    EscObjectInfo *info = &graph->objects.data[i];
    if (info->kind == ESC_OBJECT_FUNCTION) esc_map_add(&s->functions, info->index, i);
    if (info->kind == ESC_OBJECT_CONSTANT) esc_map_add(&s->constants, info->index, i);
  }
  esc_points_to_init(s);
  uint32_t given = graph->constraints.count;
  for (uint32_t i = 0; i < given && !s->again; i++) start(s, i);
  run(s);
  return s;
}

/* How much is collapsed is found out while solving; what the last stage needs collapsed, the others do not. */
static void note_attempt(EscGraph *graph, uint32_t when) {
  graph->collapse.everything[when] = ++graph->collapse.attempts[when] >= ESC_MAX_ATTEMPTS;
}

EscSolution *esc_graph_solve(EscGraph *graph, EscProgram *program) {
  EscGraphMark given = esc_graph_mark(graph);
  EscSolution *s = attempt(graph, program, NULL);
  while (s->again) {
    EscStages *found = esc_stages_share(s->stages);
    note_attempt(graph, found ? ESC_LAST : ESC_EARLY);
    esc_solution_delete(s);
    esc_graph_rewind(graph, given);
    s = attempt(graph, program, found);
  }
  return s;
}

void esc_solution_delete(EscSolution *s) {
  if (!s) return;
  esc_pool_fini(&s->pool);
  esc_stages_release(s->stages);
  EscMap *maps[] = {&s->location_ids, &s->edge_ids, &s->word_ids, &s->children, &s->views,
                    &s->functions,    &s->constants, &s->fresh,  &s->targets,  &s->deferred_pairs,
                    &s->below,        &s->regions,   &s->instances, &s->open_branches};
  for (uint32_t i = 0; i < sizeof maps / sizeof *maps; i++) esc_map_fini(maps[i]);
  free(s);
}
