/* sites.h: which allocations does a build have, whatever the lines are they stand on?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A *site* is an allocation of the source in one function of the program, with one verdict. Copies of it in the same
 * function (loops that were unrolled, calls that were inlined twice) are one site: how many there are depends on the
 * inliner's mood. Sites of a function are in the order of the source; that order, not a line number, tells them apart. */
#ifndef ESC_REMARKS_SITES_H
#define ESC_REMARKS_SITES_H

#include "Support/Text.h"
#include "Support/Vec.h"
#include "record.h"

typedef struct {
  const char *function, *file, *allocator, *name; /* file is "" when it is not known */
  const char *cause;                              /* "" when there is none */
  uint64_t size;
  bool size_known, heap;
  const EscRecord *record; /* one of them; NULL in a baseline */
} EscSite;

typedef struct {
  ESC_VEC(EscSite) list; /* by function, then in the order of the source */
  uint32_t modules;      /* heartbeats */
  EscArena arena;
} EscSites;

/* Sorts the records and takes their sites; they borrow from the records. */
void esc_sites_of_records(EscSites *sites, EscRecords *records, uint32_t modules);
void esc_sites_fini(EscSites *sites);

/* A baseline is a text file that is kept with the source: a line for each site, tabs between the fields.
 * Both return NULL or an error, which is the caller's to free. */
char *esc_sites_write(const EscSites *sites, const char *path);
char *esc_sites_read(EscSites *sites, const char *path);
/* True when the file is a baseline and not a record file. */
bool esc_sites_is_baseline(const char *path);

#endif
