/* plan.h: what is to be done with each allocation, as plain data.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * plan.c      from verdicts to decisions: size, frame, alignment, the function, the loop
 * loop.c      may the object of an earlier iteration still be used?
 * slot.c      may an old pointer in memory still be read?
 * liveness.c  is a value alive at an instruction?
 * sight.c     which calls may see a promoted object?
 * free.c      which calls have to spare a slot, and can they?
 * unused.c    does anybody read the object? */
#ifndef ESC_PLANNER_PLAN_H
#define ESC_PLANNER_PLAN_H

#include "Planner/leads.h"
#include "Reader/reader.h"

/* One step of the flow that keeps an object on the heap, ready to be read by people. */
typedef struct {
  const char *text;         /* "stored", "passed to f as argument 2" */
  LLVMValueRef instruction; /* may be NULL */
  const char *file;         /* may be NULL */
  uint32_t line, column;
} EscStepText;

typedef struct {
  LLVMValueRef function, call;
  LLVMValueRef maker;           /* what it calls, for objects that take the slot's place; NULL when that is no function */
  LLVMValueRef start; /* the call has to move to before this instruction; or NULL */
  LLVMValueRef *carried; /* and with it these, in this order */
  uint32_t carried_count;
  uint32_t function_number, number; /* order in the module, order of planning */
  EscReason reason; /* StackPromoted, StackPromotedSmall and AllocationRemoved are acted upon */
  const char *allocator;
  bool size_known, zeroed;
  uint32_t length;          /* the call gives {length, pointer}, and this argument is the length; or ESC_NONE */
  uint32_t counter;         /* StackPromotedSmall: while this argument is at most `most`, the object is a slot */
  uint64_t most;
  uint64_t size, alignment, limit;
  uint64_t header;          /* bytes before the object that tell other functions of the slot, or 0; Rewriter/header.c */
  uint64_t pattern;         /* eight bytes that new memory repeats, or 0 */
  const char *subject;
  uint32_t argument;
  EscStepText where;        /* of class ESCAPE: the last step; its text is not used */
  EscStepText *steps;
  uint32_t step_count;
} EscDecision;

/* What a function does with a parameter. */
typedef struct {
  LLVMValueRef function;
  const char *name;
  const char *into; /* the parameter of fact.param; NULL when there is none */
  EscParamFact fact;
  EscDecision way; /* by which it leaks, as far as a decision tells that of an allocation; no steps when it does not */
} EscParamNote;

typedef struct {
  LLVMValueRef call;
  uint32_t decision; /* of a site that it may point to */
} EscDemand;

/* An access or marker that says of an object what is not true of a slot: that it never changes, or when it dies. */
typedef struct {
  LLVMValueRef instruction;
  uint32_t decision;
} EscPromise;

enum { ESC_HEADER = 32 }; /* bytes: three words, and what keeps the object aligned */

/* A call that frees or resizes what may be the slot of a site. */
typedef struct {
  LLVMValueRef call;
  uint32_t decision;
  uint32_t order; /* the same for all of a call; set when finished */
} EscSpared;

typedef struct {
  ESC_VEC(EscDecision) decisions; /* in module order once sorted */
  ESC_VEC(EscParamNote) parameters; /* unless nobody wants them */
  bool no_parameters;
  ESC_VEC(EscDemand) demands;
  ESC_VEC(LLVMValueRef) markers;      /* ESC_MUST_STACK calls, to be removed */
  ESC_VEC(LLVMValueRef) open_demands; /* markers whose pointer is not known to be an object made here */
  ESC_VEC(LLVMValueRef) tail_calls;   /* may see a promoted object of their function */
  ESC_VEC(EscPromise) promises;
  ESC_VEC(EscSpared) spared; /* those of a call together, once finished */
  ESC_VEC(EscTeller) tellers; /* calls that free what callers made, which have to look for headers; owners are terminated */
  EscArena arena;
} EscPlan;

void esc_plan_fini(EscPlan *plan);

/* It has a slot, always or where it is small. */
bool esc_decision_has_slot(const EscDecision *decision);
/* Something of it is gone from the heap. */
bool esc_decision_changes(const EscDecision *decision);
/* Nothing of it is left on the heap. */
bool esc_decision_is_gone(const EscDecision *decision);

/* Adds the decisions for one solved function. The plan does not refer to reading or solution afterwards. `solution` may
 * be NULL for a function without sites and markers. */
void esc_plan_function(EscPlan *plan, const EscReading *reading, const EscSolution *solution, bool recursive);
/* After all functions: module order, and the bisection limit. */
void esc_plan_finish(EscPlan *plan, const EscReader *reader);

