/* remarks.h: what the pass says about each allocation.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESCAPEMENT_REMARKS_H
#define ESCAPEMENT_REMARKS_H

#include "escapement/graph.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
  ESC_REMARK_PASSED,
  ESC_REMARK_MISSED,
  ESC_REMARK_ANALYSIS,
  ESC_REMARK_FAILURE,
} EscRemarkKind;

/* A part of the sentence. `where` is an LLVMValueRef (instruction or function) or NULL. */
typedef struct {
  const char *key; /* "String" for plain text */
  const char *text;
  const void *where;
} EscRemarkArgument;

typedef struct {
  EscRemarkKind kind;
  EscReason reason;    /* its stable name: esc_reason_name(reason) */
  const char *pass;    /* "stack-promotion" or "escape-analysis" */
  const void *function; /* LLVMValueRef; NULL for the summary of a module that defines no function */
  const void *where;   /* LLVMValueRef: the instruction it is about; NULL = the function */
  const EscRemarkArgument *arguments;
  uint32_t count;
  uint32_t visible;    /* the first ones are the message; the rest continues it in records */
} EscRemark;

#ifdef __cplusplus
}
#endif
#endif
