/* execute.c: what happens when a program of escape graphs runs?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Question: can a run be found that does what the solver says is impossible?
 *
 * A graph has no order, so its constraints are executed in a random order, each as often as it comes up. Whatever the
 * code that the graph was made of does is one of these runs.
 *
 * Terms
 *   thing   memory with an identity at run time: each execution of a site makes a new one
 *   value   a thing and an offset, or nothing (null, and numbers)
 *   outside everybody who is not in the program: has things of its own, keeps what escapes to it, and between any two
 *           steps writes what it can reach to where it can reach
 *
 * Compared with the claims: when a frame is left, no thing that it made and that was said to be local can be reached
 * from outside, from results, from what the caller handed over or from frames below. Whenever a node or a word of memory
 * gets a thing that was said to be local, it was said that it may hold it.
 *
 * Memory is bytes that know which pointer they are a part of. An access out of the 64-byte windows that are kept, too
 * many things or too many steps end the run early: that finds less, never something that is not so. */
#include "run.h"

#include <stdlib.h>
#include <string.h>

static bool is_over(const Run *run) { return run->failed || run->steps >= MAX_STEPS; }

static void contradict(Run *run, const Frame *frame, const char *what, uint32_t object, uint32_t other) {
  if (run->failed) return;
  run->failed = true;
  esc_text_addf(run->contradiction, "%s: ", esc_program_function_name(run->program, frame->function));
  esc_text_addf(run->contradiction, what, object, other);
  esc_text_add(run->contradiction, "\n");
}

/* ---- what can be reached ----------------------------------------------------------------------------------------- */

static void reach(Run *run, uint32_t *count, Value value) {
  if (!value.thing || run->thing[value.thing].mark == run->marks) return;
  run->thing[value.thing].mark = run->marks;
  run->work[(*count)++] = value.thing;
}

static void close_reach(Run *run, uint32_t count) {
  while (count) {
    uint32_t thing = run->work[--count];
    for (uint32_t at = run->thing[thing].window; at; at = run->window[at].next)
      for (uint64_t mask = run->window[at].mask; mask; mask &= mask - 1)
        reach(run, &count, run->window[at].bytes[__builtin_ctzll(mask)]);
  }
}

static bool is_local(const Run *run, const Frame *frame, uint32_t thing) {
  const Thing *t = &run->thing[thing];
  return thing && frame->claims && t->frame == frame->serial && frame->claims->local >> t->made & 1;
}

static void check_reached(Run *run, const Frame *frame, const char *what) {
  for (uint32_t i = frame->first_thing; i < run->things; i++)
    if (run->thing[i].mark == run->marks && is_local(run, frame, i)) contradict(run, frame, what, run->thing[i].made, 0);
}

/* Everybody but the frame itself. */
static void check_left(Run *run, const Frame *frame) {
  uint32_t count = 0;
  run->marks++;
  for (uint32_t i = 0; i < run->known_count; i++) reach(run, &count, run->known[i]);
  for (uint32_t i = 0; i < 8; i++) reach(run, &count, frame->results[i]);
  uint32_t below = (uint32_t)(frame->nodes - run->node);
  for (uint32_t i = 0; i < below; i++) reach(run, &count, run->node[i]);
  for (uint32_t i = 0; i < frame->argument_count; i++) reach(run, &count, frame->arguments[i]);
  close_reach(run, count);
  check_reached(run, frame, "o%u is said to be local and can be reached when the frame has gone");
}

static void check_pinned(Run *run, const Frame *frame, Value value) {
  uint32_t count = 0;
  run->marks++;
  reach(run, &count, value);
  close_reach(run, count);
  check_reached(run, frame, "o%u is said to be local and has to outlive the frame");
}

static bool may_hold(const Claims *claims, uint32_t holder, int32_t word, uint32_t held) {
  for (uint32_t i = 0; i < claims->holdings.count; i++) {
    const Holding *h = &claims->holdings.data[i];
    if (h->holder == holder && (h->offset == ESC_ANY || h->offset == word) && h->mask >> held & 1) return true;
  }
  return false;
}

