/* export_sarif.c: how does a code scanning service show the remarks?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * SARIF 2.1.0, one run. Each name of remarks.def is a rule; the flow is a code flow. GitHub takes 25,000 results of a
 * run and shows 1,000 steps of a flow; what is beyond is counted in a notification. */
#include "findings.h"
#include "hint.h"
#include "json.h"

#include <string.h>

enum { MOST_RESULTS = 25000, MOST_STEPS = 1000 };

static const char *const schema = "https://json.schemastore.org/sarif-2.1.0.json";

static const struct {
  const char *name, *wording;
} rules[] = {
#define ESC_REMARK(name, class, wording) {#name, wording},
#include "escapement/remarks.def"
#undef ESC_REMARK
};
enum { RULES = sizeof rules / sizeof *rules };

static void write_message(EscJson *json, const char *key, const char *text) {
  esc_json_open(json, key, '{');
  esc_json_text(json, "text", text);
  esc_json_close(json, '}');
}

/* ---- rules ------------------------------------------------------------------------------------------------------- */

/* "{subject}" means something in messages of SARIF. */
static void write_wording(EscJson *json, const char *wording) {
  EscText text = {0};
  for (; *wording; wording++) {
    char c = *wording == '{' ? '<' : *wording == '}' ? '>' : *wording;
    esc_text_add_n(&text, &c, 1);
  }
  write_message(json, "shortDescription", text.data);
  esc_text_fini(&text);
}

static void write_rule(EscJson *json, uint32_t index) {
  const char *hint = esc_hint(rules[index].name);
  esc_json_line(json);
  esc_json_open(json, NULL, '{');
  esc_json_text(json, "id", rules[index].name);
  esc_json_text(json, "name", rules[index].name);
  write_wording(json, rules[index].wording);
  if (hint) write_message(json, "help", hint);
  esc_json_close(json, '}');
}

static void write_tool(EscJson *json) {
  esc_json_open(json, "tool", '{');
  esc_json_open(json, "driver", '{');
  esc_json_text(json, "name", "Escapement");
  esc_json_text(json, "version", ESC_VERSION);
  esc_json_open(json, "rules", '[');
  for (uint32_t i = 0; i < RULES; i++) write_rule(json, i);
  esc_json_close(json, ']');
  esc_json_close(json, '}');
  esc_json_close(json, '}');
}

/* ---- locations --------------------------------------------------------------------------------------------------- */

static void write_physical(EscJson *json, const EscSpot *spot) {
  EscText uri = {0};
  esc_uri_add(&uri, esc_text_get(&spot->path), spot->absolute);
  esc_json_open(json, "physicalLocation", '{');
  esc_json_open(json, "artifactLocation", '{');
  esc_json_text(json, "uri", esc_text_get(&uri));
  if (!spot->absolute) esc_json_text(json, "uriBaseId", "SRCROOT");
  esc_json_close(json, '}');
  esc_json_open(json, "region", '{');
  esc_json_number(json, "startLine", spot->line);
  if (spot->column) esc_json_number(json, "startColumn", spot->column);
  if (spot->column) esc_json_number(json, "endColumn", spot->end_column);
  esc_json_close(json, '}');
  esc_json_close(json, '}');
  esc_text_fini(&uri);
}

static void write_location(EscJson *json, EscWhere *where, const EscRecord *record) {
  esc_json_open(json, NULL, '{');
  if (record->place.file) {
    EscSpot spot = esc_where_spot(where, record, record->place);
    write_physical(json, &spot);
    esc_spot_fini(&spot);
  }
  esc_json_open(json, "logicalLocations", '[');
  esc_json_open(json, NULL, '{');
  esc_json_text(json, "fullyQualifiedName", record->shown);
  if (strcmp(record->shown, record->function)) esc_json_text(json, "decoratedName", record->function);
  esc_json_text(json, "kind", "function");
  esc_json_close(json, '}');
  esc_json_close(json, ']');
  esc_json_close(json, '}');
}

static void write_step(EscJson *json, EscWhere *where, const EscRecord *record, const EscStep *step) {
  esc_json_open(json, NULL, '{');
  esc_json_open(json, "location", '{');
  if (step->place.file) {
    EscSpot spot = esc_where_spot(where, record, step->place);
    write_physical(json, &spot);
    esc_spot_fini(&spot);
  }
  write_message(json, "message", step->text);
  esc_json_close(json, '}');
  esc_json_close(json, '}');
}

static void write_flow(EscJson *json, EscWhere *where, const EscRecord *record) {
  if (!record->step_count) return;
  esc_json_open(json, "codeFlows", '[');
  esc_json_open(json, NULL, '{');
  esc_json_open(json, "threadFlows", '[');
  esc_json_open(json, NULL, '{');
  esc_json_open(json, "locations", '[');
  for (uint32_t i = 0; i < record->step_count && i < MOST_STEPS; i++) write_step(json, where, record, &record->steps[i]);
  esc_json_close(json, ']');
  esc_json_close(json, '}');
  esc_json_close(json, ']');
  esc_json_close(json, '}');
  esc_json_close(json, ']');
}

