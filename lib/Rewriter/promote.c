/* promote.c: an allocation becomes a stack slot.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * The slot stands in the entry block, so that a loop does not grow the stack. What must happen each time the
 * allocation runs stays where the allocation was: an allocator that gives zeroed memory leaves a memset, and one that
 * fills it a copy of that; later passes drop them where nobody could tell. No lifetime markers are made: the slot lives as long as the frame. */
#include "Rewriter/rewrite.h"

#include <llvm-c/Target.h>
#include <stdlib.h>
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
    if (plan->decisions.data[plan->promises.data[i].decision].reason != ESC_REASON_StackPromoted) continue;
    if (ESC_GUARD(MarkerTwice, !esc_map_add(&done, (uint64_t)(uintptr_t)at, 0))) continue;
    if (LLVMIsACallInst(at)) drop_marker(at);
    else esc_rewrite_drop_promises(at);
  }
  esc_map_fini(&done);
}

static void clear_tails(const EscPlan *plan) {
  EscMap changed = {0};
  for (uint32_t i = 0; i < plan->decisions.count; i++)
    if (plan->decisions.data[i].reason == ESC_REASON_StackPromoted)
      esc_map_add(&changed, (uint64_t)(uintptr_t)plan->decisions.data[i].function, 0);
  for (uint32_t i = 0; i < plan->tail_calls.count; i++) {
    LLVMValueRef call = plan->tail_calls.data[i];
    LLVMValueRef function = LLVMGetBasicBlockParent(LLVMGetInstructionParent(call));
    if (esc_map_get(&changed, (uint64_t)(uintptr_t)function) != ESC_MAP_ABSENT)
      ESC_MUST(TailCleared) LLVMSetTailCallKind(call, LLVMTailCallKindNone);
  }
  esc_map_fini(&changed);
}

static LLVMValueRef build_slot(const EscDecision *d) {
  LLVMValueRef first = LLVMGetFirstInstruction(LLVMGetEntryBasicBlock(d->function));
  LLVMContextRef context = LLVMGetTypeContext(LLVMTypeOf(d->call));
  LLVMBuilderRef builder = LLVMCreateBuilderInContext(context);
  LLVMPositionBuilderBefore(builder, first);
  LLVMSetCurrentDebugLocation2(builder, NULL); /* it belongs to the frame, not to the first instruction's line */
  LLVMTypeRef bytes = LLVMArrayType2(LLVMInt8TypeInContext(context), d->size);
  LLVMValueRef slot = LLVMBuildAlloca(builder, bytes, "");
  ESC_MUST(SlotAligned) LLVMSetAlignment(slot, (unsigned)d->alignment);
  LLVMDisposeBuilder(builder);
  return slot;
}

static void build_memset(const EscDecision *d, LLVMValueRef slot, unsigned byte) {
  LLVMContextRef context = LLVMGetTypeContext(LLVMTypeOf(d->call));
  LLVMBuilderRef builder = esc_rewrite_builder(d->call);
  LLVMBuildMemSet(builder, slot, LLVMConstInt(LLVMInt8TypeInContext(context), byte, false),
                  LLVMConstInt(LLVMInt64TypeInContext(context), d->size, false), (unsigned)d->alignment);
  LLVMDisposeBuilder(builder);
}

/* A slot that begins as `pattern`, again and again, in the order of the target's bytes. */
static LLVMValueRef build_pattern(const EscDecision *d) {
  LLVMModuleRef module = LLVMGetGlobalParent(d->function);
  bool little = LLVMByteOrder(LLVMGetModuleDataLayout(module)) == LLVMLittleEndian;
  char *bytes = esc_alloc_zeroed(d->size, 1);
  for (uint64_t i = 0; i < d->size; i++) bytes[i] = (char)(d->pattern >> 8 * (little ? i % 8 : 7 - i % 8));
  LLVMValueRef text = LLVMConstStringInContext(LLVMGetModuleContext(module), bytes, (unsigned)d->size, true);
  free(bytes);
  LLVMValueRef global = LLVMAddGlobal(module, LLVMTypeOf(text), "esc.fill");
  LLVMSetInitializer(global, text);
  LLVMSetGlobalConstant(global, true);
  LLVMSetLinkage(global, LLVMPrivateLinkage);
  LLVMSetUnnamedAddress(global, LLVMGlobalUnnamedAddr);
  LLVMSetAlignment(global, 8);
  return global;
}

