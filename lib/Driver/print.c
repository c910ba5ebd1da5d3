/* print.c: verdicts and parameters of a module as text, for print<escape-analysis>.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Driver/driver.h"
#include "Driver/facts.h"

#include "escapement/escapement.h"

static void print_name(EscText *out, LLVMValueRef value) {
  size_t length = 0;
  const char *name = LLVMGetValueName2(value, &length);
  if (length)
    esc_text_addf(out, "%%%s", name);
  else
    esc_text_add(out, "site");
}

static void print_decision(EscText *out, const EscDecision *d) {
  EscRemarkStep *steps;
  EscAllocationFacts facts = esc_decision_facts(d, &steps);
  esc_text_add(out, "  ");
  print_name(out, d->call);
  esc_text_addf(out, ": %s", facts.allocator);
  if (d->size_known) esc_text_addf(out, " of %llu bytes", (unsigned long long)d->size);
  if (d->reason == ESC_REASON_StackPromoted) {
    esc_text_add(out, ": stack\n");
  } else if (d->reason == ESC_REASON_StackPromotedSmall) {
    esc_text_addf(out, ": stack up to %llu bytes\n", (unsigned long long)d->size);
  } else if (d->reason == ESC_REASON_AllocationRemoved) {
    esc_text_add(out, ": removed\n");
  } else {
    esc_text_addf(out, ": heap [%s] ", esc_reason_name(d->reason));
    esc_remark_wording(out, &facts);
    if (d->where.file && d->where.line) esc_text_addf(out, " at %s:%u:%u", d->where.file, d->where.line, d->where.column);
    esc_text_add(out, "\n");
  }
  for (uint32_t i = 0; i < facts.step_count; i++) {
    esc_text_addf(out, "    flow: %s", steps[i].text);
    if (steps[i].file && steps[i].line) esc_text_addf(out, " at %s:%u:%u", steps[i].file, steps[i].line, steps[i].column);
    esc_text_add(out, "\n");
  }
  free(steps);
}

static void print_parameter(EscText *out, const EscParamNote *note) {
  EscText text = {0};
  esc_param_wording(&text, note);
  esc_text_addf(out, "  param %s: %s\n", note->name, esc_text_get(&text));
  esc_text_fini(&text);
}

static void print_function(EscText *out, const EscPlan *plan, LLVMValueRef function) {
  size_t length = 0;
  esc_text_addf(out, "function '%s'\n", LLVMGetValueName2(function, &length));
  for (uint32_t i = 0; i < plan->decisions.count; i++)
    if (plan->decisions.data[i].function == function) print_decision(out, &plan->decisions.data[i]);
  for (uint32_t i = 0; i < plan->parameters.count; i++)
    if (plan->parameters.data[i].function == function) print_parameter(out, &plan->parameters.data[i]);
}

char *esc_print_module(LLVMModuleRef module, const EscOptions *options, char **error) {
  EscAnalysis analysis;
  *error = NULL;
  if (!esc_analysis_run(&analysis, module, options, (EscGoal){.all = true, .decisions = true}, error)) return NULL;
  EscText out = {0};
  esc_text_add(&out, "");
  for (LLVMValueRef f = LLVMGetFirstFunction(module); f; f = LLVMGetNextFunction(f))
    if (!LLVMIsDeclaration(f)) print_function(&out, &analysis.plan, f);
  esc_analysis_fini(&analysis);
  return out.data;
}
