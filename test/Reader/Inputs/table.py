"""A table of so many functions, of which the last is called."""
import sys

count = int(sys.argv[1])
entries = ", ".join(["ptr @one"] * count)
print(f"""declare ptr @GC_malloc(i64)
declare void @look(ptr nocapture)
@table = constant [{count} x ptr] [{entries}]
define void @one(ptr %x) {{
  ret void
}}
define void @f() {{
  %p = call ptr @GC_malloc(i64 16)
  call void @look(ptr %p)
  %slot = getelementptr ptr, ptr @table, i64 {count - 1}
  %callee = load ptr, ptr %slot
  call void %callee(ptr %p)
  ret void
}}""")
