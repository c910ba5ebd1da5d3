/* story.c: how is one remark told on a terminal?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "story.h"

#include "excerpt.h"
#include "hint.h"

#include <stdio.h>
#include <string.h>

static EscInk ink_of(const EscRecord *record) {
  switch (record->kind) {
  case ESC_KIND_PASSED: return ESC_INK_STACK;
  case ESC_KIND_MISSED: return ESC_INK_HEAP;
  case ESC_KIND_FAILURE: return ESC_INK_FAILURE;
  default: return ESC_INK_BOLD;
  }
}

static void print_place(const EscRecord *record) {
  if (!record->place.file) return esc_paint_text(ESC_INK_BOLD, "<unknown>: ");
  esc_paint_text(ESC_INK_BOLD, record->place.file);
  if (record->place.column) printf(":%u:%u: ", record->place.line, record->place.column);
  else printf(":%u: ", record->place.line); /* a function */
}

/* Without the position at its end where the flow shows it. */
static void print_message(const EscRecord *record) {
  EscText message = {0};
  esc_paint_text(ink_of(record), record->step_count ? record->sentence : esc_record_message(record, &message));
  if (record->kind == ESC_KIND_ANALYSIS && record->cause) { /* of a parameter it is not in the sentence */
    esc_paint_text(ink_of(record), ", ");
    esc_paint_text(ink_of(record), record->cause);
  }
  esc_text_fini(&message);
}

/* "in f (3 copies), g and 12 others" */
static void print_functions(const EscRecord *records, uint32_t count) {
  enum { MOST = 4 };
  uint32_t named = 0, others = 0;
  for (uint32_t i = 0, next; i < count; i = next) {
    for (next = i + 1; next < count && !strcmp(records[next].function, records[i].function);) next++;
    if (named == MOST) {
      others++;
      continue;
    }
    fputs(named++ ? ", " : "  in ", stdout);
    esc_paint_text(ESC_INK_PLACE, records[i].shown);
    if (next - i > 1) printf(" (%u copies)", next - i);
  }
  if (others) printf(" and %u other functions", others);
}

static bool same_calls(const EscRecord *a, const EscRecord *b) {
  bool same = a->inlined_count == b->inlined_count;
  for (uint32_t i = 0; same && i < a->inlined_count; i++)
    same = a->inlined[i].line == b->inlined[i].line && a->inlined[i].column == b->inlined[i].column &&
           !strcmp(a->inlined[i].file, b->inlined[i].file);
  return same;
}

/* The calls that were inlined, when they are the same for all. */
static void print_inlined(const EscRecord *records, uint32_t count) {
  for (uint32_t i = 1; i < count; i++)
    if (!same_calls(&records[0], &records[i])) return;
  for (uint32_t i = 0; i < records->inlined_count; i++) {
    fputs(i ? ", at " : ", inlined at ", stdout);
    esc_paint_text(ESC_INK_PLAIN, records->inlined[i].file);
    printf(":%u:%u", records->inlined[i].line, records->inlined[i].column);
  }
}

static void print_facts(const EscRecord *records, uint32_t count) {
  char number[32];
  uint64_t hotness = 0;
  bool known = false;
  for (uint32_t i = 0; i < count; i++) {
    hotness += records[i].hotness;
    known |= records[i].hotness_known;
  }
  print_functions(records, count);
  print_inlined(records, count);
  if (known) printf("; hotness %s", esc_number(number, hotness));
  fputs("\n", stdout);
}

void esc_story_print(EscSources *sources, const EscRecord *records, uint32_t count, bool hint_wanted) {
  const EscRecord *record = &records[0];
  print_place(record);
  print_message(record);
  fputs(" ", stdout);
  esc_paint_text(ESC_INK_DIM, "[");
  esc_paint_text(ESC_INK_DIM, record->name);
  esc_paint_text(ESC_INK_DIM, "]");
  fputs("\n", stdout);
  print_facts(records, count);
  EscStep here = {"", record->place};
  if (record->step_count) esc_excerpt_print(sources, record, record->steps, record->step_count, ink_of(record));
  else if (record->place.file) esc_excerpt_print(sources, record, &here, 1, ink_of(record));
  bool harmless = record->kind == ESC_KIND_PASSED || (record->kind == ESC_KIND_ANALYSIS && !record->step_count);
  const char *hint = hint_wanted && !harmless ? esc_hint(record->name) : NULL;
  if (hint) {
    fputs("  ", stdout);
    esc_paint_text(ESC_INK_DIM, "help: ");
    esc_paint_text(ESC_INK_DIM, hint);
    fputs("\n", stdout);
  }
  fputs("\n", stdout);
}

void esc_story_print_line(const EscRecord *record) {
  EscText message = {0};
  static const char *const flags[] = {"-Rpass=", "-Rpass-missed=", "-Rpass-analysis=", "-Wpass-failed="};
  if (record->place.file) {
    esc_paint_text(ESC_INK_PLAIN, record->place.file);
    printf(":%u:%u: ", record->place.line, record->place.column);
  } else {
    fputs("<unknown>:0:0: ", stdout);
  }
  fputs(record->kind == ESC_KIND_FAILURE ? "warning: " : "remark: ", stdout);
  esc_paint_text(ESC_INK_PLAIN, esc_record_message(record, &message));
  printf(" [%s", flags[record->kind]);
  esc_paint_text(ESC_INK_PLAIN, record->pass);
  fputs("]\n", stdout);
  esc_text_fini(&message);
}
