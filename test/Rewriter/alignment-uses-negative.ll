; An alignment that a call or an assumption relies on, and that no slot has; found through memory, too.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @gc.malloc.atomic(i64)
declare void @look(ptr nocapture)
declare void @llvm.assume(i1)
; CHECK: %assumed: gc.malloc.atomic of 64 bytes: heap [Alignment]
define void @assumed() {
  %assumed = call ptr @gc.malloc.atomic(i64 64)
  call void @llvm.assume(i1 true) [ "align"(ptr %assumed, i64 8192) ]
  call void @look(ptr %assumed)
  ret void
}
; CHECK: %varies: gc.malloc.atomic of 64 bytes: heap [Alignment]
define void @varies(i64 %n) {
  %varies = call ptr @gc.malloc.atomic(i64 64)
  call void @llvm.assume(i1 true) [ "align"(ptr %varies, i64 %n) ]
  call void @look(ptr %varies)
  ret void
}
; CHECK: %asked: gc.malloc.atomic of 64 bytes: heap [Alignment]
define void @asked() {
  %box = alloca ptr
  %asked = call ptr @gc.malloc.atomic(i64 64)
  store ptr %asked, ptr %box
  %loaded = load ptr, ptr %box
  call void @look(ptr align 128 %loaded)
  ret void
}
