/* summary.c: what does a caller have to know about a function?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * The summary is the part of the solved graph that can be seen through parameters and results, written as constraints
 * again: paths of loads from the parameters, what is stored where, what is returned, what escapes, what the function
 * makes and hands out, and which of its parameters it calls with what. A caller adds these constraints to its own graph
 * (calls.c), so aliasing between arguments is the caller's to see.
 *
 * Objects that escaped for good are the world. Equal sets of pointees are one node. A summary that grows past its limits is built again with all that hangs
 * below a parameter in one node and all that the function makes in one object (`collapse`); past them again, everything
 * escapes. Equal facts give equal constraints in equal order, so that rounds of a component can be compared. */
#include "Graph/solver_internal.h"

#include <string.h>

/* A node of the summary that points to all that the members point to. Many values point to the same. */
typedef struct {
  uint32_t first, count; /* in set_members, sorted */
  uint32_t node;
} NodeSet;

typedef struct {
  const EscSolution *s;
  EscGraph *out;
  EscMap node;      /* object -> node of the summary that points to it */
  uint32_t *merged; /* deferred call -> the one that stands for it */
  EscMap said;      /* a, b -> last constraint of the summary from one to the other */
  EscU32Vec said_before; /* constraint -> the one before it with the same a and b */
  EscMap moved;     /* object, offset -> node that points there */
  ESC_VEC(NodeSet) sets;
  EscU32Vec set_members;
  EscU32Vec scratch; /* the set that is being collected */
  EscMap regions;   /* with collapse: node of the root -> node for all that hangs below it */
  EscU32Vec queue;  /* objects whose contents are still to be said */
  uint32_t fresh;
  uint32_t fresh_node; /* with collapse: the one fresh object's node */
  bool collapse;
  bool overflow;
} Projection;

static bool is_same(const EscConstraint *a, const EscConstraint *b) {
  return a->kind == b->kind && a->a == b->a && a->b == b->b && a->offset == b->offset && a->size == b->size;
}

/* Constraints from one node to another hang together; they are few. */
static bool is_said(const Projection *p, const EscConstraint *c) {
  uint32_t at = esc_map_get(&p->said, esc_map_key(c->a, c->b));
  while (at != ESC_MAP_ABSENT && !is_same(&p->out->constraints.data[at], c)) at = p->said_before.data[at];
  return at != ESC_MAP_ABSENT;
}

static void say(Projection *p, EscConstraint c) {
  c.place = ESC_NONE;
  if (p->overflow || is_said(p, &c)) return;
  if (p->out->constraints.count >= ESC_MAX_SUMMARY_CONSTRAINTS || p->out->nodes >= ESC_MAX_SUMMARY_NODES) {
    ESC_MUST(SummaryIsLarge) p->overflow = true;
    return;
  }
  uint32_t *last = esc_map_at(&p->said, esc_map_key(c.a, c.b));
  esc_vec_push(&p->said_before, *last);
  *last = p->out->constraints.count;
  esc_graph_add(p->out, c);
}

static uint32_t new_node(Projection *p) { return esc_graph_add_node(p->out).v; }

static uint32_t word(const Projection *p) { return p->s->program->word; }

static uint32_t address_node(Projection *p, EscObjectKind kind, uint32_t index, const char *name) {
  uint32_t node = new_node(p);
  EscObject object = kind == ESC_OBJECT_WORLD ? (EscObject){0}
                                              : esc_graph_add_object(p->out, kind, index, esc_graph_intern(p->out, name), ESC_NONE);
  ESC_MUST(AddressSaid) say(p, (EscConstraint){.kind = ESC_ADDR, .a = node, .b = object.v});
  return node;
}

static uint32_t pointer_to(Projection *p, uint32_t object);

