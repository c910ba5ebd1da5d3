/* html_data.c: the remarks as the report's script reads them.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 *   { modules,
 *     reasons: [{name, id, kind, says, hint, parameter}],  those that occur; of parameters: how they leak
 *     files:   [{name, parts: [[first line, text]...]}],   no parts when the source was not found
 *     sites:   [{id, reason, message, cause, allocator, size, hot, copies, at, functions, steps, inlined}] }
 *
 * Of a parameter `allocator` is its name.
 *
 * A place is [file, line, column, end column], columns of 16-bit units from 1; a step is [text, file, line, ...], with
 * file -1 when it is not known. Of long files only the surroundings of what is shown are there. */
#include "html.h"

#include "findings.h"
#include "hint.h"
#include "json.h"
#include "order.h"

#include "Support/Map.h"

#include <stdlib.h>
#include <string.h>

enum { WHOLE = 4000, AROUND = 25, FUNCTIONS = 200 };

typedef struct {
  char *name;
  const EscSource *source;
  ESC_VEC(uint32_t) lines; /* that something is said about */
} File;

typedef struct {
  const EscRecord *record; /* one that has it */
  uint32_t leak;           /* index in `leaks`, or their number */
} Reason;

typedef struct {
  EscJson json;
  EscWhere *where;
  ESC_VEC(File) files;
  EscMap file_of; /* the name as a hash, to the index */
  EscMap reason_of;
  ESC_VEC(Reason) reasons;
  EscMap seen;                        /* fingerprints */
} Report;

static uint64_t key(const char *text) {
  uint64_t hash = 14695981039346656037u;
  for (; *text; text++) hash = (hash ^ (unsigned char)*text) * 1099511628211u;
  return hash == ESC_MAP_NO_KEY ? 0 : hash;
}

static uint32_t file_index(Report *r, const EscRecord *record, const char *file, const char *path, uint32_t line) {
  uint32_t *index = esc_map_at(&r->file_of, key(path));
  if (*index == ESC_MAP_ABSENT) {
    File added = {.name = strdup(path), .source = esc_sources_get(&r->where->sources, record, file)};
    ESC_CHECK(added.name);
    *index = r->files.count;
    esc_vec_push(&r->files, added);
  }
  esc_vec_push(&r->files.data[*index].lines, line);
  return *index;
}

static void write_place(Report *r, const EscRecord *record, EscPlace place) {
  EscSpot spot = esc_where_spot(r->where, record, place);
  esc_json_number(&r->json, NULL, file_index(r, record, place.file, esc_text_get(&spot.path), spot.line));
  esc_json_number(&r->json, NULL, spot.line);
  esc_json_number(&r->json, NULL, spot.column);
  esc_json_number(&r->json, NULL, spot.end_column);
  esc_spot_fini(&spot);
}

/* ---- reasons ----------------------------------------------------------------------------------------------------- */

/* Ways of a parameter, from the worst on. `part` is of the sentences that esc_param_wording of lib/Driver makes. */
static const struct {
  const char *part, *name, *kind, *says;
} leaks[] = {
    {"", "leaks", "escape", "it is kept where anybody may find it"},
    {"leaking param content: ", "content leaks", "escape", "what it points to is kept, the pointer itself is not"},
    {" to content of ", "into a parameter", "limit", "it is stored into what another parameter points to"},
    {" to result ", "to the result", "limit", "the result may point to it, or to what is behind it"},
    {" is passed to a function", "to a callback", "limit", "it is given to a function that the caller hands down"},
    {" is called", "is called", "limit", "it is a function, and is called"},
    {" does not escape", "stays", "passed", "the function keeps nothing of it"},
};

enum { LEAKS = sizeof leaks / sizeof *leaks };

static bool is_parameter(const EscRecord *record) { return !strcmp(record->name, "LeakingParam"); }

/* "leaking param: p" alone is the worst, "leaking param: p to result 0" is not. */
static uint32_t leak_of_clause(const char *clause, size_t length) {
  for (uint32_t i = 1; i < LEAKS; i++)
    if (memmem(clause, length, leaks[i].part, strlen(leaks[i].part))) return i;
  return 0;
}

