"""A loop of so many blocks, with as many addresses of one object that live from its first block to its last."""
import sys

count = int(sys.argv[1])
print("declare ptr @GC_malloc(i64)\ndeclare void @look(ptr nocapture)\ndefine void @f(i1 %c) {\nentry:\n  br label %loop")
print("loop:\n  %p = call ptr @GC_malloc(i64 16)")
for i in range(count):
    print(f"  %a{i} = getelementptr i8, ptr %p, i64 {i % 16}")
for i in range(count):
    print(f"  br label %b{i}\nb{i}:")
for i in range(count):
    print(f"  call void @look(ptr %a{i})")
print("  br i1 %c, label %loop, label %done\ndone:\n  ret void\n}")
