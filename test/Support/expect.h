/* expect.h: says what did not hold, and goes on; the test returns expect_failures. */
#ifndef ESC_TEST_SUPPORT_EXPECT_H
#define ESC_TEST_SUPPORT_EXPECT_H

#include <stdio.h>

static int expect_failures;

#define EXPECT(condition)                                                          \
  do {                                                                             \
    if (!(condition)) {                                                            \
      fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition); \
      expect_failures = 1;                                                         \
    }                                                                              \
  } while (0)

#endif