static void build_fill(const EscDecision *d, LLVMValueRef slot) {
  if (d->pattern == (d->pattern & 0xff) * 0x0101010101010101u) {
    build_memset(d, slot, d->pattern & 0xff);
    return;
  }
  LLVMValueRef pattern = build_pattern(d);
  LLVMBuilderRef builder = esc_rewrite_builder(d->call);
  LLVMTypeRef number = LLVMInt64TypeInContext(LLVMGetTypeContext(LLVMTypeOf(d->call)));
  LLVMBuildMemCpy(builder, slot, (unsigned)d->alignment, pattern, 8, LLVMConstInt(number, d->size, false));
  LLVMDisposeBuilder(builder);
}

/* What stands in the place of the call: the storage, or {length, storage}. */
static LLVMValueRef build_result(const EscDecision *d, LLVMValueRef storage) {
  if (d->length == ESC_NONE) return storage;
  LLVMBuilderRef builder = esc_rewrite_builder(d->call);
  LLVMValueRef slice = LLVMGetPoison(LLVMTypeOf(d->call));
  slice = LLVMBuildInsertValue(builder, slice, LLVMGetOperand(d->call, d->length), 0, "");
  slice = LLVMBuildInsertValue(builder, slice, storage, 1, "");
  LLVMDisposeBuilder(builder);
  return slice;
}

void esc_rewrite_replace(const EscDecision *d, LLVMValueRef storage) {
  if (ESC_GUARD(Zeroing, d->zeroed)) build_memset(d, storage, 0);
  if (ESC_GUARD(Filling, d->pattern)) build_fill(d, storage);
  size_t length = 0;
  const char *name = LLVMGetValueName2(d->call, &length);
  EscText kept = {0};
  esc_text_add_n(&kept, name, length);
  LLVMReplaceAllUsesWith(d->call, build_result(d, storage));
  esc_rewrite_erase_call(d->call);
  LLVMSetValueName2(storage, esc_text_get(&kept), kept.length);
  esc_text_fini(&kept);
}

static void promote(const EscDecision *d, const EscOptions *options) {
  LLVMValueRef slot = build_slot(d);
  if (options->fill) build_memset(d, slot, ESC_GARBAGE);
  esc_rewrite_replace(d, slot);
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
    if (d->reason != ESC_REASON_StackPromoted || !d->start) continue;
    move(d->call, d->start);
    for (uint32_t k = 0; k < d->carried_count; k++) move(d->carried[k], d->start);
  }
}

bool esc_rewrite(const EscPlan *plan, LLVMModuleRef module, const EscOptions *options) {
  bool changed = false;
  move_sites(plan);
  clear_tails(plan);
  drop_promises(plan);
  for (uint32_t i = 0; i < plan->markers.count; i++) esc_rewrite_erase_call(plan->markers.data[i]);
  for (uint32_t i = 0; i < plan->decisions.count; i++) {
    const EscDecision *d = &plan->decisions.data[i];
    if (d->reason == ESC_REASON_StackPromoted && !options->checked) promote(d, options);
    if (d->reason == ESC_REASON_AllocationRemoved) esc_rewrite_remove(d);
    changed |= d->reason == ESC_REASON_StackPromoted || d->reason == ESC_REASON_AllocationRemoved;
  }
  if (options->checked) esc_rewrite_checked(plan, module);
  return changed || options->checked || plan->markers.count;
}
