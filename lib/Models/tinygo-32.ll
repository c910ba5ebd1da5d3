; tinygo-32.ll: TinyGo on a 32-bit target
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Source: compiler/llvm.go, compiler/testdata/gc.ll, src/runtime/gc_blocks.go of TinyGo. Sizes are uintptr; the second argument is the layout of
; the pointers, a constant; the third is the context that every Go function has. Memory is cleared. Recent versions say all this in
; attributes of their own declaration.
;
; The collector scans stacks conservatively. On WebAssembly it sees only what MakeGCStackSlots tells it, which looks at allocas, too: run
; stack-promotion before that pass. A goroutine's stack is 2 KiB on small targets: lower the limits (max-object=256, as TinyGo's own pass).

declare noalias nonnull align 4 ptr @runtime.alloc(i32, ptr nocapture, ptr)
        allockind("alloc,zeroed") allocsize(0) "alloc-family"="runtime.alloc"
