; LLVM's Attributor and LLGo's golden test internal_global_copy promote: all loads of a local global are visible, but one runs
; when the frame is gone. See run-internal-global.ll.
; RUN: %verdicts %s | FileCheck %s --check-prefix=WHY
; RUN: %promote %s | FileCheck %s
declare ptr @GC_malloc(i64)
@cell = internal global ptr null
@tls = internal thread_local global ptr null
@alias = internal alias ptr, ptr @cell
declare ptr @llvm.threadlocal.address.p0(ptr)

; WHY-LABEL: function 'stored'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global cell
; CHECK-LABEL: define void @stored(
; CHECK: call ptr @GC_malloc
define void @stored() {
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr @cell
  ret void
}

; WHY-LABEL: function 'through_alias'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal]
; CHECK-LABEL: define void @through_alias(
; CHECK: call ptr @GC_malloc
define void @through_alias() {
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr @alias
  ret void
}

; WHY-LABEL: function 'thread_local_cell'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal] stored to global tls
; CHECK-LABEL: define void @thread_local_cell(
; CHECK: call ptr @GC_malloc
define void @thread_local_cell() {
  %p = call ptr @GC_malloc(i64 16)
  %t = call ptr @llvm.threadlocal.address.p0(ptr @tls)
  store ptr %p, ptr %t
  ret void
}

; By exchange, and by comparison and exchange.
; WHY-LABEL: function 'exchanged'
; WHY: %p: GC_malloc of 16 bytes: heap [StoredToGlobal]
; WHY: %q: GC_malloc of 16 bytes: heap [StoredToGlobal]
; CHECK-LABEL: define void @exchanged(
; CHECK-NOT: alloca
; CHECK: ret void
define void @exchanged() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 16)
  %o = atomicrmw xchg ptr @cell, ptr %p seq_cst
  %r = cmpxchg ptr @cell, ptr %o, ptr %q seq_cst seq_cst
  ret void
}

; The twin: a cell that dies with the frame.
; WHY-LABEL: function 'local'
; WHY: %p: GC_malloc of 16 bytes: stack
; CHECK-LABEL: define i64 @local(
; CHECK: %p = alloca [16 x i8]
define i64 @local() {
  %cell = alloca ptr
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr %cell
  %q = load ptr, ptr %cell
  %v = load i64, ptr %q
  ret i64 %v
}
