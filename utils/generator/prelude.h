/* prelude.h: what every generated program is made of. Common subset of C17 and C++17.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Every object on the heap is a node, an array of pointers to nodes, or an array of numbers, at least as large as its
 * type; memory is never given back; every pointer is null or good. So a generated program may do with pointers what it
 * likes without undefined behaviour. Addresses may be kept in data[3] only, which is never hashed, so that nothing that
 * is printed depends on where objects are. Nor is what differences.py keeps.
 *
 * The checksum takes in what an object holds whenever somebody gets hold of it, and clobber() overwrites the stack that
 * is not in use: what should have been on the heap is wrong afterwards. */
#ifndef PRELUDE_H
#define PRELUDE_H

#include <pthread.h>
#include <semaphore.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ucontext.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef unsigned long ulong_t;
typedef struct node node;
typedef node *(*method)(node *, node *, ulong_t);
typedef struct {
  method m[2];
} table;
struct node {
  ulong_t tag;
  node *next, *other;
  const table *methods;
  ulong_t data[4];
};
typedef struct {
  node *first, *second;
} pair;
typedef struct {
  node *p[4];
  ulong_t n;
} bundle; /* too large for registers: handed over in memory */
typedef struct {
  node **p;
  ulong_t count, capacity;
} slice;
typedef struct {
  ulong_t *p;
  ulong_t count, room;
} numbers;
typedef struct {
  method code;
  node *environment[2];
} closure;

void *GC_malloc(size_t) __attribute__((malloc, alloc_size(1)));
void *GC_malloc_atomic(size_t) __attribute__((malloc, alloc_size(1)));
void *GC_realloc(void *, size_t) __attribute__((alloc_size(2)));
void GC_free(void *);
void *GC_base(void *);

/* runtime.c */
extern ulong_t checksum;
extern long fuel;            /* of function entries and iterations: every program ends */
void clobber(void);          /* overwrites the stack below */
void keep(node *p);          /* for good; looked at with every later check_kept() */
void check_kept(void);
ulong_t opaque(ulong_t x);   /* x, which nobody knows */
void in_thread(node *p);     /* a thread that looks at p when the program is nearly over */
void in_fiber(node *p);      /* a coroutine that looks at p now, and once more later */
void resume_fibers(void);
void finish(void);
typedef struct {
  const char *name;
  void (*run)(void);
} program;
int run_programs(const program *programs, int count, int argc, char **argv);

#define LAUNDER(p) __asm__ volatile("" : "+r"(p) : : "memory")
#define NOINLINE __attribute__((noinline))

static inline void mix(ulong_t x) { checksum = (checksum ^ x) * 0x9E3779B97F4A7C15u + (checksum >> 29); }

/* What can be read through the pointer, addresses excepted. */
static NOINLINE __attribute__((unused)) ulong_t walk(const node *p) {
  ulong_t hash = 17;
  for (int i = 0; p && i < 6; i++, p = p->next) {
    hash = hash * 31 + p->tag + p->data[0] * 3 + p->data[1] * 5 + p->data[2];
    if (p->other) hash = hash * 7 + (p->other->tag ^ p->other->data[1]);
    if (p->methods) hash += 11;
  }
  return hash;
}

static inline node *make(ulong_t tag, size_t extra) {
  node *p = (node *)GC_malloc(sizeof(node) + extra);
  p->tag = tag;
  return p;
}

/* The same in place: a site of its own also before inlining. */
#define MAKE(number, extra)                                  \
  __extension__({                                            \
    node *made_ = (node *)GC_malloc(sizeof(node) + (extra)); \
    made_->tag = (number);                                   \
    made_;                                                   \
  })

static inline void slice_append(slice *s, node *p) {
  if (s->count == s->capacity) {
    ulong_t capacity = s->capacity ? s->capacity * 2 : 2;
    node **grown = (node **)GC_malloc(capacity * sizeof *grown);
    if (s->count) memcpy(grown, s->p, s->count * sizeof *grown);
    s->p = grown;
    s->capacity = capacity;
  }
  s->p[s->count++] = p;
}

/* What resizes and frees does not know whose it is. */
static NOINLINE __attribute__((unused)) void numbers_add(numbers *s, ulong_t number, ulong_t step) {
  if (s->count == s->room) s->p = (ulong_t *)GC_realloc(s->p, (s->room += step) * sizeof *s->p);
  s->p[s->count++] = number;
}
static NOINLINE __attribute__((unused)) node **nodes_fit(node **p, ulong_t room) { return (node **)GC_realloc(p, room * sizeof *p); }
static NOINLINE __attribute__((unused)) void drop(void *p) { GC_free(p); }
static NOINLINE __attribute__((unused)) void drop_one(numbers *a, numbers *b, ulong_t n) { drop(n & 1 ? a->p : b->p); }

/* Leads from one element to the other. */
static NOINLINE __attribute__((unused)) ulong_t between(node **x, int i, int k) { return (ulong_t)x[i] - (ulong_t)x[k]; }

static __attribute__((unused)) int by_tag(const void *left, const void *right) {
  const node *a = *(node *const *)left, *b = *(node *const *)right;
  ulong_t x = a ? a->tag : 0, y = b ? b->tag : 0;
  return (x > y) - (x < y);
}

static NOINLINE __attribute__((unused)) ulong_t sum_of(int count, ...) {
  va_list list;
  ulong_t sum = 0;
  va_start(list, count);
  while (count-- > 0) sum = sum * 3 + walk(va_arg(list, node *));
  va_end(list);
  return sum;
}

static NOINLINE __attribute__((unused)) node *last_of(int count, ...) {
  va_list list;
  node *last = 0;
  va_start(list, count);
  while (count-- > 0) last = va_arg(list, node *);
  va_end(list);
  return last;
}

#ifdef __cplusplus
}
#endif
#endif
