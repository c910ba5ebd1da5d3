/* calls.c: what does a call do to the objects that it gets?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A known callee's summary is added to the graph as constraints of its own, once for each call: parameters become the
 * argument nodes, results the result nodes, what the callee makes becomes an object of this call. That is what makes
 * the analysis context-sensitive. A callee inside the component being solved has the summary of the last round (none in
 * the first), and what it makes is one object for each call, so that recursion ends.
 *
 * An unknown callee does what the call says of each argument (EscCapture), and its result is the world's. If the callee
 * comes from a placeholder, the caller may know it: locals escape here, but what belongs to the caller is left to the
 * caller, to whom the summary hands the call (ESC_NODE_DEFER). */
#include "Graph/solver_internal.h"

static EscCall call_at(const EscSolution *s, uint32_t call) { return s->graph->calls.data[call]; }

static EscArgument argument_at(const EscSolution *s, const EscCall *call, uint32_t i) {
  return s->graph->arguments.data[call->first_argument + i];
}

/* ---- unknown callees --------------------------------------------------------------------------------------------- */

static void hand_over(EscSolution *s, const EscCall *call, uint32_t i, uint32_t all_flag, EscReason reason,
                      const char *callee) {
  EscArgument argument = argument_at(s, call, i);
  if (argument.capture == ESC_CAPTURE_NONE) return;
  EscSinkInfo info = {.flag = (uint8_t)(argument.capture == ESC_CAPTURE_ALL ? all_flag : ESC_NODE_CONTENT),
                      .reason = (uint8_t)reason,
                      .place = call->place,
                      .argument = i + 1,
                      .subject = callee};
  esc_escape_add_sink(s, argument.node.v, info);
}

static void call_unknown(EscSolution *s, uint32_t index, EscReason reason, const char *callee) {
  EscCall call = call_at(s, index);
  for (uint32_t i = 0; i < call.argument_count; i++) hand_over(s, &call, i, ESC_NODE_SINK, reason, callee);
  for (uint32_t i = 0; i < call.result_count; i++)
    esc_solver_add_fact(s, s->graph->result_nodes.data[call.first_result + i].v, 0, 0);
}

static void call_deferred(EscSolution *s, uint32_t index) {
  EscCall call = call_at(s, index);
  esc_vec_push(&s->deferred_calls, index);
  for (uint32_t i = 0; i < call.argument_count; i++)
    hand_over(s, &call, i, ESC_NODE_DEFER, ESC_REASON_IndirectCall, NULL);
  for (uint32_t i = 0; i < call.result_count; i++) {
    uint32_t object = esc_solver_new_object(s, ESC_OBJECT_RESULT, index, NULL, call.place);
    s->graph->objects.data[object].offset = (int32_t)i;
    esc_solver_add_fact(s, s->graph->result_nodes.data[call.first_result + i].v, object, 0);
  }
}

/* ---- known callees ----------------------------------------------------------------------------------------------- */

typedef struct {
  EscSolution *s;
  uint32_t index; /* of the call */
  EscCall call;
  uint32_t callee; /* function */
  const EscSummary *summary;
  uint32_t *node;     /* summary node -> node here */
  uint32_t *argument; /* summary node -> number of the argument from which it was reached, counted from 1; 0 = none */
} Instance;

static uint32_t fresh_object(Instance *in, uint32_t number) {
  bool merge = esc_program_in_progress(in->s->program, in->callee) || number >= ESC_MAX_FRESH;
  uint32_t kept = merge ? ESC_MAX_FRESH : number;
  uint64_t key = esc_map_key(in->index, kept);
  uint32_t object = esc_map_get(&in->s->fresh, key);
  if (object != ESC_MAP_ABSENT) return object;
  object = esc_solver_new_object(in->s, ESC_OBJECT_FRESH, in->index,
                                 esc_program_function_name(in->s->program, in->callee), in->call.place);
  *esc_map_at(&in->s->fresh, key) = object;
  return object;
}

static uint32_t shared_object(Instance *in, EscMap *ids, const EscObjectInfo *info) {
  uint32_t object = esc_map_get(ids, info->index);
  if (object != ESC_MAP_ABSENT) return object;
  object = esc_solver_new_object(in->s, (EscObjectKind)info->kind, info->index,
                                 esc_graph_intern(in->s->graph, info->name), ESC_NONE);
  *esc_map_at(ids, info->index) = object;
  return object;
}

