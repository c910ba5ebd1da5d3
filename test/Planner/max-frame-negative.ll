; The frame is full, counting what alignment costs: 1 + 15 + 16 bytes. A later object that fits is still promoted.
; RUN: %allocates %s
; RUN: esc-opt -passes='print<escape-analysis><max-frame=33>' -disable-output %s 2>&1 | FileCheck %s
; RUN: esc-opt -passes='print<escape-analysis><max-frame=48>' -disable-output %s 2>&1 | FileCheck %s --check-prefix=MORE
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare noalias ptr @my_byte(i64) allockind("alloc,zeroed") allocsize(0) "alloc-family"="my"
; CHECK: %p: my_byte of 1 bytes: stack
; CHECK: %q: GC_malloc of 16 bytes: stack
; CHECK: %r: GC_malloc of 16 bytes: heap [FrameLimit] the promoted objects of f would take more than 33 bytes of stack
; CHECK: %s: my_byte of 1 bytes: stack
; MORE: %r: GC_malloc of 16 bytes: stack
; MORE: %s: my_byte of 1 bytes: heap [FrameLimit]
define void @f() {
  %p = call ptr @my_byte(i64 1)
  %q = call ptr @GC_malloc(i64 16)
  %r = call ptr @GC_malloc(i64 16)
  %s = call ptr @my_byte(i64 1)
  call void @look(ptr %p)
  call void @look(ptr %q)
  call void @look(ptr %r)
  call void @look(ptr %s)
  ret void
}
