/* scheme.c: a small Scheme interpreter whose every object is the collector's.
 *
 * usage: scheme SCRIPT
 *
 * Expressions are evaluated as they were read.  One Task carries an evaluation
 * from tail position to tail position, one Call carries evaluated arguments to
 * the procedure; both are dropped when the procedure has taken what it keeps.
 *
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 */
#include <ctype.h>
#include <gc.h>
#include <limits.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- values -------------------------------------------------------------- */

typedef enum {
  NIL, UNSPECIFIED, BOOLEAN, INTEGER, REAL, STRING, SYMBOL, PAIR, PRIMITIVE,
  CLOSURE
} Tag;

#define FORMS(X)                                                               \
  X(QUOTE, "quote") X(IF, "if") X(DEFINE, "define") X(SET, "set!")             \
  X(LAMBDA, "lambda") X(LET, "let") X(LET_STAR, "let*") X(COND, "cond")        \
  X(AND, "and") X(OR, "or") X(BEGIN, "begin") X(WHEN, "when")                  \
  X(UNLESS, "unless")

typedef enum {
  NO_FORM,
#define X(id, name) FORM_##id,
  FORMS(X)
#undef X
} Form;

typedef struct Value Value;
typedef struct Env Env;
typedef struct Binding Binding;

struct Value {
  Tag tag;
  union {
    bool boolean;
    long integer;
    double real;
    struct { const char *text; size_t length; } string;
    struct { const char *name; Value *global; Form form; } symbol;
    struct { Value *car, *cdr; } pair;
    struct { const char *name; int op; } primitive;
    struct { Value *parameters, *body; Env *env; } closure;
  };
};

struct Binding {
  Value *name, *value;
  Binding *next;
};

struct Env {
  Binding *bindings;
  Env *parent;
};

static Value nil = {.tag = NIL};
static Value unspecified = {.tag = UNSPECIFIED};
static Value truth = {.tag = BOOLEAN, .boolean = true};
static Value falsity = {.tag = BOOLEAN, .boolean = false};

static _Noreturn void fail(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fflush(stdout);
  fputs("scheme: ", stderr);
  vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
  va_end(arguments);
  exit(1);
}

static Value *make_integer(long integer) {
  Value *v = GC_malloc(sizeof(Value));
  *v = (Value){.tag = INTEGER, .integer = integer};
  return v;
}

static Value *make_real(double real) {
  Value *v = GC_malloc(sizeof(Value));
  *v = (Value){.tag = REAL, .real = real};
  return v;
}

static Value *make_string(const char *text, size_t length) {
  Value *v = GC_malloc(sizeof(Value));
  *v = (Value){.tag = STRING, .string = {text, length}};
  return v;
}

static Value *cons(Value *car, Value *cdr) {
  Value *v = GC_malloc(sizeof(Value));
  *v = (Value){.tag = PAIR, .pair = {car, cdr}};
  return v;
}

static Value *make_closure(Value *parameters, Value *body, Env *env) {
  Value *v = GC_malloc(sizeof(Value));
  *v = (Value){.tag = CLOSURE, .closure = {parameters, body, env}};
  return v;
}

static Value *make_boolean(bool b) { return b ? &truth : &falsity; }
static bool is_true(const Value *v) { return v != &falsity; }
static bool is_pair(const Value *v) { return v->tag == PAIR; }

static Value *car(const Value *v) {
  if (v->tag != PAIR)
    fail("car: not a pair");
  return v->pair.car;
}

static Value *cdr(const Value *v) {
  if (v->tag != PAIR)
    fail("cdr: not a pair");
  return v->pair.cdr;
}

static Value *cadr(const Value *v) { return car(cdr(v)); }
static Value *cddr(const Value *v) { return cdr(cdr(v)); }

/* --- strings under construction ------------------------------------------ */

typedef struct {
  char *data;
  size_t length, capacity;
} Text;

static Text *text_new(void) {
  Text *t = GC_malloc(sizeof(Text));
  t->capacity = 16;
  t->data = GC_malloc_atomic(t->capacity);
  return t;
}

