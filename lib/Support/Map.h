/* Map.h: a hash map from 64-bit keys to 32-bit values.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Open addressing, power-of-two capacity, no removal. Zero-initialised is empty. The key ESC_MAP_NO_KEY is reserved.
 * Iteration order is never exposed, so that results do not depend on hashing. Expected constant time. */
#ifndef ESC_SUPPORT_MAP_H
#define ESC_SUPPORT_MAP_H

#include <stdbool.h>
#include <stdint.h>

#define ESC_MAP_NO_KEY UINT64_MAX
#define ESC_MAP_ABSENT UINT32_MAX

typedef struct {
  uint64_t key;
  uint32_t value;
} EscMapEntry;

typedef struct {
  EscMapEntry *entries;
  uint32_t count;
  uint32_t capacity;
} EscMap;

static inline uint64_t esc_map_key(uint32_t high, uint32_t low) { return (uint64_t)high << 32 | low; }

static inline uint32_t esc_map_hash(uint64_t key) {
  key ^= key >> 32;
  key *= 0x9E3779B97F4A7C15u; /* 2^64 / golden ratio: spreads consecutive ids */
  return (uint32_t)(key >> 32);
}

/* The value under `key`, or ESC_MAP_ABSENT. */
static inline uint32_t esc_map_get(const EscMap *map, uint64_t key) {
  if (!map->capacity) return ESC_MAP_ABSENT;
  uint32_t i = esc_map_hash(key) & (map->capacity - 1);
  while (map->entries[i].key != key && map->entries[i].key != ESC_MAP_NO_KEY) i = (i + 1) & (map->capacity - 1);
  return map->entries[i].value;
}
/* A place for the value of `key`, holding ESC_MAP_ABSENT when the key is new. Valid until the next insertion. */
uint32_t *esc_map_at(EscMap *map, uint64_t key);
/* Inserts; false when the key was there already (its value is kept). */
bool esc_map_add(EscMap *map, uint64_t key, uint32_t value);
void esc_map_fini(EscMap *map);

#endif
