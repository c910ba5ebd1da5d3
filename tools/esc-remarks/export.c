/* export.c: how do other programs get the remarks?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "commands.h"

#include "findings.h"
#include "load.h"
#include "order.h"

/* For people one of each story, worst first; for scripts all. */
static void choose(const EscArguments *arguments, EscRecords *records, bool all, EscFindings *findings) {
  bool asked = arguments->kinds.count || arguments->reasons.count || arguments->reading.all_passes;
  esc_order_by_heat(records);
  for (uint32_t i = 0; i < records->count; i++) {
    const EscRecord *record = &records->data[i];
    if (!all && i && esc_order_same_story(record - 1, record)) continue;
    if (!all && !asked && record->kind != ESC_KIND_MISSED && record->kind != ESC_KIND_FAILURE) continue;
    EscFinding finding = {record, NULL};
    esc_vec_push(findings, finding);
  }
}

static int write_all(EscArguments *arguments, const char *format, const char *output) {
  const char *names;
  EscExport *write = esc_export_find(format, &names);
  if (!write)
    return esc_fail(ESC_EXIT_USAGE, format ? "there is no format '%s'; there are %s" : "'--format=%s' is missing; there are %s",
                    format ? format : "FORMAT", names);
  EscRecords records;
  EscReadCount count;
  arguments->reading.brief = true;
  int code = esc_arguments_load(arguments, &records, &count);
  if (code >= 0) return code;
  EscFindings findings = {0};
  choose(arguments, &records, write == esc_export_json, &findings);
  code = esc_export_to(output, write, &findings, &arguments->lookup);
  esc_vec_fini(&findings);
  esc_records_fini(&records);
  if (code >= 0) return code;
  if (esc_read_exit(&count)) return esc_read_exit(&count);
  if (!count.heartbeats && !arguments->reading.all_passes)
    return esc_fail(ESC_EXIT_SILENT, "there is no remark of Escapement here: did the plugin run?");
  return ESC_EXIT_FINE;
}

int esc_remarks_export(const EscCommand *command, int count, char **arguments) {
  EscArguments a;
  const char *format = NULL, *output = "-";
  const EscOption own[] = {
      {"format", ESC_OPTION_TEXT, "FORMAT", "github, sarif, gitlab, lsp or json", &format},
      {"output", ESC_OPTION_TEXT, "FILE", "write it here; standard output", &output},
      {0}};
  int code = esc_arguments_read(&a, command, own, count, arguments);
  if (code < 0) code = write_all(&a, format, output);
  esc_arguments_fini(&a);
  return code;
}
