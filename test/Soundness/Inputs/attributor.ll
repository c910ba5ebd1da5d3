declare noalias ptr @malloc(i64) allockind("alloc,uninitialized") allocsize(0) "alloc-family"="malloc"
declare void @free(ptr allocptr nocapture) allockind("free") "alloc-family"="malloc"
declare void @read(ptr nocapture nofree) nounwind willreturn nofree nosync memory(argmem: readwrite)
define i64 @f() {
  %p = call ptr @malloc(i64 16)
  store i64 7, ptr %p
  tail call void @read(ptr %p)
  %v = load i64, ptr %p
  call void @free(ptr %p)
  ret i64 %v
}
