// The record of a promoted object has no flow, but says in which function it is.
// RUN: esc-clang -O1 -c %s -o /dev/null -fsave-optimization-record -foptimization-record-file=%t.yaml -foptimization-record-passes=stack-promotion
// RUN: FileCheck %s < %t.yaml
// CHECK: --- !Passed
// CHECK: Name: {{.*}}StackPromoted
// CHECK-NEXT: DebugLoc: {{.*}}record-passed.c', Line: [[#@LINE + 9]], Column: 12 }
// CHECK: - Allocator: {{.*}}GC_malloc
// CHECK: - Size: {{.*}}'16'
// CHECK-NOT: Flow
// CHECK: - Function: {{.*}}f
// CHECK: ...
void *GC_malloc(unsigned long);
int use(int);
int f(void) {
  int *p = GC_malloc(16);
  p[use(0) & 3] = 1;
  return p[use(1) & 3];
}