static void text_put(Text *t, const char *bytes, size_t count) {
  if (t->length + count + 1 > t->capacity) {
    while (t->length + count + 1 > t->capacity)
      t->capacity *= 2;
    t->data = GC_realloc(t->data, t->capacity);
  }
  memcpy(t->data + t->length, bytes, count);
  t->length += count;
  t->data[t->length] = '\0';
}

static void text_put_char(Text *t, char c) { text_put(t, &c, 1); }

/* The string value takes the buffer over; the header is not needed again. */
static Value *text_value(Text *t) { return make_string(t->data, t->length); }

/* --- symbols --------------------------------------------------------------*/

enum { SYMBOL_BUCKETS = 256 };
static Value *symbol_table[SYMBOL_BUCKETS];

static unsigned hash_name(const char *name, size_t length) {
  unsigned h = 2166136261u;
  for (size_t i = 0; i < length; i++)
    h = (h ^ (unsigned char)name[i]) * 16777619u;
  return h % SYMBOL_BUCKETS;
}

static Value *make_symbol(const char *name, size_t length) {
  char *copy = GC_malloc_atomic(length + 1);
  memcpy(copy, name, length);
  copy[length] = '\0';
  Value *v = GC_malloc(sizeof(Value));
  *v = (Value){.tag = SYMBOL, .symbol = {.name = copy}};
  return v;
}

static Value *intern(const char *name, size_t length) {
  Value **bucket = &symbol_table[hash_name(name, length)];
  if (!*bucket)
    *bucket = &nil;
  for (Value *entry = *bucket; is_pair(entry); entry = entry->pair.cdr) {
    const char *known = entry->pair.car->symbol.name;
    if (strlen(known) == length && !memcmp(known, name, length))
      return entry->pair.car;
  }
  *bucket = cons(make_symbol(name, length), *bucket);
  return (*bucket)->pair.car;
}

static Value *intern_name(const char *name) {
  return intern(name, strlen(name));
}

/* --- reader -------------------------------------------------------------- */

typedef struct {
  const char *at;
  int line;
} Reader;

static Reader *reader_new(const char *source) {
  Reader *r = GC_malloc(sizeof(Reader));
  *r = (Reader){.at = source, .line = 1};
  return r;
}

static void skip_blanks(Reader *r) {
  for (; *r->at; r->at++) {
    if (*r->at == ';')
      r->at += strcspn(r->at, "\n");
    if (*r->at == '\n')
      r->line++;
    if (!isspace((unsigned char)*r->at))
      return;
  }
}

static Value *read_value(Reader *r);

static Value *read_list(Reader *r) {
  int opened = r->line;
  Value *head = &nil, **tail = &head;
  for (;;) {
    skip_blanks(r);
    if (!*r->at)
      fail("line %d: list is not closed", opened);
    if (*r->at == ')')
      break;
    if (r->at[0] == '.' && isspace((unsigned char)r->at[1])) {
      r->at++;
      *tail = read_value(r);
      continue;
    }
    *tail = cons(read_value(r), &nil);
    tail = &(*tail)->pair.cdr;
  }
  r->at++;
  return head;
}

static Value *read_string(Reader *r) {
  int opened = r->line;
  Text *text = text_new();
  for (; *r->at != '"'; r->at++) {
    if (!*r->at)
      fail("line %d: string is not closed", opened);
    if (*r->at == '\n')
      r->line++;
    if (*r->at == '\\' && r->at[1]) {
      r->at++;
      text_put_char(text, *r->at == 'n' ? '\n' : *r->at);
    } else {
      text_put_char(text, *r->at);
    }
  }
  r->at++;
  return text_value(text);
}

static Value *read_atom(Reader *r) {
  size_t length = strcspn(r->at, " \t\r\n()';\"");
  const char *start = r->at;
  r->at += length;
  char *end;
  long integer = strtol(start, &end, 10);
  if (end == r->at)
    return make_integer(integer);
  double real = strtod(start, &end);
  if (end == r->at)
    return make_real(real);
  if (length == 2 && start[0] == '#')
    return make_boolean(start[1] == 't');
  return intern(start, length);
}

