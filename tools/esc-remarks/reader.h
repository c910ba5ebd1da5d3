/* reader.h: which records do these files and folders hold?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_READER_H
#define ESC_REMARKS_READER_H

#include "record.h"

/* How records are read. Zero-initialised: ours only, all cores, progress when stderr is a terminal. */
typedef struct {
  bool all_passes; /* not only those of Escapement */
  bool quiet;      /* no progress */
  bool brief;      /* kept records have no arguments: what was derived from them is enough */
  bool briefest;   /* and neither sentence nor cause nor flow: their `story` tells them apart */
  uint32_t jobs;   /* threads; 0 = as many as there are cores */
} EscReading;

/* What was met on the way. */
typedef struct {
  uint32_t files;      /* inputs that were read */
  uint32_t problems;   /* inputs that could not be read, or only in part */
  uint64_t remarks;    /* of all passes */
  uint32_t empty;      /* folders without record files */
  uint32_t heartbeats; /* ModuleSummary records: compiles and links in which the plugin ran */
} EscReadCount;

/* Called for each record in the order of the inputs, on the caller's thread. The record and its strings live until it
 * returns. */
typedef void EscVisit(void *context, const EscRecord *record);

/* Reads `paths`: files, whatever their names; folders, in which record files are found by name; "-" for standard input.
 * A file with an error is reported on stderr, one line each, and read as far as it goes. Memory does not grow with the
 * size of the inputs. */
EscReadCount esc_read_each(const EscReading *how, const char *const *paths, uint32_t count, EscVisit *visit,
                           void *context);

/* The same, kept in memory, duplicates merged, and records of a compile left out where the LTO link has spoken of the
 * same allocation. Records for which `wanted` says false are not kept; NULL wants all. */
typedef bool EscWanted(void *context, const EscRecord *record);
EscReadCount esc_read_records(const EscReading *how, const char *const *paths, uint32_t count, EscWanted *wanted,
                              void *context, EscRecords *records);

#endif
