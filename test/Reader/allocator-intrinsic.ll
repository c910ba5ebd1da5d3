; gc.malloc clears, gc.malloc.atomic does not; both promise an alignment of 16.
; RUN: %allocates %s
; RUN: %promoted %s | %python %S/Inputs/slots.py | FileCheck %s
declare ptr @gc.malloc(i64)
declare ptr @gc.malloc.atomic(i64)
declare void @look(ptr nocapture)
; CHECK:      p: 24 bytes, align 16, cleared
; CHECK-NEXT: q: 40 bytes, align 16
define void @f() {
  %p = call ptr @gc.malloc(i64 24)
  call void @look(ptr %p)
  ret void
}
define void @g() {
  %q = call ptr @gc.malloc.atomic(i64 40)
  call void @look(ptr %q)
  ret void
}
