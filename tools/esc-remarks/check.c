/* check.c: does the build hold what was promised?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Three gates: what the code demands of the compiler (ESC_MUST_STACK, ESC_NO_HEAP), what comments in the source demand, and
 * what a baseline has off the heap. "Something is on the heap" alone is never an error. */
#include "commands.h"

#include "assertions.h"
#include "changes.h"
#include "findings.h"
#include "load.h"
#include "order.h"
#include "paint.h"
#include "story.h"

#include <stdio.h>
#include <string.h>

typedef struct {
  EscArguments arguments;
  const char *baseline, *format, *output;
  bool allow_new, no_comments;
  EscExport *export;
  EscBuild build, before;
  EscRecords by_story; /* the records of the build once more, in another order */
  EscSources sources;
  EscAssertions assertions;
  EscChanges changes;
  EscFindings findings;
  EscArena arena;
  uint32_t demands, broken, lost, new;
} Check;

static void add_finding(Check *c, const EscRecord *record, const char *label) {
  EscFinding finding = {record, label};
  esc_vec_push(&c->findings, finding);
}

/* ---- demands of the compiler and of comments --------------------------------------------------------------------- */

static void print_label(const char *label) {
  esc_paint_text(ESC_INK_FAILURE, label);
  fputs("\n", stdout);
}

static const char *label_of(Check *c, const EscRecord *record, const EscAssertion *assertion) {
  static const char *const words[] = {"esc:stack", "esc:heap", "esc:no-heap"};
  EscText text = {0};
  if (!assertion) return !strcmp(record->name, "NoHeap") ? "demanded by ESC_NO_HEAP" : "demanded by ESC_MUST_STACK";
  esc_text_addf(&text, "demanded by %s at %s:%u", words[assertion->kind], assertion->source->name, assertion->line);
  const char *label = esc_arena_copy(&c->arena, text.data);
  esc_text_fini(&text);
  return label;
}

/* The records stand by story: copies of one in several functions are one failure. */
static void check_demands(Check *c) {
  EscRecords *records = &c->by_story;
  for (uint32_t i = 0, next; i < records->count; i = next) {
    const EscRecord *record = &records->data[i];
    const EscAssertion *assertion = NULL;
    for (next = i; next < records->count && esc_order_same_story(record, &records->data[next]); next++)
      if (!assertion && esc_record_is_site(record))
        assertion = esc_assertions_broken(&c->assertions, &c->sources, &records->data[next]);
    bool demand = record->kind == ESC_KIND_FAILURE;
    if (!demand && !assertion) continue;
    c->demands += demand;
    c->broken += !demand;
    const char *label = label_of(c, record, assertion);
    print_label(label);
    esc_story_print(&c->sources, record, next - i, true);
    add_finding(c, record, label);
  }
}

static void warn_unused(const Check *c) {
  for (uint32_t i = 0; i < c->assertions.list.count; i++) {
    const EscAssertion *assertion = &c->assertions.list.data[i];
    if (!assertion->used && assertion->kind == ESC_ASSERT_STACK)
      fprintf(stderr, "esc-remarks: warning: %s:%u: esc:stack, but no remark speaks of an allocation here\n",
              assertion->source->name, assertion->line);
  }
}

/* ---- the baseline ------------------------------------------------------------------------------------------------ */

static bool is_gate(Check *c, const EscChange *change) {
  if (change->kind > ESC_CHANGE_NEW || (change->kind == ESC_CHANGE_NEW && c->allow_new)) return false;
  return !esc_assertions_excuse(&c->assertions, &c->sources, change->now->record);
}

static void check_baseline(Check *c) {
  EscChanges gate = {0};
  esc_compare(&c->before.sites, &c->build.sites, &c->changes);
  esc_changes_sort(&c->changes);
  for (uint32_t i = 0; i < c->changes.count; i++)
    if (is_gate(c, &c->changes.data[i])) esc_vec_push(&gate, c->changes.data[i]);
  esc_changes_print(&c->sources, &gate, ESC_CHANGE_NEW);
  c->lost = esc_changes_count(&gate, ESC_CHANGE_LOST);
  c->new = esc_changes_count(&gate, ESC_CHANGE_NEW);
  for (uint32_t i = 0; i < gate.count; i++)
    if (!i || !esc_changes_same_story(&gate.data[i - 1], &gate.data[i]))
      add_finding(c, gate.data[i].now->record, gate.data[i].before ? "no longer promoted" : "new on the heap");
  esc_vec_fini(&gate);
  if (c->build.sites.modules < c->before.sites.modules)
    fprintf(stderr, "esc-remarks: warning: the plugin ran in %u modules, in %u when the baseline was written; does a "
                    "compiler cache lose remarks?\n",
            c->build.sites.modules, c->before.sites.modules);
}

