; cxxabi.ll: C++ allocation, exceptions, guards and the unwinder
; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
;
; Source: the Itanium C++ ABI, its exception handling part, cxxabi.h and unwind.h of GCC 12, libstdc++'s functexcept.h and stl_list.h.
; LP64: size_t is mangled as m. Conventions: README.md beside this file.
; operator new makes manual memory: recognised, fresh, never promoted. The families are the ones LLVM itself uses for new, new[] and
; their aligned forms. Not nounwind: what throws, unwinds, or calls destructors, constructors or a new handler.
; std:: functions stand here only where their behaviour is that of plain C and has been stable since the ABI of GCC 3.4.
; Left out: __cxa_vec_*, exception_ptr's functions, red-black tree insertion, streams and strings: unknown, so their arguments escape.

declare void @esc.keep(ptr)
declare void @esc.throw(ptr)
declare ptr @esc.unknown()

; operator new and delete.
declare noalias ptr @_Znwm(i64) allockind("alloc,uninitialized") allocsize(0) "alloc-family"="_Znwm" "escapement.promote"="never"
declare noalias ptr @_ZnwmRKSt9nothrow_t(i64, ptr)
        nounwind allockind("alloc,uninitialized") allocsize(0) "alloc-family"="_Znwm" "escapement.promote"="never"
declare noalias ptr @_ZnwmSt11align_val_t(i64, i64 allocalign)
        allockind("alloc,uninitialized,aligned") allocsize(0) "alloc-family"="_ZnwmSt11align_val_t" "escapement.promote"="never"
declare noalias ptr @_ZnwmSt11align_val_tRKSt9nothrow_t(i64, i64 allocalign, ptr)
        nounwind allockind("alloc,uninitialized,aligned") allocsize(0) "alloc-family"="_ZnwmSt11align_val_t" "escapement.promote"="never"
declare noalias ptr @_Znam(i64) allockind("alloc,uninitialized") allocsize(0) "alloc-family"="_Znam" "escapement.promote"="never"
declare noalias ptr @_ZnamRKSt9nothrow_t(i64, ptr)
        nounwind allockind("alloc,uninitialized") allocsize(0) "alloc-family"="_Znam" "escapement.promote"="never"
declare noalias ptr @_ZnamSt11align_val_t(i64, i64 allocalign)
        allockind("alloc,uninitialized,aligned") allocsize(0) "alloc-family"="_ZnamSt11align_val_t" "escapement.promote"="never"
declare noalias ptr @_ZnamSt11align_val_tRKSt9nothrow_t(i64, i64 allocalign, ptr)
        nounwind allockind("alloc,uninitialized,aligned") allocsize(0) "alloc-family"="_ZnamSt11align_val_t" "escapement.promote"="never"
declare void @_ZdlPv(ptr allocptr) nounwind allockind("free") "alloc-family"="_Znwm"
declare void @_ZdlPvm(ptr allocptr, i64) nounwind allockind("free") "alloc-family"="_Znwm"
declare void @_ZdlPvRKSt9nothrow_t(ptr allocptr, ptr) nounwind allockind("free") "alloc-family"="_Znwm"
declare void @_ZdlPvSt11align_val_t(ptr allocptr, i64) nounwind allockind("free") "alloc-family"="_ZnwmSt11align_val_t"
declare void @_ZdlPvmSt11align_val_t(ptr allocptr, i64, i64) nounwind allockind("free") "alloc-family"="_ZnwmSt11align_val_t"
declare void @_ZdlPvSt11align_val_tRKSt9nothrow_t(ptr allocptr, i64, ptr)
        nounwind allockind("free") "alloc-family"="_ZnwmSt11align_val_t"
declare void @_ZdaPv(ptr allocptr) nounwind allockind("free") "alloc-family"="_Znam"
declare void @_ZdaPvm(ptr allocptr, i64) nounwind allockind("free") "alloc-family"="_Znam"
declare void @_ZdaPvRKSt9nothrow_t(ptr allocptr, ptr) nounwind allockind("free") "alloc-family"="_Znam"
declare void @_ZdaPvSt11align_val_t(ptr allocptr, i64) nounwind allockind("free") "alloc-family"="_ZnamSt11align_val_t"
declare void @_ZdaPvmSt11align_val_t(ptr allocptr, i64, i64) nounwind allockind("free") "alloc-family"="_ZnamSt11align_val_t"
declare void @_ZdaPvSt11align_val_tRKSt9nothrow_t(ptr allocptr, i64, ptr)
        nounwind allockind("free") "alloc-family"="_ZnamSt11align_val_t"

; Throwing. The memory of an exception is fresh and leaves only through the throw, so that a pointer stored in it is reported as
; thrown.
declare noalias ptr @__cxa_allocate_exception(i64)
        nounwind allockind("alloc,uninitialized") allocsize(0) "alloc-family"="__cxa_allocate_exception" "escapement.promote"="never"
