; With tailcc and swifttailcc, `tail` is no hint: the frame is gone when the callee runs, and taking the mark away would
; let a loop made of calls eat the stack. So what the callee sees stays, and the mark stays.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
; RUN: %promoted %s | FileCheck %s --check-prefix=AFTER
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare tailcc void @next(ptr nocapture, i32) nounwind memory(read)
declare swifttailcc void @swift_next(ptr nocapture, i32) nounwind memory(read)
; CHECK-LABEL: function 'f'
; CHECK: %p: GC_malloc of 16 bytes: heap [MustTail] passed to a tail call of next, which has to reuse the frame
; CHECK: %box: GC_malloc of 32 bytes: heap [MustTail]
; AFTER: tail call tailcc void @next(ptr %box, i32 1)
define tailcc void @f(ptr %x) {
  %p = call ptr @GC_malloc(i64 16)
  %box = call ptr @GC_malloc(i64 32)
  store ptr %p, ptr %box
  call void @look(ptr %p)
  tail call tailcc void @next(ptr %box, i32 1)
  ret void
}
; CHECK-LABEL: function 'g'
; CHECK: %p: GC_malloc of 16 bytes: heap [MustTail]
; AFTER: tail call swifttailcc void @swift_next(ptr %p, i32 1)
define swifttailcc void @g(ptr %x) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  tail call swifttailcc void @swift_next(ptr %p, i32 1)
  ret void
}
