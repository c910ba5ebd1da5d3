; The remark NoHeap: what stays on the heap in a function that is marked, by an attribute or by clang's annotation.
; RUN: %allocates %s
; RUN: esc-opt -passes=stack-promotion -disable-output -pass-remarks-output=- %s 2>&1 | FileCheck %s
; CHECK-DAG: warning: {{.*}}GC_malloc of 16 bytes stays on the heap in f, which may not allocate: returned by f
; CHECK-DAG: warning: {{.*}}GC_malloc of 24 bytes stays on the heap in annotated, which may not allocate: returned by annotated
; CHECK-DAG: --- !Failure
; CHECK-DAG: Name:{{ +}}NoHeap
; CHECK-NOT: in {{free|fine}}, which
@text = private constant [19 x i8] c"escapement-no-heap\00", section "llvm.metadata"
@other = private constant [6 x i8] c"other\00", section "llvm.metadata"
@llvm.global.annotations = appending global [2 x { ptr, ptr, ptr, i32, ptr }] [
  { ptr, ptr, ptr, i32, ptr } { ptr @annotated, ptr @text, ptr @other, i32 1, ptr null },
  { ptr, ptr, ptr, i32, ptr } { ptr @free, ptr @other, ptr @other, i32 1, ptr null }], section "llvm.metadata"
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define ptr @f() "escapement-no-heap" {
  %p = call ptr @GC_malloc(i64 16)
  ret ptr %p
}
define ptr @annotated() {
  %p = call ptr @GC_malloc(i64 24)
  ret ptr %p
}
define ptr @free() {
  %p = call ptr @GC_malloc(i64 32)
  ret ptr %p
}
define void @fine() "escapement-no-heap" {
  %p = call ptr @GC_malloc(i64 40)
  call void @look(ptr %p)
  ret void
}
