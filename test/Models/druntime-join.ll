; D: a ~ b ~ c copies elements. What they point to is kept; the arrays are not, and neither is the list of them.
; RUN: esc-opt -passes='print<escape-analysis>' -disable-output %s 2>&1 | FileCheck %s
@Type = external global i8
declare ptr @_d_allocmemory(i64)
declare { i64, ptr } @_d_arraycatnTX(ptr, { i64, ptr })

; CHECK-LABEL: function 'join'
; CHECK: %list: _d_allocmemory of 16 bytes: stack
; CHECK: %elements: _d_allocmemory of 8 bytes: stack
; CHECK: %element: _d_allocmemory of 24 bytes: heap [PassedToCall]
define void @join() {
  %list = call ptr @_d_allocmemory(i64 16)
  %elements = call ptr @_d_allocmemory(i64 8)
  %element = call ptr @_d_allocmemory(i64 24)
  store ptr %element, ptr %elements
  store i64 1, ptr %list
  %at = getelementptr i8, ptr %list, i64 8
  store ptr %elements, ptr %at
  %arrays = insertvalue { i64, ptr } { i64 1, ptr poison }, ptr %list, 1
  %joined = call { i64, ptr } @_d_arraycatnTX(ptr @Type, { i64, ptr } %arrays)
  ret void
}