static uint32_t object_here(Instance *in, uint32_t summary_object) {
  const EscObjectInfo *info = esc_graph_object(in->summary->graph, (EscObject){summary_object});
  switch ((EscObjectKind)info->kind) {
    case ESC_OBJECT_FUNCTION:
      return shared_object(in, &in->s->functions, info);
    case ESC_OBJECT_CONSTANT:
      return shared_object(in, &in->s->constants, info);
    case ESC_OBJECT_SITE:
    case ESC_OBJECT_STACK:
    case ESC_OBJECT_FRESH:
      return fresh_object(in, info->index);
    case ESC_OBJECT_WORLD:
    case ESC_OBJECT_GLOBAL:
    case ESC_OBJECT_PARAM:
    case ESC_OBJECT_CONTENT:
    case ESC_OBJECT_RESULT:
      return 0;
  }
  return 0;
}

/* Reasons that say more than "passed to a call" stay as they are. */
static EscReason reason_here(EscReason reason) {
  switch (reason) {
    case ESC_REASON_PassedToThread:
    case ESC_REASON_Thrown:
    case ESC_REASON_Finalizer:
    case ESC_REASON_Freed:
      return reason;
    default:
      return ESC_REASON_PassedToCall;
  }
}

static void add_sink_here(Instance *in, const EscConstraint *c) {
  EscSinkInfo info = {.flag = c->kind == ESC_SINK ? ESC_NODE_SINK : ESC_NODE_CONTENT,
                      .reason = (uint8_t)reason_here((EscReason)c->extra),
                      .place = in->call.place,
                      .argument = in->argument[c->a],
                      .subject = esc_program_function_name(in->s->program, in->callee)};
  esc_escape_add_sink(in->s, in->node[c->a], info);
}

static void add_call_here(Instance *in, const EscConstraint *c) {
  const EscGraph *from = in->summary->graph;
  EscCall call = from->calls.data[c->extra];
  EscGraph *graph = in->s->graph;
  const EscArgument *arguments = esc_graph_arguments(from, &call);
  const EscNode *results = esc_graph_results(from, &call);
  call.callee.v = in->node[call.callee.v];
  call.place = in->call.place;
  call.parent = in->index + 1;
  call.first_argument = graph->arguments.count;
  call.first_result = graph->result_nodes.count;
  for (uint32_t i = 0; i < call.argument_count; i++)
    esc_vec_push(&graph->arguments, ((EscArgument){{in->node[arguments[i].node.v]}, arguments[i].capture}));
  for (uint32_t i = 0; i < call.result_count; i++)
    esc_vec_push(&graph->result_nodes, (EscNode){in->node[results[i].v]});
  esc_vec_push(&graph->calls, call);
  EscConstraint here = {.kind = ESC_CALL, .extra = graph->calls.count - 1, .place = call.place};
  esc_solver_add_constraint(in->s, here);
}

static void add_here(Instance *in, EscConstraint c) {
  c.place = in->call.place;
  switch ((EscConstraintKind)c.kind) {
    case ESC_ADDR:
      esc_solver_add_fact(in->s, in->node[c.a], object_here(in, c.b), c.offset);
      break;
    case ESC_COPY:
    case ESC_LOAD:
      in->argument[c.a] = in->argument[c.a] ? in->argument[c.a] : in->argument[c.b];
      /* fall through */
    case ESC_STORE:
    case ESC_COPYMEM:
      c.a = in->node[c.a];
      c.b = in->node[c.b];
      esc_solver_add_constraint(in->s, c);
      break;
    case ESC_DIFF:
      c.a = in->node[c.a];
      c.b = in->node[c.b];
      c.extra = in->node[c.extra];
      esc_solver_add_constraint(in->s, c);
      break;
    case ESC_SINK:
    case ESC_CONTENT:
      add_sink_here(in, &c);
      break;
    case ESC_CALL:
      add_call_here(in, &c);
      break;
    case ESC_RETURN:
    case ESC_PIN:
      ESC_CHECK(!"not in a summary");
  }
}

static void map_nodes(Instance *in) {
  const EscGraph *graph = in->summary->graph;
  for (uint32_t i = 0; i < graph->nodes; i++) {
    bool parameter = i < graph->parameters;
    uint32_t result = i - graph->parameters;
    if (parameter && i < in->call.argument_count) {
      in->node[i] = argument_at(in->s, &in->call, i).node.v;
      in->argument[i] = i + 1;
    } else if (!parameter && result < graph->results && result < in->call.result_count) {
      in->node[i] = in->s->graph->result_nodes.data[in->call.first_result + result].v;
    } else {
      in->node[i] = esc_solver_new_node(in->s, ESC_NONE);
    }
  }
}

