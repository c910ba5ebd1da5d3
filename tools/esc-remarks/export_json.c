/* export_json.c: how does a script read the remarks?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * An array with one object for each remark and all that is known of it. */
#include "findings.h"
#include "json.h"

static void write_place(EscJson *json, EscPlace place) {
  if (!place.file) return;
  esc_json_text(json, "file", place.file);
  esc_json_number(json, "line", place.line);
  esc_json_number(json, "column", place.column);
}

static void write_lists(EscJson *json, const EscRecord *record) {
  esc_json_open(json, "flow", '[');
  for (uint32_t i = 0; i < record->step_count; i++) {
    esc_json_open(json, NULL, '{');
    esc_json_text(json, "text", record->steps[i].text);
    write_place(json, record->steps[i].place);
    esc_json_close(json, '}');
  }
  esc_json_close(json, ']');
  esc_json_open(json, "inlined", '[');
  for (uint32_t i = 0; i < record->inlined_count; i++) {
    esc_json_open(json, NULL, '{');
    write_place(json, record->inlined[i]);
    esc_json_close(json, '}');
  }
  esc_json_close(json, ']');
}

static void write_record(EscJson *json, const EscFinding *finding) {
  const EscRecord *record = finding->record;
  esc_json_open(json, NULL, '{');
  if (finding->label) esc_json_text(json, "label", finding->label);
  esc_json_text(json, "kind", esc_kind_name(record->kind));
  esc_json_text(json, "pass", record->pass);
  esc_json_text(json, "name", record->name);
  esc_json_text(json, "function", record->function);
  esc_json_text(json, "demangled", record->shown);
  write_place(json, record->place);
  esc_json_message(json, record);
  if (record->allocator) esc_json_text(json, "allocator", record->allocator);
  if (record->size_known) esc_json_number(json, "size", record->size);
  if (record->cause) esc_json_text(json, "reason", record->cause);
  if (record->hotness_known) esc_json_number(json, "hotness", record->hotness);
  esc_json_bool(json, "link", record->linked);
  esc_json_number(json, "modules", record->modules);
  esc_json_text(json, "record", record->input);
  write_lists(json, record);
  esc_json_close(json, '}');
}

void esc_export_json(FILE *file, const EscFindings *findings, EscWhere *where) {
  (void)where;
  EscJson json = {.file = file};
  esc_json_open(&json, NULL, '[');
  for (uint32_t i = 0; i < findings->count; i++) {
    esc_json_line(&json);
    write_record(&json, &findings->data[i]);
  }
  json.comma = false;
  esc_json_line(&json);
  esc_json_close(&json, ']');
  putc('\n', file);
}
