; Checked mode: each object of the runtime, in place of a slot; it dies where the frame is left, in whichever way.
; RUN: opt -passes=verify -S %s | FileCheck %s --check-prefix=BEFORE
; RUN: esc-opt -passes='stack-promotion<checked>,verify' -S %s | FileCheck %s
; BEFORE-COUNT-4: call ptr @GC_malloc
; BEFORE-NOT: esc_checked
; CHECK: private constant {{.*}} c"%p, GC_malloc of 16 bytes in returns\00"
declare ptr @GC_malloc(i64)
declare ptr @GC_malloc_atomic(i64)
declare void @see(ptr nocapture) memory(argmem: readwrite)
declare void @other()
declare i32 @setjmp(ptr) returns_twice
declare i32 @__gxx_personality_v0(...)

; CHECK-LABEL: define void @returns(
; CHECK-NEXT: %[[MARK:.*]] = call ptr @llvm.frameaddress.p0(i32 0)
; CHECK-NEXT: %[[FRAME:.*]] = call ptr @esc_checked_enter(ptr %[[MARK]])
; CHECK-NEXT: %p = call ptr @esc_checked_alloc(ptr %[[FRAME]], ptr @[[SITE:.*]], i64 16, i64 16)
; CHECK-NEXT: call void @llvm.memset.p0.i64(ptr align 16 %p, i8 0, i64 16, i1 false)
; CHECK-NEXT: call void @see(ptr %p)
; CHECK-NEXT: call void @esc_checked_leave(ptr %[[FRAME]])
; CHECK-NEXT: ret void
define void @returns() {
  %p = call ptr @GC_malloc(i64 16)
  tail call void @see(ptr %p)
  ret void
}
; What the allocator does not clear is garbage. A tail call that does not see the object runs without the frame.
; CHECK-LABEL: define void @jumps(
; CHECK-NOT: memset
; CHECK: call void @see(ptr %q)
; CHECK-NEXT: call void @esc_checked_leave(
; CHECK-NEXT: musttail call void @other()
; CHECK-NEXT: ret void
define void @jumps() {
  %q = call ptr @GC_malloc_atomic(i64 16)
  call void @see(ptr %q)
  musttail call void @other()
  ret void
}
; CHECK-LABEL: define void @unwinds(
; CHECK: landingpad
; CHECK: %[[HERE:.*]] = call ptr @llvm.frameaddress.p0(i32 0)
; CHECK-NEXT: call void @esc_checked_resume(ptr %{{.*}}, ptr %[[HERE]])
; CHECK-NEXT: call void @esc_checked_leave(
; CHECK-NEXT: resume
define void @unwinds() personality ptr @__gxx_personality_v0 {
  %p = call ptr @GC_malloc(i64 16)
  invoke void @see(ptr %p) to label %fine unwind label %pad
fine:
  ret void
pad:
  %l = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %l
}
; A function that promotes nothing says where it goes on.
; CHECK-LABEL: define void @goes_on(
; CHECK: call i32 @setjmp
; CHECK-NEXT: %[[HERE:.*]] = call ptr @llvm.frameaddress.p0(i32 0)
; CHECK-NEXT: call void @esc_checked_resume(ptr null, ptr %[[HERE]])
define void @goes_on(ptr %buffer) {
  %p = call ptr @GC_malloc(i64 16)
  %r = call i32 @setjmp(ptr %buffer)
  call void @see(ptr %p)
  ret void
}
; The compiler's own setjmp is an intrinsic.
; CHECK-LABEL: define void @goes_on_here(
; CHECK: call i32 @llvm.eh.sjlj.setjmp
; CHECK-NEXT: %[[HERE:.*]] = call ptr @llvm.frameaddress.p0(i32 0)
; CHECK-NEXT: call void @esc_checked_resume(ptr null, ptr %[[HERE]])
define void @goes_on_here(ptr %buffer) {
  %r = call i32 @llvm.eh.sjlj.setjmp(ptr %buffer)
  ret void
}
; A filled slot is garbage first and then what the allocator gives.
; RUN: esc-opt -passes='stack-promotion<fill>' -S %s | FileCheck %s --check-prefix=FILL
; FILL-LABEL: define void @returns(
; FILL: call void @llvm.memset.p0.i64(ptr align 16 %p, i8 -91, i64 16, i1 false)
; FILL-NEXT: call void @llvm.memset.p0.i64(ptr align 16 %p, i8 0, i64 16, i1 false)
