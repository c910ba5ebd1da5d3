; Inlining that would not pay is left alone: what the callee keeps itself stays on the heap anyhow, and too many copies of one
; callee are none at all. A callee that nobody calls any more is gone.
; RUN: esc-opt -passes=inline-allocators -S %s | FileCheck %s
; RUN: esc-opt -passes=inline-allocators -S %s | FileCheck %s --check-prefix=GONE
; GONE: define internal ptr @interned
; GONE-NOT: define internal ptr @once
declare ptr @GC_malloc(i64)
declare i32 @read(ptr nocapture) memory(argmem: read) nounwind
@table = internal global ptr null

define internal ptr @interned() {
  %p = call ptr @GC_malloc(i64 16)
  store ptr %p, ptr @table
  ret ptr %p
}
; CHECK-LABEL: define i32 @of_interned
; CHECK: call ptr @interned
define i32 @of_interned() {
  %o = call ptr @interned()
  %v = call i32 @read(ptr %o)
  ret i32 %v
}

; Two objects, one in the other.
define internal ptr @once() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 8)
  store ptr %q, ptr %p
  ret ptr %p
}
; CHECK-LABEL: define i32 @of_once
; CHECK-NOT: @once
; CHECK: ret i32
define i32 @of_once() {
  %o = call ptr @once()
  %v = call i32 @read(ptr %o)
  ret i32 %v
}

; One of them is handed out and kept.
define internal ptr @half() {
  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @interned_with(ptr %p)
  ret ptr %p
}
define internal ptr @interned_with(ptr %p) noinline {
  %q = call ptr @GC_malloc(i64 8)
  store ptr %p, ptr %q
  store ptr %q, ptr @table
  ret ptr %q
}
; CHECK-LABEL: define i32 @of_half
; CHECK: call ptr @half
define i32 @of_half() {
  %o = call ptr @half()
  %v = call i32 @read(ptr %o)
  ret i32 %v
}

