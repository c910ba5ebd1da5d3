/* calls.c: what does a call do to the objects that it gets?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A known callee's summary is added to the graph as constraints of its own, once for each call: parameters become the
 * argument nodes, results the result nodes, what the callee makes becomes an object of this call. That is what makes
 * the analysis context-sensitive. A callee inside the component being solved has the summary of the last round (none in
 * the first), and what it makes is one object for each call, so that recursion ends. When the callees have grown a
 * function by more than ESC_INSTANCE_FACTOR, further calls of one function share one instance: what they hand in meets.
 *
 * An unknown callee does what the call says of each argument (EscCapture), and its result is the world's. If the callee
 * comes from a placeholder, the caller may know it: locals escape here, but what belongs to the caller is left to the
 * caller, to whom the summary hands the call (ESC_NODE_DEFER). All such calls with one signature and callee are one.
 * Whether they happen at all is asked before (stages.c).
 *
 * In a whole program a pointer leads to what the call's dispatcher calls. The caller may still know the one function where
 * the dispatcher means all, so there, too, the call is left to the caller, but for the objects of this function: they get
 * what the dispatcher does to them (escape.c). Dispatchers themselves leave nothing: nobody knows more (`at_once`). */
#include "Graph/solver_internal.h"

static EscCall call_at(const EscSolution *s, uint32_t call) { return s->graph->calls.data[call]; }

static EscArgument argument_at(const EscSolution *s, const EscCall *call, uint32_t i) {
  return s->graph->arguments.data[call->first_argument + i];
}

/* ---- unknown callees --------------------------------------------------------------------------------------------- */

/* As the source counts them, from 1. */
static uint32_t number_of_argument(const EscSolution *s, const EscCall *call, uint32_t i) {
  return i > call->fixed_count && argument_at(s, call, call->fixed_count).capture == ESC_CAPTURE_AREA ? i : i + 1;
}

static void hand_over(EscSolution *s, uint32_t index, const EscCall *call, uint32_t i, uint32_t all_flag, EscReason reason,
                      const char *callee) {
  EscArgument argument = argument_at(s, call, i);
  if (argument.capture >= ESC_CAPTURE_NONE) return;
  EscSinkInfo info = {.flag = (uint8_t)(ESC_GUARD(ArgumentKept, argument.capture == ESC_CAPTURE_ALL) ? all_flag : ESC_NODE_CONTENT),
                      .reason = (uint8_t)reason,
                      .place = call->place,
                      .argument = number_of_argument(s, call, i),
                      .call = index,
                      .subject = callee};
  ESC_MUST(ArgumentHandedOver) esc_escape_add_sink(s, argument.node.v, info);
}

static void call_unknown(EscSolution *s, uint32_t index, EscReason reason, const char *callee) {
  EscCall call = call_at(s, index);
  for (uint32_t i = 0; i < call.argument_count; i++) hand_over(s, index, &call, i, ESC_NODE_SINK, reason, callee);
  for (uint32_t i = 0; i < call.result_count; i++)
    ESC_MUST(UnknownCallGives) esc_solver_add_fact(s, s->graph->result_nodes.data[call.first_result + i].v, 0, 0);
}

/* ---- callees that only the caller knows --------------------------------------------------------------------------- */

static bool same_captures(const EscSolution *s, const EscCall *a, const EscCall *b) {
  for (uint32_t i = 0; i < a->argument_count; i++)
    if (argument_at(s, a, i).capture != argument_at(s, b, i).capture) return false;
  return true;
}

bool esc_calls_same_kind(const EscSolution *s, uint32_t one, uint32_t other) {
  EscCall a = call_at(s, one), b = call_at(s, other);
  return a.signature == b.signature && a.dispatcher == b.dispatcher && a.at_once == b.at_once && a.argument_count == b.argument_count && a.result_count == b.result_count &&
         a.fixed_count == b.fixed_count && ESC_NEEDS(KindOfCaptures, same_captures(s, &a, &b));
}

static uint32_t new_kind(EscSolution *s, uint32_t call, uint32_t placeholder) {
  EscDeferred kind = {.placeholder = placeholder, .call = call};
  kind.callee = esc_solver_new_node(s, ESC_NONE);
  kind.first_argument = s->nodes.count;
  for (uint32_t i = 0; i < call_at(s, call).argument_count; i++) esc_solver_new_node(s, ESC_NONE);
  esc_pool_push(&s->pool, &s->deferred, kind);
  return s->deferred.count - 1;
}

/* The number of the kind of deferred call: those of one signature are told apart by callee up to a limit. */
static uint32_t deferred_kind(EscSolution *s, uint32_t call, uint32_t placeholder) {
  uint32_t like = 0, last = ESC_NONE;
  for (uint32_t i = 0; i < s->deferred.count; i++) {
    if (!esc_calls_same_kind(s, call, s->deferred.data[i].call)) continue;
    if (s->deferred.data[i].placeholder == placeholder) return i;
    last = i;
    like++;
  }
  return !like || s->deferred.count < ESC_MAX_DEFERRED_CALLEES ? new_kind(s, call, placeholder) : last;
}

