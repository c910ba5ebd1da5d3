// Callees come first, each function's solution is handed out once, and what does not settle is given up.
// RUN: %cc -I%S/../Support %s %graph_libs -o %t && %t
#include "Graph/graph_internal.h"
#include "Graph/limits.h"
#include "escapement/bottom_up.h"
#include "escapement/graph_text.h"
#include "expect.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_FUNCTIONS = 8 };

typedef struct {
  EscTextProgram *text;
  uint32_t solved[MAX_FUNCTIONS], count; /* in order */
  EscState first_site[MAX_FUNCTIONS];
  bool unsettled; /* say something else in each round */
  bool settles_unknown; /* once the summary of a function says nothing */
  uint32_t rounds; /* twice: the component has two members */
  bool indifferent; /* to solutions */
} Log;

static bool has_graph(void *context, uint32_t function) {
  const Log *log = context;
  return esc_text_program_functions(log->text)[function].graph != NULL;
}

static EscGraph *build(void *context, uint32_t function) {
  const Log *log = context;
  return esc_text_program_build(log->text, function);
}

static bool says_nothing(const EscSummary *summary) {
  const EscGraph *graph = esc_summary_graph(summary);
  for (uint32_t i = 0; i < graph->constraints.count; i++)
    if (graph->constraints.data[i].kind == ESC_SINK && graph->constraints.data[i].extra == ESC_REASON_AnalysisLimit) return true;
  return false;
}

static void summarised(void *context, uint32_t function, EscSummary *summary) {
  Log *log = context;
  (void)function;
  if (log->settles_unknown && says_nothing(summary)) return;
  if (log->unsettled) esc_summary_set_ignores_variadic(summary, log->rounds++ / 2 % 2);
}

static bool wanted(void *context, uint32_t function) {
  (void)function;
  return !((const Log *)context)->indifferent;
}

static void solved(void *context, uint32_t function, EscGraph *graph, EscSolution *solution) {
  Log *log = context;
  const EscProgram *program = esc_text_program_get(log->text);
  EXPECT(esc_program_summary(program, function) != NULL && !esc_program_in_progress(program, function));
  log->solved[log->count++] = function;
  for (uint32_t i = 0; i < esc_graph_object_count(graph); i++)
    if (esc_graph_object(graph, (EscObject){i})->kind == ESC_OBJECT_SITE)
      log->first_site[function] = solution ? esc_solution_state(solution, (EscObject){i}) : ESC_STATE_LOCAL;
  esc_solution_delete(solution);
  esc_graph_delete(graph);
}

static EscBottomUpCounts run(Log *log, const char *text) {
  char *error;
  log->text = esc_text_program_read(text, strlen(text), "text", &error);
  if (!log->text) fprintf(stderr, "%s\n", error), exit(1);
  EscProgram *program = esc_text_program_get(log->text);
  EscCallGraph *calls = esc_call_graph_new(program);
  for (uint32_t i = 0; i < esc_program_function_count(program); i++)
    if (has_graph(log, i)) esc_call_graph_add_graph(calls, i, esc_text_program_functions(log->text)[i].graph);
  EscBottomUp steps = {log, has_graph, build, summarised, wanted, solved};
  EscBottomUpCounts counts = esc_bottom_up(program, calls, &steps);
  esc_call_graph_delete(calls);
  esc_text_program_delete(log->text);
  return counts;
}

static void callees_first(void) {
  Log log = {0};
  EscBottomUpCounts counts = run(&log, "constant @table { 0: @leaf }\n"
                                       "function @root { call @middle() }\n"
                                       "function @middle {\n object o1 constant @table\n n0 = addr o1\n}\n"
                                       "declare @external\n"
                                       "function @leaf { call @external() }\n");
  EXPECT(log.count == 3 && log.solved[0] == 3 && log.solved[1] == 1 && log.solved[2] == 0);
  EXPECT(counts.components == 3 && counts.recursive == 0 && counts.given_up == 0 && counts.solves == 3);
}

static const char mutual[] = "function @f params 1 {\n object o1 site 0\n n1 = addr o1\n call @g(n1)\n}\n"
                             "function @g params 1 {\n object o1 constant @back\n n1 = addr o1\n n2 = load n1 size 8\n"
                             " call n2(n0)\n}\n"
                             "constant @back { 0: @f }\n"
                             "function @user {\n object o1 site 0\n n0 = addr o1\n call @f(n0)\n}\n";

static void recursion_settles(void) {
  Log log = {0};
  EscBottomUpCounts counts = run(&log, mutual);
  EXPECT(log.count == 3 && log.solved[2] == 2);
  EXPECT(counts.components == 2 && counts.recursive == 1 && counts.given_up == 0);
  for (uint32_t i = 0; i < 3; i++) EXPECT(log.first_site[i] == ESC_STATE_LOCAL);
}

static void recursion_is_given_up(void) {
  Log log = {.unsettled = true};
  EscBottomUpCounts counts = run(&log, mutual);
  EXPECT(log.count == 3 && counts.given_up == 1 && counts.solves == ESC_MAX_ROUNDS * 2 + 2 + 1);
  EXPECT(log.first_site[0] == ESC_STATE_ESCAPES && log.first_site[2] == ESC_STATE_ESCAPES);
}

/* What still changes after many rounds says nothing any more, and the rest of the component settles. */
static void recursion_settles_without_some(void) {
  Log log = {.unsettled = true, .settles_unknown = true};
  EscBottomUpCounts counts = run(&log, mutual);
  EXPECT(counts.given_up == 0 && counts.solves > ESC_UNKNOWN_ROUND * 2 && counts.solves < ESC_MAX_ROUNDS * 2);
  EXPECT(log.first_site[0] == ESC_STATE_ESCAPES);
}

/* Nobody asks about the members of the component, so they are not solved again when their summaries have settled. */
static void only_what_is_wanted(void) {
  Log all = {0}, none = {.indifferent = true};
  EscBottomUpCounts asked = run(&all, mutual), unasked = run(&none, mutual);
  EXPECT(none.count == 3 && asked.solves == unasked.solves + 2);
}

int main(void) {
  callees_first();
  recursion_settles();
  recursion_is_given_up();
  recursion_settles_without_some();
  only_what_is_wanted();
  return expect_failures;
}