static Value *read_value(Reader *r) {
  skip_blanks(r);
  switch (*r->at) {
  case '\0':
    fail("line %d: nothing left to read", r->line);
  case '(':
    r->at++;
    return read_list(r);
  case ')':
    fail("line %d: no list is open", r->line);
  case '\'':
    r->at++;
    return cons(intern_name("quote"), cons(read_value(r), &nil));
  case '"':
    r->at++;
    return read_string(r);
  default:
    return read_atom(r);
  }
}

/* --- printer ------------------------------------------------------------- */

typedef struct {
  Text *out;
  bool quoted; /* write rather than display */
} Printer;

static Printer *printer_new(bool quoted) {
  Printer *p = GC_malloc(sizeof(Printer));
  p->out = text_new();
  p->quoted = quoted;
  return p;
}

static void print_words(Printer *p, const char *words) {
  text_put(p->out, words, strlen(words));
}

static void print_number(Printer *p, const Value *v) {
  char *digits = GC_malloc_atomic(32);
  if (v->tag == INTEGER)
    snprintf(digits, 32, "%ld", v->integer);
  else
    snprintf(digits, 32, "%.10g", v->real);
  print_words(p, digits);
}

static void print_value(Printer *p, const Value *v);

static void print_list(Printer *p, const Value *v) {
  print_words(p, "(");
  for (; is_pair(v); v = v->pair.cdr) {
    print_value(p, v->pair.car);
    if (is_pair(v->pair.cdr))
      print_words(p, " ");
  }
  if (v != &nil) {
    print_words(p, " . ");
    print_value(p, v);
  }
  print_words(p, ")");
}

/* The words for a value that has no parts. */
static const char *plain_words(const Value *v) {
  switch (v->tag) {
  case NIL:
    return "()";
  case UNSPECIFIED:
    return "";
  case BOOLEAN:
    return v->boolean ? "#t" : "#f";
  case SYMBOL:
    return v->symbol.name;
  case PRIMITIVE:
    return v->primitive.name;
  case CLOSURE:
    return "#<closure>";
  default:
    return "#<?>";
  }
}

static void print_value(Printer *p, const Value *v) {
  if (v->tag == PAIR) {
    print_list(p, v);
  } else if (v->tag == STRING) {
    print_words(p, p->quoted ? "\"" : "");
    text_put(p->out, v->string.text, v->string.length);
    print_words(p, p->quoted ? "\"" : "");
  } else if (v->tag == INTEGER || v->tag == REAL) {
    print_number(p, v);
  } else {
    print_words(p, plain_words(v));
  }
}

static Value *print_out(const Value *v, bool quoted) {
  Printer *p = printer_new(quoted);
  print_value(p, v);
  fwrite(p->out->data, 1, p->out->length, stdout);
  return &unspecified;
}

/* --- environments -------------------------------------------------------- */

static Env *env_new(Env *parent) {
  Env *env = GC_malloc(sizeof(Env));
  env->parent = parent;
  return env;
}

static void env_bind(Env *env, Value *name, Value *value) {
  Binding *b = GC_malloc(sizeof(Binding));
  *b = (Binding){name, value, env->bindings};
  env->bindings = b;
}

static Value **find_slot(Env *env, Value *name) {
  if (name->tag != SYMBOL)
    fail("a name must be a symbol");
  for (; env; env = env->parent)
    for (Binding *b = env->bindings; b; b = b->next)
      if (b->name == name)
        return &b->value;
  return &name->symbol.global;
}

static Value *look_up(Env *env, Value *name) {
  Value *value = *find_slot(env, name);
  if (!value)
    fail("%s is not bound", name->symbol.name);
  return value;
}

static void define(Env *env, Value *name, Value *value) {
  if (env)
    env_bind(env, name, value);
  else
    *find_slot(NULL, name) = value;
}

/* --- calls --------------------------------------------------------------- */

enum { DIRECT_ARGUMENTS = 4 };

