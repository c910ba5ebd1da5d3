/* fill.c: what is in a new object?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * An allocator that gives zeroed memory leaves a memset, and one that fills it a copy of that, of the whole slot; later
 * passes drop them where nobody could tell. */
#include "Rewriter/rewrite.h"

#include <llvm-c/Target.h>
#include <stdlib.h>

static LLVMContextRef context_of(const EscDecision *d) { return LLVMGetTypeContext(LLVMTypeOf(d->call)); }

static LLVMValueRef bytes_of(const EscDecision *d) { return LLVMConstInt(LLVMInt64TypeInContext(context_of(d)), d->size, false); }

static void build_memset(const EscDecision *d, LLVMBuilderRef builder, LLVMValueRef storage, unsigned byte) {
  LLVMBuildMemSet(builder, storage, LLVMConstInt(LLVMInt8TypeInContext(context_of(d)), byte, false), bytes_of(d), (unsigned)d->alignment);
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

static void build_fill(const EscDecision *d, LLVMBuilderRef builder, LLVMValueRef storage) {
  if (d->pattern == (d->pattern & 0xff) * 0x0101010101010101u) build_memset(d, builder, storage, d->pattern & 0xff);
  else LLVMBuildMemCpy(builder, storage, (unsigned)d->alignment, build_pattern(d), 8, bytes_of(d));
}

void esc_rewrite_fill(const EscDecision *d, LLVMBuilderRef builder, LLVMValueRef storage) {
  if (ESC_GUARD(Zeroing, d->zeroed)) build_memset(d, builder, storage, 0);
  if (ESC_GUARD(Filling, d->pattern)) build_fill(d, builder, storage);
}

LLVMValueRef esc_rewrite_result(const EscDecision *d, LLVMBuilderRef builder, LLVMValueRef length, LLVMValueRef storage) {
  if (d->length == ESC_NONE) return storage;
  LLVMValueRef slice = LLVMBuildInsertValue(builder, LLVMGetPoison(LLVMTypeOf(d->call)), length, 0, "");
  return LLVMBuildInsertValue(builder, slice, storage, 1, "");
}
