; An object of variable size: a slot while it fits, the allocator's otherwise, where the allocation was. The count is frozen, so that
; both see the same. What is large is marked: another run of the pass leaves it alone.
; RUN: %promoted %s | FileCheck %s
; RUN: esc-opt -passes='stack-promotion,stack-promotion,verify' -S %s | FileCheck %s
; RUN: esc-opt -passes='stack-promotion<variable-object=0>' -S %s | FileCheck %s --check-prefix=NONE
; RUN: esc-opt -passes='stack-promotion<variable-object=1000>' -S %s | FileCheck %s --check-prefix=MORE
; RUN: esc-opt -passes='stack-promotion<variable-object=1000;max-object=40>' -S %s | FileCheck %s --check-prefix=LESS
; NONE-NOT: alloca
; LESS: alloca [40 x i8]
declare ptr @GC_malloc(i64)
declare ptr @GC_malloc_atomic(i64)
declare noalias ptr @rows(i32, i64) allockind("alloc,uninitialized") allocsize(0,1) "alloc-family"="rows"
declare noalias ptr @tiny(i8) allockind("alloc,uninitialized") allocsize(0) "alloc-family"="tiny"
declare void @look(ptr nocapture)
declare i32 @__gxx_personality_v0(...)

; CHECK-LABEL: define void @cleared(
; CHECK-NEXT: %[[SLOT:.*]] = alloca [128 x i8], align 16
; CHECK-NEXT: %[[N:.*]] = freeze i64 %n
; CHECK-NEXT: %[[FITS:.*]] = icmp ule i64 %[[N]], 128
; CHECK-NEXT: br i1 %[[FITS]], label %[[SMALL:.*]], label %[[LARGE:.*]]
; CHECK: [[SMALL]]:
; CHECK-NEXT: call void @llvm.memset.p0.i64(ptr align 16 %[[SLOT]], i8 0, i64 128, i1 false)
; CHECK-NEXT: br label %[[JOIN:.*]]
; CHECK: [[LARGE]]:
; CHECK-NEXT: %[[MADE:.*]] = call ptr @GC_malloc(i64 %[[N]]) #[[MARK:.*]]
; CHECK-NEXT: br label %[[JOIN]]
; CHECK: [[JOIN]]:
; CHECK-NEXT: phi ptr [ %[[SLOT]], %[[SMALL]] ], [ %[[MADE]], %[[LARGE]] ]
; CHECK-NOT: icmp
; CHECK: }
; MORE-LABEL: define void @cleared(
; MORE: alloca [1000 x i8]
; MORE: icmp ule i64 %{{.*}}, 1000
define void @cleared(i64 %n) {
  %p = call ptr @GC_malloc(i64 %n)
  call void @look(ptr %p)
  ret void
}

; Twelve bytes for each: ten fit. The first number is the count.
; CHECK-LABEL: define void @times(
; CHECK: alloca [120 x i8]
; CHECK: icmp ule i32 %{{.*}}, 10
; CHECK-NOT: memset
; CHECK: call ptr @rows(i32 %{{.*}}, i64 12)
define void @times(i32 %n) {
  %p = call ptr @rows(i32 %n, i64 12)
  call void @look(ptr %p)
  ret void
}

; A count of eight bits is never larger than 255.
; MORE-LABEL: define void @narrow(
; MORE-NOT: icmp
; MORE: }
define void @narrow(i8 %n) {
  %p = call ptr @tiny(i8 %n)
  call void @look(ptr %p)
  ret void
}

; CHECK-LABEL: define void @throws(
; CHECK: invoke ptr @GC_malloc(i64
; CHECK-NEXT: to label %{{.*}} unwind label %bad
define void @throws(i64 %n) personality ptr @__gxx_personality_v0 {
  %p = invoke ptr @GC_malloc(i64 %n) to label %good unwind label %bad
good:
  call void @look(ptr %p)
  ret void
bad:
  %e = landingpad { ptr, i32 } cleanup
  ret void
}

; Loads may stand further up, as so many bytes were promised to be readable.
; CHECK-LABEL: define i64 @readable(
; CHECK: alloca [160 x i8]
define i64 @readable(i64 %n) {
  %p = call dereferenceable(160) ptr @GC_malloc(i64 %n)
  call void @look(ptr %p)
  %v = load i64, ptr %p
  ret i64 %v
}
; CHECK: attributes #[[MARK]] = { "escapement.large" }