/* What a procedure is applied to.  Whoever is called copies what it keeps. */
typedef struct {
  Value *callee;
  int count;
  Value *direct[DIRECT_ARGUMENTS];
  Value *more; /* the arguments after those, in reverse */
} Call;

static Call *call_new(Value *callee) {
  Call *call = GC_malloc(sizeof(Call));
  call->callee = callee;
  call->more = &nil;
  return call;
}

static void call_add(Call *call, Value *argument) {
  if (call->count < DIRECT_ARGUMENTS)
    call->direct[call->count] = argument;
  else
    call->more = cons(argument, call->more);
  call->count++;
}

static Value *call_argument(const Call *call, int i) {
  if (i < DIRECT_ARGUMENTS)
    return call->direct[i];
  const Value *rest = call->more;
  for (int skip = call->count - 1 - i; skip > 0; skip--)
    rest = cdr(rest);
  return car(rest);
}

static Value *call_list(const Call *call, int from) {
  Value *list = &nil;
  for (int i = call->count - 1; i >= from; i--)
    list = cons(call_argument(call, i), list);
  return list;
}

static Value *apply(const Call *call);

/* --- numbers ------------------------------------------------------------- */

/* Two operands brought to the same kind: exact if both were. */
typedef struct {
  bool exact;
  long i, j;
  double x, y;
} Operands;

static Operands *operands_of(const Value *a, const Value *b) {
  if ((a->tag != INTEGER && a->tag != REAL) ||
      (b->tag != INTEGER && b->tag != REAL))
    fail("arithmetic needs numbers");
  Operands *o = GC_malloc(sizeof(Operands));
  o->exact = a->tag == INTEGER && b->tag == INTEGER;
  o->i = a->tag == INTEGER ? a->integer : 0;
  o->j = b->tag == INTEGER ? b->integer : 0;
  o->x = a->tag == INTEGER ? (double)a->integer : a->real;
  o->y = b->tag == INTEGER ? (double)b->integer : b->real;
  return o;
}

static Value *number_add(const Value *a, const Value *b) {
  Operands *o = operands_of(a, b);
  long sum;
  if (o->exact && !__builtin_add_overflow(o->i, o->j, &sum))
    return make_integer(sum);
  return make_real(o->x + o->y);
}

static Value *number_subtract(const Value *a, const Value *b) {
  Operands *o = operands_of(a, b);
  long difference;
  if (o->exact && !__builtin_sub_overflow(o->i, o->j, &difference))
    return make_integer(difference);
  return make_real(o->x - o->y);
}

static Value *number_multiply(const Value *a, const Value *b) {
  Operands *o = operands_of(a, b);
  long product;
  if (o->exact && !__builtin_mul_overflow(o->i, o->j, &product))
    return make_integer(product);
  return make_real(o->x * o->y);
}

static Value *number_divide(const Value *a, const Value *b) {
  Operands *o = operands_of(a, b);
  if (o->y == 0)
    fail("division by zero");
  if (o->exact && o->j != -1 && o->i % o->j == 0)
    return make_integer(o->i / o->j);
  return make_real(o->x / o->y);
}

static int number_compare(const Value *a, const Value *b) {
  Operands *o = operands_of(a, b);
  if (o->exact)
    return (o->i > o->j) - (o->i < o->j);
  return (o->x > o->y) - (o->x < o->y);
}

typedef struct {
  long quotient, remainder;
} Division;

/* The quotient rounds towards zero; the remainder has the sign of a. */
static Division *divide_integers(const Value *a, const Value *b) {
  if (a->tag != INTEGER || b->tag != INTEGER || b->integer == 0)
    fail("integer division needs integers and no zero");
  if (a->integer == LONG_MIN && b->integer == -1)
    fail("integer overflow");
  Division *d = GC_malloc(sizeof(Division));
  d->quotient = a->integer / b->integer;
  d->remainder = a->integer % b->integer;
  return d;
}

/* --- primitives ---------------------------------------------------------- */

typedef Value *Operation(const Value *, const Value *);

