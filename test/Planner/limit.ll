; limit=N promotes the first N sites in the order of the module, whatever order they were analysed in; removed ones count.
; RUN: %allocates %s
; RUN: esc-opt -passes='stack-promotion<limit=2>,verify' -S %s | FileCheck %s
; RUN: esc-opt -passes='print<escape-analysis><limit=2>' -disable-output %s 2>&1 | FileCheck %s --check-prefix=WHY
; RUN: esc-opt -passes='stack-promotion<limit=0>,verify' -S %s | FileCheck %s --check-prefix=NONE
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK-LABEL: define void @caller
; CHECK-NOT: GC_malloc
; CHECK-LABEL: define void @callee
; CHECK: call ptr @GC_malloc(i64 48)
; WHY: %p: GC_malloc of 16 bytes: stack
; WHY: %q: GC_malloc of 32 bytes: removed
; WHY: %r: GC_malloc of 48 bytes: heap [BisectLimit] the limit of 2 promotions was reached
; NONE-COUNT-3: call ptr @GC_malloc
define void @caller() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 32)
  call void @look(ptr %p)
  call void @callee()
  ret void
}
define void @callee() {
  %r = call ptr @GC_malloc(i64 48)
  call void @look(ptr %r)
  ret void
}
