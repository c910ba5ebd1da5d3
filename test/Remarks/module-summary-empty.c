// A source without a function: LLVM's diagnostics want one, and the record file was empty, as without the plugin.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: esc-clang -O2 -c declared.c empty.c variable.c -fsave-optimization-record -foptimization-record-passes=stack-promotion
// RUN: FileCheck %s < empty.opt.yaml
// RUN: FileCheck %s < variable.opt.yaml
// RUN: FileCheck %s < declared.opt.yaml
// CHECK: --- !Analysis
// CHECK-NEXT: Pass:{{ +}}stack-promotion
// CHECK-NEXT: Name:{{ +}}ModuleSummary
// CHECK: - Considered:{{ +}}'0'
// CHECK: - Version:{{ +}}Escapement

// The filter of passes holds for it too.
// RUN: esc-clang -O2 -c empty.c -fsave-optimization-record -foptimization-record-passes=inline
// RUN: not grep -q . empty.opt.yaml
//--- empty.c
//--- variable.c
int variable = 3;
//--- declared.c
int f(void);
int (*pointer)(void) = f;
