/* run.h: a program of escape graphs while it runs.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * memory.c    things and their bytes
 * execute.c   everything else; the terms are explained there */
#ifndef ESC_FUZZ_RUN_H
#define ESC_FUZZ_RUN_H

#include "fuzz.h"

#include "Graph/graph_internal.h"

enum {
  MAX_THINGS = 384,
  MAX_WINDOWS = 512,
  MAX_KNOWN = 256,  /* values that the outside keeps */
  MAX_DEPTH = 12,   /* frames */
  MAX_NODES = 3000, /* of all frames */
  MAX_STEPS = 500,
  WINDOW = 64,
};

typedef struct {
  uint32_t thing; /* 0 = nothing */
  int32_t offset;
} Value;

typedef struct {
  int32_t base; /* offset of the first byte: a multiple of WINDOW */
  uint32_t next;
  uint64_t mask; /* bytes that hold a part of a pointer */
  Value bytes[WINDOW];
} Window;

typedef enum { THING_DATA, THING_FUNCTION, THING_CODE, THING_CONSTANT } ThingKind;

typedef struct {
  uint8_t kind;
  uint32_t index; /* function or constant */
  uint32_t frame; /* serial of the frame that made it; 0 = none */
  uint32_t made;  /* object of that frame's graph */
  uint32_t window;
  uint32_t mark;
} Thing;

typedef struct Frame {
  const struct Frame *caller; /* or the one that was in unknown code when that called; NULL for the first */
  const EscGraph *graph;
  const Claims *claims; /* NULL: a summary */
  uint32_t function, serial;
  Value *nodes;
  const Value *arguments;
  uint32_t argument_count;
  uint32_t first_thing; /* all things that the frame makes come after this one */
  Value results[8];
  uint32_t stack[ESC_FUZZ_OBJECTS]; /* the thing of each stack slot */
} Frame;

typedef struct {
  const Claimed *claimed;
  const EscProgram *program;
  Random random;
  EscText *contradiction;
  bool failed;
  uint32_t steps, things, windows, known_count, node_count, depth, serials, marks;
  Thing thing[MAX_THINGS];
  Window window[MAX_WINDOWS];
  Value known[MAX_KNOWN];
  Value node[MAX_NODES];
  uint32_t work[MAX_THINGS];
  uint32_t *function_thing;
  uint32_t *constant_thing;
  const Frame *frame; /* the innermost */
  EscMap globals; /* function, object -> thing */
} Run;

static const Value nothing = {0, 0};

/* memory.c */
uint32_t fuzz_new_thing(Run *run, ThingKind kind, uint32_t index);
Value fuzz_read_byte(Run *run, uint32_t thing, int32_t offset);
void fuzz_write_byte(Run *run, uint32_t thing, int32_t offset, Value value);
Value fuzz_value_plus(Run *run, Value value, int32_t offset);
/* A word of it that holds a pointer, if there is one. */
Value fuzz_any_word(Run *run, uint32_t thing);

#endif
