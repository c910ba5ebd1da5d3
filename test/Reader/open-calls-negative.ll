; Which call, and why nobody knows all that it can reach.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare ptr @choose()
@hook = global ptr null
; CHECK-LABEL: function 'from_global'
; CHECK: is open: its pointer comes from global hook
define void @from_global() {
  %p = call ptr @GC_malloc(i64 16)
  %f = load ptr, ptr @hook
  call void %f(ptr %p)
  ret void
}
; CHECK-LABEL: function 'from_parameter'
; CHECK: is open: its pointer is parameter f
define void @from_parameter(ptr %f) {
  %p = call ptr @GC_malloc(i64 16)
  call void %f(ptr %p)
  ret void
}
; CHECK-LABEL: function 'from_memory'
; CHECK: is open: its pointer comes from the memory of parameter o
define void @from_memory(ptr %o) {
  %p = call ptr @GC_malloc(i64 16)
  %at = getelementptr i8, ptr %o, i64 8
  %f = load ptr, ptr %at
  call void %f(ptr %p)
  ret void
}
; CHECK-LABEL: function 'from_table'
; CHECK: is open: its pointer comes from a table that an object points to
define void @from_table(ptr %o) {
  %p = call ptr @GC_malloc(i64 16)
  %t = load ptr, ptr %o
  %f = load ptr, ptr %t
  call void %f(ptr %p)
  ret void
}
; CHECK-LABEL: function 'from_call'
; CHECK: is open: its pointer is a result of choose
define void @from_call() {
  %p = call ptr @GC_malloc(i64 16)
  %f = call ptr @choose()
  call void %f(ptr %p)
  ret void
}
; CHECK-LABEL: function 'from_several'
; CHECK: is open: its pointer is one of several, not all of them known
define void @from_several(i1 %c, ptr %g) {
  %p = call ptr @GC_malloc(i64 16)
  %f = select i1 %c, ptr @from_call, ptr %g
  call void %f(ptr %p)
  ret void
}
define internal void @each(ptr %f, ptr %p) {
  call void %f(ptr %p)
  ret void
}
; CHECK-LABEL: function 'inside'
; CHECK: is open: its pointer comes from elsewhere, and is called in each
define void @inside() {
  %p = call ptr @GC_malloc(i64 16)
  %f = load ptr, ptr @hook
  call void @each(ptr %f, ptr %p)
  ret void
}
