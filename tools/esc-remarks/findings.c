/* findings.c: what is handed on to somebody else's program?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "findings.h"

#include "store.h"

#include <errno.h>
#include <string.h>

static const struct {
  const char *name;
  EscExport *write;
} formats[] = {
    {"github", esc_export_github}, {"sarif", esc_export_sarif}, {"gitlab", esc_export_gitlab},
    {"lsp", esc_export_lsp},       {"json", esc_export_json},
};

EscExport *esc_export_find(const char *name, const char **names) {
  if (names) *names = "github, sarif, gitlab, lsp, json";
  for (size_t i = 0; name && i < sizeof formats / sizeof *formats; i++)
    if (!strcmp(formats[i].name, name)) return formats[i].write;
  return NULL;
}

int esc_export_to(const char *path, EscExport *write, const EscFindings *findings, const EscLookup *lookup) {
  bool standard = !strcmp(path, "-");
  FILE *file = standard ? stdout : fopen(path, "w");
  if (!file) return esc_fail(ESC_EXIT_INPUT, "cannot write '%s': %s", path, strerror(errno));
  EscWhere where;
  esc_where_init(&where, lookup);
  write(file, findings, &where);
  esc_where_fini(&where);
  bool failed = fflush(file) || ferror(file);
  if (!standard && fclose(file)) failed = true;
  return failed ? esc_fail(ESC_EXIT_INPUT, "cannot write '%s': %s", path, strerror(errno)) : -1;
}

static uint64_t hash(const EscFinding *finding, uint64_t start) {
  const EscRecord *record = finding->record;
  char size[24] = "?";
  if (record->size_known) snprintf(size, sizeof size, "%llu", (unsigned long long)record->size);
  const char *texts[] = {record->pass,      record->name, record->function, record->place.file,
                         record->allocator, size,         record->cause};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) start = esc_hash_text(start + 1, texts[i] ? texts[i] : "");
  return start;
}

void esc_finding_fingerprint(const EscFinding *finding, EscMap *seen, char digits[33]) {
  uint64_t first = hash(finding, 1);
  uint32_t *ordinal = esc_map_at(seen, first == ESC_MAP_NO_KEY ? 0 : first);
  *ordinal = *ordinal == ESC_MAP_ABSENT ? 0 : *ordinal + 1;
  uint64_t second = hash(finding, 2 + *ordinal);
  snprintf(digits, 33, "%016llx%016llx", (unsigned long long)(first + *ordinal), (unsigned long long)second);
}
