/* reduce.c: the same failure with fewer lines.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Tries to leave out each line, and each whole function, until no line can be left out. A text that cannot be read does
 * not fail, so anything may be tried. */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

typedef ESC_VEC(char *) Lines;

static bool still_fails(const char *text, uint64_t seed, uint32_t executions) {
  FuzzCounts counts = {0};
  EscText contradiction = {0};
  bool fails = !fuzz_check(text, strlen(text), seed, executions, &counts, &contradiction);
  esc_text_fini(&contradiction);
  return fails;
}

static Lines split(char *text) {
  Lines lines = {0};
  for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) esc_vec_push(&lines, line);
  return lines;
}

static char *join_without(const Lines *lines, uint32_t first, uint32_t end) {
  EscText text = {0};
  for (uint32_t i = 0; i < lines->count; i++)
    if (i < first || i >= end) esc_text_addf(&text, "%s\n", lines->data[i]);
  esc_text_add(&text, "");
  return text.data;
}

static uint32_t block_end(const Lines *lines, uint32_t first) {
  size_t length = strlen(lines->data[first]);
  if (!length || lines->data[first][length - 1] != '{') return first + 1;
  while (first < lines->count && lines->data[first][0] != '}') first++;
  return first + 1;
}

static bool leave_out(Lines *lines, uint32_t first, uint32_t end, uint64_t seed, uint32_t executions) {
  char *text = join_without(lines, first, end);
  bool fails = text && still_fails(text, seed, executions);
  free(text);
  if (!fails) return false;
  memmove(&lines->data[first], &lines->data[end], (lines->count - end) * sizeof *lines->data);
  lines->count -= end - first;
  return true;
}

char *fuzz_reduce(const char *text, uint64_t seed, uint32_t executions) {
  char *copy = esc_alloc(strlen(text) + 1);
  strcpy(copy, text);
  Lines lines = split(copy);
  bool smaller = true;
  while (smaller) {
    smaller = false;
    for (uint32_t i = lines.count; i-- > 0;) {
      if (i >= lines.count) continue;
      smaller |= leave_out(&lines, i, block_end(&lines, i), seed, executions);
    }
  }
  char *result = join_without(&lines, 0, 0);
  esc_vec_fini(&lines);
  free(copy);
  return result;
}
