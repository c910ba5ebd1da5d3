; LDC had to switch its pass off where an allocation was expected to throw. Running out of memory is no effect that a program may
; rely on: a promoted object is not null, and an unused one is not made; a handler for lack of memory stays where it is.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @GC_set_oom_fn(ptr)
declare void @see(ptr nocapture) nounwind memory(argmem: readwrite)
declare void @abort()
define internal ptr @oom(i64 %n) {
  call void @abort()
  ret ptr null
}

; WHY-LABEL: function 'checked'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @checked(
; CHECK: call void @GC_set_oom_fn(ptr @oom)
; CHECK: %null = icmp eq ptr %p, null
; CHECK: call void @abort()
define i64 @checked() {
  %p = call ptr @GC_malloc(i64 16)
  call void @GC_set_oom_fn(ptr @oom)
  %null = icmp eq ptr %p, null
  br i1 %null, label %bad, label %good
bad:
  call void @abort()
  br label %good
good:
  %v = load i64, ptr %p
  ret i64 %v
}

; WHY-LABEL: function 'unused'
; WHY: %p: GC_malloc: removed
; CHECK-LABEL: define void @unused(
; CHECK-NEXT: ret void
define void @unused(i64 %n) {
  %p = call ptr @GC_malloc(i64 %n)
  store i64 1, ptr %p
  ret void
}

; The twin: a size that cannot be had is asked for, and what comes back is used.
; WHY-LABEL: function 'impossible'
; WHY: %p: GC_malloc of 4611686018427387904 bytes: heap [TooLarge]
; CHECK-LABEL: define i1 @impossible(
; CHECK: call ptr @GC_malloc
define i1 @impossible() {
  %p = call ptr @GC_malloc(i64 4611686018427387904)
  %null = icmp eq ptr %p, null
  ret i1 %null
}
