/* summary.c: how much stays on the heap, by reason, allocator and function?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Of all passes only sums are kept, of our own little more than the names, so that a large build takes little memory. */
#include "commands.h"

#include "load.h"
#include "order.h"
#include "paint.h"
#include "store.h"

#include "Support/Map.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Allocations, their copies, bytes and hotness that go by one name; [0] on the heap, [1] gone from it. Of all passes:
 * remarks, which are counted as copies. */
typedef struct {
  const char *name, *pass;
  EscKind kind;
  uint32_t allocations[2], copies[2];
  uint64_t bytes[2], hotness[2];
} Row;

typedef struct {
  EscMap index;
  ESC_VEC(Row) rows;
} Table;

typedef struct {
  EscArguments arguments;
  uint64_t top;
  Table reasons, allocators, functions;
  EscRecordStore *store;
  EscTally tally;
  bool hotness, sizes_missing;
} Summary;

/* ---- adding up --------------------------------------------------------------------------------------------------- */

static Row *row_of(Summary *s, Table *table, const char *name, const char *pass, EscKind kind) {
  uint64_t key = esc_hash_text(esc_hash_text((uint64_t)kind + 1, name), pass);
  uint32_t *at = esc_map_at(&table->index, key == ESC_MAP_NO_KEY ? 0 : key);
  if (*at == ESC_MAP_ABSENT) {
    *at = table->rows.count;
    Row row = {.name = esc_store_text(s->store, name), .pass = esc_store_text(s->store, pass), .kind = kind};
    esc_vec_push(&table->rows, row);
  }
  return &table->rows.data[*at];
}

/* Copies of one allocation. */
typedef struct {
  const EscRecord *record;
  uint32_t count;
  uint64_t hotness;
} Copies;

static void add(Row *row, const Copies *copies) {
  bool gone = copies->record->kind == ESC_KIND_PASSED;
  row->allocations[gone]++;
  row->copies[gone] += copies->count;
  row->bytes[gone] += copies->record->size;
  row->hotness[gone] += copies->hotness;
}

static void add_allocation(Summary *s, const Copies *copies) {
  const EscRecord *record = copies->record;
  bool gone = record->kind == ESC_KIND_PASSED;
  s->tally.allocations[gone]++;
  s->tally.copies[gone] += copies->count;
  s->sizes_missing |= !record->size_known;
  add(row_of(s, &s->reasons, record->name, "", record->kind), copies);
  add(row_of(s, &s->allocators, record->allocator, "", ESC_KIND_PASSED), copies);
}

static Copies take_copies(EscRecord *const *from, EscRecord *const *end, bool one_function) {
  Copies copies = {.record = *from};
  for (; from < end && (*from)->story == copies.record->story; from++) {
    if (one_function && strcmp((*from)->function, copies.record->function)) break;
    copies.count++;
    copies.hotness += (*from)->hotness;
  }
  return copies;
}

static int by_story(const void *left, const void *right) {
  const EscRecord *a = *(EscRecord *const *)left, *b = *(EscRecord *const *)right;
  if (a->story != b->story) return a->story < b->story ? -1 : 1;
  return strcmp(a->function, b->function);
}

static void add_records(Summary *s, const EscRecords *records) {
  EscRecord **list = esc_alloc((records->count + 1) * sizeof(EscRecord *)), **end = list;
  for (uint32_t i = 0; i < records->count; i++)
    if (esc_record_is_site(&records->data[i])) *end++ = &records->data[i];
  if (end > list) qsort(list, (size_t)(end - list), sizeof(EscRecord *), by_story);
  for (EscRecord **at = list; at < end;) {
    Copies all = take_copies(at, end, false);
    add_allocation(s, &all);
    for (EscRecord **stop = at + all.count; at < stop;) {
      Copies here = take_copies(at, stop, true);
      s->hotness |= (*at)->hotness_known;
      add(row_of(s, &s->functions, here.record->shown, "", ESC_KIND_PASSED), &here);
      at += here.count;
    }
  }
  free(list);
}

