; A pointer is taken off a number that is either it or null: the difference is a number, or the pointer negated. Found by thinking;
; LLVM itself takes no side: pointers through integers are legal.
; RUN: %verdicts %s | FileCheck %s --implicit-check-not=": stack"
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)

; CHECK-LABEL: function 'through_a_select'
; CHECK-NEXT: %p: GC_malloc of 8 bytes: heap [Returned]
define ptr @through_a_select(i1 %c) {
  %p = call ptr @GC_malloc(i64 8)
  %a = ptrtoint ptr %p to i64
  %maybe = select i1 %c, i64 %a, i64 0
  %d = sub i64 %maybe, %a
  %n = sub i64 0, %d
  %q = inttoptr i64 %n to ptr
  ret ptr %q
}

; CHECK-LABEL: function 'through_memory'
; CHECK-NEXT: %p: GC_malloc of 8 bytes: heap [Returned]
define ptr @through_memory(i1 %c) {
  %slot = alloca ptr
  store ptr null, ptr %slot
  %p = call ptr @GC_malloc(i64 8)
  %a = ptrtoint ptr %p to i64
  br i1 %c, label %keep, label %end
keep:
  store ptr %p, ptr %slot
  br label %end
end:
  %maybe = load i64, ptr %slot
  %d = sub i64 %a, %maybe
  %q = inttoptr i64 %d to ptr
  ret ptr %q
}

; The difference of two elements of one container leads from one to the other for who has them.
; CHECK-LABEL: function 'elements'
; CHECK-NEXT: param x:
define internal i64 @elements(ptr %x, i64 %i, i64 %k) {
  %pi = getelementptr inbounds ptr, ptr %x, i64 %i
  %pk = getelementptr inbounds ptr, ptr %x, i64 %k
  %a = load i64, ptr %pi
  %b = load i64, ptr %pk
  %d = sub i64 %a, %b
  ret i64 %d
}

; CHECK-LABEL: function 'uses_elements'
; CHECK: %p: GC_malloc of 8 bytes: heap [Returned]
define i64 @uses_elements(ptr %other) {
  %pair = alloca [2 x ptr]
  %p = call ptr @GC_malloc(i64 8)
  store ptr %p, ptr %pair
  %second = getelementptr inbounds ptr, ptr %pair, i64 1
  store ptr %other, ptr %second
  %d = call i64 @elements(ptr %pair, i64 0, i64 1)
  ret i64 %d
}

; An address that is added out of bounds and what it was added to is taken off again.
; CHECK-LABEL: function 'added_and_taken_off'
; CHECK-NEXT: %p: GC_malloc of 8 bytes: heap [Returned]
define i64 @added_and_taken_off(ptr %base) {
  %p = call ptr @GC_malloc(i64 8)
  %a = ptrtoint ptr %p to i64
  %far = getelementptr i8, ptr %base, i64 %a
  %f = ptrtoint ptr %far to i64
  %b = ptrtoint ptr %base to i64
  %d = sub i64 %f, %b
  ret i64 %d
}

; CHECK-LABEL: function 'object_of_before'
; CHECK-NEXT: %p: GC_malloc of 8 bytes: heap [Returned]
define i64 @object_of_before(i64 %n) {
entry:
  br label %loop
loop:
  %old = phi ptr [ undef, %entry ], [ %p, %loop ]
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %p = call ptr @GC_malloc(i64 8)
  call void @look(ptr %p)
  %a = ptrtoint ptr %p to i64
  %b = ptrtoint ptr %old to i64
  %d = sub i64 %a, %b
  %j = add i64 %i, 1
  %more = icmp ult i64 %j, %n
  br i1 %more, label %loop, label %end
end:
  ret i64 %d
}

; The same in two functions: what is added is somebody's address, and so is what it is taken off again from.
; CHECK-LABEL: function 'add'
define internal ptr @add(ptr %base, i64 %a) {
  %far = getelementptr i8, ptr %base, i64 %a
  ret ptr %far
}

; CHECK-LABEL: function 'added_elsewhere'
; CHECK-NEXT: %p: GC_malloc of 8 bytes: heap [Returned]
define i64 @added_elsewhere(ptr %base) {
  %p = call ptr @GC_malloc(i64 8)
  %a = ptrtoint ptr %p to i64
  %far = call ptr @add(ptr %base, i64 %a)
  %f = ptrtoint ptr %far to i64
  %b = ptrtoint ptr %base to i64
  %d = sub i64 %f, %b
  ret i64 %d
}

; CHECK-LABEL: function 'put'
define internal void @put(ptr %base, i64 %a, ptr %out) {
  %far = getelementptr i8, ptr %base, i64 %a
  store ptr %far, ptr %out
  ret void
}

; CHECK-LABEL: function 'added_and_stored'
; CHECK-NEXT: %p: GC_malloc of 8 bytes: heap [StoredThroughParam]
define void @added_and_stored(ptr %base, ptr %out) {
  %p = call ptr @GC_malloc(i64 8)
  %a = ptrtoint ptr %p to i64
  call void @put(ptr %base, i64 %a, ptr %out)
  ret void
}

; CHECK-LABEL: function 'address_out_of_memory'
; CHECK-NEXT: %p: GC_malloc of 8 bytes: heap [Returned]
define ptr @address_out_of_memory(ptr %base) {
  %slot = alloca i64
  %p = call ptr @GC_malloc(i64 8)
  store ptr %p, ptr %slot
  %a = load i64, ptr %slot
  %far = getelementptr i8, ptr %base, i64 %a
  ret ptr %far
}
