/* layout.c: which leaves does a type have, and how far does an address move?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Graph/limits.h"
#include "Reader/reader.h"

static bool is_aggregate(LLVMTypeRef type) {
  LLVMTypeKind kind = LLVMGetTypeKind(type);
  return kind == LLVMStructTypeKind || kind == LLVMArrayTypeKind;
}

static uint64_t size_of(const EscReader *reader, LLVMTypeRef type) {
  return LLVMTypeIsSized(type) ? LLVMABISizeOfType(reader->layout, type) : 0;
}

uint32_t esc_layout_store_size(const EscReader *reader, LLVMTypeRef type) {
  LLVMTypeKind kind = LLVMGetTypeKind(type);
  if (!LLVMTypeIsSized(type) || ESC_GUARD(SizeScales, kind == LLVMScalableVectorTypeKind)) return ESC_ANY_SIZE;
  uint64_t size = LLVMStoreSizeOfType(reader->layout, type);
  return ESC_NEEDS(TypeIsHuge, size < INT32_MAX) ? (uint32_t)size : ESC_ANY_SIZE;
}

static bool is_number(const EscReader *reader, LLVMTypeRef type) {
  switch (LLVMGetTypeKind(type)) {
    case LLVMIntegerTypeKind:
      return LLVMGetIntTypeWidth(type) < reader->word * 8;
    case LLVMPointerTypeKind:
    case LLVMVectorTypeKind:
    case LLVMScalableVectorTypeKind:
    case LLVMStructTypeKind:
    case LLVMArrayTypeKind:
      return false;
    default:
      return true;
  }
}

static bool add_leaves(const EscReader *reader, LLVMTypeRef type, uint64_t offset, EscLeaves *leaves) {
  LLVMTypeKind kind = LLVMGetTypeKind(type);
  if (kind == LLVMStructTypeKind) {
    unsigned count = LLVMCountStructElementTypes(type);
    for (unsigned i = 0; i < count; i++)
      if (!add_leaves(reader, LLVMStructGetTypeAtIndex(type, i),
                      offset + LLVMOffsetOfElement(reader->layout, type, i), leaves))
        return false;
    return true;
  }
  if (kind == LLVMArrayTypeKind) {
    LLVMTypeRef element = LLVMGetElementType(type);
    uint64_t count = LLVMGetArrayLength2(type);
    if (count > ESC_MAX_LEAVES) return false;
    for (uint64_t i = 0; i < count; i++)
      if (!add_leaves(reader, element, offset + i * size_of(reader, element), leaves)) return false;
    return true;
  }
  if (ESC_GUARD(ManyLeaves, leaves->count == ESC_MAX_LEAVES) || offset > INT32_MAX / 2) return false;
  bool number = is_number(reader, type);
  leaves->leaf[leaves->count++] = (EscLeaf){(uint32_t)offset, esc_layout_store_size(reader, type), !number, number};
  return true;
}

EscLeaves esc_layout_leaves(const EscReader *reader, LLVMTypeRef type) {
  EscLeaves leaves = {0};
  switch (LLVMGetTypeKind(type)) {
    case LLVMVoidTypeKind:
    case LLVMLabelTypeKind:
    case LLVMMetadataTypeKind:
    case LLVMTokenTypeKind:
    case LLVMFunctionTypeKind:
      return leaves;
    default:
      break;
  }
  if (add_leaves(reader, type, 0, &leaves)) return leaves;
  leaves = (EscLeaves){.count = 1};
  leaves.leaf[0] = (EscLeaf){0, esc_layout_store_size(reader, type), true, false};
  return leaves;
}

uint32_t esc_layout_leaf_count(const EscReader *reader, LLVMTypeRef type) {
  return is_aggregate(type) ? esc_layout_leaves(reader, type).count
                            : LLVMTypeIsSized(type) && LLVMGetTypeKind(type) != LLVMVoidTypeKind;
}

static bool is_one_leaf(const EscReader *reader, LLVMTypeRef type) {
  EscLeaves leaves = {0};
  return !is_aggregate(type) || !add_leaves(reader, type, 0, &leaves);
}

bool esc_layout_find_leaf(const EscReader *reader, LLVMTypeRef type, const unsigned *indices, unsigned count,
                          uint32_t *leaf) {
  *leaf = 0;
  if (is_one_leaf(reader, type)) return false;
  for (unsigned i = 0; i < count; i++) {
    bool is_struct = LLVMGetTypeKind(type) == LLVMStructTypeKind;
    LLVMTypeRef element = is_struct ? NULL : LLVMGetElementType(type);
    for (unsigned k = 0; k < indices[i]; k++)
      *leaf += esc_layout_leaf_count(reader, is_struct ? LLVMStructGetTypeAtIndex(type, k) : element);
    type = is_struct ? LLVMStructGetTypeAtIndex(type, indices[i]) : element;
  }
  return true;
}

/* 0 for what is no constant. */
static int64_t number_of(LLVMValueRef value) { return LLVMIsAConstantInt(value) ? LLVMConstIntGetSExtValue(value) : 0; }

