/* documents.c: which YAML documents start in this part of a file?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A record file of a build is large, and nearly all of it is remarks of other passes. A document is one remark; it
 * starts with "---" in the first column, where nothing else can have it. So a file is cut into parts that are read side
 * by side, and only documents whose "Pass:" is ours are handed to the parser.
 *
 * Block scalars ("Key: |") are rewritten as quoted ones on the way: the parser of LLVM 19 and 22 hands out freed memory
 * for them. A document larger than LARGEST is not read, so that memory stays bounded. */
#include "documents.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { STEP = 256 * 1024, LARGEST = 16 * 1024 * 1024 };

typedef struct {
  EscBatch *batch;
  int file;
  bool all_passes;
  bool ended;      /* some document has its "..." */
  char *data;      /* the file from `base` on */
  uint64_t base;
  size_t length, capacity;
  bool at_end;     /* of the file */
  EscText ours;    /* the documents for the parser */
  EscDocuments documents;
} Part;

/* ---- reading ----------------------------------------------------------------------------------------------------- */

static void more(Part *p, size_t bytes) {
  if (p->capacity < p->length + bytes) {
    p->capacity = p->length + bytes;
    p->data = esc_realloc(p->data, p->capacity);
  }
  while (bytes && !p->at_end) {
    ssize_t got = pread(p->file, p->data + p->length, bytes, (off_t)(p->base + p->length));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) esc_batch_complain(p->batch, "%s", strerror(errno));
    if (got <= 0) p->at_end = true;
    else p->length += (size_t)got, bytes -= (size_t)got;
  }
}

/* The next "---" at the start of a line, at `from` or later; NULL when there is none in what was read. */
static const char *next_start(const Part *p, const char *from) {
  const char *end = p->data + p->length;
  if (from == p->data && p->base == 0) {
    const char *first = from + (end - from >= 3 && !memcmp(from, "\xEF\xBB\xBF", 3) ? 3 : 0); /* a mark of UTF-8 */
    if (end - first >= 3 && !memcmp(first, "---", 3)) return first;
  }
  if (from > p->data) from--;
  const char *found = memmem(from, (size_t)(end - from), "\n---", 4);
  return found ? found + 1 : NULL;
}

/* ---- one document ------------------------------------------------------------------------------------------------ */

static bool has_end(const char *data, size_t length) {
  while (length && strchr("\r\n \t", data[length - 1])) length--;
  return length >= 4 && !memcmp(data + length - 4, "\n...", 4);
}

static bool has_line(const char *data, size_t length, const char *start) {
  size_t wanted = strlen(start);
  return memmem(data, length, start, wanted) != NULL;
}

/* The value of "Pass:". A document that does not have it where we look for it is for the parser to judge. */
static bool is_wanted(const Part *p, const char *data, size_t length) {
  if (p->all_passes) return true;
  const char *pass = memmem(data, length, "\nPass:", 6);
  if (!pass) return true;
  const char *value = pass + 6, *end = data + length;
  while (value < end && (*value == ' ' || *value == '\'' || *value == '"')) value++;
  const char *stop = value;
  while (stop < end && !strchr(" \r\n'\"", *stop)) stop++;
  return esc_pass_is_ours(value, (size_t)(stop - value));
}

/* ---- block scalars ----------------------------------------------------------------------------------------------- */

static size_t line_length(const char *at, const char *end) {
  const char *newline = memchr(at, '\n', (size_t)(end - at));
  return newline ? (size_t)(newline - at) + 1 : (size_t)(end - at);
}

static size_t indentation(const char *line, size_t length) {
  size_t spaces = 0;
  while (spaces < length && line[spaces] == ' ') spaces++;
  return spaces;
}

static bool is_blank(const char *line, size_t length) {
  size_t spaces = indentation(line, length);
  return spaces == length || line[spaces] == '\n' || line[spaces] == '\r';
}

/* "  - Key: |" with what may follow the bar; returns the length before the bar, or 0. */
static size_t opens_block(const char *line, size_t length) {
  while (length && strchr("\r\n 123456789+-", line[length - 1])) length--;
  return length >= 3 && line[length - 1] == '|' && line[length - 2] == ' ' && line[length - 3] == ':' ? length - 1 : 0;
}

static void add_quoted_line(EscText *out, const char *line, size_t length) {
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)line[i];
    if (c == '\r') continue;
    if (c == '\n') esc_text_add(out, "\\n");
    else if (c == '"' || c == '\\') esc_text_addf(out, "\\%c", c);
    else if (c < 0x20) esc_text_addf(out, "\\x%02X", c);
    else esc_text_add_n(out, line + i, 1);
  }
}

/* The lines of a block at `at`, as a quoted scalar. Returns where the block ends. */
static const char *add_block(EscText *out, const char *at, const char *end, size_t outer) {
  size_t inner = 0;
  esc_text_add(out, "\"");
  while (at < end) {
    size_t length = line_length(at, end), spaces = indentation(at, length);
    bool blank = is_blank(at, length);
    if (!blank && spaces <= outer) break;
    if (!inner && !blank) inner = spaces;
    size_t skip = blank && spaces < inner ? spaces : inner;
    add_quoted_line(out, at + skip, length - skip);
    at += length;
  }
  esc_text_add(out, "\"\n");
  return at;
}

