/* facts.h: what LLVM has a word for, as plain data.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * capture.c   who learns the address of a parameter?
 * fresh.c     is what a function returns an object that nobody else has?
 * returned.c  does a function return one of its parameters, always? */
#ifndef ESC_PLANNER_FACTS_H
#define ESC_PLANNER_FACTS_H

#include "Reader/reader.h"
#include "Support/Guard.h"

/* What may be learnt of a pointer, in LLVM's terms (llvm/Support/ModRef.h): whether it is null, its address, and the
 * right to access memory through it. */
enum { ESC_LEARN_NULL = 1, ESC_LEARN_ADDRESS = 3, ESC_LEARN_ALL = 15 };

typedef struct {
  LLVMValueRef function;
  uint32_t parameter;
  uint8_t learnt;    /* ESC_LEARN_* by anybody but the receiver of the result */
  bool in_result;    /* the result may be made of it */
} EscCaptureFact;

/* What is learnt of `from` is learnt of `to` as well, which is passed on as it. Indices in `captures`. */
typedef struct {
  uint32_t from, to;
} EscCaptureLink;

typedef struct {
  LLVMValueRef function;
  uint32_t parameter;
} EscReturnedFact;

typedef struct {
  ESC_VEC(EscCaptureFact) captures;
  ESC_VEC(EscCaptureLink) links;
  EscMap capture_ids;   /* function, leaf -> index in captures */
  ESC_VEC(EscReturnedFact) returned;
  EscMap returned_ids;  /* function -> parameter */
  ESC_VEC(LLVMValueRef) fresh; /* functions whose result is a new object or null */
  EscMap fresh_ids;     /* function */
} EscFacts;

/* Adds what is proven of one solved function. Callees first; `facts` refers to nothing of reading and solution. */
void esc_facts_add(EscFacts *facts, const EscReading *reading, const EscSolution *solution);
/* After all functions: `learnt` is complete only now. */
void esc_facts_finish(EscFacts *facts);
void esc_facts_fini(EscFacts *facts);

/* ---- parts ------------------------------------------------------------------------------------------------------- */

/* True for values through which nobody can see an address: pointers, vectors of them. `leaf` of an aggregate. */
bool esc_facts_is_pointer(LLVMTypeRef type, uint32_t leaf);
/* True when each node that may point to `object` is a pointer value, or memory that nobody has when the function has
 * returned. */
bool esc_facts_is_contained(const EscReading *reading, const EscSolution *solution, EscNode node);
void esc_capture_add(EscFacts *facts, const EscReading *reading, const EscSolution *solution);
void esc_fresh_add(EscFacts *facts, const EscReading *reading, const EscSolution *solution);
void esc_returned_add(EscFacts *facts, const EscReading *reading);

#endif
