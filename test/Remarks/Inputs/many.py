"""So many objects that one pointer may point to."""
import sys

count = int(sys.argv[1])
print("declare ptr @GC_malloc(i64)\ndeclare void @look(ptr nocapture)\ndefine void @f(i1 %c) {\n  %s0 = select i1 %c, ptr null, ptr null")
for i in range(count):
    print(f"  %p{i} = call ptr @GC_malloc(i64 16)\n  %s{i + 1} = select i1 %c, ptr %s{i}, ptr %p{i}")
print(f"  call void @look(ptr %s{count})\n  ret void\n}}")