/* Words of local things that hold local things. */
static void check_memory(Run *run, const Frame *frame) {
  uint32_t size = esc_program_word(run->program);
  for (uint32_t i = frame->first_thing; i < run->things; i++) {
    if (!is_local(run, frame, i)) continue;
    for (uint32_t at = run->thing[i].window; at; at = run->window[at].next)
      for (uint64_t mask = run->window[at].mask; mask; mask &= mask - 1) {
        uint32_t byte = (uint32_t)__builtin_ctzll(mask), held = run->window[at].bytes[byte].thing;
        int32_t word = run->window[at].base + (int32_t)(byte / size * size);
        if (is_local(run, frame, held) && !may_hold(frame->claims, run->thing[i].made, word, run->thing[held].made))
          contradict(run, frame, "a word of o%u holds o%u, which the solver does not know", run->thing[i].made,
                     run->thing[held].made);
      }
  }
}

static void set(Run *run, Frame *frame, uint32_t node, Value value) {
  frame->nodes[node] = value;
  if (!is_local(run, frame, value.thing)) return;
  if (!(frame->claims->points[node] >> run->thing[value.thing].made & 1))
    contradict(run, frame, "n%u points to o%u, which the solver does not know", node, run->thing[value.thing].made);
}

/* ---- outside ----------------------------------------------------------------------------------------------------- */

static void become_known(Run *run, Value value) {
  if (!value.thing) return;
  if (run->known_count < MAX_KNOWN) run->known[run->known_count++] = value;
}

/* Something that the outside can reach. */
static Value known_value(Run *run) {
  static const int8_t offsets[] = {0, 0, 0, 0, 8, 4};
  Value value = run->known[random_below(&run->random, run->known_count)];
  for (uint32_t step = 0; step < 4 && random_percent(&run->random, 50); step++) {
    Value next = fuzz_any_word(run, value.thing);
    if (!next.thing) break;
    value = next;
  }
  return (Value){value.thing, offsets[random_below(&run->random, sizeof offsets)]};
}

static void write_pointer(Run *run, Value at, Value value, uint32_t size) {
  if (!at.thing || run->thing[at.thing].kind != THING_DATA) return;
  for (uint32_t i = 0; i < size; i++) fuzz_write_byte(run, at.thing, at.offset + (int32_t)i, value);
}

static void outside_writes(Run *run, Value into) {
  static const int8_t offsets[] = {0, 0, 0, 8};
  uint32_t word = esc_program_word(run->program);
  for (uint32_t i = random_between(&run->random, 1, 3); i; i--) {
    Value at = into.thing && random_percent(&run->random, 50) ? into : known_value(run);
    at.offset = offsets[random_below(&run->random, sizeof offsets)];
    write_pointer(run, at, known_value(run), word);
  }
}

/* The outside gets what the thing holds, and may write into it. */
static void become_known_content(Run *run, Value value) {
  if (!value.thing) return;
  for (uint32_t at = run->thing[value.thing].window; at; at = run->window[at].next) {
    uint32_t last = 0;
    for (uint64_t mask = run->window[at].mask; mask; mask &= mask - 1) {
      Value held = run->window[at].bytes[__builtin_ctzll(mask)];
      if (held.thing != last) become_known(run, held);
      last = held.thing;
    }
  }
  outside_writes(run, value);
}

/* ---- calls ------------------------------------------------------------------------------------------------------- */

typedef struct {
  const EscCall *call;
  const EscArgument *arguments;
  Value values[16];
  uint32_t count;
  Value results[8];
} Call;

static void run_function(Run *run, uint32_t function, const Value *arguments, uint32_t count, Value *results);

/* Known functions that the outside has the address of, it may call. */
static void outside_calls(Run *run) {
  Value arguments[3] = {known_value(run), known_value(run), known_value(run)}, results[8] = {{0, 0}};
  run_function(run, random_below(&run->random, run->claimed->functions), arguments, 3, results);
  for (uint32_t i = 0; i < 8; i++) become_known(run, results[i]);
}

static void hand_over(Run *run, const Call *c, uint32_t i) {
  if (c->arguments[i].capture == ESC_CAPTURE_ALL) become_known(run, c->values[i]);
  if (c->arguments[i].capture == ESC_CAPTURE_CONTENT) become_known_content(run, c->values[i]);
}

static void call_unknown(Run *run, Call *c) {
  for (uint32_t i = 0; i < c->count; i++) hand_over(run, c, i);
  outside_writes(run, nothing);
  if (random_percent(&run->random, 20)) outside_calls(run);
  for (uint32_t i = 0; i < 8; i++) c->results[i] = random_percent(&run->random, 80) ? known_value(run) : nothing;
}

