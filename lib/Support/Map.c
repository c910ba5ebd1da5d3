/* Map.c: open addressing with linear probing.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Support/Map.h"

#include "Support/Check.h"

#include <stdlib.h>
#include <string.h>

static EscMapEntry *probe(EscMapEntry *entries, uint32_t capacity, uint64_t key) {
  uint32_t i = esc_map_hash(key) & (capacity - 1);
  while (entries[i].key != key && entries[i].key != ESC_MAP_NO_KEY) i = (i + 1) & (capacity - 1);
  return &entries[i];
}

static void grow(EscMap *map) {
  uint32_t capacity = map->capacity ? map->capacity * 2 : 16;
  EscMapEntry *entries = esc_alloc(capacity * sizeof *entries);
  memset(entries, 0xFF, capacity * sizeof *entries); /* ESC_MAP_NO_KEY, ESC_MAP_ABSENT */
  for (uint32_t i = 0; i < map->capacity; i++)
    if (map->entries[i].key != ESC_MAP_NO_KEY) *probe(entries, capacity, map->entries[i].key) = map->entries[i];
  free(map->entries);
  map->entries = entries;
  map->capacity = capacity;
}

uint32_t *esc_map_at(EscMap *map, uint64_t key) {
  ESC_CHECK(key != ESC_MAP_NO_KEY);
  if ((uint64_t)map->count * 4 >= (uint64_t)map->capacity * 3) grow(map);
  EscMapEntry *entry = probe(map->entries, map->capacity, key);
  if (entry->key == ESC_MAP_NO_KEY) {
    entry->key = key;
    map->count++;
  }
  return &entry->value;
}

bool esc_map_add(EscMap *map, uint64_t key, uint32_t value) {
  uint32_t before = map->count;
  uint32_t *at = esc_map_at(map, key);
  if (map->count == before) return false;
  *at = value;
  return true;
}

void esc_map_fini(EscMap *map) {
  free(map->entries);
  *map = (EscMap){0};
}
