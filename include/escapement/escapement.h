/* escapement.h: the whole of Escapement in one call on an LLVMModuleRef.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * For compilers that drive LLVM through llvm-c. Link libescapement.a (pkg-config escapement) with the LLVM it was built
 * for. Nothing here prints, exits or keeps state between calls; calls on modules of different contexts may run at the
 * same time. */
#ifndef ESCAPEMENT_ESCAPEMENT_H
#define ESCAPEMENT_ESCAPEMENT_H

#include "escapement/options.h"
#include "escapement/remarks.h"

#include <llvm-c/Types.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct {
  void *context; /* handed to both */
  /* Called for each remark before the module changes, in module order. Everything in it is valid during the call
   * only. May be NULL. */
  void (*remark)(void *context, const EscRemark *remark);
  /* Called once for each function that was changed, after all changes. Run SROA on it to harvest. In checked mode
   * others are changed, too. In others still, calls that free or resize may have got another callee (esc.spare.NAME), and
   * nothing else has changed. May be NULL. */
  void (*changed)(void *context, LLVMValueRef function);
  /* Asked to inline a call of a small internal function, which chooses between slot and allocator; says whether it did, and
   * then nothing may remember that function. May be NULL: the function is `alwaysinline`. */
  bool (*inline_call)(void *context, LLVMValueRef call);
  /* Nobody reads remarks that are no failures: they are not made, which saves time. */
  bool failures_only;
} EscHandlers;

typedef struct {
  unsigned considered; /* allocation sites looked at */
  unsigned promoted;   /* moved to the stack */
  unsigned promoted_small; /* their size is not a constant: small ones moved to the stack */
  unsigned removed;    /* taken out, because nobody reads the object */
  unsigned demands_failed; /* ESC_MUST_STACK that do not hold */
  bool changed;
} EscResult;

/* Moves to the stack what cannot outlive its frame. `handlers` may be NULL. On an error (a model that cannot be used)
 * the module is unchanged, the result is all zero, and *error is a message that the caller frees with free();
 * otherwise *error is NULL. */
EscResult esc_promote_module(LLVMModuleRef module, const EscOptions *options, const EscHandlers *handlers,
                             char **error);

/* What llvm-c cannot do. `context` belongs to the caller. Anything may be declined. */
typedef struct {
  void *context;
  bool (*inline_call)(void *context, LLVMValueRef call); /* says whether it did */
  /* An internal copy of a function, with a pointer as one more parameter at the end; or NULL. May be NULL itself. */
  LLVMValueRef (*copy_function)(void *context, LLVMValueRef function);
  void (*changed)(void *context, LLVMValueRef function); /* calls the copy now. Wanted with copy_function */
} EscInliner;

/* Allocators that the program wrote itself: inlines each call of a function that returns an object of its own making,
 * when the caller seems to keep the object to itself, so that the object can be a slot of the caller afterwards. Where
 * there would be too many copies, the caller makes the object, and calls one copy that is given it. For use before
 * esc_promote_module. True when the module changed. *error as above. */
bool esc_inline_allocators(LLVMModuleRef module, const EscOptions *options, const EscInliner *inliner, char **error);

/* Run this before inlining when `options` has models that describe functions with a body ("escapement.override"): keeps
 * these functions whole. True when the module changed. *error as above. */
bool esc_protect_module(LLVMModuleRef module, const EscOptions *options, char **error);

/* Verdicts of all sites and what each function does with its parameters, as text that the caller frees. Changes
 * nothing. NULL and *error as above. */
char *esc_print_module(LLVMModuleRef module, const EscOptions *options, char **error);

/* How many attributes were written. */
typedef struct {
  unsigned captures; /* parameters of which less is learnt than anybody knew: nocapture, captures(...) */
  unsigned returned; /* parameters that are always returned */
  unsigned fresh;    /* functions whose result is noalias */
} EscAttributes;

/* Writes what the analysis proves of functions as attributes, from which LLVM's own passes profit. Only where the
 * definition is the one that runs. *error as above. */
EscAttributes esc_annotate_module(LLVMModuleRef module, const EscOptions *options, char **error);

/* What the module's functions do with pointers, as the text of a model (LLVM IR) for the compiles of the modules that
 * call them: EscOptions.models. Only functions that other modules can call and whose definition is the one that runs;
 * what these refer to comes along. The caller frees it. Changes nothing. NULL and *error as above. */
char *esc_export_module(LLVMModuleRef module, const EscOptions *options, char **error);

/* Turns what is left of gc.malloc and gc.malloc.atomic into calls of an allocator: "boehm", or the name of a function
 * ptr(i64). True when the module changed. *error as above. */
bool esc_lower_module(LLVMModuleRef module, const char *allocator, char **error);

#ifdef __cplusplus
}
#endif
#endif