static void instantiate(EscSolution *s, uint32_t index, uint32_t callee, const EscSummary *summary) {
  Instance in = {.s = s, .index = index, .call = call_at(s, index), .callee = callee, .summary = summary};
  if (!summary->ignores_variadic)
    for (uint32_t i = in.call.fixed_count; i < in.call.argument_count; i++)
      hand_over(s, &in.call, i, ESC_NODE_SINK, ESC_REASON_PassedToCall, esc_program_function_name(s->program, callee));
  if (!summary->graph->constraints.count) return;
  in.node = esc_alloc_zeroed(summary->graph->nodes, sizeof *in.node);
  in.argument = esc_alloc_zeroed(summary->graph->nodes, sizeof *in.argument);
  map_nodes(&in);
  for (uint32_t i = 0; i < summary->graph->constraints.count; i++) add_here(&in, summary->graph->constraints.data[i]);
  free(in.node);
  free(in.argument);
}

/* The call, among those that this one came with, that called the same function; ESC_NONE when there is none. `depth`
 * gets the number of them. */
static uint32_t same_call_above(const EscSolution *s, uint32_t index, uint32_t callee, uint32_t *depth) {
  *depth = 0;
  for (uint32_t at = call_at(s, index).parent; at; at = call_at(s, at - 1).parent, (*depth)++)
    if (esc_map_get(&s->targets, esc_map_key(at - 1, callee)) != ESC_MAP_ABSENT) return at - 1;
  return ESC_NONE;
}

/* A function that calls itself through what it is given: what the inner call gets, the outer one gets as well. */
static void join_calls(EscSolution *s, uint32_t inner, uint32_t outer) {
  EscCall from = call_at(s, inner), to = call_at(s, outer);
  for (uint32_t i = 0; i < from.argument_count && i < to.argument_count; i++)
    esc_solver_add_edge(s, argument_at(s, &from, i).node.v, argument_at(s, &to, i).node.v, 0, from.place);
  for (uint32_t i = 0; i < from.result_count && i < to.result_count; i++)
    esc_solver_add_edge(s, s->graph->result_nodes.data[to.first_result + i].v,
                        s->graph->result_nodes.data[from.first_result + i].v, 0, from.place);
}

static void call_function(EscSolution *s, uint32_t index, uint32_t callee) {
  EscCall call = call_at(s, index);
  uint32_t depth, above = same_call_above(s, index, callee, &depth);
  if (above != ESC_NONE) {
    join_calls(s, index, above);
    return;
  }
  if (depth > ESC_MAX_CALL_DEPTH) {
    call_unknown(s, index, ESC_REASON_AnalysisLimit, "functions that are handed down call each other too deep");
    return;
  }
  uint32_t signature = esc_program_function_signature(s->program, callee);
  esc_vec_push(&s->consulted, callee);
  const EscSummary *summary = esc_program_summary(s->program, callee);
  bool mismatch = call.signature && signature && call.signature != signature;
  if (mismatch || (!summary && !esc_program_in_progress(s->program, callee)))
    call_unknown(s, index, ESC_REASON_PassedToCall, esc_program_function_name(s->program, callee));
  else if (summary)
    instantiate(s, index, callee, summary);
}

void esc_calls_direct(EscSolution *s, uint32_t call) {
  uint32_t callee = call_at(s, call).direct;
  if (esc_map_add(&s->targets, esc_map_key(call, callee), 0)) call_function(s, call, callee);
}

/* In a whole program, an unknown pointer leads to one of the functions whose address is taken. */
static bool call_dispatcher(EscSolution *s, uint32_t call) {
  uint32_t dispatcher = esc_program_dispatcher(s->program, call_at(s, call).signature);
  if (dispatcher == ESC_NONE) return false;
  if (esc_map_add(&s->targets, esc_map_key(call, dispatcher), 0)) call_function(s, call, dispatcher);
  return true;
}

void esc_calls_target(EscSolution *s, uint32_t call, uint32_t object) {
  EscObjectInfo info = s->graph->objects.data[object];
  bool unknown = info.kind == ESC_OBJECT_WORLD || esc_is_placeholder((EscObjectKind)info.kind);
  if (unknown && call_dispatcher(s, call)) return;
  switch ((EscObjectKind)info.kind) {
    case ESC_OBJECT_FUNCTION:
      if (esc_map_add(&s->targets, esc_map_key(call, info.index), 0)) call_function(s, call, info.index);
      break;
    case ESC_OBJECT_WORLD:
      if (esc_map_add(&s->targets, esc_map_key(call, ESC_NONE), 0))
        call_unknown(s, call, ESC_REASON_IndirectCall, NULL);
      break;
    case ESC_OBJECT_PARAM:
    case ESC_OBJECT_CONTENT:
    case ESC_OBJECT_RESULT:
      if (esc_map_add(&s->deferred, call, 0)) call_deferred(s, call);
      break;
    case ESC_OBJECT_SITE:
    case ESC_OBJECT_STACK:
    case ESC_OBJECT_FRESH:
    case ESC_OBJECT_GLOBAL:
    case ESC_OBJECT_CONSTANT:
      break; /* data is not called */
  }
}
