/* store.h: where do the strings of kept records live?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_STORE_H
#define ESC_REMARKS_STORE_H

#include "reader.h"

#include <stddef.h>

EscRecordStore *esc_store_new(void);
void esc_store_delete(EscRecordStore *store);
/* One copy of each text: the same text gives the same pointer. NULL stays NULL. */
const char *esc_store_text(EscRecordStore *store, const char *text);
/* A copy of `record` that owns nothing outside the store; brief and briefest as in EscReading. */
EscRecord esc_store_record(EscRecordStore *store, const EscRecord *record, const EscReading *how);

/* A hash of a text that is the same on every machine. Chain by handing over the hash so far; start with 0. */
uint64_t esc_hash_text(uint64_t hash, const char *text);

#endif