/* A node that holds, of each object it points to, every offset and all that can be loaded from it. */
static uint32_t node_of_everything(Projection *p) {
  uint32_t node = new_node(p);
  ESC_MUST(EverythingLoaded) say(p, (EscConstraint){.kind = ESC_LOAD, .a = node, .b = node, .offset = ESC_ANY, .size = word(p)});
  ESC_MUST(EverythingMoved) say(p, (EscConstraint){.kind = ESC_COPY, .a = node, .b = node, .offset = ESC_ANY});
  return node;
}

/* One node for all that can be loaded, at any depth and offset, from what the root points to. */
static uint32_t region_node(Projection *p, uint32_t root) {
  uint32_t from = pointer_to(p, root);
  uint32_t known = esc_map_get(&p->regions, from);
  if (known != ESC_MAP_ABSENT) return known;
  uint32_t node = node_of_everything(p);
  *esc_map_at(&p->regions, from) = node;
  ESC_MUST(RegionSaid) say(p, (EscConstraint){.kind = ESC_LOAD, .a = node, .b = from, .offset = ESC_ANY, .size = word(p)});
  return node;
}

/* What any of the shared objects may hold, at any depth. */
static uint32_t shared_node(Projection *p) {
  uint32_t node = node_of_everything(p);
  *esc_map_at(&p->node, p->s->shared) = node; /* the objects may hold each other */
  for (uint32_t i = 0; i < p->s->sharing.count; i++) {
    uint32_t from = pointer_to(p, p->s->sharing.data[i]);
    ESC_MUST(SharedSaid) say(p, (EscConstraint){.kind = ESC_LOAD, .a = node, .b = from, .offset = ESC_ANY, .size = word(p)});
  }
  return node;
}

/* Whether the placeholder is what the holder held at this word. */
static bool is_child(const EscSolution *s, uint32_t object, uint32_t holder, int32_t offset) {
  return esc_map_get(&s->children, esc_map_key(holder, (uint32_t)offset)) == object;
}

static uint32_t content_node(Projection *p, uint32_t object, const EscObjectInfo *info) {
  if (object == p->s->shared) return shared_node(p);
  uint32_t root = esc_solver_root(p->s, object);
  if (p->collapse && root == p->s->shared) return pointer_to(p, root);
  if (p->collapse) return region_node(p, root);
  uint32_t parent = pointer_to(p, info->parent.v);
  uint32_t node = new_node(p);
  uint32_t size = info->number ? 1 : word(p);
  ESC_MUST(ContentSaid) say(p, (EscConstraint){.kind = ESC_LOAD, .a = node, .b = parent, .offset = info->offset, .size = size});
  if (ESC_GUARD(FoldedContentSaid, is_child(p->s, object, object, info->offset)))
    say(p, (EscConstraint){.kind = ESC_LOAD, .a = node, .b = node, .offset = info->offset, .size = size});
  if (ESC_GUARD(DeepContentSaid, info->recursive))
    say(p, (EscConstraint){.kind = ESC_LOAD, .a = node, .b = node, .offset = ESC_ANY, .size = word(p)});
  return node;
}

static uint32_t fresh_node(Projection *p, uint32_t object, const EscObjectInfo *info) {
  if (!p->collapse || p->fresh_node == ESC_NONE) {
    p->fresh_node = address_node(p, ESC_OBJECT_FRESH, p->fresh++, info->name);
    if (ESC_GUARD(FreshMovedSaid, p->collapse))
      say(p, (EscConstraint){.kind = ESC_COPY, .a = p->fresh_node, .b = p->fresh_node, .offset = ESC_ANY});
  }
  ESC_MUST(FreshContentsSaid) esc_vec_push(&p->queue, object);
  return p->fresh_node;
}

