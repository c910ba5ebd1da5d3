"""A program that calls one function of each model file with an object that the function does not keep."""
import pathlib
import sys

calls = {
    "boehm": ("void", "GC_end_stubborn_change", "ptr"),
    "boehm-runtime": ("void", "GC_get_heap_usage_safe", "ptr ptr ptr ptr ptr"),
    "cxxabi": ("ptr", "__cxa_get_exception_ptr", None),
    "libc-locale": ("ptr", "setlocale", "i32 ptr"),
    "libc-net": ("i32", "inet_pton", "i32 ptr ptr"),
    "libc-signal": ("i32", "sigemptyset", "ptr"),
    "libc-stdio": ("i32", "puts", "ptr"),
    "libc-stdlib": ("i32", "atoi", "ptr"),
    "libc-string": ("i64", "strlen", "ptr"),
    "libc-time": ("i64", "mktime", "ptr"),
    "libc-unistd": ("i32", "access", "ptr i32"),
    "libc-wchar": ("i64", "wcslen", "ptr"),
    "libc-wstdio": ("i32", "fputws", "ptr ptr"),
    "libm": ("double", "frexp", "double ptr"),
    "pthread": ("i32", "pthread_mutex_lock", "ptr"),
}
# Runtimes of languages: these have tests of their own.
elsewhere = {"intrinsics", "crystal", "druntime", "go", "julia", "llgo", "pony", "tinygo", "tinygo-32"}
if "--files" in sys.argv:
    files = sorted(path.stem for path in pathlib.Path(sys.argv[1]).glob("*.ll"))
    for name in files:
        if name not in calls and name not in elsewhere:
            print("missing", name)
    print(len(files), "files")
    sys.exit()
values = {"i32": "0", "i64": "0", "double": "0.0", "ptr": "%p"}
print("declare ptr @GC_malloc(i64)")
for name, (result, callee, types) in calls.items():
    print(f'define void @"{name}"() {{\n  %p = call ptr @GC_malloc(i64 64)')
    if types is not None:
        types = types.split()
        arguments = ", ".join(f"{t} {values[t]}" for t in types)
        take = "" if result == "void" else "%r = "
        print(f"  {take}call {result} @{callee}({arguments})")
    print("  ret void\n}")
    if types is not None:
        print(f"declare {result} @{callee}({', '.join(types)})")
