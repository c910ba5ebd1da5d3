/* Pool.c: blocks by powers of two, cut from larger ones.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Support/Pool.h"

#include "Support/Check.h"

#include <stdlib.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#define ESC_POOL_FORBIDS 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ESC_POOL_FORBIDS 1
#endif
#endif
#ifdef ESC_POOL_FORBIDS
#include <sanitizer/asan_interface.h>
#endif

enum { SMALLEST = 4, FIRST_BLOCK = 16 * 1024, LARGEST_BLOCK = 1024 * 1024 }; /* 2^4 bytes; bytes */

struct EscPoolBlock {
  EscPoolBlock *next;
  size_t size;
  max_align_t memory[];
};

static unsigned class_of(size_t bytes) {
  return bytes <= (size_t)1 << SMALLEST ? SMALLEST : 64 - (unsigned)__builtin_clzll((unsigned long long)bytes - 1);
}

static void add_block(EscPool *pool, size_t wanted) {
  size_t size = pool->blocks ? pool->blocks->size * 2 : FIRST_BLOCK;
  if (size > LARGEST_BLOCK) size = LARGEST_BLOCK;
  if (size < wanted) size = wanted;
  EscPoolBlock *block = esc_alloc(sizeof *block + size);
  *block = (EscPoolBlock){pool->blocks, size};
  pool->blocks = block;
  pool->next = (char *)block->memory;
  pool->left = size;
}

static void *take(EscPool *pool, unsigned class) {
  void *spare = pool->spare[class];
  if (spare) {
    memcpy(&pool->spare[class], spare, sizeof spare);
    return spare;
  }
  size_t bytes = (size_t)1 << class;
  if (pool->left < bytes) add_block(pool, bytes);
  void *taken = pool->next;
  pool->next += bytes;
  pool->left -= bytes;
  return taken;
}

static void give_back(EscPool *pool, void *old, unsigned class) {
#ifdef ESC_POOL_FORBIDS
  (void)pool;
  ASAN_POISON_MEMORY_REGION(old, (size_t)1 << class);
#else
  memcpy(old, &pool->spare[class], sizeof old);
  pool->spare[class] = old;
#endif
}

void *esc_pool_grow(EscPool *pool, void *old, uint32_t *room, size_t element, uint32_t wanted) {
  unsigned class = class_of((size_t)wanted * element);
  ESC_CHECK(class < ESC_POOL_CLASSES);
  void *made = take(pool, class);
  if (old) {
    memcpy(made, old, *room * element);
    give_back(pool, old, class_of(*room * element));
  }
  size_t fits = ((size_t)1 << class) / element;
  *room = fits > UINT32_MAX ? UINT32_MAX : (uint32_t)fits;
  return made;
}

void esc_pool_fini(EscPool *pool) {
  while (pool->blocks) {
    EscPoolBlock *next = pool->blocks->next;
    free(pool->blocks);
    pool->blocks = next;
  }
  *pool = (EscPool){0};
}
