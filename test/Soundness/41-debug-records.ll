; Julia gives the alloca no location, Pony the allocation's: the slot belongs to the frame, the clearing to the allocation's line,
; and what described the variable describes it still.
; RUN: %promote %s | FileCheck %s
; RUN: esc-opt -passes=stack-promotion -disable-output %s -pass-remarks=stack-promotion 2>&1 | FileCheck %s --check-prefix=REMARK
declare ptr @GC_malloc(i64)
declare void @see(ptr nocapture) nounwind memory(argmem: readwrite)

; REMARK: a.c:3:8: GC_malloc of 16 bytes moved to the stack
; CHECK-LABEL: define void @f(
; CHECK: %p = alloca [16 x i8], align 16{{$}}
; CHECK: call void @llvm.memset.p0.i64(ptr align 16 %p, i8 0, i64 16, i1 false), !dbg ![[SITE:[0-9]+]]
; CHECK: #dbg_value(ptr %p, ![[VAR:[0-9]+]], !DIExpression(), !
; CHECK: call void @see(ptr %p), !dbg
; CHECK: #dbg_value(ptr %p, ![[VAR]], !DIExpression(DW_OP_plus_uconst, 8), !
define void @f() !dbg !4 {
  %p = call ptr @GC_malloc(i64 16), !dbg !8
    #dbg_value(ptr %p, !7, !DIExpression(), !8)
  tail call void @see(ptr %p), !dbg !9
    #dbg_value(ptr %p, !7, !DIExpression(DW_OP_plus_uconst, 8), !9)
  ret void, !dbg !9
}

; An allocation that goes altogether leaves a variable without a value, and valid records.
; CHECK-LABEL: define void @gone(
; CHECK-NOT: call
; CHECK: #dbg_value(ptr {{poison|undef}}, !
; CHECK: ret void
; CHECK-DAG: ![[SITE]] = !DILocation(line: 3, column: 8,
; CHECK-DAG: ![[VAR]] = !DILocalVariable(name: "p",
define void @gone() !dbg !10 {
  %p = call ptr @GC_malloc(i64 16), !dbg !12
    #dbg_value(ptr %p, !11, !DIExpression(), !12)
  ret void, !dbg !12
}

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2}
!0 = distinct !DICompileUnit(language: DW_LANG_C11, file: !1, emissionKind: FullDebug)
!1 = !DIFile(filename: "a.c", directory: "/")
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !DISubroutineType(types: !5)
!4 = distinct !DISubprogram(name: "f", file: !1, line: 2, type: !3, spFlags: DISPFlagDefinition, unit: !0, retainedNodes: !6)
!5 = !{null}
!6 = !{!7}
!7 = !DILocalVariable(name: "p", scope: !4, file: !1, line: 3)
!8 = !DILocation(line: 3, column: 8, scope: !4)
!9 = !DILocation(line: 4, column: 3, scope: !4)
!10 = distinct !DISubprogram(name: "gone", file: !1, line: 6, type: !3, spFlags: DISPFlagDefinition, unit: !0, retainedNodes: !13)
!11 = !DILocalVariable(name: "p", scope: !10, file: !1, line: 7)
!12 = !DILocation(line: 7, column: 8, scope: !10)
!13 = !{!11}
