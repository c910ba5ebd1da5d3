/* bottom_up.c: in which order, and how often, is every function solved?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Question: what is the summary of each function, and its solution under the summaries of all that it calls?
 *
 * Terms: a component is a set of functions that can all call each other; a round solves each member once.
 *
 * Steps: components come callees first. A component that does not call itself is solved once. Any other begins with no
 * summaries, which the solver takes for "does nothing" while a function is in progress, and runs rounds until one
 * changes no summary. Then each member that somebody asks about is solved once more: only then is it known that the
 * summaries were final, and keeping the solutions of a round would take many times the memory of the graphs.
 *
 * Ends because of ESC_MAX_ROUNDS, after which all members get a summary that needs no proof: everything escapes.
 * A round with unchanged summaries is a fixed point because solving is deterministic and depends on nothing else.
 *
 * Needs: `build` to give the same graph each time. Source: Choi et al. 1999, section 4; Tarjan 1972 for the order.
 * Cost: one solve for each function that is not recursive, at most ESC_MAX_ROUNDS + 1 for the others.
 * A member is not solved again in a round when no summary that it looked at has changed since. */
#include "Graph/call_graph_internal.h"
#include "Graph/limits.h"
#include "Graph/solver_internal.h"

/* A member of a component, while rounds are run. */
typedef struct {
  EscGraph *graph; /* as it was built, or NULL */
  bool solved;     /* with what follows */
  uint8_t coarse;
  ESC_VEC(EscFact) summaries; /* function, version of its summary */
} Member;

typedef struct {
  EscProgram *program;
  const EscCallGraph *calls;
  const EscBottomUp *steps;
  EscBottomUpCounts counts;
  EscU32Vec functions; /* of the component at hand: those that have a graph */
  ESC_VEC(Member) members; /* the same */
} Driver;

/* ---- one function ---------------------------------------------------------------------------------------------- */

typedef struct {
  EscGraph *graph;
  EscSolution *solution;
} Solved;

static Solved solve(Driver *driver, uint32_t function) {
  EscGraph *graph = driver->steps->build(driver->steps->context, function);
  driver->counts.solves++;
  return (Solved){graph, esc_graph_solve(graph, driver->program)};
}

/* True when the summary changed. */
static bool set_summary(Driver *driver, uint32_t function, EscSummary *summary) {
  if (driver->steps->summarised) driver->steps->summarised(driver->steps->context, function, summary);
  return esc_program_set_summary(driver->program, function, summary);
}

/* Its summary is final: solved once more, now that all others are, unless nobody asks. What had to be told apart no more
 * in the rounds is not tried again. */
static Solved solve_finally(Driver *driver, uint32_t function, Member *member) {
  EscGraph *graph = driver->steps->build(driver->steps->context, function);
  esc_graph_take_collapse(graph, member->graph);
  if (driver->steps->wanted && !driver->steps->wanted(driver->steps->context, function)) return (Solved){graph, NULL};
  driver->counts.solves++;
  return (Solved){graph, esc_graph_solve(graph, driver->program)};
}

static void give(Driver *driver, uint32_t function, Solved solved) {
  driver->steps->solved(driver->steps->context, function, solved.graph, solved.solution);
}

static uint32_t version_of(const Driver *driver, uint32_t function) {
  return driver->program->functions.data[function].version;
}

/* Solving is deterministic: with the same summaries it would say the same again. */
static bool would_repeat(const Driver *driver, uint32_t function, const Member *member) {
  if (!member->solved || member->coarse != driver->program->functions.data[function].coarse) return false;
  for (uint32_t i = 0; i < member->summaries.count; i++)
    if (ESC_GUARD(SummaryIsNewer, member->summaries.data[i].location != version_of(driver, member->summaries.data[i].node)))
      return false;
  return true;
}

static void note_basis(const Driver *driver, uint32_t function, const EscSolution *solution, Member *member) {
  uint32_t count;
  const uint32_t *functions = esc_solution_consulted(solution, &count);
  member->solved = true;
  member->coarse = driver->program->functions.data[function].coarse;
  member->summaries.count = 0;
  for (uint32_t i = 0; i < count; i++)
    esc_vec_push(&member->summaries, ((EscFact){functions[i], version_of(driver, functions[i])}));
}

static bool solve_for_summary(Driver *driver, uint32_t function, Member *member) {
  if (would_repeat(driver, function, member)) return false;
  if (!member->graph) member->graph = driver->steps->build(driver->steps->context, function);
  EscGraphMark built = esc_graph_mark(member->graph);
  driver->counts.solves++;
  EscSolution *solution = esc_graph_solve(member->graph, driver->program);
  note_basis(driver, function, solution, member);
  bool changed = set_summary(driver, function, esc_solution_summary(solution, function));
  esc_solution_delete(solution);
  esc_graph_rewind(member->graph, built);
  return changed;
}

