/* derive.h: what do the arguments of a record say?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_DERIVE_H
#define ESC_REMARKS_DERIVE_H

#include "Support/Text.h"
#include "record.h"

/* Fills in the derived fields and `shown`. New strings go into `arena`; `scratch` is for working in. */
void esc_record_derive(EscRecord *record, EscArena *arena, EscText *scratch);

#endif