static Value *fold(const Call *call, long unit, Operation *operation) {
  if (call->count == 0)
    return make_integer(unit);
  Value *result = call->direct[0];
  for (int i = 1; i < call->count; i++)
    result = operation(result, call_argument(call, i));
  return result;
}

static Value *prim_modulo(const Call *call) {
  Division *d = divide_integers(call->direct[0], call->direct[1]);
  long divisor = call->direct[1]->integer;
  bool same_sign = d->remainder == 0 || (d->remainder < 0) == (divisor < 0);
  return make_integer(same_sign ? d->remainder : d->remainder + divisor);
}

static long list_length(const Value *v) {
  long length = 0;
  for (; is_pair(v); v = v->pair.cdr)
    length++;
  return length;
}

static bool same(const Value *a, const Value *b) {
  return a == b || (a->tag == INTEGER && b->tag == INTEGER &&
                    a->integer == b->integer);
}

static bool equal(const Value *a, const Value *b) {
  for (; is_pair(a) && is_pair(b); a = a->pair.cdr, b = b->pair.cdr)
    if (!equal(a->pair.car, b->pair.car))
      return false;
  if (a->tag == STRING && b->tag == STRING)
    return a->string.length == b->string.length &&
           !memcmp(a->string.text, b->string.text, a->string.length);
  return same(a, b) ||
         (a->tag == REAL && b->tag == REAL && a->real == b->real);
}

static Value *prim_set_cdr(const Call *call) {
  if (!is_pair(call->direct[0]))
    fail("set-cdr!: not a pair");
  call->direct[0]->pair.cdr = call->direct[1];
  return &unspecified;
}

static Value *prim_assoc(const Call *call) {
  for (Value *v = call->direct[1]; is_pair(v); v = v->pair.cdr)
    if (equal(car(v->pair.car), call->direct[0]))
      return v->pair.car;
  return &falsity;
}

static Value *prim_apply(const Call *call) {
  Call *inner = call_new(call->direct[0]);
  for (const Value *v = call->direct[1]; is_pair(v); v = v->pair.cdr)
    call_add(inner, v->pair.car);
  return apply(inner);
}

static bool ask(Value *predicate, Value *a, Value *b) {
  Call *call = call_new(predicate);
  call_add(call, a);
  call_add(call, b);
  return is_true(apply(call));
}

static Value *merge(Value *less, Value *a, Value *b) {
  Value *head = &nil, **tail = &head;
  while (is_pair(a) && is_pair(b)) {
    Value **least = ask(less, b->pair.car, a->pair.car) ? &b : &a;
    *tail = cons((*least)->pair.car, &nil);
    tail = &(*tail)->pair.cdr;
    *least = (*least)->pair.cdr;
  }
  *tail = is_pair(a) ? a : b;
  return head;
}

static Value *sort(Value *less, Value *list) {
  if (!is_pair(list) || !is_pair(list->pair.cdr))
    return list;
  Value *odd = &nil, *even = &nil;
  for (bool turn = false; is_pair(list); list = list->pair.cdr, turn = !turn) {
    Value **half = turn ? &odd : &even;
    *half = cons(list->pair.car, *half);
  }
  return merge(less, sort(less, even), sort(less, odd));
}

static Value *prim_string_append(const Call *call) {
  Text *text = text_new();
  for (int i = 0; i < call->count; i++) {
    const Value *v = call_argument(call, i);
    if (v->tag != STRING)
      fail("string-append needs strings");
    text_put(text, v->string.text, v->string.length);
  }
  return text_value(text);
}

static Value *to_string(const Value *v) {
  Printer *p = printer_new(false);
  print_value(p, v);
  return text_value(p->out);
}

/* A primitive whose value is one expression over its arguments a and b. */
#define SIMPLE(id, expression)                                                 \
  static Value *prim_##id(const Call *call) {                                  \
    Value *a = call->direct[0], *b = call->direct[1];                          \
    (void)a, (void)b;                                                          \
    return expression;                                                         \
  }
