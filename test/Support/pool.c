// Arrays of one pool keep their elements while they grow in turn, and give their old blocks to each other.
// RUN: %cc -I%S %s %graph_libs -o %t && %t
#include "Support/Pool.h"
#include "expect.h"

enum { ARRAYS = 50, COUNT = 3000 };

typedef struct {
  uint32_t a, b, c;
} Element;

static void grow_in_turn(void) {
  EscPool pool = {0};
  ESC_POOLED(Element) arrays[ARRAYS] = {0};
  for (uint32_t i = 0; i < COUNT; i++)
    for (uint32_t k = 0; k < ARRAYS; k++) esc_pool_push(&pool, &arrays[k], ((Element){i, k, i + k}));
  for (uint32_t k = 0; k < ARRAYS; k++) {
    EXPECT(arrays[k].count == COUNT && arrays[k].room >= COUNT && arrays[k].room < 2 * COUNT + 8);
    for (uint32_t i = 0; i < COUNT; i++)
      EXPECT(arrays[k].data[i].a == i && arrays[k].data[i].b == k && arrays[k].data[i].c == i + k);
  }
  esc_pool_fini(&pool);
  EXPECT(pool.blocks == NULL && pool.left == 0);
}

static void blocks_are_used_again(void) {
#if !defined(__SANITIZE_ADDRESS__)
  EscPool pool = {0};
  EscU32Pooled first = {0}, second = {0};
  for (uint32_t i = 0; i < 4; i++) esc_pool_push(&pool, &first, i);
  const void *small = first.data;
  esc_pool_push(&pool, &first, 4u);
  EXPECT(first.data != small && first.data[0] == 0 && first.data[4] == 4);
  esc_pool_push(&pool, &second, 7u);
  EXPECT(second.data == small && second.data[0] == 7 && first.data[3] == 3);
  esc_pool_fini(&pool);
#endif
}

static void large_at_once(void) {
  EscPool pool = {0};
  uint32_t room = 0;
  uint64_t *large = esc_pool_grow(&pool, NULL, &room, sizeof *large, 1 << 20);
  EXPECT(room >= 1 << 20);
  large[0] = large[(1 << 20) - 1] = 5;
  uint64_t *larger = esc_pool_grow(&pool, large, &room, sizeof *large, (1 << 20) + 1);
  EXPECT(room > 1 << 20 && larger[0] == 5 && larger[(1 << 20) - 1] == 5);
  esc_pool_fini(&pool);
}

int main(void) {
  grow_in_turn();
  blocks_are_used_again();
  large_at_once();
  return expect_failures;
}
