/* report.h: verdicts and parameter facts in words.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_TOOLS_ESC_GRAPH_REPORT_H
#define ESC_TOOLS_ESC_GRAPH_REPORT_H

#include "Support/Text.h"

#include "escapement/graph.h"

#include <stdbool.h>

typedef struct {
  const EscGraph *graph;
  const EscSolution *solution;
  const EscProgram *program;
  uint32_t function;
} ReportedFunction;

/* "  o2 GC_malloc: heap [Returned] ..." for each allocation site, with its flow when `witness`. */
void report_sites(EscText *out, const ReportedFunction *function, bool witness);
/* "  param p: leaking param: p to result 0 level=1" for each parameter that has a placeholder. */
void report_parameters(EscText *out, const ReportedFunction *function);

#endif
