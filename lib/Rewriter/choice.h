/* choice.h: a call that decides at run time what it does, as a function that is inlined.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * llvm-c cannot split a block, inlining can: so the comparison and what hangs on it are built as a function of their own,
 * a call of which takes the place of the call at hand. */
#ifndef ESC_REWRITER_CHOICE_H
#define ESC_REWRITER_CHOICE_H

#include "Rewriter/rewrite.h"

enum { ESC_MAX_CHOICE = 8 }; /* values from outside */

typedef struct {
  LLVMValueRef call;      /* what it stands for */
  LLVMValueRef function;  /* its parameters: the values from outside, then the arguments of the call */
  LLVMValueRef outside[ESC_MAX_CHOICE];
  unsigned outside_count;
  LLVMValueRef *arguments; /* what the call is given, inside */
  unsigned count;
  LLVMBuilderRef builder; /* stands in the entry block */
} EscChoice;

void esc_choice_begin(EscChoice *choice, LLVMValueRef call, const char *name, const LLVMValueRef *outside, unsigned count);
LLVMValueRef esc_choice_outside(const EscChoice *choice, unsigned index);
LLVMBasicBlockRef esc_choice_block(EscChoice *choice, const char *name);
/* The call at hand, with the arguments as they are now, where the builder stands; and a return of what it gives. */
LLVMValueRef esc_choice_original(EscChoice *choice);
void esc_choice_return(EscChoice *choice, LLVMValueRef result);
/* Puts it in the place of the call, which is gone, and asks for it to be inlined. Releases all. */
void esc_choice_finish(EscChoice *choice, const EscHandlers *handlers);

#endif
