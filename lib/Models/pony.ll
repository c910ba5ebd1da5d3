; pony.ll: Pony
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Source: src/libponyc/codegen/codegen.c, src/libponyrt/mem/heap.h and gc/gc.c of ponyc. The first argument is the context of the actor. The
; functions for small and large objects with a finalizer are from memory. Objects are
; not cleared, and aligned to HEAP_MIN = 32 bytes. pony_alloc_small is given a size class: 32 bytes times a power of two.
;
; An actor collects its heap only between two behaviours, when its stack is empty: nothing looks for roots in a promoted object. What goes into
; a message escapes, as pony_sendv and the others are unknown here. Objects with a finalizer are never promoted.

define i64 @esc.pony.size(ptr %context, i32 %class) {
  %shift = zext i32 %class to i64
  %n = shl i64 32, %shift
  ret i64 %n
}
declare noalias align 32 ptr @pony_alloc(ptr nocapture, i64) nounwind
        allockind("alloc,uninitialized") allocsize(1) "alloc-family"="pony_alloc"
declare noalias align 32 ptr @pony_alloc_small(ptr nocapture, i32) nounwind
        allockind("alloc,uninitialized") "alloc-family"="pony_alloc" "escapement.size"="@esc.pony.size"
declare noalias align 32 ptr @pony_alloc_large(ptr nocapture, i64) nounwind
        allockind("alloc,uninitialized") allocsize(1) "alloc-family"="pony_alloc"
declare noalias align 32 ptr @pony_alloc_final(ptr nocapture, i64) nounwind
        allockind("alloc,uninitialized") allocsize(1) "alloc-family"="pony_alloc" "escapement.promote"="never"
declare noalias align 32 ptr @pony_alloc_small_final(ptr nocapture, i32) nounwind
        allockind("alloc,uninitialized") "alloc-family"="pony_alloc" "escapement.size"="@esc.pony.size" "escapement.promote"="never"
declare noalias align 32 ptr @pony_alloc_large_final(ptr nocapture, i64) nounwind
        allockind("alloc,uninitialized") allocsize(1) "alloc-family"="pony_alloc" "escapement.promote"="never"
declare ptr @pony_ctx() nounwind memory(none)
