/* text_write.c: how is a graph, a summary, a program written as text?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "escapement/graph_text.h"

#include "Graph/graph_internal.h"
#include "Graph/text_names.h"

#include <string.h>

typedef struct {
  EscText out;
  const EscGraph *graph;
  const EscProgram *program;
  uint32_t *introduced; /* object -> the ADDR constraint that its "param" line stands for, or ESC_NONE */
} Writer;

/* ---- words ----------------------------------------------------------------------------------------------------- */

static void write_string(EscText *out, const char *string) {
  esc_text_add(out, "\"");
  for (; *string; string++) {
    unsigned char c = (unsigned char)*string;
    if (c < ' ' || c == 0x7f || c == '"' || c == '\\')
      esc_text_addf(out, "\\%02X", c);
    else
      esc_text_add_n(out, string, 1);
  }
  esc_text_add(out, "\"");
}

static bool is_plain(const char *name) {
  static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.$";
  return *name && name[strspn(name, plain)] == 0;
}

static void write_name(EscText *out, const char *name) {
  esc_text_add(out, "@");
  if (is_plain(name))
    esc_text_add(out, name);
  else
    write_string(out, name);
}

static void write_offset(EscText *out, int32_t offset) {
  if (offset == ESC_ANY)
    esc_text_add(out, " + any");
  else if (offset)
    esc_text_addf(out, offset < 0 ? " - %d" : " + %d", offset < 0 ? -offset : offset);
}

static void write_size(EscText *out, uint32_t size) {
  if (size == ESC_ANY_SIZE)
    esc_text_add(out, " size any");
  else
    esc_text_addf(out, " size %u", size);
}

static void end_line(EscText *out, uint32_t place) {
  if (place != ESC_NONE) esc_text_addf(out, " place %u", place);
  esc_text_add(out, "\n");
}

static void write_count(EscText *out, const char *what, uint32_t count) {
  if (count) esc_text_addf(out, " %s %u", what, count);
}

/* ---- places and objects ---------------------------------------------------------------------------------------- */

static void write_place(Writer *w, uint32_t index) {
  const EscPlace *place = esc_graph_place(w->graph, index);
  esc_text_addf(&w->out, "  place %u %s", index, esc_step_names[place->step]);
  if (place->file) {
    esc_text_add(&w->out, " ");
    write_string(&w->out, place->file);
  }
  if (place->file || place->line || place->column)
    esc_text_addf(&w->out, "%s%u:%u", place->file ? ":" : " ", place->line, place->column);
  if (place->subject) {
    esc_text_add(&w->out, " subject ");
    write_string(&w->out, place->subject);
  }
  write_count(&w->out, "argument", place->argument);
  esc_text_add(&w->out, "\n");
}

/* The ADDR constraints made by esc_graph_add_parameter go into one line with their object. */
static void find_introductions(Writer *w) {
  uint32_t objects = esc_graph_object_count(w->graph);
  w->introduced = esc_alloc(objects * sizeof *w->introduced);
  for (uint32_t i = 0; i < objects; i++) w->introduced[i] = ESC_NONE;
  for (uint32_t i = 0; i < esc_graph_constraint_count(w->graph); i++) {
    const EscConstraint *c = esc_graph_constraint(w->graph, i);
    if (c->kind != ESC_ADDR || c->offset != 0 || w->introduced[c->b] != ESC_NONE) continue;
    const EscObjectInfo *info = esc_graph_object(w->graph, (EscObject){c->b});
    if (info->kind == ESC_OBJECT_PARAM && info->index == c->a && info->place == c->place) w->introduced[c->b] = i;
  }
}

/* What stands between the kind of an object and its name. */
static void write_object_index(Writer *w, const EscObjectInfo *info) {
  const EscObjectKindText *kind = &esc_object_kinds[info->kind];
  if (kind->numbered || info->index) esc_text_addf(&w->out, " %u", info->index);
  if (info->kind != ESC_OBJECT_CONTENT) return;
  esc_text_addf(&w->out, " of o%u", info->parent.v);
  write_offset(&w->out, info->offset);
  if (info->recursive) esc_text_add(&w->out, " recursive");
}