static bool ignores_variadic(const Run *run, uint32_t function) {
  const EscTextFunction *text = &esc_text_program_functions(run->claimed->text)[function];
  if (text->graph) return text->ignores_variadic;
  const EscSummary *summary = esc_program_summary(run->program, function);
  return summary && esc_summary_ignores_variadic(summary);
}

static bool promises_something(const Call *c) {
  for (uint32_t i = 0; i < c->count; i++)
    if (c->arguments[i].capture != ESC_CAPTURE_ALL) return true;
  return false;
}

static void call_function(Run *run, Call *c, uint32_t function) {
  uint32_t signature = esc_program_function_signature(run->program, function);
  bool direct = c->call->direct != ESC_NONE;
  bool mismatch = c->call->signature && signature && c->call->signature != signature;
  if (mismatch && c->call->dispatcher) return; /* undefined in a closed program */
  if (mismatch || !esc_program_summary(run->program, function)) {
    call_unknown(run, c);
    return;
  }
  /* A call through a pointer that promises what the function does not keep is undefined. */
  if (!direct && promises_something(c)) return;
  if (!ignores_variadic(run, function))
    for (uint32_t i = c->call->fixed_count; i < c->count; i++) hand_over(run, c, i);
  run_function(run, function, c->values, c->count, c->results);
}

/* A call through a pointer: `function`, or ESC_NONE for code from outside. In a closed program it is one of the functions
 * that the dispatcher calls; any other is undefined. */
static void call_pointer(Run *run, Call *c, uint32_t function) {
  if (!c->call->dispatcher) {
    if (function == ESC_NONE) call_unknown(run, c);
    else call_function(run, c, function);
    return;
  }
  const EscGraph *graph = esc_text_program_functions(run->claimed->text)[c->call->dispatcher - 1].graph;
  uint32_t count = graph ? graph->calls.count : 0;
  if (count && function == ESC_NONE) function = graph->calls.data[random_below(&run->random, count)].direct;
  for (uint32_t i = 0; i < count; i++)
    if (graph->calls.data[i].direct == function) {
      call_function(run, c, function);
      return;
    }
}

static void execute_call(Run *run, Frame *frame, const EscCall *call) {
  Call c = {.call = call, .arguments = esc_graph_arguments(frame->graph, call), .count = call->argument_count};
  if (c.count > 16 || call->result_count > 8) return;
  for (uint32_t i = 0; i < c.count; i++) c.values[i] = frame->nodes[c.arguments[i].node.v];
  if (call->direct != ESC_NONE) {
    call_function(run, &c, call->direct);
  } else {
    uint32_t callee = frame->nodes[call->callee.v].thing;
    ThingKind kind = (ThingKind)run->thing[callee].kind;
    if (!callee || (kind != THING_FUNCTION && kind != THING_CODE)) return;
    call_pointer(run, &c, kind == THING_FUNCTION ? run->thing[callee].index : ESC_NONE);
  }
  if (is_over(run)) return;
  const EscNode *results = esc_graph_results(frame->graph, call);
  for (uint32_t i = 0; i < call->result_count; i++) set(run, frame, results[i].v, c.results[i]);
}

/* ---- constraints ------------------------------------------------------------------------------------------------- */

static uint32_t shared_thing(Run *run, uint32_t *known, ThingKind kind, uint32_t index) {
  if (!known[index]) known[index] = fuzz_new_thing(run, kind, index);
  return known[index];
}

static uint32_t global_thing(Run *run, const Frame *frame, uint32_t object) {
  uint64_t key = esc_map_key(frame->function, object);
  uint32_t known = esc_map_get(&run->globals, key);
  if (known != ESC_MAP_ABSENT) return known;
  uint32_t made = fuzz_new_thing(run, THING_DATA, 0);
  *esc_map_at(&run->globals, key) = made;
  become_known(run, (Value){made, 0});
  return made;
}

static uint32_t own_thing(Run *run, const Frame *frame, uint32_t object) {
  uint32_t made = fuzz_new_thing(run, THING_DATA, 0);
  run->thing[made].frame = frame->serial;
  run->thing[made].made = object;
  return made;
}

