/* call_graph.c: which functions must be known before a function is solved?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Numbers 0 .. functions-1 are the functions, the constants follow: a table of functions is on the way from the
 * function that reads it to the functions in it, so that calls through it find their summaries made. What is called
 * through a parameter is mentioned by whoever passes it, and what a callee hands back is mentioned by the callee. */
#include "Graph/call_graph_internal.h"

static uint32_t constant_number(const EscCallGraph *calls, uint32_t constant) {
  return calls->program->functions.count + constant;
}

static void add_edge(EscCallGraph *calls, uint32_t from, uint32_t to) {
  if (!esc_map_add(&calls->seen, esc_map_key(from, to), 0)) return;
  esc_vec_push(&calls->edges, ((EscCallEdge){from, to}));
}

EscCallGraph *esc_call_graph_new(const EscProgram *program) {
  EscCallGraph *calls = esc_alloc_zeroed(1, sizeof *calls);
  calls->program = program;
  for (uint32_t i = 0; i < program->constants.count; i++) {
    const EscConstant *constant = &program->constants.data[i];
    for (uint32_t k = 0; k < constant->entries.count; k++) {
      EscConstantEntry entry = constant->entries.data[k];
      if (entry.target == ESC_NONE) continue;
      uint32_t target = entry.is_function ? entry.target : constant_number(calls, entry.target);
      add_edge(calls, constant_number(calls, i), target);
    }
  }
  return calls;
}

void esc_call_graph_delete(EscCallGraph *calls) {
  if (!calls) return;
  esc_vec_fini(&calls->edges);
  esc_map_fini(&calls->seen);
  free(calls);
}

void esc_call_graph_add_function(EscCallGraph *calls, uint32_t from, uint32_t function) {
  ESC_CHECK(from < calls->program->functions.count && function < calls->program->functions.count);
  add_edge(calls, from, function);
}

void esc_call_graph_add_constant(EscCallGraph *calls, uint32_t from, uint32_t constant) {
  ESC_CHECK(from < calls->program->functions.count && constant < calls->program->constants.count);
  add_edge(calls, from, constant_number(calls, constant));
}

void esc_call_graph_add_graph(EscCallGraph *calls, uint32_t from, const EscGraph *graph) {
  for (uint32_t i = 0; i < graph->calls.count; i++) {
    const EscCall *call = &graph->calls.data[i];
    if (call->direct != ESC_NONE) esc_call_graph_add_function(calls, from, call->direct);
    if (call->dispatcher) esc_call_graph_add_function(calls, from, call->dispatcher - 1);
  }
  for (uint32_t i = 0; i < graph->objects.count; i++) {
    const EscObjectInfo *object = &graph->objects.data[i];
    if (object->kind == ESC_OBJECT_FUNCTION) esc_call_graph_add_function(calls, from, object->index);
    if (object->kind == ESC_OBJECT_CONSTANT) esc_call_graph_add_constant(calls, from, object->index);
  }
}

EscCallOrder esc_call_graph_order(const EscCallGraph *calls) {
  EscCallOrder order = {.nodes = calls->program->functions.count + calls->program->constants.count};
  uint32_t *first = esc_alloc_zeroed(order.nodes + 2u, sizeof *first);
  uint32_t *edges = esc_alloc(calls->edges.count * sizeof *edges);
  for (uint32_t i = 0; i < calls->edges.count; i++) first[calls->edges.data[i].from + 2]++;
  for (uint32_t i = 2; i < order.nodes + 2; i++) first[i] += first[i - 1];
  /* first[n + 1] runs from the begin of n's edges to their end, which is the begin of the next. */
  for (uint32_t i = 0; i < calls->edges.count; i++) {
    EscCallEdge edge = calls->edges.data[i];
    edges[first[edge.from + 1]++] = edge.to;
  }
  order.node = esc_alloc(order.nodes * sizeof *order.node);
  order.component = esc_alloc(order.nodes * sizeof *order.component);
  esc_components(order.nodes, first, edges, order.node, order.component);
  free(first);
  free(edges);
  return order;
}

void esc_call_order_fini(EscCallOrder *order) {
  free(order->node);
  free(order->component);
  *order = (EscCallOrder){0};
}
