/* routes.c: roads on which an object leaves the function that made it.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * heapify<routes=SEED> makes each variable of a program by one of route_0_SIZE() ... route_11_SIZE(): zeroed memory of
 * SIZE bytes that nobody else has. In each a factory allocates, so a factory whose object goes to the stack gives its
 * caller memory that is gone. Half of the factories may be inlined. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

void *GC_malloc(size_t) __attribute__((malloc, alloc_size(1)));

#define FACTORY static __attribute__((noinline, unused))
#define MAYBE static inline __attribute__((unused))

typedef struct box {
  void *held;
  struct box *next;
} box;

static void *global;
static void *swapped;
static uintptr_t hidden;
static __thread void *of_thread;

#define KEY ((uintptr_t)0x5a5a5a5a5a5a5a5au)

#define ROUTES(SIZE)                                                                       \
  FACTORY void *give_##SIZE(void) { return GC_malloc(SIZE); }                              \
  void *route_0_##SIZE(void) { return give_##SIZE(); }                                     \
  FACTORY void out_##SIZE(void **out) { *out = GC_malloc(SIZE); }                          \
  void *route_1_##SIZE(void) {                                                             \
    void *p = 0;                                                                           \
    out_##SIZE(&p);                                                                        \
    return p;                                                                              \
  }                                                                                        \
  FACTORY void global_##SIZE(void) { global = GC_malloc(SIZE); }                           \
  void *route_2_##SIZE(void) {                                                             \
    global_##SIZE();                                                                       \
    return global;                                                                         \
  }                                                                                        \
  FACTORY uintptr_t number_##SIZE(void) { return (uintptr_t)GC_malloc(SIZE) ^ KEY; }       \
  void *route_3_##SIZE(void) { return (void *)(number_##SIZE() ^ KEY); }                   \
  FACTORY box *boxed_##SIZE(void) {                                                        \
    box *b = (box *)GC_malloc(sizeof(box));                                                \
    b->held = GC_malloc(SIZE);                                                             \
    return b;                                                                              \
  }                                                                                        \
  void *route_4_##SIZE(void) { return boxed_##SIZE()->held; }                              \
  FACTORY void copied_##SIZE(void **to) {                                                  \
    void *from[2] = {GC_malloc(SIZE), 0};                                                  \
    memcpy(to, from, sizeof from);                                                         \
  }                                                                                        \
  void *route_5_##SIZE(void) {                                                             \
    void *to[2];                                                                           \
    copied_##SIZE(to);                                                                     \
    return to[0];                                                                          \
  }                                                                                        \
  MAYBE void swapped_##SIZE(void) {                                                        \
    __atomic_exchange_n(&swapped, GC_malloc(SIZE), __ATOMIC_SEQ_CST);                      \
  }                                                                                        \
  void *route_6_##SIZE(void) {                                                             \
    swapped_##SIZE();                                                                      \
    return __atomic_load_n(&swapped, __ATOMIC_SEQ_CST);                                    \
  }                                                                                        \
  MAYBE void *same_##SIZE(void *a, void *b, int which) { return which ? a : b; }           \
  void *route_7_##SIZE(void) { return same_##SIZE(GC_malloc(SIZE), GC_malloc(SIZE), 1); }  \
  FACTORY char *inside_##SIZE(void) { return (char *)GC_malloc(SIZE) + SIZE / 2; }         \
  void *route_8_##SIZE(void) { return inside_##SIZE() - SIZE / 2; }                        \
  MAYBE void of_thread_##SIZE(void) { of_thread = GC_malloc(SIZE); }                       \
  void *route_9_##SIZE(void) {                                                             \
    of_thread_##SIZE();                                                                    \
    return of_thread;                                                                      \
  }                                                                                        \
  FACTORY void hidden_##SIZE(void) { hidden = ~(uintptr_t)GC_malloc(SIZE); }               \
  void *route_10_##SIZE(void) {                                                            \
    hidden_##SIZE();                                                                       \
    return (void *)~hidden;                                                                \
  }                                                                                        \
  FACTORY void chained_##SIZE(box *last) {                                                 \
    box *b = (box *)GC_malloc(sizeof(box));                                                \
    b->held = GC_malloc(SIZE);                                                             \
    last->next = b;                                                                        \
  }                                                                                        \
  void *route_11_##SIZE(void) {                                                            \
    box first = {0, 0};                                                                    \
    chained_##SIZE(&first);                                                                \
    return first.next->held;                                                               \
  }

ROUTES(16)
ROUTES(64)
ROUTES(256)
ROUTES(1024)
ROUTES(4096)
