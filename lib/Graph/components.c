/* components.c: in which order can functions be summarised, callees first?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Tarjan's algorithm (1972) without recursion, so that a call chain of any length fits. Linear. Inside a component nodes
 * come in the order in which the search left them: a callee before its caller but for the calls that close cycles, so
 * that rounds over the component see news as early as they can. */
#include "Graph/graph_internal.h"

typedef struct {
  uint32_t next_edge;
  uint32_t index; /* ESC_NONE = not visited */
  uint32_t low;
  bool on_stack;
} Visit;

typedef struct {
  const uint32_t *first_edge, *edges;
  uint32_t *order, *component;
  Visit *visits;
  EscU32Vec path, stack;
  EscU32Vec left; /* nodes in the order in which the search left them */
  uint32_t next_index, components;
} Tarjan;

static void enter(Tarjan *t, uint32_t node) {
  t->visits[node] = (Visit){t->first_edge[node], t->next_index, t->next_index, true};
  t->next_index++;
  esc_vec_push(&t->path, node);
  esc_vec_push(&t->stack, node);
}

static void leave(Tarjan *t, uint32_t node) {
  Visit *visit = &t->visits[node];
  t->path.count--;
  esc_vec_push(&t->left, node);
  if (t->path.count) {
    Visit *parent = &t->visits[esc_vec_last(&t->path)];
    if (visit->low < parent->low) parent->low = visit->low;
  }
  if (visit->low != visit->index) return;
  uint32_t member;
  do {
    member = esc_vec_pop(&t->stack);
    t->visits[member].on_stack = false;
    t->component[member] = t->components;
  } while (member != node);
  t->components++;
}

static void step(Tarjan *t) {
  uint32_t node = esc_vec_last(&t->path);
  Visit *visit = &t->visits[node];
  if (visit->next_edge == t->first_edge[node + 1]) {
    leave(t, node);
    return;
  }
  uint32_t to = t->edges[visit->next_edge++];
  if (t->visits[to].index == ESC_NONE)
    enter(t, to);
  else if (t->visits[to].on_stack && t->visits[to].index < visit->low)
    visit->low = t->visits[to].index;
}

/* Sorts the nodes by component, and inside one by when they were left. Components are numbered callees first. */
static void put_in_order(const Tarjan *t) {
  uint32_t *next = esc_alloc_zeroed(t->components + 1u, sizeof *next);
  for (uint32_t i = 0; i < t->left.count; i++) next[t->component[i] + 1]++;
  for (uint32_t i = 1; i <= t->components; i++) next[i] += next[i - 1];
  for (uint32_t i = 0; i < t->left.count; i++) {
    uint32_t node = t->left.data[i];
    t->order[next[t->component[node]]++] = node;
  }
  free(next);
}

uint32_t esc_components(uint32_t nodes, const uint32_t *first_edge, const uint32_t *edges, uint32_t *order,
                        uint32_t *component) {
  Tarjan t = {.first_edge = first_edge, .edges = edges, .order = order, .component = component};
  t.visits = esc_alloc_zeroed(nodes, sizeof *t.visits);
  for (uint32_t i = 0; i < nodes; i++) t.visits[i].index = ESC_NONE;
  for (uint32_t i = 0; i < nodes; i++) {
    if (t.visits[i].index != ESC_NONE) continue;
    enter(&t, i);
    while (t.path.count) step(&t);
  }
  put_in_order(&t);
  esc_vec_fini(&t.left);
  esc_vec_fini(&t.path);
  esc_vec_fini(&t.stack);
  free(t.visits);
  return t.components;
}
