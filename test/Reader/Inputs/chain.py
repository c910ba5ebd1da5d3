"""chain.py blocks|returned|fresh N: something known that is used N blocks or steps later."""
import sys

kind, count = sys.argv[1], int(sys.argv[2])
print("declare ptr @GC_malloc(i64)\ndeclare i1 @llvm.type.test(ptr, metadata)\ndeclare void @llvm.assume(i1)")
if kind == "blocks":
    print("define internal i8 @reads(ptr %p) {\n  ret i8 0\n}")
    print("@table = internal constant [1 x ptr] [ptr @reads], !type !0, !vcall_visibility !1")
    print("define i8 @f(ptr %object, i1 %c) {\n  %p = call ptr @GC_malloc(i64 16)\n  %t = load ptr, ptr %object")
    print('  %ok = call i1 @llvm.type.test(ptr %t, metadata !"T")\n  call void @llvm.assume(i1 %ok)')
    for i in range(count):
        print(f"  br i1 %c, label %b{i}, label %out\nb{i}:")
    print("  %f = load ptr, ptr %t\n  %r = call i8 %f(ptr %p)\n  ret i8 %r\nout:\n  ret i8 0\n}")
    print('!0 = !{i64 0, !"T"}\n!1 = !{i64 2}')
    sys.exit()
print("define ptr @f(ptr %a, i1 %c) {\n  %x0 = " +
      ("select i1 %c, ptr %a, ptr %a" if kind == "returned" else "call ptr @GC_malloc(i64 16)"))
for i in range(count):
    print(f"  %x{i + 1} = select i1 %c, ptr %x{i}, ptr {'%a' if kind == 'returned' else 'null'}")
print(f"  ret ptr %x{count}\n}}")
