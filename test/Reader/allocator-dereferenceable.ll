; Loads may have been moved up because so many bytes were promised to be readable: the slot has them.
; RUN: %allocates %s
; RUN: %promoted %s | %python %S/Inputs/slots.py | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK:      p: 64 bytes, align 16, cleared
; CHECK-NEXT: q: 32 bytes, align 16, cleared
; CHECK-NEXT: r: 24 bytes, align 16, cleared
define void @f() {
  %p = call dereferenceable(64) ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  ret void
}
define void @g() {
  %q = call dereferenceable_or_null(32) ptr @GC_malloc(i64 16)
  call void @look(ptr %q)
  ret void
}
define void @h() {
  %r = call dereferenceable(8) ptr @GC_malloc(i64 24)
  call void @look(ptr %r)
  ret void
}
