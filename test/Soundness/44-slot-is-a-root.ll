; go#22350: a promoted object stays a root until its function returns, and what it holds stays with it. The limits bound that:
; a large object stays on the heap, where it dies as soon as nobody refers to it.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
; RUN: esc-opt '-passes=print<escape-analysis><max-object=1024>' -disable-output %s 2>&1 | FileCheck %s --check-prefix=SMALL
declare ptr @GC_malloc(i64)
declare void @fill(ptr nocapture) nounwind memory(argmem: write)
declare void @work()

; WHY-LABEL: function 'table'
; WHY: %p: GC_malloc of 70000 bytes: heap [TooLarge]
; SMALL: %p: GC_malloc of 70000 bytes: heap [TooLarge] 70000 bytes are more than the limit of 1024 bytes per object
; CHECK-LABEL: define void @table(
; CHECK: call ptr @GC_malloc
define void @table() {
  %p = call ptr @GC_malloc(i64 70000)
  call void @fill(ptr %p)
  call void @work()
  ret void
}

; The twin.
; WHY-LABEL: function 'row'
; WHY: %p: GC_malloc of 2048 bytes: stack
; SMALL-LABEL: function 'row'
; SMALL: %p: GC_malloc of 2048 bytes: heap [TooLarge]
; CHECK-LABEL: define void @row(
; CHECK: %p = alloca [2048 x i8]
define void @row() {
  %p = call ptr @GC_malloc(i64 2048)
  call void @fill(ptr %p)
  call void @work()
  ret void
}
