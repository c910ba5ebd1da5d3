/* report.c: how are verdicts and parameter facts said in words?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "report.h"

#include <string.h>

static const char *const wordings[] = {
#define ESC_REMARK(name, class, wording) wording,
#include "escapement/remarks.def"
#undef ESC_REMARK
};

static const char *or_unnamed(const char *name) { return name ? name : "something without a name"; }

/* ---- wording --------------------------------------------------------------------------------------------------- */

static bool starts_with(const char *string, const char *prefix) { return strncmp(string, prefix, strlen(prefix)) == 0; }

/* One {field} of a wording; gives what follows it. */
static const char *add_field(EscText *out, const char *at, const ReportedFunction *f, const EscWitness *witness) {
  if (starts_with(at, "{function}")) esc_text_add(out, esc_program_function_name(f->program, f->function));
  if (starts_with(at, "{subject}")) esc_text_add(out, or_unnamed(witness->subject));
  if (starts_with(at, "{arg}")) esc_text_addf(out, "%u", witness->argument);
  return strchr(at, '}') + 1;
}

static void add_reason(EscText *out, const ReportedFunction *function, const EscWitness *witness) {
  const char *at = wordings[witness->reason];
  const char *argument = strstr(at, " as argument {arg}");
  const char *end = !witness->argument && argument ? argument : at + strlen(at);
  while (at < end) {
    if (*at == '{')
      at = add_field(out, at, function, witness);
    else
      esc_text_add_n(out, at++, 1);
  }
}

static void add_location(EscText *out, const EscGraph *graph, uint32_t place) {
  if (place == ESC_NONE) return;
  const EscPlace *at = esc_graph_place(graph, place);
  if (!at->file && !at->line) return;
  esc_text_addf(out, " at %s:%u:%u", at->file ? at->file : "?", at->line, at->column);
}

/* ---- sites ----------------------------------------------------------------------------------------------------- */

static void add_object(EscText *out, const EscGraph *graph, EscObject object) {
  const EscObjectInfo *info = esc_graph_object(graph, object);
  esc_text_addf(out, "o%u", object.v);
  if (info->name) esc_text_addf(out, " %s", info->name);
}

static const char *step_words(const EscPlace *place) {
  switch ((EscStep)place->step) {
    case ESC_STEP_ALLOCATED:
      return "allocated";
    case ESC_STEP_COPIED:
      return "copied";
    case ESC_STEP_ADDRESS:
      return "address of a part taken";
    case ESC_STEP_LOADED:
      return place->subject ? "loaded from" : "loaded";
    case ESC_STEP_STORED:
      return place->subject ? "stored to" : "stored";
    case ESC_STEP_COPYMEM:
      return "memory copied";
    case ESC_STEP_CALLED:
      return place->subject ? "passed to" : "passed to an indirect call";
    case ESC_STEP_RETURNED:
      return "returned";
    case ESC_STEP_NONE:
    case ESC_STEP_OTHER:
      break;
  }
  return place->subject ? "used by" : "used";
}

static void add_step(EscText *out, const EscGraph *graph, const EscFlowStep *step) {
  const EscPlace *place = esc_graph_place(graph, step->place);
  esc_text_add(out, "    flow: ");
  add_object(out, graph, step->object);
  esc_text_addf(out, " %s", step_words(place));
  if (place->subject && place->step != ESC_STEP_ALLOCATED) esc_text_addf(out, " %s", place->subject);
  if (place->argument) esc_text_addf(out, " as argument %u", place->argument);
  add_location(out, graph, step->place);
  esc_text_add(out, "\n");
}

static void report_heap(EscText *out, const ReportedFunction *function, EscObject object, bool flow) {
  EscWitness witness = esc_solution_witness(function->solution, object);
  esc_text_addf(out, ": heap [%s] ", esc_reason_name(witness.reason));
  add_reason(out, function, &witness);
  add_location(out, function->graph, witness.place);
  esc_text_add(out, "\n");
  for (uint32_t i = 0; flow && i < witness.step_count; i++) add_step(out, function->graph, &witness.steps[i]);
  esc_witness_fini(&witness);
}

void report_sites(EscText *out, const ReportedFunction *function, bool witness) {
  for (uint32_t i = 0; i < esc_graph_object_count(function->graph); i++) {
    EscObject object = {i};
    if (esc_graph_object(function->graph, object)->kind != ESC_OBJECT_SITE) continue;
    esc_text_add(out, "  ");
    add_object(out, function->graph, object);
    if (esc_solution_state(function->solution, object) == ESC_STATE_LOCAL)
      esc_text_add(out, ": stack\n");
    else
      report_heap(out, function, object, witness);
  }
}

/* ---- parameters ------------------------------------------------------------------------------------------------ */

/* The placeholder of a parameter leaf, or NULL. */
static const EscObjectInfo *placeholder(const EscGraph *graph, uint32_t leaf) {
  for (uint32_t i = 0; i < esc_graph_object_count(graph); i++) {
    const EscObjectInfo *info = esc_graph_object(graph, (EscObject){i});
    if (info->kind == ESC_OBJECT_PARAM && info->index == leaf) return info;
  }
  return NULL;
}

static void add_leaf(EscText *out, const EscGraph *graph, uint32_t leaf) {
  const EscObjectInfo *info = placeholder(graph, leaf);
  if (info && info->name)
    esc_text_add(out, info->name);
  else
    esc_text_addf(out, "%u", leaf);
}

static void begin_fact(EscText *out, const EscGraph *graph, uint32_t leaf, const char *what) {
  esc_text_add(out, "  param ");
  add_leaf(out, graph, leaf);
  esc_text_addf(out, ": %s", what);
}

static void begin_leak(EscText *out, const EscGraph *graph, uint32_t leaf, const char *what) {
  begin_fact(out, graph, leaf, what);
  add_leaf(out, graph, leaf);
}

/* Leaks that are not to everybody. */
static void report_flows(EscText *out, const EscGraph *graph, uint32_t leaf, EscParamFact fact) {
  if (fact.content_escapes) {
    begin_leak(out, graph, leaf, "leaking param content: ");
    esc_text_add(out, "\n");
  }
  if (fact.to_result) {
    begin_leak(out, graph, leaf, "leaking param: ");
    esc_text_addf(out, " to result %u level=%u\n", fact.result, fact.level);
  }
  if (fact.to_param) {
    begin_leak(out, graph, leaf, "leaking param: ");
    esc_text_add(out, " to content of ");
    add_leaf(out, graph, fact.param);
    esc_text_add(out, "\n");
  }
  if (!fact.content_escapes && !fact.to_result && !fact.to_param) {
    begin_fact(out, graph, leaf, "does not escape\n");
  }
}

static void report_parameter(EscText *out, const EscGraph *graph, uint32_t leaf, EscParamFact fact) {
  if (fact.escapes || fact.handed_out) {
    begin_leak(out, graph, leaf, "leaking param: ");
    esc_text_add(out, "\n");
  } else {
    report_flows(out, graph, leaf, fact);
  }
  if (fact.called) begin_fact(out, graph, leaf, "is called\n");
}

void report_parameters(EscText *out, const ReportedFunction *function) {
  const EscSummary *summary = esc_program_summary(function->program, function->function);
  for (uint32_t i = 0; i < esc_graph_parameter_count(function->graph); i++)
    if (placeholder(function->graph, i)) report_parameter(out, function->graph, i, esc_summary_param(summary, i));
}
