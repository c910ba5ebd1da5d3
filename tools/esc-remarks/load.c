/* load.c: which records and sites do these paths have, builds or baselines?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "load.h"

#include <stdlib.h>

int esc_read_exit(const EscReadCount *count) {
  return count->problems ? ESC_EXIT_INPUT : count->empty ? ESC_EXIT_SILENT : ESC_EXIT_FINE;
}

int esc_arguments_load(EscArguments *a, EscRecords *records, EscReadCount *count) {
  EscReadCount own;
  if (!count) count = &own;
  if (!a->paths.count) return esc_fail(ESC_EXIT_USAGE, "no record file or folder is given; try --help");
  *count = esc_read_records(&a->reading, a->paths.data, a->paths.count, esc_arguments_want, a, records);
  if (count->files) return -1;
  esc_records_fini(records);
  return esc_read_exit(count);
}

int esc_build_load(EscBuild *build, EscArguments *arguments) {
  *build = (EscBuild){0};
  arguments->reading.brief = true;
  int code = esc_arguments_load(arguments, &build->records, &build->count);
  if (code >= 0) return code;
  if (esc_read_exit(&build->count)) return esc_read_exit(&build->count);
  if (!build->count.heartbeats)
    return esc_fail(ESC_EXIT_SILENT, "there is no remark of Escapement in %u record files: the plugin did not run "
                                     "(is it in the flags of this build? did a compiler cache answer?)",
                    build->count.files);
  esc_sites_of_records(&build->sites, &build->records, build->count.heartbeats);
  return -1;
}

/* A site of a baseline as far as filters look at a record. */
static EscRecord as_record(const EscSite *site) {
  return (EscRecord){.kind = site->heap ? ESC_KIND_MISSED : ESC_KIND_PASSED,
                     .pass = "stack-promotion",
                     .name = site->name,
                     .function = site->function,
                     .shown = site->function,
                     .place = {.file = *site->file ? site->file : NULL},
                     .hotness = UINT64_MAX, /* a baseline does not know */
                     .sentence = site->cause,
                     .allocator = site->allocator};
}

int esc_build_load_baseline(EscBuild *build, EscArguments *arguments, const char *path) {
  *build = (EscBuild){0};
  char *error = esc_sites_read(&build->sites, path);
  if (error) {
    esc_fail(ESC_EXIT_INPUT, "%s", error);
    free(error);
    return ESC_EXIT_INPUT;
  }
  uint32_t kept = 0;
  for (uint32_t i = 0; i < build->sites.list.count; i++) {
    EscRecord record = as_record(&build->sites.list.data[i]);
    if (esc_arguments_want(arguments, &record)) build->sites.list.data[kept++] = build->sites.list.data[i];
  }
  build->sites.list.count = kept;
  return -1;
}

void esc_build_fini(EscBuild *build) {
  esc_sites_fini(&build->sites);
  esc_records_fini(&build->records);
}
