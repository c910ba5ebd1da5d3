; Pony declares HEAP_MIN bytes dereferenceable: loads of more than was asked for may stand above the check already.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare dereferenceable_or_null(32) ptr @min32(i64) allockind("alloc,zeroed") allocsize(0) "alloc-family"="min32"
declare i64 @GC_size(ptr)
declare ptr @GC_base(ptr)
declare void @see(ptr nocapture) nounwind memory(argmem: readwrite)

; CHECK-LABEL: define void @rounded_up(
; CHECK-DAG: %a = alloca [32 x i8]
; CHECK-DAG: %b = alloca [64 x i8], align 16
; CHECK: call void @llvm.memset.p0.i64(ptr align 1 %a, i8 0, i64 32, i1 false)
; CHECK: call void @llvm.memset.p0.i64(ptr align 16 %b, i8 0, i64 64, i1 false)
; WHY-LABEL: function 'rounded_up'
; WHY: %a: min32 of {{8|32}} bytes: stack
; WHY: %b: GC_malloc of {{16|64}} bytes: stack
define void @rounded_up() {
  %a = call ptr @min32(i64 8)
  call void @see(ptr %a)
  %b = call dereferenceable(64) ptr @GC_malloc(i64 16)
  call void @see(ptr %b)
  ret void
}

; The collector's own size of it, and where it begins.
; CHECK-LABEL: define i64 @usable_size(
; CHECK-NOT: alloca
; CHECK: ret i64
; WHY-LABEL: function 'usable_size'
; WHY: %p: GC_malloc of 16 bytes: heap [{{.*}}] {{.*}}GC_size
; WHY: %q: GC_malloc of 16 bytes: heap [{{.*}}] {{.*}}GC_base
define i64 @usable_size() {
  %p = call ptr @GC_malloc(i64 16)
  %n = call i64 @GC_size(ptr %p)
  %q = call ptr @GC_malloc(i64 16)
  %b = call ptr @GC_base(ptr %q)
  ret i64 %n
}

; The twin: exactly what was asked for.
; CHECK-LABEL: define void @as_asked(
; CHECK: %p = alloca [8 x i8], align 16
; WHY-LABEL: function 'as_asked'
; WHY: %p: GC_malloc of 8 bytes: stack
define void @as_asked() {
  %p = call dereferenceable(8) ptr @GC_malloc(i64 8)
  call void @see(ptr %p)
  ret void
}