SIMPLE(add, fold(call, 0, number_add))
SIMPLE(subtract, call->count > 1 ? fold(call, 0, number_subtract)
                                 : number_subtract(make_integer(0), a))
SIMPLE(multiply, fold(call, 1, number_multiply))
SIMPLE(divide, number_divide(a, b))
SIMPLE(quotient, make_integer(divide_integers(a, b)->quotient))
SIMPLE(remainder, make_integer(divide_integers(a, b)->remainder))
SIMPLE(equals, make_boolean(number_compare(a, b) == 0))
SIMPLE(less, make_boolean(number_compare(a, b) < 0))
SIMPLE(greater, make_boolean(number_compare(a, b) > 0))
SIMPLE(at_most, make_boolean(number_compare(a, b) <= 0))
SIMPLE(at_least, make_boolean(number_compare(a, b) >= 0))
SIMPLE(not, make_boolean(!is_true(a)))
SIMPLE(is_null, make_boolean(a == &nil))
SIMPLE(is_pair, make_boolean(is_pair(a)))
SIMPLE(is_eq, make_boolean(same(a, b)))
SIMPLE(is_equal, make_boolean(equal(a, b)))
SIMPLE(cons, cons(a, b))
SIMPLE(car, car(a))
SIMPLE(cdr, cdr(a))
SIMPLE(list, call_list(call, 0))
SIMPLE(length, make_integer(list_length(a)))
SIMPLE(sort, sort(b, a))
SIMPLE(to_string, to_string(a))
SIMPLE(display, print_out(a, false))
SIMPLE(write, print_out(a, true))
SIMPLE(newline, print_out(make_string("\n", 1), false))

/* name in C, name in Scheme, least and most arguments (-1: any number) */
#define PRIMITIVES(X)                                                          \
  X(add, "+", 0, -1) X(subtract, "-", 1, -1) X(multiply, "*", 0, -1)           \
  X(divide, "/", 2, 2) X(quotient, "quotient", 2, 2)                           \
  X(remainder, "remainder", 2, 2) X(modulo, "modulo", 2, 2)                    \
  X(equals, "=", 2, 2) X(less, "<", 2, 2) X(greater, ">", 2, 2)                \
  X(at_most, "<=", 2, 2) X(at_least, ">=", 2, 2)                               \
  X(not, "not", 1, 1) X(is_null, "null?", 1, 1) X(is_pair, "pair?", 1, 1)      \
  X(is_eq, "eq?", 2, 2) X(is_equal, "equal?", 2, 2) X(cons, "cons", 2, 2)      \
  X(car, "car", 1, 1) X(cdr, "cdr", 1, 1) X(list, "list", 0, -1)               \
  X(set_cdr, "set-cdr!", 2, 2) X(length, "length", 1, 1)                       \
  X(assoc, "assoc", 2, 2) X(apply, "apply", 2, 2) X(sort, "sort", 2, 2)        \
  X(string_append, "string-append", 0, -1) X(to_string, "->string", 1, 1)      \
  X(display, "display", 1, 1) X(write, "write", 1, 1)                          \
  X(newline, "newline", 0, 0)

enum {
#define X(id, name, least, most) OP_##id,
  PRIMITIVES(X)
#undef X
};

static const struct {
  const char *name;
  int least, most;
} signatures[] = {
#define X(id, name, least, most) {name, least, most},
    PRIMITIVES(X)
#undef X
};

static Value *apply_primitive(const Call *call) {
  int op = call->callee->primitive.op;
  int least = signatures[op].least, most = signatures[op].most;
  if (call->count < least || (most >= 0 && call->count > most))
    fail("%s: wrong number of arguments", signatures[op].name);
  switch (op) {
#define X(id, name, least, most)                                               \
  case OP_##id:                                                                \
    return prim_##id(call);
    PRIMITIVES(X)
#undef X
  }
  fail("unknown primitive");
}

static void define_primitives(void) {
  for (int op = 0; op < (int)(sizeof signatures / sizeof *signatures); op++) {
    Value *v = GC_malloc(sizeof(Value));
    *v = (Value){.tag = PRIMITIVE, .primitive = {signatures[op].name, op}};
    intern_name(signatures[op].name)->symbol.global = v;
  }
}

