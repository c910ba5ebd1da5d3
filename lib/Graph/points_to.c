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

enum {
  SMALL = 8, /* sets up to this are searched */
  FEW = 8,   /* locations of one object up to this are searched; then all of them are in the map */
};

void esc_points_to_init(EscSolution *s) { ESC_CHECK(esc_points_to_location(s, 0, 0) == ESC_WORLD_LOCATION); }

static uint32_t find_location(const EscSolution *s, uint32_t object, int32_t offset) {
  const EscObjectState *state = &s->objects.data[object];
  if (state->location_count > FEW) return esc_map_get(&s->location_ids, esc_map_key(object, (uint32_t)offset));
  uint32_t at = state->first_location;
  while (at != ESC_NONE && s->locations.data[at].offset != offset) at = s->next_location.data[at];
  return at;
}

static void number_locations(EscSolution *s, uint32_t object) {
  for (uint32_t at = s->objects.data[object].first_location; at != ESC_NONE; at = s->next_location.data[at])
    esc_map_add(&s->location_ids, esc_map_key(object, (uint32_t)s->locations.data[at].offset), at);
}

uint32_t esc_points_to_location(EscSolution *s, uint32_t object, int32_t offset) {
  EscObjectState *state = &s->objects.data[object];
  uint32_t known = find_location(s, object, offset);
  if (known != ESC_NONE) return known;
  if (offset != ESC_ANY && state->location_count >= ESC_MAX_LOCATIONS) return esc_points_to_location(s, object, ESC_ANY);
  if (state->location_count == FEW) number_locations(s, object);
  if (state->location_count >= FEW) *esc_map_at(&s->location_ids, esc_map_key(object, (uint32_t)offset)) = s->locations.count;
  esc_pool_push(&s->pool, &s->locations, ((EscLocation){object, offset}));
  esc_pool_push(&s->pool, &s->next_location, state->first_location);
  state->first_location = s->locations.count - 1;
  state->location_count++;
  if (offset == ESC_ANY) state->any_location = state->first_location;
  return state->first_location;
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

static void set_bit(EscSolution *s, EscNodeState *state, uint32_t location) {
  uint32_t word = location / ESC_SET_BITS;
  if (word >= state->bit_words) {
    uint32_t had = state->bit_words;
    state->bits = esc_pool_grow(&s->pool, state->bits, &state->bit_words, sizeof *state->bits, word + 1);
    for (uint32_t i = had; i < state->bit_words; i++) state->bits[i] = 0;
  }
  state->bits[word] |= (uint64_t)1 << location % ESC_SET_BITS;
}

static void insert(EscSolution *s, uint32_t node, uint32_t location) {
  EscNodeState *state = &s->nodes.data[node];
  esc_pool_push(&s->pool, &state->locations, location);
  if (state->locations.count <= SMALL) return;
  for (uint32_t i = state->bits ? state->locations.count - 1 : 0; i < state->locations.count; i++)
    set_bit(s, state, state->locations.data[i]);
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
  if (ESC_GUARD(PointerNoted, esc_is_local(esc_solver_kind(s, object)))) esc_pool_push(&s->pool, &s->objects.data[object].pointers, node);
}

static void overflow(EscSolution *s, uint32_t node) {
  EscSinkInfo info = {.flag = ESC_NODE_SINK,
                      .reason = ESC_REASON_AnalysisLimit,
                      .place = ESC_NONE,
                      .subject = "more objects meet in one value than are kept apart"};
  ESC_MUST(FullSinks) esc_escape_add_sink(s, node, info);
  s->nodes.data[node].full = true;
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
  esc_pool_push(&s->pool, &s->worklist, ((EscFact){node, location}));
  uint32_t flags = s->nodes.data[node].flags;
  if (ESC_GUARD(FlagsOfNode, flags)) esc_escape_apply(s, node, flags, object);
  if (s->nodes.data[node].object_count > ESC_MAX_POINTS_TO && !s->nodes.data[node].full) overflow(s, node);
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
  else if (s->nodes.data[node].full && at.object != 0)
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
