; What stays of the allocation has its line; the slot has none; the variable now names the slot.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
; RUN: %promoted %s | opt -passes=verify -S | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK: %p = alloca [16 x i8], align 16{{$}}
; CHECK: call void @llvm.memset.p0.i64(ptr align 16 %p, i8 0, i64 16, i1 false), !dbg ![[LINE:[0-9]+]]
; CHECK: #dbg_value(ptr %p, ![[VARIABLE:[0-9]+]], !DIExpression(), ![[LINE]])
; CHECK-DAG: ![[VARIABLE]] = !DILocalVariable(name: "p"
; CHECK-DAG: ![[LINE]] = !DILocation(line: 3, column: 9
define void @f() !dbg !4 {
  %p = call ptr @GC_malloc(i64 16), !dbg !6
    #dbg_value(ptr %p, !7, !DIExpression(), !6)
  call void @look(ptr %p), !dbg !8
  ret void, !dbg !8
}
!llvm.module.flags = !{!0}
!llvm.dbg.cu = !{!1}
!0 = !{i32 2, !"Debug Info Version", i32 3}
!1 = distinct !DICompileUnit(language: DW_LANG_C11, file: !2, emissionKind: FullDebug)
!2 = !DIFile(filename: "a.c", directory: "/")
!3 = !DISubroutineType(types: !5)
!4 = distinct !DISubprogram(name: "f", scope: !2, file: !2, line: 1, type: !3, unit: !1)
!5 = !{null}
!6 = !DILocation(line: 3, column: 9, scope: !4)
!7 = !DILocalVariable(name: "p", scope: !4, file: !2, line: 3, type: !9)
!8 = !DILocation(line: 4, column: 3, scope: !4)
!9 = !DIBasicType(name: "long", size: 64, encoding: DW_ATE_signed)
