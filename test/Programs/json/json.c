/* json.c: reads JSON, prints it well and counts what is in it.
 *
 * usage: json FILE [ROUNDS]
 *
 * A round parses the text, prints it, parses what was printed, compares the
 * two trees and lets visitors walk the tree.  The first round's results are
 * written to standard output; the other rounds must give the same.
 *
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 */
#include <gc.h>
#include <math.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static _Noreturn void fail(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fflush(stdout);
  fputs("json: ", stderr);
  vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
  va_end(arguments);
  exit(1);
}

/* --- string builder ------------------------------------------------------ */

enum { SMALL_TEXT = 48 };

/* Starts with a small buffer and takes a new one whenever that is full. */
typedef struct {
  size_t length, capacity;
  char *data;
} Builder;

static Builder *builder_new(void) {
  Builder *b = GC_malloc(sizeof(Builder));
  b->capacity = SMALL_TEXT;
  b->data = GC_malloc_atomic(SMALL_TEXT);
  return b;
}

static void builder_grow(Builder *b, size_t needed) {
  size_t capacity = 2 * b->capacity;
  while (capacity < needed)
    capacity *= 2;
  char *data = GC_malloc_atomic(capacity);
  memcpy(data, b->data, b->length);
  b->data = data;
  b->capacity = capacity;
}

static void put_bytes(Builder *b, const char *bytes, size_t count) {
  if (count > b->capacity - b->length)
    builder_grow(b, b->length + count);
  memcpy(b->data + b->length, bytes, count);
  b->length += count;
}

static void put_char(Builder *b, char c) { put_bytes(b, &c, 1); }
static void put_words(Builder *b, const char *s) { put_bytes(b, s, strlen(s)); }

static void put_rune(Builder *b, unsigned rune) {
  if (rune < 0x80) {
    put_char(b, (char)rune);
  } else if (rune < 0x800) {
    put_char(b, (char)(0xC0 | rune >> 6));
    put_char(b, (char)(0x80 | (rune & 0x3F)));
  } else if (rune < 0x10000) {
    put_char(b, (char)(0xE0 | rune >> 12));
    put_char(b, (char)(0x80 | (rune >> 6 & 0x3F)));
    put_char(b, (char)(0x80 | (rune & 0x3F)));
  } else {
    put_char(b, (char)(0xF0 | rune >> 18));
    put_char(b, (char)(0x80 | (rune >> 12 & 0x3F)));
    put_char(b, (char)(0x80 | (rune >> 6 & 0x3F)));
    put_char(b, (char)(0x80 | (rune & 0x3F)));
  }
}

/* --- values -------------------------------------------------------------- */

typedef enum {
  JSON_NULL,
  JSON_BOOLEAN,
  JSON_NUMBER,
  JSON_STRING,
  JSON_ARRAY,
  JSON_OBJECT
} Kind;

typedef struct {
  size_t length;
  char bytes[];
} String;

typedef struct Json Json;
typedef struct Member Member;

struct Json {
  Kind kind;
  int line;
  union {
    bool boolean;
    double number;
    const String *string;
    struct {
      Member *first;
      int count;
    } members; /* of an array or an object */
  };
};

struct Member {
  const String *key; /* NULL in an array */
  Json *value;
  Member *next;
};

/* A zero byte that does not count follows the bytes. */
static String *string_copy(const char *bytes, size_t length) {
  String *s = GC_malloc_atomic(sizeof(String) + length + 1);
  s->length = length;
  memcpy(s->bytes, bytes, length);
  s->bytes[length] = '\0';
  return s;
}

static String *builder_string(const Builder *b) {
  return string_copy(b->data, b->length);
}

static bool string_equal(const String *a, const String *b) {
  return a->length == b->length && !memcmp(a->bytes, b->bytes, a->length);
}

static Json *json_new(Kind kind, int line) {
  Json *v = GC_malloc(sizeof(Json));
  v->kind = kind;
  v->line = line;
  return v;
}

/* --- parser -------------------------------------------------------------- */

