; tinygo PR 2628: 32 KiB on a stack of 16 KiB overwrote globals and the collector's data; crystal PR 9535: past the guard page.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @fill(ptr nocapture) nounwind memory(argmem: write)

; WHY-LABEL: function 'itself'
; WHY: %p: GC_malloc of 9000 bytes: heap [FrameLimit] the promoted objects of itself would take more than 8192 bytes of stack
; CHECK-LABEL: define void @itself(
; CHECK: call ptr @GC_malloc
define void @itself(i64 %n) {
  %p = call ptr @GC_malloc(i64 9000)
  call void @fill(ptr %p)
  %z = icmp eq i64 %n, 0
  br i1 %z, label %done, label %again
again:
  %m = sub i64 %n, 1
  call void @itself(i64 %m)
  br label %done
done:
  ret void
}

; WHY-LABEL: function 'ping'
; WHY: %p: GC_malloc of 9000 bytes: heap [FrameLimit]
; WHY-LABEL: function 'pong'
; WHY: %p: GC_malloc of 8192 bytes: stack
; CHECK-LABEL: define void @ping(
; CHECK: call ptr @GC_malloc
; CHECK-LABEL: define void @pong(
; CHECK: alloca [8192 x i8]
define void @ping(i64 %n) {
  %p = call ptr @GC_malloc(i64 9000)
  call void @fill(ptr %p)
  call void @pong(i64 %n)
  ret void
}
define void @pong(i64 %n) {
  %p = call ptr @GC_malloc(i64 8192)
  call void @fill(ptr %p)
  call void @ping(i64 %n)
  ret void
}

; Through its own address in a constant table.
; WHY-LABEL: function 'by_table'
; WHY: %p: GC_malloc of 9000 bytes: heap [FrameLimit]
; CHECK-LABEL: define void @by_table(
; CHECK: call ptr @GC_malloc
@table = internal constant [1 x ptr] [ptr @by_table]
define void @by_table(i64 %n) {
  %p = call ptr @GC_malloc(i64 9000)
  call void @fill(ptr %p)
  %f = load ptr, ptr @table
  call void %f(i64 %n)
  ret void
}

; One frame, one object.
; WHY-LABEL: function 'frame'
; WHY: %a: GC_malloc of 65536 bytes: stack
; WHY: %b: GC_malloc of 65537 bytes: heap [TooLarge] 65537 bytes are more than the limit of 65536 bytes per object
; WHY: %c: GC_malloc of 65536 bytes: stack
; WHY: %d: GC_malloc of 1 bytes: heap [FrameLimit] the promoted objects of frame would take more than 131072 bytes of stack
; CHECK-LABEL: define void @frame(
; CHECK: call ptr @GC_malloc(i64 65537)
; CHECK: call ptr @GC_malloc(i64 1)
define void @frame() {
  %a = call ptr @GC_malloc(i64 65536)
  call void @fill(ptr %a)
  %b = call ptr @GC_malloc(i64 65537)
  call void @fill(ptr %b)
  %c = call ptr @GC_malloc(i64 65536)
  call void @fill(ptr %c)
  %d = call ptr @GC_malloc(i64 1)
  call void @fill(ptr %d)
  ret void
}

; The twin: called, but not by itself.
; WHY-LABEL: function 'once'
; WHY: %p: GC_malloc of 9000 bytes: stack
; CHECK-LABEL: define void @once(
; CHECK: alloca [9000 x i8]
define void @once(i64 %n) {
  %p = call ptr @GC_malloc(i64 9000)
  call void @fill(ptr %p)
  call void @itself(i64 %n)
  ret void
}

; Probes of the stack stay with the function.
; CHECK-LABEL: define void @probed(
; CHECK-SAME: #[[PROBED:[0-9]+]]
; CHECK: alloca [9000 x i8]
; CHECK: attributes #[[PROBED]] = { "probe-stack"="inline-asm" }
define void @probed() "probe-stack"="inline-asm" {
  %p = call ptr @GC_malloc(i64 9000)
  call void @fill(ptr %p)
  ret void
}
