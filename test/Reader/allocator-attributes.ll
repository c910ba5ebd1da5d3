; An allocator that the program's own declaration describes: no model needed. The size is the second argument, 32 bits wide.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
; RUN: %promoted %s | %python %S/Inputs/slots.py | FileCheck %s --check-prefix=SLOT
declare noalias align 8 ptr @my_new(ptr, i32) allockind("alloc,zeroed") allocsize(1) "alloc-family"="my"
declare void @look(ptr nocapture)
; CHECK: %p: my_new of 20 bytes: stack
; SLOT: p: 20 bytes, align 8, cleared
define void @f(ptr nocapture %type) {
  %p = call ptr @my_new(ptr null, i32 20)
  call void @look(ptr %p)
  ret void
}
