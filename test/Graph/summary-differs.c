// Two summaries that differ in one word are not the same: a round of recursive functions that finds one goes on.
// RUN: %cc -I%S/../Support %s %graph_libs -o %t && %t
#include "escapement/graph.h"
#include "expect.h"

/* What a summary is made of here. */
typedef struct {
  EscObjectKind kind;
  uint32_t index;
  EscCall call;
  EscArgument argument;
  bool ignores_variadic;
} Said;

static EscSummary *make(const Said *said) {
  EscGraph *graph = esc_graph_new(1, 1);
  EscNode a = esc_graph_add_node(graph), b = esc_graph_add_node(graph);
  esc_graph_add_addr(graph, a, esc_graph_add_object(graph, said->kind, said->index, NULL, ESC_NONE), 0, ESC_NONE);
  EscNode results[2] = {b, a};
  EscArgument arguments[2] = {said->argument, {a, ESC_CAPTURE_ALL}};
  esc_graph_add_call(graph, said->call, arguments, results);
  EscSummary *summary = esc_summary_new_from_graph(graph);
  esc_summary_set_ignores_variadic(summary, said->ignores_variadic);
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
  Said other[11];
  for (int i = 0; i < 11; i++) other[i] = base;
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
  for (int i = 0; i < 11; i++) EXPECT(!equal(&base, &other[i]) && !equal(&other[i], &base));
  Said variadic = base;
  variadic.ignores_variadic = true;
  EXPECT(!equal(&base, &variadic));
  return expect_failures;
}
