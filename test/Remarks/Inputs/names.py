"""Says which names of a remarks.def have no test in a folder: a file name-NAME.* that checks for the name."""
import pathlib
import re
import sys

names = re.findall(r"(?m)^ESC_REMARK\((\w+),", pathlib.Path(sys.argv[1]).read_text())
missing = []
for name in names:
    tests = pathlib.Path(sys.argv[2]).glob(f"name-{name}.*")
    if not any(re.search(rf"CHECK[A-Z-]*: .*Name:.*{name}\b", test.read_text()) for test in tests):
        missing.append(name)
for name in missing:
    print(f"no test that looks for {name}")
print(f"{len(names)} names")
sys.exit(bool(missing) or not names)