static uint32_t make_node(Projection *p, uint32_t object) {
  const EscObjectInfo *info = &p->s->graph->objects.data[object];
  switch ((EscObjectKind)info->kind) {
    case ESC_OBJECT_WORLD:
    case ESC_OBJECT_GLOBAL:
      return address_node(p, ESC_OBJECT_WORLD, 0, "world");
    case ESC_OBJECT_SITE:
    case ESC_OBJECT_STACK:
    case ESC_OBJECT_FRESH:
      if (ESC_GUARD(FreshEscapedSaid, p->s->objects.data[object].escapes)) return pointer_to(p, 0);
      return fresh_node(p, object, info);
    case ESC_OBJECT_CONSTANT:
    case ESC_OBJECT_FUNCTION:
      return address_node(p, (EscObjectKind)info->kind, info->index, info->name);
    case ESC_OBJECT_PARAM:
      return info->index;
    case ESC_OBJECT_CONTENT:
      return content_node(p, object, info);
    case ESC_OBJECT_RESULT:
      return node_of_everything(p); /* becomes the result of calls, said last */
  }
  return 0;
}

static uint32_t pointer_to(Projection *p, uint32_t object) {
  uint32_t node = esc_map_get(&p->node, object);
  if (node != ESC_MAP_ABSENT) return node;
  node = make_node(p, object);
  *esc_map_at(&p->node, object) = node;
  return node;
}

static uint32_t pointer_at(Projection *p, EscLocation at) {
  uint32_t node = pointer_to(p, at.object);
  EscObjectKind kind = esc_solver_kind(p->s, at.object);
  bool anywhere = kind == ESC_OBJECT_RESULT || (p->collapse && kind != ESC_OBJECT_PARAM); /* holds every offset already */
  if (!at.offset || anywhere) return node;
  int32_t offset = p->collapse ? ESC_ANY : at.offset;
  uint64_t key = esc_map_key(at.object, (uint32_t)offset);
  uint32_t known = esc_map_get(&p->moved, key);
  if (known != ESC_MAP_ABSENT) return known;
  uint32_t moved = new_node(p);
  *esc_map_at(&p->moved, key) = moved;
  ESC_MUST(MovedSaid) say(p, (EscConstraint){.kind = ESC_COPY, .a = moved, .b = node, .offset = offset});
  return moved;
}

/* What the caller finds there by itself: at this word, what the word held when the function was entered. The same
 * pointer at another word, or moved, is news. */
static bool is_own_child(const EscSolution *s, EscLocation at, uint32_t holder, int32_t offset) {
  const EscObjectInfo *info = &s->graph->objects.data[at.object];
  return info->kind == ESC_OBJECT_CONTENT && ESC_NEEDS(ChildAnywhere, offset != ESC_ANY) &&
         ESC_NEEDS(ChildOfOther, is_child(s, at.object, holder, offset)) && ESC_NEEDS(ChildMoved, at.offset == 0) && ESC_NEEDS(ChildFolded, !info->folded);
}

static int by_number(const void *left, const void *right) {
  uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
  return (a > b) - (a < b);
}

static void sort_scratch(Projection *p) {
  uint32_t *data = p->scratch.data, kept = 0;
  if (p->scratch.count) qsort(data, p->scratch.count, sizeof *data, by_number);
  for (uint32_t i = 0; i < p->scratch.count; i++)
    if (!kept || data[kept - 1] != data[i]) data[kept++] = data[i];
  p->scratch.count = kept;
}

/* The node for the set in `scratch`. */
static uint32_t node_of_scratch(Projection *p) {
  sort_scratch(p);
  uint32_t count = p->scratch.count;
  if (count == 1) return p->scratch.data[0];
  for (uint32_t i = 0; i < p->sets.count; i++) {
    const NodeSet *set = &p->sets.data[i];
    if (set->count == count &&
        (!count || !memcmp(p->set_members.data + set->first, p->scratch.data, count * sizeof(uint32_t))))
      return set->node;
  }
  NodeSet set = {p->set_members.count, count, new_node(p)};
  esc_vec_push(&p->sets, set);
  for (uint32_t i = 0; i < count; i++) {
    esc_vec_push(&p->set_members, p->scratch.data[i]);
    ESC_MUST(SetSaid) say(p, (EscConstraint){.kind = ESC_COPY, .a = set.node, .b = p->scratch.data[i]});
  }
  return set.node;
}

