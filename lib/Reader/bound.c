/* bound.c: up to which count does an object of variable size fit into a slot?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Most objects of variable size are small: short strings, short arrays. Where one argument alone decides of the size, a slot of
 * variable_object bytes serves all objects up to some value of it; larger ones still come from the allocator. The argument is
 * the one of `allocsize`, the one of two that is no constant, or the one that the model calls "escapement.count": with it the
 * bytes of its size function only grow. */
#include "Reader/reader.h"

#include <string.h>

static uint64_t slot_bytes(const EscReader *reader) {
  const EscOptions *o = &reader->options;
  return o->variable_object < o->max_object ? o->variable_object : o->max_object;
}

static bool constant(LLVMValueRef value, uint64_t *number) {
  if (!LLVMIsAConstantInt(value) || LLVMGetIntTypeWidth(LLVMTypeOf(value)) > 64) return false;
  *number = LLVMConstIntGetZExtValue(value);
  return true;
}

/* A number of at least 8 and at most 64 bits: `most` is at most variable_object, or all that the type holds. */
static bool is_count(LLVMValueRef call, uint32_t argument, uint64_t *largest) {
  if (argument >= esc_call_argument_count(call)) return false;
  if (ESC_GUARD(CountIsConstant, LLVMIsConstant(LLVMGetOperand(call, argument)))) return false; /* and too much, or nothing */
  LLVMTypeRef type = LLVMTypeOf(LLVMGetOperand(call, argument));
  unsigned bits = LLVMGetTypeKind(type) == LLVMIntegerTypeKind ? LLVMGetIntTypeWidth(type) : 0;
  *largest = bits < 64 ? (UINT64_C(1) << bits) - 1 : UINT64_MAX;
  return bits >= 8 && ESC_NEEDS(CountIsWide, bits <= 64);
}

static void set(EscAllocator *allocator, uint32_t counter, uint64_t most, uint64_t largest, uint64_t bytes) {
  if (!most || !bytes) return;
  allocator->counter = counter;
  ESC_MUST(CountFits) allocator->most = most < largest ? most : largest;
  allocator->size = bytes;
}

/* allocsize: one argument, or the product of two, one of them constant. */
static void of_arguments(EscAllocator *allocator, uint64_t packed, LLVMValueRef call, uint64_t slot) {
  uint32_t first = (uint32_t)(packed >> 32), second = (uint32_t)packed;
  uint64_t times = 1, largest;
  uint32_t counter = first;
  if (second != UINT32_MAX) {
    if (first >= esc_call_argument_count(call) || second >= esc_call_argument_count(call)) return;
    bool fixed = constant(LLVMGetOperand(call, first), &times);
    if (fixed == constant(LLVMGetOperand(call, second), fixed ? &largest : &times)) return;
    counter = fixed ? second : first;
  }
  if (!is_count(call, counter, &largest) || !times) return;
  set(allocator, counter, slot / times, largest, slot / times * times);
}

static bool declared_count(LLVMValueRef source, uint32_t *counter) {
  unsigned length = 0;
  const char *text = esc_attribute_string(source, "escapement.count", &length);
  if (!text || length != 1 || *text < '0' || *text > '9') return false;
  *counter = (uint32_t)(*text - '0');
  return true;
}

/* The largest count whose bytes fit, by halving: the model vouches that they only grow. */
static void of_function(EscAllocator *allocator, const EscReader *reader, LLVMValueRef source, LLVMValueRef computes,
                        LLVMValueRef call, uint64_t slot) {
  uint32_t counter;
  uint64_t largest, one, bytes, fits = 0;
  if (!declared_count(source, &counter) || !is_count(call, counter, &largest)) return;
  if (!esc_evaluate(reader, computes, call, &(EscAssumption){counter, 1}, &one)) return;
  allocator->bound = one == UINT64_MAX; /* what its type asks for is known now */
  allocator->never |= allocator->bound;
  for (uint64_t low = 1, high = slot; low <= high && !allocator->never;) {
    uint64_t middle = low + (high - low) / 2;
    if (!esc_evaluate(reader, computes, call, &(EscAssumption){counter, middle}, &bytes)) return;
    if (bytes <= slot) {
      set(allocator, counter, middle, largest, bytes);
      fits = middle;
    }
    if (fits == middle) low = middle + 1;
    else high = middle - 1;
  }
}

static bool is_large(LLVMValueRef call) {
  return LLVMGetCallSiteStringAttribute(call, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, ESC_LARGE, strlen(ESC_LARGE));
}

void esc_bound_read(EscAllocator *allocator, const EscReader *reader, LLVMValueRef source, LLVMValueRef computes, LLVMValueRef call) {
  uint64_t packed, slot = slot_bytes(reader);
  if (ESC_GUARD(LargeOnly, is_large(call))) return;
  if (computes) of_function(allocator, reader, source, computes, call, slot);
  else if (slot && esc_attribute_enum(source, (unsigned)LLVMAttributeFunctionIndex, "allocsize", &packed))
    of_arguments(allocator, packed, call, slot);
}
