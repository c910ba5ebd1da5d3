// The record: each step of the flow is an argument of its own, with its own place; the text is the sentence on the terminal.
// RUN: esc-clang -O1 -c %s -o /dev/null -fsave-optimization-record -foptimization-record-file=%t.yaml -foptimization-record-passes=stack-promotion
// RUN: FileCheck %s < %t.yaml
// CHECK: --- !Missed
// CHECK-NEXT: Pass: {{.*}}stack-promotion
// CHECK-NEXT: Name: {{.*}}StoredToGlobal
// CHECK-NEXT: DebugLoc: {{.*}}record.c', Line: [[#ALLOCATED:]], Column: 12 }
// CHECK-NEXT: Function: {{.*}}f
// CHECK-NEXT: Args:
// CHECK-NEXT: - Allocator: {{.*}}GC_malloc
// CHECK-NEXT: - String: {{.*}}' of '
// CHECK-NEXT: - Size: {{.*}}'16'
// CHECK: - Reason: {{.*}}stored to global last at {{.*}}record.c:[[#ALLOCATED + 1]]:8
// CHECK: - String: {{.*}}'; in function '
// CHECK-NEXT: - Function: {{.*}}f
// CHECK: - String: {{.*}}'; flow: '
// CHECK-NEXT: - Flow: {{.*}}allocated at {{.*}}record.c:[[#ALLOCATED]]:12
// CHECK-NEXT: DebugLoc: {{.*}}record.c', Line: [[#ALLOCATED]], Column: 12 }
// CHECK-NEXT: - String: {{.*}}' -> '
// CHECK: - Flow: {{.*}}stored at {{.*}}record.c:[[#ALLOCATED + 1]]:8
// CHECK-NEXT: DebugLoc: {{.*}}record.c', Line: [[#ALLOCATED + 1]], Column: 8 }
void *GC_malloc(unsigned long);
int *last;
void f(void) {
  int *p = GC_malloc(16);
  last = p;
}