typedef struct {
  const char *at, *end;
  const char *line_start;
  int line, depth;
} Parser;

enum { DEPTH_LIMIT = 500 };

/* Where something started, for what has to be said about it later. */
typedef struct {
  int line, column;
} Mark;

static Mark *mark_here(const Parser *p) {
  Mark *m = GC_malloc_atomic(sizeof(Mark));
  m->line = p->line;
  m->column = (int)(p->at - p->line_start) + 1;
  return m;
}

static _Noreturn void fail_at(const Mark *m, const char *complaint) {
  fail("%d:%d: %s", m->line, m->column, complaint);
}

static char peek(const Parser *p) { return p->at < p->end ? *p->at : '\0'; }

static void skip_blanks(Parser *p) {
  for (; p->at < p->end; p->at++) {
    if (*p->at == '\n') {
      p->line++;
      p->line_start = p->at + 1;
    } else if (*p->at != ' ' && *p->at != '\t' && *p->at != '\r') {
      return;
    }
  }
}

static bool accept(Parser *p, char c) {
  skip_blanks(p);
  if (peek(p) != c)
    return false;
  p->at++;
  return true;
}

static void expect(Parser *p, char c, const char *complaint) {
  if (!accept(p, c))
    fail_at(mark_here(p), complaint);
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static unsigned hex_digit(Parser *p) {
  char c = peek(p);
  if (is_digit(c))
    return p->at++, (unsigned)(c - '0');
  if ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))
    return p->at++, (unsigned)((c | 0x20) - 'a' + 10);
  fail_at(mark_here(p), "not a hexadecimal digit");
}

static unsigned hex_unit(Parser *p) {
  unsigned unit = 0;
  for (int i = 0; i < 4; i++)
    unit = unit << 4 | hex_digit(p);
  return unit;
}

/* After \u: one unit, or two that make up one character. */
static unsigned escaped_rune(Parser *p) {
  unsigned high = hex_unit(p);
  if (high < 0xD800 || high > 0xDFFF)
    return high;
  if (high < 0xDC00 && p->end - p->at >= 2 && p->at[0] == '\\' &&
      p->at[1] == 'u') {
    p->at += 2;
    unsigned low = hex_unit(p);
    if (low >= 0xDC00 && low <= 0xDFFF)
      return 0x10000 + ((high - 0xD800) << 10 | (low - 0xDC00));
  }
  fail_at(mark_here(p), "half of a surrogate pair");
}

