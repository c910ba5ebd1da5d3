/* analysis.c: reader, solver and planner, callees before callers.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Driver/driver.h"

#include "escapement/bottom_up.h"

typedef struct {
  EscAnalysis *analysis;
  EscReading *reading; /* of the function at hand; its graph belongs to esc_bottom_up while it solves */
  uint32_t known;      /* functions there were when the order was made: the others have no body here */
} Run;

static EscReader *reader_of(void *context) { return ((Run *)context)->analysis->reader; }

static bool has_graph(void *context, uint32_t function) {
  const EscFunctionInfo *info = &reader_of(context)->functions.data[function];
  return function < ((Run *)context)->known && (info->body || info->dispatcher);
}

static void drop_reading(Run *run) {
  if (!run->reading) return;
  run->reading->graph = NULL;
  esc_reading_delete(run->reading);
  run->reading = NULL;
}

static EscGraph *build(void *context, uint32_t function) {
  Run *run = context;
  drop_reading(run);
  run->reading = esc_reader_read(run->analysis->reader, function);
  return run->reading->graph;
}

static void summarised(void *context, uint32_t function, EscSummary *summary) {
  (void)context;
  (void)function;
  esc_summary_set_ignores_variadic(summary, true); /* a parameter stands for them: variadic.c */
}

/* Decisions take the solution only where there are allocations or marks; parameters are judged by the summary. */
static bool wanted(void *context, uint32_t function) {
  (void)function;
  const Run *run = context;
  return run->analysis->goal.facts || (run->analysis->goal.decisions && (run->reading->sites.count || run->reading->markers.count));
}

static void solved(void *context, uint32_t function, EscGraph *graph, EscSolution *solution) {
  Run *run = context;
  const EscFunctionInfo *info = &reader_of(context)->functions.data[function];
  bool ours = info->body && info->body == info->value && LLVMGetGlobalParent(info->body) == reader_of(context)->module;
  if (ours && run->analysis->goal.decisions)
    esc_plan_function(&run->analysis->plan, run->reading, solution, info->recursive);
  if (ours && run->analysis->goal.facts) esc_facts_add(run->analysis->goal.facts, run->reading, solution);
  esc_solution_delete(solution);
  drop_reading(run);
  esc_graph_delete(graph);
}

/* A function whose own definition may be replaced by the linker still runs as it stands here when it does run: its
 * allocations are judged, but callers do not rely on it. */
static void judge_replaceable(EscAnalysis *analysis, const EscU32Vec *roots) {
  for (uint32_t i = 0; i < roots->count; i++) {
    EscFunctionInfo *info = &analysis->reader->functions.data[roots->data[i]];
    if (info->body || LLVMIsDeclaration(info->value)) continue;
    info->body = info->value;
    EscReading *reading = esc_reader_read(analysis->reader, roots->data[i]);
    analysis->reader->functions.data[roots->data[i]].body = NULL;
    EscSolution *solution = esc_graph_solve(reading->graph, analysis->reader->program);
    bool recursive = analysis->reader->functions.data[roots->data[i]].recursive; /* reading may have moved `info` */
    esc_plan_function(&analysis->plan, reading, solution, recursive);
    esc_solution_delete(solution);
    esc_reading_delete(reading);
  }
}

static EscCallGraph *call_graph(EscReader *reader) {
  EscCallGraph *calls = esc_call_graph_new(reader->program);
  for (uint32_t f = 0; f < reader->functions.count; f++)
    for (uint32_t i = 0; i < reader->functions.data[f].callees.count; i++)
      esc_call_graph_add_function(calls, f, reader->functions.data[f].callees.data[i]);
  return calls;
}

/* Unknown code, one more node after the functions, may call whatever has its address taken. That it may also call by
 * name what other files can see is left out: nearly every function would be recursive, and none the better for it. */
static void add_unknown(const EscReader *reader, EscU32Vec *first, EscU32Vec *edges) {
  esc_vec_push(first, edges->count);
  for (uint32_t f = 0; f < reader->functions.count; f++) {
    LLVMValueRef value = reader->functions.data[f].value; /* NULL for dispatchers */
    if (value && !LLVMIsDeclaration(value) && esc_reader_address_is_taken(value)) esc_vec_push(edges, f);
  }
}

static void mark_component(EscReader *reader, const uint32_t *order, const uint32_t *component, uint32_t i) {
  if (component[order[i]] != component[order[i - 1]]) return;
  for (uint32_t k = i - 1; k <= i; k++)
    if (order[k] < reader->functions.count) reader->functions.data[order[k]].recursive = true;
}

static void mark_recursive(EscReader *reader) {
  uint32_t count = reader->functions.count;
  EscU32Vec first = {0}, edges = {0};
  for (uint32_t f = 0; f < count; f++) {
    esc_vec_push(&first, edges.count);
    for (uint32_t i = 0; i < reader->functions.data[f].callees.count; i++) {
      uint32_t to = reader->functions.data[f].callees.data[i];
      esc_vec_push(&edges, to);
      if (to == f) reader->functions.data[f].recursive = true;
    }
    if (reader->functions.data[f].calls_unknown) esc_vec_push(&edges, count);
  }
  add_unknown(reader, &first, &edges);
  esc_vec_push(&first, edges.count);
  uint32_t *order = esc_alloc((count + 1) * sizeof *order), *component = esc_alloc((count + 1) * sizeof *component);
  esc_components(count + 1, first.data, edges.data, order, component);
  for (uint32_t i = 1; i <= count; i++) mark_component(reader, order, component, i);
  free(order);
  free(component);
  esc_vec_fini(&first);
  esc_vec_fini(&edges);
}

static void analyse(EscAnalysis *analysis) {
  EscU32Vec roots = {0};
  if (analysis->reader->options.whole_program) esc_reader_add_dispatchers(analysis->reader);
  esc_reader_roots(analysis->reader, analysis->goal.all, &roots);
  for (uint32_t i = 0; i < roots.count; i++) esc_reader_scan(analysis->reader, roots.data[i]);
  mark_recursive(analysis->reader);
  Run run = {.analysis = analysis, .known = analysis->reader->functions.count};
  EscCallGraph *calls = call_graph(analysis->reader);
  EscBottomUp steps = {&run, has_graph, build, summarised, wanted, solved};
  esc_bottom_up(analysis->reader->program, calls, &steps);
  drop_reading(&run);
  if (analysis->goal.decisions) judge_replaceable(analysis, &roots);
  esc_call_graph_delete(calls);
  esc_vec_fini(&roots);
}

bool esc_analysis_run(EscAnalysis *analysis, LLVMModuleRef module, const EscOptions *options, EscGoal goal, char **error) {
  *analysis = (EscAnalysis){.goal = goal, .plan = {.no_parameters = goal.no_parameters}};
  analysis->reader = esc_reader_new(module, options, ESC_WANT_ALL, error);
  if (!analysis->reader) return false;
  if (goal.all || esc_reader_has_work(analysis->reader)) analyse(analysis);
  esc_plan_finish(&analysis->plan, analysis->reader);
  return true;
}

void esc_analysis_fini(EscAnalysis *analysis) {
  esc_plan_fini(&analysis->plan);
  esc_reader_delete(analysis->reader);
}
