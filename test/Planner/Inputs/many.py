"""many.py COUNT [HELD]: as many allocas as that, one of which holds `%held` (or HELD), and one value that may be any of them. The
one that holds it comes to the value by the longest way."""
import sys

count = int(sys.argv[1])
held = sys.argv[2] if len(sys.argv) > 2 else "%held"
for line in sys.stdin:
    if line.strip() != "; MANY":
        print(line, end="")
        continue
    for i in range(count):
        print(f"  %b{i} = alloca ptr")
    print(f"  store ptr {held}, ptr %b0\n  %s0 = getelementptr i8, ptr %b0, i64 0")
    for i in range(1, count):
        print(f"  %s{i} = select i1 %c, ptr %b{i}, ptr %s{i - 1}")
    print(f"  %any = getelementptr i8, ptr %s{count - 1}, i64 0")
