; nim.ll: the Nim 1.6 runtime with --mm:boehm. Not built in: give it with models= when, and only when, the module is a Nim program.
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Source: lib/system/mm/boehm.nim, lib/system/hti.nim of Nim 1.6.10. Conventions: README.md in the folder above.
;
; newObj takes a TNimType, which the program fills in when it starts. It allocates with GC_malloc, or with GC_malloc_atomic and clears the
; memory when the type has no pointers: zeroed either way. If the type has a finalizer (word 40), it registers it. The Nim compiler writes
; that word in one way only: a store to the type's own global, before the newObj. So a type whose global nobody stores a finalizer to has
; none, provided that the whole program is in the module and its globals are internal (utils/esc-nim does both).
;
; The model holds although newObj has a body in such a module ("escapement.override"): the body tests the finalizer at run time, so that
; every object would seem to be registered.

declare i1 @esc.unset(ptr)

define i64 @esc.nim.size(ptr %type, i64 %n) {
  %finalizer = getelementptr i8, ptr %type, i64 40
  %plain = call i1 @esc.unset(ptr %finalizer)
  %r = select i1 %plain, i64 %n, i64 -1
  ret i64 %r
}

declare noalias align 16 ptr @newObj(ptr nocapture, i64)
        allockind("alloc,zeroed") "alloc-family"="newObj" "escapement.size"="@esc.nim.size" "escapement.override"
