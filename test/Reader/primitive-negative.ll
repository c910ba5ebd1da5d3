; The primitives of models, used in a program.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare void @esc.keep(ptr)
declare void @esc.thread(ptr)
declare void @esc.finalizer(ptr)
declare void @esc.throw(ptr)
; CHECK: %a: GC_malloc of 16 bytes: heap [StoredToHeap]
; CHECK: %b: GC_malloc of 16 bytes: heap [PassedToThread] handed to another thread by esc.thread
; CHECK: %c: GC_malloc of 16 bytes: heap [Finalizer]
; CHECK: %d: GC_malloc of 16 bytes: heap [Thrown]
define void @f() {
  %a = call ptr @GC_malloc(i64 16)
  %b = call ptr @GC_malloc(i64 16)
  %c = call ptr @GC_malloc(i64 16)
  %d = call ptr @GC_malloc(i64 16)
  call void @esc.keep(ptr %a)
  call void @esc.thread(ptr %b)
  call void @esc.finalizer(ptr %c)
  call void @esc.throw(ptr %d)
  ret void
}