static Value object_value(Run *run, Frame *frame, uint32_t object) {
  const EscObjectInfo *info = esc_graph_object(frame->graph, (EscObject){object});
  switch ((EscObjectKind)info->kind) {
    case ESC_OBJECT_SITE:
    case ESC_OBJECT_FRESH:
      return (Value){own_thing(run, frame, object), 0};
    case ESC_OBJECT_STACK:
      if (!frame->stack[object]) frame->stack[object] = own_thing(run, frame, object);
      return (Value){frame->stack[object], 0};
    case ESC_OBJECT_GLOBAL:
      return (Value){global_thing(run, frame, object), 0};
    case ESC_OBJECT_FUNCTION:
      return (Value){shared_thing(run, run->function_thing, THING_FUNCTION, info->index), 0};
    case ESC_OBJECT_CONSTANT:
      return (Value){shared_thing(run, run->constant_thing, THING_CONSTANT, info->index), 0};
    case ESC_OBJECT_PARAM:
      return info->index < frame->argument_count ? frame->arguments[info->index] : nothing;
    case ESC_OBJECT_WORLD:
    case ESC_OBJECT_CONTENT:
    case ESC_OBJECT_RESULT:
      return known_value(run);
  }
  return nothing;
}

static Value read_constant(Run *run, uint32_t thing, int32_t offset) {
  const EscConstant *constant = &run->program->constants.data[run->thing[thing].index];
  if (!constant->entries.count) return nothing;
  const EscConstantEntry *entry = &constant->entries.data[random_below(&run->random, constant->entries.count)];
  int32_t word = (int32_t)esc_program_word(run->program);
  if (entry->offset != ESC_ANY && (offset < entry->offset || offset >= entry->offset + word)) return nothing;
  if (entry->target == ESC_NONE) return known_value(run);
  if (entry->is_function) return (Value){shared_thing(run, run->function_thing, THING_FUNCTION, entry->target), 0};
  Value to = {shared_thing(run, run->constant_thing, THING_CONSTANT, entry->target), 0};
  return fuzz_value_plus(run, to, entry->target_offset);
}

static Value read_at(Run *run, Value at, int32_t offset) {
  ThingKind kind = (ThingKind)run->thing[at.thing].kind;
  if (kind == THING_CONSTANT) return read_constant(run, at.thing, at.offset + offset);
  return kind == THING_DATA ? fuzz_read_byte(run, at.thing, at.offset + offset) : nothing;
}

static uint32_t real_size(Run *run, uint32_t size) {
  if (size == ESC_ANY_SIZE || size > 128) return random_between(&run->random, 1, 24);
  return size;
}

/* A part of a pointer is as good as the pointer: the parts may be put together later. */
static Value load(Run *run, Value at, uint32_t size) {
  size = real_size(run, size);
  if (!at.thing || !size) return nothing;
  uint32_t word = esc_program_word(run->program);
  uint32_t first = size > word ? random_below(&run->random, size / word) * word : 0;
  for (uint32_t i = first; i < size; i++) {
    Value value = read_at(run, at, (int32_t)i);
    if (value.thing) return value;
  }
  return nothing;
}

static void copy_memory(Run *run, Value to, Value from, uint32_t size) {
  Value bytes[128];
  size = real_size(run, size);
  if (!to.thing || !from.thing || run->thing[to.thing].kind != THING_DATA) return;
  for (uint32_t i = 0; i < size; i++) bytes[i] = read_at(run, from, (int32_t)i);
  for (uint32_t i = 0; i < size; i++) fuzz_write_byte(run, to.thing, to.offset + (int32_t)i, bytes[i]);
}

/* What the frame made itself is told by the claims; everybody else must be able to keep it on the heap. */
static void execute_free(Run *run, Frame *frame, Value value) {
  const Thing *t = &run->thing[value.thing];
  bool own = value.thing && t->frame == frame->serial && esc_graph_object(frame->graph, (EscObject){t->made})->kind == ESC_OBJECT_SITE;
  if (!own) become_known(run, value);
  else if (is_local(run, frame, value.thing) && !(frame->claims->freed >> t->made & 1))
    contradict(run, frame, "o%u is freed, and is not said to be", t->made, 0);
}

