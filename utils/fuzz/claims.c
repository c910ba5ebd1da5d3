/* claims.c: what does the solver say of each function of a program?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "fuzz.h"

#include "escapement/bottom_up.h"

#include <stdlib.h>
#include <string.h>

/* ---- one function ------------------------------------------------------------------------------------------------ */

static bool is_own(const EscObjectInfo *info) {
  return info->kind == ESC_OBJECT_SITE || info->kind == ESC_OBJECT_STACK || info->kind == ESC_OBJECT_FRESH;
}

static void note_holding(Claims *claims, Holding holding) {
  for (uint32_t i = 0; i < claims->holdings.count; i++) {
    Holding *known = &claims->holdings.data[i];
    if (known->holder != holding.holder || known->offset != holding.offset) continue;
    known->mask |= holding.mask;
    return;
  }
  esc_vec_push(&claims->holdings, holding);
}

static void note_pointers(Claims *claims, const EscSolution *solution, uint32_t object, uint32_t objects) {
  uint32_t count;
  const uint32_t *pointers = esc_solution_pointers(solution, (EscObject){object}, &count);
  for (uint32_t i = 0; i < count; i++) {
    EscNode node = {pointers[i]};
    if (node.v < claims->nodes) claims->points[node.v] |= UINT64_C(1) << object;
    Holding holding = {.holder = esc_solution_holder(solution, node).v, .mask = UINT64_C(1) << object};
    if (holding.holder < objects && esc_solution_slot(solution, node, &holding.offset)) note_holding(claims, holding);
  }
}

static void note(Claims *claims, const EscGraph *given, const EscSolution *solution) {
  uint32_t objects = esc_graph_object_count(given);
  if (objects > ESC_FUZZ_OBJECTS) return;
  claims->nodes = esc_graph_node_count(given);
  claims->points = esc_alloc_zeroed(claims->nodes + 1, sizeof *claims->points);
  for (uint32_t i = 1; i < objects; i++) {
    const EscObjectInfo *info = esc_graph_object(given, (EscObject){i});
    if (!is_own(info)) continue;
    claims->sites += info->kind == ESC_OBJECT_SITE;
    if (esc_solution_state(solution, (EscObject){i}) != ESC_STATE_LOCAL) continue;
    claims->local_sites += info->kind == ESC_OBJECT_SITE;
    claims->local |= UINT64_C(1) << i;
    claims->freed |= (uint64_t)esc_solution_freed(solution, (EscObject){i}) << i;
    claims->freed_by_callee |= (uint64_t)esc_solution_freed_by_callee(solution, (EscObject){i}) << i;
    note_pointers(claims, solution, i, objects);
  }
}

/* ---- the program ------------------------------------------------------------------------------------------------- */

typedef struct {
  const EscTextProgram *text;
  Claimed *claimed; /* may be NULL */
  EscText *answers; /* may be NULL */
} Session;

static bool has_graph(void *context, uint32_t function) {
  const Session *session = context;
  return esc_text_program_functions(session->text)[function].graph != NULL;
}

static EscGraph *build(void *context, uint32_t function) {
  const Session *session = context;
  return esc_text_program_build(session->text, function);
}

static void summarised(void *context, uint32_t function, EscSummary *summary) {
  const Session *session = context;
  esc_summary_set_ignores_variadic(summary, esc_text_program_functions(session->text)[function].ignores_variadic);
}

static void add_answers(EscText *out, const EscGraph *given, const EscSolution *solution, uint32_t function) {
  esc_text_addf(out, "f%u:", function);
  for (uint32_t i = 0; i < esc_graph_object_count(given); i++) {
    EscWitness witness = esc_solution_witness(solution, (EscObject){i});
    esc_text_addf(out, " %d", (int)esc_solution_state(solution, (EscObject){i}));
    esc_text_addf(out, "/%d/%u/%u", (int)witness.reason, witness.place, witness.step_count);
    esc_witness_fini(&witness);
  }
  esc_text_add(out, "\n");
}

