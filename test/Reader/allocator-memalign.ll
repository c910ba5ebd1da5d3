; The alignment is an argument: the larger of it and the promise counts.
; RUN: %allocates %s
; RUN: %promoted %s | %python %S/Inputs/slots.py | FileCheck %s
declare ptr @GC_memalign(i64, i64)
declare void @look(ptr nocapture)
; CHECK:      p: 48 bytes, align 64, cleared
; CHECK-NEXT: q: 48 bytes, align 16, cleared
define void @f() {
  %p = call ptr @GC_memalign(i64 64, i64 48)
  call void @look(ptr %p)
  ret void
}
define void @g() {
  %q = call ptr @GC_memalign(i64 8, i64 48)
  call void @look(ptr %q)
  ret void
}
