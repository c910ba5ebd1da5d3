/* rewrite.h: applying a plan to the IR.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * promote.c  an allocation becomes a stack slot
 * checked.c  or a call of the checking runtime
 * frames.c   which is told where frames begin and end
 * remove.c   an allocation that nobody reads goes
 * lift.c     an allocation moves into the callers of its function
 * attributes.c  facts about functions become attributes
 * lower.c    gc.malloc becomes a call of the real allocator */
#ifndef ESC_REWRITER_REWRITE_H
#define ESC_REWRITER_REWRITE_H

#include "Planner/facts.h"
#include "Planner/plan.h"
#include "Support/Guard.h"

#include "escapement/escapement.h"

/* Applies every decision to promote or remove, clears `tail` where a slot may be seen, and takes out the
 * ESC_MUST_STACK calls. The plan's instruction pointers to changed calls are dead afterwards. True when the module
 * changed. */
bool esc_rewrite(const EscPlan *plan, LLVMModuleRef module, const EscOptions *options);

/* Puts `storage`, which stands before the allocation, in its place: zeroes it if need be, takes the call out. */
void esc_rewrite_replace(const EscDecision *decision, LLVMValueRef storage);
/* Gives all promoted objects of the plan storage of the checking runtime, and tells it where frames end. */
void esc_rewrite_checked(const EscPlan *plan, LLVMModuleRef module);
LLVMBuilderRef esc_rewrite_builder(LLVMValueRef before);
/* Takes from a load or store what was promised because its memory was new. */
void esc_rewrite_drop_promises(LLVMValueRef access);

/* ---- lift.c -------------------------------------------------------------------------------------------------------- */

/* `copy` is a copy of the function with one more parameter, a pointer: that is the object there from now on, and the
 * calls become calls of it. They are gone afterwards. */
void esc_rewrite_lift(LLVMValueRef copy, const EscLift *lift);

/* ---- frames.c ---------------------------------------------------------------------------------------------------- */

/* The functions of a module that tell the checking runtime of their frames. */
typedef struct {
  LLVMModuleRef module;
  LLVMContextRef context;
  LLVMTypeRef pointer, number, nothing; /* ptr, i64, void */
  EscMap frames;                        /* function -> index in handles */
  ESC_VEC(LLVMValueRef) handles;
} EscFrames;

void esc_frames_init(EscFrames *frames, LLVMModuleRef module);
/* The handle of the frame of `function`, which gets one if it has none. */
LLVMValueRef esc_frames_of(EscFrames *frames, LLVMValueRef function);
/* What reports call the object. Its address is the identity of the site, so equal texts must not be merged. */
LLVMValueRef esc_frames_describe(EscFrames *frames, const EscDecision *decision);
/* A builder before `instruction`, whose calls have a position wherever one is wanted. Owned by the caller. */
LLVMBuilderRef esc_frames_builder(LLVMValueRef instruction);
/* A call of a function of the runtime, with up to four arguments. */
LLVMValueRef esc_frames_call(LLVMBuilderRef builder, EscFrames *frames, const char *name, LLVMTypeRef result,
                             LLVMValueRef *arguments, unsigned count);
/* Puts in the ends of all frames, and releases `frames`. */
void esc_frames_finish(EscFrames *frames);

/* ---- remove.c, promote.c ------------------------------------------------------------------------------------------ */

void esc_rewrite_remove(const EscDecision *decision);
/* Takes the call out; an invoke leaves an invoke of llvm.donothing, which keeps both edges and their phis valid. */
void esc_rewrite_erase_call(LLVMValueRef call);

/* Writes what is known, where it says more than what stands there. */
EscAttributes esc_rewrite_attributes(const EscFacts *facts);

/* Turns gc.malloc and gc.malloc.atomic into calls of `allocator` ("boehm" or the name of a function that takes a size;
 * the atomic one is then NAME too). Gives NULL or a malloc'ed message. `changed` says whether anything was there. */
char *esc_lower_gc_malloc(LLVMModuleRef module, const char *allocator, bool *changed);

#endif