static void add_remark(void *context, const EscRecord *record) {
  Summary *s = context;
  if (!esc_arguments_want(&s->arguments, record)) return;
  Copies one = {record, 1, record->hotness};
  s->hotness |= record->hotness_known;
  add(row_of(s, &s->reasons, record->name, record->pass, record->kind), &one);
  add(row_of(s, &s->functions, record->shown, "", ESC_KIND_PASSED), &one);
}

/* ---- printing ---------------------------------------------------------------------------------------------------- */

static int number(uint64_t a, uint64_t b) { return a < b ? -1 : a > b; }

static uint64_t remarks_of(const Row *row) { return (uint64_t)row->copies[0] + row->copies[1]; }

static int by_weight(const void *left, const void *right) {
  const Row *a = left, *b = right;
  int order = number(b->hotness[0], a->hotness[0]);
  if (!order) order = number(b->allocations[0], a->allocations[0]);
  if (!order) order = number(b->allocations[1], a->allocations[1]);
  if (!order) order = strcmp(a->name, b->name);
  return order ? order : strcmp(a->pass, b->pass);
}

static int by_kind(const void *left, const void *right) {
  const Row *a = left, *b = right;
  static const int rank[] = {1, 0, 2, 3};
  int order = rank[a->kind] - rank[b->kind];
  return order ? order : by_weight(left, right);
}

static void sort(Table *table, int (*order)(const void *, const void *)) {
  if (table->rows.count) qsort(table->rows.data, table->rows.count, sizeof(Row), order);
}

static void print_number(int width, uint64_t value) {
  char text[32];
  printf("%*s", width, value ? esc_number(text, value) : "-");
}

static bool has_copies(const Summary *s) {
  return s->tally.copies[0] != s->tally.allocations[0] || s->tally.copies[1] != s->tally.allocations[1];
}

static void print_reason(const Row *row) {
  static const EscInk inks[] = {ESC_INK_STACK, ESC_INK_HEAP, ESC_INK_BOLD, ESC_INK_BOLD};
  fputs("  ", stdout);
  esc_paint_text(inks[row->kind], row->name);
  if (*row->pass) {
    fputs(" ", stdout);
    esc_paint_text(ESC_INK_DIM, row->pass);
  }
  fputs("\n", stdout);
}

/* Names are long in C++: the columns come first. */
static void print_reasons(Summary *s) {
  bool all = s->arguments.reading.all_passes, copies = !all && has_copies(s);
  if (!s->reasons.rows.count) return;
  sort(&s->reasons, by_kind);
  printf("%12s", all ? "remarks" : "allocations");
  if (copies) printf("%12s", "copies");
  if (!all) printf("%16s", "bytes");
  printf("%s  reason\n", s->hotness ? "             hotness" : "");
  for (uint32_t i = 0; i < s->reasons.rows.count; i++) {
    const Row *row = &s->reasons.rows.data[i];
    print_number(12, all ? remarks_of(row) : row->allocations[0] + row->allocations[1]);
    if (copies) print_number(12, remarks_of(row));
    if (!all) print_number(16, row->bytes[0] + row->bytes[1]);
    if (s->hotness) print_number(20, row->hotness[0] + row->hotness[1]);
    print_reason(row);
  }
}

static void print_rest(uint32_t shown, uint32_t count) {
  char text[32];
  if (shown < count) printf("%12s  and %s more; --top=0 shows all\n", "", esc_number(text, count - shown));
}

static void print_table(Summary *s, Table *table, const char *title) {
  uint32_t count = table->rows.count, shown = s->top && s->top < count ? (uint32_t)s->top : count;
  if (!count) return;
  sort(table, by_weight);
  printf("\n%12s%16s%12s%16s%s  %s\n", "on the heap", "bytes", "gone", "bytes", s->hotness ? "        heap hotness" : "",
         title);
  for (uint32_t i = 0; i < shown; i++) {
    const Row *row = &table->rows.data[i];
    for (int gone = 0; gone < 2; gone++) {
      print_number(12, row->allocations[gone]);
      print_number(16, row->bytes[gone]);
    }
    if (s->hotness) print_number(20, row->hotness[0]);
    fputs("  ", stdout);
    esc_paint_text(ESC_INK_PLAIN, row->name);
    fputs("\n", stdout);
  }
  print_rest(shown, count);
}

