"""So many stores into an object that nobody reads."""
import sys

print("declare ptr @GC_malloc(i64)\ndefine void @f(i64 %n) {\n  %p = call ptr @GC_malloc(i64 16)")
print("  store i64 %n, ptr %p\n" * int(sys.argv[1]) + "  ret void\n}")