/* ---- results ----------------------------------------------------------------------------------------------------- */

static const char *level(const EscFinding *finding) {
  if (finding->label || finding->record->kind == ESC_KIND_FAILURE) return "error";
  return finding->record->kind == ESC_KIND_MISSED ? "warning" : "note";
}

static void write_rule_of(EscJson *json, const EscRecord *record) {
  esc_json_text(json, "ruleId", record->name);
  for (uint32_t i = 0; i < RULES; i++)
    if (!strcmp(rules[i].name, record->name)) esc_json_number(json, "ruleIndex", i);
}

static void write_properties(EscJson *json, const EscRecord *record) {
  esc_json_open(json, "properties", '{');
  esc_json_text(json, "pass", record->pass);
  if (record->allocator) esc_json_text(json, "allocator", record->allocator);
  if (record->size_known) esc_json_number(json, "size", record->size);
  if (record->hotness_known) esc_json_number(json, "hotness", record->hotness);
  esc_json_close(json, '}');
}

static void write_result(EscJson *json, EscWhere *where, const EscFinding *finding, EscMap *seen) {
  const EscRecord *record = finding->record;
  char fingerprint[33];
  EscText message = {0}, sentence = {0};
  if (finding->label) esc_text_addf(&message, "%s: ", finding->label);
  esc_text_add(&message, esc_record_message(record, &sentence));
  esc_finding_fingerprint(finding, seen, fingerprint);
  esc_json_line(json);
  esc_json_open(json, NULL, '{');
  write_rule_of(json, record);
  esc_json_text(json, "kind", strcmp(level(finding), "note") ? "fail" : "informational");
  esc_json_text(json, "level", strcmp(level(finding), "note") ? level(finding) : "none");
  write_message(json, "message", esc_text_get(&message));
  esc_json_open(json, "locations", '[');
  write_location(json, where, record);
  esc_json_close(json, ']');
  write_flow(json, where, record);
  esc_json_open(json, "partialFingerprints", '{');
  esc_json_text(json, "escapement/v1", fingerprint);
  esc_json_close(json, '}');
  write_properties(json, record);
  esc_json_close(json, '}');
  esc_text_fini(&message);
  esc_text_fini(&sentence);
}

static void write_rest(EscJson *json, uint32_t rest) {
  char text[64];
  esc_json_open(json, "invocations", '[');
  esc_json_open(json, NULL, '{');
  esc_json_bool(json, "executionSuccessful", true);
  if (rest) {
    snprintf(text, sizeof text, "and %u more", rest);
    esc_json_open(json, "toolExecutionNotifications", '[');
    esc_json_open(json, NULL, '{');
    esc_json_text(json, "level", "warning");
    write_message(json, "message", text);
    esc_json_close(json, '}');
    esc_json_close(json, ']');
  }
  esc_json_close(json, '}');
  esc_json_close(json, ']');
}

static void write_root(EscJson *json, const EscWhere *where) {
  EscText uri = {0}, path = {0};
  esc_text_addf(&path, "%s/", where->root && strcmp(where->root, "/") ? where->root : "");
  esc_uri_add(&uri, path.data, true);
  esc_json_open(json, "originalUriBaseIds", '{');
  esc_json_open(json, "SRCROOT", '{');
  esc_json_text(json, "uri", uri.data);
  esc_json_close(json, '}');
  esc_json_close(json, '}');
  esc_text_fini(&uri);
  esc_text_fini(&path);
}

void esc_export_sarif(FILE *file, const EscFindings *findings, EscWhere *where) {
  uint32_t count = findings->count < MOST_RESULTS ? findings->count : MOST_RESULTS;
  EscJson json = {.file = file};
  EscMap seen = {0};
  esc_json_open(&json, NULL, '{');
  esc_json_text(&json, "$schema", schema);
  esc_json_text(&json, "version", "2.1.0");
  esc_json_open(&json, "runs", '[');
  esc_json_open(&json, NULL, '{');
  write_tool(&json);
  write_root(&json, where);
  esc_json_text(&json, "columnKind", "utf16CodeUnits");
  write_rest(&json, findings->count - count);
  esc_json_open(&json, "results", '[');
  for (uint32_t i = 0; i < count; i++) write_result(&json, where, &findings->data[i], &seen);
  esc_json_close(&json, ']');
  esc_json_close(&json, '}');
  esc_json_close(&json, ']');
  esc_json_close(&json, '}');
  putc('\n', file);
  esc_map_fini(&seen);
}
