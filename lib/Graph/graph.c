/* graph.c: building and reading one function's escape graph.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Graph/graph_internal.h"
#include "Graph/limits.h"
#include "Support/Guard.h"

#include <string.h>

static const char *const reason_names[] = {
#define ESC_REMARK(name, class, wording) #name,
#include "escapement/remarks.def"
#undef ESC_REMARK
};

const char *esc_reason_name(EscReason reason) {
  ESC_CHECK(reason < ESC_REASON_COUNT);
  return reason_names[reason];
}

EscReason esc_reason_from_name(const char *name) {
  unsigned reason = 0;
  while (reason < ESC_REASON_COUNT && strcmp(reason_names[reason], name) != 0) reason++;
  return (EscReason)reason;
}

EscGraph *esc_graph_new(uint32_t parameters, uint32_t results) {
  EscGraph *graph = esc_alloc_zeroed(1, sizeof *graph);
  graph->parameters = graph->nodes = parameters;
  graph->results = results;
  esc_graph_add_object(graph, ESC_OBJECT_WORLD, 0, "world", ESC_NONE);
  return graph;
}

EscGraphMark esc_graph_mark(const EscGraph *graph) {
  return (EscGraphMark){graph->nodes,           graph->objects.count,      graph->constraints.count, graph->calls.count,
                        graph->arguments.count, graph->result_nodes.count, graph->places.count};
}

void esc_graph_rewind(EscGraph *graph, EscGraphMark mark) {
  graph->nodes = mark.nodes;
  graph->objects.count = mark.objects;
  graph->constraints.count = mark.constraints;
  graph->calls.count = mark.calls;
  graph->arguments.count = mark.arguments;
  graph->result_nodes.count = mark.result_nodes;
  graph->places.count = mark.places;
}

static void fini_collapse(EscCollapse *collapse) {
  for (uint32_t i = 0; i < ESC_COLLAPSE_COUNT; i++) esc_map_fini(&collapse->roots[i]);
}

void esc_graph_delete(EscGraph *graph) {
  if (!graph) return;
  esc_vec_fini(&graph->objects);
  esc_vec_fini(&graph->constraints);
  esc_vec_fini(&graph->calls);
  esc_vec_fini(&graph->arguments);
  esc_vec_fini(&graph->result_nodes);
  esc_vec_fini(&graph->places);
  fini_collapse(&graph->collapse);
  esc_arena_fini(&graph->arena);
  free(graph);
}

void esc_graph_take_collapse(EscGraph *graph, EscGraph *same) {
  fini_collapse(&graph->collapse);
  graph->collapse = same->collapse;
  same->collapse = (EscCollapse){0};
}

EscNode esc_graph_add_node(EscGraph *graph) { return (EscNode){graph->nodes++}; }

EscObject esc_graph_add_object(EscGraph *graph, EscObjectKind kind, uint32_t index, const char *name, uint32_t place) {
  EscObjectInfo info = {.kind = (uint8_t)kind, .index = index, .name = name, .place = place, .parent = {ESC_NONE}};
  esc_vec_push(&graph->objects, info);
  return (EscObject){graph->objects.count - 1};
}

EscObject esc_graph_add_parameter(EscGraph *graph, uint32_t leaf, const char *name, uint32_t place) {
  ESC_CHECK(leaf < graph->parameters);
  EscObject object = esc_graph_add_object(graph, ESC_OBJECT_PARAM, leaf, name, place);
  ESC_MUST(ParameterIsObject) esc_graph_add_addr(graph, (EscNode){leaf}, object, 0, place);
  return object;
}

uint32_t esc_graph_add_place(EscGraph *graph, EscPlace place) {
  esc_vec_push(&graph->places, place);
  return graph->places.count - 1;
}

const char *esc_graph_intern(EscGraph *graph, const char *string) { return esc_arena_copy(&graph->arena, string); }

void esc_graph_add(EscGraph *graph, EscConstraint constraint) { esc_vec_push(&graph->constraints, constraint); }

void esc_graph_add_addr(EscGraph *graph, EscNode to, EscObject object, int32_t offset, uint32_t place) {
  esc_graph_add(graph, (EscConstraint){.kind = ESC_ADDR, .a = to.v, .b = object.v, .offset = offset, .place = place});
}

void esc_graph_add_copy(EscGraph *graph, EscNode to, EscNode from, int32_t offset, uint32_t place) {
  esc_graph_add(graph, (EscConstraint){.kind = ESC_COPY, .a = to.v, .b = from.v, .offset = offset, .place = place});
}

void esc_graph_add_load(EscGraph *graph, EscNode to, EscNode pointer, int32_t offset, uint32_t size, uint32_t place) {
  esc_graph_add(graph, (EscConstraint){
                           .kind = ESC_LOAD, .a = to.v, .b = pointer.v, .offset = offset, .size = size, .place = place});
}

void esc_graph_add_store(EscGraph *graph, EscNode pointer, EscNode from, int32_t offset, uint32_t size, uint32_t place) {
  esc_graph_add(
      graph, (EscConstraint){
                 .kind = ESC_STORE, .a = pointer.v, .b = from.v, .offset = offset, .size = size, .place = place});
}

void esc_graph_add_copymem(EscGraph *graph, EscNode to, EscNode from, uint32_t size, uint32_t place) {
  esc_graph_add(graph, (EscConstraint){.kind = ESC_COPYMEM, .a = to.v, .b = from.v, .size = size, .place = place});
}

static void add_reason(EscGraph *graph, EscConstraintKind kind, EscNode node, EscReason reason, uint32_t place) {
  esc_graph_add(graph, (EscConstraint){.kind = (uint8_t)kind, .a = node.v, .extra = (uint32_t)reason, .place = place});
}

void esc_graph_add_sink(EscGraph *graph, EscNode node, EscReason reason, uint32_t place) {
  add_reason(graph, ESC_SINK, node, reason, place);
}

void esc_graph_add_content(EscGraph *graph, EscNode node, EscReason reason, uint32_t place) {
  add_reason(graph, ESC_CONTENT, node, reason, place);
}

void esc_graph_add_free(EscGraph *graph, EscNode node, EscReason reason, uint32_t place) {
  add_reason(graph, ESC_FREE, node, reason, place);
}

void esc_graph_add_spare(EscGraph *graph, EscNode node, EscReason reason, uint32_t place) {
  add_reason(graph, ESC_SPARE, node, reason, place);
}

void esc_graph_add_pin(EscGraph *graph, EscNode node, EscReason reason, uint32_t place) {
  add_reason(graph, ESC_PIN, node, reason, place);
}

void esc_graph_add_return(EscGraph *graph, uint32_t result, EscNode node, uint32_t place) {
  ESC_CHECK(result < graph->results);
  esc_graph_add(graph, (EscConstraint){.kind = ESC_RETURN, .a = result, .b = node.v, .place = place});
}

void esc_graph_add_call(EscGraph *graph, EscCall call, const EscArgument *arguments, const EscNode *results) {
  call.first_argument = graph->arguments.count;
  call.first_result = graph->result_nodes.count;
  for (uint32_t i = 0; i < call.argument_count; i++) esc_vec_push(&graph->arguments, arguments[i]);
  for (uint32_t i = 0; i < call.result_count; i++) esc_vec_push(&graph->result_nodes, results[i]);
  esc_vec_push(&graph->calls, call);
  esc_graph_add(graph, (EscConstraint){.kind = ESC_CALL, .extra = graph->calls.count - 1, .place = call.place});
}

uint32_t esc_graph_parameter_count(const EscGraph *graph) { return graph->parameters; }
uint32_t esc_graph_result_count(const EscGraph *graph) { return graph->results; }
uint32_t esc_graph_node_count(const EscGraph *graph) { return graph->nodes; }
uint32_t esc_graph_object_count(const EscGraph *graph) { return graph->objects.count; }
uint32_t esc_graph_constraint_count(const EscGraph *graph) { return graph->constraints.count; }
uint32_t esc_graph_call_count(const EscGraph *graph) { return graph->calls.count; }
uint32_t esc_graph_place_count(const EscGraph *graph) { return graph->places.count; }

const EscObjectInfo *esc_graph_object(const EscGraph *graph, EscObject object) {
  ESC_CHECK(object.v < graph->objects.count);
  return &graph->objects.data[object.v];
}

const EscConstraint *esc_graph_constraint(const EscGraph *graph, uint32_t index) {
  ESC_CHECK(index < graph->constraints.count);
  return &graph->constraints.data[index];
}

const EscCall *esc_graph_call(const EscGraph *graph, uint32_t index) {
  ESC_CHECK(index < graph->calls.count);
  return &graph->calls.data[index];
}

const EscArgument *esc_graph_arguments(const EscGraph *graph, const EscCall *call) {
  return graph->arguments.data + call->first_argument;
}

const EscNode *esc_graph_results(const EscGraph *graph, const EscCall *call) {
  return graph->result_nodes.data + call->first_result;
}

EscPlace *esc_graph_place_mutable(EscGraph *graph, uint32_t place) {
  ESC_CHECK(place < graph->places.count);
  return &graph->places.data[place];
}

const EscPlace *esc_graph_place(const EscGraph *graph, uint32_t place) {
  ESC_CHECK(place < graph->places.count);
  return &graph->places.data[place];
}
