/* driver.h: the stages in order, shared by what promotes and what prints.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_DRIVER_DRIVER_H
#define ESC_DRIVER_DRIVER_H

#include "Planner/facts.h"
#include "Planner/plan.h"

/* What is wanted. */
typedef struct {
  bool all;        /* look at every function, not only at those that allocate */
  bool decisions;  /* plan what becomes of each allocation */
  bool no_parameters; /* ... and leave out what becomes of parameters */
  EscFacts *facts; /* filled in; NULL = not wanted */
} EscGoal;

typedef struct {
  EscReader *reader;
  EscPlan plan;
  EscGoal goal;
} EscAnalysis;

/* Reads, solves and plans. False and *error when a model cannot be used. Release with esc_analysis_fini. */
bool esc_analysis_run(EscAnalysis *analysis, LLVMModuleRef module, const EscOptions *options, EscGoal goal, char **error);
void esc_analysis_fini(EscAnalysis *analysis);

#endif
