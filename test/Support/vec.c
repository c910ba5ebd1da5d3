// Vectors keep their elements while they grow, and can be used again after fini.
// RUN: %cc -I%S %s %graph_libs -o %t && %t
#include "Support/Vec.h"
#include "expect.h"

enum { COUNT = 100000 };

typedef struct {
  uint64_t wide;
  uint8_t narrow;
} Element;

static void keeps_elements(void) {
  ESC_VEC(Element) vec = {0};
  for (uint32_t i = 0; i < COUNT; i++) esc_vec_push(&vec, ((Element){i * 3ull, (uint8_t)i}));
  EXPECT(vec.count == COUNT && vec.capacity >= COUNT && vec.capacity < 2 * COUNT + 8);
  for (uint32_t i = 0; i < COUNT; i++) EXPECT(vec.data[i].wide == i * 3ull && vec.data[i].narrow == (uint8_t)i);
  esc_vec_fini(&vec);
  EXPECT(vec.data == NULL && vec.count == 0 && vec.capacity == 0);
}

static void is_a_stack(void) {
  EscU32Vec vec = {0};
  for (uint32_t i = 0; i < 20; i++) esc_vec_push(&vec, i);
  for (uint32_t i = 20; i-- > 0;) {
    EXPECT(esc_vec_last(&vec) == i);
    EXPECT(esc_vec_pop(&vec) == i);
  }
  EXPECT(vec.count == 0);
  esc_vec_push(&vec, 7u);
  EXPECT(esc_vec_last(&vec) == 7);
  esc_vec_fini(&vec);
}

int main(void) {
  keeps_elements();
  is_a_stack();
  return expect_failures;
}
