; A number that is added to an address out of bounds, and may be an address: the sum gives it away only where it is kept. Who
; loads and stores there accesses what the base points to.
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)

define internal i8 @get(ptr %base, i64 %i) {
entry:
  br label %loop
loop:
  %at = phi ptr [ %base, %entry ], [ %next, %loop ]
  %next = getelementptr i8, ptr %at, i64 %i
  %v = load i8, ptr %next
  %more = icmp eq i8 %v, 0
  br i1 %more, label %loop, label %end
end:
  store i8 1, ptr %next
  ret i8 %v
}

; CHECK-LABEL: function 'accessed'
; CHECK-NEXT: %p: GC_malloc of 8 bytes: stack
define i8 @accessed(ptr %base) {
  %p = call ptr @GC_malloc(i64 8)
  %a = ptrtoint ptr %p to i64
  %v = call i8 @get(ptr %base, i64 %a)
  ret i8 %v
}

define internal ptr @inside(ptr %base, i64 %i) {
  %at = getelementptr inbounds i8, ptr %base, i64 %i
  ret ptr %at
}

; CHECK-LABEL: function 'in_bounds'
; CHECK-NEXT: %p: GC_malloc of 8 bytes: stack
define ptr @in_bounds(ptr %base) {
  %p = call ptr @GC_malloc(i64 8)
  %a = ptrtoint ptr %p to i64
  %q = call ptr @inside(ptr %base, i64 %a)
  ret ptr %q
}

define internal i64 @read_and_return(ptr %base, i64 %i) {
  %at = getelementptr i8, ptr %base, i64 %i
  %v = load i64, ptr %at
  %n = ptrtoint ptr %at to i64
  ret i64 %n
}

; CHECK-LABEL: function 'also_kept'
; CHECK-NEXT: %p: GC_malloc of 8 bytes: heap [Returned]
define i64 @also_kept(ptr %base) {
  %p = call ptr @GC_malloc(i64 8)
  %a = ptrtoint ptr %p to i64
  %q = call i64 @read_and_return(ptr %base, i64 %a)
  ret i64 %q
}
