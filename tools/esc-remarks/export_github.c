/* export_github.c: how does a pull request of GitHub show the remarks?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Workflow commands on standard output become annotations. GitHub keeps 10 errors and 10 warnings of a step and drops
 * the rest in silence; so the last of each says how many more there are, and the whole table goes to the summary of the
 * job when GITHUB_STEP_SUMMARY names its file. */
#include "findings.h"

#include <stdlib.h>
#include <string.h>

enum { MOST = 10, SUMMARY_BYTES = 1000 * 1000 };

/* Values of commands end at a newline; those of properties also at a comma or colon. */
static void write_value(FILE *file, const char *text, bool property) {
  for (; *text; text++) {
    if (*text == '%' || *text == '\r' || *text == '\n' || (property && (*text == ':' || *text == ',')))
      fprintf(file, "%%%02X", (unsigned char)*text);
    else putc(*text, file);
  }
}

static bool is_error(const EscFinding *finding) {
  return finding->label || finding->record->kind == ESC_KIND_FAILURE;
}

static void write_flow(FILE *file, const EscRecord *record) {
  for (uint32_t i = 0; i < record->step_count; i++) {
    const EscStep *step = &record->steps[i];
    fputs("%0A  ", file);
    write_value(file, step->text, false);
    if (step->place.file) {
      fputs(" at ", file);
      write_value(file, step->place.file, false);
      fprintf(file, ":%u:%u", step->place.line, step->place.column);
    }
  }
}

static void write_annotation(FILE *file, const EscFinding *finding, EscWhere *where) {
  const EscRecord *record = finding->record;
  EscText message = {0};
  EscSpot spot = esc_where_spot(where, record, record->place);
  fprintf(file, "::%s ", is_error(finding) ? "error" : "warning");
  if (record->place.file) {
    fputs("file=", file);
    write_value(file, esc_text_get(&spot.path), true);
    fprintf(file, ",line=%u,", spot.line);
    if (spot.column) fprintf(file, "col=%u,", spot.column);
  }
  fputs("title=", file);
  write_value(file, finding->label ? finding->label : record->name, true);
  fputs("::", file);
  write_value(file, esc_record_message(record, &message), false);
  fputs(" (in ", file);
  write_value(file, record->shown, false);
  fputs(")", file);
  write_flow(file, record);
  fputs("\n", file);
  esc_text_fini(&message);
  esc_spot_fini(&spot);
}

static void write_level(FILE *file, const EscFindings *findings, EscWhere *where, bool error) {
  uint32_t count = 0, written = 0;
  for (uint32_t i = 0; i < findings->count; i++) count += is_error(&findings->data[i]) == error;
  uint32_t most = count > MOST ? MOST - 1 : count;
  for (uint32_t i = 0; i < findings->count && written < most; i++) {
    if (is_error(&findings->data[i]) != error) continue;
    write_annotation(file, &findings->data[i], where);
    written++;
  }
  if (count > most)
    fprintf(file, "::%s title=esc-remarks::and %u more; the job's log and summary list them\n",
            error ? "error" : "warning", count - most);
}

/* ---- the summary of the job -------------------------------------------------------------------------------------- */

/* Text in a cell of a Markdown table: nothing in it may mean anything. */
static void add_cell(EscText *text, const char *cell) {
  for (; *cell; cell++) {
    if (*cell == '\n' || *cell == '\r') esc_text_add(text, " ");
    else if (strchr("\\`*_{}[]<>()#+-.!|~&:@/", *cell)) esc_text_addf(text, "&#%d;", *cell);
    else esc_text_add_n(text, cell, 1);
  }
  esc_text_add(text, " | ");
}

static void add_row(EscText *text, const EscFinding *finding, EscWhere *where) {
  const EscRecord *record = finding->record;
  EscSpot spot = esc_where_spot(where, record, record->place);
  EscText position = {0}, message = {0};
  if (record->place.file) esc_text_addf(&position, "%s:%u", esc_text_get(&spot.path), spot.line);
  esc_text_add(text, "| ");
  add_cell(text, esc_text_get(&position));
  add_cell(text, record->shown);
  add_cell(text, esc_record_message(record, &message));
  add_cell(text, finding->label ? finding->label : record->name);
  esc_text_add(text, "\n");
  esc_text_fini(&position);
  esc_text_fini(&message);
  esc_spot_fini(&spot);
}

static void write_summary(const EscFindings *findings, EscWhere *where) {
  const char *path = getenv("GITHUB_STEP_SUMMARY");
  FILE *file = path && *path && findings->count ? fopen(path, "a") : NULL;
  if (!file) return;
  EscText text = {0};
  esc_text_add(&text, "### Allocations on the heap\n\n| where | function | what | |\n| --- | --- | --- | --- |\n");
  uint32_t i = 0;
  for (; i < findings->count && text.length < SUMMARY_BYTES; i++) add_row(&text, &findings->data[i], where);
  if (i < findings->count) esc_text_addf(&text, "\nand %u more\n", findings->count - i);
  fputs(text.data, file);
  fclose(file);
  esc_text_fini(&text);
}

void esc_export_github(FILE *file, const EscFindings *findings, EscWhere *where) {
  write_level(file, findings, where, true);
  write_level(file, findings, where, false);
  write_summary(findings, where);
}
