/* assertions.c: what does the source itself demand?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * The source is read as text. Braces are counted outside of comments and quotes, which is right for C and C++ without
 * braces hidden in macros. */
#include "assertions.h"

#include "fail.h"

#include <ctype.h>
#include <string.h>

/* ---- the words of one line --------------------------------------------------------------------------------------- */

/* The position after "esc:" where it starts a comment; NULL when there is none. */
static const char *find_word(const EscLine *line) {
  const char *end = line->data + line->length;
  for (const char *at = line->data; (at = memmem(at, (size_t)(end - at), "esc:", 4)); at++) {
    const char *before = at;
    while (before > line->data && strchr(" \t*", before[-1])) before--;
    /* "/" and "*" of an opening comment have been skipped or stand before. */
    if (before > line->data && before[-1] == '/') return at + 4;
  }
  return NULL;
}

static bool stands_alone(const EscLine *line) {
  for (uint32_t i = 0; i < line->length; i++) {
    if (line->data[i] == ' ' || line->data[i] == '\t') continue;
    return line->data[i] == '/' || line->data[i] == '*';
  }
  return true;
}

/* The next line with code on it, from `line` on. */
static uint32_t next_code(const EscSource *source, uint32_t line) {
  while (line < source->count && stands_alone(&source->lines[line - 1])) line++;
  return line;
}

/* ---- braces ------------------------------------------------------------------------------------------------------ */

typedef struct {
  bool comment; /* within one of several lines */
  int depth;
  bool opened;
} Braces;

static uint32_t skip_quoted(const EscLine *line, uint32_t at) {
  char quote = line->data[at++];
  while (at < line->length && line->data[at] != quote) at += line->data[at] == '\\' ? 2 : 1;
  return at;
}

static bool is_at(const EscLine *line, uint32_t at, const char *two) {
  return at + 1 < line->length && line->data[at] == two[0] && line->data[at + 1] == two[1];
}

/* True when the braces that opened first have closed. */
static bool count_braces(Braces *b, const EscLine *line) {
  for (uint32_t i = 0; i < line->length; i++) {
    char c = line->data[i];
    if (b->comment) {
      if (is_at(line, i, "*/")) b->comment = false, i++;
    } else if (is_at(line, i, "//")) {
      return false;
    } else if (is_at(line, i, "/*")) {
      b->comment = true, i++;
    } else if (c == '"' || c == '\'') {
      i = skip_quoted(line, i);
    } else if (c == '{') {
      b->depth++;
      b->opened = true;
    } else if (c == '}' && --b->depth <= 0 && b->opened) {
      return true;
    }
  }
  return false;
}

static uint32_t end_of_braces(const EscSource *source, uint32_t first) {
  Braces braces = {0};
  for (uint32_t line = first; line <= source->count; line++)
    if (count_braces(&braces, &source->lines[line - 1])) return line;
  return source->count;
}

static bool is_name(char c) { return isalnum((unsigned char)c) || c == '_' || c == '~'; }

/* The name before the first parenthesis at or after the line. */
static const char *name_of_function(EscArena *arena, const EscSource *source, uint32_t first) {
  for (uint32_t i = first; i <= source->count && i < first + 4; i++) {
    const EscLine *line = &source->lines[i - 1];
    const char *open = memchr(line->data, '(', line->length), *end = open;
    if (!open) continue;
    while (end > line->data && end[-1] == ' ') end--;
    const char *start = end;
    while (start > line->data && is_name(start[-1])) start--;
    return esc_arena_copy_n(arena, start, (size_t)(end - start));
  }
  return "";
}

/* ---- reading ----------------------------------------------------------------------------------------------------- */

static bool kind_of(const char *word, size_t length, EscAssertKind *kind) {
  static const char *const words[] = {"stack", "heap", "no-heap"};
  for (int i = 0; i <= ESC_ASSERT_NO_HEAP; i++)
    if (strlen(words[i]) == length && !memcmp(words[i], word, length)) {
      *kind = (EscAssertKind)i;
      return true;
    }
  return false;
}

