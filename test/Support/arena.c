// Memory of an arena is zeroed, aligned, its own, and stays where it is.
// RUN: %cc -I%S %s %graph_libs -o %t && %t
#include "Support/Text.h"
#include "expect.h"

#include <string.h>

enum { COUNT = 3000 };

static void memory_is_separate(void) {
  static unsigned char *blocks[COUNT];
  EscArena arena = {0};
  for (size_t i = 0; i < COUNT; i++) {
    size_t bytes = i % 50 == 0 ? 20000 + i : i % 70;
    blocks[i] = esc_arena_alloc(&arena, bytes);
    EXPECT((uintptr_t)blocks[i] % _Alignof(max_align_t) == 0);
    for (size_t k = 0; k < bytes; k++) EXPECT(blocks[i][k] == 0);
    memset(blocks[i], (int)(i % 255 + 1), bytes);
  }
  for (size_t i = 1; i < COUNT; i++)
    if (i % 70 && i % 50) EXPECT(blocks[i][0] == i % 255 + 1);
  esc_arena_fini(&arena);
  EXPECT(arena.blocks == NULL);
}

static void copies_strings(void) {
  EscArena arena = {0};
  char buffer[] = "name and more";
  const char *whole = esc_arena_copy(&arena, buffer), *part = esc_arena_copy_n(&arena, buffer, 4);
  memset(buffer, 'x', sizeof buffer - 1);
  EXPECT(strcmp(whole, "name and more") == 0 && strcmp(part, "name") == 0);
  EXPECT(esc_arena_copy(&arena, NULL) == NULL);
  EXPECT(strcmp(esc_arena_copy(&arena, ""), "") == 0);
  esc_arena_fini(&arena);
}

int main(void) {
  memory_is_separate();
  copies_strings();
  return expect_failures;
}
