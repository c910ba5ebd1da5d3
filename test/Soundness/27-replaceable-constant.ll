; As 27-replaceable.ll, for tables of functions: the linker may take another table, or something may fill this one in.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
@weak = weak constant ptr @drop
@filled = externally_initialized constant ptr @drop
@mutable = internal global ptr @drop
@table = internal constant [2 x ptr] [ptr @drop, ptr @drop]
define internal void @drop(ptr %p) {
  ret void
}

; WHY-LABEL: function 'called'
; WHY: %p: GC_malloc of 16 bytes: heap [IndirectCall]
; WHY: %q: GC_malloc of 16 bytes: heap [IndirectCall]
; WHY: %r: GC_malloc of 16 bytes: heap [IndirectCall]
; CHECK-LABEL: define void @called(
; CHECK-NOT: alloca
; CHECK: ret void
define void @called() {
  %p = call ptr @GC_malloc(i64 16)
  %f = load ptr, ptr @weak
  call void %f(ptr %p)
  %q = call ptr @GC_malloc(i64 16)
  %g = load ptr, ptr @filled
  call void %g(ptr %q)
  %r = call ptr @GC_malloc(i64 16)
  %h = load ptr, ptr @mutable
  call void %h(ptr %r)
  ret void
}

; The twin: this table, for certain.
; WHY-LABEL: function 'certain'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define void @certain(
; CHECK: %p = alloca
define void @certain(i64 %i) {
  %p = call ptr @GC_malloc(i64 16)
  %at = getelementptr ptr, ptr @table, i64 %i
  %f = load ptr, ptr %at
  call void %f(ptr %p)
  ret void
}
