// The map agrees with a plain table, also for keys that fall on the same slots.
// RUN: %cc -I%S %s %graph_libs -o %t && %t
#include "Support/Map.h"
#include "expect.h"

enum { KEYS = 5000, STEPS = 200000 };

static uint64_t next(uint64_t *state) {
  *state = *state * 6364136223846793005u + 1442695040888963407u;
  return *state >> 33;
}

/* Small numbers, pairs, and numbers that differ only in their high half. */
static uint64_t key_of(uint32_t i) {
  if (i % 3 == 0) return i;
  return i % 3 == 1 ? esc_map_key(i, i / 2) : (uint64_t)i << 40;
}

static void agrees_with_a_table(void) {
  static uint32_t table[KEYS];
  EscMap map = {0};
  uint64_t state = 1;
  uint32_t known = 0;
  for (uint32_t i = 0; i < KEYS; i++) table[i] = ESC_MAP_ABSENT;
  for (uint32_t step = 0; step < STEPS; step++) {
    uint32_t i = (uint32_t)(next(&state) % KEYS), value = (uint32_t)(next(&state) % 1000);
    EXPECT(esc_map_get(&map, key_of(i)) == table[i]);
    if (step % 2) {
      EXPECT(esc_map_add(&map, key_of(i), value) == (table[i] == ESC_MAP_ABSENT));
      if (table[i] == ESC_MAP_ABSENT) table[i] = value, known++;
    } else if (step % 64 == 0) {
      known += table[i] == ESC_MAP_ABSENT;
      *esc_map_at(&map, key_of(i)) = table[i] = value;
    }
    EXPECT(map.count == known);
  }
  esc_map_fini(&map);
}

static void empty_holds_nothing(void) {
  EscMap map = {0};
  EXPECT(esc_map_get(&map, 0) == ESC_MAP_ABSENT);
  EXPECT(*esc_map_at(&map, 0) == ESC_MAP_ABSENT);
  EXPECT(map.count == 1);
  esc_map_fini(&map);
  EXPECT(map.entries == NULL && map.count == 0);
  EXPECT(esc_map_get(&map, 0) == ESC_MAP_ABSENT);
}

int main(void) {
  agrees_with_a_table();
  empty_holds_nothing();
  return expect_failures;
}
