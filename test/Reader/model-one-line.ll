; Models whose body stands on one line, each beside another of its kind.
; RUN: %allocates %s
; RUN: %verdicts %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
declare i64 @strlen(ptr)
declare i32 @strcmp(ptr, ptr)
declare i32 @fputs(ptr, ptr)
declare ptr @strchr(ptr, i32)
; CHECK: %p: GC_malloc of 16 bytes: stack
define void @f(ptr %file) {
  %p = call ptr @GC_malloc(i64 16)
  %n = call i64 @strlen(ptr %p)
  %c = call i32 @strcmp(ptr %p, ptr %p)
  %e = call i32 @fputs(ptr %p, ptr %file)
  %found = call ptr @strchr(ptr %p, i32 47)
  ret void
}
