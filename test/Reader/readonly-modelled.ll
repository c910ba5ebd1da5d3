; strlen is `pure` in glibc's header, so anything could be in its result; the model knows better: it is a length.
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare i64 @strlen(ptr) nounwind willreturn memory(read)
declare ptr @strchr(ptr, i32) nounwind willreturn memory(read)
declare i64 @my_length(ptr) nounwind willreturn memory(read)
; CHECK-LABEL: function 'length'
; CHECK-NEXT: %p: GC_malloc of 16 bytes: stack
define i64 @length() {
  %p = call ptr @GC_malloc(i64 16)
  %n = call i64 @strlen(ptr %p)
  ret i64 %n
}
; CHECK-LABEL: function 'found'
; CHECK-NEXT: %p: GC_malloc of 16 bytes: heap [Returned]
define ptr @found() {
  %p = call ptr @GC_malloc(i64 16)
  %c = call ptr @strchr(ptr %p, i32 0)
  ret ptr %c
}
; CHECK-LABEL: function 'unknown'
; CHECK-NEXT: %p: GC_malloc of 16 bytes: heap [Returned]
define i64 @unknown() {
  %p = call ptr @GC_malloc(i64 16)
  %n = call i64 @my_length(ptr %p)
  ret i64 %n
}
