/* sites.c: which allocations does a build have, whatever the lines are they stand on?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "sites.h"

#include "order.h"

#include <string.h>

static EscSite site_of(const EscRecord *record) {
  return (EscSite){
      .function = record->function,
      .file = record->place.file ? record->place.file : "",
      .allocator = record->allocator,
      .name = record->name,
      .cause = record->cause ? record->cause : "",
      .size = record->size,
      .size_known = record->size_known,
      .heap = record->kind == ESC_KIND_MISSED,
      .record = record,
  };
}

static bool same_position(const EscSite *a, const EscSite *b) {
  return !strcmp(a->function, b->function) && !strcmp(a->file, b->file) &&
         a->record->place.line == b->record->place.line && a->record->place.column == b->record->place.column;
}

static bool same_verdict(const EscSite *a, const EscSite *b) {
  return !strcmp(a->name, b->name) && !strcmp(a->cause, b->cause) && !strcmp(a->allocator, b->allocator) &&
         a->size == b->size && a->size_known == b->size_known;
}

/* Sites at one position stand together: only those are looked through. */
static bool is_known(const EscSites *sites, const EscSite *site) {
  for (uint32_t i = sites->list.count; i-- && same_position(&sites->list.data[i], site);)
    if (same_verdict(&sites->list.data[i], site)) return true;
  return false;
}

void esc_sites_of_records(EscSites *sites, EscRecords *records, uint32_t modules) {
  *sites = (EscSites){.modules = modules};
  esc_order_by_function(records);
  for (uint32_t i = 0; i < records->count; i++) {
    if (!esc_record_is_site(&records->data[i])) continue;
    EscSite site = site_of(&records->data[i]);
    if (!is_known(sites, &site)) esc_vec_push(&sites->list, site);
  }
}

void esc_sites_fini(EscSites *sites) {
  esc_vec_fini(&sites->list);
  esc_arena_fini(&sites->arena);
}
