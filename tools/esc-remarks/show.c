/* show.c: why is this on the heap?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * After inlining one allocation of the source is many in the program. Those with the same verdict and flow are shown
 * once, with the functions that they are in. */
#include "commands.h"

#include "excerpt.h"
#include "hint.h"
#include "order.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  EscArguments arguments;
  bool text, hints_off;
  const char *color;
} Show;

/* ---- one group --------------------------------------------------------------------------------------------------- */

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
  printf(":%u:%u: ", record->place.line, record->place.column);
}

/* The sentence without the position at its end, which the flow shows. */
static void print_message(const EscRecord *record) {
  size_t length = strlen(record->message);
  if (record->reason && record->cause && record->step_count) {
    size_t reason = strlen(record->reason);
    if (length >= reason && !strcmp(record->message + length - reason, record->reason))
      length -= reason - strlen(record->cause);
  }
  esc_paint_bytes(ink_of(record), record->message, length);
}

/* "in f (3 times), g and 12 others" */
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
    if (next - i > 1) printf(" (%u times)", next - i);
  }
  if (others) printf(" and %u other functions", others);
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
  if (known) printf("; hotness %s", esc_number(number, hotness));
  fputs("\n", stdout);
}

static void print_inlined(const EscRecord *record) {
  for (uint32_t i = 0; i < record->inlined_count; i++) {
    fputs("  inlined at ", stdout);
    esc_paint_text(ESC_INK_PLACE, record->inlined[i].file);
    printf(":%u:%u\n", record->inlined[i].line, record->inlined[i].column);
  }
}

static void print_group(Show *show, EscSources *sources, const EscRecord *records, uint32_t count) {
  const EscRecord *record = &records[0];
  print_place(record);
  print_message(record);
  fputs(" ", stdout);
  esc_paint_text(ESC_INK_DIM, "[");
  esc_paint_text(ESC_INK_DIM, record->name);
  esc_paint_text(ESC_INK_DIM, "]");
  fputs("\n", stdout);
  print_facts(records, count);
  print_inlined(record);
  EscStep here = {"", record->place};
  if (record->step_count) esc_excerpt_print(sources, record, record->steps, record->step_count, ink_of(record));
  else if (record->place.file) esc_excerpt_print(sources, record, &here, 1, ink_of(record));
  const char *hint = show->hints_off || record->kind == ESC_KIND_PASSED ? NULL : esc_hint(record->name);
  if (hint) {
    fputs("  ", stdout);
    esc_paint_text(ESC_INK_DIM, "help: ");
    esc_paint_text(ESC_INK_DIM, hint);
    fputs("\n", stdout);
  }
  fputs("\n", stdout);
}

/* clang's own form, which editors read: one line each. */
static void print_text(const EscRecord *record) {
  static const char *const flags[] = {"-Rpass=", "-Rpass-missed=", "-Rpass-analysis=", "-Wpass-failed="};
  if (record->place.file) {
    esc_paint_text(ESC_INK_PLAIN, record->place.file);
    printf(":%u:%u: ", record->place.line, record->place.column);
  } else {
    fputs("<unknown>:0:0: ", stdout);
  }
  fputs(record->kind == ESC_KIND_FAILURE ? "warning: " : "remark: ", stdout);
  esc_paint_text(ESC_INK_PLAIN, record->message);
  printf(" [%s", flags[record->kind]);
  esc_paint_text(ESC_INK_PLAIN, record->pass);
  fputs("]\n", stdout);
}

/* ---- all of them ------------------------------------------------------------------------------------------------- */

static void print_all(Show *show, const EscRecords *records) {
  EscSources sources;
  esc_sources_init(&sources, show->arguments.folders.data, show->arguments.folders.count);
  for (uint32_t i = 0, next; i < records->count; i = next) {
    for (next = i + 1; next < records->count && esc_order_same_story(&records->data[i], &records->data[next]);) next++;
    if (show->text) print_text(&records->data[i]);
    else print_group(show, &sources, &records->data[i], next - i);
  }
  esc_sources_fini(&sources);
}

/* Analysis and what went well are only shown when they are asked for; the last line counts them. */
static void drop_quiet(const Show *show, EscRecords *records, uint32_t counts[4]) {
  uint32_t kept = 0;
  bool all = show->arguments.kinds.count || show->arguments.reading.all_passes || show->arguments.reasons.count;
  for (uint32_t i = 0; i < records->count; i++) {
    const EscRecord *record = &records->data[i];
    if (record->kind == ESC_KIND_FAILURE || record->allocator) counts[record->kind]++;
    if (all || record->kind == ESC_KIND_MISSED || record->kind == ESC_KIND_FAILURE) records->data[kept++] = *record;
  }
  records->count = kept;
}

static void print_sum(const uint32_t counts[4]) {
  char heap[32], gone[32];
  uint32_t stays = counts[ESC_KIND_MISSED], passed = counts[ESC_KIND_PASSED];
  if (!stays && !passed) fputs("no allocations", stdout);
  if (stays) printf("%s %s on the heap", esc_number(heap, stays), stays == 1 ? "allocation stays" : "allocations stay");
  if (passed)
    printf("%s%s %s moved to the stack or removed", stays ? ", " : "", esc_number(gone, passed),
           stays ? "are" : passed == 1 ? "allocation is" : "allocations are");
  if (counts[ESC_KIND_FAILURE]) printf("; %u demanded on the stack in vain", counts[ESC_KIND_FAILURE]);
  fputs("\n", stdout);
}

static int show_records(Show *show) {
  EscRecords records;
  EscReadCount count;
  uint32_t counts[4] = {0};
  int code = esc_arguments_load(&show->arguments, &records, &count);
  if (code >= 0) return code;
  if (!show->arguments.reading.all_passes && !count.heartbeats && !count.problems) {
    esc_records_fini(&records);
    return esc_fail(ESC_EXIT_SILENT, "there is no remark of Escapement here: did the plugin run?");
  }
  drop_quiet(show, &records, counts);
  esc_order_by_heat(&records);
  print_all(show, &records);
  if (!show->text) print_sum(counts);
  esc_records_fini(&records);
  return count.problems ? ESC_EXIT_INPUT : ESC_EXIT_FINE;
}

static int choose_colors(const Show *show) {
  bool always = show->color && !strcmp(show->color, "always"), never = show->color && !strcmp(show->color, "never");
  if (show->color && !always && !never && strcmp(show->color, "auto"))
    return esc_fail(ESC_EXIT_USAGE, "'--color' is auto, always or never, not '%s'", show->color);
  esc_paint_init(always, never || show->text);
  return -1;
}

int esc_remarks_show(const EscCommand *command, int count, char **arguments) {
  Show show = {0};
  const EscOption own[] = {
      {"text", ESC_OPTION_FLAG, NULL, "one line each, as clang prints them, for editors", &show.text},
      {"no-help", ESC_OPTION_FLAG, NULL, "without the ways out", &show.hints_off},
      {"color", ESC_OPTION_TEXT, "WHEN", "auto, always or never", &show.color},
      {0}};
  int code = esc_arguments_read(&show.arguments, command, own, count, arguments);
  if (code < 0) code = choose_colors(&show);
  if (code < 0) code = show_records(&show);
  esc_arguments_fini(&show.arguments);
  return code;
}
