declare ptr @gc.malloc(i64)
declare void @look(ptr nocapture)
define void @local() {
  %p = call ptr @gc.malloc(i64 16)
  call void @look(ptr %p)
  ret void
}
define ptr @made() {
  %p = call ptr @gc.malloc(i64 32)
  ret ptr %p
}
