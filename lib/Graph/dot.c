/* dot.c: what does a solution look like as a picture?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Boxes are objects, ellipses are values that hold pointers; an edge says "may point to", with the offset into the
 * object at its head and the word that holds the pointer at its tail. What holds nothing is left out. */
#include "escapement/graph_text.h"

#include "Graph/solver_internal.h"
#include "Graph/text_names.h"

static void add_quoted(EscText *out, const char *string) {
  for (; *string; string++) {
    unsigned char c = (unsigned char)*string;
    if (c == '"' || c == '\\') esc_text_add(out, "\\");
    esc_text_add_n(out, c < ' ' ? " " : string, 1);
  }
}

static const char *colour(const EscSolution *s, uint32_t object) {
  EscObjectKind kind = esc_solver_kind(s, object);
  if (!esc_is_local(kind)) return esc_is_placeholder(kind) ? "lightyellow" : "lightgrey";
  switch (esc_solution_state(s, (EscObject){object})) {
    case ESC_STATE_LOCAL:
      return "palegreen";
    case ESC_STATE_OUTLIVES:
      return "orange";
    case ESC_STATE_ESCAPES:
      return "tomato";
  }
  return "white";
}

static void add_object(EscText *out, const EscSolution *s, uint32_t object) {
  const EscObjectInfo *info = esc_graph_object(s->graph, (EscObject){object});
  esc_text_addf(out, "  o%u [shape=box, style=filled, fillcolor=%s, label=\"o%u %s", object, colour(s, object), object,
                esc_object_kinds[info->kind].name);
  if (info->name && info->kind != ESC_OBJECT_WORLD) {
    esc_text_add(out, "\\n");
    add_quoted(out, info->name);
  }
  esc_text_add(out, "\"];\n");
}

static void add_offset(EscText *out, const char *attribute, int32_t offset) {
  if (offset == ESC_ANY)
    esc_text_addf(out, ", %s=\"any\"", attribute);
  else if (offset)
    esc_text_addf(out, ", %s=\"%+d\"", attribute, offset);
}

/* Edges from `prefix``id`, at `tail`, to all that `node` points to. */
static void add_pointees(EscText *out, const EscSolution *s, char prefix, uint32_t id, int32_t tail, uint32_t node) {
  const EscNodeState *state = &s->nodes.data[node];
  for (uint32_t i = 0; i < state->locations.count; i++) {
    EscLocation at = s->locations.data[state->locations.data[i]];
    esc_text_addf(out, "  %c%u -> o%u [color=%s", prefix, id, at.object, prefix == 'o' ? "black" : "grey40");
    add_offset(out, "taillabel", tail);
    add_offset(out, "headlabel", at.offset);
    esc_text_add(out, "];\n");
  }
}

static void add_contents(EscText *out, const EscSolution *s, uint32_t object) {
  const EscObjectState *state = &s->objects.data[object];
  if (object == 0 || state->all == ESC_NONE) return;
  add_pointees(out, s, 'o', object, ESC_ANY, state->any);
  for (uint32_t i = 0; i + 1 < state->words.count; i += 2)
    add_pointees(out, s, 'o', object, (int32_t)state->words.data[i], state->words.data[i + 1]);
}

static void add_value(EscText *out, const EscSolution *s, uint32_t node) {
  const EscNodeState *state = &s->nodes.data[node];
  if (state->holder != ESC_NONE || !state->locations.count) return;
  bool parameter = node < s->graph->parameters;
  esc_text_addf(out, "  n%u [label=\"n%u%s\"];\n", node, node, parameter ? " parameter" : "");
  add_pointees(out, s, 'n', node, 0, node);
}

static void add_returns(EscText *out, const EscSolution *s) {
  for (uint32_t i = 0; i < s->graph->constraints.count; i++) {
    const EscConstraint *c = &s->graph->constraints.data[i];
    if (c->kind != ESC_RETURN) continue;
    esc_text_addf(out, "  result%u [shape=plaintext, label=\"result %u\"];\n", c->a, c->a);
    esc_text_addf(out, "  result%u -> n%u [style=dashed];\n", c->a, c->b);
  }
}

char *esc_solution_to_dot(const EscSolution *solution, const char *name) {
  EscText out = {0};
  esc_text_add(&out, "digraph \"");
  add_quoted(&out, name);
  esc_text_add(&out, "\" {\n  rankdir=LR;\n");
  for (uint32_t i = 0; i < solution->objects.count; i++) add_object(&out, solution, i);
  for (uint32_t i = 0; i < solution->nodes.count; i++) add_value(&out, solution, i);
  for (uint32_t i = 0; i < solution->objects.count; i++) add_contents(&out, solution, i);
  add_returns(&out, solution);
  esc_text_add(&out, "}\n");
  return out.data;
}