declare void @__cxa_free_exception(ptr allocptr) nounwind allockind("free") "alloc-family"="__cxa_allocate_exception"
define void @__cxa_throw(ptr %exception, ptr %type, ptr %destructor) noreturn {
  call void @esc.throw(ptr %exception)
  call void @esc.throw(ptr %destructor)
  unreachable
}
define void @__cxa_rethrow() noreturn { unreachable }
define void @__cxa_call_unexpected(ptr) noreturn { unreachable }
define void @__cxa_call_terminate(ptr) noreturn nounwind { unreachable }
define void @__cxa_bad_cast() noreturn { unreachable }
define void @__cxa_bad_typeid() noreturn { unreachable }
define void @__cxa_throw_bad_array_new_length() noreturn { unreachable }
define void @__cxa_throw_bad_array_length() noreturn { unreachable }
define void @__cxa_pure_virtual() noreturn { unreachable }
define void @__cxa_deleted_virtual() noreturn { unreachable }

; Catching: what is caught came from somewhere else. The end of a catch may run the destructor of the exception, which may throw.
define ptr @__cxa_begin_catch(ptr %exception) nounwind {
  call void @esc.throw(ptr %exception)
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define void @__cxa_end_catch() { ret void }
define ptr @__cxa_get_exception_ptr(ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @__cxa_current_exception_type() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @__cxa_get_globals() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}
define ptr @__cxa_get_globals_fast() nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}

; Guards of local statics. They are words in static memory.
define i32 @__cxa_guard_acquire(ptr) nounwind { ret i32 0 }
define void @__cxa_guard_release(ptr) nounwind { ret void }
define void @__cxa_guard_abort(ptr) nounwind { ret void }

; Destructors of statics and of thread-local objects are kept with their object.
define i32 @__cxa_atexit(ptr %fn, ptr %object, ptr %dso) nounwind {
  call void @esc.keep(ptr %fn)
  call void @esc.keep(ptr %object)
  ret i32 0
}
define i32 @__cxa_thread_atexit(ptr %fn, ptr %object, ptr %dso) nounwind {
  call void @esc.keep(ptr %fn)
  call void @esc.keep(ptr %object)
  ret i32 0
}
define i32 @__cxa_thread_atexit_impl(ptr %fn, ptr %object, ptr %dso) nounwind {
  call void @esc.keep(ptr %fn)
  call void @esc.keep(ptr %object)
  ret i32 0
}
define void @__cxa_finalize(ptr) { ret void }

; dynamic_cast returns a part of the same complete object. It reads the vtable only.
define ptr @__dynamic_cast(ptr %object, ptr %from, ptr %to, i64 %hint) nounwind {
  %i = freeze i64 poison
  %r = getelementptr i8, ptr %object, i64 %i
  ret ptr %r
}

; The demangler returns its buffer, or malloc memory that may have replaced it.
define ptr @__cxa_demangle(ptr %name, ptr %p, ptr %n, ptr %status) nounwind {
  %u = call ptr @esc.unknown()
  %c = freeze i1 poison
  %r = select i1 %c, ptr %p, ptr %u
  ret ptr %r
}

; The unwinder. Personality functions are only named by the program, never called by it.
define i32 @__gxx_personality_v0(...) { ret i32 0 }
define i32 @__gcc_personality_v0(...) { ret i32 0 }
define void @_Unwind_Resume(ptr %exception) noreturn {
  call void @esc.throw(ptr %exception)
  unreachable
}
define i32 @_Unwind_RaiseException(ptr %exception) {
  call void @esc.throw(ptr %exception)
  ret i32 0
}
define i32 @_Unwind_Resume_or_Rethrow(ptr %exception) {
  call void @esc.throw(ptr %exception)
  ret i32 0
}
define void @_Unwind_DeleteException(ptr %exception) {
  call void @esc.throw(ptr %exception)
  ret void
}
define i32 @_Unwind_Backtrace(ptr %fn, ptr %arg) {
  %u = call ptr @esc.unknown()
  %r = call i32 %fn(ptr %u, ptr %arg)
  ret i32 0
}
define i64 @_Unwind_GetIP(ptr) nounwind { ret i64 0 }
define i64 @_Unwind_GetIPInfo(ptr, ptr) nounwind { ret i64 0 }
define i64 @_Unwind_GetCFA(ptr) nounwind { ret i64 0 }
define i64 @_Unwind_GetRegionStart(ptr) nounwind { ret i64 0 }
define ptr @_Unwind_GetLanguageSpecificData(ptr) nounwind {
  %u = call ptr @esc.unknown()
  ret ptr %u
}