static void write_object(Writer *w, uint32_t index) {
  const EscObjectInfo *info = esc_graph_object(w->graph, (EscObject){index});
  const char *name = info->name;
  if (w->introduced[index] != ESC_NONE) {
    esc_text_addf(&w->out, "  n%u = param o%u", info->index, index);
  } else {
    esc_text_addf(&w->out, "  object o%u %s", index, esc_object_kinds[info->kind].name);
    if (info->kind == ESC_OBJECT_FUNCTION || info->kind == ESC_OBJECT_CONSTANT) {
      bool function = info->kind == ESC_OBJECT_FUNCTION;
      esc_text_add(&w->out, " ");
      write_name(&w->out, function ? esc_program_function_name(w->program, info->index)
                                   : esc_program_constant_name(w->program, info->index));
      name = NULL;
    } else {
      write_object_index(w, info);
    }
  }
  if (name) {
    esc_text_add(&w->out, " ");
    write_string(&w->out, name);
  }
  end_line(&w->out, info->place);
}

/* ---- constraints ----------------------------------------------------------------------------------------------- */

static void write_arguments(Writer *w, const EscCall *call) {
  const EscArgument *arguments = esc_graph_arguments(w->graph, call);
  esc_text_add(&w->out, "(");
  for (uint32_t i = 0; i < call->argument_count; i++) {
    if (i == call->fixed_count)
      esc_text_add(&w->out, "; ");
    else if (i)
      esc_text_add(&w->out, ", ");
    esc_text_addf(&w->out, "n%u", arguments[i].node.v);
    if (arguments[i].capture != ESC_CAPTURE_ALL) esc_text_addf(&w->out, " %s", esc_capture_names[arguments[i].capture]);
  }
  esc_text_add(&w->out, ")");
}

static void write_call(Writer *w, const EscCall *call) {
  const EscNode *results = esc_graph_results(w->graph, call);
  esc_text_add(&w->out, "call ");
  if (call->direct != ESC_NONE)
    write_name(&w->out, esc_program_function_name(w->program, call->direct));
  else
    esc_text_addf(&w->out, "n%u", call->callee.v);
  write_arguments(w, call);
  for (uint32_t i = 0; i < call->result_count; i++) esc_text_addf(&w->out, "%sn%u", i ? ", " : " -> ", results[i].v);
  write_count(&w->out, "signature", call->signature);
  if (call->at_once) esc_text_add(&w->out, " at_once");
  if (!call->dispatcher) return;
  esc_text_add(&w->out, " dispatcher ");
  write_name(&w->out, esc_program_function_name(w->program, call->dispatcher - 1));
}

static void write_reason(Writer *w, const char *what, const EscConstraint *c) {
  esc_text_addf(&w->out, "%s n%u %s", what, c->a, esc_reason_name((EscReason)c->extra));
}

/* A line whose only offset and size stand at its end. */
static void write_access(Writer *w, const EscConstraint *c) {
  switch ((EscConstraintKind)c->kind) {
    case ESC_ADDR:
      esc_text_addf(&w->out, "n%u = addr o%u", c->a, c->b);
      break;
    case ESC_COPY:
      esc_text_addf(&w->out, "n%u = copy n%u", c->a, c->b);
      break;
    default:
      esc_text_addf(&w->out, "n%u = load n%u", c->a, c->b);
      break;
  }
  write_offset(&w->out, c->offset);
  if (c->kind == ESC_LOAD) write_size(&w->out, c->size);
}

static void write_store(Writer *w, const EscConstraint *c) {
  esc_text_addf(&w->out, "store n%u", c->a);
  write_offset(&w->out, c->offset);
  esc_text_addf(&w->out, " <- n%u", c->b);
  write_size(&w->out, c->size);
}

static void write_constraint(Writer *w, const EscConstraint *c) {
  esc_text_add(&w->out, "  ");
  switch ((EscConstraintKind)c->kind) {
    case ESC_ADDR:
    case ESC_COPY:
    case ESC_LOAD:
      write_access(w, c);
      break;
    case ESC_STORE:
      write_store(w, c);
      break;
    case ESC_COPYMEM:
      esc_text_addf(&w->out, "copymem n%u <- n%u", c->a, c->b);
      write_size(&w->out, c->size);
      break;
    case ESC_SINK:
      write_reason(w, "sink", c);
      break;
    case ESC_CONTENT:
      write_reason(w, "content", c);
      break;
    case ESC_FREE:
      write_reason(w, "free", c);
      break;
    case ESC_SPARE:
      write_reason(w, "spare", c);
      break;
    case ESC_PIN:
      write_reason(w, "pin", c);
      break;
    case ESC_RETURN:
      esc_text_addf(&w->out, "return %u <- n%u", c->a, c->b);
      break;
    case ESC_CALL:
      write_call(w, esc_graph_call(w->graph, c->extra));
      break;
    case ESC_GATE:
      esc_text_addf(&w->out, "gate n%u", c->a);
      break;
  }
  end_line(&w->out, c->place);
}