static void parse_escape(Parser *p, Builder *b) {
  static const char letters[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
  char c = peek(p);
  const char *letter = c ? strchr(letters, c) : NULL;
  if (!letter && c != 'u')
    fail_at(mark_here(p), "unknown escape");
  p->at++;
  if (letter)
    put_char(b, meant[letter - letters]);
  else
    put_rune(b, escaped_rune(p));
}

static String *parse_string(Parser *p) {
  Mark *start = mark_here(p);
  expect(p, '"', "a string was expected");
  Builder *text = builder_new();
  for (;;) {
    const char *plain = p->at;
    while (p->at < p->end && *p->at != '"' && *p->at != '\\' &&
           (unsigned char)*p->at >= 0x20)
      p->at++;
    put_bytes(text, plain, (size_t)(p->at - plain));
    if (p->at >= p->end || (unsigned char)*p->at < 0x20)
      fail_at(start, "the string that starts here is not closed");
    if (*p->at++ == '"')
      return builder_string(text);
    parse_escape(p, text);
  }
}

/* The parts of a number as written. */
typedef struct {
  const char *start;
  size_t length;
  bool whole;
  int digits;
} Numeral;

static void scan_digits(Parser *p, Numeral *n) {
  if (!is_digit(peek(p)))
    fail_at(mark_here(p), "a digit was expected");
  for (; is_digit(peek(p)); p->at++)
    n->digits++;
}

static Numeral *scan_numeral(Parser *p) {
  Numeral *n = GC_malloc(sizeof(Numeral));
  n->start = p->at;
  n->whole = true;
  if (peek(p) == '-')
    p->at++;
  scan_digits(p, n);
  if (peek(p) == '.') {
    n->whole = false;
    p->at++;
    scan_digits(p, n);
  }
  if ((peek(p) | 0x20) == 'e') {
    n->whole = false;
    p->at++;
    if (peek(p) == '+' || peek(p) == '-')
      p->at++;
    scan_digits(p, n);
  }
  n->length = (size_t)(p->at - n->start);
  return n;
}

static double numeral_value(const Numeral *n) {
  if (n->whole && n->digits <= 15) {
    bool minus = *n->start == '-';
    int64_t value = 0;
    for (size_t i = minus; i < n->length; i++)
      value = 10 * value + (n->start[i] - '0');
    return minus ? -(double)value : (double)value;
  }
  return strtod(n->start, NULL);
}

static Json *parse_value(Parser *p);

/* A chain of members under construction. */
typedef struct {
  Member *first, *last;
  int count;
} Chain;

static void chain_add(Chain *c, const String *key, Json *value) {
  Member *m = GC_malloc(sizeof(Member));
  m->key = key;
  m->value = value;
  if (c->last)
    c->last->next = m;
  else
    c->first = m;
  c->last = m;
  c->count++;
}

static void parse_array(Parser *p, Chain *items) {
  if (accept(p, ']'))
    return;
  do
    chain_add(items, NULL, parse_value(p));
  while (accept(p, ','));
  expect(p, ']', "expected ',' or ']'");
}

static void parse_object(Parser *p, Chain *members) {
  if (accept(p, '}'))
    return;
  do {
    skip_blanks(p);
    String *key = parse_string(p);
    expect(p, ':', "expected ':'");
    chain_add(members, key, parse_value(p));
  } while (accept(p, ','));
  expect(p, '}', "expected ',' or '}'");
}

static Json *parse_container(Parser *p, const Mark *start, Kind kind) {
  if (++p->depth > DEPTH_LIMIT)
    fail_at(start, "nested too deeply");
  p->at++;
  Chain *chain = GC_malloc(sizeof(Chain));
  if (kind == JSON_ARRAY)
    parse_array(p, chain);
  else
    parse_object(p, chain);
  p->depth--;
  Json *v = json_new(kind, start->line);
  v->members.first = chain->first;
  v->members.count = chain->count;
  return v;
}

static Json *parse_word(Parser *p, const Mark *start) {
  static const char *const words[] = {"null", "true", "false"};
  for (int i = 0; i < 3; i++) {
    size_t length = strlen(words[i]);
    if ((size_t)(p->end - p->at) < length || memcmp(p->at, words[i], length))
      continue;
    p->at += length;
    Json *v = json_new(i == 0 ? JSON_NULL : JSON_BOOLEAN, start->line);
    v->boolean = i == 1;
    return v;
  }
  fail_at(start, "a value was expected");
}

static Json *parse_number(Parser *p, const Mark *start) {
  Numeral *n = scan_numeral(p);
  Json *v = json_new(JSON_NUMBER, start->line);
  v->number = numeral_value(n);
  return v;
}

static Json *parse_value(Parser *p) {
  skip_blanks(p);
  Mark *start = mark_here(p);
  char c = peek(p);
  if (c == '{')
    return parse_container(p, start, JSON_OBJECT);
  if (c == '[')
    return parse_container(p, start, JSON_ARRAY);
  if (c == '-' || is_digit(c))
    return parse_number(p, start);
  if (c != '"')
    return parse_word(p, start);
  Json *v = json_new(JSON_STRING, start->line);
  v->string = parse_string(p);
  return v;
}

static Json *parse_text(const String *text) {
  Parser *p = GC_malloc(sizeof(Parser));
  p->at = p->line_start = text->bytes;
  p->end = text->bytes + text->length;
  p->line = 1;
  Json *v = parse_value(p);
  skip_blanks(p);
  if (p->at < p->end)
    fail_at(mark_here(p), "something follows the value");
  return v;
}

/* --- printer ------------------------------------------------------------- */

typedef struct {
  Builder *out;
  int indent;
} Printer;

static void new_line(Printer *p) {
  put_char(p->out, '\n');
  for (int i = 0; i < p->indent; i++)
    put_words(p->out, "  ");
}

/* Goes through a string by pieces: plain bytes, or one byte to be escaped. */
typedef struct {
  const char *at, *end;
} Cursor;

static Cursor *cursor_new(const String *s) {
  Cursor *c = GC_malloc(sizeof(Cursor));
  c->at = s->bytes;
  c->end = s->bytes + s->length;
  return c;
}

static size_t cursor_plain(const Cursor *c) {
  const char *p = c->at;
  while (p < c->end && *p != '"' && *p != '\\' && (unsigned char)*p >= 0x20)
    p++;
  return (size_t)(p - c->at);
}

static void put_escaped(Builder *out, unsigned char c) {
  static const char bytes[] = "\"\\\b\f\n\r\t", letters[] = "\"\\bfnrt";
  const char *found = c ? strchr(bytes, c) : NULL;
  put_char(out, '\\');
  if (found) {
    put_char(out, letters[found - bytes]);
  } else {
    char *code = GC_malloc_atomic(8);
    snprintf(code, 8, "u%04x", (unsigned)c);
    put_words(out, code);
  }
}

static void print_string(Printer *p, const String *s) {
  Cursor *c = cursor_new(s);
  put_char(p->out, '"');
  while (c->at < c->end) {
    size_t plain = cursor_plain(c);
    put_bytes(p->out, c->at, plain);
    c->at += plain;
    if (c->at < c->end)
      put_escaped(p->out, (unsigned char)*c->at++);
  }
  put_char(p->out, '"');
}

/* The shortest digits that read back as the same number. */
static void print_number(Printer *p, double number) {
  char *digits = GC_malloc_atomic(32);
  for (int precision = 15; precision <= 17; precision++) {
    snprintf(digits, 32, "%.*g", precision, number);
    if (strtod(digits, NULL) == number)
      break;
  }
  put_words(p->out, digits);
}

static void print_json(Printer *p, const Json *v);

static void print_members(Printer *p, const Json *v, const char *brackets) {
  put_char(p->out, brackets[0]);
  p->indent++;
  for (const Member *m = v->members.first; m; m = m->next) {
    new_line(p);
    if (m->key) {
      print_string(p, m->key);
      put_words(p->out, ": ");
    }
    print_json(p, m->value);
    if (m->next)
      put_char(p->out, ',');
  }
  p->indent--;
  if (v->members.first)
    new_line(p);
  put_char(p->out, brackets[1]);
}

static void print_json(Printer *p, const Json *v) {
  switch (v->kind) {
  case JSON_NULL:
    put_words(p->out, "null");
    break;
  case JSON_BOOLEAN:
    put_words(p->out, v->boolean ? "true" : "false");
    break;
  case JSON_NUMBER:
    print_number(p, v->number);
    break;
  case JSON_STRING:
    print_string(p, v->string);
    break;
  case JSON_ARRAY:
    print_members(p, v, "[]");
    break;
  case JSON_OBJECT:
    print_members(p, v, "{}");
    break;
  }
}

static String *pretty(const Json *v) {
  Printer *p = GC_malloc(sizeof(Printer));
  p->out = builder_new();
  print_json(p, v);
  new_line(p);
  return builder_string(p->out);
}

/* --- comparison ---------------------------------------------------------- */

static bool json_equal(const Json *a, const Json *b) {
  if (a->kind != b->kind)
    return false;
  switch (a->kind) {
  case JSON_NULL:
    return true;
  case JSON_BOOLEAN:
    return a->boolean == b->boolean;
  case JSON_NUMBER:
    return a->number == b->number;
  case JSON_STRING:
    return string_equal(a->string, b->string);
  case JSON_ARRAY:
  case JSON_OBJECT:
    break;
  }
  const Member *m = a->members.first, *n = b->members.first;
  for (; m && n; m = m->next, n = n->next)
    if (!m->key != !n->key || (m->key && !string_equal(m->key, n->key)) ||
        !json_equal(m->value, n->value))
      return false;
  return !m && !n;
}

/* --- visitors ------------------------------------------------------------ */

typedef struct Visitor Visitor;

/* What is called on the way through a tree.  Nothing that a visitor is given
 * may be kept, except the values themselves. */
struct Visitor {
  void (*enter)(Visitor *self, const Json *container, int depth);
  void (*value)(Visitor *self, const String *key, const Json *value);
};

static void walk(Visitor *visitor, const Json *v, int depth) {
  visitor->enter(visitor, v, depth);
  for (const Member *m = v->members.first; m; m = m->next) {
    visitor->value(visitor, m->key, m->value);
    if (m->value->kind >= JSON_ARRAY)
      walk(visitor, m->value, depth + 1);
  }
}

/* How many values there are of each kind, and how deep they lie. */
typedef struct {
  Visitor visitor;
  int kinds[JSON_OBJECT + 1];
  int deepest, longest;
} Shape;

static void shape_enter(Visitor *self, const Json *container, int depth) {
  Shape *s = (Shape *)self;
  s->deepest = depth > s->deepest ? depth : s->deepest;
  if (container->members.count > s->longest)
    s->longest = container->members.count;
}

static void shape_value(Visitor *self, const String *key, const Json *value) {
  (void)key;
  ((Shape *)self)->kinds[value->kind]++;
}

/* How often each key occurs, and what its numbers add up to. */
typedef struct Entry Entry;
struct Entry {
  const String *key;
  int uses, numbers;
  double sum, least, greatest;
  Entry *next;
};

enum { BUCKETS = 64 };

typedef struct {
  Visitor visitor;
  Entry *buckets[BUCKETS];
  int count;
} Keys;

/* A key with its hash, made to be looked up. */
typedef struct {
  const String *key;
  unsigned hash;
} Probe;

static Probe *probe_new(const String *key) {
  Probe *p = GC_malloc(sizeof(Probe));
  p->key = key;
  p->hash = 2166136261u;
  for (size_t i = 0; i < key->length; i++)
    p->hash = (p->hash ^ (unsigned char)key->bytes[i]) * 16777619u;
  return p;
}

static Entry *keys_find(Keys *keys, const Probe *probe) {
  Entry **bucket = &keys->buckets[probe->hash % BUCKETS];
  for (Entry *e = *bucket; e; e = e->next)
    if (string_equal(e->key, probe->key))
      return e;
  Entry *e = GC_malloc(sizeof(Entry));
  e->key = probe->key;
  e->least = INFINITY;
  e->greatest = -INFINITY;
  e->next = *bucket;
  *bucket = e;
  keys->count++;
  return e;
}

static void keys_enter(Visitor *self, const Json *container, int depth) {
  (void)self, (void)container, (void)depth;
}

static void keys_value(Visitor *self, const String *key, const Json *value) {
  if (!key)
    return;
  Entry *e = keys_find((Keys *)self, probe_new(key));
  e->uses++;
  if (value->kind != JSON_NUMBER)
    return;
  e->numbers++;
  e->sum += value->number;
  e->least = fmin(e->least, value->number);
  e->greatest = fmax(e->greatest, value->number);
}

/* --- sorting ------------------------------------------------------------- */

/* An order as a closure: what decides, and what it knows. */
typedef struct {
  bool (*before)(const void *knows, const Entry *a, const Entry *b);
  const void *knows;
} Order;

typedef struct {
  bool most_first;
} ByUse;

static bool by_use(const void *knows, const Entry *a, const Entry *b) {
  const ByUse *by = knows;
  if (a->uses != b->uses)
    return (a->uses > b->uses) == by->most_first;
  size_t common = a->key->length < b->key->length ? a->key->length
                                                  : b->key->length;
  int difference = memcmp(a->key->bytes, b->key->bytes, common);
  return difference ? difference < 0 : a->key->length < b->key->length;
}

static void sort_entries(Entry **entries, int count, const Order *order) {
  for (int i = 1; i < count; i++) {
    Entry *moving = entries[i];
    int j = i;
    for (; j > 0 && order->before(order->knows, moving, entries[j - 1]); j--)
      entries[j] = entries[j - 1];
    entries[j] = moving;
  }
}

static Order *order_by_use(bool most_first) {
  ByUse *by = GC_malloc_atomic(sizeof(ByUse));
  by->most_first = most_first;
  Order *order = GC_malloc(sizeof(Order));
  order->before = by_use;
  order->knows = by;
  return order;
}

static Entry **keys_list(const Keys *keys) {
  Entry **list = GC_malloc((size_t)keys->count * sizeof *list + 1);
  int count = 0;
  for (int i = 0; i < BUCKETS; i++)
    for (Entry *e = keys->buckets[i]; e; e = e->next)
      list[count++] = e;
  return list;
}

/* --- report -------------------------------------------------------------- */

static void report_shape(Builder *out, const Json *root) {
  static const char *const names[] = {"null",   "boolean", "number",
                                      "string", "array",   "object"};
  Shape *s = GC_malloc(sizeof(Shape));
  s->visitor = (Visitor){shape_enter, shape_value};
  walk(&s->visitor, root, 1);
  char line[96];
  for (int kind = JSON_NULL; kind <= JSON_OBJECT; kind++) {
    snprintf(line, sizeof line, "%-8s %6d\n", names[kind], s->kinds[kind]);
    put_words(out, line);
  }
  snprintf(line, sizeof line, "depth %d, longest container %d\n", s->deepest,
           s->longest);
  put_words(out, line);
}

static void report_keys(Builder *out, const Json *root) {
  Keys *keys = GC_malloc(sizeof(Keys));
  keys->visitor = (Visitor){keys_enter, keys_value};
  walk(&keys->visitor, root, 1);
  Entry **list = keys_list(keys);
  sort_entries(list, keys->count, order_by_use(true));
  for (int i = 0; i < keys->count; i++) {
    const Entry *e = list[i];
    char line[96];
    snprintf(line, sizeof line, "  %5d ", e->uses);
    put_words(out, line);
    put_bytes(out, e->key->bytes, e->key->length);
    if (e->numbers > 0) {
      snprintf(line, sizeof line, ": mean %.4f, from %.10g to %.10g",
               e->sum / e->numbers, e->least, e->greatest);
      put_words(out, line);
    }
    put_char(out, '\n');
  }
}

static String *report(const Json *root) {
  Builder *out = builder_new();
  report_shape(out, root);
  report_keys(out, root);
  return builder_string(out);
}

/* --- the program --------------------------------------------------------- */

static String *read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file)
    fail("cannot open %s", path);
  Builder *text = builder_new();
  char block[4096];
  size_t got;
  while ((got = fread(block, 1, sizeof block, file)) > 0)
    put_bytes(text, block, got);
  fclose(file);
  return builder_string(text);
}

/* What one round gives. */
typedef struct {
  const String *printed, *statistics;
} Result;

static Result *run_round(const String *text) {
  Result *r = GC_malloc(sizeof(Result));
  const Json *tree = parse_text(text);
  r->printed = pretty(tree);
  if (!json_equal(tree, parse_text(r->printed)))
    fail("what was printed reads differently");
  r->statistics = tree->kind >= JSON_ARRAY ? report(tree) : string_copy("", 0);
  return r;
}

int main(int count, char **arguments) {
  int rounds = count == 3 ? atoi(arguments[2]) : 1;
  if (count < 2 || count > 3 || rounds < 1)
    fail("usage: json FILE [ROUNDS]");
  GC_INIT();
  const String *text = read_file(arguments[1]);
  const Result *first = run_round(text);
  for (int round = 1; round < rounds; round++) {
    const Result *again = run_round(text);
    if (!string_equal(first->printed, again->printed) ||
        !string_equal(first->statistics, again->statistics))
      fail("round %d differs", round + 1);
  }
  fwrite(first->printed->bytes, 1, first->printed->length, stdout);
  fwrite(first->statistics->bytes, 1, first->statistics->length, stdout);
  return 0;
}
