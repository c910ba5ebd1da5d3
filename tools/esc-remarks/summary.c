/* summary.c: how much stays on the heap, by reason, allocator and function?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Only sums are kept, so the remarks of all passes of a large build take little memory. */
#include "commands.h"

#include "paint.h"
#include "store.h"

#include "Support/Map.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Sites, bytes and hotness that go by one name; [0] on the heap, [1] gone from it. */
typedef struct {
  const char *name, *pass;
  EscKind kind;
  uint64_t sites[2], bytes[2], hotness[2];
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

static void add(Row *row, const EscRecord *record) {
  bool gone = record->kind == ESC_KIND_PASSED;
  row->sites[gone]++;
  row->bytes[gone] += record->size;
  row->hotness[gone] += record->hotness;
}

static void visit(void *context, const EscRecord *record) {
  Summary *s = context;
  bool all = s->arguments.reading.all_passes;
  if (!all && !esc_record_is_site(record)) return;
  s->hotness |= record->hotness_known;
  s->sizes_missing |= esc_record_is_site(record) && !record->size_known;
  add(row_of(s, &s->reasons, record->name, all ? record->pass : "", record->kind), record);
  if (record->allocator) add(row_of(s, &s->allocators, record->allocator, "", ESC_KIND_PASSED), record);
  add(row_of(s, &s->functions, record->shown, "", ESC_KIND_PASSED), record);
}

static void visit_wanted(void *context, const EscRecord *record) {
  Summary *s = context;
  if (esc_arguments_want(&s->arguments, record)) visit(s, record);
}

/* ---- printing ---------------------------------------------------------------------------------------------------- */

static int number(uint64_t a, uint64_t b) { return a < b ? -1 : a > b; }

static int by_weight(const void *left, const void *right) {
  const Row *a = left, *b = right;
  int order = number(b->hotness[0], a->hotness[0]);
  if (!order) order = number(b->sites[0], a->sites[0]);
  if (!order) order = number(b->sites[1], a->sites[1]);
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

/* Names are long in C++: the columns come first. */
static void print_reasons(Summary *s) {
  sort(&s->reasons, by_kind);
  printf("%12s%16s%s  reason\n", "sites", "bytes", s->hotness ? "             hotness" : "");
  for (uint32_t i = 0; i < s->reasons.rows.count; i++) {
    const Row *row = &s->reasons.rows.data[i];
    print_number(12, row->sites[0] + row->sites[1]);
    print_number(16, row->bytes[0] + row->bytes[1]);
    if (s->hotness) print_number(20, row->hotness[0] + row->hotness[1]);
    fputs("  ", stdout);
    esc_paint_text(row->kind == ESC_KIND_PASSED ? ESC_INK_STACK : row->kind == ESC_KIND_MISSED ? ESC_INK_HEAP : ESC_INK_BOLD,
                   row->name);
    if (*row->pass) {
      fputs(" ", stdout);
      esc_paint_text(ESC_INK_DIM, row->pass);
    }
    fputs("\n", stdout);
  }
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
      print_number(12, row->sites[gone]);
      print_number(16, row->bytes[gone]);
    }
    if (s->hotness) print_number(20, row->hotness[0]);
    fputs("  ", stdout);
    esc_paint_text(ESC_INK_PLAIN, row->name);
    fputs("\n", stdout);
  }
  if (shown < count) printf("%12s  and %u more; --top=0 shows all\n", "", count - shown);
}

static void print_functions_of_all_passes(Summary *s) {
  Table *table = &s->functions;
  sort(table, by_weight);
  uint32_t shown = s->top && s->top < table->rows.count ? (uint32_t)s->top : table->rows.count;
  printf("\n%12s  function\n", "remarks");
  for (uint32_t i = 0; i < shown; i++) {
    print_number(12, table->rows.data[i].sites[0] + table->rows.data[i].sites[1]);
    fputs("  ", stdout);
    esc_paint_text(ESC_INK_PLAIN, table->rows.data[i].name);
    fputs("\n", stdout);
  }
  if (shown < table->rows.count) printf("%12s  and %u more; --top=0 shows all\n", "", table->rows.count - shown);
}

static void print(Summary *s, const EscReadCount *count) {
  char number_text[32];
  print_reasons(s);
  print_table(s, &s->allocators, "allocator");
  if (s->arguments.reading.all_passes) print_functions_of_all_passes(s);
  else print_table(s, &s->functions, "function");
  if (s->sizes_missing) fputs("\nSizes that are not known at compile time count as no bytes.\n", stdout);
  printf("\n%u %s, %s remarks of all passes, %u %s compiled or linked with the plugin\n", count->files,
         count->files == 1 ? "file" : "files", esc_number(number_text, count->remarks), count->heartbeats,
         count->heartbeats == 1 ? "module" : "modules");
}

/* ---- command ----------------------------------------------------------------------------------------------------- */

static int read_and_print(Summary *s) {
  EscReadCount count;
  if (s->arguments.reading.all_passes) {
    if (!s->arguments.paths.count) return esc_fail(ESC_EXIT_USAGE, "no record file or folder is given; try --help");
    count = esc_read_each(&s->arguments.reading, s->arguments.paths.data, s->arguments.paths.count, visit_wanted, s);
    if (!count.files) return esc_read_exit(&count);
  } else {
    EscRecords records;
    s->arguments.reading.briefest = true;
    int code = esc_arguments_load(&s->arguments, &records, &count);
    if (code >= 0) return code;
    for (uint32_t i = 0; i < records.count; i++) visit(s, &records.data[i]);
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
