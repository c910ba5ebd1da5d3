/* random.h: numbers that depend on nothing but the seed.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * splitmix64 (Steele, Lea, Flood 2014): the same on every machine, and any seed is a good one. */
#ifndef ESC_FUZZ_RANDOM_H
#define ESC_FUZZ_RANDOM_H

#include <stdbool.h>
#include <stdint.h>

typedef struct {
  uint64_t state;
} Random;

static inline uint64_t random_next(Random *random) {
  uint64_t z = random->state += 0x9E3779B97F4A7C15u;
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
  z = (z ^ z >> 27) * 0x94D049BB133111EBu;
  return z ^ z >> 31;
}

static inline uint32_t random_below(Random *random, uint32_t limit) {
  return limit ? (uint32_t)((random_next(random) >> 32) * limit >> 32) : 0;
}

static inline uint32_t random_between(Random *random, uint32_t first, uint32_t last) {
  return first + random_below(random, last - first + 1);
}

static inline bool random_percent(Random *random, uint32_t percent) { return random_below(random, 100) < percent; }

#endif
