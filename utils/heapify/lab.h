/* lab.h: the passes of the test plugin EscapementLab.so.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * heapify.c  stack variables become GC allocations: programs whose right answer is known
 * ir.c       questions about instructions that more than one pass asks
 * sites.c    the frame of a reference promoter: finds the sites, asks, rewrites, counts
 * known.c    the same on all allocators that Escapement knows
 * tinygo.c   the question as TinyGo asks it
 * ldc.c      the question as LDC asks it
 * ../faults  promotion that is wrong on purpose
 * ../ceiling watches what a program touches, and when
 * Lab.cpp    registration, and the two answers that llvm-c has no function for */
#ifndef ESC_UTILS_LAB_H
#define ESC_UTILS_LAB_H

#include "escapement/options.h"

#include <llvm-c/Core.h>

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What the C++ side answers. `context` belongs to it. */
typedef struct {
  void *context;
  /* Whether `instruction` is executed before every use of `value` but `instruction` itself. */
  bool (*dominates_uses)(void *context, LLVMValueRef instruction, LLVMValueRef value);
  /* Whether only an alloca may stand here: swifterror, inalloca. */
  bool (*is_bound)(void *context, LLVMValueRef alloca);
} LabQueries;

typedef struct {
  uint64_t sites; /* stack variables, or allocation sites, that were looked at */
  uint64_t moved; /* of these, how many were rewritten */
} LabCount;

#define LAB_NO_ROUTES UINT64_MAX

/* Every stack variable of constant size becomes a call of `allocator`, or of one of the routes that the seed picks. */
LabCount lab_heapify(LLVMModuleRef module, const char *allocator, uint64_t routes, const LabQueries *queries);

/* Whether a peer of ours leaves the object of this site on the heap. */
typedef bool LabEscapes(LLVMValueRef site);
bool lab_tinygo_escapes(LLVMValueRef site);
bool lab_ldc_escapes(LLVMValueRef site);

/* Promotes the sites of `allocator` for which `escapes` says no. */
LabCount lab_promote(LLVMModuleRef module, const char *allocator, LabEscapes *escapes);
/* The same for every allocator that Escapement knows, with `models` beside the built-in ones (may be empty). */
LabCount lab_promote_known(LLVMModuleRef module, const char *models, LabEscapes *escapes, char **error);
/* Keeps allocators that such a model describes from being inlined. */
bool lab_protect(LLVMModuleRef module, const char *models, char **error);
/* Marks functions that do no more than call such an allocator and return what it gives, to be inlined always. */
bool lab_bare_allocators(LLVMModuleRef module, const char *models, char **error);

/* ---- ../faults/wrong.c ------------------------------------------------------------------------------------------- */

typedef enum {
  LAB_FAULT_NONE,       /* as the pass decides */
  LAB_FAULT_PROMOTE,    /* whatever is forbidden is moved all the same */
  LAB_FAULT_NO_ZEROING, /* a slot holds what it held before */
  LAB_FAULT_ZERO_ENTRY, /* a slot is zeroed once, and not at each allocation */
  LAB_FAULT_KEEP_TAIL,  /* calls that see a slot stay `tail` */
  LAB_FAULT_SMALL,      /* a slot is half as large as its object */
  LAB_FAULT_UNALIGNED,  /* a slot stands anywhere */
  LAB_FAULTS
} LabFault;

LabFault lab_fault_named(const char *name, size_t length); /* LAB_FAULTS when there is none of this name */
/* stack-promotion with a fault in functions whose names begin with "wrong". *error as in escapement.h. */
LabCount lab_promote_wrongly(LLVMModuleRef module, LabFault fault, const EscOptions *options, char **error);

/* ---- ../ceiling/watch.c ------------------------------------------------------------------------------------------ */

/* Tells the runtime of each access, and of each allocation with its verdict (or a wrong one); count.moved are the sites that are watched. */
LabCount lab_watch(LLVMModuleRef module, LabFault fault, const EscOptions *options, char **error);

/* ---- ir.c -------------------------------------------------------------------------------------------------------- */

#define LAB_EACH_INSTRUCTION(i, function)                                                                    \
  for (LLVMBasicBlockRef lab_block = LLVMGetFirstBasicBlock(function); lab_block;                            \
       lab_block = LLVMGetNextBasicBlock(lab_block))                                                         \
    for (LLVMValueRef i = LLVMGetFirstInstruction(lab_block), lab_next = i ? LLVMGetNextInstruction(i) : 0; i; \
         i = lab_next, lab_next = i ? LLVMGetNextInstruction(i) : 0)

bool lab_is_call(LLVMValueRef value); /* call, invoke or callbr */
/* Whether a call or its callee has the attribute `name` at `index`; its value in *value when value is given. */
bool lab_call_has(LLVMValueRef call, unsigned index, const char *name, uint64_t *value);
/* Whether `function` may be left and entered again, or hands its frame to another: setjmp, musttail. */
bool lab_frame_is_special(LLVMValueRef function);
/* Whether nothing but plain arguments of a call are `value`: no bundle, not the callee, not a musttail call. */
bool lab_call_takes_as_argument(LLVMValueRef call, LLVMValueRef value);
/* Whether the call keeps no copy of this argument and does not return it. */
bool lab_is_nocapture(LLVMValueRef call, unsigned argument);
/* Whether a call keeps no copy of `value` and does not return it: each argument that it is, is nocapture. */
bool lab_call_captures_nothing(LLVMValueRef call, LLVMValueRef value);
/* The callee's name starts with `prefix`. */
bool lab_calls(LLVMValueRef value, const char *prefix);
LLVMBuilderRef lab_builder_before(LLVMValueRef instruction);
LLVMValueRef lab_function_of(LLVMValueRef instruction);

#ifdef __cplusplus
}
#endif
#endif