static void collect(Projection *p, uint32_t node) {
  const EscNodeState *state = &p->s->nodes.data[node];
  for (uint32_t i = 0; i < state->locations.count; i++)
    esc_vec_push(&p->scratch, pointer_at(p, p->s->locations.data[state->locations.data[i]]));
}

static void say_stored(Projection *p, uint32_t object, int32_t offset) {
  if (!p->scratch.count) return;
  uint32_t value = node_of_scratch(p);
  ESC_MUST(StoredSaid) say(p, (EscConstraint){.kind = ESC_STORE,
                                             .a = pointer_to(p, object),
                                             .b = value,
                                             .offset = ESC_GUARD(CollapsedStoreSaid, p->collapse) ? ESC_ANY : offset,
                                             .size = word(p)});
}

/* What is in the word, but for what the caller finds there by itself and what `any` holds as well. */
static void say_word(Projection *p, uint32_t object, int32_t offset, uint32_t node) {
  uint32_t any = p->s->objects.data[object].any;
  const EscNodeState *word = &p->s->nodes.data[node];
  p->scratch.count = 0;
  for (uint32_t i = 0; i < word->locations.count; i++) {
    EscLocation at = p->s->locations.data[word->locations.data[i]];
    bool said = node != any && esc_points_to_has(p->s, any, word->locations.data[i]);
    if (!said && !is_own_child(p->s, at, object, offset)) esc_vec_push(&p->scratch, pointer_at(p, at));
  }
  say_stored(p, object, offset);
}

/* Others may have written into it; nobody here has looked. */
static void say_world(Projection *p, uint32_t object) {
  p->scratch.count = 0;
  esc_vec_push(&p->scratch, pointer_at(p, (EscLocation){0, 0}));
  say_stored(p, object, ESC_ANY);
}

/* What was stored at unknown offsets is in `any`, and has flowed from there into every word: it is said once. */
static void say_contents(Projection *p, uint32_t object) {
  const EscObjectState *state = &p->s->objects.data[object];
  if (state->all == ESC_NONE) {
    if (ESC_GUARD(OpenedUnusedSaid, state->open)) say_world(p, object);
    return;
  }
  ESC_MUST(StoredAnywhereSaid) say_word(p, object, ESC_ANY, state->any);
  for (uint32_t w = 0; w + 1 < state->words.count && !p->overflow; w += 2)
    ESC_MUST(StoredInWordSaid) say_word(p, object, (int32_t)state->words.data[w], state->words.data[w + 1]);
}

/* ---- results, escapes, calls ----------------------------------------------------------------------------------- */

static void say_results(Projection *p) {
  for (uint32_t i = 0; i < p->s->graph->constraints.count; i++) {
    EscConstraint c = p->s->graph->constraints.data[i];
    if (c.kind != ESC_RETURN || !p->s->nodes.data[c.b].locations.count) continue;
    p->scratch.count = 0;
    collect(p, c.b);
    uint32_t node = node_of_scratch(p);
    ESC_MUST(ResultSaid) say(p, (EscConstraint){.kind = ESC_COPY, .a = p->out->parameters + c.a, .b = node});
  }
}

static bool covered_by_parent(const EscSolution *s, const EscObjectInfo *info) {
  while (info->kind == ESC_OBJECT_CONTENT && info->parent.v != ESC_NONE) {
    const EscObjectState *up = &s->objects.data[info->parent.v];
    if (up->escapes || up->content) return true;
    info = &s->graph->objects.data[info->parent.v];
  }
  return false;
}

static EscReason reason_of(const EscSolution *s, uint32_t object) {
  uint32_t node = s->objects.data[object].cause;
  if (node != ESC_NONE && s->nodes.data[node].first_sink != ESC_NONE)
    return (EscReason)s->sinks.data[s->nodes.data[node].first_sink].reason;
  return ESC_REASON_StoredToGlobal;
}