static void read_line(EscAssertions *a, const EscSource *source, uint32_t number) {
  const EscLine *line = &source->lines[number - 1];
  const char *word = find_word(line);
  if (!word) return;
  while (word < line->data + line->length && *word == ' ') word++;
  size_t length = 0;
  while (word + length < line->data + line->length && (is_name(word[length]) || word[length] == '-')) length++;
  EscAssertion assertion = {.source = source, .line = number, .function = ""};
  if (!kind_of(word, length, &assertion.kind)) {
    a->wrong++;
    esc_fail(0, "%s:%u: 'esc:%.*s' is not known; there are esc:stack, esc:heap and esc:no-heap", source->name, number,
             (int)length, word);
    return;
  }
  assertion.first = stands_alone(line) ? next_code(source, number + 1) : number;
  assertion.last = assertion.first;
  if (assertion.kind == ESC_ASSERT_NO_HEAP) {
    assertion.last = end_of_braces(source, assertion.first);
    assertion.function = name_of_function(&a->arena, source, assertion.first);
  }
  esc_vec_push(&a->list, assertion);
}

static bool has_read(const EscSources *known, uint32_t count, const EscSource *source) {
  for (uint32_t i = 0; i < count; i++)
    if (known->found.data[i] == source) return true;
  return false;
}

static void look_up(EscSources *sources, const EscRecord *record) {
  esc_sources_get(sources, record, record->place.file);
  for (uint32_t i = 0; i < record->step_count; i++) esc_sources_get(sources, record, record->steps[i].place.file);
}

void esc_assertions_read(EscAssertions *a, EscSources *sources, const EscRecords *records) {
  *a = (EscAssertions){0};
  for (uint32_t i = 0; i < records->count; i++) look_up(sources, &records->data[i]);
  for (uint32_t i = 0; i < sources->found.count; i++) {
    const EscSource *source = sources->found.data[i];
    if (!source || has_read(sources, i, source)) continue;
    for (uint32_t line = 1; line <= source->count; line++) read_line(a, source, line);
  }
}

void esc_assertions_fini(EscAssertions *a) {
  esc_vec_fini(&a->list);
  esc_arena_fini(&a->arena);
}

/* ---- asking ------------------------------------------------------------------------------------------------------ */

/* "f" of "ns::f(int)". */
static bool is_function(const EscRecord *record, const char *name) {
  const char *end = strchr(record->shown, '(');
  size_t length = end ? (size_t)(end - record->shown) : strlen(record->shown), wanted = strlen(name);
  if (!wanted || length < wanted || memcmp(record->shown + length - wanted, name, wanted)) return false;
  return length == wanted || record->shown[length - wanted - 1] == ':';
}

static bool speaks_of(const EscAssertion *assertion, const EscSource *source, const EscRecord *record) {
  if (source == assertion->source && record->place.line >= assertion->first && record->place.line <= assertion->last)
    return true;
  return assertion->kind == ESC_ASSERT_NO_HEAP && is_function(record, assertion->function);
}

bool esc_assertions_excuse(const EscAssertions *a, EscSources *sources, const EscRecord *record) {
  const EscSource *source = esc_sources_get(sources, record, record->place.file);
  for (uint32_t i = 0; i < a->list.count; i++)
    if (a->list.data[i].kind == ESC_ASSERT_HEAP && speaks_of(&a->list.data[i], source, record)) return true;
  return false;
}

const EscAssertion *esc_assertions_broken(EscAssertions *a, EscSources *sources, const EscRecord *record) {
  const EscSource *source = esc_sources_get(sources, record, record->place.file);
  const EscAssertion *broken = NULL;
  bool excused = false;
  for (uint32_t i = 0; i < a->list.count; i++) {
    EscAssertion *assertion = &a->list.data[i];
    if (!speaks_of(assertion, source, record)) continue;
    assertion->used = true;
    if (assertion->kind == ESC_ASSERT_HEAP) excused = true;
    else if (!broken || assertion->kind == ESC_ASSERT_STACK) broken = assertion;
  }
  return record->kind == ESC_KIND_MISSED && !excused ? broken : NULL;
}
