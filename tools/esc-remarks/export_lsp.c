/* export_lsp.c: how does an editor show the remarks?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * An array of PublishDiagnosticsParams of the Language Server Protocol 3.17, one for each file; the flow is
 * relatedInformation. Lines and columns count from 0. */
#include "findings.h"
#include "json.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
  const EscFinding *finding;
  EscSpot spot;
} Placed;

static int by_file(const void *left, const void *right) {
  const Placed *a = left, *b = right;
  int order = strcmp(esc_text_get(&a->spot.path), esc_text_get(&b->spot.path));
  if (!order && a->spot.line != b->spot.line) order = a->spot.line < b->spot.line ? -1 : 1;
  return order ? order : (a->finding > b->finding) - (a->finding < b->finding);
}

static void write_uri(EscJson *json, const EscWhere *where, const EscSpot *spot) {
  EscText path = {0}, uri = {0};
  if (!spot->absolute) esc_text_addf(&path, "%s/", where->root ? where->root : "");
  esc_text_add(&path, esc_text_get(&spot->path));
  esc_uri_add(&uri, path.data, true);
  esc_json_text(json, "uri", uri.data);
  esc_text_fini(&path);
  esc_text_fini(&uri);
}

static void write_position(EscJson *json, const char *key, uint32_t line, uint32_t column) {
  esc_json_open(json, key, '{');
  esc_json_number(json, "line", line ? line - 1 : 0);
  esc_json_number(json, "character", column ? column - 1 : 0);
  esc_json_close(json, '}');
}

static void write_range(EscJson *json, const EscSpot *spot) {
  esc_json_open(json, "range", '{');
  write_position(json, "start", spot->line, spot->column);
  write_position(json, "end", spot->line, spot->end_column);
  esc_json_close(json, '}');
}

static void write_flow(EscJson *json, EscWhere *where, const EscRecord *record) {
  esc_json_open(json, "relatedInformation", '[');
  for (uint32_t i = 0; i < record->step_count; i++) {
    if (!record->steps[i].place.file) continue;
    EscSpot spot = esc_where_spot(where, record, record->steps[i].place);
    esc_json_open(json, NULL, '{');
    esc_json_open(json, "location", '{');
    write_uri(json, where, &spot);
    write_range(json, &spot);
    esc_json_close(json, '}');
    esc_json_text(json, "message", record->steps[i].text);
    esc_json_close(json, '}');
    esc_spot_fini(&spot);
  }
  esc_json_close(json, ']');
}

/* 1 error, 3 information, 4 hint. */
static uint32_t severity(const EscFinding *finding) {
  if (finding->label || finding->record->kind == ESC_KIND_FAILURE) return 1;
  return finding->record->kind == ESC_KIND_MISSED ? 3 : 4;
}

static void write_diagnostic(EscJson *json, EscWhere *where, const Placed *placed) {
  const EscRecord *record = placed->finding->record;
  esc_json_open(json, NULL, '{');
  write_range(json, &placed->spot);
  esc_json_number(json, "severity", severity(placed->finding));
  esc_json_text(json, "code", record->name);
  esc_json_text(json, "source", "escapement");
  esc_json_message(json, record);
  write_flow(json, where, record);
  esc_json_close(json, '}');
}

static void write_files(EscJson *json, EscWhere *where, const Placed *list, uint32_t count) {
  for (uint32_t i = 0, next; i < count; i = next) {
    esc_json_line(json);
    esc_json_open(json, NULL, '{');
    write_uri(json, where, &list[i].spot);
    esc_json_open(json, "diagnostics", '[');
    for (next = i; next < count && !strcmp(list[i].spot.path.data, list[next].spot.path.data); next++) {
      esc_json_line(json);
      write_diagnostic(json, where, &list[next]);
    }
    esc_json_close(json, ']');
    esc_json_close(json, '}');
  }
}

void esc_export_lsp(FILE *file, const EscFindings *findings, EscWhere *where) {
  Placed *list = esc_alloc((findings->count + 1) * sizeof *list);
  uint32_t count = 0;
  for (uint32_t i = 0; i < findings->count; i++) {
    const EscFinding *finding = &findings->data[i];
    if (finding->record->place.file)
      list[count++] = (Placed){finding, esc_where_spot(where, finding->record, finding->record->place)};
  }
  qsort(list, count, sizeof *list, by_file);
  EscJson json = {.file = file};
  esc_json_open(&json, NULL, '[');
  write_files(&json, where, list, count);
  esc_json_close(&json, ']');
  putc('\n', file);
  for (uint32_t i = 0; i < count; i++) esc_spot_fini(&list[i].spot);
  free(list);
}
