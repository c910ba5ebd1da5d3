/* excerpt.c: how does the source look at a position?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "excerpt.h"

#include "utf8.h"

#include <string.h>

enum { MARGIN = 4, INDENT = 2, DEEPEST = 8, WIDEST = 110, BEFORE_CARET = 60, TAB = 4 };

/* A line without its indentation and with spaces for tabs, and where in it the caret belongs. */
typedef struct {
  EscText text;
  size_t caret; /* in columns; SIZE_MAX = nowhere */
} Shown;

static size_t step_bytes(const EscLine *line, size_t at) {
  size_t taken = esc_utf8_length(line->data + at, line->length - at);
  return taken ? taken : 1;
}

static Shown lay_out(const EscLine *line, uint32_t column) {
  Shown shown = {.caret = SIZE_MAX};
  size_t first = 0, width = 0;
  while (first < line->length && strchr(" \t", line->data[first])) first++;
  for (size_t i = first; i < line->length;) {
    size_t taken = step_bytes(line, i);
    if (column && i <= column - 1 && column - 1 < i + taken) shown.caret = width;
    if (line->data[i] == '\t') {
      size_t spaces = TAB - width % TAB;
      esc_text_add_n(&shown.text, "        ", spaces);
      width += spaces;
    } else {
      esc_text_add_n(&shown.text, line->data + i, taken);
      width += esc_width(line->data + i, taken);
    }
    i += taken;
  }
  if (column && column - 1 <= line->length && shown.caret == SIZE_MAX) shown.caret = column - 1 < first ? 0 : width;
  return shown;
}

/* Of a line that is too wide, the part around the caret. */
static void cut(Shown *shown) {
  if (esc_width(esc_text_get(&shown->text), shown->text.length) <= WIDEST) return;
  size_t skip = shown->caret != SIZE_MAX && shown->caret > BEFORE_CARET ? shown->caret - BEFORE_CARET : 0;
  EscText part = {0};
  if (skip) esc_text_add(&part, "... ");
  size_t width = 0, i = 0;
  while (i < shown->text.length && width < skip + WIDEST) {
    size_t taken = esc_utf8_length(shown->text.data + i, shown->text.length - i), here;
    if (!taken) taken = 1;
    here = esc_width(shown->text.data + i, taken);
    if (width >= skip) esc_text_add_n(&part, shown->text.data + i, taken);
    width += here;
    i += taken;
  }
  if (i < shown->text.length) esc_text_add(&part, " ...");
  if (skip) shown->caret -= skip - 4;
  esc_text_fini(&shown->text);
  shown->text = part;
}

static const EscLine *line_of(const EscSource *source, EscPlace place) {
  return source && place.line >= 1 && place.line <= source->count ? &source->lines[place.line - 1] : NULL;
}

static void print_caret(const Shown *shown, size_t before, const EscStep *step, EscInk ink) {
  if (shown->caret == SIZE_MAX && !*step->text) return;
  printf("%*s", (int)before, "");
  esc_paint_text(ESC_INK_DIM, "| ");
  if (shown->caret != SIZE_MAX) {
    printf("%*s", (int)shown->caret, "");
    esc_paint_text(ink, "^");
  }
  if (*step->text) fputs(" ", stdout);
  esc_paint_text(ink, step->text);
  fputs("\n", stdout);
}

/* "12 | " or, in another file than the record, "list.h:12 | ". Returns the columns before the bar. */
static size_t print_number(const EscRecord *record, EscPlace place, size_t indent) {
  EscText label = {0};
  const char *slash = strrchr(place.file, '/');
  if (!record->place.file || strcmp(place.file, record->place.file))
    esc_text_addf(&label, "%s:", slash ? slash + 1 : place.file);
  esc_text_addf(&label, "%u ", place.line);
  size_t width = esc_width(label.data, label.length);
  size_t pad = indent + (width < 6 ? 6 - width : 0);
  printf("%*s", (int)pad, "");
  esc_paint_text(ESC_INK_DIM, label.data);
  esc_paint_text(ESC_INK_DIM, "| ");
  esc_text_fini(&label);
  return pad + width;
}

static void print_without_source(const EscStep *step, size_t indent, EscInk ink) {
  printf("%*s", (int)indent + 2, "");
  esc_paint_text(ink, step->text);
  if (step->place.file) {
    fputs(" at ", stdout);
    esc_paint_text(ESC_INK_PLACE, step->place.file);
    printf(":%u:%u", step->place.line, step->place.column);
  }
  fputs("\n", stdout);
}

static bool same_line(const EscStep *a, const EscStep *b) {
  return a->place.file && b->place.file && a->place.line == b->place.line && !strcmp(a->place.file, b->place.file);
}

void esc_excerpt_print(EscSources *sources, const EscRecord *record, const EscStep *steps, uint32_t count, EscInk ink) {
  size_t before = 0, depth = 0;
  for (uint32_t i = 0; i < count; i++) {
    if (!steps[i].place.file && i + 1 < count) continue; /* nothing to look at on the way */
    size_t indent = MARGIN + INDENT * (depth < DEEPEST ? depth : DEEPEST);
    depth++;
    EscInk here = i + 1 == count ? ink : ESC_INK_BOLD;
    const EscLine *line = line_of(esc_sources_get(sources, record, steps[i].place.file), steps[i].place);
    if (!line) {
      if (*steps[i].text) print_without_source(&steps[i], indent, here);
      continue;
    }
    Shown shown = lay_out(line, steps[i].place.column);
    cut(&shown);
    if (!i || !same_line(&steps[i], &steps[i - 1])) {
      before = print_number(record, steps[i].place, indent);
      esc_paint_bytes(ESC_INK_PLAIN, esc_text_get(&shown.text), shown.text.length);
      fputs("\n", stdout);
    }
    print_caret(&shown, before, &steps[i], here);
    esc_text_fini(&shown.text);
  }
}