static void say_escape(Projection *p, uint32_t object) {
  const EscObjectInfo *info = &p->s->graph->objects.data[object];
  const EscObjectState *state = &p->s->objects.data[object];
  if (!(state->escapes || state->content) || covered_by_parent(p->s, info)) return;
  bool whole = ESC_GUARD(EscapeSaid, state->escapes);
  ESC_MUST(ContentEscapeSaid) say(p, (EscConstraint){.kind = whole ? ESC_SINK : ESC_CONTENT,
                                                    .a = pointer_to(p, object),
                                                    .extra = (uint32_t)reason_of(p->s, object)});
}

/* Callers have to keep their own allocations away from the call that frees. */
static void say_spared(Projection *p, uint32_t object) {
  const EscObjectState *state = &p->s->objects.data[object];
  if (!state->freed || state->escapes || covered_by_parent(p->s, &p->s->graph->objects.data[object])) return;
  ESC_MUST(SparedSaid) say(p, (EscConstraint){.kind = ESC_SPARE, .a = pointer_to(p, object), .extra = ESC_REASON_Freed});
}

static void say_placeholders(Projection *p) {
  for (uint32_t i = 1; i < p->s->graph->objects.count && !p->overflow; i++) {
    if (!esc_is_placeholder(esc_solver_kind(p->s, i))) continue;
    say_escape(p, i);
    say_spared(p, i);
    if (ESC_GUARD(ParameterContentsSaid, !p->s->objects.data[i].escapes)) say_contents(p, i);
  }
}

/* Calls of one kind are one call in the summary, or recursion would add one in each round. With collapse, all that have
 * one signature. */
static void merge_calls(Projection *p) {
  const EscSolution *s = p->s;
  p->merged = esc_alloc(s->deferred.count * sizeof *p->merged);
  for (uint32_t i = 0; i < s->deferred.count; i++) {
    p->merged[i] = i;
    for (uint32_t k = 0; p->collapse && k < i && p->merged[i] == i; k++)
      if (esc_calls_same_kind(s, s->deferred.data[i].call, s->deferred.data[k].call)) p->merged[i] = p->merged[k];
  }
}

/* Argument number `argument` of all calls that are one with `number`, or the callee. */
enum { CALLEE = UINT32_MAX };
static uint32_t node_of_calls(Projection *p, uint32_t number, uint32_t argument) {
  p->scratch.count = 0;
  for (uint32_t k = number; k < p->s->deferred.count; k++) {
    const EscDeferred *kind = &p->s->deferred.data[k];
    if (ESC_GUARD(CallArgumentSaid, p->merged[k] == number)) collect(p, argument == CALLEE ? kind->callee : kind->first_argument + argument);
  }
  return node_of_scratch(p);
}

static void say_call(Projection *p, uint32_t number) {
  const EscSolution *s = p->s;
  EscCall call = s->graph->calls.data[s->deferred.data[number].call];
  ESC_VEC(EscArgument) arguments = {0};
  ESC_VEC(EscNode) results = {0};
  for (uint32_t a = 0; a < call.argument_count; a++) {
    uint32_t node = node_of_calls(p, number, a);
    esc_vec_push(&arguments, ((EscArgument){{node}, s->graph->arguments.data[call.first_argument + a].capture}));
  }
  call.callee.v = node_of_calls(p, number, CALLEE);
  call.place = ESC_NONE;
  for (uint32_t r = 0; r < call.result_count; r++) esc_vec_push(&results, (EscNode){pointer_to(p, s->result)});
  if (!p->overflow) {
    esc_vec_push(&p->said_before, ESC_MAP_ABSENT);
    esc_graph_add_call(p->out, call, arguments.data, results.data);
  }
  esc_vec_fini(&arguments);
  esc_vec_fini(&results);
}

