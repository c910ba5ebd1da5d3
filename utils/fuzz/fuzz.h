/* fuzz.h: the solver against what really happens, on small programs of escape graphs.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * generate.c  a random program, as text
 * claims.c    what the solver says of each function of a program
 * execute.c   what happens when the program runs, and whether any of it was said to be impossible
 * memory.c    the memory of such a run
 * reduce.c    the same failure with fewer lines */
#ifndef ESC_FUZZ_FUZZ_H
#define ESC_FUZZ_FUZZ_H

#include "random.h"

#include "Support/Text.h"
#include "Support/Vec.h"

#include "escapement/graph_text.h"

enum { ESC_FUZZ_OBJECTS = 64 }; /* of one function that claims are kept of; a program with more is not compared */

/* The word of `holder` at `offset` (or ESC_ANY: any word) may hold the objects in `mask`. */
typedef struct {
  uint32_t holder;
  int32_t offset;
  uint64_t mask;
} Holding;

/* What the solver says of one function; of objects that do not escape it has to know all pointers. */
typedef struct {
  uint64_t freed;   /* sites that may be freed or resized */
  uint64_t freed_by_callee;
  uint64_t local;   /* objects that nobody can reach when the frame has gone */
  uint64_t *points; /* of each node: the local objects it may point to */
  uint32_t nodes;
  ESC_VEC(Holding) holdings;
  uint32_t sites, local_sites;
} Claims;

typedef struct {
  EscTextProgram *text;
  uint32_t functions;
  Claims *claims; /* of each function; zeroed where there is no graph */
} Claimed;

/* generate.c: appends a program to `out`. */
void fuzz_generate(EscText *out, uint64_t seed);

/* claims.c: solves the program and notes what the solver says. */
void fuzz_claim(Claimed *claimed, EscTextProgram *text);
void fuzz_claimed_fini(Claimed *claimed);
/* False when a program has something that execution does not know. */
bool fuzz_is_comparable(const EscTextProgram *text);
/* The solver's answers as text, to be compared with those of another time. The caller frees it. */
char *fuzz_answers(EscTextProgram *text);

/* execute.c: runs the program once, in an order and with a surrounding that depend on the seed. True when nothing
 * contradicts the claims; else `contradiction` says what. */
bool fuzz_execute(const Claimed *claimed, uint64_t seed, EscText *contradiction);
/* The same `times` times, with as many seeds. */
bool fuzz_execute_all(const Claimed *claimed, uint64_t seed, uint32_t times, EscText *contradiction);

/* check.c: everything that is compared for one text; false when it is contradicted. */
typedef struct {
  uint64_t programs, sites, local_sites, executions;
} FuzzCounts;
bool fuzz_check(const char *text, size_t length, uint64_t seed, uint32_t executions, FuzzCounts *counts,
                EscText *contradiction);

/* reduce.c: a text with fewer lines for which fuzz_check still fails. The caller frees it. */
char *fuzz_reduce(const char *text, uint64_t seed, uint32_t executions);

#endif
