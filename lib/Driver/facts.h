/* facts.h: from the planner's data to the words of remarks.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_DRIVER_FACTS_H
#define ESC_DRIVER_FACTS_H

#include "Planner/plan.h"
#include "Remarks/remark.h"

/* The caller frees *owned_steps, to which the facts refer. */
EscAllocationFacts esc_decision_facts(const EscDecision *decision, EscRemarkStep **owned_steps);
/* "leaking param: p to result 0 level=1", in Go's words. */
void esc_param_wording(EscText *text, const EscParamNote *note);

#endif
