/* remark.h: what is said about a decision, as data.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A remark is a list of arguments, each a key and a text; the texts in order are the sentence. Arguments after
 * `visible` continue it and are only in the record, not on the terminal. No LLVM in here: `where` is whatever the
 * reader calls an instruction. */
#ifndef ESC_REMARKS_REMARK_H
#define ESC_REMARKS_REMARK_H

#include "Support/Text.h"
#include "Support/Vec.h"

#include "escapement/remarks.h"

typedef struct {
  EscRemark remark;
  ESC_VEC(EscRemarkArgument) list;
  EscArena arena;
} EscRemarkBuilder;

typedef struct {
  const char *text;
  const char *file;
  uint32_t line, column;
  const void *where;
} EscRemarkStep;

/* What a remark about an allocation is made of. */
typedef struct {
  EscReason reason;
  const char *function, *allocator, *subject;
  uint32_t argument;
  int size_known;
  uint64_t size, alignment, limit;
  const void *function_ref, *site;
  EscRemarkStep where;
  const EscRemarkStep *steps;
  uint32_t step_count;
} EscAllocationFacts;

typedef struct {
  uint32_t considered, promoted, promoted_small, removed;
} EscRemarkCounts;

void esc_remark_allocation(EscRemarkBuilder *builder, const EscAllocationFacts *facts);
void esc_remark_must_stack(EscRemarkBuilder *builder, const void *function, const void *where,
                           const EscAllocationFacts *facts);
/* An allocation that stays in a function that is marked as not allocating. */
void esc_remark_no_heap(EscRemarkBuilder *builder, const EscAllocationFacts *facts);
/* `way`: the function, and by which flow the parameter leaks, if that is known. */
void esc_remark_parameter(EscRemarkBuilder *builder, const char *text, const EscAllocationFacts *way);
void esc_remark_module(EscRemarkBuilder *builder, const void *function, const EscRemarkCounts *counts, const char *made_by);
/* The wording of remarks.def with its names filled in, appended to `text`. */
void esc_remark_wording(EscText *text, const EscAllocationFacts *facts);
void esc_remark_fini(EscRemarkBuilder *builder);

#endif