/* Negative, 0 or positive: the order in which two calls are said. */
static int compare_calls(const EscSolution *s, uint32_t one, uint32_t other) {
  const EscCall *a = &s->graph->calls.data[s->deferred.data[one].call];
  const EscCall *b = &s->graph->calls.data[s->deferred.data[other].call];
  const uint32_t left[] = {a->signature, a->dispatcher, a->at_once, a->argument_count, a->result_count, a->fixed_count};
  const uint32_t right[] = {b->signature, b->dispatcher, b->at_once, b->argument_count, b->result_count, b->fixed_count};
  for (size_t i = 0; i < sizeof left / sizeof *left; i++)
    if (left[i] != right[i]) return left[i] < right[i] ? -1 : 1;
  return 0;
}

/* In an order of their own: the one in which they were found changes from round to round of a component, and a summary
 * that only says the same in another order would count as news for ever. */
static void say_calls(Projection *p) {
  EscU32Vec order = {0};
  for (uint32_t i = 0; i < p->s->deferred.count; i++) {
    if (p->merged[i] != i) continue;
    esc_vec_push(&order, i);
    for (uint32_t k = order.count - 1; k && compare_calls(p->s, order.data[k - 1], i) > 0; k--) {
      order.data[k] = order.data[k - 1];
      order.data[k - 1] = i;
    }
  }
  for (uint32_t i = 0; i < order.count && !p->overflow; i++) ESC_MUST(CallSaid) say_call(p, order.data[i]);
  esc_vec_fini(&order);
}

EscGraph *esc_summary_project(const EscSolution *s, bool collapse, const EscU32Vec *placeholders, EscU32Vec *gates) {
  Projection p = {.s = s, .collapse = collapse, .fresh_node = ESC_NONE};
  p.out = esc_graph_new(s->graph->parameters, s->graph->results);
  p.out->nodes += s->graph->results;
  merge_calls(&p);
  say_results(&p);
  say_placeholders(&p);
  say_calls(&p);
  for (uint32_t i = 0; placeholders && i < placeholders->count; i++) esc_vec_push(gates, pointer_to(&p, placeholders->data[i]));
  for (uint32_t i = 0; i < p.queue.count && !p.overflow; i++) say_contents(&p, p.queue.data[i]);
  EscMap *maps[] = {&p.node, &p.said, &p.moved, &p.regions};
  for (uint32_t i = 0; i < sizeof maps / sizeof *maps; i++) esc_map_fini(maps[i]);
  esc_vec_fini(&p.said_before);
  esc_vec_fini(&p.sets);
  esc_vec_fini(&p.set_members);
  esc_vec_fini(&p.scratch);
  free(p.merged);
  esc_vec_fini(&p.queue);
  if (!p.overflow) return p.out;
  esc_graph_delete(p.out);
  return NULL;
}

/* How coarse a summary is never goes back, or the rounds of a component could go on for ever. */
EscSummary *esc_solution_summary(const EscSolution *s, uint32_t function) {
  uint8_t *coarse = &s->program->functions.data[function].coarse;
  if (ESC_GUARD(GaveUpSaid, s->gave_up)) *coarse = ESC_COARSE_UNKNOWN;
  for (; *coarse < ESC_COARSE_UNKNOWN; (*coarse)++) {
    EscGraph *graph = esc_summary_project(s, *coarse == ESC_COARSE_REGIONS, NULL, NULL);
    if (!graph) continue;
    EscSummary *summary = esc_summary_new_from_graph(graph);
    if (!s->program->functions.data[function].unstaged) summary->stages = esc_stages_share(s->stages);
    return summary;
  }
  return esc_summary_new_unknown(s->graph->parameters, s->graph->results, ESC_REASON_AnalysisLimit);
}

/* ---- summaries as values ----------------------------------------------------------------------------------------- */

EscSummary *esc_summary_new_from_graph(EscGraph *graph) {
  EscSummary *summary = esc_alloc_zeroed(1, sizeof *summary);
  summary->graph = graph;
  return summary;
}

EscSummary *esc_summary_new_empty(uint32_t parameters, uint32_t results) {
  EscGraph *graph = esc_graph_new(parameters, results);
  graph->nodes += results;
  return esc_summary_new_from_graph(graph);
}