/* Of what callers made, the frame that made it is told. */
static void execute_spare(Run *run, Frame *frame, Value value) {
  const Thing *t = &run->thing[value.thing];
  for (const Frame *f = frame; value.thing && f; f = f->caller)
    if (t->frame == f->serial && esc_graph_object(f->graph, (EscObject){t->made})->kind == ESC_OBJECT_SITE && is_local(run, f, value.thing)) {
      uint64_t told = f == frame ? f->claims->freed : f->claims->freed_by_callee;
      if (!(told >> t->made & 1)) contradict(run, f, "o%u is freed, and is not said to be", t->made, 0);
    }
}

static void execute(Run *run, Frame *frame, const EscConstraint *c) {
  Value *n = frame->nodes;
  switch ((EscConstraintKind)c->kind) {
    case ESC_ADDR:
      set(run, frame, c->a, fuzz_value_plus(run, object_value(run, frame, c->b), c->offset));
      break;
    case ESC_COPY:
      set(run, frame, c->a, fuzz_value_plus(run, n[c->b], c->offset));
      break;
    case ESC_LOAD:
      set(run, frame, c->a, load(run, fuzz_value_plus(run, n[c->b], c->offset), c->size));
      break;
    case ESC_STORE:
      write_pointer(run, fuzz_value_plus(run, n[c->a], c->offset), n[c->b], real_size(run, c->size));
      break;
    case ESC_COPYMEM:
      copy_memory(run, n[c->a], n[c->b], c->size);
      break;
    case ESC_SINK:
      become_known(run, n[c->a]);
      outside_writes(run, nothing);
      break;
    case ESC_CONTENT:
      become_known_content(run, n[c->a]);
      break;
    case ESC_RETURN:
      if (c->a < 8) frame->results[c->a] = n[c->b];
      break;
    case ESC_FREE:
      execute_free(run, frame, n[c->a]);
      break;
    case ESC_SPARE:
      execute_spare(run, frame, n[c->a]);
      break;
    case ESC_PIN:
      check_pinned(run, frame, n[c->a]);
      break;
    case ESC_CALL:
      execute_call(run, frame, esc_graph_call(frame->graph, c->extra));
      break;
    case ESC_GATE:
      break; /* no graph that is read has one */
  }
}

/* ---- frames ------------------------------------------------------------------------------------------------------ */

static void execute_body(Run *run, Frame *frame) {
  uint32_t count = esc_graph_constraint_count(frame->graph);
  if (!count) return;
  bool in_order = random_percent(&run->random, 70);
  for (uint32_t step = random_between(&run->random, 1, 3) * count; step && !is_over(run); step--) {
    uint32_t pick = in_order && random_percent(&run->random, 85) ? (3 * count - step) % count
                                                                 : random_below(&run->random, count);
    run->steps++;
    execute(run, frame, esc_graph_constraint(frame->graph, pick));
    if (random_percent(&run->random, 8)) outside_writes(run, nothing);
  }
}

static void leave(Run *run, Frame *frame, Value *results, bool summary) {
  uint32_t first = esc_graph_parameter_count(frame->graph);
  for (uint32_t i = 0; i < 8 && i < esc_graph_result_count(frame->graph); i++)
    results[i] = summary ? frame->nodes[first + i] : frame->results[i];
  if (!frame->claims || run->failed) return;
  check_left(run, frame);
  check_memory(run, frame);
}

/* A leaf without a placeholder cannot hold a pointer. */
static bool holds_pointer(const EscGraph *graph, uint32_t leaf) {
  for (uint32_t i = 1; i < esc_graph_object_count(graph); i++) {
    const EscObjectInfo *info = esc_graph_object(graph, (EscObject){i});
    if (info->kind == ESC_OBJECT_PARAM && info->index == leaf) return true;
  }
  return false;
}

