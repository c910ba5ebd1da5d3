"""Functions that are called too often to be copied: allocations that the callers could make. Argument: the case.

SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""
import sys

BODIES = {  # what stands between the numbers and the end; the result is %r
    "either": """  br i1 %odd, label %a, label %b
a:
  %p = call ptr @GC_malloc(i64 %n)
  store i64 %c60, ptr %p
  br label %end
b:
  %q = call ptr @GC_malloc(i64 %n)
  %q8 = getelementptr i8, ptr %q, i64 8
  store i64 %c60, ptr %q8
  br label %end
end:
  %r = phi ptr [ %p, %a ], [ %q, %b ]""",
    "promised": """  %r = call ptr @GC_malloc(i64 16)
  store i64 %c60, ptr %r
  %r8 = getelementptr i8, ptr %r, i64 8
  %v = load i64, ptr %r8, !invariant.load !0
  store i64 %v, ptr %at""",
    "described": """  %kind = load ptr, ptr %at
  %r = call ptr @runtime.alloc(i64 16, ptr %kind, ptr null)
  store i64 %c60, ptr %r""",
    "again": """  br label %loop
loop:
  %k = phi i64 [ 0, %entry ], [ %k1, %loop ]
  %before = phi ptr [ null, %entry ], [ %r, %loop ]
  %r = call ptr @GC_malloc(i64 16)
  store i64 %k, ptr %r
  %same = icmp eq ptr %r, %before
  %more = select i1 %same, i64 2, i64 1
  store i64 %more, ptr %at
  %k1 = add i64 %k, 1
  %done = icmp eq i64 %k1, %c60
  br i1 %done, label %end, label %loop
end:""",
    "both": """  %p = call ptr @GC_malloc(i64 16)
  %q = call ptr @GC_malloc(i64 16)
  store i64 1, ptr %p
  store i64 2, ptr %q
  %r = select i1 %odd, ptr %p, ptr %q""",
    "behind": """  %p = call ptr @GC_malloc(i64 16)
  store i64 1, ptr %p
  br i1 %odd, label %b, label %end
b:
  %q = call ptr @GC_malloc(i64 16)
  store i64 2, ptr %q
  br label %end
end:
  %r = phi ptr [ %p, %entry ], [ %q, %b ]""",
    "other": """  br i1 %odd, label %a, label %b
a:
  %p = call ptr @GC_malloc(i64 16)
  br label %end
b:
  %q = call ptr @GC_malloc(i64 24)
  br label %end
end:
  %r = phi ptr [ %p, %a ], [ %q, %b ]""",
    "cached": """  br i1 %odd, label %a, label %end
a:
  %p = call ptr @GC_malloc(i64 16)
  br label %end
end:
  %r = phi ptr [ %p, %a ], [ @spare, %entry ]""",
    "musttail": """  br i1 %odd, label %a, label %end
a:
  %t = musttail call ptr @rest(ptr %at, i64 %n)
  ret ptr %t
end:
  %r = call ptr @GC_malloc(i64 16)
  store i64 %c60, ptr %r""",
}


BODIES["bundled"] = BODIES["either"]


def callers(bundle):
    for k in range(12):
        print(f"define i64 @use{k}(ptr %at) {{")
        print("  %t = call noalias ptr @next(ptr %at, i64 16) memory(readwrite, argmem: read)" + bundle)
        print("  %v = load i64, ptr %t\n  ret i64 %v\n}")
    print("define i64 @invoked(ptr %at) personality ptr @personality {\nentry:")
    print("  %t = invoke ptr @next(ptr %at, i64 24) to label %fine unwind label %pad")
    print("fine:\n  %v = load i64, ptr %t\n  ret i64 %v")
    print("pad:\n  %l = landingpad { ptr, i32 } cleanup\n  call void @clean()\n  resume { ptr, i32 } %l\n}")


def main():
    case = sys.argv[1]
    print("declare ptr @GC_malloc(i64)\ndeclare ptr @runtime.alloc(i64, ptr, ptr)\ndeclare i32 @personality(...)\ndeclare ptr @rest(ptr, i64)\ndeclare void @clean()\n@spare = internal global [16 x i8] zeroinitializer")
    print("define internal noalias ptr @next(ptr %at, i64 %n) memory(readwrite, argmem: read) {")
    print("entry:\n  %i = load i64, ptr %at\n  %c0 = add i64 %i, %n")
    for k in range(60):
        print(f"  %c{k + 1} = mul i64 %c{k}, %i")
    print("  %odd = trunc i64 %c60 to i1")
    print(BODIES[case])
    print("  ret ptr %r\n}")
    callers(' [ "kept"(ptr %at) ]' if case == "bundled" else "")
    print("!0 = !{}")


main()
