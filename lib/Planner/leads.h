/* leads.h: from which objects and values do others come into reach?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_PLANNER_LEADS_H
#define ESC_PLANNER_LEADS_H

#include "Reader/reader.h"

/* The objects, and all that may hold one of them, directly or not: a mark for each object of the solution. Owner: the
 * caller, who frees it. Cost: proportional to the nodes that point to what is marked. */
bool *esc_holders_of(const EscSolution *solution, const EscObject *objects, uint32_t object_count);
/* May `value`, or a part of it, point to the object? */
bool esc_points_into(const EscReading *reading, const EscSolution *solution, LLVMValueRef value, EscObject object);
/* The same of any marked object. */
bool esc_leads_to(const EscReading *reading, const EscSolution *solution, LLVMValueRef value, const bool *marked);

#endif
