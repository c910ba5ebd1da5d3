; One of the functions that are called is the caller's.
; RUN: esc-opt -passes='escape-summaries,verify' -S %s | FileCheck %s
define internal void @quiet(ptr %x) {
  ret void
}
define internal void @quiet_too(ptr %x) {
  ret void
}
; CHECK: define void @one_is_unknown(i1 %c, ptr %f, ptr %p)
define void @one_is_unknown(i1 %c, ptr %f, ptr %p) {
  %t = select i1 %c, ptr @quiet, ptr %f
  call void %t(ptr %p)
  ret void
}
