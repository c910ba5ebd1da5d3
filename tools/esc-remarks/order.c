/* order.c: which record comes first, and which tell the same story?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "order.h"

#include "Support/Vec.h"

#include <stdlib.h>
#include <string.h>

static int number(uint64_t a, uint64_t b) { return a < b ? -1 : a > b; }

static int text(const char *a, const char *b) { return a == b ? 0 : strcmp(a ? a : "", b ? b : ""); }

static int place(EscPlace a, EscPlace b) {
  int order = text(a.file, b.file);
  if (!order) order = number(a.line, b.line);
  return order ? order : number(a.column, b.column);
}

static int story(const EscRecord *a, const EscRecord *b) {
  int order = place(a->place, b->place);
  if (!order) order = number(a->kind, b->kind);
  if (!order) order = text(a->pass, b->pass);
  if (!order) order = text(a->name, b->name);
  if (!order) order = text(a->sentence, b->sentence);
  if (!order) order = place(a->cause_place, b->cause_place);
  if (!order && a->kind == ESC_KIND_ANALYSIS) order = text(a->function, b->function);
  if (!order) order = number(a->step_count, b->step_count);
  for (uint32_t i = 0; i < a->step_count && !order; i++) {
    order = place(a->steps[i].place, b->steps[i].place);
    if (!order) order = text(a->steps[i].text, b->steps[i].text);
  }
  return order;
}

bool esc_order_same_story(const EscRecord *a, const EscRecord *b) { return !story(a, b); }

static int by_story(const void *left, const void *right) {
  const EscRecord *a = *(EscRecord *const *)left, *b = *(EscRecord *const *)right;
  int order = story(a, b);
  return order ? order : text(a->function, b->function);
}

static int by_function(const void *left, const void *right) {
  const EscRecord *a = *(EscRecord *const *)left, *b = *(EscRecord *const *)right;
  int order = text(a->function, b->function);
  return order ? order : story(a, b);
}

static EscRecord **sorted(const EscRecords *records, int (*order)(const void *, const void *)) {
  EscRecord **list = esc_alloc((records->count + 1) * sizeof(EscRecord *));
  for (uint32_t i = 0; i < records->count; i++) list[i] = &records->data[i];
  qsort(list, records->count, sizeof(EscRecord *), order);
  return list;
}

/* Puts the records into the order of the list, which is released. In place, along the cycles of the permutation: there
 * may be many records, and they are large. */
static void arrange(EscRecords *records, EscRecord **owned_list) {
  for (uint32_t start = 0; start < records->count; start++) {
    EscRecord first = records->data[start];
    uint32_t at = start;
    while (owned_list[at]) {
      uint32_t from = (uint32_t)(owned_list[at] - records->data);
      owned_list[at] = NULL;
      records->data[at] = from == start ? first : records->data[from];
      at = from;
    }
  }
  free(owned_list);
}

void esc_order_by_function(EscRecords *records) { arrange(records, sorted(records, by_function)); }

typedef struct {
  uint32_t first, count;
  bool failure;
  uint64_t hotness;
} Group;

static int by_heat(const void *left, const void *right) {
  const Group *a = left, *b = right;
  if (a->failure != b->failure) return a->failure ? -1 : 1;
  int order = number(b->hotness, a->hotness);
  return order ? order : number(a->first, b->first);
}

void esc_order_by_heat(EscRecords *records) {
  EscRecord **list = sorted(records, by_story);
  ESC_VEC(Group) groups = {0};
  for (uint32_t i = 0; i < records->count; i++) {
    if (!i || story(list[i - 1], list[i])) {
      Group group = {.first = i, .failure = list[i]->kind == ESC_KIND_FAILURE};
      esc_vec_push(&groups, group);
    }
    esc_vec_last(&groups).count++;
    esc_vec_last(&groups).hotness += list[i]->hotness;
  }
  if (groups.count) qsort(groups.data, groups.count, sizeof(Group), by_heat);
  EscRecord **out = esc_alloc((records->count + 1) * sizeof(EscRecord *));
  uint32_t at = 0;
  for (uint32_t i = 0; i < groups.count; i++)
    for (uint32_t k = 0; k < groups.data[i].count; k++) out[at++] = list[groups.data[i].first + k];
  free(list);
  esc_vec_fini(&groups);
  arrange(records, out);
}

EscTally esc_order_tally(const EscRecords *records) {
  EscTally tally = {0};
  for (uint32_t i = 0; i < records->count; i++) {
    const EscRecord *record = &records->data[i];
    bool first = !i || !esc_order_same_story(record - 1, record), gone = record->kind == ESC_KIND_PASSED;
    tally.failures += first && record->kind == ESC_KIND_FAILURE;
    if (!esc_record_is_site(record)) continue;
    tally.allocations[gone] += first;
    tally.copies[gone]++;
  }
  return tally;
}
