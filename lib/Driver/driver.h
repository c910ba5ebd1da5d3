/* driver.h: the stages in order, shared by what promotes and what prints.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_DRIVER_DRIVER_H
#define ESC_DRIVER_DRIVER_H

#include "Planner/plan.h"

typedef struct {
  EscReader *reader;
  EscPlan plan;
} EscAnalysis;

/* Reads, solves and plans. `all` looks at every function, not only at those that allocate. False and *error when a
 * model cannot be used. Release with esc_analysis_fini. */
bool esc_analysis_run(EscAnalysis *analysis, LLVMModuleRef module, const EscOptions *options, bool all, char **error);
void esc_analysis_fini(EscAnalysis *analysis);

#endif
