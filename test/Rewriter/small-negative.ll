; No single number decides, or it is none that can be compared: the object stays.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
; RUN: esc-opt -passes=stack-promotion -S %s | FileCheck %s --check-prefix=IR
; IR-NOT: alloca
declare ptr @GC_malloc(i64)
declare noalias ptr @rows(i64, i64) allockind("alloc,zeroed") allocsize(0,1) "alloc-family"="rows"
declare noalias ptr @wide(i128) allockind("alloc,zeroed") allocsize(0) "alloc-family"="wide"
declare noalias ptr @bits(i4) allockind("alloc,zeroed") allocsize(0) "alloc-family"="bits"
declare noalias ptr @unsaid(i64) allockind("alloc,zeroed") "alloc-family"="unsaid"
declare void @look(ptr nocapture)
; CHECK: %area: rows: heap [SizeUnknown]
; CHECK: %large: rows: heap [SizeUnknown]
; CHECK: %nothing: rows: heap [SizeUnknown]
; CHECK: %huge: wide: heap [SizeUnknown]
; CHECK: %few: bits: heap [SizeUnknown]
; CHECK: %bundle: GC_malloc: heap [SizeUnknown]
; CHECK: %unsaid: unsaid: heap [SizeUnknown]
; CHECK: %poison: GC_malloc: heap [SizeUnknown]
; CHECK: %marked: GC_malloc: heap [SizeUnknown]
define void @f(i64 %n, i64 %m, i128 %w, i4 %b) {
  %area = call ptr @rows(i64 %n, i64 %m)
  call void @look(ptr %area)
  %large = call ptr @rows(i64 %n, i64 129)
  call void @look(ptr %large)
  %nothing = call ptr @rows(i64 %n, i64 0)
  call void @look(ptr %nothing)
  %huge = call ptr @wide(i128 %w)
  call void @look(ptr %huge)
  %few = call ptr @bits(i4 %b)
  call void @look(ptr %few)
  %bundle = call ptr @GC_malloc(i64 %n) [ "deopt"(i64 %n) ]
  call void @look(ptr %bundle)
  %unsaid = call ptr @unsaid(i64 %n)
  call void @look(ptr %unsaid)
  %poison = call ptr @GC_malloc(i64 poison)
  call void @look(ptr %poison)
  %marked = call ptr @GC_malloc(i64 %n) "escapement.large"
  call void @look(ptr %marked)
  ret void
}
