/* store.c: where do the strings of kept records live?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Records repeat themselves: passes, names, functions, files, and most of the words. Each text is kept once. */
#include "store.h"

#include "Support/Check.h"
#include "Support/Text.h"

#include <stdlib.h>
#include <string.h>

struct EscRecordStore {
  EscArena arena;
  const char **texts; /* open addressing, a power of two */
  uint32_t count, capacity;
};

EscRecordStore *esc_store_new(void) { return esc_alloc_zeroed(1, sizeof(EscRecordStore)); }

void esc_store_delete(EscRecordStore *store) {
  esc_arena_fini(&store->arena);
  free(store->texts);
  free(store);
}

/* FNV-1a, finished with a multiplication so that the low bits depend on all. */
uint64_t esc_hash_text(uint64_t hash, const char *text) {
  hash ^= 0xCBF29CE484222325u;
  for (; *text; text++) hash = (hash ^ (unsigned char)*text) * 0x100000001B3u;
  hash ^= hash >> 32;
  return hash * 0x9E3779B97F4A7C15u;
}

static uint32_t find(const EscRecordStore *store, const char *text) {
  uint32_t i = (uint32_t)(esc_hash_text(0, text) >> 32) & (store->capacity - 1);
  while (store->texts[i] && strcmp(store->texts[i], text)) i = (i + 1) & (store->capacity - 1);
  return i;
}

static void grow(EscRecordStore *store) {
  EscRecordStore old = *store;
  store->capacity = old.capacity ? old.capacity * 2 : 1024;
  store->texts = esc_alloc_zeroed(store->capacity, sizeof *store->texts);
  for (uint32_t i = 0; i < old.capacity; i++)
    if (old.texts[i]) store->texts[find(store, old.texts[i])] = old.texts[i];
  free(old.texts);
}

const char *esc_store_text(EscRecordStore *store, const char *text) {
  if (!text) return NULL;
  if ((uint64_t)store->count * 4 >= (uint64_t)store->capacity * 3) grow(store);
  const char **at = &store->texts[find(store, text)];
  if (!*at) {
    *at = esc_arena_copy(&store->arena, text);
    store->count++;
  }
  return *at;
}

static EscPlace keep_place(EscRecordStore *store, EscPlace place) {
  place.file = esc_store_text(store, place.file);
  return place;
}

static void keep_arguments(EscRecordStore *store, EscRecord *record) {
  EscRecordArgument *list = esc_arena_alloc(&store->arena, record->argument_count * sizeof *list);
  for (uint32_t i = 0; i < record->argument_count; i++) {
    const EscRecordArgument *from = &record->arguments[i];
    list[i] = (EscRecordArgument){esc_store_text(store, from->key), esc_store_text(store, from->value),
                                  keep_place(store, from->place)};
  }
  record->arguments = list;
}

static void keep_steps(EscRecordStore *store, EscRecord *record) {
  EscStep *steps = esc_arena_alloc(&store->arena, record->step_count * sizeof *steps);
  for (uint32_t i = 0; i < record->step_count; i++)
    steps[i] = (EscStep){esc_store_text(store, record->steps[i].text), keep_place(store, record->steps[i].place)};
  record->steps = steps;
  EscPlace *inlined = esc_arena_alloc(&store->arena, record->inlined_count * sizeof *inlined);
  for (uint32_t i = 0; i < record->inlined_count; i++) inlined[i] = keep_place(store, record->inlined[i]);
  record->inlined = inlined;
}

EscRecord esc_store_record(EscRecordStore *store, const EscRecord *record, const EscReading *how) {
  EscRecord kept = *record;
  const char **texts[] = {&kept.pass, &kept.name,    &kept.function,  &kept.shown,  &kept.place.file,
                          &kept.input, &kept.sentence, &kept.allocator, &kept.cause};
  if (how->briefest) kept.sentence = kept.cause = NULL, kept.cause_place = (EscPlace){0};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) *texts[i] = esc_store_text(store, *texts[i]);
  if (how->brief || how->briefest) kept.argument_count = 0;
  if (how->briefest) kept.step_count = kept.inlined_count = 0; /* the story tells them apart */
  kept.cause_place = keep_place(store, kept.cause_place);
  keep_arguments(store, &kept);
  keep_steps(store, &kept);
  return kept;
}
