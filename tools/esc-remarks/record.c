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

void esc_records_fini(EscRecords *records) {
  free(records->data);
  if (records->store) esc_store_delete(records->store);
  *records = (EscRecords){0};
}
