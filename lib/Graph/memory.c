/* memory.c: what do objects hold?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Each object has a node for each word that is accessed at a known offset, a node `any` for stores at unknown offsets,
 * and a node `all` from which loads at unknown offsets read:
 *
 *     any  is contained in  every word  is contained in  all
 *
 * For a local object there is one more, `outside`, contained in all: once the object was handed to the caller, what others
 * may have put there. Loads read it beside the word.
 *
 * Globals and the world are everybody's: whatever is stored there escapes, and a load gives the world, so that their words
 * need not be told apart.
 *
 * An access that touches part of a word, or more than one, reads or writes each word it touches: a pointer copied
 * byte by byte, or as an integer, or as half of a vector, is still seen.
 *
 * A placeholder (memory of the caller) holds at each word a placeholder of its own, made when it is first read, down to
 * ESC_MAX_PATH_DEPTH. There it is folded: what it holds at its own offset is itself again, so that one stands for the
 * rest of a list; of the other words, each has everything below it in one, so that the names of a list are not its links.
 * Of a parameter below which there would be too many less is told apart: first it is folded at its own words
 * (ESC_FIELDS_APART); then each of these has everything below it in one (ESC_WORDS_APART); and if there are still too
 * many, nothing is: one placeholder, in its `outside`, stands for all that can be loaded from it. That is found out while
 * solving, and the function is solved again (esc_graph_solve), so that no part of a solution mixes the two. */
#include "Graph/solver_internal.h"

static uint32_t apart_in(const EscCollapse *collapse, uint32_t when, uint32_t root) {
  if (collapse->everything[when]) return ESC_NOTHING_APART;
  uint32_t apart = esc_map_get(&collapse->roots[when], root);
  return apart == ESC_MAP_ABSENT ? ESC_PATHS_APART : apart;
}

static uint32_t apart(const EscSolution *s, uint32_t root) {
  uint32_t early = apart_in(&s->graph->collapse, ESC_EARLY, root);
  uint32_t last = s->last_stage ? apart_in(&s->graph->collapse, ESC_LAST, root) : ESC_PATHS_APART;
  return early > last ? early : last;
}

/* Collapsed: one placeholder stands for everything that can be loaded from the root. */
static bool is_collapsed(const EscSolution *s, uint32_t root) { return apart(s, root) >= ESC_NOTHING_APART; }

static uint32_t depth_limit(const EscSolution *s, uint32_t root) {
  return apart(s, root) == ESC_PATHS_APART ? ESC_MAX_PATH_DEPTH : 1;
}

static uint32_t placeholder_limit(const EscSolution *s, uint32_t root) {
  return apart(s, root) == ESC_FIELDS_APART ? ESC_MAX_FIELDS_PER_ROOT : ESC_MAX_PLACEHOLDERS_PER_ROOT;
}

/* Whether it may hold more than was stored here and its placeholders stand for: see above. */
static bool has_outside(const EscSolution *s, uint32_t object) {
  EscObjectKind kind = esc_solver_kind(s, object);
  if (!esc_is_placeholder(kind)) return esc_is_local(kind);
  return !s->graph->objects.data[object].recursive && is_collapsed(s, esc_solver_root(s, object));
}

void esc_memory_need(EscSolution *s, uint32_t object) {
  if (s->objects.data[object].all != ESC_NONE) return;
  uint32_t any = esc_solver_new_node(s, object);
  uint32_t all = esc_solver_new_node(s, object);
  bool apart = has_outside(s, object);
  uint32_t outside = apart ? esc_solver_new_node(s, object) : ESC_NONE;
  EscObjectState *state = &s->objects.data[object];
  state->any = any;
  state->all = all;
  state->outside = outside;
  bool open = state->open, shared = state->shared;
  uint32_t flags = state->memory_flags;
  ESC_MUST(AnyIsInAll) esc_solver_add_edge(s, any, all, 0, ESC_NONE);
  if (ESC_GUARD(OutsideIsInAll, apart)) esc_solver_add_edge(s, outside, all, 0, ESC_NONE);
  if (ESC_GUARD(FlagsOfMemory, flags)) esc_escape_add_flags(s, all, flags);
  if (ESC_GUARD(OpenMemory, open)) esc_solver_add_fact(s, any, 0, 0);
  if (ESC_GUARD(SharedMemory, shared)) esc_memory_share(s, object);
}

