/* load.h: which records and sites do these paths have, builds or baselines?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_LOAD_H
#define ESC_REMARKS_LOAD_H

#include "arguments.h"
#include "sites.h"

/* The exit code after a reading: INPUT, SILENT when a folder held no records, or FINE. */
int esc_read_exit(const EscReadCount *count);
/* Reads the records of `arguments->paths` that pass the filters. Returns -1 to go on, or the exit code after an error
 * that has been printed (no path, nothing readable). `count` may be NULL. */
int esc_arguments_load(EscArguments *arguments, EscRecords *records, EscReadCount *count);

typedef struct {
  EscRecords records; /* none of a baseline */
  EscReadCount count;
  EscSites sites;
} EscBuild;

/* Reads the paths as one build. Returns -1 to go on, or the exit code after an error that has been printed: nothing
 * readable, something unreadable, or no sign that the plugin ran. */
int esc_build_load(EscBuild *build, EscArguments *arguments);
/* Reads a baseline; sites that the filters leave out are dropped. Returns as above. */
int esc_build_load_baseline(EscBuild *build, EscArguments *arguments, const char *path);
void esc_build_fini(EscBuild *build);

#endif
