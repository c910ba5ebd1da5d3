// Buffers that start in slots, and objects of variable size: the same output as plain, and the allocator never sees a slot. Zero bytes,
// fewer and more than the slot has; an object of the turn before; null; frees of either kind.
// RUN: clang -O1 %s %S/Inputs/strict.c -o %t.plain && %t.plain > %t.expected
// RUN: esc-clang -O1 %s %S/Inputs/strict.c -o %t.1 && %t.1 > %t.out1
// RUN: esc-clang -O2 -mllvm -escapement-fill %s %S/Inputs/strict.c -o %t.2 && %t.2 > %t.out2
// RUN: esc-clang -O2 -mllvm -escapement-variable-object=24 %s %S/Inputs/strict.c -o %t.3 && %t.3 > %t.out3
// RUN: esc-clang -O1 -mllvm -escapement-checked %s %S/Inputs/strict.c -o %t.4 %build/lib/libesc-checked-page.a && env ESC_CHECKED_FILE=%t.count %t.4 > %t.out4
// RUN: grep -v allocations %t.expected > %t.e && grep -v allocations %t.out4 | cmp - %t.e && grep 'objects=[1-9][0-9][0-9] ' %t.count
// RUN: grep -v allocations %t.out1 | cmp - %t.e && grep -v allocations %t.out2 | cmp - %t.e && grep -v allocations %t.out3 | cmp - %t.e
// RUN: FileCheck %s --check-prefix=BEFORE < %t.expected
// RUN: FileCheck %s < %t.out1
// BEFORE: allocations: 781
// CHECK: allocations: 3{{[0-9][0-9]$}}
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
void *GC_malloc(size_t);
void *GC_malloc_atomic(size_t);
void *GC_realloc(void *, size_t);
void GC_free(void *);

__attribute__((noinline)) static unsigned sum(const unsigned char *p, size_t n) {
  unsigned s = 0;
  for (size_t i = 0; i < n; i++) s = s * 31 + p[i];
  return s;
}

__attribute__((noinline)) static unsigned grow(unsigned n, size_t first, size_t step) {
  size_t room = first, used = 0;
  unsigned char *buffer = GC_malloc_atomic(16);
  room = 16;
  for (unsigned i = 0; i < n; i++) {
    if (used == room) buffer = GC_realloc(buffer, room += step);
    buffer[used++] = (unsigned char)(i * 7);
  }
  buffer = GC_realloc(buffer, used); /* fits, or is nothing */
  unsigned s = buffer ? sum(buffer, used) : 12345;
  GC_free(buffer);
  return s;
}

__attribute__((noinline)) static unsigned sized(size_t n, int cleared) {
  unsigned char *p = cleared ? GC_malloc(n) : GC_malloc_atomic(n);
  if (!cleared) memset(p, 3, n);
  if (n) p[n / 2] += 1;
  unsigned s = sum(p, n);
  p = GC_realloc(p, n + 20); /* what is new is clear if the old was */
  if (!cleared) memset(p + n, 4, 20);
  s ^= sum(p, n + 20);
  GC_free(p);
  return s;
}

typedef struct Node {
  struct Node *left;
  unsigned value;
} Node;

__attribute__((noinline)) static unsigned held(unsigned n) {
  Node **table = GC_malloc(2 * sizeof *table), *one = GC_malloc(sizeof *one);
  one->value = n;
  table[1] = one;
  if (n & 1) table = GC_realloc(table, 64 * sizeof *table);
  return table[1]->value + (table[0] != NULL) + (n & 1 ? table[40] != NULL : 0);
}

__attribute__((noinline)) static unsigned either(int which, void *given) {
  unsigned char *a = GC_malloc(8), *b = GC_malloc(40);
  a[0] = 1, b[0] = 2;
  unsigned char *p = which == 0 ? a : which == 1 ? b : given;
  unsigned s = sum(a, 8) + sum(b, 40);
  p = GC_realloc(p, 24);
  s += sum(p, 24);
  if (which & 1) GC_free(p);
  return s;
}

/* The same by functions that do not know whose it is. */
typedef struct {
  char *text;
  size_t length, room;
} Text;

__attribute__((noinline)) void room_for(Text *t, size_t more) {
  if (t->length + more <= t->room) return;
  t->room = t->length + more + 3;
  t->text = GC_realloc(t->text, t->room);
}

__attribute__((noinline)) void add(Text *t, char c, unsigned times) {
  room_for(t, times);
  memset(t->text + t->length, c, times);
  t->length += times;
}

__attribute__((noinline)) void done(Text *t, int resize) {
  if (resize) t->text = GC_realloc(t->text, 0); /* is freed */
  else GC_free(t->text);
}

__attribute__((noinline)) static unsigned written(unsigned n, size_t room) {
  unsigned s = 0;
  for (unsigned i = 0; i < 3; i++) {
    Text *a = GC_malloc(sizeof *a), *b = GC_malloc(sizeof *b);
    a->room = 16;
    a->text = GC_malloc_atomic(16);
    b->room = room;
    b->text = GC_malloc(room); /* small, or not */
    for (unsigned k = 0; k < n; k++) add(k % 3 ? a : b, (char)('a' + k), k % 5);
    s = s * 7 + sum((unsigned char *)a->text, a->length) + 3 * sum((unsigned char *)b->text, b->length);
    done(a, n & 1);
    done(b, n & 2);
  }
  return s;
}

int main(void) {
  for (unsigned n = 0; n < 60; n += 3) printf("%u\n", grow(n, 16, n % 5 + 1));
  for (size_t n = 0; n < 200; n += 7) printf("%u %u\n", sized(n, 0), sized(n, 1));
  for (unsigned n = 0; n < 4; n++) printf("%u\n", held(n));
  for (int n = 0; n < 3; n++) printf("%u\n", either(n, GC_malloc(16)));
  printf("%u\n", either(2, NULL));
  for (unsigned n = 0; n < 30; n++) printf("%u\n", written(n, n % 11 * 30));
}