static void run_function(Run *run, uint32_t function, const Value *arguments, uint32_t count, Value *results) {
  const EscGraph *graph = esc_text_program_functions(run->claimed->text)[function].graph;
  const EscSummary *summary = graph ? NULL : esc_program_summary(run->program, function);
  if ((!graph && !summary) || is_over(run)) return;
  if (summary) graph = esc_summary_graph(summary);
  uint32_t nodes = esc_graph_node_count(graph);
  if (run->depth == MAX_DEPTH || run->node_count + nodes > MAX_NODES) return;
  Frame frame = {.caller = run->frame, .graph = graph, .function = function, .serial = ++run->serials, .nodes = run->node + run->node_count};
  frame.claims = summary ? NULL : &run->claimed->claims[function];
  frame.arguments = arguments;
  frame.argument_count = count;
  frame.first_thing = run->things;
  memset(frame.nodes, 0, nodes * sizeof *frame.nodes);
  for (uint32_t i = 0; i < count && i < esc_graph_parameter_count(graph); i++)
    if (summary || holds_pointer(graph, i)) frame.nodes[i] = arguments[i];
  run->node_count += nodes;
  run->depth++;
  run->frame = &frame;
  execute_body(run, &frame);
  leave(run, &frame, results, summary != NULL);
  run->frame = frame.caller;
  run->depth--;
  run->node_count -= nodes;
}

/* ---- a run ------------------------------------------------------------------------------------------------------- */

enum { POOL = 8 };

/* Data of whoever calls the program: it holds itself, what the outside has, and functions. */
static void make_pool(Run *run, Value *pool) {
  for (uint32_t i = 0; i < 3; i++) pool[i] = (Value){fuzz_new_thing(run, THING_DATA, 0), 0};
  for (uint32_t i = 3; i < 5; i++) pool[i] = known_value(run);
  for (uint32_t i = 5; i < POOL; i++) {
    uint32_t function = random_below(&run->random, run->claimed->functions);
    pool[i] = (Value){shared_thing(run, run->function_thing, THING_FUNCTION, function), 0};
  }
  for (uint32_t i = 0; i < 5; i++) {
    Value at = {pool[random_below(&run->random, 3)].thing, (int32_t)random_below(&run->random, 3) * 8};
    write_pointer(run, at, pool[random_below(&run->random, POOL)], esc_program_word(run->program));
  }
}

static void start(Run *run) {
  uint32_t constants = esc_program_constant_count(run->program);
  run->function_thing = esc_alloc_zeroed(run->claimed->functions + 1, sizeof *run->function_thing);
  run->constant_thing = esc_alloc_zeroed(constants + 1, sizeof *run->constant_thing);
  run->things = run->windows = 1; /* number 0 is none */
  run->thing[0] = (Thing){.kind = THING_DATA};
  for (uint32_t i = 0; i < 2; i++) become_known(run, (Value){fuzz_new_thing(run, THING_DATA, 0), 0});
  become_known(run, (Value){fuzz_new_thing(run, THING_CODE, 0), 0});
  for (uint32_t i = 0; i < run->claimed->functions && i < 4; i++)
    become_known(run, (Value){shared_thing(run, run->function_thing, THING_FUNCTION, i), 0});
  outside_writes(run, nothing);
}

static void play(Run *run) {
  Value *pool = run->node;
  make_pool(run, pool);
  run->node_count = POOL;
  for (uint32_t calls = random_between(&run->random, 1, 3); calls && !is_over(run); calls--) {
    Value arguments[4], results[8] = {{0, 0}};
    for (uint32_t i = 0; i < 4; i++)
      arguments[i] = random_percent(&run->random, 90) ? pool[random_below(&run->random, POOL)] : nothing;
    run_function(run, random_below(&run->random, run->claimed->functions), arguments, 4, results);
    pool[random_below(&run->random, 5)] = results[0];
  }
}

static bool execute_with(Run *run, const Claimed *claimed, uint64_t seed, EscText *contradiction) {
  run->claimed = claimed;
  run->program = esc_text_program_get(claimed->text);
  run->random = (Random){seed};
  run->contradiction = contradiction;
  run->failed = false;
  run->steps = run->known_count = run->node_count = run->depth = run->serials = run->marks = 0;
  start(run);
  play(run);
  free(run->function_thing);
  free(run->constant_thing);
  esc_map_fini(&run->globals);
  return !run->failed;
}

bool fuzz_execute(const Claimed *claimed, uint64_t seed, EscText *contradiction) {
  return fuzz_execute_all(claimed, seed, 1, contradiction);
}

bool fuzz_execute_all(const Claimed *claimed, uint64_t seed, uint32_t times, EscText *contradiction) {
  if (!claimed->functions) return true;
  Run *run = esc_alloc_zeroed(1, sizeof *run);
  bool good = true;
  for (uint32_t i = 0; i < times && good; i++) good = execute_with(run, claimed, seed * 1000003 + i, contradiction);
  free(run);
  return good;
}
