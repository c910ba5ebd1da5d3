/* annotate.c: esc_annotate_module, from module to attributes.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Driver/driver.h"
#include "Rewriter/rewrite.h"

EscAttributes esc_annotate_module(LLVMModuleRef module, const EscOptions *options, char **error) {
  EscAttributes written = {0};
  EscFacts facts = {0};
  EscAnalysis analysis;
  *error = NULL;
  if (!esc_analysis_run(&analysis, module, options, (EscGoal){.all = true, .facts = &facts}, error)) return written;
  esc_facts_finish(&facts);
  written = esc_rewrite_attributes(&facts);
  esc_analysis_fini(&analysis);
  esc_facts_fini(&facts);
  return written;
}
