; JuliaLang/julia#17288, "Return twice" left open in llvm-alloc-opt.cpp: after longjmp the slot may serve somebody else.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare i32 @_setjmp(ptr)
declare i32 @mysave(ptr) returns_twice
declare i32 @llvm.eh.sjlj.setjmp(ptr)
declare i32 @plain(ptr nocapture) nounwind memory(argmem: readwrite)
@buf = global [64 x i64] zeroinitializer

; Known by its name.
; WHY-LABEL: function 'model'
; WHY: %p: GC_malloc of 16 bytes: heap [ReturnsTwice] model calls _setjmp, which may return twice
; CHECK-LABEL: define i64 @model(
; CHECK: call ptr @GC_malloc
define i64 @model() {
  %p = call ptr @GC_malloc(i64 16)
  %r = call i32 @_setjmp(ptr @buf)
  %v = load i64, ptr %p
  ret i64 %v
}

; Known by its attribute, on the function or on the call.
; WHY-LABEL: function 'attribute'
; WHY: %p: GC_malloc of 16 bytes: heap [ReturnsTwice] attribute calls mysave, which may return twice
; CHECK-LABEL: define i64 @attribute(
; CHECK: call ptr @GC_malloc
define i64 @attribute() {
  %p = call ptr @GC_malloc(i64 16)
  %r = call i32 @mysave(ptr @buf)
  %v = load i64, ptr %p
  ret i64 %v
}
; WHY-LABEL: function 'call_site'
; WHY: %p: GC_malloc of 16 bytes: heap [ReturnsTwice]
; CHECK-LABEL: define i64 @call_site(
; CHECK: call ptr @GC_malloc
define i64 @call_site(ptr %save) {
  %p = call ptr @GC_malloc(i64 16)
  %r = call i32 %save(ptr @buf) returns_twice
  %v = load i64, ptr %p
  ret i64 %v
}

; __builtin_setjmp, which LLVM says nothing of. Found by trying.
; WHY-LABEL: function 'builtin'
; WHY: %p: GC_malloc of 16 bytes: heap [ReturnsTwice] builtin calls llvm.eh.sjlj.setjmp, which may return twice
; CHECK-LABEL: define i64 @builtin(
; CHECK: call ptr @GC_malloc
define i64 @builtin() {
  %p = call ptr @GC_malloc(i64 16)
  %r = call i32 @llvm.eh.sjlj.setjmp(ptr @buf)
  %v = load i64, ptr %p
  ret i64 %v
}

; The twins: the frame with the second return is another one; a callee that returns once.
; WHY-LABEL: function 'elsewhere'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @elsewhere(
; CHECK: %p = alloca
define i64 @elsewhere() {
  %p = call ptr @GC_malloc(i64 16)
  %r = call i32 @plain(ptr @buf)
  %w = call i64 @model()
  %v = load i64, ptr %p
  ret i64 %v
}
