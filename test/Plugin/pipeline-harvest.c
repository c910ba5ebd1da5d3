// In the pipeline, the words of a promoted object become registers: nothing of it is left.
// RUN: esc-clang -O1 -S -emit-llvm -o - %s | FileCheck %s
void *GC_malloc(unsigned long);
typedef struct { double x, y; } Vector;
static Vector *add(Vector *a, Vector *b) {
  Vector *sum = GC_malloc(sizeof *sum);
  sum->x = a->x + b->x;
  sum->y = a->y + b->y;
  return sum;
}
// CHECK-LABEL: @twice(
// CHECK-NOT: alloca
// CHECK-NOT: GC_malloc
// CHECK: ret void
void twice(Vector *v) { *v = *add(v, add(v, v)); }
