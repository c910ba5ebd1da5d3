; go.ll: the runtime of the gofrontend, as gollvm calls it (with a closure pointer, `nest`, before the arguments)
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Signatures from memory of go/runtime.def and libgo/go/runtime/{malloc,slice,type}.go of the gofrontend, not checked there. A type descriptor begins with the size of the type, in
; bytes; it is constant data. Memory is cleared, and aligned to 8. Stacks are scanned conservatively, unless the program was built with
; precise stack maps (-enable-gc), for which this is no model. Finalizers (runtime.SetFinalizer) are unknown calls.

define i64 @esc.go.size(ptr %chain, ptr %type) {
  %n = load i64, ptr %type
  ret i64 %n
}
define i64 @esc.go.size.slice(ptr %chain, ptr %type, i64 %length, i64 %capacity) {
  %n = load i64, ptr %type
  %bytes = mul i64 %n, %capacity
  %panics = icmp ugt i64 %length, %capacity
  %r = select i1 %panics, i64 -1, i64 %bytes
  ret i64 %r
}
declare noalias align 8 ptr @runtime.newobject(ptr nest, ptr nocapture readonly)
        allockind("alloc,zeroed") "alloc-family"="runtime.newobject" "escapement.size"="@esc.go.size"
declare noalias align 8 ptr @runtime.makeslice(ptr nest, ptr nocapture readonly, i64, i64)
        allockind("alloc,zeroed") "alloc-family"="runtime.newobject" "escapement.size"="@esc.go.size.slice"