/* The node of the word at `offset`, or ESC_NONE when the object has too many. */
static uint32_t word_at(EscSolution *s, uint32_t object, int32_t offset) {
  esc_memory_need(s, object);
  uint64_t key = esc_map_key(object, (uint32_t)offset);
  uint32_t word = esc_map_get(&s->word_ids, key);
  if (word != ESC_MAP_ABSENT) return word;
  if (s->objects.data[object].words.count >= 2 * ESC_MAX_WORDS) return ESC_NONE;
  word = esc_solver_new_node(s, object);
  *esc_map_at(&s->word_ids, key) = word;
  esc_pool_push(&s->pool, &s->objects.data[object].words, (uint32_t)offset);
  esc_pool_push(&s->pool, &s->objects.data[object].words, word);
  ESC_MUST(AnyIsInWords) esc_solver_add_edge(s, s->objects.data[object].any, word, 0, ESC_NONE);
  ESC_MUST(WordsAreInAll) esc_solver_add_edge(s, word, s->objects.data[object].all, 0, ESC_NONE);
  return word;
}

static uint32_t read_node(EscSolution *s, uint32_t object, int32_t offset) {
  uint32_t word = word_at(s, object, offset);
  return word == ESC_NONE ? s->objects.data[object].all : word;
}

static uint32_t write_node(EscSolution *s, uint32_t object, int32_t offset) {
  uint32_t word = word_at(s, object, offset);
  return word == ESC_NONE ? s->objects.data[object].any : word;
}

/* ---- placeholders and constants ---------------------------------------------------------------------------------- */

static uint32_t new_placeholder(EscSolution *s, uint32_t parent, int32_t offset, uint32_t depth) {
  EscObjectInfo up = s->graph->objects.data[parent];
  uint32_t child = esc_solver_new_object(s, ESC_OBJECT_CONTENT, depth, up.name, up.place);
  s->graph->objects.data[child].parent = (EscObject){parent};
  s->graph->objects.data[child].offset = offset;
  s->placeholders++;
  return child;
}

static uint32_t depth_below(const EscSolution *s, uint32_t parent) {
  const EscObjectInfo *up = &s->graph->objects.data[parent];
  return up->kind == ESC_OBJECT_CONTENT ? up->index + 1 : 1;
}

static uint32_t count_below(const EscSolution *s, uint32_t root) {
  uint32_t count = esc_map_get(&s->below, root);
  return count == ESC_MAP_ABSENT ? 0 : count;
}

static void collapse(EscSolution *s, uint32_t root) {
  uint32_t when = s->stages ? ESC_LAST : ESC_EARLY;
  *esc_map_at(&s->graph->collapse.roots[when], root) = apart(s, root) + 1;
}

/* Counts a placeholder below the root. Too many: the function is solved again with less of that root told apart, and if
 * all together are too many, less of every root that has more than a few. False then. */
static bool may_have_another(EscSolution *s, uint32_t root) {
  *esc_map_at(&s->below, root) = count_below(s, root) + 1;
  bool too_many = s->placeholders >= ESC_MAX_PLACEHOLDERS;
  if (count_below(s, root) <= placeholder_limit(s, root) && !too_many) return true;
  if (s->again) return false;
  collapse(s, root);
  for (uint32_t i = 0; too_many && i < s->objects.count; i++)
    if (i != root && count_below(s, i) > ESC_FEW_PLACEHOLDERS) collapse(s, i);
  s->again = true;
  return false;
}

static uint32_t region_of(EscSolution *s, uint32_t root) {
  uint32_t *region = esc_map_at(&s->regions, root);
  if (*region != ESC_MAP_ABSENT) return *region;
  uint32_t made = new_placeholder(s, root, ESC_ANY, 1);
  s->graph->objects.data[made].recursive = true;
  *esc_map_at(&s->regions, root) = made;
  return made;
}

