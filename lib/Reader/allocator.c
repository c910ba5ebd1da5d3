/* allocator.c: which calls allocate, and what do they promise?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A function is an allocator when it, or its model, has `allockind`. Families of which the program frees by hand are
 * left alone: an object that is not garbage-collected is not ours to promote. */
#include "Reader/reader.h"

#include <string.h>

/* llvm/IR/Attributes.h: AllocFnKind; allocsize packs two argument numbers, -1 = none. */
enum { KIND_ALLOC = 1, KIND_REALLOC = 2, KIND_FREE = 4, KIND_UNINITIALIZED = 8, KIND_ZEROED = 16 };

static const char *const manual_families[] = {"malloc", "_Znwm",  "_Znam",       "_Znwj",           "_ZnwmSt11align_val_t",
                                              "_Znaj",  "__rust_alloc", "_ZnamSt11align_val_t",
                                              "__cxa_allocate_exception"};

static bool is_manual(const char *family, unsigned length) {
  for (size_t i = 0; i < sizeof manual_families / sizeof *manual_families; i++)
    if (strlen(manual_families[i]) == length && !memcmp(family, manual_families[i], length)) return true;
  return false;
}

typedef struct {
  LLVMValueRef function; /* the declaration that has the attributes */
  uint64_t kind;
  const char *family;
  unsigned family_length;
} Source;

static LLVMValueRef model_of(EscReader *reader, LLVMValueRef function) {
  uint32_t id = esc_reader_function(reader, function); /* may move the table */
  return reader->functions.data[id].model;
}

/* An earlier run of the pass may have put a function of its own between the call and the allocator's. */
static LLVMValueRef behind(LLVMValueRef function) {
  unsigned length = 0;
  const char *value = LLVMIsAFunction(function) ? esc_attribute_string(function, ESC_SPARES, &length) : NULL;
  if (!value) return function;
  EscText name = {0};
  esc_text_add_n(&name, value, length);
  LLVMValueRef original = LLVMGetNamedFunction(LLVMGetGlobalParent(function), esc_text_get(&name));
  esc_text_fini(&name);
  return original ? original : function;
}

static Source source_of(EscReader *reader, LLVMValueRef callee) {
  LLVMValueRef function = behind(callee);
  Source source = {.function = function};
  unsigned at = (unsigned)LLVMAttributeFunctionIndex;
  if (!LLVMIsAFunction(function)) return source;
  LLVMValueRef model = model_of(reader, function);
  if (model && esc_attribute_enum(model, at, "allockind", &source.kind))
    source.function = model;
  else
    esc_attribute_enum(function, at, "allockind", &source.kind);
  if (source.kind) source.family = esc_attribute_string(source.function, "alloc-family", &source.family_length);
  if (ESC_GUARD(FamilyUnknown, !source.family) || ESC_GUARD(FreedByHand, is_manual(source.family, source.family_length))) source.kind = 0;
  return source;
}

bool esc_allocator_is(EscReader *reader, LLVMValueRef function) {
  return (source_of(reader, function).kind & (KIND_ALLOC | KIND_REALLOC)) != 0;
}

static bool constant_argument(LLVMValueRef call, uint32_t index, uint64_t *value) {
  if (index >= esc_call_argument_count(call)) return false;
  LLVMValueRef argument = LLVMGetOperand(call, index);
  if (ESC_GUARD(SizeVaries, !LLVMIsAConstantInt(argument)) || ESC_GUARD(SizeIsWide, LLVMGetIntTypeWidth(LLVMTypeOf(argument)) > 64))
    return false;
  *value = LLVMIsAConstantInt(argument) ? LLVMConstIntGetZExtValue(argument) : 0;
  return true;
}

static void read_size(EscAllocator *allocator, LLVMValueRef function, LLVMValueRef call) {
  uint64_t packed, first, second = 1;
  if (!esc_attribute_enum(function, (unsigned)LLVMAttributeFunctionIndex, "allocsize", &packed)) return;
  uint32_t count = (uint32_t)packed;
  if (!constant_argument(call, (uint32_t)(packed >> 32), &first)) return;
  if (count != UINT32_MAX && !constant_argument(call, count, &second)) return;
  allocator->size_known = ESC_NEEDS(SizeOverflows, !__builtin_mul_overflow(first, second, &allocator->size)) && allocator->size <= INT64_MAX;
}

/* "@name", a function beside the model that computes something of the arguments. */
static LLVMValueRef function_of(LLVMValueRef model, const char *attribute) {
  unsigned length = 0;
  const char *value = esc_attribute_string(model, attribute, &length);
  if (!value || length < 2 || *value != '@') return NULL;
  EscText name = {0};
  esc_text_add_n(&name, value + 1, length - 1);
  LLVMValueRef function = LLVMGetNamedFunction(LLVMGetGlobalParent(model), esc_text_get(&name));
  esc_text_fini(&name);
  return function;
}

/* All bits set says: not to be promoted. */
static void evaluate_size(EscAllocator *allocator, EscReader *reader, LLVMValueRef computes, LLVMValueRef call) {
  uint64_t bytes;
  if (!computes) return;
  if (!esc_evaluate(reader, computes, call, NULL, &bytes)) {
    ESC_MUST(BoundPerhaps) allocator->bound = true; /* nobody knows what its type asks for */
    return;
  }
  bool refused = ESC_GUARD(BoundByType, bytes == UINT64_MAX);
  allocator->bound = refused;
  allocator->never |= refused;
  allocator->size_known = bytes <= INT64_MAX;
  if (allocator->size_known) allocator->size = bytes;
}

