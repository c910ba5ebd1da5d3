/* export.c: esc_export_module, from module to the text of a model.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Driver/driver.h"
#include "Rewriter/stub.h"

#include "escapement/escapement.h"

char *esc_export_module(LLVMModuleRef module, const EscOptions *options, char **error) {
  EscAnalysis analysis;
  *error = NULL;
  if (!esc_analysis_run(&analysis, module, options, (EscGoal){.all = true}, error)) return NULL;
  char *text = esc_stubs_write(analysis.reader);
  esc_analysis_fini(&analysis);
  return text;
}
