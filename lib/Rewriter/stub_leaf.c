/* stub_leaf.c: leaves of values, and values of leaves.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Rewriter/stub.h"

static bool is_aggregate(LLVMTypeRef type) {
  return LLVMGetTypeKind(type) == LLVMStructTypeKind || LLVMGetTypeKind(type) == LLVMArrayTypeKind;
}

/* Tokens, metadata and the like have no size, either. */
bool esc_stub_has_leaves(const EscStubs *stubs, LLVMTypeRef type) {
  return LLVMGetTypeKind(type) == LLVMVoidTypeKind ||
         ESC_NEEDS(StubOfScalable, esc_layout_store_size(stubs->reader, type) != ESC_ANY_SIZE);
}

LLVMValueRef esc_stub_pun(const EscStubs *stubs, LLVMBuilderRef builder, LLVMValueRef value, LLVMTypeRef to) {
  LLVMTypeRef from = LLVMTypeOf(value);
  if (from == to) return value;
  uint32_t size = esc_layout_store_size(stubs->reader, from), other = esc_layout_store_size(stubs->reader, to);
  LLVMTypeRef bytes = LLVMArrayType2(LLVMInt8TypeInContext(LLVMGetModuleContext(stubs->module)), size > other ? size : other);
  LLVMValueRef slot = LLVMBuildAlloca(builder, bytes, "");
  LLVMSetAlignment(slot, 16);
  LLVMBuildStore(builder, value, slot);
  return LLVMBuildLoad2(builder, to, slot, "");
}

static LLVMTypeRef element_of(LLVMTypeRef type, unsigned i) {
  return LLVMGetTypeKind(type) == LLVMStructTypeKind ? LLVMStructGetTypeAtIndex(type, i) : LLVMGetElementType(type);
}

/* The element of which `*leaf` is a leaf; `*leaf` is counted within it from then on. */
static unsigned element_with(const EscStubs *stubs, LLVMTypeRef type, uint32_t *leaf) {
  for (unsigned i = 0;; i++) {
    uint32_t count = esc_layout_leaf_count(stubs->reader, element_of(type, i));
    if (*leaf < count) return i;
    *leaf -= count;
  }
}

LLVMValueRef esc_stub_leaf(const EscStubs *stubs, LLVMBuilderRef builder, LLVMValueRef value, uint32_t leaf) {
  LLVMTypeRef type = LLVMTypeOf(value);
  if (!is_aggregate(type) || esc_layout_leaf_count(stubs->reader, type) == 1)
    return esc_stub_pun(stubs, builder, value, esc_stubs_pointer(stubs));
  unsigned i = element_with(stubs, type, &leaf);
  return esc_stub_leaf(stubs, builder, LLVMBuildExtractValue(builder, value, i, ""), leaf);
}

LLVMValueRef esc_stub_with_leaf(const EscStubs *stubs, LLVMBuilderRef builder, LLVMValueRef value, uint32_t leaf,
                                LLVMValueRef pointer) {
  LLVMTypeRef type = LLVMTypeOf(value);
  if (!is_aggregate(type) || esc_layout_leaf_count(stubs->reader, type) == 1)
    return esc_stub_pun(stubs, builder, pointer, type);
  unsigned i = element_with(stubs, type, &leaf);
  LLVMTypeRef inner = element_of(type, i);
  LLVMValueRef element = is_aggregate(inner) ? LLVMBuildExtractValue(builder, value, i, "") : LLVMGetPoison(inner);
  return LLVMBuildInsertValue(builder, value, esc_stub_with_leaf(stubs, builder, element, leaf, pointer), i, "");
}