static void add_without_blocks(EscText *out, const char *data, size_t length) {
  const char *end = data + length;
  for (const char *at = data; at < end;) {
    size_t line = line_length(at, end), before = opens_block(at, line);
    esc_text_add_n(out, at, before ? before : line);
    size_t outer = indentation(at, line);
    at += line;
    if (before) at = add_block(out, at, end, outer);
  }
}

static bool may_have_blocks(const char *data, size_t length) {
  for (const char *at = data; (at = memmem(at, (size_t)(data + length - at), ": |", 3)); at++)
    if (at + 3 < data + length && strchr("\r\n 123456789+-", at[3])) return true;
  return false;
}

/* ---- all documents ----------------------------------------------------------------------------------------------- */

static void take(Part *p, const char *data, size_t length) {
  p->batch->remarks++;
  p->ended = p->ended || has_end(data, length);
  if (!is_wanted(p, data, length)) return;
  EscDocument document = {.start = p->ours.length,
                          .offset = p->base + (uint64_t)(data - p->data),
                          .hotness = has_line(data, length, "\nHotness:")};
  if (may_have_blocks(data, length)) add_without_blocks(&p->ours, data, length);
  else esc_text_add_n(&p->ours, data, length);
  if (p->ours.data[p->ours.length - 1] != '\n') esc_text_add(&p->ours, "\n");
  document.length = p->ours.length - document.start;
  esc_vec_push(&p->documents, document);
}

/* What stands before the first document: a mark of UTF-8, comments and blank lines at most. */
static void check_head(Part *p, const char *first) {
  const char *at = p->data, *end = first ? first : p->data + p->length;
  if (end - at >= 3 && !memcmp(at, "\xEF\xBB\xBF", 3)) at += 3;
  while (at < end) {
    size_t length = line_length(at, end);
    if (!is_blank(at, length) && *at != '#' && *at != '%') {
      esc_batch_complain(p->batch, "not a remark file, neither YAML nor bitstream");
      return;
    }
    at += length;
  }
}

/* Compilers end each document with "...". A last one without it was cut, unless no document here has one. */
static bool is_cut(const Part *p, const char *data, size_t length, bool only) {
  return !has_end(data, length) && (p->ended || only);
}

static void skip_large(Part *p, const char *data) {
  p->batch->remarks++;
  if (!is_wanted(p, data, p->length - (size_t)(data - p->data))) return;
  esc_batch_complain(p->batch, "a remark of more than %d MiB at byte %llu is not read", LARGEST >> 20,
                     (unsigned long long)(p->base + (uint64_t)(data - p->data)));
}

/* Where the document at `start` ends; NULL when it is too large. `start` may move with the buffer. */
static const char *document_end(Part *p, const char **start) {
  for (;;) {
    const char *end = next_start(p, *start + 3);
    if (end) return end;
    if (p->at_end) return p->data + p->length;
    size_t offset = (size_t)(*start - p->data);
    if (p->length - offset > LARGEST) return NULL;
    more(p, STEP);
    *start = p->data + offset;
  }
}

static void take_all(Part *p, uint64_t end) {
  const char *at = next_start(p, p->data);
  if (p->base == 0) check_head(p, at);
  for (uint32_t taken = 0; at && p->base + (uint64_t)(at - p->data) < end; taken++) {
    const char *stop = document_end(p, &at);
    if (!stop) return skip_large(p, at);
    bool last = stop == p->data + p->length && p->at_end;
    if (last && is_cut(p, at, (size_t)(stop - at), p->base == 0 && !taken)) {
      p->batch->remarks++;
      esc_batch_complain(p->batch, "the file ends in the middle of a remark");
      return;
    }
    take(p, at, (size_t)(stop - at));
    at = last ? NULL : stop;
  }
}

static uint32_t line_at(int file, uint64_t offset) {
  static const size_t block = 64 * 1024;
  char *data = esc_alloc(block);
  uint32_t line = 1;
  for (uint64_t at = 0; at < offset;) {
    size_t wanted = offset - at < block ? (size_t)(offset - at) : block;
    ssize_t got = pread(file, data, wanted, (off_t)at);
    if (got <= 0) break;
    for (ssize_t i = 0; i < got; i++) line += data[i] == '\n';
    at += (uint64_t)got;
  }
  free(data);
  return line;
}

static void parse_ours(Part *p) {
  uint32_t failed = UINT32_MAX, line = 0;
  esc_parse_yaml(p->batch, esc_text_get(&p->ours), &p->documents, &failed, &line);
  if (failed == UINT32_MAX) return;
  EscText text = {0};
  uint64_t offset = p->documents.data[failed].offset;
  esc_text_addf(&text, "line %u: %s", line_at(p->file, offset) + line - 1, p->batch->problem);
  free(p->batch->problem);
  p->batch->problem = text.data;
}

void esc_documents_read(EscBatch *batch, int file, uint64_t start, uint64_t end, bool all_passes) {
  /* One byte more at the front: the newline before a "---" that starts the part. */
  Part p = {.batch = batch, .file = file, .all_passes = all_passes, .base = start ? start - 1 : 0};
  more(&p, (size_t)(end - p.base) + STEP);
  take_all(&p, end);
  parse_ours(&p);
  free(p.data);
  esc_text_fini(&p.ours);
  esc_vec_fini(&p.documents);
}
