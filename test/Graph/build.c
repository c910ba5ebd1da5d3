// What is put into a graph is what is read from it.
// RUN: %cc -I%S/../Support %s %graph_libs -o %t && %t
#include "escapement/graph.h"
#include "expect.h"

#include <string.h>

static void objects_and_places(void) {
  EscGraph *graph = esc_graph_new(2, 1);
  EXPECT(esc_graph_parameter_count(graph) == 2 && esc_graph_result_count(graph) == 1);
  EXPECT(esc_graph_node_count(graph) == 2 && esc_graph_object_count(graph) == 1);
  EXPECT(esc_graph_object(graph, (EscObject){0})->kind == ESC_OBJECT_WORLD);
  char name[] = "name";
  const char *kept = esc_graph_intern(graph, name);
  name[0] = 'x';
  EXPECT(strcmp(kept, "name") == 0 && esc_graph_intern(graph, NULL) == NULL);
  uint32_t place = esc_graph_add_place(graph, (EscPlace){.step = ESC_STEP_STORED, .line = 3});
  esc_graph_place_mutable(graph, place)->column = 7;
  EXPECT(esc_graph_place(graph, place)->line == 3 && esc_graph_place(graph, place)->column == 7);
  EscObject object = esc_graph_add_parameter(graph, 1, kept, place);
  const EscObjectInfo *info = esc_graph_object(graph, object);
  EXPECT(info->kind == ESC_OBJECT_PARAM && info->index == 1 && info->place == place && info->name == kept);
  const EscConstraint *addr = esc_graph_constraint(graph, 0);
  EXPECT(addr->kind == ESC_ADDR && addr->a == 1 && addr->b == object.v && addr->place == place);
  esc_graph_delete(graph);
}

static void calls(void) {
  EscGraph *graph = esc_graph_new(0, 0);
  EscNode node = esc_graph_add_node(graph), result = esc_graph_add_node(graph);
  for (uint32_t i = 0; i < 100; i++) {
    EscArgument arguments[] = {{node, ESC_CAPTURE_ALL}, {node, ESC_CAPTURE_NONE}};
    EscCall call = {.direct = i, .argument_count = i % 3, .fixed_count = 1, .result_count = i % 2, .place = ESC_NONE};
    esc_graph_add_call(graph, call, arguments, &result);
  }
  EXPECT(esc_graph_call_count(graph) == 100 && esc_graph_constraint_count(graph) == 100);
  for (uint32_t i = 0; i < 100; i++) {
    const EscCall *call = esc_graph_call(graph, esc_graph_constraint(graph, i)->extra);
    EXPECT(call->direct == i && call->argument_count == i % 3 && call->result_count == i % 2);
    if (i % 3 == 2) EXPECT(esc_graph_arguments(graph, call)[1].capture == ESC_CAPTURE_NONE);
    if (i % 2) EXPECT(esc_graph_results(graph, call)[0].v == result.v);
  }
  esc_graph_delete(graph);
}

static void programs(void) {
  EscProgram *program = esc_program_new(8);
  uint32_t f = esc_program_add_function(program, "f", 7), g = esc_program_add_function(program, "g", 0);
  EXPECT(esc_program_word(program) == 8 && esc_program_function_count(program) == 2);
  EXPECT(strcmp(esc_program_function_name(program, g), "g") == 0 && esc_program_function_signature(program, f) == 7);
  EXPECT(esc_program_summary(program, f) == NULL);
  EXPECT(esc_program_set_summary(program, f, esc_summary_new_empty(1, 1)));
  EXPECT(!esc_program_set_summary(program, f, esc_summary_new_empty(1, 1)));
  EXPECT(esc_program_set_summary(program, f, esc_summary_new_unknown(1, 1, ESC_REASON_PassedToCall)));
  EXPECT(esc_program_set_summary(program, f, NULL));
  esc_program_set_in_progress(program, g, true);
  EXPECT(esc_program_in_progress(program, g) && !esc_program_in_progress(program, f));
  esc_program_delete(program);
}

static void reasons(void) {
  for (unsigned i = 0; i < ESC_REASON_COUNT; i++)
    EXPECT(esc_reason_from_name(esc_reason_name((EscReason)i)) == (EscReason)i);
  EXPECT(esc_reason_from_name("Bored") == ESC_REASON_COUNT);
}

int main(void) {
  objects_and_places();
  calls();
  programs();
  reasons();
  return expect_failures;
}