/* What calls give back that only the caller knows: one placeholder, which stands for all that it holds as well. */
static uint32_t result_object(EscSolution *s) {
  if (s->result == ESC_NONE) {
    s->result = esc_solver_new_object(s, ESC_OBJECT_RESULT, 0, NULL, ESC_NONE);
    s->graph->objects.data[s->result].recursive = true;
  }
  return s->result;
}

/* All calls of one kind are one to the caller: their callees and arguments meet, and their results are unknown here. */
static void call_deferred(EscSolution *s, uint32_t index, uint32_t placeholder) {
  EscCall call = call_at(s, index);
  uint32_t number = deferred_kind(s, index, placeholder);
  EscDeferred kind = s->deferred.data[number];
  ESC_MUST(DeferredCallee) esc_solver_add_fact(s, kind.callee, placeholder, 0);
  for (uint32_t i = 0; i < call.argument_count; i++) {
    ESC_MUST(DeferredKeeps) hand_over(s, index, &call, i, ESC_NODE_DEFER, ESC_REASON_IndirectCall, NULL);
    ESC_MUST(DeferredArgument) esc_solver_add_edge(s, argument_at(s, &call, i).node.v, kind.first_argument + i, 0, call.place);
  }
  for (uint32_t i = 0; i < call.result_count; i++)
    ESC_MUST(DeferredGives) esc_solver_add_fact(s, s->graph->result_nodes.data[call.first_result + i].v, result_object(s), ESC_ANY);
}

/* ---- known callees ----------------------------------------------------------------------------------------------- */

typedef struct {
  EscSolution *s;
  uint32_t index; /* of the call */
  EscCall call;
  uint32_t place;  /* of the call, or ESC_NONE when several calls share the instance */
  uint32_t callee; /* function */
  const EscGraph *from; /* of the summary */
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
  const EscObjectInfo *info = esc_graph_object(in->from, (EscObject){summary_object});
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
  EscSinkInfo info = {.flag = c->kind == ESC_SINK ? ESC_NODE_SINK : c->kind == ESC_CONTENT ? ESC_NODE_CONTENT : ESC_NODE_SPARED,
                      .reason = (uint8_t)reason_here((EscReason)c->extra),
                      .place = in->place,
                      .argument = in->argument[c->a],
                      .subject = esc_program_function_name(in->s->program, in->callee)};
  ESC_MUST(SinkInstantiated) esc_escape_add_sink(in->s, in->node[c->a], info);
}

static void add_call_here(Instance *in, const EscConstraint *c) {
  const EscGraph *from = in->from;
  EscCall call = from->calls.data[c->extra];
  EscGraph *graph = in->s->graph;
  const EscArgument *arguments = esc_graph_arguments(from, &call);
  const EscNode *results = esc_graph_results(from, &call);
  call.callee.v = in->node[call.callee.v];
  call.place = in->place;
  call.parent = in->index + 1;
  call.at_once = in->call.at_once;
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
  c.place = in->place;
  switch ((EscConstraintKind)c.kind) {
    case ESC_ADDR:
      ESC_MUST(AddressInstantiated) esc_solver_add_fact(in->s, in->node[c.a], object_here(in, c.b), c.offset);
      break;
    case ESC_COPY:
    case ESC_LOAD:
      in->argument[c.a] = in->argument[c.a] ? in->argument[c.a] : in->argument[c.b];
      /* fall through */
    case ESC_STORE:
    case ESC_COPYMEM:
      c.a = in->node[c.a];
      c.b = in->node[c.b];
      ESC_MUST(FlowInstantiated) esc_solver_add_constraint(in->s, c);
      break;
    case ESC_SINK:
    case ESC_CONTENT:
    case ESC_SPARE:
      add_sink_here(in, &c);
      break;
    case ESC_CALL:
      ESC_MUST(CallInstantiated) add_call_here(in, &c);
      break;
    case ESC_RETURN:
    case ESC_PIN:
    case ESC_FREE:
    case ESC_GATE:
      ESC_CHECK(!"not in a summary");
  }
}

static void map_to_call(Instance *in) {
  const EscGraph *graph = in->from;
  for (uint32_t i = 0; i < graph->nodes; i++) {
    bool parameter = i < graph->parameters;
    uint32_t result = i - graph->parameters;
    if (parameter && i < in->call.argument_count)
      in->node[i] = argument_at(in->s, &in->call, i).node.v;
    else if (!parameter && result < graph->results && result < in->call.result_count)
      in->node[i] = in->s->graph->result_nodes.data[in->call.first_result + result].v;
    else
      in->node[i] = esc_solver_new_node(in->s, ESC_NONE);
  }
}

