/* words.c: counts words: readers, filters and slices are objects of the collector. Argument: rounds.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include <ctype.h>
#include <gc.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char text[] =
    "It was the clock maker's habit to count: wheels, teeth, beats, and the words of whoever came to ask what time it "
    "was. A wheel that is let go too soon is no wheel of a clock, he said, and a wheel that is never let go is no wheel "
    "at all. What is let go, when, and by what, is all there is to know of clocks; the rest is brass.";

typedef struct {
  const char *start;
  int length;
} Slice;

/* Gives the words of a text, one after the other. */
typedef struct {
  const char *at, *end;
} Reader;

static Reader *reader_new(const char *from, size_t length) {
  Reader *r = GC_malloc(sizeof *r);
  r->at = from;
  r->end = from + length;
  return r;
}

static bool belongs(char c) { return isalpha((unsigned char)c) || c == '\''; }

static Slice *reader_next(Reader *r) {
  while (r->at < r->end && !belongs(*r->at)) r->at++;
  if (r->at == r->end) return NULL;
  Slice *word = GC_malloc(sizeof *word);
  word->start = r->at;
  while (r->at < r->end && belongs(*r->at)) r->at++;
  word->length = (int)(r->at - word->start);
  return word;
}

/* Those words of a reader that somebody wants. */
typedef bool Wanted(const Slice *word, void *context);

typedef struct {
  Reader *from;
  Wanted *wanted;
  void *context;
} Filter;

static Filter *filter_new(Reader *from, Wanted *wanted, void *context) {
  Filter *f = GC_malloc(sizeof *f);
  *f = (Filter){from, wanted, context};
  return f;
}

static Slice *filter_next(Filter *f) {
  Slice *word = reader_next(f->from);
  while (word && !f->wanted(word, f->context)) word = reader_next(f->from);
  return word;
}

static bool is_longer(const Slice *word, void *context) { return word->length > *(const int *)context; }

static bool begins_with(const Slice *word, void *context) { return tolower(word->start[0]) == *(const char *)context; }

/* Counts of words, by their text in small letters. */
typedef struct Entry Entry;
struct Entry {
  Entry *next;
  char *word;
  int count;
};

typedef struct {
  Entry *buckets[64];
  int size;
} Counts;

static char *lowered(const Slice *word) {
  char *copy = GC_malloc_atomic((size_t)word->length + 1);
  for (int i = 0; i < word->length; i++) copy[i] = (char)tolower((unsigned char)word->start[i]);
  copy[word->length] = 0;
  return copy;
}

static bool is_word(const Entry *entry, const Slice *word) {
  for (int i = 0; i < word->length; i++)
    if (entry->word[i] != tolower((unsigned char)word->start[i])) return false;
  return !entry->word[word->length];
}

static unsigned hash(const Slice *word) {
  unsigned sum = 0;
  for (int i = 0; i < word->length; i++) sum = sum * 31 + (unsigned)tolower((unsigned char)word->start[i]);
  return sum;
}

static void count(Counts *counts, const Slice *word) {
  Entry **at = &counts->buckets[hash(word) % 64];
  while (*at && !is_word(*at, word)) at = &(*at)->next;
  if (!*at) {
    *at = GC_malloc(sizeof **at);
    (*at)->word = lowered(word);
    counts->size++;
  }
  (*at)->count++;
}

typedef struct {
  int words, letters, longest;
} Tally;

static void tally_add(Tally *tally, const Slice *word) {
  tally->words++;
  tally->letters += word->length;
  if (word->length > tally->longest) tally->longest = word->length;
}

static int measure(int round, Counts *counts) {
  Tally *all = GC_malloc(sizeof *all), *some = GC_malloc(sizeof *some);
  Reader *reader = reader_new(text, sizeof text - 1);
  for (Slice *word; (word = reader_next(reader));) {
    tally_add(all, word);
    count(counts, word);
  }
  int minimum = round % 6;
  Filter *longer = filter_new(reader_new(text, sizeof text - 1), is_longer, &minimum);
  for (Slice *word; (word = filter_next(longer));) tally_add(some, word);
  char letter = (char)('a' + round % 26);
  Filter *same = filter_new(reader_new(text, sizeof text - 1), begins_with, &letter);
  for (Slice *word; (word = filter_next(same));) tally_add(some, word);
  return all->letters + all->longest * some->words + some->letters;
}

static int by_count(const void *a, const void *b) {
  const Entry *x = *(Entry *const *)a, *y = *(Entry *const *)b;
  return x->count != y->count ? y->count - x->count : strcmp(x->word, y->word);
}

int main(int argc, char **arguments) {
  GC_INIT();
  int rounds = argc > 1 ? atoi(arguments[1]) : 10;
  Counts *counts = GC_malloc(sizeof *counts);
  long total = 0;
  for (int round = 0; round < rounds; round++) total += measure(round, counts);
  Entry **sorted = GC_malloc((size_t)counts->size * sizeof *sorted);
  int used = 0;
  for (int i = 0; i < 64; i++)
    for (Entry *entry = counts->buckets[i]; entry; entry = entry->next) sorted[used++] = entry;
  qsort(sorted, (size_t)used, sizeof *sorted, by_count);
  for (int i = 0; i < 8; i++) printf("%-8s %d\n", sorted[i]->word, sorted[i]->count / rounds);
  printf("%ld\n", total);
  return 0;
}
