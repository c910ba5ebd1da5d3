; golang/go#33662, LLGo golden unsupported_reader: reading a slot that holds the pointer as something else is ptrtoint in disguise.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
@n = global i64 0
@b = global [8 x i8] zeroinitializer
@a = global { i64, i64 } zeroinitializer
@v = global <2 x i64> zeroinitializer

; CHECK-NOT: alloca [16 x i8]
; CHECK-LABEL: define i64 @here(

; WHY-LABEL: function 'as_integer'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global n
define void @as_integer() {
  %slot = alloca ptr
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %slot
  %i = load i64, ptr %slot
  store i64 %i, ptr @n
  ret void
}

; WHY-LABEL: function 'as_byte'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global b
define void @as_byte() {
  %slot = alloca ptr
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %slot
  %at = getelementptr i8, ptr %slot, i64 3
  %i = load i8, ptr %at
  store i8 %i, ptr getelementptr (i8, ptr @b, i64 3)
  ret void
}

; WHY-LABEL: function 'as_copied_memory'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global b
define void @as_copied_memory() {
  %slot = alloca ptr
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %slot
  call void @llvm.memcpy.p0.p0.i64(ptr @b, ptr %slot, i64 8, i1 false)
  ret void
}

; WHY-LABEL: function 'as_aggregate'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global a
define void @as_aggregate() {
  %slot = alloca { ptr, ptr }
  %p = call ptr @GC_malloc(i64 16)
  %at = getelementptr i8, ptr %slot, i64 8
  store ptr %p, ptr %at
  %i = load { i64, i64 }, ptr %slot
  store { i64, i64 } %i, ptr @a
  ret void
}

; WHY-LABEL: function 'as_vector'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global v
define void @as_vector() {
  %slot = alloca { ptr, ptr }, align 16
  %p = call ptr @GC_malloc(i64 16)
  %at = getelementptr i8, ptr %slot, i64 8
  store ptr %p, ptr %at
  %i = load <2 x i64>, ptr %slot
  store <2 x i64> %i, ptr @v
  ret void
}

; WHY-LABEL: function 'as_half'
; WHY: %p: GC_malloc of 16 bytes: heap [Returned]
define i32 @as_half() {
  %slot = alloca ptr
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %slot
  %at = getelementptr i8, ptr %slot, i64 4
  %i = load i32, ptr %at
  ret i32 %i
}

; WHY-LABEL: function 'as_double'
; WHY: %p: GC_malloc of 16 bytes: heap [Unsupported]
define i1 @as_double(double %x) {
  %slot = alloca ptr
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %slot
  %i = load double, ptr %slot
  %s = fadd double %i, %x
  %t = fcmp ogt double %s, 1.0
  ret i1 %t
}

; The twin: the number comes back as a pointer and stays here; another word of the same slot leaves.
; WHY-LABEL: function 'here'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK: %p = alloca [16 x i8], align 16
define i64 @here(i64 %x) {
  %slot = alloca { ptr, i64 }
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %slot
  %at = getelementptr i8, ptr %slot, i64 8
  store i64 %x, ptr %at
  %i = load i64, ptr %slot
  %q = inttoptr i64 %i to ptr
  %v = load i64, ptr %q
  %y = load i64, ptr %at
  store i64 %y, ptr @n
  ret i64 %v
}