static void map_to_new_nodes(Instance *in) {
  for (uint32_t i = 0; i < in->from->nodes; i++) in->node[i] = esc_solver_new_node(in->s, ESC_NONE);
}

/* What the callee does at a stage, and what makes it do more. */
static void add_gates(Instance *in, uint32_t staged, const EscStage *stage) {
  for (uint32_t i = 0; i < stage->gates.count; i++) {
    const EscGate *gate = &stage->gates.data[i];
    esc_pool_push(&in->s->pool, &in->s->openings, ((EscOpening){staged, gate->stage}));
    EscConstraint here = {.kind = ESC_GATE, .a = in->node[gate->node], .extra = in->s->openings.count - 1, .place = ESC_NONE};
    ESC_MUST(GateInstantiated) esc_solver_add_constraint(in->s, here);
  }
}

static void instantiate(Instance *in, void (*map_nodes)(Instance *in), uint32_t staged, const EscStage *stage) {
  const EscGraph *graph = in->from;
  in->s->work += graph->constraints.count;
  in->s->instantiated += graph->constraints.count;
  if (esc_solver_is_too_much(in->s)) return;
  in->node = esc_alloc_zeroed(graph->nodes, sizeof *in->node);
  in->argument = esc_alloc_zeroed(graph->nodes, sizeof *in->argument);
  for (uint32_t i = 0; i < graph->parameters; i++) in->argument[i] = i + 1;
  map_nodes(in);
  for (uint32_t i = 0; i < graph->constraints.count; i++) add_here(in, graph->constraints.data[i]);
  if (stage) add_gates(in, staged, stage);
  free(in->node);
  free(in->argument);
}

/* One instance for all calls of the callee that come from now on: what they hand in meets there. */
static void call_shared(Instance *in) {
  EscSolution *s = in->s;
  const EscGraph *graph = in->from;
  if (ESC_GUARD(SharedInstanceLeftOut, esc_solver_is_too_much(s))) return; /* it may have no nodes */
  uint32_t first = esc_map_get(&s->instances, in->callee);
  if (first == ESC_MAP_ABSENT) {
    first = s->nodes.count;
    *esc_map_at(&s->instances, in->callee) = first;
    in->place = ESC_NONE;
    instantiate(in, map_to_new_nodes, 0, NULL);
    if (esc_solver_is_too_much(s)) return;
  }
  for (uint32_t i = 0; i < in->call.argument_count && i < graph->parameters; i++)
    ESC_MUST(SharedInstanceGets) esc_solver_add_edge(s, argument_at(s, &in->call, i).node.v, first + i, 0, in->call.place);
  for (uint32_t i = 0; i < in->call.result_count && i < graph->results; i++)
    ESC_MUST(SharedInstanceGives) esc_solver_add_edge(s, first + graph->parameters + i, s->graph->result_nodes.data[in->call.first_result + i].v, 0,
                        in->call.place);
}

/* The callee does what it does at this stage as well, if it does not yet. */
static void call_stage(Instance *in, uint32_t staged, uint32_t stage) {
  const EscSummary *summary = in->s->staged.data[staged].summary;
  bool last = stage >= summary->stages->list.count;
  in->s->staged.data[staged].stage = stage;
  in->from = last ? summary->graph : summary->stages->list.data[stage].graph;
  instantiate(in, map_to_call, staged, last ? NULL : &summary->stages->list.data[stage]);
}

static void call_first_stage(Instance *in, const EscSummary *summary) {
  esc_pool_push(&in->s->pool, &in->s->staged, ((EscStaged){in->index, in->callee, summary, 0}));
  call_stage(in, in->s->staged.count - 1, 0);
}

void esc_calls_open(EscSolution *s, uint32_t opening) {
  EscOpening what = s->openings.data[opening];
  EscStaged staged = s->staged.data[what.staged];
  if (staged.stage >= what.stage) return;
  EscCall call = call_at(s, staged.call);
  Instance in = {.s = s, .index = staged.call, .call = call, .place = call.place, .callee = staged.callee};
  call_stage(&in, what.staged, what.stage);
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
    ESC_MUST(InnerCallGets) esc_solver_add_edge(s, argument_at(s, &from, i).node.v, argument_at(s, &to, i).node.v, 0, from.place);
  for (uint32_t i = 0; i < from.result_count && i < to.result_count; i++)
    ESC_MUST(InnerCallGives) esc_solver_add_edge(s, s->graph->result_nodes.data[to.first_result + i].v,
                        s->graph->result_nodes.data[from.first_result + i].v, 0, from.place);
}

