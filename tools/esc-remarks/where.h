/* where.h: where is a position for somebody else's program?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_WHERE_H
#define ESC_REMARKS_WHERE_H

#include "source.h"

typedef struct {
  EscSources sources;
  char *root; /* the current folder, which is taken for that of the repository */
} EscWhere;

/* A position that others understand: the path seen from the root where it is below, absolute where it is not, and as
 * in the record when the source is not there; columns of 16-bit units as editors count, 0 = unknown. */
typedef struct {
  EscText path;
  bool absolute;
  uint32_t line, column, end_column;
} EscSpot;

void esc_where_init(EscWhere *where, const EscLookup *lookup);
void esc_where_fini(EscWhere *where);
EscSpot esc_where_spot(EscWhere *where, const EscRecord *record, EscPlace place);
void esc_spot_fini(EscSpot *spot);
/* Appends the path as a URI reference: "src/a%20b.c", "file:///home/x/a.c". */
void esc_uri_add(EscText *text, const char *path, bool absolute);

#endif
