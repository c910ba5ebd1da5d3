/* where.c: where is a position for somebody else's program?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "where.h"

#include "utf8.h"

#include <ctype.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void esc_where_init(EscWhere *where, const EscLookup *lookup) {
  esc_sources_init(&where->sources, lookup);
  where->root = getcwd(NULL, 0);
}

void esc_where_fini(EscWhere *where) {
  esc_sources_fini(&where->sources);
  free(where->root);
}

void esc_spot_fini(EscSpot *spot) { esc_text_fini(&spot->path); }

static void take_path(const EscWhere *where, EscSpot *spot, const EscSource *source, const char *file) {
  char real[PATH_MAX];
  const char *path = source && realpath(source->path, real) ? real : file;
  size_t root = where->root ? strlen(where->root) : 0;
  if (root && !strncmp(path, where->root, root) && (path[root] == '/' || root == 1)) path += root + (root > 1);
  while (!strncmp(path, "./", 2)) path += 2;
  esc_text_add(&spot->path, path);
  spot->absolute = *path == '/';
}

/* Columns of the record count bytes. */
static uint32_t units(const EscLine *line, uint32_t bytes) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < bytes && i < line->length;) {
    size_t taken = esc_utf8_length(line->data + i, line->length - i);
    count += taken == 4 ? 2 : 1;
    i += taken ? (uint32_t)taken : 1;
  }
  return count;
}

static uint32_t end_of_word(const EscLine *line, uint32_t at) {
  uint32_t end = at;
  while (end < line->length && (isalnum((unsigned char)line->data[end]) || line->data[end] == '_')) end++;
  return end > at ? end : at + 1;
}

EscSpot esc_where_spot(EscWhere *where, const EscRecord *record, EscPlace place) {
  EscSpot spot = {.line = place.line, .column = place.column, .end_column = place.column ? place.column + 1 : 0};
  if (!place.file) return spot;
  const EscSource *source = esc_sources_get(&where->sources, record, place.file);
  take_path(where, &spot, source, place.file);
  if (!source || !place.line || place.line > source->count || !place.column) return spot;
  const EscLine *line = &source->lines[place.line - 1];
  if (place.column > line->length) return spot;
  spot.column = units(line, place.column - 1) + 1;
  spot.end_column = units(line, end_of_word(line, place.column - 1)) + 1;
  return spot;
}

void esc_uri_add(EscText *text, const char *path, bool absolute) {
  if (absolute) esc_text_add(text, "file://");
  for (; *path; path++) {
    unsigned char c = (unsigned char)*path;
    if (isalnum(c) || strchr("/-._~+", c)) esc_text_add_n(text, path, 1);
    else esc_text_addf(text, "%%%02X", c);
  }
}