static void evaluate_pattern(EscAllocator *allocator, EscReader *reader, LLVMValueRef function, LLVMValueRef call) {
  LLVMValueRef computes = function_of(function, "escapement.fill");
  uint64_t pattern;
  if (!computes || allocator->zeroed || !esc_evaluate(reader, computes, call, NULL, &pattern) || !pattern) return;
  allocator->pattern = pattern;
  allocator->contents_known = true;
}

static void read_slice(EscAllocator *allocator, LLVMValueRef function) {
  unsigned length = 0;
  const char *value = esc_attribute_string(function, "escapement.slice", &length);
  if (value && length == 1 && *value >= '0' && *value <= '9') allocator->length = (uint32_t)(*value - '0');
}

/* A slice cannot have `align`, so its model says it in words. */
static uint64_t slice_alignment(LLVMValueRef function) {
  unsigned length = 0;
  uint64_t value = 0;
  const char *text = esc_attribute_string(function, "escapement.align", &length);
  for (unsigned i = 0; text && i < length && i < 4 && text[i] >= '0' && text[i] <= '9'; i++)
    value = value * 10 + (uint64_t)(text[i] - '0');
  return value && !(value & (value - 1)) ? value : 1;
}

static void raise_to(uint64_t *value, uint64_t other) {
  if (other > *value) *value = other;
}

static void read_alignment(EscAllocator *allocator, LLVMValueRef function, LLVMValueRef call) {
  uint64_t value;
  allocator->alignment = 1;
  ESC_MUST(AlignmentOfSlice) allocator->alignment = slice_alignment(function);
  if (ESC_GUARD(AlignmentOfAllocator, esc_attribute_enum(function, LLVMAttributeReturnIndex, "align", &value)))
    raise_to(&allocator->alignment, value);
  if (ESC_GUARD(AlignmentOfCall, esc_attribute_call_has(call, LLVMAttributeReturnIndex, "align", &value)))
    raise_to(&allocator->alignment, value);
  uint32_t count = LLVMCountParams(function);
  for (uint32_t i = 0; i < count; i++) {
    if (!esc_attribute_enum(function, i + 1, "allocalign", NULL)) continue;
    bool known = constant_argument(call, i, &value) && value && !(value & (value - 1));
    if (ESC_GUARD(AlignmentVaries, !known)) value = UINT64_MAX; /* more than anybody gives */
    ESC_MUST(AlignmentAsked) raise_to(&allocator->alignment, value);
  }
}

/* Loads may already have been moved up because the result was promised to be readable so far. */
static void read_dereferenceable(EscAllocator *allocator, LLVMValueRef call) {
  const char *const names[] = {"dereferenceable", "dereferenceable_or_null"};
  uint64_t value;
  for (int i = 0; i < 2 && (allocator->size_known || allocator->counter != ESC_NONE); i++) {
    if (ESC_GUARD(ReadableFurther, esc_attribute_call_has(call, LLVMAttributeReturnIndex, names[i], &value)))
      raise_to(&allocator->size, value);
  }
}

static uint32_t freed_argument(LLVMValueRef function) {
  uint32_t count = LLVMCountParams(function);
  for (uint32_t i = 0; i < count; i++)
    if (esc_attribute_enum(function, i + 1, "allocptr", NULL)) return i;
  return ESC_NONE;
}

EscAllocator esc_allocator_of(EscReader *reader, LLVMValueRef call) {
  EscAllocator allocator = {.kind = ESC_ALLOCATOR_NONE, .pointer = ESC_NONE, .length = ESC_NONE, .counter = ESC_NONE};
  LLVMValueRef callee = LLVMGetCalledValue(call);
  Source source = source_of(reader, callee);
  if (!source.kind) return allocator;
  if (ESC_GUARD(AllocatorOfOtherType, LLVMGetCalledFunctionType(call) != LLVMGlobalGetValueType(callee))) return allocator;
  allocator.kind = source.kind & KIND_FREE      ? ESC_ALLOCATOR_FREE
                   : source.kind & KIND_REALLOC ? ESC_ALLOCATOR_REALLOC
                                                : ESC_ALLOCATOR_ALLOC;
  allocator.family = source.family;
  allocator.family_length = source.family_length;
  unsigned length = 0;
  if (allocator.kind != ESC_ALLOCATOR_ALLOC) allocator.pointer = freed_argument(source.function);
  allocator.owner = esc_attribute_string(source.function, "escapement.owner", &allocator.owner_length);
  allocator.resizes = allocator.kind == ESC_ALLOCATOR_REALLOC && esc_attribute_string(source.function, "escapement.resize", &length);
  if (allocator.kind == ESC_ALLOCATOR_FREE) return allocator;
  const char *promote = esc_attribute_string(source.function, "escapement.promote", &length);
  allocator.never = ESC_GUARD(NeverByModel, promote && length == 5 && !memcmp(promote, "never", 5));
  allocator.zeroed = ESC_GUARD(ZeroedByAllocator, (source.kind & KIND_ZEROED) != 0);
  allocator.contents_known = ESC_NEEDS(ContentsKnown, (source.kind & (KIND_ZEROED | KIND_UNINITIALIZED)) != 0);
  read_size(&allocator, source.function, call);
  LLVMValueRef computes = function_of(source.function, "escapement.size");
  evaluate_size(&allocator, reader, computes, call);
  if (allocator.kind == ESC_ALLOCATOR_ALLOC && !allocator.size_known && !allocator.never)
    esc_bound_read(&allocator, reader, source.function, computes, call);
  evaluate_pattern(&allocator, reader, source.function, call);
  read_slice(&allocator, source.function);
  read_alignment(&allocator, source.function, call);
  read_dereferenceable(&allocator, call);
  return allocator;
}
