; Nim's newObj registers a finalizer if the type has one; the types are filled in when the program starts.
; RUN: esc-opt -passes='print<escape-analysis><models=%lib/Models/optional/nim.ll>' -disable-output %s 2>&1 | FileCheck %s
; RUN: esc-opt -passes='print<escape-analysis>' -disable-output %s 2>&1 | FileCheck %s --check-prefix=WITHOUT
; With the model, newObj is not inlined before it is looked at, and what stays on the heap is inlined afterwards.
; RUN: esc-opt -load %plugin -escapement-models=%lib/Models/optional/nim.ll -O2 -S %s | FileCheck %s --check-prefix=IR

%type = type { i64, i64, i8, i8, ptr, ptr, ptr, ptr, ptr }
@Plain = internal global %type zeroinitializer
@Final = internal global %type zeroinitializer
@Filled = internal global %type zeroinitializer
@Foreign = external global %type

declare ptr @GC_malloc(i64)
declare void @GC_register_finalizer(ptr, ptr, ptr, ptr, ptr)
declare i64 @use(ptr nocapture) memory(argmem: readwrite) nounwind
declare void @other(ptr)

define internal ptr @newObj(ptr %type, i64 %n) {
  %p = call ptr @GC_malloc(i64 %n)
  %at = getelementptr i8, ptr %type, i64 40
  %f = load ptr, ptr %at
  %none = icmp eq ptr %f, null
  br i1 %none, label %done, label %register
register:
  call void @GC_register_finalizer(ptr %p, ptr %f, ptr null, ptr null, ptr null)
  br label %done
done:
  ret ptr %p
}

define void @init() {
  store i64 16, ptr @Plain
  store ptr @Plain, ptr getelementptr (i8, ptr @Final, i64 24)
  store ptr @other, ptr getelementptr (i8, ptr @Final, i64 40)
  call void @llvm.memset.p0.i64(ptr @Filled, i8 1, i64 64, i1 false)
  ret void
}

; CHECK-LABEL: function 'objects'
; CHECK: %a: newObj of 16 bytes: stack
; CHECK: %b: newObj: heap [NeverPromoted]
; CHECK: %c: newObj: heap [NeverPromoted]
; CHECK: %d: newObj: heap [NeverPromoted]
; WITHOUT-NOT: newObj of
; IR-LABEL: define i64 @objects
; IR: %a = alloca [16 x i8]
; IR-COUNT-3: call ptr @GC_malloc
; IR-NOT: call ptr @GC_malloc
; IR-NOT: @newObj(
define i64 @objects() {
  %a = call ptr @newObj(ptr @Plain, i64 16)
  %ra = call i64 @use(ptr %a)
  %b = call ptr @newObj(ptr @Final, i64 16)
  %rb = call i64 @use(ptr %b)
  %c = call ptr @newObj(ptr @Foreign, i64 16)
  %rc = call i64 @use(ptr %c)
  %d = call ptr @newObj(ptr @Filled, i64 16)
  %rd = call i64 @use(ptr %d)
  ret i64 %ra
}
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