static void solved(void *context, uint32_t function, EscGraph *graph, EscSolution *solution) {
  const Session *session = context;
  const EscGraph *given = esc_text_program_functions(session->text)[function].graph;
  if (session->claimed) note(&session->claimed->claims[function], given, solution);
  if (session->answers) add_answers(session->answers, given, solution, function);
  esc_solution_delete(solution);
  esc_graph_delete(graph);
}

static void solve(Session *session) {
  EscProgram *program = esc_text_program_get(session->text);
  EscCallGraph *calls = esc_call_graph_new(program);
  for (uint32_t i = 0; i < esc_program_function_count(program); i++) {
    const EscGraph *graph = esc_text_program_functions(session->text)[i].graph;
    if (graph) esc_call_graph_add_graph(calls, i, graph);
  }
  EscBottomUp steps = {
      .context = session, .has_graph = has_graph, .build = build, .summarised = summarised, .solved = solved};
  esc_bottom_up(program, calls, &steps);
  esc_call_graph_delete(calls);
}

void fuzz_claim(Claimed *claimed, EscTextProgram *text) {
  uint32_t count = esc_program_function_count(esc_text_program_get(text));
  *claimed = (Claimed){text, count, esc_alloc_zeroed(count + 1, sizeof *claimed->claims)};
  solve(&(Session){.text = text, .claimed = claimed});
}

void fuzz_claimed_fini(Claimed *claimed) {
  for (uint32_t i = 0; i < claimed->functions; i++) {
    free(claimed->claims[i].points);
    esc_vec_fini(&claimed->claims[i].holdings);
  }
  free(claimed->claims);
}

char *fuzz_answers(EscTextProgram *text) {
  EscText answers = {0};
  solve(&(Session){.text = text, .answers = &answers});
  EscProgram *program = esc_text_program_get(text);
  for (uint32_t i = 0; i < esc_program_function_count(program); i++) {
    const EscSummary *summary = esc_program_summary(program, i);
    char *words = summary ? esc_summary_to_text(summary, program, i) : NULL;
    if (words) esc_text_add(&answers, words);
    free(words);
  }
  return answers.data;
}

/* ---- what can be compared ---------------------------------------------------------------------------------------- */

static bool is_known_kind(const EscObjectInfo *info, bool summary, uint32_t parameters) {
  switch ((EscObjectKind)info->kind) {
    case ESC_OBJECT_CONTENT:
    case ESC_OBJECT_RESULT:
      return false; /* made by the solver only */
    case ESC_OBJECT_PARAM:
      return !summary && info->index < parameters;
    case ESC_OBJECT_STACK:
    case ESC_OBJECT_FRESH:
    case ESC_OBJECT_WORLD:
    case ESC_OBJECT_SITE:
    case ESC_OBJECT_GLOBAL:
    case ESC_OBJECT_CONSTANT:
    case ESC_OBJECT_FUNCTION:
      return true;
  }
  return false;
}

static bool is_known_graph(const EscGraph *graph, bool summary) {
  if (esc_graph_object_count(graph) > ESC_FUZZ_OBJECTS || esc_graph_node_count(graph) > 256) return false;
  for (uint32_t i = 1; i < esc_graph_object_count(graph); i++)
    if (!is_known_kind(esc_graph_object(graph, (EscObject){i}), summary, esc_graph_parameter_count(graph))) return false;
  return true;
}

bool fuzz_is_comparable(const EscTextProgram *text) {
  EscProgram *program = esc_text_program_get(text);
  for (uint32_t i = 0; i < esc_program_function_count(program); i++) {
    const EscGraph *graph = esc_text_program_functions(text)[i].graph;
    const EscSummary *summary = esc_program_summary(program, i);
    if (graph && !is_known_graph(graph, false)) return false;
    if (!graph && summary && !is_known_graph(esc_summary_graph(summary), true)) return false;
  }
  return true;
}
