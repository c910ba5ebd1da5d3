; A callee gets one of many objects, one of which holds the parameter; or something that holds one of so many that they are not all
; looked at.
; RUN: %python %S/../Planner/Inputs/many.py 70 < %s | esc-opt -passes='escape-summaries,verify' -S | FileCheck %s
declare void @reads(ptr nocapture) nounwind memory(read)
; CHECK: define void @passed(ptr %held, i1 %c)
define void @passed(ptr %held, i1 %c) {
; MANY
  call void @reads(ptr %any)
  ret void
}
; CHECK: define void @holds(ptr %held, i1 %c)
define void @holds(ptr %held, i1 %c) {
  %box = alloca ptr
; MANY
  store ptr %any, ptr %box
  call void @reads(ptr %box)
  ret void
}
