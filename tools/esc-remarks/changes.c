/* changes.c: how are changes told on a terminal?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "changes.h"

#include "order.h"
#include "paint.h"
#include "story.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- order ------------------------------------------------------------------------------------------------------- */

static const EscSite *site_of(const EscChange *change) { return change->now ? change->now : change->before; }

static uint64_t position_of(const EscSite *site) {
  return site->record ? (uint64_t)site->record->place.line << 32 | site->record->place.column : 0;
}

static uint64_t story_of(const EscSite *site) { return site->record ? site->record->story : 0; }

static int number(uint64_t a, uint64_t b) { return a < b ? -1 : a > b; }

static int by_story(const void *left, const void *right) {
  const EscChange *a = left, *b = right;
  if (a->kind != b->kind) return (int)a->kind - (int)b->kind;
  const EscSite *x = site_of(a), *y = site_of(b);
  int order = strcmp(x->file, y->file);
  if (!order) order = number(position_of(x), position_of(y));
  if (!order) order = strcmp(x->cause, y->cause);
  if (!order) order = number(story_of(x), story_of(y));
  return order ? order : (x > y) - (x < y);
}

static bool same_facts(const EscSite *a, const EscSite *b) {
  if (!a || !b) return a == b;
  return !strcmp(a->name, b->name) && !strcmp(a->cause, b->cause);
}

bool esc_changes_same_story(const EscChange *a, const EscChange *b) {
  const EscRecord *x = site_of(a)->record, *y = site_of(b)->record;
  if (a->kind != b->kind || a->kind == ESC_CHANGE_MOVED || !x || !y || !esc_order_same_story(x, y)) return false;
  return !a->before == !b->before && same_facts(a->before, b->before);
}

void esc_changes_sort(EscChanges *changes) {
  if (changes->count) qsort(changes->data, changes->count, sizeof(EscChange), by_story);
}

uint32_t esc_changes_count(const EscChanges *changes, EscChangeKind kind) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < changes->count; i++) {
    const EscChange *change = &changes->data[i];
    count += change->kind == kind && (!i || !esc_changes_same_story(change - 1, change));
  }
  return count;
}

/* ---- one change -------------------------------------------------------------------------------------------------- */

/* `functions`: in how many. */
static void print_site(const EscSite *site, uint32_t functions) {
  esc_paint_text(ESC_INK_PLAIN, site->allocator);
  if (site->size_known) printf(" of %llu bytes", (unsigned long long)site->size);
  fputs(" in ", stdout);
  esc_paint_text(ESC_INK_PLACE, site->record ? site->record->shown : site->function);
  if (functions > 1) printf(" and %u other %s", functions - 1, functions > 2 ? "functions" : "function");
  if (site->record && site->record->place.file) {
    fputs(", ", stdout);
    esc_paint_text(ESC_INK_PLAIN, site->file);
    printf(":%u:%u", site->record->place.line, site->record->place.column);
  } else if (*site->file) {
    fputs(", ", stdout);
    esc_paint_text(ESC_INK_PLAIN, site->file);
  }
}

static void print_reason(const char *label, const EscSite *site) {
  printf("  %s: ", label);
  esc_paint_text(ESC_INK_PLAIN, site->name);
  if (*site->cause) {
    fputs(", ", stdout);
    esc_paint_text(ESC_INK_PLAIN, site->cause);
  }
  fputs("\n", stdout);
}

static void print_label(const EscChange *change) {
  static const struct {
    const char *label;
    EscInk ink;
  } kinds[ESC_CHANGE_KINDS] = {{"new on the heap", ESC_INK_HEAP}, {"new on the heap", ESC_INK_HEAP},
                               {"other reason", ESC_INK_BOLD},    {"moved", ESC_INK_BOLD},
                               {"newly promoted", ESC_INK_STACK}, {"gone", ESC_INK_STACK}};
  esc_paint_text(kinds[change->kind].ink, kinds[change->kind].label);
  fputs(": ", stdout);
}

/* The label, the facts of before, and the flow of the copies of one story. */
static void print_group(EscSources *sources, const EscChange *changes, uint32_t count) {
  EscRecord *records = esc_alloc(count * sizeof *records);
  print_label(changes);
  if (!changes->before) fputs("a new allocation\n", stdout);
  else if (changes->kind == ESC_CHANGE_LOST) printf("was off it (%s)\n", changes->before->name);
  else printf("was %s, %s\n", changes->before->name, changes->before->cause);
  for (uint32_t i = 0; i < count; i++) records[i] = *changes[i].now->record;
  esc_story_print(sources, records, count, false);
  free(records);
}

static void print_change(const EscChange *change, uint32_t functions) {
  print_label(change);
  print_site(site_of(change), functions);
  fputs("\n", stdout);
  if (change->kind == ESC_CHANGE_MOVED) {
    fputs("  was in ", stdout);
    esc_paint_text(ESC_INK_PLACE, change->before->function);
    fputs("\n", stdout);
  } else if (change->before) {
    print_reason(change->before->heap ? "was on the heap" : "was off the heap", change->before);
  }
  if (change->now && change->now->heap && change->kind != ESC_CHANGE_MOVED) print_reason("is on the heap", change->now);
  fputs("\n", stdout);
}

void esc_changes_print(EscSources *sources, EscChanges *changes, EscChangeKind last) {
  esc_changes_sort(changes);
  for (uint32_t i = 0, next; i < changes->count && changes->data[i].kind <= last; i = next) {
    const EscChange *change = &changes->data[i];
    for (next = i + 1; next < changes->count && esc_changes_same_story(change, &changes->data[next]);) next++;
    if (change->kind <= ESC_CHANGE_REASON && change->now->record) print_group(sources, change, next - i);
    else print_change(change, next - i);
  }
}
