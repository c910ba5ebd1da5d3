/* source.h: which text stands at a position?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Compilers write file names relative to a folder that records do not name. They are looked for under the folders of
 * --source, in the folder of the record file and those above it, in the current folder, and last, with fewer and fewer
 * of their leading folders, under those of --source once more: the build may have been elsewhere. */
#ifndef ESC_REMARKS_SOURCE_H
#define ESC_REMARKS_SOURCE_H

#include "Support/Map.h"
#include "Support/Text.h"
#include "Support/Vec.h"
#include "record.h"

/* A line without its end; may hold any byte. */
typedef struct {
  const char *data;
  uint32_t length;
} EscLine;

typedef struct {
  const char *name; /* as in the place */
  const char *path; /* where it was found */
  EscLine *lines;   /* lines[0] is line 1 */
  uint32_t count;
} EscSource;

typedef ESC_VEC(const char *) EscTexts;

/* Where the user says that it is. */
typedef struct {
  EscTexts folders; /* --source=DIR */
  EscTexts maps;    /* --prefix-map=OLD=NEW, as of -fdebug-prefix-map but the other way round */
} EscLookup;

typedef struct {
  const EscLookup *lookup;
  ESC_VEC(const EscSource *) found; /* NULL: looked for in vain */
  EscMap known;                     /* name and folder of the record file, to index in `found` */
  EscMap paths;                     /* path to index in `found` */
  EscArena arena;
} EscSources;

/* `lookup` is borrowed. */
void esc_sources_init(EscSources *sources, const EscLookup *lookup);
void esc_sources_fini(EscSources *sources);
/* The source of `file`, a name of one of the record's places; NULL when it is not found. Read once. */
const EscSource *esc_sources_get(EscSources *sources, const EscRecord *record, const char *file);

#endif