int32_t esc_layout_gep_offset(const EscReader *reader, LLVMValueRef gep) {
  LLVMTypeRef type = LLVMGetGEPSourceElementType(gep);
  int64_t offset = 0;
  for (int i = 1; i < LLVMGetNumOperands(gep); i++) {
    LLVMValueRef index = LLVMGetOperand(gep, (unsigned)i);
    if (ESC_GUARD(IndexVaries, !LLVMIsAConstantInt(index))) return ESC_ANY;
    int64_t number = number_of(index);
    if (i > 1 && LLVMGetTypeKind(type) == LLVMStructTypeKind) {
      offset += (int64_t)LLVMOffsetOfElement(reader->layout, type, (unsigned)number);
      type = LLVMStructGetTypeAtIndex(type, (unsigned)number);
      continue;
    }
    if (i > 1) type = LLVMGetElementType(type);
    if (ESC_GUARD(IndexScales, LLVMGetTypeKind(type) == LLVMScalableVectorTypeKind)) return ESC_ANY;
    if (number > ESC_MAX_OFFSET || number < -ESC_MAX_OFFSET) return ESC_ANY;
    uint64_t size = size_of(reader, type);
    if (number && size > ESC_MAX_OFFSET) return ESC_ANY;
    if (!number) continue;
    offset += number * (int64_t)size;
    if (offset > ESC_MAX_OFFSET || offset < -ESC_MAX_OFFSET) return ESC_ANY;
  }
  return (int32_t)offset;
}

/* How many values an index can have, from 0 on: what a mask or a remainder leaves. 0 = not known. */
static uint64_t values_of(LLVMValueRef index) {
  while (LLVMIsAZExtInst(index) || LLVMIsASExtInst(index)) index = LLVMGetOperand(index, 0); /* small, so not negative */
  if (!LLVMIsAInstruction(index) || LLVMGetNumOperands(index) != 2) return 0;
  LLVMValueRef bound = LLVMGetOperand(index, 1);
  if (!LLVMIsAConstantInt(bound) || LLVMGetIntTypeWidth(LLVMTypeOf(bound)) > 64) return 0;
  uint64_t number = LLVMConstIntGetZExtValue(bound);
  if (number > ESC_MAX_OFFSET) return 0;
  switch (LLVMGetInstructionOpcode(index)) {
    case LLVMAnd:
      return number + 1;
    case LLVMURem:
      return number;
    default:
      return 0;
  }
}

uint32_t esc_layout_gep_choices(const EscReader *reader, LLVMValueRef gep, int32_t *first, int32_t *stride) {
  LLVMTypeRef type = LLVMGetGEPSourceElementType(gep);
  int last = LLVMGetNumOperands(gep) - 1;
  uint64_t values = values_of(LLVMGetOperand(gep, (unsigned)last));
  if (!values || values > ESC_MAX_OFFSETS || !LLVMIsAInstruction(gep)) return 0;
  int64_t offset = 0;
  for (int i = 1; i <= last; i++) {
    bool is_struct = i > 1 && LLVMGetTypeKind(type) == LLVMStructTypeKind;
    LLVMValueRef index = LLVMGetOperand(gep, (unsigned)i);
    if (ESC_GUARD(ChoicesVary, i < last && !LLVMIsAConstantInt(index))) return 0;
    int64_t number = i < last ? number_of(index) : 0;
    if (is_struct) {
      if (i == last) return 0;
      offset += (int64_t)LLVMOffsetOfElement(reader->layout, type, (unsigned)number);
      type = LLVMStructGetTypeAtIndex(type, (unsigned)number);
      continue;
    }
    if (i > 1) type = LLVMGetElementType(type);
    if (ESC_GUARD(ChoicesScale, LLVMGetTypeKind(type) == LLVMScalableVectorTypeKind)) return 0;
    int64_t size = (int64_t)size_of(reader, type);
    if (number < -ESC_MAX_OFFSET || number > ESC_MAX_OFFSET || size > ESC_MAX_OFFSET) return 0;
    offset += number * size;
    if (offset < -ESC_MAX_OFFSET || offset > ESC_MAX_OFFSET) return 0;
    *stride = (int32_t)size;
  }
  *first = (int32_t)offset;
  return (uint32_t)values;
}

bool esc_layout_same_type(LLVMTypeRef a, LLVMTypeRef b) {
  if (a == b) return true;
  LLVMTypeKind kind = LLVMGetTypeKind(a);
  if (kind != LLVMGetTypeKind(b)) return false;
  if (kind == LLVMArrayTypeKind)
    return ESC_NEEDS(ArrayLengthsDiffer, LLVMGetArrayLength2(a) == LLVMGetArrayLength2(b)) &&
           esc_layout_same_type(LLVMGetElementType(a), LLVMGetElementType(b));
  bool function = kind == LLVMFunctionTypeKind;
  if (!function && (kind != LLVMStructTypeKind || LLVMIsOpaqueStruct(a) || LLVMIsOpaqueStruct(b))) return false;
  if (ESC_GUARD(VariadicDiffers, function && LLVMIsFunctionVarArg(a) != LLVMIsFunctionVarArg(b))) return false;
  if (ESC_GUARD(ResultsDiffer, function && !esc_layout_same_type(LLVMGetReturnType(a), LLVMGetReturnType(b)))) return false;
  if (ESC_GUARD(PackingDiffers, !function && LLVMIsPackedStruct(a) != LLVMIsPackedStruct(b))) return false;
  unsigned count = function ? LLVMCountParamTypes(a) : LLVMCountStructElementTypes(a);
  if (ESC_GUARD(CountsDiffer, count != (function ? LLVMCountParamTypes(b) : LLVMCountStructElementTypes(b)))) return false;
  LLVMTypeRef *types = esc_alloc((2 * (size_t)count + 1) * sizeof *types);
  function ? LLVMGetParamTypes(a, types) : LLVMGetStructElementTypes(a, types);
  function ? LLVMGetParamTypes(b, types + count) : LLVMGetStructElementTypes(b, types + count);
  bool same = true;
  for (unsigned i = 0; i < count && same; i++) same = ESC_NEEDS(ElementsDiffer, esc_layout_same_type(types[i], types[count + i]));
  free(types);
  return same;
}