static bool is_itself_at(const EscSolution *s, uint32_t object, int32_t offset) {
  const EscObjectInfo *info = &s->graph->objects.data[object];
  return info->folded && ESC_NEEDS(FoldedAtOtherWord, info->offset == offset);
}

static uint32_t new_child(EscSolution *s, uint32_t object, int32_t offset, uint32_t root) {
  uint32_t depth = depth_below(s, object);
  bool below = s->graph->objects.data[object].folded, last = below || depth >= depth_limit(s, root);
  bool folds = last && !below && offset != ESC_ANY && apart(s, root) < ESC_WORDS_APART;
  uint32_t child = new_placeholder(s, object, offset, depth);
  s->graph->objects.data[child].folded = folds;
  s->graph->objects.data[child].recursive = last && !folds;
  s->graph->objects.data[child].number = true;
  return child;
}

/* A folded placeholder is more than what the word held when the function was entered: when it is stored there, the caller
 * has to hear of it. So it is not in the node of the word, but in another that loads read: with what the word holds. */
static uint32_t view_of(EscSolution *s, uint32_t object, uint64_t key, uint32_t child, uint32_t word) {
  uint32_t *view = esc_map_at(&s->views, key);
  if (*view != ESC_MAP_ABSENT) return *view;
  uint32_t made = *view = esc_solver_new_node(s, object);
  ESC_MUST(FoldedChild) esc_solver_add_fact(s, made, child, 0);
  esc_solver_add_edge(s, word, made, 0, ESC_NONE);
  esc_solver_add_edge(s, made, s->objects.data[object].all, 0, ESC_NONE);
  return made;
}

/* What the placeholder held at `offset` when the function was entered is in the node of that word, as long as the word
 * is told apart, else in `outside` or `all`: what is in words and in `any` was stored there, and is news to the caller.
 * Gives the node to read from. */
static uint32_t need_child(EscSolution *s, uint32_t object, int32_t offset, uint32_t node, bool whole) {
  uint32_t all = s->objects.data[object].all;
  EscObjectInfo *info = &s->graph->objects.data[object];
  info->recursive |= info->number; /* hardly a pointer: what it may point to is not told apart */
  if (info->recursive) {
    ESC_MUST(DeepChild) esc_solver_add_fact(s, all, object, ESC_ANY);
    return all;
  }
  uint32_t root = esc_solver_root(s, object);
  uint32_t outside = s->objects.data[object].outside;
  if (outside != ESC_NONE) {
    ESC_MUST(RegionChild) esc_solver_add_fact(s, outside, region_of(s, root), ESC_ANY);
    return node;
  }
  uint64_t key = esc_map_key(object, (uint32_t)offset);
  uint32_t child = esc_map_get(&s->children, key);
  if (child == ESC_MAP_ABSENT) {
    bool itself = is_itself_at(s, object, offset);
    if (!itself && !may_have_another(s, root)) return node;
    child = itself ? object : new_child(s, object, offset, root);
    *esc_map_at(&s->children, key) = child;
    if (!s->graph->objects.data[child].folded) ESC_MUST(Child) esc_solver_add_fact(s, node, child, 0);
  }
  s->graph->objects.data[child].number &= !whole;
  return s->graph->objects.data[child].folded ? view_of(s, object, key, child, node) : node;
}

/* One placeholder stands for all of it: which of the objects it is in is the caller's to know as well. */
void esc_memory_share(EscSolution *s, uint32_t object) {
  if (s->shared == ESC_NONE) {
    s->shared = esc_solver_new_object(s, ESC_OBJECT_CONTENT, ESC_MAX_PATH_DEPTH, "shared", ESC_NONE);
    s->graph->objects.data[s->shared].recursive = true;
  }
  esc_pool_push(&s->pool, &s->sharing, object);
  ESC_MUST(SharedHolds) esc_solver_add_fact(s, s->objects.data[object].outside, s->shared, ESC_ANY);
}