EscSummary *esc_summary_new_unknown(uint32_t parameters, uint32_t results, EscReason reason) {
  EscSummary *summary = esc_summary_new_empty(parameters, results);
  for (uint32_t i = 0; i < parameters; i++) ESC_MUST(UnknownKeeps) esc_graph_add_sink(summary->graph, (EscNode){i}, reason, ESC_NONE);
  for (uint32_t i = 0; i < results; i++)
    ESC_MUST(UnknownGives) esc_graph_add_addr(summary->graph, (EscNode){parameters + i}, (EscObject){0}, 0, ESC_NONE);
  return summary;
}

void esc_summary_delete(EscSummary *summary) {
  if (!summary) return;
  esc_graph_delete(summary->graph);
  esc_stages_release(summary->stages);
  free(summary);
}

void esc_summary_set_ignores_variadic(EscSummary *summary, bool ignores) { summary->ignores_variadic = ignores; }
bool esc_summary_ignores_variadic(const EscSummary *summary) { return summary->ignores_variadic; }
const EscGraph *esc_summary_graph(const EscSummary *summary) { return summary->graph; }

static bool same_constraint(const EscConstraint *a, const EscConstraint *b) {
  bool reasons = a->kind == ESC_SINK || a->kind == ESC_CONTENT; /* a reason is wording, not a fact */
  return a->kind == b->kind && a->a == b->a && a->b == b->b && a->offset == b->offset && a->size == b->size &&
         (reasons || a->extra == b->extra);
}

static bool same_object(const EscObjectInfo *a, const EscObjectInfo *b) {
  return a->kind == b->kind && a->index == b->index;
}

static bool same_call(const EscGraph *left, const EscGraph *right, uint32_t i) {
  const EscCall *a = &left->calls.data[i], *b = &right->calls.data[i];
  if (a->direct != b->direct || a->callee.v != b->callee.v || a->signature != b->signature || a->dispatcher != b->dispatcher ||
      a->at_once != b->at_once || a->argument_count != b->argument_count || a->fixed_count != b->fixed_count || a->result_count != b->result_count)
    return false;
  for (uint32_t k = 0; k < a->argument_count; k++) {
    EscArgument one = esc_graph_arguments(left, a)[k], other = esc_graph_arguments(right, b)[k];
    if (one.node.v != other.node.v || one.capture != other.capture) return false;
  }
  for (uint32_t k = 0; k < a->result_count; k++)
    if (esc_graph_results(left, a)[k].v != esc_graph_results(right, b)[k].v) return false;
  return true;
}

static bool same_graph(const EscGraph *a, const EscGraph *b) {
  if (a->nodes != b->nodes || a->objects.count != b->objects.count ||
      a->constraints.count != b->constraints.count || a->calls.count != b->calls.count)
    return false;
  for (uint32_t i = 0; i < a->constraints.count; i++)
    if (ESC_GUARD(SummaryDiffers, !same_constraint(&a->constraints.data[i], &b->constraints.data[i]))) return false;
  for (uint32_t i = 0; i < a->objects.count; i++)
    if (ESC_GUARD(SummaryObjectDiffers, !same_object(&a->objects.data[i], &b->objects.data[i]))) return false;
  for (uint32_t i = 0; i < a->calls.count; i++)
    if (ESC_GUARD(SummaryCallDiffers, !same_call(a, b, i))) return false;
  return true;
}

static bool same_stage(const EscStage *a, const EscStage *b) {
  if (a->gates.count != b->gates.count || !same_graph(a->graph, b->graph)) return false;
  for (uint32_t i = 0; i < a->gates.count; i++)
    if (ESC_GUARD(SummaryGateDiffers, a->gates.data[i].node != b->gates.data[i].node || a->gates.data[i].stage != b->gates.data[i].stage))
      return false;
  return true;
}

static bool same_stages(const EscStages *a, const EscStages *b) {
  if (!a || !b) return a == b;
  if (a->list.count != b->list.count) return false;
  for (uint32_t i = 0; i < a->list.count; i++)
    if (ESC_GUARD(SummaryStageDiffers, !same_stage(&a->list.data[i], &b->list.data[i]))) return false;
  return true;
}

