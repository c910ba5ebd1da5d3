/* gc.h: for C programs on a garbage collector that are compiled with Escapement.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Works with every compiler; only Escapement acts on it. Nothing of it needs a library. */
#ifndef ESCAPEMENT_GC_H
#define ESCAPEMENT_GC_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ESC_MUST_STACK(p): the object that `p` points to must not stay on the heap. If it does, the compile says so
 * (-Wpass-failed, an error with -Werror=pass-failed) and names the reason. Costs nothing at run time; without
 * Escapement it is a call of an empty function. */
#define ESC_MUST_STACK(p) __esc_must_stack(p)
void __esc_must_stack(const void *p);
__attribute__((weak, noinline)) void __esc_must_stack(const void *p) { (void)p; }

/* ESC_NO_HEAP before a function: nothing that it allocates, or that is inlined into it, may stay on the heap. If something
 * does, the compile says so as above. Clang only. Other front ends: the function attribute "escapement-no-heap". */
#if defined(__clang__)
#define ESC_NO_HEAP __attribute__((annotate("escapement-no-heap")))
#else
#define ESC_NO_HEAP
#endif

/* ESC_NOESCAPE on a parameter: the callee does not keep the pointer. For functions whose body the compiler does not
 * see; a wrong promise corrupts memory. What the object holds may still be kept. */
#if defined(__has_attribute)
#if __has_attribute(noescape)
#define ESC_NOESCAPE __attribute__((noescape))
#endif
#endif
#ifndef ESC_NOESCAPE
#define ESC_NOESCAPE
#endif

/* The allocation intrinsics, for programs that do not want to name a collector: zeroed memory, and memory without
 * pointers in it that is not zeroed. What is not promoted becomes a call of the allocator that
 * -mllvm -escapement-allocator=NAME names (boehm, or a function of a size). */
#ifdef ESC_GC_INTRINSICS
void *esc_gc_malloc(size_t bytes) __asm__("gc.malloc");
void *esc_gc_malloc_atomic(size_t bytes) __asm__("gc.malloc.atomic");
#endif

#ifdef __cplusplus
}
#endif
#endif
