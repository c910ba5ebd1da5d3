; What the call promises about its result holds as well as what the allocator promises.
; RUN: %allocates %s
; RUN: %promoted %s | %python %S/Inputs/slots.py | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare noalias ptr @my_bytes(i64) allockind("alloc,uninitialized") allocsize(0) "alloc-family"="my"
; CHECK:      p: 16 bytes, align 32, cleared
; CHECK-NEXT: q: 16 bytes, align 1
define void @f() {
  %p = call align 32 ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  ret void
}
define void @g() {
  %q = call ptr @my_bytes(i64 16)
  call void @look(ptr %q)
  ret void
}
