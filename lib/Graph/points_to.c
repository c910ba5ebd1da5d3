/* points_to.c: which locations may a node point to?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A location is an object and a byte offset into it. The set of a node is the list of its locations in the order found;
 * past a few there are bits beside it, one for each location of the function, so that asking costs the same for every
 * size. Most facts that flow are there already, so that question comes first.
 *
 * Offsets widen: past ESC_MAX_OFFSETS into one object at one node, or ESC_MAX_LOCATIONS of one object, the next one is
 * ESC_ANY, which covers all. */
#include "Graph/solver_internal.h"

enum { SMALL = 8, BITS = 64 }; /* sets up to SMALL are searched; a word of the bits */

void esc_points_to_init(EscSolution *s) { ESC_CHECK(esc_points_to_location(s, 0, 0) == ESC_WORLD_LOCATION); }

uint32_t esc_points_to_location(EscSolution *s, uint32_t object, int32_t offset) {
  EscObjectState *state = &s->objects.data[object];
  uint64_t key = esc_map_key(object, (uint32_t)offset);
  uint32_t known = esc_map_get(&s->location_ids, key);
  if (known != ESC_MAP_ABSENT) return known;
  if (offset != ESC_ANY && state->location_count >= ESC_MAX_LOCATIONS) return esc_points_to_location(s, object, ESC_ANY);
  *esc_map_at(&s->location_ids, key) = s->locations.count;
  esc_vec_push(&s->locations, ((EscLocation){object, offset}));
  esc_vec_push(&s->next_location, state->first_location);
  state->first_location = s->locations.count - 1;
  state->location_count++;
  if (offset == ESC_ANY) state->any_location = state->first_location;
  return state->first_location;
}

bool esc_points_to_has(const EscSolution *s, uint32_t node, uint32_t location) {
  const EscNodeState *state = &s->nodes.data[node];
  if (state->bits) return location / BITS < state->bit_words && state->bits[location / BITS] >> location % BITS & 1;
  for (uint32_t i = 0; i < state->locations.count; i++)
    if (state->locations.data[i] == location) return true;
  return false;
}

bool esc_points_to_object(const EscSolution *s, uint32_t node, uint32_t object) {
  const EscNodeState *state = &s->nodes.data[node];
  if (!state->bits) {
    for (uint32_t i = 0; i < state->locations.count; i++)
      if (s->locations.data[state->locations.data[i]].object == object) return true;
    return false;
  }
  for (uint32_t at = s->objects.data[object].first_location; at != ESC_NONE; at = s->next_location.data[at])
    if (esc_points_to_has(s, node, at)) return true;
  return false;
}

static void set_bit(EscNodeState *state, uint32_t location) {
  uint32_t word = location / BITS;
  if (word >= state->bit_words) {
    uint32_t words = word + 1 + word / 2;
    state->bits = esc_realloc(state->bits, words * sizeof *state->bits);
    for (uint32_t i = state->bit_words; i < words; i++) state->bits[i] = 0;
    state->bit_words = words;
  }
  state->bits[word] |= (uint64_t)1 << location % BITS;
}

static void insert(EscSolution *s, uint32_t node, uint32_t location) {
  EscNodeState *state = &s->nodes.data[node];
  esc_vec_push(&state->locations, location);
  if (state->locations.count <= SMALL) return;
  for (uint32_t i = state->bits ? state->locations.count - 1 : 0; i < state->locations.count; i++)
    set_bit(state, state->locations.data[i]);
}

static uint32_t count_offsets(const EscSolution *s, uint32_t node, uint32_t object) {
  const EscNodeState *state = &s->nodes.data[node];
  uint32_t count = 0;
  if (!state->bits) {
    for (uint32_t i = 0; i < state->locations.count; i++)
      count += s->locations.data[state->locations.data[i]].object == object;
    return count;
  }
  for (uint32_t at = s->objects.data[object].first_location; at != ESC_NONE; at = s->next_location.data[at])
    count += esc_points_to_has(s, node, at);
  return count;
}

static void note_object(EscSolution *s, uint32_t node, uint32_t object) {
  s->nodes.data[node].object_count++;
  if (ESC_GUARD(PointerNoted, esc_is_local(esc_solver_kind(s, object)))) esc_vec_push(&s->objects.data[object].pointers, node);
}

