/* wrong.h: a plan with a fault, for those who read plans.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_UTILS_WRONG_H
#define ESC_UTILS_WRONG_H

#include "lab.h"

#include "Planner/plan.h"

/* Changes the plan for functions whose names begin with "wrong" as one missing guard would. */
void lab_spoil(EscPlan *plan, LabFault fault);

#endif
