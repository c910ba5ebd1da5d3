/* facts.c: a decision in the words of remarks.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Driver/facts.h"

static EscRemarkStep step(const EscStepText *from) {
  return (EscRemarkStep){from->text, from->file, from->line, from->column, from->instruction};
}

EscAllocationFacts esc_decision_facts(const EscDecision *d, EscRemarkStep **owned_steps) {
  size_t length = 0;
  EscAllocationFacts facts = {.reason = d->reason,
                              .function = LLVMGetValueName2(d->function, &length),
                              .allocator = d->allocator ? d->allocator : "allocation",
                              .subject = d->subject,
                              .argument = d->argument,
                              .size_known = d->size_known,
                              .size = d->size,
                              .alignment = d->alignment,
                              .limit = d->limit,
                              .function_ref = d->function,
                              .site = d->call,
                              .where = step(&d->where),
                              .step_count = d->step_count};
  *owned_steps = esc_alloc((d->step_count + 1) * sizeof **owned_steps);
  for (uint32_t i = 0; i < d->step_count; i++) (*owned_steps)[i] = step(&d->steps[i]);
  facts.steps = *owned_steps;
  return facts;
}

static void add(EscText *text, const char *format, const EscParamNote *note) {
  if (text->length) esc_text_add(text, "; ");
  esc_text_addf(text, format, note->name);
}

void esc_param_wording(EscText *text, const EscParamNote *note) {
  const EscParamFact *fact = &note->fact;
  if (fact->escapes || fact->handed_out) add(text, "leaking param: %s", note);
  if (!fact->escapes && fact->content_escapes) add(text, "leaking param content: %s", note);
  if (!fact->escapes && fact->to_param) {
    add(text, "leaking param: %s to content of ", note);
    esc_text_addf(text, "%s level=0", note->into ? note->into : "a parameter");
  }
  if (!fact->escapes && fact->to_result) {
    add(text, "leaking param: %s to result ", note);
    esc_text_addf(text, "%u level=%u", fact->result, fact->level);
  }
  if (fact->passed_on) add(text, "%s is passed to a function that the caller gives", note);
  if (fact->called) add(text, "%s is called", note);
  if (!text->length) add(text, "%s does not escape", note);
}
