; A container that is made anew each time, filled by a function that could also read it, where a handler goes on with the loop.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare i1 @more()
declare i32 @__gxx_personality_v0(...)
define internal void @put(ptr %box, ptr %p) noinline {
  store ptr %p, ptr %box
  ret void
}
; CHECK-LABEL: function 'made_anew'
; CHECK: %a: GC_malloc of 8 bytes: stack
; CHECK: %p: GC_malloc of 16 bytes: stack
define i64 @made_anew() personality ptr @__gxx_personality_v0 {
entry:
  br label %loop
loop:
  %a = invoke ptr @GC_malloc(i64 8)
          to label %boxed unwind label %caught
boxed:
  %p = invoke ptr @GC_malloc(i64 16)
          to label %made unwind label %caught
made:
  call void @put(ptr %a, ptr %p)
  %q = load ptr, ptr %a
  %v = load i64, ptr %q
  br label %next
caught:
  %thrown = landingpad { ptr, i32 } catch ptr null
  br label %next
next:
  %r = phi i64 [ %v, %made ], [ 0, %caught ]
  %c = call i1 @more()
  br i1 %c, label %loop, label %done
done:
  ret i64 %r
}
; The handler goes on to where the next object is made, and the box is the old one.
; CHECK-LABEL: function 'kept'
; CHECK: %p: GC_malloc of 16 bytes: heap [OutlivesIteration]
define i64 @kept() personality ptr @__gxx_personality_v0 {
entry:
  %start = alloca i64
  br label %loop
loop:
  %old = phi ptr [ %start, %entry ], [ %box, %next ]
  %a = invoke ptr @GC_malloc(i64 8)
          to label %boxed unwind label %caught
caught:
  %thrown = landingpad { ptr, i32 } catch ptr null
  br label %boxed
boxed:
  %box = phi ptr [ %a, %loop ], [ %old, %caught ]
  %p = invoke ptr @GC_malloc(i64 16)
          to label %made unwind label %failed
made:
  %q = load ptr, ptr %box
  call void @put(ptr %box, ptr %p)
  %v = load i64, ptr %q
  br label %next
failed:
  %thrown.2 = landingpad { ptr, i32 } catch ptr null
  br label %next
next:
  %r = phi i64 [ %v, %made ], [ 0, %failed ]
  %c = call i1 @more()
  br i1 %c, label %loop, label %done
done:
  ret i64 %r
}