/* ---- parts ------------------------------------------------------------------------------------------------------- */

typedef ESC_VEC(LLVMValueRef) EscCallVec;

/* The callers make the object of `function`, at these calls: one object, all that it returns but null. */
typedef struct {
  LLVMValueRef function;
  EscCallVec sites; /* where it makes it now; one of them runs, once */
  EscCallVec calls;
} EscLift;

/* Calls whose result is a fresh object of the callee that the caller probably keeps to itself. */
typedef struct {
  EscCallVec copied;       /* to be inlined: then the object can be a slot of the caller */
  ESC_VEC(EscLift) lifted; /* where there would be too many copies */
} EscWrapperCalls;

/* The module stays as it is. Release with esc_wrapper_calls_fini. */
void esc_wrapper_calls(EscReader *reader, EscWrapperCalls *found);
void esc_wrapper_calls_fini(EscWrapperCalls *found);

/* Finds the calls that `function` returns the results of. True when its caller can call them instead. */
bool esc_lift_sites(LLVMValueRef function, EscCallVec *sites);

/* Facts about one function that more than one site needs. */
typedef struct {
  const EscReading *reading;
  const EscSolution *solution;
  EscMap block_ids;   /* block -> number */
  EscMap order;       /* instruction -> position in its block */
  uint32_t *cycle;    /* block -> component; only components that are cycles count */
  bool *in_cycle;     /* block */
  uint32_t blocks;
  uint32_t work;      /* blocks visited by liveness, bounded */
  uint32_t start_work; /* blocks visited by esc_start_of, bounded */
  uint32_t slot_depth; /* questions about slots inside each other */
} EscFunctionView;

void esc_view_init(EscFunctionView *view, const EscReading *reading, const EscSolution *solution);
void esc_view_fini(EscFunctionView *view);
uint32_t esc_view_block(const EscFunctionView *view, LLVMBasicBlockRef block);
uint32_t esc_view_position(const EscFunctionView *view, LLVMValueRef instruction);

typedef enum { ESC_LOOP_FINE, ESC_LOOP_OVERLAP, ESC_LOOP_GIVEN_UP } EscLoopAnswer;
/* May an older object of the site be used after the site has run again? */
EscLoopAnswer esc_loop_overlap(EscFunctionView *view, LLVMValueRef site, EscObject object);
/* The same, if the site stood before `start`, which comes before every use of it but `carried` (esc_start_of). */
EscLoopAnswer esc_loop_overlap_at(EscFunctionView *view, LLVMValueRef site, LLVMValueRef start, const EscCallVec *carried, EscObject object);
/* An instruction that comes before every use of the site, and runs at most once after each run of it; or NULL. Appends what
 * may move there with the site, and is no such use: what only fills the object. */
LLVMValueRef esc_start_of(EscFunctionView *view, LLVMValueRef site, EscCallVec *carried);
/* Is `value` used on some path from `at` (before it runs) that does not pass its definition? */
bool esc_live_before(EscFunctionView *view, LLVMValueRef value, LLVMValueRef at);
/* May what the word of `holder` at `offset` (ESC_ANY: some word) holds when `site` runs be read afterwards? */
bool esc_slot_read_after(EscFunctionView *view, int32_t offset, EscObject holder, LLVMValueRef site);
/* Is `holder` made anew each time before `site` runs again, when nobody has the old `object` any more? Then the new
 * one holds only the new. */
bool esc_slot_renewed(EscFunctionView *view, EscObject holder, EscObject object, LLVMValueRef site);
/* True when nothing reads the object: it is only stored to. */
bool esc_unused(LLVMValueRef call);
/* Adds the promises about the object, which is the one of `decision`; gives the largest alignment that an access, a call
 * or an assumption relies on, at least 1. */
uint64_t esc_sight_accesses(EscPlan *plan, const EscFunctionView *view, EscObject object, uint32_t decision);
/* Adds the calls of the function that free or resize the object, which is the one of `decision`. False when one of them cannot
 * be kept away from its slot. free.c */
bool esc_spare_slot(EscPlan *plan, const EscFunctionView *view, const EscSite *site, uint32_t decision);
/* Calls of other functions that free or resize its object can be kept away from its slot. free.c */
bool esc_spare_elsewhere(const EscSite *site);
/* Puts those of a call together, the calls in the order in which they came. */
void esc_spare_finish(EscPlan *plan, const EscReader *reader);
/* Adds the calls marked `tail` that may see one of `objects`. */
void esc_sight_tail_calls(EscPlan *plan, const EscFunctionView *view, const EscObject *objects, uint32_t count);

#endif
