/* record.c: what kind of remark is it, and does it tell of an allocation?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "record.h"

#include "store.h"

#include <stdlib.h>

const char *esc_kind_name(EscKind kind) {
  static const char *const names[] = {"passed", "missed", "analysis", "failure"};
  return names[kind];
}

bool esc_record_is_site(const EscRecord *record) {
  return record->allocator && (record->kind == ESC_KIND_PASSED || record->kind == ESC_KIND_MISSED);
}

const char *esc_record_message(const EscRecord *record, EscText *scratch) {
  scratch->length = 0;
  esc_text_add(scratch, record->sentence);
  if (record->placed)
    esc_text_addf(scratch, " at %s:%u:%u", record->cause_place.file, record->cause_place.line, record->cause_place.column);
  return esc_text_get(scratch);
}

void esc_records_fini(EscRecords *records) {
  free(records->data);
  if (records->store) esc_store_delete(records->store);
  *records = (EscRecords){0};
}