static void solve_once(Driver *driver, uint32_t function) {
  Solved solved = solve(driver, function);
  set_summary(driver, function, esc_solution_summary(solved.solution, function));
  give(driver, function, solved);
}

/* ---- components ------------------------------------------------------------------------------------------------ */

static void coarsen(Driver *driver, uint32_t function, uint8_t level) {
  uint8_t *coarse = &driver->program->functions.data[function].coarse;
  if (*coarse < level) *coarse = level;
}

/* Gives the number of summaries that changed. What changes for long says less, and then some of it nothing any more: a
 * few that are settled mostly settle the rest. */
static uint32_t run_round(Driver *driver, uint32_t round) {
  uint32_t changed = 0;
  for (uint32_t i = 0; i < driver->functions.count; i++) {
    if (!solve_for_summary(driver, driver->functions.data[i], &driver->members.data[i])) continue;
    driver->program->functions.data[driver->functions.data[i]].unstaged |= round >= ESC_UNSTAGED_ROUND;
    if (round >= ESC_COARSE_ROUND) coarsen(driver, driver->functions.data[i], ESC_COARSE_REGIONS);
    if (round >= ESC_UNKNOWN_ROUND && changed % ESC_UNKNOWN_SHARE == 0)
      coarsen(driver, driver->functions.data[i], ESC_COARSE_UNKNOWN);
    changed++;
  }
  return changed;
}

static void give_up(Driver *driver) {
  driver->counts.given_up++;
  for (uint32_t i = 0; i < driver->functions.count; i++) {
    uint32_t function = driver->functions.data[i];
    const EscGraph *last = esc_summary_graph(esc_program_summary(driver->program, function));
    EscSummary *unknown = esc_summary_new_unknown(last->parameters, last->results, ESC_REASON_AnalysisLimit);
    set_summary(driver, function, unknown);
  }
}

static void set_in_progress(Driver *driver, bool in_progress) {
  for (uint32_t i = 0; i < driver->functions.count; i++)
    esc_program_set_in_progress(driver->program, driver->functions.data[i], in_progress);
}

static void drop_members(Driver *driver) {
  for (uint32_t i = 0; i < driver->members.count; i++) {
    esc_graph_delete(driver->members.data[i].graph);
    esc_vec_fini(&driver->members.data[i].summaries);
  }
  driver->members.count = 0;
}

static void solve_recursive(Driver *driver) {
  driver->counts.recursive++;
  set_in_progress(driver, true);
  for (uint32_t i = 0; i < driver->functions.count; i++) esc_vec_push(&driver->members, (Member){0});
  uint32_t changed = 1;
  for (uint32_t round = 0; ESC_GUARD(SecondRound, changed) && round < ESC_MAX_ROUNDS; round++) changed = run_round(driver, round);
  if (ESC_GUARD(ManyRounds, changed)) give_up(driver);
  set_in_progress(driver, false);
  for (uint32_t i = 0; i < driver->functions.count; i++) {
    uint32_t function = driver->functions.data[i];
    give(driver, function, solve_finally(driver, function, &driver->members.data[i]));
  }
  drop_members(driver);
}

/* Constants are in a component only to hold it together. */
static void collect_members(Driver *driver, const uint32_t *nodes, uint32_t count) {
  driver->functions.count = 0;
  for (uint32_t i = 0; i < count; i++)
    if (nodes[i] < driver->program->functions.count && driver->steps->has_graph(driver->steps->context, nodes[i]))
      esc_vec_push(&driver->functions, nodes[i]);
}

static void solve_component(Driver *driver, const uint32_t *nodes, uint32_t count) {
  collect_members(driver, nodes, count);
  if (!driver->functions.count) return;
  driver->counts.components++;
  bool calls_itself = esc_map_get(&driver->calls->seen, esc_map_key(nodes[0], nodes[0])) != ESC_MAP_ABSENT;
  if (ESC_GUARD(CallsEachOther, count > 1) || ESC_GUARD(CallsItself, calls_itself))
    solve_recursive(driver);
  else
    solve_once(driver, nodes[0]);
}

EscBottomUpCounts esc_bottom_up(EscProgram *program, const EscCallGraph *calls, const EscBottomUp *steps) {
  Driver driver = {.program = program, .calls = calls, .steps = steps};
  EscCallOrder order = esc_call_graph_order(calls);
  for (uint32_t i = 0, end; i < order.nodes; i = end) {
    for (end = i + 1; end < order.nodes && order.component[order.node[end]] == order.component[order.node[i]]; end++) {
    }
    solve_component(&driver, order.node + i, end - i);
  }
  esc_call_order_fini(&order);
  esc_vec_fini(&driver.functions);
  esc_vec_fini(&driver.members);
  return driver.counts;
}
