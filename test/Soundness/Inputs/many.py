"""A function with 70 objects in an array, one of which, nobody knows which, is passed on."""
print("declare ptr @GC_malloc(i64)")
print("declare void @read(ptr nocapture) nounwind memory(read)")
print("define void @f(ptr %o, i64 %i) {\n  %array = alloca [70 x ptr]")
for n in range(70):
    print(f"  %p{n} = call ptr @GC_malloc(i64 16)")
    print(f"  %at{n} = getelementptr ptr, ptr %array, i64 {n}\n  store ptr %p{n}, ptr %at{n}")
print("  %at = getelementptr ptr, ptr %array, i64 %i\n  %q = load ptr, ptr %at")
print("  tail call void @read(ptr %q)\n  tail call void @read(ptr %o)\n  ret void\n}")
