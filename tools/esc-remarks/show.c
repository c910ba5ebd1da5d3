/* show.c: why is this on the heap?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * After inlining one allocation of the source is many in the program. Those with the same verdict and flow are shown
 * once, with the functions that they are in. */
#include "commands.h"

#include "load.h"
#include "order.h"
#include "paint.h"
#include "story.h"

#include <stdio.h>
#include <string.h>

typedef struct {
  EscArguments arguments;
  bool text, hints_off;
  const char *color;
} Show;

static void print_all(Show *show, const EscRecords *records) {
  EscSources sources;
  esc_sources_init(&sources, &show->arguments.lookup);
  for (uint32_t i = 0, next; i < records->count; i = next) {
    for (next = i + 1; next < records->count && esc_order_same_story(&records->data[i], &records->data[next]);) next++;
    if (show->text) esc_story_print_line(&records->data[i]);
    else esc_story_print(&sources, &records->data[i], next - i, !show->hints_off);
  }
  esc_sources_fini(&sources);
}

/* Analysis and what went well are only shown when they are asked for; the last line counts them. */
static void drop_quiet(const Show *show, EscRecords *records) {
  uint32_t kept = 0;
  if (show->arguments.kinds.count || show->arguments.reading.all_passes || show->arguments.reasons.count) return;
  for (uint32_t i = 0; i < records->count; i++) {
    const EscRecord *record = &records->data[i];
    if (record->kind == ESC_KIND_MISSED || record->kind == ESC_KIND_FAILURE) records->data[kept++] = *record;
  }
  records->count = kept;
}

static void print_count(uint32_t count, uint32_t copies, const char *one, const char *many) {
  char number[32];
  printf("%s %s", esc_number(number, count), count == 1 ? one : many);
  if (copies != count) printf(" (%s copies)", esc_number(number, copies));
}

static void print_sum(const EscTally *tally) {
  uint32_t heap = tally->allocations[0], gone = tally->allocations[1];
  if (heap) print_count(heap, tally->copies[0], "allocation stays on the heap", "allocations stay on the heap");
  if (heap && gone) fputs(", ", stdout);
  if (gone)
    print_count(gone, tally->copies[1], heap ? "is moved to the stack or removed" : "allocation is moved to the stack or removed",
                heap ? "are moved to the stack or removed" : "allocations are moved to the stack or removed");
  if (tally->failures) printf("%s%u demanded on the stack in vain", heap || gone ? "; " : "", tally->failures);
  if (!heap && !gone && !tally->failures) fputs("no allocations", stdout);
  fputs("\n", stdout);
}

/* Without an allocation, but something that was asked for: that it speaks of none need not be said. */
static bool is_sum_wanted(const Show *show, const EscRecords *records, const EscTally *tally) {
  return !show->text && (tally->copies[0] || tally->copies[1] || tally->failures || !records->count);
}

static int show_records(Show *show) {
  EscRecords records;
  EscReadCount count;
  show->arguments.reading.brief = true;
  int code = esc_arguments_load(&show->arguments, &records, &count);
  if (code >= 0) return code;
  if (!show->arguments.reading.all_passes && !count.heartbeats && !count.problems) {
    esc_records_fini(&records);
    return esc_fail(ESC_EXIT_SILENT, "there is no remark of Escapement here: did the plugin run?");
  }
  esc_order_by_heat(&records);
  EscTally tally = esc_order_tally(&records);
  drop_quiet(show, &records);
  print_all(show, &records);
  if (is_sum_wanted(show, &records, &tally)) print_sum(&tally);
  esc_records_fini(&records);
  return esc_read_exit(&count);
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
