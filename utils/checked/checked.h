/* checked.h: what a module calls that was promoted with stack-promotion<checked>, and what it is made of.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * frames.c  which objects die when
 * page.c    objects on pages of their own, which nobody can touch after their death
 * heap.c    objects from malloc, for AddressSanitizer and valgrind
 *
 * A program is linked with frames.c and one of the others: libesc-checked-page.a or libesc-checked-heap.a.
 *
 * Terms. mark: the frame address of a function. frame: one run of a function that promotes; deeper frames of the same
 * stack have lower marks. A site is named by the address of its description. */
#ifndef ESC_CHECKED_H
#define ESC_CHECKED_H

#include <stddef.h>
#include <stdint.h>

typedef struct EscFrame EscFrame;

/* ---- called by promoted code --------------------------------------------------------------------------------------- */

EscFrame *esc_checked_enter(void *mark);
/* Storage for a new object, filled with garbage. The older object of the site and frame dies. */
void *esc_checked_alloc(EscFrame *frame, const char *site, uint64_t size, uint64_t alignment);
/* The frame ends, and all below it. */
void esc_checked_leave(EscFrame *frame);
/* Control is back in the function with this mark (and this frame, when it has one): whatever was below has ended. */
void esc_checked_resume(EscFrame *frame, void *mark);

/* ---- called by runtimes --------------------------------------------------------------------------------------------- */

/* An object of this site and frame begins at `start`, wherever that is; the older one ends. */
void esc_checked_watch(EscFrame *frame, const char *site, void *start, size_t size);

/* ---- where objects come from: page.c or heap.c ---------------------------------------------------------------------- */

/* Aborts when there is no memory. `alignment` is a power of two, at most 4096. */
void *esc_storage_take(const char *site, size_t size, size_t alignment);
typedef enum { ESC_END_RETURNED, ESC_END_SKIPPED, ESC_END_THREAD, ESC_END_SITE } EscEnd;

/* From now on nobody may touch the object. */
void esc_storage_end(void *object, size_t size, EscEnd why);

#endif
