/* graph_text.h: escape graphs as text, written and read back, and as pictures. No LLVM in here.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * One line for each constraint; '#' starts a comment. Sizes and offsets may be "any". What is in brackets may be left
 * out: an offset of 0, "place P", a "signature" or counts of 0, what is not known of a place.
 *
 *   word 8                                         # bytes of a pointer; first line, 8 when absent
 *   constant @vtable {
 *     0: @f                                        # the address of a function ...
 *     8: constant @other + 16                      # ... or of a constant
 *     16: unknown
 *   }
 *   function @make [params 2] [results 1] [signature 7] [ignores_variadic] {
 *     place 0 allocated ["point.c":12:14] [subject "x"] [argument 2]
 *     n0 = param o1 "p" [place 0]                  # the object behind parameter leaf 0
 *     object o2 site 0 "GC_malloc" [place 0]       # objects are numbered in order; o0 is the world
 *     object o3 stack "buf"                        # an index before the name where it is not 0
 *     object o4 global "counter"
 *     object o5 function @callee
 *     object o6 constant @vtable
 *     n2 = addr o2 [+ 8] [place 0]
 *     n3 = copy n2 [- 8]
 *     n6 = load n2 [+ any] size 8
 *     store n2 [+ 8] <- n0 size 8
 *     copymem n1 <- n2 size any
 *     sink n2 StoredToGlobal                       # a name of class ESCAPE in remarks.def
 *     content n2 PassedToCall
 *     free n2 Freed                                # by a call that spares this function's own objects
 *     spare n2 Freed                               # ... and those of callers
 *     pin n2 MustTail
 *     call @callee(n1, n2 content, n3 none; n4) [-> n9, n10] [signature 3] [place 0]   # after ';': variadic
 *     call @callee(n1; n2 area, n3)               # n2 points to the memory in which the callee finds n3
 *     call @callee(n1) [at_once]                  # calls that it leaves to its callers go to their dispatchers here
 *     call n5(n1) [signature 3] [dispatcher @calls_each]   # n5 may be any function that @calls_each calls
 *     call n5(n1)
 *     return 0 <- n2
 *   }
 *   declare @unknown [signature 7]                 # calls do what their arguments' captures say
 *   declare @known params 1 results 1 [signature 7] summary [ignores_variadic] {
 *     n1 = copy n0                                 # the nodes after the parameters are the results
 *   }
 *
 * In a summary nothing is returned, pinned or freed but by `spare`, no function is called by name, and parameters have no
 * placeholders: the caller knows the objects. Functions keep the order of the text. Names of other characters than letters,
 * digits and _ . $ are written @"...", with \XX for quotes, backslashes and control characters.
 *
 * Canonical text is what the writer makes: places, objects, then constraints, two blanks before each. */
#ifndef ESCAPEMENT_GRAPH_TEXT_H
#define ESCAPEMENT_GRAPH_TEXT_H

#include "escapement/graph.h"

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#define ESC_TEXT_MAX_NODES 1000000 /* in one text, over all functions: a short line must not buy much memory */
#define ESC_TEXT_MAX_BYTES 0x40000000 /* of one text */

/* ---- writing ------------------------------------------------------------------------------------------------- */
/* All give a malloc'ed string that the caller frees. Linear in what is written. */

/* One function's graph: before it was solved it can be read back; after, it shows what the solver added as well. */
char *esc_graph_to_text(const EscGraph *graph, const EscProgram *program, uint32_t function);
/* "declare @f ... summary { ... }". */
char *esc_summary_to_text(const EscSummary *summary, const EscProgram *program, uint32_t function);

/* A function of a text. Both fields are empty for one that is only declared. */
typedef struct {
  EscGraph *graph;
  bool ignores_variadic; /* to be said of its summary */
} EscTextFunction;

/* A whole program; `functions` has an entry for each function of it. Functions without a graph are declared, with
 * their summary if they have one. */
char *esc_program_to_text(const EscProgram *program, const EscTextFunction *functions);

/* The objects and what points to what, for Graphviz: red escapes, orange goes to the caller, green stays. */
char *esc_solution_to_dot(const EscSolution *solution, const char *name);

/* ---- reading ------------------------------------------------------------------------------------------------- */

typedef struct EscTextProgram EscTextProgram;

/* Reads `length` bytes; `file` is how errors call them. Whatever the text, the result is a program that the solver
 * takes, or NULL and *error = "file:line: what is wrong", which the caller frees. Owner: esc_text_program_delete.
 * Cost: n log n in the length. */
EscTextProgram *esc_text_program_read(const char *text, size_t length, const char *file, char **error);
void esc_text_program_delete(EscTextProgram *owned_text);
/* Borrowed. Summaries of `declare` are set. */
EscProgram *esc_text_program_get(const EscTextProgram *text);
/* One entry for each function of the program. Borrowed; not to be solved, since that changes a graph. */
const EscTextFunction *esc_text_program_functions(const EscTextProgram *text);
/* A copy of the function's graph to be solved, or NULL when it is only declared. The caller owns it; it borrows names
 * from `text`. */
EscGraph *esc_text_program_build(const EscTextProgram *text, uint32_t function);

#ifdef __cplusplus
}
#endif
#endif
