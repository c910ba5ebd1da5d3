/* story.h: how is one remark told on a terminal?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_STORY_H
#define ESC_REMARKS_STORY_H

#include "source.h"

/* The sentence, the functions, the flow through the source, a way out; then an empty line. The records are copies of
 * one story (order.h). */
void esc_story_print(EscSources *sources, const EscRecord *records, uint32_t count, bool hint_wanted);
/* clang's own form, which editors read: "file:line:column: remark: sentence [-Rpass-missed=pass]". */
void esc_story_print_line(const EscRecord *record);

#endif
