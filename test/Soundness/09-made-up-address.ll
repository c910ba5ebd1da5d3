; Memory whose address comes from nowhere that the analysis sees: what is stored there has escaped. Found by trying.
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare ptr @llvm.thread.pointer.p0()
declare ptr @llvm.ptrmask.p0.i64(ptr, i64)
declare ptr @tls() nounwind willreturn memory(none)
@device = constant i64 753664

; CHECK-LABEL: function 'thread_pointer'
; CHECK-NEXT: %p: GC_malloc of 16 bytes: heap [StoredToHeap]
define void @thread_pointer() {
  %p = call ptr @GC_malloc(i64 16)
  %t = call ptr @llvm.thread.pointer.p0()
  store ptr %p, ptr %t
  ret void
}

; CHECK-LABEL: function 'function_without_memory'
; CHECK-NEXT: %p: GC_malloc of 16 bytes: heap [StoredToHeap]
define void @function_without_memory() {
  %p = call ptr @GC_malloc(i64 16)
  %t = call ptr @tls()
  store ptr %p, ptr %t
  ret void
}

; All bits of the mask: the result is the mask.
; CHECK-LABEL: function 'as_a_mask'
; CHECK-NEXT: %p: GC_malloc of 16 bytes: heap [Returned]
define i64 @as_a_mask() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %i = ptrtoint ptr %p to i64
  %ones = inttoptr i64 -1 to ptr
  %q = call ptr @llvm.ptrmask.p0.i64(ptr %ones, i64 %i)
  %r = ptrtoint ptr %q to i64
  ret i64 %r
}

; CHECK-LABEL: function 'constant_device'
; CHECK-NEXT: %p: GC_malloc of 16 bytes: heap [StoredToHeap]
define void @constant_device() {
  %p = call ptr @GC_malloc(i64 16)
  %a = load i64, ptr @device
  %d = inttoptr i64 %a to ptr
  store ptr %p, ptr %d
  ret void
}

; CHECK-LABEL: function 'device_in_a_variable'
; CHECK-NEXT: %p: GC_malloc of 16 bytes: heap [StoredToHeap]
define void @device_in_a_variable() {
  %s = alloca i64
  store i64 753664, ptr %s
  %p = call ptr @GC_malloc(i64 16)
  %a = load i64, ptr %s
  %d = inttoptr i64 %a to ptr
  store ptr %p, ptr %d
  ret void
}

; %fs:0
; CHECK-LABEL: function 'segment'
; CHECK-NEXT: %p: GC_malloc of 16 bytes: heap [StoredToHeap]
define void @segment() {
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr addrspace(257) null
  ret void
}

; The twins: a pointer through an integer variable, the null page, a mask that is a number.
; CHECK-LABEL: function 'own_variable'
; CHECK-NEXT: %p: GC_malloc of 16 bytes: stack
define void @own_variable() {
  %v = alloca ptr
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %a = ptrtoint ptr %v to i64
  %d = inttoptr i64 %a to ptr
  store ptr %p, ptr %d
  ret void
}

; CHECK-LABEL: function 'nowhere'
; CHECK-NEXT: %p: GC_malloc of 16 bytes: stack
define void @nowhere(i1 %c) {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  br i1 %c, label %never, label %end
never:
  store ptr %p, ptr null
  br label %end
end:
  ret void
}

; CHECK-LABEL: function 'aligned'
; CHECK-NEXT: %p: GC_malloc of 16 bytes: stack
define i8 @aligned() {
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %q = call ptr @llvm.ptrmask.p0.i64(ptr %p, i64 -8)
  %r = load i8, ptr %q
  ret i8 %r
}