/* ---- functions and programs ------------------------------------------------------------------------------------ */

static void write_body(Writer *w, const EscGraph *graph) {
  w->graph = graph;
  find_introductions(w);
  esc_text_add(&w->out, " {\n");
  for (uint32_t i = 0; i < esc_graph_place_count(graph); i++) write_place(w, i);
  for (uint32_t i = 1; i < esc_graph_object_count(graph); i++) write_object(w, i);
  for (uint32_t i = 0; i < esc_graph_constraint_count(graph); i++) {
    const EscConstraint *c = esc_graph_constraint(graph, i);
    if (c->kind != ESC_ADDR || w->introduced[c->b] != i) write_constraint(w, c);
  }
  esc_text_add(&w->out, "}\n");
  free(w->introduced);
}

static void write_header(Writer *w, const char *keyword, uint32_t function, uint32_t parameters, uint32_t results) {
  esc_text_addf(&w->out, "%s ", keyword);
  write_name(&w->out, esc_program_function_name(w->program, function));
  write_count(&w->out, "params", parameters);
  write_count(&w->out, "results", results);
  write_count(&w->out, "signature", esc_program_function_signature(w->program, function));
}

static void write_function(Writer *w, uint32_t function, const EscGraph *graph, bool ignores_variadic) {
  write_header(w, "function", function, esc_graph_parameter_count(graph), esc_graph_result_count(graph));
  if (ignores_variadic) esc_text_add(&w->out, " ignores_variadic");
  write_body(w, graph);
}

static void write_declaration(Writer *w, uint32_t function, const EscSummary *summary) {
  if (!summary) {
    write_header(w, "declare", function, 0, 0);
    esc_text_add(&w->out, "\n");
    return;
  }
  const EscGraph *graph = esc_summary_graph(summary);
  write_header(w, "declare", function, esc_graph_parameter_count(graph), esc_graph_result_count(graph));
  esc_text_add(&w->out, " summary");
  if (esc_summary_ignores_variadic(summary)) esc_text_add(&w->out, " ignores_variadic");
  write_body(w, graph);
}

static void write_constant(Writer *w, const EscConstant *constant) {
  esc_text_add(&w->out, "constant ");
  write_name(&w->out, constant->name);
  esc_text_add(&w->out, " {\n");
  for (uint32_t i = 0; i < constant->entries.count; i++) {
    const EscConstantEntry *entry = &constant->entries.data[i];
    if (entry->offset == ESC_ANY)
      esc_text_add(&w->out, "  any: ");
    else
      esc_text_addf(&w->out, "  %d: ", entry->offset);
    if (entry->target == ESC_NONE) {
      esc_text_add(&w->out, "unknown");
    } else {
      esc_text_add(&w->out, entry->is_function ? "" : "constant ");
      write_name(&w->out, entry->is_function ? esc_program_function_name(w->program, entry->target)
                                             : esc_program_constant_name(w->program, entry->target));
      write_offset(&w->out, entry->target_offset);
    }
    esc_text_add(&w->out, "\n");
  }
  esc_text_add(&w->out, "}\n");
}

char *esc_graph_to_text(const EscGraph *graph, const EscProgram *program, uint32_t function) {
  Writer w = {.program = program};
  write_function(&w, function, graph, false);
  return w.out.data;
}

char *esc_summary_to_text(const EscSummary *summary, const EscProgram *program, uint32_t function) {
  Writer w = {.program = program};
  write_declaration(&w, function, summary);
  return w.out.data;
}

char *esc_program_to_text(const EscProgram *program, const EscTextFunction *functions) {
  Writer w = {.program = program};
  esc_text_addf(&w.out, "word %u\n", program->word);
  for (uint32_t i = 0; i < program->constants.count; i++) {
    esc_text_add(&w.out, "\n");
    write_constant(&w, &program->constants.data[i]);
  }
  for (uint32_t i = 0; i < program->functions.count; i++) {
    esc_text_add(&w.out, "\n");
    if (functions[i].graph)
      write_function(&w, i, functions[i].graph, functions[i].ignores_variadic);
    else
      write_declaration(&w, i, program->functions.data[i].summary);
  }
  return w.out.data;
}