static void overflow(EscSolution *s, uint32_t node) {
  EscSinkInfo info = {.flag = ESC_NODE_SINK,
                      .reason = ESC_REASON_AnalysisLimit,
                      .place = ESC_NONE,
                      .subject = "more objects meet in one value than are kept apart"};
  ESC_MUST(FullSinks) esc_escape_add_sink(s, node, info);
  s->nodes.data[node].flags |= ESC_NODE_FULL;
  ESC_MUST(FullIsOpen) esc_points_to_add(s, node, ESC_WORLD_LOCATION);
}

/* A location that the node does not have. */
static void add_new(EscSolution *s, uint32_t node, uint32_t location) {
  uint32_t object = s->locations.data[location].object;
  uint32_t any = s->objects.data[object].any_location;
  if (any != ESC_NONE && esc_points_to_has(s, node, any)) return;
  uint32_t offsets = count_offsets(s, node, object);
  if (!offsets) note_object(s, node, object);
  if (offsets >= ESC_MAX_OFFSETS) location = esc_points_to_location(s, object, ESC_ANY);
  insert(s, node, location);
  esc_vec_push(&s->worklist, ((EscFact){node, location}));
  uint32_t flags = s->nodes.data[node].flags;
  if (ESC_GUARD(FlagsOfNode, flags)) esc_escape_apply(s, node, flags, object);
  if (s->nodes.data[node].object_count > ESC_MAX_POINTS_TO && !(flags & ESC_NODE_FULL)) overflow(s, node);
}

/* Whoever points to what has escaped points to the world: what is stored there escapes, what is loaded from there may be
 * anything, and so says the summary. Parameters keep their names, for functions among them may still be called. */
bool esc_points_to_world(const EscSolution *s, uint32_t location) {
  uint32_t object = s->locations.data[location].object;
  if (!s->objects.data[object].escapes) return false;
  EscObjectKind kind = esc_solver_kind(s, object);
  return esc_is_local(kind) || kind == ESC_OBJECT_CONTENT || kind == ESC_OBJECT_RESULT;
}

/* To call, or to load from, what may be anything is the same with and without a function or constant among it. */
static bool is_covered_by_world(const EscSolution *s, uint32_t node, uint32_t object) {
  EscObjectKind kind = esc_solver_kind(s, object);
  return (kind == ESC_OBJECT_FUNCTION || kind == ESC_OBJECT_CONSTANT) && esc_points_to_has(s, node, ESC_WORLD_LOCATION);
}

void esc_points_to_add(EscSolution *s, uint32_t node, uint32_t location) {
  s->work++;
  if (esc_points_to_has(s, node, location)) return;
  EscLocation at = s->locations.data[location];
  if (is_covered_by_world(s, node, at.object)) return;
  if (esc_points_to_world(s, location))
    esc_points_to_add(s, node, ESC_WORLD_LOCATION);
  else if (s->nodes.data[node].flags & ESC_NODE_FULL && at.object != 0)
    esc_escape_apply(s, node, ESC_NODE_SINK, at.object);
  else if (at.offset && s->objects.data[at.object].escapes)
    esc_solver_add_fact(s, node, at.object, 0); /* a parameter: where in it does not matter any more */
  else
    add_new(s, node, location);
}

void esc_solver_add_fact(EscSolution *s, uint32_t node, uint32_t object, int32_t offset) {
  EscObjectKind kind = esc_solver_kind(s, object);
  bool whole = kind == ESC_OBJECT_WORLD || kind == ESC_OBJECT_FUNCTION;
  esc_points_to_add(s, node, esc_points_to_location(s, object, whole ? 0 : esc_offset_add(offset, 0)));
}

void esc_points_to_flow(EscSolution *s, uint32_t to, uint32_t location, int32_t offset) {
  EscLocation at = s->locations.data[location];
  if (ESC_GUARD(FlowMoves, offset))
    esc_solver_add_fact(s, to, at.object, esc_offset_add(at.offset, offset));
  else
    esc_points_to_add(s, to, location);
}
