// -escapement-allocator lowers what is left of the intrinsics at the end of the pipeline.
// RUN: esc-clang -O1 -I%include -mllvm -escapement-allocator=boehm -S -emit-llvm -o - %s | FileCheck %s
// RUN: esc-clang -O1 -I%include -S -emit-llvm -o - %s | FileCheck %s --check-prefix=LEFT
// RUN: not esc-clang -O1 -I%include -mllvm -escapement-allocator='no name' -c -o %t.o %s 2>&1 | FileCheck %s --check-prefix=NAME
#define ESC_GC_INTRINSICS
#include <escapement/gc.h>
// CHECK: call {{.*}}@GC_malloc(i64
// CHECK: call {{.*}}@GC_malloc_atomic(i64
// LEFT: call {{.*}}@gc.malloc(i64
// LEFT: call {{.*}}@gc.malloc.atomic(i64
// NAME: error: escapement: 'no name' is not the name of an allocator
void *made(void) { return esc_gc_malloc(16); }
void *text(void) { return esc_gc_malloc_atomic(16); }
