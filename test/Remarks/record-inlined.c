// After inlining, the record says where: the position is that of the source, InlinedAt the calls from the innermost outwards.
// RUN: cd %S && esc-clang -O1 -c record-inlined.c -o /dev/null -fsave-optimization-record -foptimization-record-file=%t.yaml -foptimization-record-passes=stack-promotion
// RUN: FileCheck %s < %t.yaml
// RUN: esc-clang -O1 -c %s -o /dev/null -Rpass-missed=stack-promotion 2>&1 | FileCheck %s --check-prefix=SHORT
// CHECK: Name: {{.*}}StoredToGlobal
// CHECK-NEXT: DebugLoc: {{.*}} Line: [[#%u,LINE:]], Column: 72 }
// CHECK-NEXT: Function: {{.*}}f
// CHECK: - String: {{.*}}'; inlined at '
// CHECK-NEXT: - InlinedAt: {{.*}}record-inlined.c:[[#LINE + 1]]:72
// CHECK-NEXT: DebugLoc: {{.*}} Line: [[#LINE + 1]], Column: 72 }
// CHECK-NEXT: - String: {{.*}}', at '
// CHECK-NEXT: - InlinedAt: {{.*}}record-inlined.c:[[#LINE + 3]]:23
// CHECK-NEXT: DebugLoc: {{.*}} Line: [[#LINE + 3]], Column: 23 }
// CHECK-NEXT: {{^\.\.\.}}
// SHORT-NOT: inlined at
void *GC_malloc(unsigned long);
static inline __attribute__((always_inline)) int *inner(void) { return GC_malloc(16); }
static inline __attribute__((always_inline)) int *outer(void) { return inner(); }
int *last;
void f(void) { last = outer(); }
