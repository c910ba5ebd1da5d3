/* export_gitlab.c: how does a merge request of GitLab show the remarks?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A code quality report. GitLab shows only the first of two with the same fingerprint. */
#include "findings.h"
#include "json.h"

#include <stdlib.h>
#include <string.h>

static const char *severity(const EscFinding *finding) {
  if (finding->label || finding->record->kind == ESC_KIND_FAILURE) return "major";
  return finding->record->kind == ESC_KIND_MISSED ? "minor" : "info";
}

static void write_finding(EscJson *json, const EscFinding *finding, EscWhere *where, EscMap *seen) {
  const EscRecord *record = finding->record;
  EscText description = {0}, message = {0};
  char fingerprint[33];
  EscSpot spot = esc_where_spot(where, record, record->place);
  if (finding->label) esc_text_addf(&description, "%s: ", finding->label);
  esc_text_addf(&description, "%s (in %s)", esc_record_message(record, &message), record->shown);
  esc_finding_fingerprint(finding, seen, fingerprint);
  esc_json_open(json, NULL, '{');
  esc_json_text(json, "description", description.data);
  esc_json_text(json, "check_name", record->name);
  esc_json_text(json, "fingerprint", fingerprint);
  esc_json_text(json, "severity", severity(finding));
  esc_json_open(json, "location", '{');
  esc_json_text(json, "path", esc_text_get(&spot.path));
  esc_json_open(json, "lines", '{');
  esc_json_number(json, "begin", spot.line);
  for (int i = 0; i < 3; i++) esc_json_close(json, '}');
  esc_spot_fini(&spot);
  esc_text_fini(&description);
  esc_text_fini(&message);
}

void esc_export_gitlab(FILE *file, const EscFindings *findings, EscWhere *where) {
  EscJson json = {.file = file};
  EscMap seen = {0};
  esc_json_open(&json, NULL, '[');
  for (uint32_t i = 0; i < findings->count; i++) {
    if (!findings->data[i].record->place.file) continue;
    esc_json_line(&json);
    write_finding(&json, &findings->data[i], where, &seen);
  }
  esc_json_close(&json, ']');
  putc('\n', file);
  esc_map_fini(&seen);
}
