; Half of an address in an argument: callees do not follow it.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
define i32 @same(i32 %part) {
  ret i32 %part
}
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: heap [Unsupported] used in a way that the analysis does not follow: a part of its address is passed to a call
define void @f() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %bits = ptrtoint ptr %p to i64
  %part = trunc i64 %bits to i32
  %r = call i32 @same(i32 %part)
  ret void
}
