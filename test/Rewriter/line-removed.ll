; The variable of a removed allocation has no value any more: it is not that of something else.
; RUN: %allocates %s
; RUN: %promoted %s | FileCheck %s
declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
; CHECK-LABEL: define void @f
; CHECK-NOT: call
; CHECK: #dbg_value(ptr {{undef|poison}},
; CHECK-NEXT: ret void
define void @f() !dbg !4 {
  %p = call ptr @GC_malloc(i64 16), !dbg !6
    #dbg_value(ptr %p, !7, !DIExpression(), !6)
  store i64 1, ptr %p, !dbg !6
  ret void, !dbg !6
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
!9 = !DIBasicType(name: "long", size: 64, encoding: DW_ATE_signed)
