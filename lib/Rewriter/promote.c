/* promote.c: an allocation becomes a stack slot.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * The slot stands in the entry block, so that a loop does not grow the stack. What must happen each time the
 * allocation runs stays where the allocation was: an allocator that gives zeroed memory leaves a memset, and one that
 * fills it a copy of that; later passes drop them where nobody could tell. No lifetime markers are made: the slot lives as long as the frame. */
#include "Rewriter/rewrite.h"

#include <string.h>

enum { ESC_GARBAGE = 0xA5 }; /* what a slot may hold before its object begins */

LLVMBuilderRef esc_rewrite_builder(LLVMValueRef instruction) {
  LLVMBuilderRef builder = LLVMCreateBuilderInContext(LLVMGetTypeContext(LLVMTypeOf(instruction)));
  LLVMPositionBuilderBefore(builder, instruction);
  LLVMSetCurrentDebugLocation2(builder, LLVMInstructionGetDebugLoc(instruction));
  return builder;
}

void esc_rewrite_erase_call(LLVMValueRef call) {
  if (ESC_GUARD(EdgesOfInvoke, LLVMIsAInvokeInst(call))) {
    LLVMModuleRef module = LLVMGetGlobalParent(LLVMGetBasicBlockParent(LLVMGetInstructionParent(call)));
    unsigned id = LLVMLookupIntrinsicID("llvm.donothing", strlen("llvm.donothing"));
    LLVMValueRef nothing = LLVMGetIntrinsicDeclaration(module, id, NULL, 0);
    LLVMBuilderRef builder = esc_rewrite_builder(call);
    LLVMBuildInvoke2(builder, LLVMGlobalGetValueType(nothing), nothing, NULL, 0, LLVMGetNormalDest(call),
                     LLVMGetUnwindDest(call), "");
    LLVMDisposeBuilder(builder);
  }
  LLVMInstructionEraseFromParent(call);
}

/* By these promises a load could move above the stores of its own iteration, now that the memory is one. */
void esc_rewrite_drop_promises(LLVMValueRef access) {
  LLVMContextRef context = LLVMGetTypeContext(LLVMTypeOf(access));
  const char *const names[] = {"invariant.load", "invariant.group"};
  for (int i = 0; i < 2; i++) {
    unsigned kind = LLVMGetMDKindIDInContext(context, names[i], (unsigned)strlen(names[i]));
    if (ESC_GUARD(InvariantAccess, LLVMGetMetadata(access, kind))) LLVMSetMetadata(access, kind, NULL);
  }
}

/* llvm.invariant.start has a result, which its end names. */
static void drop_marker(LLVMValueRef call) {
  if (LLVMGetTypeKind(LLVMTypeOf(call)) != LLVMVoidTypeKind)
    LLVMReplaceAllUsesWith(call, LLVMGetPoison(LLVMTypeOf(call)));
  ESC_MUST(MarkerOfSlot) LLVMInstructionEraseFromParent(call);
}

static void drop_promises(const EscPlan *plan) {
  EscMap done = {0};
  for (uint32_t i = 0; i < plan->promises.count; i++) {
    LLVMValueRef at = plan->promises.data[i].instruction;
    if (!esc_decision_has_slot(&plan->decisions.data[plan->promises.data[i].decision])) continue;
    if (ESC_GUARD(MarkerTwice, !esc_map_add(&done, (uint64_t)(uintptr_t)at, 0))) continue;
    if (LLVMIsACallInst(at)) drop_marker(at);
    else esc_rewrite_drop_promises(at);
  }
  esc_map_fini(&done);
}

static void clear_tails(const EscPlan *plan) {
  EscMap changed = {0};
  for (uint32_t i = 0; i < plan->decisions.count; i++)
    if (esc_decision_has_slot(&plan->decisions.data[i]))
      esc_map_add(&changed, (uint64_t)(uintptr_t)plan->decisions.data[i].function, 0);
  for (uint32_t i = 0; i < plan->tail_calls.count; i++) {
    LLVMValueRef call = plan->tail_calls.data[i];
    LLVMValueRef function = LLVMGetBasicBlockParent(LLVMGetInstructionParent(call));
    if (esc_map_get(&changed, (uint64_t)(uintptr_t)function) != ESC_MAP_ABSENT)
      ESC_MUST(TailCleared) LLVMSetTailCallKind(call, LLVMTailCallKindNone);
  }
  esc_map_fini(&changed);
}

LLVMValueRef esc_rewrite_alloca(LLVMValueRef function, LLVMTypeRef type) {
  LLVMBuilderRef builder = LLVMCreateBuilderInContext(LLVMGetTypeContext(type));
  LLVMPositionBuilderBefore(builder, LLVMGetFirstInstruction(LLVMGetEntryBasicBlock(function)));
  LLVMSetCurrentDebugLocation2(builder, NULL); /* it belongs to the frame, not to the first instruction's line */
  LLVMValueRef slot = LLVMBuildAlloca(builder, type, "");
  LLVMDisposeBuilder(builder);
  return slot;
}