/* --- evaluation ---------------------------------------------------------- */

/* What is left to evaluate, and where.  A form gives its value, or NULL after
 * it has made the expression in its tail position the task. */
typedef struct {
  Value *expression;
  Env *env;
} Task;

static Value *eval(Value *expression, Env *env);

static Value *task_continue(Task *task, Value *expression, Env *env) {
  task->expression = expression;
  task->env = env;
  return NULL;
}

/* Evaluates all of a body but its last expression, which becomes the task. */
static Value *task_body(Task *task, Value *body, Env *env) {
  if (!is_pair(body))
    return &unspecified;
  for (; is_pair(cdr(body)); body = cdr(body))
    eval(car(body), env);
  return task_continue(task, car(body), env);
}

static Env *bind_arguments(const Value *closure, const Call *call) {
  Env *env = env_new(closure->closure.env);
  Value *name = closure->closure.parameters;
  int i = 0;
  for (; is_pair(name) && i < call->count; name = cdr(name))
    env_bind(env, car(name), call_argument(call, i++));
  if (name->tag == SYMBOL)
    env_bind(env, name, call_list(call, i));
  else if (name != &nil || i < call->count)
    fail("wrong number of arguments (%d)", call->count);
  return env;
}

static Value *task_call(Task *task, const Call *call) {
  const Value *callee = call->callee;
  if (callee->tag == PRIMITIVE)
    return apply_primitive(call);
  if (callee->tag != CLOSURE)
    fail("not a procedure");
  return task_body(task, callee->closure.body, bind_arguments(callee, call));
}

static Value *eval_call(Task *task) {
  Call *call = call_new(eval(car(task->expression), task->env));
  for (Value *e = cdr(task->expression); is_pair(e); e = cdr(e))
    call_add(call, eval(car(e), task->env));
  return task_call(task, call);
}

static Value *eval_if(Task *task, Value *rest) {
  if (is_true(eval(car(rest), task->env)))
    return task_continue(task, cadr(rest), task->env);
  if (is_pair(cddr(rest)))
    return task_continue(task, car(cddr(rest)), task->env);
  return &unspecified;
}

static Value *eval_define(Task *task, Value *rest) {
  Value *target = car(rest);
  if (is_pair(target))
    define(task->env, car(target),
           make_closure(cdr(target), cdr(rest), task->env));
  else
    define(task->env, target, eval(cadr(rest), task->env));
  return &unspecified;
}

static Value *eval_set(Task *task, Value *rest) {
  Value *value = eval(cadr(rest), task->env);
  Value **slot = find_slot(task->env, car(rest));
  if (!*slot)
    fail("set!: %s is not bound", car(rest)->symbol.name);
  *slot = value;
  return &unspecified;
}

/* let*: each value is evaluated where the names before it are known. */
static Value *eval_let(Task *task, Value *rest, bool in_order) {
  Env *env = env_new(task->env);
  for (Value *b = car(rest); is_pair(b); b = cdr(b))
    env_bind(env, car(car(b)), eval(cadr(car(b)), in_order ? env : task->env));
  return task_body(task, cdr(rest), env);
}

/* (let name ((variable first) ...) body ...): a loop that calls itself. */
static Value *eval_named_let(Task *task, Value *rest) {
  Env *scope = env_new(task->env);
  Value *parameters = &nil, **tail = &parameters;
  Call *first = call_new(&nil);
  for (Value *b = cadr(rest); is_pair(b); b = cdr(b)) {
    *tail = cons(car(car(b)), &nil);
    tail = &(*tail)->pair.cdr;
    call_add(first, eval(cadr(car(b)), task->env));
  }
  first->callee = make_closure(parameters, cddr(rest), scope);
  env_bind(scope, car(rest), first->callee);
  return task_call(task, first);
}

