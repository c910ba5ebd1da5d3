/* escape.c: what happens to an object when a sink holds it.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * States only rise: local, outlives, escapes. A state of an object turns into flags of the node `all` of what it
 * holds, so whatever is reachable from the object follows it. No recursion: nodes whose flags grew wait in a queue. */
#include "Graph/solver_internal.h"

static void queue(EscSolution *s, uint32_t node) {
  if (s->nodes.data[node].queued) return;
  s->nodes.data[node].queued = true;
  esc_pool_push(&s->pool, &s->flag_queue, node);
}

void esc_escape_add_flags(EscSolution *s, uint32_t node, uint32_t flags) {
  if ((s->nodes.data[node].flags & flags) == flags) return;
  s->nodes.data[node].flags |= (uint8_t)flags;
  queue(s, node);
}

void esc_escape_add_sink(EscSolution *s, uint32_t node, EscSinkInfo info) {
  info.next = s->nodes.data[node].first_sink;
  s->nodes.data[node].first_sink = s->sinks.count;
  esc_pool_push(&s->pool, &s->sinks, info);
  ESC_MUST(SinkFlag) esc_escape_add_flags(s, node, info.flag);
  if (ESC_GUARD(DispatchedAnew, info.flag == ESC_NODE_DEFER)) queue(s, node); /* each such call asks anew whom it reaches */
}

void esc_escape_memory_flags(EscSolution *s, uint32_t object, uint32_t flags) {
  EscObjectState *state = &s->objects.data[object];
  state->memory_flags |= (uint8_t)flags;
  if (ESC_GUARD(FlagsOfContents, state->all != ESC_NONE)) esc_escape_add_flags(s, state->all, flags);
}

/* Anybody may reach the object while the function runs: it may hold anything from now on. */
static void open_object(EscSolution *s, uint32_t object) {
  if (s->objects.data[object].open) return;
  s->objects.data[object].open = true;
  if (ESC_GUARD(OpenedHolds, s->objects.data[object].any != ESC_NONE)) esc_solver_add_fact(s, s->objects.data[object].any, 0, 0);
}

/* The caller has it, and whoever the caller lets: what it holds besides what is stored here is the caller's to know. */
static void share_object(EscSolution *s, uint32_t object) {
  if (s->objects.data[object].shared) return;
  s->objects.data[object].shared = true;
  ESC_MUST(SharedContents) esc_escape_memory_flags(s, object, ESC_NODE_OPEN);
  if (ESC_GUARD(NowShared, s->objects.data[object].any != ESC_NONE)) esc_memory_share(s, object);
}

static void escape_object(EscSolution *s, uint32_t node, uint32_t object, bool local) {
  if (s->objects.data[object].escapes) return;
  s->objects.data[object].escapes = true;
  s->objects.data[object].cause = node;
  ESC_MUST(EscapedContents) esc_escape_memory_flags(s, object, ESC_NODE_SINK);
  if (ESC_GUARD(EscapedOpens, local)) open_object(s, object);
}

/* Whether every call that makes the node one that defers has been given the functions that it may reach. */
static bool dispatched(EscSolution *s, uint32_t node) {
  bool found = false, all = true;
  for (uint32_t i = s->nodes.data[node].first_sink; i != ESC_NONE; i = s->sinks.data[i].next)
    if (s->sinks.data[i].flag == ESC_NODE_DEFER) {
      found = true;
      all &= esc_calls_dispatch(s, s->sinks.data[i].call);
    }
  return ESC_NEEDS(DispatchedElsewhere, found) && ESC_NEEDS(DispatchedInPart, all);
}

static void apply_local(EscSolution *s, uint32_t node, uint32_t flags, uint32_t object) {
  if (flags & ESC_NODE_OUTLIVE && !s->objects.data[object].outlives) {
    ESC_MUST(Outlives) s->objects.data[object].outlives = true;
    ESC_MUST(OutlivingContents) esc_escape_memory_flags(s, object, ESC_NODE_OUTLIVE);
  }
  if (flags & ESC_NODE_DEFER && !s->objects.data[object].deferred && !dispatched(s, node)) {
    ESC_MUST(Deferred) s->objects.data[object].deferred = true;
    ESC_MUST(DeferredContents) esc_escape_memory_flags(s, object, ESC_NODE_DEFER);
    ESC_MUST(DeferredOpens) open_object(s, object);
  }
  if (ESC_GUARD(HeldByCaller, flags & ESC_NODE_OPEN)) share_object(s, object);
}

void esc_escape_apply(EscSolution *s, uint32_t node, uint32_t flags, uint32_t object) {
  EscObjectKind kind = esc_solver_kind(s, object);
  bool local = esc_is_local(kind);
  if (!local && !esc_is_placeholder(kind)) return; /* functions, constants, globals and the world are as they are */
  if (ESC_GUARD(HeldBySink, flags & ESC_NODE_SINK)) escape_object(s, node, object, local);
  if (flags & ESC_NODE_FREE) {
    if (ESC_NEEDS(FreedElsewhere, kind == ESC_OBJECT_SITE)) s->objects.data[object].freed = true;
    else escape_object(s, node, object, local);
  }
  /* what callees made is on the heap anyway, and variables are on the stack */
  if (flags & (ESC_NODE_SPARE | ESC_NODE_SPARED) && (!local || kind == ESC_OBJECT_SITE)) ESC_MUST(SparedMarked) s->objects.data[object].freed = true;
  if (ESC_GUARD(SparedByCallee, flags & ESC_NODE_SPARED)) s->objects.data[object].spared = true;
  if (flags & ESC_NODE_CONTENT && !s->objects.data[object].content) {
    s->objects.data[object].content = true;
    if (!s->objects.data[object].escapes) s->objects.data[object].cause = node;
    ESC_MUST(ContentsSink) esc_escape_memory_flags(s, object, ESC_NODE_SINK);
    if (ESC_GUARD(ContentsOpen, local)) open_object(s, object);
  }
  if (ESC_GUARD(HeldLocally, local)) apply_local(s, node, flags, object);
}

void esc_escape_drain(EscSolution *s) {
  for (uint32_t i = 0; i < s->flag_queue.count; i++) {
    uint32_t node = s->flag_queue.data[i];
    s->nodes.data[node].queued = false;
    for (uint32_t k = 0; k < s->nodes.data[node].locations.count; k++)
      ESC_MUST(HeldBefore) esc_escape_apply(s, node, s->nodes.data[node].flags, s->locations.data[s->nodes.data[node].locations.data[k]].object);
  }
  s->flag_queue.count = 0;
}

bool esc_solution_freed(const EscSolution *s, EscObject object) {
  ESC_CHECK(object.v < s->objects.count);
  return s->objects.data[object.v].freed;
}

bool esc_solution_freed_by_callee(const EscSolution *s, EscObject object) {
  ESC_CHECK(object.v < s->objects.count);
  return s->objects.data[object.v].spared;
}

EscState esc_solution_state(const EscSolution *s, EscObject object) {
  ESC_CHECK(object.v < s->objects.count);
  const EscObjectState *state = &s->objects.data[object.v];
  if (ESC_GUARD(StateEscapes, state->escapes) || ESC_GUARD(StateDeferred, state->deferred)) return ESC_STATE_ESCAPES;
  return ESC_GUARD(StateOutlives, state->outlives) ? ESC_STATE_OUTLIVES : ESC_STATE_LOCAL;
}
