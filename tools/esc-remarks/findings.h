/* findings.h: what is handed on to somebody else's program?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_FINDINGS_H
#define ESC_REMARKS_FINDINGS_H

#include "arguments.h"
#include "where.h"

#include <stdio.h>

typedef struct {
  const EscRecord *record; /* one of the copies of a story */
  const char *label;       /* why it is an error: "new on the heap"; NULL when it is only told */
} EscFinding;

typedef ESC_VEC(EscFinding) EscFindings;

typedef void EscExport(FILE *file, const EscFindings *findings, EscWhere *where);

/* The export of this name, or NULL; `names` gets "github, sarif, ..." when it is not NULL. */
EscExport *esc_export_find(const char *name, const char **names);
/* Writes to the file, or to standard output for "-". Returns -1, or the exit code after an error that was printed. */
int esc_export_to(const char *path, EscExport *write, const EscFindings *findings, const EscLookup *lookup);

EscExport esc_export_github, esc_export_sarif, esc_export_gitlab, esc_export_lsp, esc_export_json;

/* 32 hexadecimal digits that stay the same while lines move: function, allocator, size, name, reason, file, and an
 * ordinal among those that are alike. `seen` starts empty. */
void esc_finding_fingerprint(const EscFinding *finding, EscMap *seen, char digits[33]);

#endif
