; llgo.ll: LLGo
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Source: runtime/internal/runtime/z_gc.go of LLGo, and its older place internal/runtime. AllocU does not clear, AllocZ does; Boehm's collector is
; below, so objects are aligned to 16 and stacks are scanned conservatively.

declare noalias align 16 ptr @"github.com/goplus/llgo/runtime/internal/runtime.AllocU"(i64)
        allockind("alloc,uninitialized") allocsize(0) "alloc-family"="llgo.AllocU"
declare noalias align 16 ptr @"github.com/goplus/llgo/runtime/internal/runtime.AllocZ"(i64)
        allockind("alloc,zeroed") allocsize(0) "alloc-family"="llgo.AllocU"
declare noalias align 16 ptr @"github.com/goplus/llgo/internal/runtime.AllocU"(i64)
        allockind("alloc,uninitialized") allocsize(0) "alloc-family"="llgo.AllocU"
declare noalias align 16 ptr @"github.com/goplus/llgo/internal/runtime.AllocZ"(i64)
        allockind("alloc,zeroed") allocsize(0) "alloc-family"="llgo.AllocU"