/* "60 allocations (157 copies): 40 on the heap (120 copies), 20 gone from it (37 copies)" */
static void print_part(const char *between, uint32_t count, uint32_t copies, const char *what) {
  char text[32];
  printf("%s%s%s", between, esc_number(text, count), what);
  if (copies != count) printf(" (%s copies)", esc_number(text, copies));
}

static void print_tally(const EscTally *tally) {
  uint32_t all = tally->allocations[0] + tally->allocations[1];
  print_part("\n", all, tally->copies[0] + tally->copies[1], all == 1 ? " allocation" : " allocations");
  print_part(": ", tally->allocations[0], tally->copies[0], " on the heap");
  print_part(", ", tally->allocations[1], tally->copies[1], " gone from it");
}

static void print_functions_of_all_passes(Summary *s) {
  Table *table = &s->functions;
  sort(table, by_weight);
  uint32_t shown = s->top && s->top < table->rows.count ? (uint32_t)s->top : table->rows.count;
  printf("\n%12s  function\n", "remarks");
  for (uint32_t i = 0; i < shown; i++) {
    print_number(12, remarks_of(&table->rows.data[i]));
    fputs("  ", stdout);
    esc_paint_text(ESC_INK_PLAIN, table->rows.data[i].name);
    fputs("\n", stdout);
  }
  print_rest(shown, table->rows.count);
}

static void print_counted(uint64_t count, const char *one, const char *many) {
  char text[32];
  printf("%s %s", esc_number(text, count), count == 1 ? one : many);
}

static void print(Summary *s, const EscReadCount *count) {
  print_reasons(s);
  print_table(s, &s->allocators, "allocator");
  if (s->arguments.reading.all_passes) print_functions_of_all_passes(s);
  else print_table(s, &s->functions, "function");
  if (s->sizes_missing) fputs("\nSizes that are not known at compile time count as no bytes.\n", stdout);
  if (!s->arguments.reading.all_passes) print_tally(&s->tally);
  fputs("\n", stdout);
  print_counted(count->files, "file, ", "files, ");
  print_counted(count->remarks, "remark of all passes, ", "remarks of all passes, ");
  print_counted(count->heartbeats, "module", "modules");
  fputs(" compiled or linked with the plugin\n", stdout);
}

/* ---- command ----------------------------------------------------------------------------------------------------- */

static int read_and_print(Summary *s) {
  EscReadCount count;
  if (s->arguments.reading.all_passes) {
    if (!s->arguments.paths.count) return esc_fail(ESC_EXIT_USAGE, "no record file or folder is given; try --help");
    count = esc_read_each(&s->arguments.reading, s->arguments.paths.data, s->arguments.paths.count, add_remark, s);
    if (!count.files) return esc_read_exit(&count);
  } else {
    EscRecords records;
    s->arguments.reading.briefest = true;
    int code = esc_arguments_load(&s->arguments, &records, &count);
    if (code >= 0) return code;
    add_records(s, &records);
    esc_records_fini(&records);
    if (!count.heartbeats && !count.problems)
      return esc_fail(ESC_EXIT_SILENT, "there is no remark of Escapement here: did the plugin run?");
  }
  print(s, &count);
  return esc_read_exit(&count);
}

static void table_fini(Table *table) {
  esc_map_fini(&table->index);
  esc_vec_fini(&table->rows);
}

int esc_remarks_summary(const EscCommand *command, int count, char **arguments) {
  Summary s = {.top = 20, .store = esc_store_new()};
  const EscOption own[] = {
      {"top", ESC_OPTION_NUMBER, "N", "functions and allocators to list; 20, 0 lists all", &s.top}, {0}};
  esc_paint_init(false, false);
  int code = esc_arguments_read(&s.arguments, command, own, count, arguments);
  if (code < 0) code = read_and_print(&s);
  table_fini(&s.reasons);
  table_fini(&s.allocators);
  table_fini(&s.functions);
  esc_store_delete(s.store);
  esc_arguments_fini(&s.arguments);
  return code;
}