static LLVMValueRef build_slot(const EscDecision *d) {
  LLVMContextRef context = LLVMGetTypeContext(LLVMTypeOf(d->call));
  LLVMValueRef slot = esc_rewrite_alloca(d->function, LLVMArrayType2(LLVMInt8TypeInContext(context), d->header + d->size));
  ESC_MUST(SlotAligned) LLVMSetAlignment(slot, (unsigned)d->alignment);
  if (!d->header) return slot;
  LLVMBuilderRef builder = LLVMCreateBuilderInContext(context);
  LLVMPositionBuilderBefore(builder, LLVMGetNextInstruction(slot));
  LLVMValueRef object = esc_rewrite_header(d, builder, slot);
  LLVMDisposeBuilder(builder);
  return object;
}

void esc_rewrite_take_over(LLVMValueRef call, LLVMValueRef made) {
  size_t length = 0;
  const char *name = LLVMGetValueName2(call, &length);
  EscText kept = {0};
  esc_text_add_n(&kept, name, length);
  LLVMReplaceAllUsesWith(call, made);
  LLVMSetValueName2(call, "", 0);
  if (!LLVMIsConstant(made)) LLVMSetValueName2(made, esc_text_get(&kept), kept.length);
  esc_text_fini(&kept);
}

void esc_rewrite_replace(const EscDecision *d, LLVMValueRef storage, const EscHandlers *handlers) {
  if (d->counter != ESC_NONE) {
    esc_rewrite_small(d, storage, handlers);
    return;
  }
  LLVMBuilderRef builder = esc_rewrite_builder(d->call);
  esc_rewrite_fill(d, builder, storage);
  LLVMValueRef length = d->length == ESC_NONE ? NULL : LLVMGetOperand(d->call, d->length);
  esc_rewrite_take_over(d->call, esc_rewrite_result(d, builder, length, storage));
  LLVMDisposeBuilder(builder);
  esc_rewrite_erase_call(d->call);
}

static void build_garbage(const EscDecision *d, LLVMValueRef slot) {
  LLVMContextRef context = LLVMGetTypeContext(LLVMTypeOf(slot));
  LLVMBuilderRef builder = esc_rewrite_builder(d->call);
  LLVMBuildMemSet(builder, slot, LLVMConstInt(LLVMInt8TypeInContext(context), ESC_GARBAGE, false),
                  LLVMConstInt(LLVMInt64TypeInContext(context), d->size, false), (unsigned)d->alignment);
  LLVMDisposeBuilder(builder);
}

static LLVMValueRef promote(const EscDecision *d, const EscOptions *options, const EscHandlers *handlers) {
  LLVMValueRef slot = build_slot(d);
  if (options->fill) build_garbage(d, slot);
  esc_rewrite_replace(d, slot, handlers);
  return slot;
}

static void move(LLVMValueRef instruction, LLVMValueRef before) {
  LLVMBuilderRef builder = LLVMCreateBuilderInContext(LLVMGetTypeContext(LLVMTypeOf(instruction)));
  size_t length = 0;
  EscText name = {0};
  const char *was = LLVMGetValueName2(instruction, &length);
  esc_text_add_n(&name, was, length);
  LLVMInstructionRemoveFromParent(instruction);
  LLVMPositionBuilderBefore(builder, before);
  LLVMInsertIntoBuilderWithName(builder, instruction, esc_text_get(&name));
  LLVMDisposeBuilder(builder);
  esc_text_fini(&name);
}

/* First of all: what comes after may erase the instruction. */
static void move_sites(const EscPlan *plan) {
  for (uint32_t i = 0; i < plan->decisions.count; i++) {
    const EscDecision *d = &plan->decisions.data[i];
    if (!esc_decision_has_slot(d) || !d->start) continue;
    move(d->call, d->start);
    for (uint32_t k = 0; k < d->carried_count; k++) move(d->carried[k], d->start);
  }
}

bool esc_rewrite(const EscPlan *plan, LLVMModuleRef module, const EscOptions *options, const EscHandlers *handlers) {
  bool changed = false;
  move_sites(plan);
  ESC_MUST(TellersTold) esc_rewrite_tellers(plan, module);
  clear_tails(plan);
  drop_promises(plan);
  for (uint32_t i = 0; i < plan->markers.count; i++) esc_rewrite_erase_call(plan->markers.data[i]);
  LLVMValueRef *slots = esc_alloc_zeroed(plan->decisions.count + 1, sizeof *slots);
  for (uint32_t i = 0; i < plan->decisions.count; i++) {
    const EscDecision *d = &plan->decisions.data[i];
    if (esc_decision_has_slot(d) && !options->checked) slots[i] = promote(d, options, handlers);
    if (d->reason == ESC_REASON_AllocationRemoved) esc_rewrite_remove(d);
    changed |= esc_decision_changes(d);
  }
  if (options->checked) esc_rewrite_checked(plan, module, handlers);
  else ESC_MUST(SlotsSpared) esc_rewrite_spare(plan, slots, false, handlers);
  free(slots);
  return changed || options->checked || plan->markers.count;
}