static uint32_t leak_of(const EscRecord *record) {
  uint32_t worst = LEAKS - 1;
  for (const char *at = record->sentence; *at;) {
    size_t length = strcspn(at, ";");
    uint32_t leak = leak_of_clause(at, length);
    if (leak < worst) worst = leak;
    at += length + (at[length] == ';');
  }
  return worst;
}

static const char *parameter_name(const EscRecord *record, EscText *text) {
  const char *at = record->sentence, *colon = strstr(at, ": ");
  if (!strncmp(at, "leaking param", 13) && colon) at = colon + 2;
  text->length = 0;
  esc_text_add_n(text, at, strcspn(at, " ;"));
  return text->data;
}

static uint32_t reason_index(Report *r, const EscRecord *record) {
  uint32_t leak = is_parameter(record) ? leak_of(record) : LEAKS;
  uint32_t *index = esc_map_at(&r->reason_of, (key(record->name) ^ record->kind) + leak);
  if (*index == ESC_MAP_ABSENT) {
    Reason reason = {record, leak};
    *index = r->reasons.count;
    esc_vec_push(&r->reasons, reason);
  }
  return *index;
}

static void write_reasons(Report *r) {
  static const char *const kinds[] = {"passed", "escape", "escape", "failure"};
  esc_json_open(&r->json, "reasons", '[');
  for (uint32_t i = 0; i < r->reasons.count; i++) {
    const EscRecord *record = r->reasons.data[i].record;
    uint32_t leak = r->reasons.data[i].leak;
    const EscHelp *help = esc_help_find(record->name);
    const char *hint = help && help->way_out ? help->way_out : "", *says = help ? help->says : "";
    const char *kind = help && help->is_limit ? "limit" : kinds[record->kind];
    esc_json_open(&r->json, NULL, '{');
    esc_json_text(&r->json, "name", leak < LEAKS ? leaks[leak].name : record->name);
    esc_json_text(&r->json, "id", help ? help->id : "");
    esc_json_text(&r->json, "kind", leak < LEAKS ? leaks[leak].kind : kind);
    esc_json_text(&r->json, "says", leak < LEAKS ? leaks[leak].says : says);
    esc_json_text(&r->json, "hint", leak < 2 || leak == LEAKS ? hint : "");
    esc_json_bool(&r->json, "parameter", leak < LEAKS);
    esc_json_close(&r->json, '}');
  }
  esc_json_close(&r->json, ']');
}

/* ---- sites ------------------------------------------------------------------------------------------------------- */

static void write_steps(Report *r, const EscRecord *record) {
  esc_json_open(&r->json, "steps", '[');
  for (uint32_t i = 0; i < record->step_count; i++) {
    esc_json_open(&r->json, NULL, '[');
    esc_json_text(&r->json, NULL, record->steps[i].text);
    if (record->steps[i].place.file) write_place(r, record, record->steps[i].place);
    esc_json_close(&r->json, ']');
  }
  esc_json_close(&r->json, ']');
  esc_json_open(&r->json, "inlined", '[');
  for (uint32_t i = 0; i < record->inlined_count; i++) {
    esc_json_open(&r->json, NULL, '[');
    write_place(r, record, record->inlined[i]);
    esc_json_close(&r->json, ']');
  }
  esc_json_close(&r->json, ']');
}

static void write_functions(Report *r, const EscRecord *records, uint32_t count) {
  uint32_t named = 0;
  esc_json_open(&r->json, "functions", '[');
  for (uint32_t i = 0; i < count && named < FUNCTIONS; i++) {
    if (i && !strcmp(records[i].function, records[i - 1].function)) continue;
    esc_json_text(&r->json, NULL, records[i].shown);
    named++;
  }
  esc_json_close(&r->json, ']');
}

static void write_heat(Report *r, const EscRecord *records, uint32_t count) {
  uint64_t hotness = 0;
  bool known = false;
  for (uint32_t i = 0; i < count; i++) {
    hotness += records[i].hotness;
    known |= records[i].hotness_known;
  }
  if (known) esc_json_number(&r->json, "hot", hotness);
  esc_json_number(&r->json, "copies", count);
}

