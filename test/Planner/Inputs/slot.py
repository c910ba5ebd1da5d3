"""A loop with a slot that is cleared after so many instructions, before anybody reads it."""
import sys

print("declare ptr @GC_malloc(i64)\ndeclare void @look(ptr nocapture)\ndefine void @f(i1 %c, i64 %n) {")
print("entry:\n  %slot = alloca ptr\n  br label %loop\nloop:\n  %p = call ptr @GC_malloc(i64 16)")
for i in range(int(sys.argv[1])):
    print(f"  %a{i} = add i64 %n, {i}")
print("  store ptr null, ptr %slot\n  %old = load ptr, ptr %slot\n  call void @look(ptr %old)\n  store ptr %p, ptr %slot")
print("  br i1 %c, label %loop, label %done\ndone:\n  ret void\n}")
