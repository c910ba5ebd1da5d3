/* stub.h: summaries as LLVM IR that treats pointers in the same way.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * stub.c        the body of a stub
 * stub_leaf.c   leaves of values, and values of leaves
 * stub_table.c  the module of stubs: functions and constants that stubs refer to */
#ifndef ESC_REWRITER_STUB_H
#define ESC_REWRITER_STUB_H

#include "Reader/reader.h"
#include "Support/Guard.h"

typedef struct {
  EscReader *reader;
  LLVMModuleRef module; /* where stubs are written */
  EscMap functions;     /* function -> index in values */
  EscMap constants;     /* constant -> index in values */
  ESC_VEC(LLVMValueRef) values; /* NULL = not to be named */
  EscU32Vec work;       /* functions whose stubs are still to be written */
} EscStubs;

/* The stubs of the functions that other modules may call, with all they refer to, as the text of a model. The reader's
 * functions must have been solved. The caller frees it. */
char *esc_stubs_write(EscReader *reader);

/* ---- parts ------------------------------------------------------------------------------------------------------- */

/* What stands for function `id` in the module of stubs; NULL when nothing may. */
LLVMValueRef esc_stubs_function(EscStubs *stubs, uint32_t id);
LLVMValueRef esc_stubs_constant(EscStubs *stubs, uint32_t id);
/* A primitive of models or another declaration, made when it is first needed. */
LLVMValueRef esc_stubs_declare(EscStubs *stubs, const char *name, LLVMTypeRef type);
LLVMTypeRef esc_stubs_pointer(const EscStubs *stubs);
/* Writes the body of `stub` from the summary of the function. */
void esc_stub_write(EscStubs *stubs, uint32_t function, LLVMValueRef stub);

/* The same bits as another type, through memory: nothing is lost, and nothing added. */
LLVMValueRef esc_stub_pun(const EscStubs *stubs, LLVMBuilderRef builder, LLVMValueRef value, LLVMTypeRef to);
/* Leaf `leaf` of a value, as a pointer. */
LLVMValueRef esc_stub_leaf(const EscStubs *stubs, LLVMBuilderRef builder, LLVMValueRef value, uint32_t leaf);
/* The value with `pointer` as its leaf `leaf`. */
LLVMValueRef esc_stub_with_leaf(const EscStubs *stubs, LLVMBuilderRef builder, LLVMValueRef value, uint32_t leaf,
                                LLVMValueRef pointer);
/* Whether values of the type can be put together from leaves. */
bool esc_stub_has_leaves(const EscStubs *stubs, LLVMTypeRef type);

#endif