static void write_site(Report *r, const EscRecord *records, uint32_t count) {
  const EscRecord *record = &records[0];
  EscFinding finding = {record, NULL};
  char digits[33];
  esc_finding_fingerprint(&finding, &r->seen, digits);
  digits[16] = 0;
  esc_json_line(&r->json);
  esc_json_open(&r->json, NULL, '{');
  esc_json_text(&r->json, "id", digits);
  esc_json_number(&r->json, "reason", reason_index(r, record));
  esc_json_message(&r->json, record);
  esc_json_text(&r->json, "cause", record->cause ? record->cause : "");
  EscText name = {0};
  const char *allocator = record->allocator ? record->allocator : "unknown";
  esc_json_text(&r->json, "allocator", is_parameter(record) ? parameter_name(record, &name) : allocator);
  esc_text_fini(&name);
  if (record->size_known) esc_json_number(&r->json, "size", record->size);
  write_heat(r, records, count);
  if (record->place.file) {
    esc_json_open(&r->json, "at", '[');
    write_place(r, record, record->place);
    esc_json_close(&r->json, ']');
  }
  write_functions(r, records, count);
  write_steps(r, record);
  esc_json_close(&r->json, '}');
}

static void write_sites(Report *r, EscRecords *records) {
  esc_order_by_heat(records);
  esc_json_open(&r->json, "sites", '[');
  for (uint32_t i = 0, next; i < records->count; i = next) {
    const EscRecord *record = &records->data[i];
    for (next = i + 1; next < records->count && esc_order_same_story(record, &records->data[next]);) next++;
    if (esc_record_is_site(record) || record->kind == ESC_KIND_FAILURE || is_parameter(record)) write_site(r, record, next - i);
  }
  esc_json_close(&r->json, ']');
}

/* ---- sources ----------------------------------------------------------------------------------------------------- */

static int by_number(const void *left, const void *right) {
  uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
  return a < b ? -1 : a > b;
}

static void write_part(Report *r, const EscSource *source, uint32_t first, uint32_t last) {
  EscText text = {0};
  esc_text_add(&text, "");
  for (uint32_t line = first; line <= last; line++) {
    const EscLine *from = &source->lines[line - 1];
    if (line > first) esc_text_add(&text, "\n");
    for (uint32_t i = 0; i < from->length; i++) /* a NUL would end the text */
      esc_text_add_n(&text, from->data[i] ? from->data + i : "\x7F", 1);
  }
  esc_json_open(&r->json, NULL, '[');
  esc_json_number(&r->json, NULL, first);
  esc_json_text(&r->json, NULL, esc_text_get(&text));
  esc_json_close(&r->json, ']');
  esc_text_fini(&text);
}

static void write_parts(Report *r, File *file) {
  const EscSource *source = file->source;
  if (!source || !source->count) return;
  if (source->count <= WHOLE) return write_part(r, source, 1, source->count);
  qsort(file->lines.data, file->lines.count, sizeof *file->lines.data, by_number);
  uint32_t first = 0, last = 0;
  for (uint32_t i = 0; i < file->lines.count; i++) {
    uint32_t line = file->lines.data[i], from = line > AROUND ? line - AROUND : 1;
    if (!line || line > source->count) continue;
    if (first && from > last + 1) write_part(r, source, first, last);
    if (!first || from > last + 1) first = from;
    last = line + AROUND < source->count ? line + AROUND : source->count;
  }
  if (first) write_part(r, source, first, last);
}

static void write_files(Report *r) {
  esc_json_open(&r->json, "files", '[');
  for (uint32_t i = 0; i < r->files.count; i++) {
    File *file = &r->files.data[i];
    esc_json_line(&r->json);
    esc_json_open(&r->json, NULL, '{');
    esc_json_text(&r->json, "name", file->name);
    esc_json_open(&r->json, "parts", '[');
    write_parts(r, file);
    esc_json_close(&r->json, ']');
    esc_json_close(&r->json, '}');
    free(file->name);
    esc_vec_fini(&file->lines);
  }
  esc_json_close(&r->json, ']');
}

void esc_html_write_data(FILE *file, EscRecords *records, uint32_t modules, EscWhere *where) {
  Report r = {.json = {.file = file}, .where = where};
  esc_json_open(&r.json, NULL, '{');
  esc_json_number(&r.json, "modules", modules);
  write_sites(&r, records);
  write_files(&r);
  write_reasons(&r);
  esc_json_close(&r.json, '}');
  esc_vec_fini(&r.files);
  esc_vec_fini(&r.reasons);
  esc_map_fini(&r.file_of);
  esc_map_fini(&r.reason_of);
  esc_map_fini(&r.seen);
}
