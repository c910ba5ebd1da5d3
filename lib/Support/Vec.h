/* Vec.h: a typed growing array.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * ESC_VEC(T) declares the type. Zero-initialised is empty. Elements move when it grows: keep indices, not pointers.
 * Push is amortised constant time; esc_vec_fini releases the memory and leaves an empty vector. */
#ifndef ESC_SUPPORT_VEC_H
#define ESC_SUPPORT_VEC_H

#include "Support/Check.h"

#include <stdint.h>
#include <stdlib.h>

#define ESC_VEC(T)    \
  struct {            \
    T *data;          \
    uint32_t count;   \
    uint32_t capacity; \
  }

typedef ESC_VEC(uint32_t) EscU32Vec;

#define esc_vec_push(vec, value)                                                                      \
  do {                                                                                                \
    if ((vec)->count == (vec)->capacity)                                                              \
      (vec)->data = esc_vec_grow((vec)->data, &(vec)->capacity, sizeof *(vec)->data, (vec)->count + 1); \
    (vec)->data[(vec)->count++] = (value);                                                            \
  } while (0)

#define esc_vec_last(vec) ((vec)->data[(vec)->count - 1])
#define esc_vec_pop(vec) ((vec)->data[--(vec)->count])
#define esc_vec_fini(vec) (free((vec)->data), (vec)->data = NULL, (vec)->count = (vec)->capacity = 0)

static inline void *esc_vec_grow(void *data, uint32_t *capacity, size_t element, uint32_t wanted) {
  uint32_t next = *capacity ? *capacity * 2 : 8;
  while (next < wanted) next *= 2;
  *capacity = next;
  return esc_realloc(data, (size_t)next * element);
}

#endif
