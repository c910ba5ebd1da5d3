"""A module with a function for each allocator that a model file declares; each looks at what it got."""
import re
import sys

text = re.sub(r"\n +", " ", open(sys.argv[1]).read())
print("declare void @look(ptr nocapture)")
for name, parameters, kind, rest in re.findall(r'(?m)^declare .*@(\w+)\((.*?)\) +.*?allockind\("(.*?)"\)(.*)', text):
    if "free" in kind:
        continue
    sizes = re.search(r"allocsize\(([\d,]+)\)", rest)
    size = [int(i) for i in sizes[1].split(",")] if sizes else []
    types = [p.split()[0] for p in parameters.split(",")]
    values = {"ptr": "null", "i32": "1", "i64": "3"}
    call = [values[t] for t in types]
    for i, value in zip(size, ["48", "3"]):
        call[i] = value
    if "aligned" in kind:
        call[next(i for i, p in enumerate(parameters.split(",")) if "allocalign" in p)] = "32"
    arguments = ", ".join(f"{t} {v}" for t, v in zip(types, call))
    print(f"declare ptr @{name}({', '.join(types)})")
    print(f"define void @f_{name}() {{\n  %{name} = call ptr @{name}({arguments})")
    print(f"  call void @look(ptr %{name})\n  ret void\n}}")