static void call_known(EscSolution *s, uint32_t index, uint32_t callee, const EscSummary *summary) {
  EscCall call = call_at(s, index);
  if (ESC_GUARD(VariadicKept, !summary->ignores_variadic))
    for (uint32_t i = call.fixed_count; i < call.argument_count; i++)
      hand_over(s, index, &call, i, ESC_NODE_SINK, ESC_REASON_PassedToCall, esc_program_function_name(s->program, callee));
  if (!summary->graph->constraints.count) return;
  uint32_t depth, above = same_call_above(s, index, callee, &depth);
  Instance in = {.s = s, .index = index, .call = call, .place = call.place, .callee = callee, .from = summary->graph};
  if (above != ESC_NONE)
    join_calls(s, index, above);
  else if (depth > ESC_MAX_CALL_DEPTH || s->instantiated > s->most_instantiated)
    call_shared(&in);
  else if (summary->stages)
    call_first_stage(&in, summary);
  else
    instantiate(&in, map_to_call, 0, NULL);
}

static void call_function(EscSolution *s, uint32_t index, uint32_t callee) {
  EscCall call = call_at(s, index);
  uint32_t signature = esc_program_function_signature(s->program, callee);
  esc_pool_push(&s->pool, &s->consulted, callee);
  const EscSummary *summary = esc_program_summary(s->program, callee);
  bool mismatch = ESC_GUARD(OtherSignature, call.signature && signature && call.signature != signature);
  if (mismatch && call.dispatcher) return; /* in a whole program, pointers lead to functions of the type of the call */
  if (mismatch || ESC_GUARD(NoSummary, !summary && !esc_program_in_progress(s->program, callee)))
    call_unknown(s, index, ESC_REASON_PassedToCall, esc_program_function_name(s->program, callee));
  else if (summary)
    call_known(s, index, callee, summary);
}

void esc_calls_direct(EscSolution *s, uint32_t call) {
  uint32_t callee = call_at(s, call).direct;
  if (ESC_GUARD(CalleeCalled, esc_map_add(&s->targets, esc_map_key(call, callee), 0))) call_function(s, call, callee);
}

/* In a whole program, an unknown pointer leads to one of the functions whose address is taken. */
static bool call_dispatcher(EscSolution *s, uint32_t call) {
  uint32_t dispatcher = call_at(s, call).dispatcher;
  if (ESC_GUARD(DispatcherCalled, dispatcher && esc_map_add(&s->targets, esc_map_key(call, dispatcher - 1), 0)))
    call_function(s, call, dispatcher - 1);
  return dispatcher;
}

bool esc_calls_dispatch(EscSolution *s, uint32_t call) {
  if (!call_at(s, call).dispatcher) return false;
  esc_pool_push(&s->pool, &s->to_dispatch, call);
  return true;
}

void esc_calls_drain(EscSolution *s) {
  while (s->to_dispatch.count) call_dispatcher(s, s->to_dispatch.data[--s->to_dispatch.count]);
}

/* Nobody knows more of the callee than its type. */
static bool dispatches_at_once(const EscSolution *s, uint32_t call, const EscObjectInfo *callee) {
  switch ((EscObjectKind)callee->kind) {
    case ESC_OBJECT_WORLD:
    case ESC_OBJECT_RESULT:
      return true;
    case ESC_OBJECT_CONTENT:
      return callee->parent.v == ESC_NONE || call_at(s, call).at_once;
    case ESC_OBJECT_PARAM:
      return call_at(s, call).at_once;
    default:
      return false;
  }
}

void esc_calls_target(EscSolution *s, uint32_t call, uint32_t object) {
  EscObjectInfo info = s->graph->objects.data[object];
  if (dispatches_at_once(s, call, &info) && call_dispatcher(s, call)) return;
  switch ((EscObjectKind)info.kind) {
    case ESC_OBJECT_FUNCTION:
      if (ESC_GUARD(FunctionCalled, esc_map_add(&s->targets, esc_map_key(call, info.index), 0))) call_function(s, call, info.index);
      break;
    case ESC_OBJECT_WORLD:
      if (ESC_GUARD(WorldCalled, esc_map_add(&s->targets, esc_map_key(call, ESC_NONE), 0)))
        call_unknown(s, call, ESC_REASON_IndirectCall, NULL);
      break;
    case ESC_OBJECT_PARAM:
    case ESC_OBJECT_CONTENT:
    case ESC_OBJECT_RESULT:
      if (ESC_GUARD(CallerKnows, esc_map_add(&s->deferred_pairs, esc_map_key(call, object), 0))) call_deferred(s, call, object);
      break;
    case ESC_OBJECT_SITE:
    case ESC_OBJECT_STACK:
    case ESC_OBJECT_FRESH:
    case ESC_OBJECT_GLOBAL:
    case ESC_OBJECT_CONSTANT:
      break; /* data is not called */
  }
}