; 161 instructions, four times.
define internal ptr @large(i32 %b0) {
  %p = call ptr @GC_malloc(i64 4)
  %a1 = mul i32 %b0, 4
  %b1 = xor i32 %a1, 1
  %a2 = mul i32 %b1, 5
  %b2 = xor i32 %a2, 2
  %a3 = mul i32 %b2, 6
  %b3 = xor i32 %a3, 3
  %a4 = mul i32 %b3, 7
  %b4 = xor i32 %a4, 4
  %a5 = mul i32 %b4, 8
  %b5 = xor i32 %a5, 5
  %a6 = mul i32 %b5, 9
  %b6 = xor i32 %a6, 6
  %a7 = mul i32 %b6, 10
  %b7 = xor i32 %a7, 7
  %a8 = mul i32 %b7, 11
  %b8 = xor i32 %a8, 8
  %a9 = mul i32 %b8, 12
  %b9 = xor i32 %a9, 9
  %a10 = mul i32 %b9, 13
  %b10 = xor i32 %a10, 10
  %a11 = mul i32 %b10, 14
  %b11 = xor i32 %a11, 11
  %a12 = mul i32 %b11, 15
  %b12 = xor i32 %a12, 12
  %a13 = mul i32 %b12, 16
  %b13 = xor i32 %a13, 13
  %a14 = mul i32 %b13, 17
  %b14 = xor i32 %a14, 14
  %a15 = mul i32 %b14, 18
  %b15 = xor i32 %a15, 15
  %a16 = mul i32 %b15, 19
  %b16 = xor i32 %a16, 16
  %a17 = mul i32 %b16, 20
  %b17 = xor i32 %a17, 17
  %a18 = mul i32 %b17, 21
  %b18 = xor i32 %a18, 18
  %a19 = mul i32 %b18, 22
  %b19 = xor i32 %a19, 19
  %a20 = mul i32 %b19, 23
  %b20 = xor i32 %a20, 20
  %a21 = mul i32 %b20, 24
  %b21 = xor i32 %a21, 21
  %a22 = mul i32 %b21, 25
  %b22 = xor i32 %a22, 22
  %a23 = mul i32 %b22, 26
  %b23 = xor i32 %a23, 23
  %a24 = mul i32 %b23, 27
  %b24 = xor i32 %a24, 24
  %a25 = mul i32 %b24, 28
  %b25 = xor i32 %a25, 25
  %a26 = mul i32 %b25, 29
  %b26 = xor i32 %a26, 26
  %a27 = mul i32 %b26, 30
  %b27 = xor i32 %a27, 27
  %a28 = mul i32 %b27, 31
  %b28 = xor i32 %a28, 28
  %a29 = mul i32 %b28, 32
  %b29 = xor i32 %a29, 29
  %a30 = mul i32 %b29, 33
  %b30 = xor i32 %a30, 30
  %a31 = mul i32 %b30, 34
  %b31 = xor i32 %a31, 31
  %a32 = mul i32 %b31, 35
  %b32 = xor i32 %a32, 32
  %a33 = mul i32 %b32, 36
  %b33 = xor i32 %a33, 33
  %a34 = mul i32 %b33, 37
  %b34 = xor i32 %a34, 34
  %a35 = mul i32 %b34, 38
  %b35 = xor i32 %a35, 35
  %a36 = mul i32 %b35, 39
  %b36 = xor i32 %a36, 36
  %a37 = mul i32 %b36, 40
  %b37 = xor i32 %a37, 37
  %a38 = mul i32 %b37, 41
  %b38 = xor i32 %a38, 38
  %a39 = mul i32 %b38, 42
  %b39 = xor i32 %a39, 39
  %a40 = mul i32 %b39, 43
  %b40 = xor i32 %a40, 40
  %a41 = mul i32 %b40, 44
  %b41 = xor i32 %a41, 41
  %a42 = mul i32 %b41, 45
  %b42 = xor i32 %a42, 42
  %a43 = mul i32 %b42, 46
  %b43 = xor i32 %a43, 43
  %a44 = mul i32 %b43, 47
  %b44 = xor i32 %a44, 44
  %a45 = mul i32 %b44, 48
  %b45 = xor i32 %a45, 45
  %a46 = mul i32 %b45, 49
  %b46 = xor i32 %a46, 46
  %a47 = mul i32 %b46, 50
  %b47 = xor i32 %a47, 47
  %a48 = mul i32 %b47, 51
  %b48 = xor i32 %a48, 48
  %a49 = mul i32 %b48, 52
  %b49 = xor i32 %a49, 49
  %a50 = mul i32 %b49, 53
  %b50 = xor i32 %a50, 50
  %a51 = mul i32 %b50, 54
  %b51 = xor i32 %a51, 51
  %a52 = mul i32 %b51, 55
  %b52 = xor i32 %a52, 52
  %a53 = mul i32 %b52, 56
  %b53 = xor i32 %a53, 53
  %a54 = mul i32 %b53, 57
  %b54 = xor i32 %a54, 54
  %a55 = mul i32 %b54, 58
  %b55 = xor i32 %a55, 55
  %a56 = mul i32 %b55, 59
  %b56 = xor i32 %a56, 56
  %a57 = mul i32 %b56, 60
  %b57 = xor i32 %a57, 57
  %a58 = mul i32 %b57, 61
  %b58 = xor i32 %a58, 58
  %a59 = mul i32 %b58, 62
  %b59 = xor i32 %a59, 59
  %a60 = mul i32 %b59, 63
  %b60 = xor i32 %a60, 60
  %a61 = mul i32 %b60, 64
  %b61 = xor i32 %a61, 61
  %a62 = mul i32 %b61, 65
  %b62 = xor i32 %a62, 62
  %a63 = mul i32 %b62, 66
  %b63 = xor i32 %a63, 63
  %a64 = mul i32 %b63, 67
  %b64 = xor i32 %a64, 64
  %a65 = mul i32 %b64, 68
  %b65 = xor i32 %a65, 65
  %a66 = mul i32 %b65, 69
  %b66 = xor i32 %a66, 66
  %a67 = mul i32 %b66, 70
  %b67 = xor i32 %a67, 67
  %a68 = mul i32 %b67, 71
  %b68 = xor i32 %a68, 68
  %a69 = mul i32 %b68, 72
  %b69 = xor i32 %a69, 69
  %a70 = mul i32 %b69, 73
  %b70 = xor i32 %a70, 70
  %a71 = mul i32 %b70, 74
  %b71 = xor i32 %a71, 71
  %a72 = mul i32 %b71, 75
  %b72 = xor i32 %a72, 72
  %a73 = mul i32 %b72, 76
  %b73 = xor i32 %a73, 73
  %a74 = mul i32 %b73, 77
  %b74 = xor i32 %a74, 74
  %a75 = mul i32 %b74, 78
  %b75 = xor i32 %a75, 75
  %a76 = mul i32 %b75, 79
  %b76 = xor i32 %a76, 76
  %a77 = mul i32 %b76, 80
  %b77 = xor i32 %a77, 77
  %a78 = mul i32 %b77, 81
  %b78 = xor i32 %a78, 78
  %a79 = mul i32 %b78, 82
  %b79 = xor i32 %a79, 79
  store i32 %b79, ptr %p
  ret ptr %p
}
; CHECK-LABEL: define i32 @of_large
; CHECK-COUNT-4: call ptr @large
define i32 @of_large() {
  %o0 = call ptr @large(i32 0)
  %v0 = call i32 @read(ptr %o0)
  %o1 = call ptr @large(i32 1)
  %v1 = call i32 @read(ptr %o1)
  %o2 = call ptr @large(i32 2)
  %v2 = call i32 @read(ptr %o2)
  %o3 = call ptr @large(i32 3)
  %v3 = call i32 @read(ptr %o3)
  %s0 = add i32 %v0, %v1
  %s1 = add i32 %v2, %v3
  %s = sub i32 %s0, %s1
  ret i32 %s
}