static uint32_t function_object(EscSolution *s, uint32_t function) {
  uint32_t *object = esc_map_at(&s->functions, function);
  if (*object != ESC_MAP_ABSENT) return *object;
  uint32_t made = esc_solver_new_object(s, ESC_OBJECT_FUNCTION, function, esc_program_function_name(s->program, function),
                                        ESC_NONE);
  *esc_map_at(&s->functions, function) = made;
  return made;
}

static uint32_t constant_object(EscSolution *s, uint32_t constant) {
  uint32_t *object = esc_map_at(&s->constants, constant);
  if (*object != ESC_MAP_ABSENT) return *object;
  uint32_t made = esc_solver_new_object(s, ESC_OBJECT_CONSTANT, constant,
                                        esc_program_constant_name(s->program, constant), ESC_NONE);
  *esc_map_at(&s->constants, constant) = made;
  return made;
}

static void materialise_constant(EscSolution *s, uint32_t object) {
  if (s->objects.data[object].materialised) return;
  s->objects.data[object].materialised = true;
  esc_memory_need(s, object);
  const EscConstant *constant = &s->program->constants.data[s->graph->objects.data[object].index];
  for (uint32_t i = 0; i < constant->entries.count; i++) {
    EscConstantEntry entry = constant->entries.data[i];
    uint32_t target = entry.target == ESC_NONE  ? 0
                      : entry.is_function ? function_object(s, entry.target)
                                          : constant_object(s, entry.target);
    uint32_t node = ESC_GUARD(EntryAnywhere, entry.offset == ESC_ANY)
                        ? s->objects.data[object].any
                        : write_node(s, object, esc_round_down(entry.offset, s->program->word));
    ESC_MUST(ConstantHolds) esc_solver_add_fact(s, node, target, entry.target_offset);
  }
}

/* ---- ranges ------------------------------------------------------------------------------------------------------ */

typedef struct {
  bool any;
  int32_t first, last; /* offsets of words */
} WordRange;

/* Everybody can store there: it may hold anything, and what is stored there may be anywhere. */
static bool is_everybodys(const EscSolution *s, uint32_t object) {
  EscObjectKind kind = esc_solver_kind(s, object);
  return kind == ESC_OBJECT_WORLD || kind == ESC_OBJECT_GLOBAL;
}

static WordRange words_of(const EscSolution *s, EscLocation at, uint32_t size) {
  uint32_t word = s->program->word;
  int32_t offset = at.offset;
  if (is_everybodys(s, at.object)) return (WordRange){.any = true};
  if (ESC_GUARD(AccessAnywhere, offset == ESC_ANY) || ESC_GUARD(AccessIsLong, size > ESC_MAX_WORDS * word))
    return (WordRange){.any = true};
  int32_t first = esc_round_down(offset, word);
  int32_t last = ESC_GUARD(AccessOfTwoWords, size) ? esc_round_down(offset + (int32_t)size - 1, word) : first;
  return (WordRange){false, first, last};
}

static bool is_memory(const EscSolution *s, uint32_t object) {
  return esc_solver_kind(s, object) != ESC_OBJECT_FUNCTION; /* code is neither read nor written */
}

static void prepare_read(EscSolution *s, uint32_t object) {
  esc_memory_need(s, object);
  if (esc_solver_kind(s, object) == ESC_OBJECT_CONSTANT) materialise_constant(s, object);
}

static uint32_t source_of(EscSolution *s, uint32_t object, int32_t offset, bool whole) {
  uint32_t node = offset == ESC_ANY ? s->objects.data[object].all : read_node(s, object, offset);
  if (!esc_is_placeholder(esc_solver_kind(s, object))) return node;
  bool known = offset != ESC_ANY && node != s->objects.data[object].all;
  return need_child(s, object, known ? offset : ESC_ANY, node, whole);
}

/* What the object holds besides what is stored here: of a local object that the caller has, what others may have put
 * there; of a collapsed placeholder, what it held when the function was entered. */
static void read_outside(EscSolution *s, uint32_t object, uint32_t to, uint32_t place) {
  uint32_t outside = s->objects.data[object].outside;
  if (ESC_GUARD(OutsideIsRead, outside != ESC_NONE)) esc_solver_add_edge(s, outside, to, 0, place);
}

