; The slot of 21-slot-reuse-memory.ll is harmless where it is written anew before it is read, on every path and as a whole. Almost
; is not enough: Swift's and LDC's rules were about where a container is made, not about what it still holds.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare i1 @more()
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @read(ptr nocapture) nounwind memory(read)
declare i32 @__gxx_personality_v0(...)

; On one path only.
; CHECK-LABEL: define i64 @on_one_path(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'on_one_path'
; WHY: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @on_one_path(ptr %start, i1 %c) {
entry:
  %slot = alloca ptr
  store ptr %start, ptr %slot
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  br i1 %c, label %write, label %next
write:
  store ptr %p, ptr %slot
  br label %next
next:
  %q = load ptr, ptr %slot
  %v = load i64, ptr %q
  %m = call i1 @more()
  br i1 %m, label %loop, label %done
done:
  ret i64 %v
}

; Half of it; and another word.
; CHECK-LABEL: define i64 @in_part(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'in_part'
; WHY: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @in_part(ptr %start) {
entry:
  %slot = alloca [2 x ptr]
  store ptr %start, ptr %slot
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  store i32 0, ptr %slot
  %other = getelementptr i8, ptr %slot, i64 8
  store ptr %start, ptr %other
  %q = load ptr, ptr %slot
  %v = load i64, ptr %q
  store ptr %p, ptr %slot
  %m = call i1 @more()
  br i1 %m, label %loop, label %done
done:
  ret i64 %v
}

; Somewhere in it.
; CHECK-LABEL: define i64 @somewhere(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'somewhere'
; WHY: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @somewhere(ptr %start, i64 %i, i64 %j) {
entry:
  %slot = alloca [4 x ptr]
  store ptr %start, ptr %slot
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  %at = getelementptr ptr, ptr %slot, i64 %i
  store ptr %p, ptr %at
  %there = getelementptr ptr, ptr %slot, i64 %j
  %q = load ptr, ptr %there
  %v = load i64, ptr %q
  %m = call i1 @more()
  br i1 %m, label %loop, label %done
done:
  ret i64 %v
}

; CHECK-LABEL: define i64 @somewhere_else(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'somewhere_else'
; WHY: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @somewhere_else(ptr %start, i64 %i) {
entry:
  %slot = alloca [4 x ptr]
  store ptr %start, ptr %slot
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  %at = getelementptr ptr, ptr %slot, i64 %i
  store ptr %start, ptr %at
  %q = load ptr, ptr %slot
  %v = load i64, ptr %q
  store ptr %p, ptr %slot
  %m = call i1 @more()
  br i1 %m, label %loop, label %done
done:
  ret i64 %v
}

; Read before, by a callee, by way of another object, or by a copy.
; CHECK-LABEL: define void @by_callee(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'by_callee'
; WHY: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define void @by_callee(ptr %start) {
entry:
  %slot = alloca ptr
  store ptr %start, ptr %slot
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  call void @read(ptr %slot)
  store ptr %p, ptr %slot
  %m = call i1 @more()
  br i1 %m, label %loop, label %done
done:
  ret void
}
; CHECK-LABEL: define void @by_way(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'by_way'
; WHY: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define void @by_way(ptr %start) {
entry:
  %slot = alloca ptr
  %way = alloca ptr
  store ptr %start, ptr %slot
  store ptr %slot, ptr %way
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  call void @read(ptr %way)
  store ptr %p, ptr %slot
  %m = call i1 @more()
  br i1 %m, label %loop, label %done
done:
  ret void
}
; CHECK-LABEL: define i64 @by_copy(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'by_copy'
; WHY: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @by_copy(ptr %start) {
entry:
  %slot = alloca ptr
  %kept = alloca ptr
  store ptr %start, ptr %slot
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  call void @llvm.memcpy.p0.p0.i64(ptr %kept, ptr %slot, i64 8, i1 false)
  store ptr %p, ptr %slot
  %q = load ptr, ptr %kept
  %v = load i64, ptr %q
  %m = call i1 @more()
  br i1 %m, label %loop, label %done
done:
  ret i64 %v
}

; A copy of another object over it, which may hold the old one, too.
; CHECK-LABEL: define i64 @two_slots(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'two_slots'
; WHY: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @two_slots(ptr %start) {
entry:
  %a = alloca ptr
  %b = alloca ptr
  store ptr %start, ptr %a
  store ptr %start, ptr %b
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  call void @llvm.memcpy.p0.p0.i64(ptr %a, ptr %b, i64 8, i1 false)
  %q = load ptr, ptr %a
  %v = load i64, ptr %q
  store ptr %p, ptr %b
  %m = call i1 @more()
  br i1 %m, label %loop, label %done
done:
  ret i64 %v
}

; Where an exception passes the store by.
; CHECK-LABEL: define i64 @unwound(
; CHECK: call ptr @GC_malloc
; WHY-LABEL: function 'unwound'
; WHY: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @unwound(ptr %start) personality ptr @__gxx_personality_v0 {
entry:
  %slot = alloca ptr
  store ptr %start, ptr %slot
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  %m = invoke i1 @more() to label %write unwind label %pad
write:
  store ptr %p, ptr %slot
  br i1 %m, label %loop, label %done
pad:
  %l = landingpad { ptr, i32 } catch ptr null
  br label %done
done:
  %q = load ptr, ptr %slot
  %v = load i64, ptr %q
  ret i64 %v
}

; The holder is made anew on one path only.
; CHECK-LABEL: define i64 @sometimes_new(
; CHECK: %p = call ptr @GC_malloc
; WHY-LABEL: function 'sometimes_new'
; WHY: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @sometimes_new(i1 %c) {
entry:
  %start = alloca ptr
  br label %loop
loop:
  %old = phi ptr [ %start, %entry ], [ %h, %next ]
  br i1 %c, label %make, label %next
make:
  %a = call ptr @GC_malloc(i64 8)
  br label %next
next:
  %h = phi ptr [ %a, %make ], [ %old, %loop ]
  %p = call ptr @GC_malloc(i64 16)
  %q = load ptr, ptr %h
  %v = load i64, ptr %q
  store ptr %p, ptr %h
  %m = call i1 @more()
  br i1 %m, label %loop, label %done
done:
  ret i64 %v
}

; The twin: written as a whole, on every path, before anybody looks.
; CHECK-LABEL: define i64 @anew(
; CHECK: %p = alloca [16 x i8]
; WHY-LABEL: function 'anew'
; WHY: %p: GC_malloc of 16 bytes: stack
define i64 @anew(ptr %start) {
entry:
  %slot = alloca ptr
  store ptr %start, ptr %slot
  br label %loop
loop:
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %slot
  %q = load ptr, ptr %slot
  %v = load i64, ptr %q
  %m = call i1 @more()
  br i1 %m, label %loop, label %done
done:
  ret i64 %v
}