; Ends of the program, and libstdc++'s functions that throw a standard exception. They copy their text.
define void @_ZSt9terminatev() noreturn nounwind { unreachable }
define void @_ZSt10unexpectedv() noreturn { unreachable }
define zeroext i1 @_ZSt18uncaught_exceptionv() nounwind { ret i1 false }
define i32 @_ZSt19uncaught_exceptionsv() nounwind { ret i32 0 }
define void @_ZSt17__throw_bad_allocv() noreturn { unreachable }
define void @_ZSt28__throw_bad_array_new_lengthv() noreturn { unreachable }
define void @_ZSt16__throw_bad_castv() noreturn { unreachable }
define void @_ZSt18__throw_bad_typeidv() noreturn { unreachable }
define void @_ZSt21__throw_bad_exceptionv() noreturn { unreachable }
define void @_ZSt25__throw_bad_function_callv() noreturn { unreachable }
define void @_ZSt19__throw_logic_errorPKc(ptr) noreturn { unreachable }
define void @_ZSt20__throw_length_errorPKc(ptr) noreturn { unreachable }
define void @_ZSt20__throw_domain_errorPKc(ptr) noreturn { unreachable }
define void @_ZSt20__throw_out_of_rangePKc(ptr) noreturn { unreachable }
define void @_ZSt24__throw_out_of_range_fmtPKcz(ptr, ...) noreturn { unreachable }
define void @_ZSt24__throw_invalid_argumentPKc(ptr) noreturn { unreachable }
define void @_ZSt21__throw_runtime_errorPKc(ptr) noreturn { unreachable }
define void @_ZSt19__throw_range_errorPKc(ptr) noreturn { unreachable }
define void @_ZSt22__throw_overflow_errorPKc(ptr) noreturn { unreachable }
define void @_ZSt23__throw_underflow_errorPKc(ptr) noreturn { unreachable }
define void @_ZSt19__throw_ios_failurePKc(ptr) noreturn { unreachable }
define void @_ZSt20__throw_system_errori(i32) noreturn { unreachable }
define void @_ZSt20__throw_future_errori(i32) noreturn { unreachable }

; std::list: a node is {next, prev}; hook puts a node before a position, unhook takes it out.
define void @_ZNSt8__detail15_List_node_base7_M_hookEPS0_(ptr %node, ptr %pos) nounwind {
  store ptr %pos, ptr %node
  %pos.prev = getelementptr i8, ptr %pos, i64 8
  %prev = load ptr, ptr %pos.prev
  %node.prev = getelementptr i8, ptr %node, i64 8
  store ptr %prev, ptr %node.prev
  store ptr %node, ptr %prev
  store ptr %node, ptr %pos.prev
  ret void
}
define void @_ZNSt8__detail15_List_node_base9_M_unhookEv(ptr %node) nounwind {
  %next = load ptr, ptr %node
  %node.prev = getelementptr i8, ptr %node, i64 8
  %prev = load ptr, ptr %node.prev
  store ptr %next, ptr %prev
  %next.prev = getelementptr i8, ptr %next, i64 8
  store ptr %prev, ptr %next.prev
  ret void
}

; std::map and std::set iterators: the next node is reached over parent, left and right, which follow the colour at offset 0.
define ptr @_ZSt18_Rb_tree_incrementPSt18_Rb_tree_node_base(ptr %start) nounwind {
entry:
  br label %walk
walk:
  %node = phi ptr [ %start, %entry ], [ %next, %walk ]
  %i = freeze i64 poison
  %link = getelementptr i8, ptr %node, i64 %i
  %next = load ptr, ptr %link
  %again = freeze i1 poison
  br i1 %again, label %walk, label %done
done:
  ret ptr %next
}
define ptr @_ZSt18_Rb_tree_incrementPKSt18_Rb_tree_node_base(ptr %start) nounwind {
entry:
  br label %walk
walk:
  %node = phi ptr [ %start, %entry ], [ %next, %walk ]
  %i = freeze i64 poison
  %link = getelementptr i8, ptr %node, i64 %i
  %next = load ptr, ptr %link
  %again = freeze i1 poison
  br i1 %again, label %walk, label %done
done:
  ret ptr %next
}
define ptr @_ZSt18_Rb_tree_decrementPSt18_Rb_tree_node_base(ptr %start) nounwind {
entry:
  br label %walk
walk:
  %node = phi ptr [ %start, %entry ], [ %next, %walk ]
  %i = freeze i64 poison
  %link = getelementptr i8, ptr %node, i64 %i
  %next = load ptr, ptr %link
  %again = freeze i1 poison
  br i1 %again, label %walk, label %done
done:
  ret ptr %next
}
define ptr @_ZSt18_Rb_tree_decrementPKSt18_Rb_tree_node_base(ptr %start) nounwind {
entry:
  br label %walk
walk:
  %node = phi ptr [ %start, %entry ], [ %next, %walk ]
  %i = freeze i64 poison
  %link = getelementptr i8, ptr %node, i64 %i
  %next = load ptr, ptr %link
  %again = freeze i1 poison
  br i1 %again, label %walk, label %done
done:
  ret ptr %next
}

; Hashing reads bytes; the rehash policy holds numbers.
define i64 @_ZSt11_Hash_bytesPKvmm(ptr, i64, i64) nounwind { ret i64 0 }
define i64 @_ZSt15_Fnv_hash_bytesPKvmm(ptr, i64, i64) nounwind { ret i64 0 }
define i64 @_ZNKSt8__detail20_Prime_rehash_policy11_M_next_bktEm(ptr, i64) { ret i64 0 }