bool esc_summary_equal(const EscSummary *left, const EscSummary *right) {
  if (ESC_GUARD(SummaryVariadicDiffers, left->ignores_variadic != right->ignores_variadic)) return false;
  return same_graph(left->graph, right->graph) && same_stages(left->stages, right->stages);
}

/* ---- "leaking param" --------------------------------------------------------------------------------------------- */

static void derive(const EscGraph *graph, uint32_t parameter, uint32_t *level) {
  for (uint32_t i = 0; i < graph->nodes; i++) level[i] = ESC_NONE;
  level[parameter] = 0;
  for (bool changed = true; changed;) {
    changed = false;
    for (uint32_t i = 0; i < graph->constraints.count; i++) {
      EscConstraint c = graph->constraints.data[i];
      if ((c.kind != ESC_LOAD && c.kind != ESC_COPY) || level[c.b] == ESC_NONE) continue;
      if (c.kind == ESC_LOAD && c.size == 1) continue; /* a number that was read there */
      uint32_t to = level[c.b] + (c.kind == ESC_LOAD);
      if (level[c.a] != ESC_NONE && level[c.a] <= to) continue;
      level[c.a] = to;
      changed = true;
    }
  }
}

/* Stored into what another parameter points to, or into an object that the function makes and hands out. */
static void note_store(const EscGraph *graph, const EscConstraint *c, const uint32_t *level, EscParamFact *fact) {
  if (level[c->b] == ESC_NONE) return;
  uint32_t *holder = esc_alloc_zeroed(graph->nodes, sizeof *holder);
  bool found = false;
  for (uint32_t i = 0; i < graph->parameters && !found; i++) {
    derive(graph, i, holder);
    if (holder[c->a] == ESC_NONE) continue;
    found = true;
    if (level[c->a] != ESC_NONE || level[c->b]) continue; /* into what it points to itself */
    fact->to_param = true;
    fact->param = i;
  }
  fact->handed_out |= !found && level[c->b] == 0;
  free(holder);
}

static void note_call(const EscGraph *graph, const EscCall *call, const uint32_t *level, EscParamFact *fact) {
  fact->called |= level[call->callee.v] == 0;
  const EscArgument *arguments = esc_graph_arguments(graph, call);
  for (uint32_t i = 0; i < call->argument_count; i++) fact->passed_on |= level[arguments[i].node.v] == 0;
}

EscParamFact esc_summary_param(const EscSummary *summary, uint32_t parameter) {
  const EscGraph *graph = summary->graph;
  ESC_CHECK(parameter < graph->parameters);
  EscParamFact fact = {0};
  uint32_t *level = esc_alloc_zeroed(graph->nodes, sizeof *level);
  derive(graph, parameter, level);
  for (uint32_t i = 0; i < graph->constraints.count; i++) {
    const EscConstraint *c = &graph->constraints.data[i];
    bool sink = c->kind == ESC_SINK || ESC_GUARD(SparedLeaks, c->kind == ESC_SPARE); /* elsewhere it would have to be on the heap */
    if (sink && level[c->a] == 0) fact.escapes = true;
    if (sink && level[c->a] != ESC_NONE && level[c->a] > 0) fact.content_escapes = true;
    if (c->kind == ESC_CONTENT && level[c->a] != ESC_NONE) fact.content_escapes = true;
    if (c->kind == ESC_STORE) note_store(graph, c, level, &fact);
    if (c->kind == ESC_CALL) note_call(graph, &graph->calls.data[c->extra], level, &fact);
  }
  for (uint32_t r = 0; r < graph->results && !fact.to_result; r++) {
    uint32_t at = level[graph->parameters + r];
    if (at == ESC_NONE) continue;
    fact.to_result = true;
    fact.result = r;
    fact.level = at;
  }
  free(level);
  return fact;
}
