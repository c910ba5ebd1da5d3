// Two summaries that differ in one word are not the same: a round of recursive functions that finds one goes on.
// RUN: %cc -I%S/../Support %s %graph_libs -o %t && %t
#include "Graph/solver_internal.h"
#include "expect.h"

/* What a summary is made of here. */
typedef struct {
  EscObjectKind kind;
  uint32_t index;
  EscCall call;
  EscArgument argument;
  bool ignores_variadic;
  uint32_t stages; /* as many, each with one gate */
  EscGate gate;
  uint32_t first_offset; /* of a load in the first stage */
} Said;

static EscStage make_stage(const Said *said, uint32_t number) {
  EscStage stage = {.graph = esc_graph_new(1, 1)};
  EscNode to = esc_graph_add_node(stage.graph);
  esc_graph_add_load(stage.graph, to, (EscNode){0}, number ? 0 : (int32_t)said->first_offset, 8, ESC_NONE);
  esc_vec_push(&stage.gates, said->gate);
  return stage;
}

static EscStages *make_stages(const Said *said) {
  if (!said->stages) return NULL;
  EscStages *stages = esc_alloc_zeroed(1, sizeof *stages);
  stages->owners = 1;
  for (uint32_t i = 0; i < said->stages; i++) esc_vec_push(&stages->list, make_stage(said, i));
  return stages;
}

static EscSummary *make(const Said *said) {
  EscGraph *graph = esc_graph_new(1, 1);
  EscNode a = esc_graph_add_node(graph), b = esc_graph_add_node(graph);
  esc_graph_add_addr(graph, a, esc_graph_add_object(graph, said->kind, said->index, NULL, ESC_NONE), 0, ESC_NONE);
  EscNode results[2] = {b, a};
  EscArgument arguments[2] = {said->argument, {a, ESC_CAPTURE_ALL}};
  esc_graph_add_call(graph, said->call, arguments, results);
  EscSummary *summary = esc_summary_new_from_graph(graph);
  esc_summary_set_ignores_variadic(summary, said->ignores_variadic);
  summary->stages = make_stages(said);
  return summary;
}

static bool equal(const Said *one, const Said *other) {
  EscSummary *left = make(one), *right = make(other);
  bool equal = esc_summary_equal(left, right);
  esc_summary_delete(left);
  esc_summary_delete(right);
  return equal;
}

int main(void) {
  const Said base = {.kind = ESC_OBJECT_FUNCTION,
                     .index = 1,
                     .call = {.direct = 0, .signature = 3, .argument_count = 1, .fixed_count = 1, .result_count = 1, .place = ESC_NONE},
                     .argument = {{0}, ESC_CAPTURE_NONE}};
  EXPECT(equal(&base, &base));
  Said other[12];
  for (int i = 0; i < 12; i++) other[i] = base;
  other[0].kind = ESC_OBJECT_CONSTANT;
  other[1].index = 2;
  other[2].call.direct = 1;
  other[3].call.callee.v = 1;
  other[4].call.signature = 4;
  other[5].call.dispatcher = 1;
  other[6].call.argument_count = 2;
  other[7].call.fixed_count = 0;
  other[8].call.result_count = 2;
  other[9].argument.node.v = 1;
  other[10].argument.capture = ESC_CAPTURE_ALL;
  other[11].call.at_once = true;
  for (int i = 0; i < 12; i++) EXPECT(!equal(&base, &other[i]) && !equal(&other[i], &base));
  Said variadic = base;
  variadic.ignores_variadic = true;
  EXPECT(!equal(&base, &variadic));
  Said staged = base;
  staged.stages = 2;
  staged.gate = (EscGate){.node = 2, .stage = 1};
  Said other_stages[5] = {base, staged, staged, staged, staged};
  other_stages[1].stages = 1;
  other_stages[2].gate.node = 1;
  other_stages[3].gate.stage = 2;
  other_stages[4].first_offset = 8;
  EXPECT(equal(&staged, &staged));
  for (int i = 0; i < 5; i++) EXPECT(!equal(&staged, &other_stages[i]) && !equal(&other_stages[i], &staged));
  return expect_failures;
}
