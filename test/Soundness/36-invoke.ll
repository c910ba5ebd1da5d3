; LDC 36b70b68e8 (#524): a branch to a landingpad block is not valid IR; phis in the unwind block; a dominator tree that is stale.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
; RUN: esc-opt '-passes=function(require<domtree>,require<loops>),stack-promotion,function(verify<domtree>,verify<loops>,simplifycfg)' -S %s | FileCheck %s --check-prefix=SIMPLE
declare ptr @GC_malloc(i64)
declare void @may_throw()
declare i32 @__gxx_personality_v0(...)
@g = global ptr null

; Two invokes share the unwind block and its phi.
; WHY-LABEL: function 'shared'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @shared(
; CHECK: entry:
; CHECK-NEXT: %p = alloca [16 x i8], align 16
; CHECK-NEXT: call void @llvm.memset
; CHECK-NEXT: invoke void @llvm.donothing()
; CHECK-NEXT: to label %made unwind label %pad
; CHECK: %w = phi i64 [ 0, %entry ], [ 1, %made ]
; CHECK-NEXT: landingpad
; SIMPLE-LABEL: define i64 @shared(
; SIMPLE-NOT: donothing
; SIMPLE: invoke void @may_throw()
; SIMPLE: resume
define i64 @shared() personality ptr @__gxx_personality_v0 {
entry:
  %p = invoke ptr @GC_malloc(i64 16) to label %made unwind label %pad
made:
  invoke void @may_throw() to label %done unwind label %pad
done:
  %v = load i64, ptr %p
  ret i64 %v
pad:
  %w = phi i64 [ 0, %entry ], [ 1, %made ]
  %l = landingpad { ptr, i32 } cleanup
  store i64 %w, ptr @g
  resume { ptr, i32 } %l
}

; Nobody else unwinds to the block: it is dead, and valid.
; WHY-LABEL: function 'alone'
; WHY: %p: GC_malloc of 16 bytes: stack
; WHY: %q: GC_malloc of 16 bytes: removed
; CHECK-LABEL: define i64 @alone(
; CHECK: landingpad
; SIMPLE-LABEL: define i64 @alone(
; SIMPLE-NOT: invoke
; SIMPLE-NOT: landingpad
; SIMPLE: ret i64
define i64 @alone() personality ptr @__gxx_personality_v0 {
entry:
  %p = invoke ptr @GC_malloc(i64 16) to label %made unwind label %pad
made:
  %q = invoke ptr @GC_malloc(i64 16) to label %filled unwind label %pad
filled:
  store i64 1, ptr %q
  %v = load i64, ptr %p
  ret i64 %v
pad:
  %l = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %l
}

; In a loop, the slot is in the entry all the same, and the clearing before the invoke.
; WHY-LABEL: function 'in_loop'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define void @in_loop(
; CHECK: entry:
; CHECK-NEXT: %p = alloca
; CHECK: loop:
; CHECK-NEXT: call void @llvm.memset
; CHECK-NEXT: invoke void @llvm.donothing()
define void @in_loop() personality ptr @__gxx_personality_v0 {
entry:
  br label %loop
loop:
  %p = invoke ptr @GC_malloc(i64 16) to label %made unwind label %pad
made:
  %v = load volatile i64, ptr %p
  invoke void @may_throw() to label %loop unwind label %pad
pad:
  %l = landingpad { ptr, i32 } catch ptr null
  ret void
}

; The other side: handed to the exception.
; WHY-LABEL: function 'thrown'
; WHY: %p: GC_malloc of 16 bytes: heap [PassedToCall]
; CHECK-LABEL: define void @thrown(
; CHECK: %p = invoke ptr @GC_malloc(i64 16)
define void @thrown() personality ptr @__gxx_personality_v0 {
entry:
  %p = invoke ptr @GC_malloc(i64 16) to label %made unwind label %pad
made:
  invoke void @raise(ptr %p) to label %done unwind label %pad
done:
  ret void
pad:
  %l = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %l
}
declare void @raise(ptr)
