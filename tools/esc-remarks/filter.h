/* filter.h: is this remark asked for?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_FILTER_H
#define ESC_REMARKS_FILTER_H

#include "arguments.h"

/* Checks what cannot match anything and compiles the expression. Returns -1, or the exit code after an error. */
int esc_filter_prepare(EscArguments *arguments);

#endif
