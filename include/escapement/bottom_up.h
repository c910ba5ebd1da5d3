/* bottom_up.h: solving the functions of a program, callees before callers. No LLVM in here.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESCAPEMENT_BOTTOM_UP_H
#define ESCAPEMENT_BOTTOM_UP_H

#include "escapement/graph.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Which functions a function mentions: calls, or takes the address of, by itself or through constants. */
typedef struct EscCallGraph EscCallGraph;

/* No functions mention anything yet; constants are known from the program, which must have all its functions and
 * constants by now and outlive the call graph. Owner: esc_call_graph_delete. */
EscCallGraph *esc_call_graph_new(const EscProgram *program);
void esc_call_graph_delete(EscCallGraph *owned_calls);
/* Repetitions are harmless. An edge that is missing costs precision, never soundness. */
void esc_call_graph_add_function(EscCallGraph *calls, uint32_t from, uint32_t function);
void esc_call_graph_add_constant(EscCallGraph *calls, uint32_t from, uint32_t constant);
/* All that the graph of `from` mentions. */
void esc_call_graph_add_graph(EscCallGraph *calls, uint32_t from, const EscGraph *graph);

typedef struct {
  void *context; /* handed to each of them */
  /* Whether there is a graph to solve. Of other functions the summary is kept as it is, NULL included. */
  bool (*has_graph)(void *context, uint32_t function);
  /* A fresh graph, the same each time, which the driver takes and may solve more than once. Called for the last time
   * right before `solved`. */
  EscGraph *(*build)(void *context, uint32_t function);
  /* May add to a summary that was just made what the graph does not know (esc_summary_set_ignores_variadic). Must say
   * the same each time. May be NULL. */
  void (*summarised)(void *context, uint32_t function, EscSummary *summary);
  /* Whether somebody will look at the final solution of the function that was built last. NULL = always. */
  bool (*wanted)(void *context, uint32_t function);
  /* The final solution, once for each function that has a graph, callees first. All that it calls, and itself, has its
   * final summary. The callee deletes the solution and the graph, in this order, when it likes. The solution may be
   * NULL when it is not wanted. */
  void (*solved)(void *context, uint32_t function, EscGraph *owned_graph, EscSolution *owned_solution);
} EscBottomUp;

typedef struct {
  uint32_t components; /* with a function that has a graph */
  uint32_t recursive;  /* of these, the ones that call themselves */
  uint32_t given_up;   /* of these, the ones whose summaries did not settle within ESC_MAX_ROUNDS */
  uint32_t solves;
} EscBottomUpCounts;

/* Solves every function and sets its summary. Functions that call each other are solved in rounds until no summary
 * changes. When that takes more than ESC_MAX_ROUNDS rounds, all of them get the summary that everything escapes
 * (AnalysisLimit). Deterministic. */
EscBottomUpCounts esc_bottom_up(EscProgram *program, const EscCallGraph *calls, const EscBottomUp *steps);

#ifdef __cplusplus
}
#endif
#endif
