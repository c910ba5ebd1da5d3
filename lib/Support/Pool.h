/* Pool.h: arrays that grow, and are released all at once.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * For thousands of small arrays that live as long as their owner: growing one takes the next power of two of bytes, and
 * leaves the old block to the next array that wants one of its size. ESC_POOLED(T) declares the type; it has `room`
 * where ESC_VEC has `capacity`, so that neither can be pushed to as if it were the other. Zero-initialised is empty.
 * Elements move when it grows: keep indices, not pointers. Under AddressSanitizer old blocks stay unused and forbidden,
 * so that a pointer kept too long is found. */
#ifndef ESC_SUPPORT_POOL_H
#define ESC_SUPPORT_POOL_H

#include <stddef.h>
#include <stdint.h>

enum { ESC_POOL_CLASSES = 40 }; /* powers of two of bytes */

typedef struct EscPoolBlock EscPoolBlock;
typedef struct {
  EscPoolBlock *blocks;
  char *next;  /* in the last block */
  size_t left; /* bytes after it */
  void *spare[ESC_POOL_CLASSES];
} EscPool;

#define ESC_POOLED(T)  \
  struct {             \
    T *data;           \
    uint32_t count;    \
    uint32_t room;     \
  }

typedef ESC_POOLED(uint32_t) EscU32Pooled;

/* Appends. Amortised constant time. */
#define esc_pool_push(pool, vec, value)                                                                          \
  do {                                                                                                           \
    if ((vec)->count == (vec)->room)                                                                             \
      (vec)->data = esc_pool_grow((pool), (vec)->data, &(vec)->room, sizeof *(vec)->data, (vec)->count ? (vec)->count + 1 : 4); \
    (vec)->data[(vec)->count++] = (value);                                                                       \
  } while (0)

/* A block for at least `wanted` elements that begins with the `*room` elements of `old`, which is given back; the rest
 * is not initialised. `*room` gets the number of elements that fit. */
void *esc_pool_grow(EscPool *pool, void *old, uint32_t *room, size_t element, uint32_t wanted);
/* Releases every array. */
void esc_pool_fini(EscPool *pool);

#endif
