/* promote.c: an allocation becomes a stack slot.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * The slot stands in the entry block, so that a loop does not grow the stack. What must happen each time the
 * allocation runs stays where the allocation was: an allocator that gives zeroed memory leaves a memset, and one that
 * fills it a copy of that; later passes drop them where nobody could tell. No lifetime markers are made: the slot lives as long as the frame. */
#include "Rewriter/rewrite.h"

enum { ESC_GARBAGE = 0xA5 }; /* what a slot may hold before its object begins */

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

LLVMValueRef esc_rewrite_promote(const EscDecision *d, const EscOptions *options, const EscHandlers *handlers) {
  LLVMValueRef slot = build_slot(d);
  if (options->fill) build_garbage(d, slot);
  esc_rewrite_replace(d, slot, handlers);
  return slot;
}
