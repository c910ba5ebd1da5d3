; Where the new object is used first, the one of the iteration before is still there.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
; CHECK: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @f(i64 %n, ptr %first) {
entry:
  br label %loop
loop:
  %key = phi ptr [ %first, %entry ], [ %new, %next ]
  %i = phi i64 [ 0, %entry ], [ %j, %next ]
  %p = call ptr @GC_malloc(i64 16)
  %odd = trunc i64 %i to i1
  br i1 %odd, label %change, label %next
change:
  store i64 %i, ptr %p
  %v = load i64, ptr %key
  call void @use(i64 %v)
  br label %next
next:
  %new = phi ptr [ %key, %loop ], [ %p, %change ]
  %j = add i64 %i, 1
  %again = icmp ult i64 %j, %n
  br i1 %again, label %loop, label %done
done:
  %w = load i64, ptr %new
  ret i64 %w
}
declare void @use(i64)
declare void @write(ptr nocapture) memory(argmem: write) nounwind
; The first use is in a loop of its own, which does not make a new object each time: the site cannot move there.
; CHECK: %q: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @g(i64 %n, ptr %first) {
entry:
  br label %loop
loop:
  %key = phi ptr [ %first, %entry ], [ %q, %next ]
  %i = phi i64 [ 0, %entry ], [ %j, %next ]
  %q = call ptr @GC_malloc(i64 16)
  %v = load i64, ptr %key
  br label %inner
inner:
  %k = phi i64 [ 0, %loop ], [ %l, %inner ]
  %old = load i64, ptr %q
  %sum = add i64 %old, %v
  store i64 %sum, ptr %q
  %l = add i64 %k, 1
  %more = icmp ult i64 %l, %i
  br i1 %more, label %inner, label %next
next:
  %j = add i64 %i, 1
  %again = icmp ult i64 %j, %n
  br i1 %again, label %loop, label %done
done:
  %w = load i64, ptr %q
  ret i64 %w
}
; The first use is beside the site, and the older object is still there; a later use, where it is not, is not the first.
; CHECK: %r: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @h(i64 %n, ptr %first) {
entry:
  br label %loop
loop:
  %key = phi ptr [ %first, %entry ], [ %r, %next ]
  %i = phi i64 [ 0, %entry ], [ %j, %next ]
  %r = call ptr @GC_malloc(i64 16)
  call void @write(ptr %r)
  %v = load i64, ptr %key
  br label %next
next:
  %old = load i64, ptr %r
  %sum = add i64 %old, %v
  store i64 %sum, ptr %r
  %j = add i64 %i, 1
  %again = icmp ult i64 %j, %n
  br i1 %again, label %loop, label %done
done:
  %w = load i64, ptr %r
  ret i64 %w
}
; What comes first also reads the older object, out of a variable.
; CHECK: %h: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @held(i64 %n) {
entry:
  %slot = alloca ptr
  store ptr null, ptr %slot
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %h = call ptr @GC_malloc(i64 16)
  call void @look_at_both(ptr %h, ptr %slot)
  store ptr %h, ptr %slot
  %j = add i64 %i, 1
  %again = icmp ult i64 %j, %n
  br i1 %again, label %loop, label %done
done:
  ret i64 %n
}
define internal void @look_at_both(ptr %new, ptr %slot) noinline {
  store i64 1, ptr %new
  %old = load ptr, ptr %slot
  %none = icmp eq ptr %old, null
  br i1 %none, label %end, label %look
look:
  %v = load i64, ptr %old
  call void @use(i64 %v)
  br label %end
end:
  ret void
}
; Nothing may stand before a catchswitch, where the edge into the handler begins.
; CHECK: %c: GC_malloc of 16 bytes: heap [OutlivesIteration]
declare i32 @__CxxFrameHandler3(...)
define i64 @pads(i64 %n, ptr %first) personality ptr @__CxxFrameHandler3 {
entry:
  br label %loop
loop:
  %key = phi ptr [ %first, %entry ], [ %new, %next ]
  %i = phi i64 [ 0, %entry ], [ %j, %next ]
  %c = call ptr @GC_malloc(i64 16)
  %v = load i64, ptr %key
  invoke void @use(i64 %v) to label %next unwind label %dispatch
dispatch:
  %switch = catchswitch within none [label %handler] unwind to caller
handler:
  %caught = phi ptr [ %c, %dispatch ]
  %pad = catchpad within %switch [ptr null, i32 64, ptr null]
  store i64 %i, ptr %caught
  catchret from %pad to label %next
next:
  %new = phi ptr [ %key, %loop ], [ %caught, %handler ]
  %j = add i64 %i, 1
  %again = icmp ult i64 %j, %n
  br i1 %again, label %loop, label %done
done:
  %w = load i64, ptr %new
  ret i64 %w
}
; What cannot move with the site: accesses that keep an order, copies of what may change, and other objects, whose own start that
; may be.
@changing = global [2 x i64] zeroinitializer
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
; CHECK: %vol: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @carry_vol(i64 %n, ptr %first) {
entry:
  br label %loop
loop:
  %key = phi ptr [ %first, %entry ], [ %vol, %loop ]
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %vol = call ptr @GC_malloc(i64 16)
  store volatile i64 0, ptr %vol
  %v = load i64, ptr %key
  %sum = add i64 %v, %i
  store i64 %sum, ptr %vol
  %j = add i64 %i, 1
  %again = icmp ult i64 %j, %n
  br i1 %again, label %loop, label %done
done:
  %w = load i64, ptr %vol
  ret i64 %w
}
; CHECK: %atom: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @carry_atom(i64 %n, ptr %first) {
entry:
  br label %loop
loop:
  %key = phi ptr [ %first, %entry ], [ %atom, %loop ]
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %atom = call ptr @GC_malloc(i64 16)
  store atomic i64 0, ptr %atom release, align 8
  %v = load i64, ptr %key
  %sum = add i64 %v, %i
  store i64 %sum, ptr %atom
  %j = add i64 %i, 1
  %again = icmp ult i64 %j, %n
  br i1 %again, label %loop, label %done
done:
  %w = load i64, ptr %atom
  ret i64 %w
}
; CHECK: %fill: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @carry_fill(i64 %n, ptr %first) {
entry:
  br label %loop
loop:
  %key = phi ptr [ %first, %entry ], [ %fill, %loop ]
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %fill = call ptr @GC_malloc(i64 16)
  call void @llvm.memset.p0.i64(ptr %fill, i8 1, i64 16, i1 true)
  %v = load i64, ptr %key
  %sum = add i64 %v, %i
  store i64 %sum, ptr %fill
  %j = add i64 %i, 1
  %again = icmp ult i64 %j, %n
  br i1 %again, label %loop, label %done
done:
  %w = load i64, ptr %fill
  ret i64 %w
}
; CHECK: %copy: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @carry_copy(i64 %n, ptr %first) {
entry:
  br label %loop
loop:
  %key = phi ptr [ %first, %entry ], [ %copy, %loop ]
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %copy = call ptr @GC_malloc(i64 16)
  call void @llvm.memcpy.p0.p0.i64(ptr %copy, ptr @changing, i64 16, i1 false)
  store i64 %i, ptr @changing
  %v = load i64, ptr %key
  %sum = add i64 %v, %i
  store i64 %sum, ptr %copy
  %j = add i64 %i, 1
  %again = icmp ult i64 %j, %n
  br i1 %again, label %loop, label %done
done:
  %w = load i64, ptr %copy
  ret i64 %w
}
; CHECK: %ptr: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @carry_ptr(i64 %n, ptr %first) {
entry:
  br label %loop
loop:
  %key = phi ptr [ %first, %entry ], [ %ptr, %loop ]
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
  %ptr = call ptr @GC_malloc(i64 16)
  %second = getelementptr i8, ptr %ptr, i64 8
  store ptr %first, ptr %second
  %v = load i64, ptr %key
  %sum = add i64 %v, %i
  store i64 %sum, ptr %ptr
  %j = add i64 %i, 1
  %again = icmp ult i64 %j, %n
  br i1 %again, label %loop, label %done
done:
  %w = load i64, ptr %ptr
  ret i64 %w
}
