/* Check.h: invariants that stay on in every build, and allocation that cannot fail.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A broken invariant or exhausted memory aborts with file and line; it is never a verdict and never bad input. */
#ifndef ESC_SUPPORT_CHECK_H
#define ESC_SUPPORT_CHECK_H

#include <stddef.h>

#define ESC_CHECK(condition) \
  ((condition) ? (void)0 : esc_check_failed(#condition, __FILE__, __LINE__))

_Noreturn void esc_check_failed(const char *what, const char *file, int line);

/* malloc/realloc that abort when memory is exhausted. The caller owns the result; free() releases it. */
void *esc_alloc(size_t bytes);
void *esc_alloc_zeroed(size_t count, size_t bytes);
void *esc_realloc(void *owned_old, size_t bytes);

#endif