void esc_memory_load(EscSolution *s, uint32_t to, EscLocation from, uint32_t size, uint32_t place) {
  if (!is_memory(s, from.object)) return;
  if (is_everybodys(s, from.object)) {
    ESC_MUST(LoadOfWorld) esc_solver_add_fact(s, to, 0, 0);
    return;
  }
  prepare_read(s, from.object);
  WordRange range = words_of(s, from, size);
  bool whole = size >= s->program->word;
  if (range.any) {
    ESC_MUST(LoadAnywhere) esc_solver_add_edge(s, source_of(s, from.object, ESC_ANY, whole), to, 0, place);
    return;
  }
  read_outside(s, from.object, to, place);
  for (int32_t at = range.first; at <= range.last; at += (int32_t)s->program->word)
    ESC_MUST(LoadOfWord) esc_solver_add_edge(s, source_of(s, from.object, at, whole), to, 0, place);
}

/* Storing into a constant is undefined, so nothing can be read back. */
static bool is_writable(const EscSolution *s, uint32_t object) {
  return is_memory(s, object) && esc_solver_kind(s, object) != ESC_OBJECT_CONSTANT;
}

void esc_memory_store(EscSolution *s, EscLocation to, uint32_t from, uint32_t size, uint32_t place) {
  if (!is_writable(s, to.object)) return;
  esc_memory_need(s, to.object);
  WordRange range = words_of(s, to, size);
  if (range.any) {
    ESC_MUST(StoreAnywhere) esc_solver_add_edge(s, from, s->objects.data[to.object].any, 0, place);
    return;
  }
  for (int32_t at = range.first; at <= range.last; at += (int32_t)s->program->word)
    ESC_MUST(StoreToWord) esc_solver_add_edge(s, from, write_node(s, to.object, at), 0, place);
}

static void copy_from_everybodys(EscSolution *s, EscLocation to, uint32_t size) {
  WordRange range = words_of(s, to, size);
  if (range.any) {
    ESC_MUST(WorldCopiedAnywhere) esc_solver_add_fact(s, s->objects.data[to.object].any, 0, 0);
    return;
  }
  for (int32_t at = range.first; at <= range.last; at += (int32_t)s->program->word)
    ESC_MUST(WorldCopied) esc_solver_add_fact(s, write_node(s, to.object, at), 0, 0);
}

/* Whether each word that is read becomes a word. */
static bool is_aligned(const EscSolution *s, EscLocation to, EscLocation from, uint32_t size) {
  return !words_of(s, to, size).any && (from.offset - to.offset) % (int32_t)s->program->word == 0;
}

static void copy_words(EscSolution *s, EscLocation to, EscLocation from, WordRange source, uint32_t place) {
  bool kept = is_everybodys(s, to.object);
  int32_t shift = kept ? 0 : esc_round_down(to.offset, s->program->word) - source.first;
  ESC_MUST(CopyOfOutside) read_outside(s, from.object, s->objects.data[to.object].any, place);
  for (int32_t at = source.first; at <= source.last; at += (int32_t)s->program->word) {
    uint32_t target = kept ? s->objects.data[to.object].any : write_node(s, to.object, at + shift);
    ESC_MUST(CopyOfWord) esc_solver_add_edge(s, source_of(s, from.object, at, true), target, 0, place);
  }
}

void esc_memory_copy(EscSolution *s, EscLocation to, EscLocation from, uint32_t size, uint32_t place) {
  if (!is_memory(s, from.object) || !is_writable(s, to.object)) return;
  esc_memory_need(s, to.object);
  if (is_everybodys(s, from.object)) {
    copy_from_everybodys(s, to, size);
    return;
  }
  prepare_read(s, from.object);
  WordRange source = words_of(s, from, size);
  bool aligned = !source.any && (is_everybodys(s, to.object) || is_aligned(s, to, from, size));
  if (ESC_GUARD(CopyIsUnaligned, !aligned)) {
    ESC_MUST(CopyAnywhere) esc_solver_add_edge(s, source_of(s, from.object, ESC_ANY, true), s->objects.data[to.object].any, 0, place);
    return;
  }
  copy_words(s, to, from, source, place);
}
