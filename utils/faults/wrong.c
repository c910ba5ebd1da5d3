/* wrong.c: promotion that is wrong on purpose.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Everything is read, solved, planned and rewritten by the pass itself; only the plan for functions whose names begin
 * with "wrong" (C++: _ZL5wrong) is changed in between, as one missing guard would change it. */
#include "../faults/wrong.h"

#include "Driver/driver.h"
#include "Rewriter/rewrite.h"

#include <string.h>

static const char *const faults[LAB_FAULTS] = {
    [LAB_FAULT_PROMOTE] = "promote",           [LAB_FAULT_NO_ZEROING] = "no-zeroing",
    [LAB_FAULT_ZERO_ENTRY] = "zeroing-at-entry", [LAB_FAULT_KEEP_TAIL] = "keep-tail",
    [LAB_FAULT_SMALL] = "small",               [LAB_FAULT_UNALIGNED] = "unaligned",
    [LAB_FAULT_NONE] = "none",
};

LabFault lab_fault_named(const char *name, size_t length) {
  LabFault fault = 0;
  while (fault < LAB_FAULTS && !(strlen(faults[fault]) == length && !memcmp(faults[fault], name, length))) fault++;
  return fault;
}

static bool is_wrong(LLVMValueRef function) {
  size_t length = 0;
  const char *name = LLVMGetValueName2(function, &length);
  if (!strncmp(name, "_ZL", 3)) name += strspn(name, "_ZL0123456789");
  return !strncmp(name, "wrong", 5) && strncmp(name, "wrong_value", 11);
}

/* No call of the function says any more that it does not see the frame. */
static void clear_tails(LLVMValueRef function) {
  LAB_EACH_INSTRUCTION(i, function)
    if (LLVMIsACallInst(i) && LLVMGetTailCallKind(i) == LLVMTailCallKindTail)
      LLVMSetTailCallKind(i, LLVMTailCallKindNone);
}

static void spoil_decision(EscDecision *d, LabFault fault) {
  if (fault == LAB_FAULT_PROMOTE && d->size_known) {
    d->reason = ESC_REASON_StackPromoted;
    if (d->alignment < 16) d->alignment = 16;
    clear_tails(d->function);
  }
  if (fault == LAB_FAULT_NO_ZEROING || fault == LAB_FAULT_ZERO_ENTRY) d->zeroed = false;
  if (fault == LAB_FAULT_SMALL) d->size = d->size / 2;
  if (fault == LAB_FAULT_UNALIGNED) d->alignment = 1;
}

void lab_spoil(EscPlan *plan, LabFault fault) {
  for (uint32_t i = 0; i < plan->decisions.count; i++)
    if (is_wrong(plan->decisions.data[i].function)) spoil_decision(&plan->decisions.data[i], fault);
  uint32_t kept = 0;
  for (uint32_t i = 0; i < plan->tail_calls.count; i++)
    if (fault != LAB_FAULT_KEEP_TAIL || !is_wrong(lab_function_of(plan->tail_calls.data[i])))
      plan->tail_calls.data[kept++] = plan->tail_calls.data[i];
  plan->tail_calls.count = kept;
}

/* The slots of a function are zeroed once, where the frame begins. */
static void zero_at_entry(LLVMValueRef function) {
  LLVMValueRef first = LLVMGetFirstInstruction(LLVMGetEntryBasicBlock(function)), after = first;
  while (LLVMIsAAllocaInst(after)) after = LLVMGetNextInstruction(after);
  LLVMContextRef context = LLVMGetTypeContext(LLVMTypeOf(function));
  LLVMBuilderRef builder = lab_builder_before(after);
  for (LLVMValueRef slot = first; slot != after; slot = LLVMGetNextInstruction(slot))
    if (LLVMGetTypeKind(LLVMGetAllocatedType(slot)) == LLVMArrayTypeKind)
      LLVMBuildMemSet(builder, slot, LLVMConstInt(LLVMInt8TypeInContext(context), 0, false),
                      LLVMSizeOf(LLVMGetAllocatedType(slot)), LLVMGetAlignment(slot));
  LLVMDisposeBuilder(builder);
}

LabCount lab_promote_wrongly(LLVMModuleRef module, LabFault fault, const EscOptions *options, char **error) {
  LabCount count = {0, 0};
  EscAnalysis analysis;
  *error = NULL;
  if (!esc_analysis_run(&analysis, module, options, (EscGoal){.decisions = true}, error)) return count;
  lab_spoil(&analysis.plan, fault);
  for (uint32_t i = 0; i < analysis.plan.decisions.count; i++)
    count.moved += analysis.plan.decisions.data[i].reason == ESC_REASON_StackPromoted;
  count.sites = analysis.plan.decisions.count;
  esc_rewrite(&analysis.plan, module, options, NULL);
  for (LLVMValueRef f = LLVMGetFirstFunction(module); f; f = LLVMGetNextFunction(f))
    if (fault == LAB_FAULT_ZERO_ENTRY && !LLVMIsDeclaration(f) && is_wrong(f)) zero_at_entry(f);
  esc_analysis_fini(&analysis);
  return count;
}
