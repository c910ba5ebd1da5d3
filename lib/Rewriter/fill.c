/* fill.c: what is in a new object?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * An allocator that gives zeroed memory leaves a memset, and one that fills it a copy of that: from the first byte to the
 * last that is not written first (written.c). Later passes drop the rest where nobody could tell. */
#include "Rewriter/rewrite.h"

#include <llvm-c/Target.h>
#include <stdlib.h>

static LLVMContextRef context_of(const EscDecision *d) { return LLVMGetTypeContext(LLVMTypeOf(d->call)); }

static LLVMValueRef bytes(const EscDecision *d, uint64_t count) { return LLVMConstInt(LLVMInt64TypeInContext(context_of(d)), count, false); }

/* From byte `first` up to `end`. */
static void build_memset(const EscDecision *d, LLVMBuilderRef builder, LLVMValueRef storage, uint64_t first, uint64_t end) {
  LLVMTypeRef byte = LLVMInt8TypeInContext(context_of(d));
  LLVMValueRef offset = bytes(d, first), at = first ? LLVMBuildInBoundsGEP2(builder, byte, storage, &offset, 1, "") : storage;
  uint64_t alignment = first && (first & -first) < d->alignment ? first & -first : d->alignment;
  LLVMBuildMemSet(builder, at, LLVMConstInt(byte, d->pattern & 0xff, false), bytes(d, end - first), (unsigned)alignment);
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

void esc_rewrite_fill(const EscDecision *d, LLVMBuilderRef builder, LLVMValueRef storage) {
  bool bytes_alike = d->pattern == (d->pattern & 0xff) * 0x0101010101010101u; /* zero is a pattern, too */
  uint64_t first = 0, end = 0;
  if (ESC_GUARD(Zeroing, d->zeroed) || ESC_GUARD(Filling, d->pattern)) esc_rewrite_unwritten(d, &first, &end);
  if (first == end) return;
  if (bytes_alike) build_memset(d, builder, storage, first, end);
  else LLVMBuildMemCpy(builder, storage, (unsigned)d->alignment, build_pattern(d), 8, bytes(d, d->size));
}

LLVMValueRef esc_rewrite_result(const EscDecision *d, LLVMBuilderRef builder, LLVMValueRef length, LLVMValueRef storage) {
  if (d->length == ESC_NONE) return storage;
  LLVMValueRef slice = LLVMBuildInsertValue(builder, LLVMGetPoison(LLVMTypeOf(d->call)), length, 0, "");
  return LLVMBuildInsertValue(builder, slice, storage, 1, "");
}
