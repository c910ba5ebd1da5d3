/* hint.h: what can be done about it?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_HINT_H
#define ESC_REMARKS_HINT_H

/* A way out for the remark of this name, in one sentence without a full stop; NULL when there is none to give. */
const char *esc_hint(const char *name);

#endif
