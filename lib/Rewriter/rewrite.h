/* rewrite.h: applying a plan to the IR.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * rewrite.c  a plan is applied, in this order
 * promote.c  an allocation becomes a stack slot
 * small.c    or, when its size is not a constant, a slot where it is small
 * spare.c    calls that free or resize keep away from slots
 * header.c   also those of other functions, which find the slot's header
 * choice.c   calls that decide at run time
 * fill.c     what is in a new object
 * written.c  and what of it is written before anybody reads it
 * checked.c  or a call of the checking runtime
 * frames.c   which is told where frames begin and end
 * calls.c    calls in the place of calls
 * remove.c   an allocation that nobody reads goes
 * lift.c     an allocation moves into the callers of its function
 * edit.c     what more than one of these does to an instruction
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
bool esc_rewrite(const EscPlan *plan, LLVMModuleRef module, const EscOptions *options, const EscHandlers *handlers);

/* Gives the object a slot, which is returned: with its header, if it has one. promote.c */
LLVMValueRef esc_rewrite_promote(const EscDecision *decision, const EscOptions *options, const EscHandlers *handlers);
/* Puts `storage`, which stands before the allocation, in its place: fills it as the allocator does, takes the call out. */
void esc_rewrite_replace(const EscDecision *decision, LLVMValueRef storage, const EscHandlers *handlers);
/* The same where only a small object gets `storage`, and a larger one comes from the allocator. small.c */
void esc_rewrite_small(const EscDecision *decision, LLVMValueRef storage, const EscHandlers *handlers);
/* Tells the calls that free or resize of the slots they may be given: slots[i] is decision i's, or NULL. With `variables`,
 * slots[i] is where the address of the slot can be loaded. */
void esc_rewrite_spare(const EscPlan *plan, const LLVMValueRef *slots, bool variables, const EscHandlers *handlers);
/* Lets the calls that free what callers made look for headers, when some slot of the plan has one. header.c */
void esc_rewrite_tellers(const EscPlan *plan, LLVMModuleRef module);
/* The object in storage of header and size: behind its header, which is written where the builder stands. */
LLVMValueRef esc_rewrite_header(const EscDecision *decision, LLVMBuilderRef builder, LLVMValueRef storage);

/* A slot that grows into an object. */
typedef struct {
  LLVMValueRef maker, slot, slot_size, size; /* a function of the size; sizes in bytes */
  LLVMTypeRef maker_type;
  unsigned convention, alignment; /* of the maker, of the slot */
} EscResized;
/* Ends the function where the builder stands: it returns a new object with what was in the slot, or null. spare.c */
void esc_rewrite_resized(LLVMBuilderRef builder, LLVMValueRef function, const EscResized *resized);
/* Gives `storage` what the allocator puts into a new object. */
void esc_rewrite_fill(const EscDecision *decision, LLVMBuilderRef builder, LLVMValueRef storage);
/* The bytes from `first` up to `end` are all of a new object that may be read before they are written. written.c */
void esc_rewrite_unwritten(const EscDecision *decision, uint64_t *first, uint64_t *end);
/* What the allocation gives when `storage` is the object: that, or {length, storage}. */
LLVMValueRef esc_rewrite_result(const EscDecision *decision, LLVMBuilderRef builder, LLVMValueRef length, LLVMValueRef storage);
/* Gives `to` the calling convention of a call, and of its attributes those that `keep` wants (NULL: all). */
void esc_rewrite_copy_call(LLVMValueRef from, LLVMValueRef to, bool (*keep)(LLVMAttributeIndex, LLVMAttributeRef));
/* Gives all promoted objects of the plan storage of the checking runtime, and tells it where frames end. */
void esc_rewrite_checked(const EscPlan *plan, LLVMModuleRef module, const EscHandlers *handlers);
/* Takes an allocation out that nobody reads, with what is stored into its object. remove.c */
void esc_rewrite_remove(const EscDecision *decision);

/* ---- edit.c -------------------------------------------------------------------------------------------------------- */

/* A builder before an instruction, with its position in the source. Owner: the caller. */
LLVMBuilderRef esc_rewrite_builder(LLVMValueRef before);
/* An alloca at the beginning of a function. */
LLVMValueRef esc_rewrite_alloca(LLVMValueRef function, LLVMTypeRef type);
/* `made` becomes what `call` was for all that use it, and gets its name; the call stays. */
void esc_rewrite_take_over(LLVMValueRef call, LLVMValueRef made);
/* Takes the call out; an invoke leaves an invoke of llvm.donothing, which keeps both edges and their phis valid. */
void esc_rewrite_erase_call(LLVMValueRef call);
/* The instruction stands before another one from now on. */
void esc_rewrite_move(LLVMValueRef instruction, LLVMValueRef before);
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

/* ---- facts, and what is left ---------------------------------------------------------------------------------------- */

/* Writes what is known, where it says more than what stands there. */
EscAttributes esc_rewrite_attributes(const EscFacts *facts);

/* Turns gc.malloc and gc.malloc.atomic into calls of `allocator` ("boehm" or the name of a function that takes a size;
 * the atomic one is then NAME too). Gives NULL or a malloc'ed message. `changed` says whether anything was there. */
char *esc_lower_gc_malloc(LLVMModuleRef module, const char *allocator, bool *changed);

#endif
