/* progress.h: how far is it?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_PROGRESS_H
#define ESC_REMARKS_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

/* A line on stderr that is rewritten, when stderr is a terminal and the work takes more than a moment. */
void esc_progress_start(bool quiet);
void esc_progress_show(const char *what, uint32_t done, uint32_t all);
void esc_progress_clear(void);

#endif