static Value *eval_cond(Task *task, Value *clauses) {
  static Value *else_name;
  if (!else_name)
    else_name = intern_name("else");
  for (; is_pair(clauses); clauses = cdr(clauses)) {
    Value *test = car(car(clauses));
    Value *value = test == else_name ? &truth : eval(test, task->env);
    if (is_true(value))
      return is_pair(cdr(car(clauses)))
                 ? task_body(task, cdr(car(clauses)), task->env)
                 : value;
  }
  return &unspecified;
}

/* and, or: stop at the first value whose truth is the one asked for. */
static Value *eval_logic(Task *task, Value *rest, bool stop) {
  for (; is_pair(rest); rest = cdr(rest)) {
    if (!is_pair(cdr(rest)))
      return task_continue(task, car(rest), task->env);
    Value *value = eval(car(rest), task->env);
    if (is_true(value) == stop)
      return value;
  }
  return make_boolean(!stop);
}

static Value *eval_when(Task *task, Value *rest, bool wanted) {
  if (is_true(eval(car(rest), task->env)) == wanted)
    return task_body(task, cdr(rest), task->env);
  return &unspecified;
}

static Value *eval_form(Task *task, Form form, Value *rest) {
  switch (form) {
  case FORM_QUOTE:
    return car(rest);
  case FORM_IF:
    return eval_if(task, rest);
  case FORM_DEFINE:
    return eval_define(task, rest);
  case FORM_SET:
    return eval_set(task, rest);
  case FORM_LAMBDA:
    return make_closure(car(rest), cdr(rest), task->env);
  case FORM_LET:
    return car(rest)->tag == SYMBOL ? eval_named_let(task, rest)
                                    : eval_let(task, rest, false);
  case FORM_LET_STAR:
    return eval_let(task, rest, true);
  case FORM_COND:
    return eval_cond(task, rest);
  case FORM_AND:
    return eval_logic(task, rest, false);
  case FORM_OR:
    return eval_logic(task, rest, true);
  case FORM_BEGIN:
    return task_body(task, rest, task->env);
  case FORM_WHEN:
    return eval_when(task, rest, true);
  case FORM_UNLESS:
    return eval_when(task, rest, false);
  case NO_FORM:
    break;
  }
  fail("unknown form");
}

static Value *task_step(Task *task) {
  Value *e = task->expression;
  if (e->tag == SYMBOL)
    return look_up(task->env, e);
  if (!is_pair(e))
    return e;
  Value *head = car(e);
  if (head->tag == SYMBOL && head->symbol.form != NO_FORM)
    return eval_form(task, head->symbol.form, cdr(e));
  return eval_call(task);
}

static Value *task_run(Task *task) {
  Value *value;
  do
    value = task_step(task);
  while (!value);
  return value;
}

static Value *eval(Value *expression, Env *env) {
  if (expression->tag == SYMBOL)
    return look_up(env, expression);
  if (!is_pair(expression))
    return expression;
  Task *task = GC_malloc(sizeof(Task));
  task_continue(task, expression, env);
  return task_run(task);
}

/* For primitives that take procedures. */
static Value *apply(const Call *call) {
  Task *task = GC_malloc(sizeof(Task));
  Value *value = task_call(task, call);
  return value ? value : task_run(task);
}

/* --- the program --------------------------------------------------------- */

static void define_forms(void) {
#define X(id, name) intern_name(name)->symbol.form = FORM_##id;
  FORMS(X)
#undef X
}

static char *read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file)
    fail("cannot open %s", path);
  Text *text = text_new();
  char block[4096];
  size_t got;
  while ((got = fread(block, 1, sizeof block, file)) > 0)
    text_put(text, block, got);
  fclose(file);
  text_put_char(text, '\n');
  return text->data;
}

static void run_script(const char *source) {
  Reader *reader = reader_new(source);
  for (skip_blanks(reader); *reader->at; skip_blanks(reader))
    eval(read_value(reader), NULL);
}

int main(int count, char **arguments) {
  if (count != 2)
    fail("usage: scheme SCRIPT");
  GC_INIT();
  define_forms();
  define_primitives();
  run_script(read_file(arguments[1]));
  return 0;
}
