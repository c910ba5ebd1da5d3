/* table.c: formats rows of a table by builders, cells and visitors that are objects of the collector. Argument: rounds.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include <gc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  char *text;
  int length, capacity;
} Builder;

static Builder *builder_new(int capacity) {
  Builder *b = GC_malloc(sizeof *b);
  b->text = GC_malloc_atomic(capacity);
  b->capacity = capacity;
  return b;
}

static void builder_add(Builder *b, const char *text, int length) {
  if (b->length + length > b->capacity) length = b->capacity - b->length;
  memcpy(b->text + b->length, text, length);
  b->length += length;
}

typedef struct {
  int width, right;
} Column;

typedef struct {
  const char *text;
  int length;
} Cell;

static Cell *cell_number(int number) {
  Cell *cell = GC_malloc(sizeof *cell);
  char *text = GC_malloc_atomic(12);
  cell->length = snprintf(text, 12, "%d", number);
  cell->text = text;
  return cell;
}

static Cell *cell_word(const char *word) {
  Cell *cell = GC_malloc(sizeof *cell);
  cell->text = word;
  cell->length = (int)strlen(word);
  return cell;
}

static void add_padded(Builder *b, const Cell *cell, const Column *column) {
  int gap = column->width - cell->length;
  for (int i = 0; column->right && i < gap; i++) builder_add(b, " ", 1);
  builder_add(b, cell->text, cell->length);
  for (int i = 0; !column->right && i < gap; i++) builder_add(b, " ", 1);
  builder_add(b, " ", 1);
}

typedef void Visit(void *context, const char *line, int length);

typedef struct {
  unsigned hash;
  int lines, echo;
} Digest;

static void digest_line(void *context, const char *line, int length) {
  Digest *d = context;
  for (int i = 0; i < length; i++) d->hash = d->hash * 31 + (unsigned char)line[i];
  d->lines++;
  if (d->echo) printf("%.*s\n", length, line);
}

static void row(const char *name, int a, int b, Visit *visit, void *context) {
  Column *left = GC_malloc(sizeof *left), *right = GC_malloc(sizeof *right);
  left->width = 10;
  right->width = 8;
  right->right = 1;
  Builder *line = builder_new(64);
  add_padded(line, cell_word(name), left);
  add_padded(line, cell_number(a), right);
  add_padded(line, cell_number(b), right);
  visit(context, line->text, line->length);
}

static unsigned table(int round, int echo) {
  static const char *const clocks[] = {"verge", "anchor", "lever", "detent", "gravity", "pinwheel", "deadbeat", "coaxial"};
  Digest *digest = GC_malloc(sizeof *digest);
  digest->echo = echo;
  for (int i = 0; i < 1000; i++) row(clocks[i & 7], i * round, i ^ round, digest_line, digest);
  return digest->hash + (unsigned)digest->lines;
}

int main(int count, char **arguments) {
  GC_INIT();
  int rounds = count > 1 ? atoi(arguments[1]) : 2;
  unsigned sum = 0;
  for (int round = 0; round < rounds; round++) sum += table(round, 0);
  for (int i = 0; i < 3; i++) {
    Digest *digest = GC_malloc(sizeof *digest);
    digest->echo = 1;
    row("clock", i * 17, i * i, digest_line, digest);
  }
  printf("%u\n", sum);
  return 0;
}
