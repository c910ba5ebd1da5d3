/* memory.c: what do the bytes of a thing hold?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Bytes know which pointer they are a part of. They are kept in windows; what would need too many of them ends the run. */
#include "run.h"

uint32_t fuzz_new_thing(Run *run, ThingKind kind, uint32_t index) {
  if (run->things == MAX_THINGS) {
    run->steps = MAX_STEPS;
    return 1;
  }
  run->thing[run->things] = (Thing){.kind = (uint8_t)kind, .index = index};
  return run->things++;
}

static uint32_t find_window(Run *run, uint32_t thing, int32_t base, bool make) {
  uint32_t at = run->thing[thing].window;
  while (at && run->window[at].base != base) at = run->window[at].next;
  if (at || !make) return at;
  if (run->windows == MAX_WINDOWS) {
    run->steps = MAX_STEPS;
    return 0;
  }
  Window *window = &run->window[run->windows];
  window->base = base;
  window->mask = 0;
  window->next = run->thing[thing].window;
  run->thing[thing].window = run->windows;
  return run->windows++;
}

static int32_t base_of(int32_t offset) { return (int32_t)((uint32_t)offset & ~(uint32_t)(WINDOW - 1)); }

Value fuzz_read_byte(Run *run, uint32_t thing, int32_t offset) {
  uint32_t at = find_window(run, thing, base_of(offset), false);
  uint32_t byte = (uint32_t)offset & (WINDOW - 1);
  return at && run->window[at].mask >> byte & 1 ? run->window[at].bytes[byte] : nothing;
}

void fuzz_write_byte(Run *run, uint32_t thing, int32_t offset, Value value) {
  uint32_t at = find_window(run, thing, base_of(offset), value.thing != 0);
  uint32_t byte = (uint32_t)offset & (WINDOW - 1);
  if (!at) return;
  run->window[at].mask &= ~(UINT64_C(1) << byte);
  if (!value.thing) return;
  run->window[at].mask |= UINT64_C(1) << byte;
  run->window[at].bytes[byte] = value;
}

static bool in_range(int64_t offset) { return offset > -(1 << 30) && offset < (1 << 30); }

Value fuzz_value_plus(Run *run, Value value, int32_t offset) {
  static const int8_t any[] = {-8, 0, 0, 4, 8, 8, 16, 24};
  if (!value.thing) return nothing;
  ThingKind kind = (ThingKind)run->thing[value.thing].kind;
  if (kind == THING_FUNCTION || kind == THING_CODE) return value;
  if (offset == ESC_ANY) offset = any[random_below(&run->random, sizeof any)];
  int64_t sum = (int64_t)value.offset + offset;
  return in_range(sum) ? (Value){value.thing, (int32_t)sum} : nothing;
}

/* Before any other window there is number 0, which stands for "none". */
Value fuzz_any_word(Run *run, uint32_t thing) {
  uint32_t windows[8], count = 0;
  for (uint32_t at = run->thing[thing].window; at && count < 8; at = run->window[at].next)
    if (run->window[at].mask) windows[count++] = at;
  if (!count) return nothing;
  const Window *window = &run->window[windows[random_below(&run->random, count)]];
  uint32_t pick = random_below(&run->random, (uint32_t)__builtin_popcountll(window->mask));
  uint64_t mask = window->mask;
  while (pick--) mask &= mask - 1;
  return window->bytes[__builtin_ctzll(mask)];
}