/* ---- verdict ----------------------------------------------------------------------------------------------------- */

static void print_part(const char **between, uint32_t count, const char *what) {
  char number[32];
  if (!count) return;
  printf("%s%s %s", *between, esc_number(number, count), what);
  *between = ", ";
}

static void print_verdict(const Check *c, bool failed) {
  const char *between = failed ? "FAILED: " : "passed: ";
  EscTally tally = esc_order_tally(&c->by_story);
  uint32_t heap = tally.allocations[0], all = heap + tally.allocations[1];
  fputs("check ", stdout);
  print_part(&between, c->demands, "demanded by the code");
  print_part(&between, c->broken, "demanded by comments");
  print_part(&between, c->lost, "no longer promoted");
  print_part(&between, c->new, "new on the heap");
  print_part(&between, c->assertions.wrong, "comments not understood");
  char all_text[32], heap_text[32];
  if (!failed)
    printf("%s%s %s, %s on the heap", between, esc_number(all_text, all), all == 1 ? "allocation" : "allocations",
           esc_number(heap_text, heap));
  if (!failed && c->baseline) fputs(", none that the baseline has not", stdout);
  uint32_t better = esc_changes_count(&c->changes, ESC_CHANGE_PROMOTED);
  if (better) printf("; %u newly promoted: write the baseline again to keep it so", better);
  fputs("\n", stdout);
}

static int hand_on(const Check *c) {
  if (!c->export) return -1;
  return esc_export_to(c->output ? c->output : "-", c->export, &c->findings, &c->arguments.lookup);
}

/* The sites of the build point at its records, so those keep their order. */
static void order_by_story(Check *c) {
  const EscRecords *records = &c->build.records;
  c->by_story = (EscRecords){.data = esc_alloc((records->count + 1) * sizeof(EscRecord)), .count = records->count};
  for (uint32_t i = 0; i < records->count; i++) c->by_story.data[i] = records->data[i];
  esc_order_by_heat(&c->by_story);
}

static int check(Check *c) {
  int code = esc_build_load(&c->build, &c->arguments);
  if (code < 0 && c->baseline) code = esc_build_load_baseline(&c->before, &c->arguments, c->baseline);
  if (code >= 0) return code;
  order_by_story(c);
  if (!c->no_comments) esc_assertions_read(&c->assertions, &c->sources, &c->build.records);
  check_demands(c);
  warn_unused(c);
  if (c->baseline) check_baseline(c);
  bool failed = c->findings.count || c->assertions.wrong;
  print_verdict(c, failed);
  code = hand_on(c);
  return code >= 0 ? code : failed ? ESC_EXIT_GATE : ESC_EXIT_FINE;
}

static int choose_format(Check *c) {
  const char *names;
  c->export = esc_export_find(c->format, &names);
  if (c->format && !c->export) return esc_fail(ESC_EXIT_USAGE, "there is no format '%s'; there are %s", c->format, names);
  if (c->output && !c->format) return esc_fail(ESC_EXIT_USAGE, "'--output' wants a --format; there are %s", names);
  if (c->export && c->export != esc_export_github && !c->output)
    return esc_fail(ESC_EXIT_USAGE, "'--format=%s' wants --output=FILE here", c->format);
  return -1;
}

int esc_remarks_check(const EscCommand *command, int count, char **arguments) {
  Check c = {0};
  const EscOption own[] = {
      {"baseline", ESC_OPTION_TEXT, "FILE", "nothing may be on the heap that is not in this file, which\n"
                                            "esc-remarks baseline has written", &c.baseline},
      {"allow-new", ESC_OPTION_FLAG, NULL, "new allocations may be on the heap; what was off it may not", &c.allow_new},
      {"no-comments", ESC_OPTION_FLAG, NULL, "do not look for esc:... in the source", &c.no_comments},
      {"format", ESC_OPTION_TEXT, "FORMAT", "write what failed as github, sarif, gitlab, lsp or json, too", &c.format},
      {"output", ESC_OPTION_TEXT, "FILE", "into this file; github: standard output", &c.output},
      {0}};
  esc_paint_init(false, false);
  int code = esc_arguments_read(&c.arguments, command, own, count, arguments);
  if (code < 0) code = choose_format(&c);
  esc_sources_init(&c.sources, &c.arguments.lookup);
  if (code < 0) code = check(&c);
  esc_vec_fini(&c.changes);
  esc_vec_fini(&c.findings);
  esc_assertions_fini(&c.assertions);
  esc_records_fini(&c.by_story);
  esc_build_fini(&c.before);
  esc_build_fini(&c.build);
  esc_sources_fini(&c.sources);
  esc_arena_fini(&c.arena);
  esc_arguments_fini(&c.arguments);
  return code;
}
