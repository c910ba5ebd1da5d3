/* watch.c: every access to memory says what it touches, and every allocation site what it made.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Nothing is promoted. The verdict that the pass gives at this place goes along with each object, and frames begin and
 * end as in checked mode, so that the runtime (touch.c) sees which objects were touched after their frame had ended, or
 * after their site had run again. No call is `tail` any more, as if its frame held slots. An allocation by
 * invoke is watched when only it leads to where it goes on. */
#include "../faults/wrong.h"

#include "Driver/driver.h"
#include "Rewriter/rewrite.h"

#include <string.h>

static LLVMValueRef text(EscFrames *frames, const char *string) {
  LLVMValueRef data = LLVMConstStringInContext2(frames->context, string, strlen(string), false);
  LLVMValueRef global = LLVMAddGlobal(frames->module, LLVMTypeOf(data), "esc.verdict");
  LLVMSetInitializer(global, data);
  LLVMSetGlobalConstant(global, true);
  LLVMSetLinkage(global, LLVMPrivateLinkage);
  return global;
}

/* The first instruction that may use the object, or NULL when an invoke shares the place where it goes on. */
static LLVMValueRef after(LLVMValueRef call) {
  if (LLVMIsACallInst(call)) return LLVMGetTailCallKind(call) == LLVMTailCallKindMustTail ? NULL : LLVMGetNextInstruction(call);
  LLVMBasicBlockRef next = LLVMGetNormalDest(call);
  LLVMUseRef use = LLVMGetFirstUse(LLVMBasicBlockAsValue(next));
  if (LLVMGetNextUse(use)) return NULL;
  LLVMValueRef at = LLVMGetFirstInstruction(next);
  while (LLVMIsAPHINode(at)) at = LLVMGetNextInstruction(at);
  return at;
}

/* Objects up to this size, in bytes, get a slot. */
static LLVMValueRef slot_size(EscFrames *frames, const EscDecision *d) {
  uint64_t size = d->reason == ESC_REASON_AllocationRemoved ? UINT64_MAX : esc_decision_has_slot(d) ? d->size : 0;
  return LLVMConstInt(LLVMInt64TypeInContext(frames->context), size, false);
}

static bool watch_site(EscFrames *frames, const EscDecision *d) {
  LLVMValueRef next = after(d->call);
  if (!next) return false;
  LLVMValueRef arguments[] = {esc_frames_of(frames, d->function), esc_frames_describe(frames, d),
                              text(frames, esc_reason_name(d->reason)), d->call, slot_size(frames, d)};
  LLVMBuilderRef builder = esc_frames_builder(next);
  esc_frames_call(builder, frames, "esc_ceiling_made", frames->nothing, arguments, 5);
  LLVMDisposeBuilder(builder);
  return true;
}

/* Memory that is no GC object: need not be asked. */
static bool is_elsewhere(LLVMValueRef pointer) {
  while (LLVMIsAGetElementPtrInst(pointer)) pointer = LLVMGetOperand(pointer, 0);
  return LLVMIsAAllocaInst(pointer) || LLVMIsAConstant(pointer);
}

static bool is_pointer(LLVMValueRef value) {
  return LLVMGetTypeKind(LLVMTypeOf(value)) == LLVMPointerTypeKind && !LLVMGetPointerAddressSpace(LLVMTypeOf(value));
}

static void touch(EscFrames *frames, LLVMValueRef at, LLVMValueRef pointer) {
  if (!is_pointer(pointer) || is_elsewhere(pointer)) return;
  LLVMBuilderRef builder = esc_frames_builder(at);
  esc_frames_call(builder, frames, "esc_ceiling_touch", frames->nothing, &pointer, 1);
  LLVMDisposeBuilder(builder);
}

/* Code that is not here may touch what it is given. */
static void touch_arguments(EscFrames *frames, LLVMValueRef call) {
  LLVMValueRef callee = LLVMGetCalledValue(call);
  size_t length = 0;
  const char *name = LLVMGetValueName2(callee, &length);
  bool memory = !strncmp(name, "llvm.mem", 8);
  if (LLVMIsAFunction(callee) && (!LLVMIsDeclaration(callee) || (!strncmp(name, "llvm.", 5) && !memory))) return;
  if (!strncmp(name, "esc_", 4) || !LLVMIsAFunction(callee)) return;
  for (unsigned i = 0; i < LLVMGetNumArgOperands(call); i++) touch(frames, call, LLVMGetOperand(call, i));
}

static void watch_instruction(EscFrames *frames, LLVMValueRef i) {
  switch (LLVMGetInstructionOpcode(i)) {
    case LLVMLoad:
    case LLVMAtomicRMW:
    case LLVMAtomicCmpXchg:
      touch(frames, i, LLVMGetOperand(i, 0));
      break;
    case LLVMStore:
      touch(frames, i, LLVMGetOperand(i, 1));
      break;
    case LLVMCall:
      if (LLVMGetTailCallKind(i) == LLVMTailCallKindTail) LLVMSetTailCallKind(i, LLVMTailCallKindNone);
      touch_arguments(frames, i);
      break;
    case LLVMInvoke:
      touch_arguments(frames, i);
      break;
    default:
      break;
  }
}

LabCount lab_watch(LLVMModuleRef module, LabFault fault, const EscOptions *options, char **error) {
  LabCount count = {0, 0};
  EscAnalysis analysis;
  EscFrames frames;
  *error = NULL;
  if (!esc_analysis_run(&analysis, module, options, (EscGoal){.decisions = true}, error)) return count;
  lab_spoil(&analysis.plan, fault);
  esc_frames_init(&frames, module);
  for (LLVMValueRef f = LLVMGetFirstFunction(module); f; f = LLVMGetNextFunction(f))
    for (LLVMBasicBlockRef b = LLVMGetFirstBasicBlock(f); b; b = LLVMGetNextBasicBlock(b))
      for (LLVMValueRef i = LLVMGetFirstInstruction(b); i; i = LLVMGetNextInstruction(i)) watch_instruction(&frames, i);
  for (uint32_t i = 0; i < analysis.plan.decisions.count; i++)
    count.moved += watch_site(&frames, &analysis.plan.decisions.data[i]);
  count.sites = analysis.plan.decisions.count;
  esc_frames_finish(&frames);
  esc_analysis_fini(&analysis);
  return count;
}
