"""One line for each function that has a stack slot: how large it is, its alignment, whether it is cleared."""
import re
import sys

for body in re.findall(r"(?ms)^define .*?^}", sys.stdin.read()):
    slot = re.search(r"%(\w+) = alloca \[(\d+) x i8\], align (\d+)", body)
    if not slot:
        continue
    name, size, align = slot.groups()
    clear = re.search(rf"@llvm.memset.p0.i64\(ptr align {align} %{name}, i8 0, i64 {size}, i1 false\)", body)
    print(f"{name}: {size} bytes, align {align}{', cleared' if clear else ''}")
