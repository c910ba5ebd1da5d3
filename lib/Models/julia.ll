; julia.ll: Julia
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Source: src/llvm-alloc-opt.cpp, src/llvm-pass-helpers.cpp, test/llvmpasses/alloc-opt-*.ll of Julia. Arguments: the task, the size, the tag.
;
; Named only: the collector is precise, finds its roots through pointers of address space 10 and frames that are built later, and would not see
; pointers in an alloca. Julia's own AllocOpt rewrites address spaces and adds the roots; an object here never becomes a slot.

declare noalias nonnull align 16 ptr addrspace(10) @julia.gc_alloc_obj(ptr, i64, ptr addrspace(10))
        allockind("alloc,uninitialized") allocsize(1) "alloc-family"="julia.gc_alloc_obj" "escapement.promote"="never"
