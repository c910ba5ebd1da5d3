/* attribute.c: what do attributes promise?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Attribute kinds are looked up by name, so one text serves every LLVM: a name that the running LLVM does not know is
 * an attribute that nothing has. A promise may stand on the call, on the callee, or on the callee's model. */
#include "Reader/reader.h"

#include <string.h>

/* llvm/Support/ModRef.h: CaptureComponents, two sets of four bits; MemoryEffects, two bits for each kind of memory. */
enum { CAPTURE_ADDRESS_IS_NULL = 1, CAPTURE_MASK = 15, CAPTURE_OTHER_SHIFT = 4 };
static const uint64_t memory_writes = 0xAAAAAAAAAAAAAAAAu;

static unsigned kind_of(const char *name) { return LLVMGetEnumAttributeKindForName(name, strlen(name)); }

bool esc_attribute_enum(LLVMValueRef function, unsigned index, const char *name, uint64_t *value) {
  unsigned kind = kind_of(name);
  LLVMAttributeRef attribute = kind && LLVMIsAFunction(function) ? LLVMGetEnumAttributeAtIndex(function, index, kind) : NULL;
  if (!attribute) return false;
  if (value) *value = LLVMGetEnumAttributeValue(attribute);
  return true;
}

static bool on_call(LLVMValueRef call, unsigned index, const char *name, uint64_t *value) {
  unsigned kind = kind_of(name);
  LLVMAttributeRef attribute = kind ? LLVMGetCallSiteEnumAttribute(call, index, kind) : NULL;
  if (!attribute) return false;
  if (value) *value = LLVMGetEnumAttributeValue(attribute);
  return true;
}

bool esc_attribute_call_has(LLVMValueRef call, unsigned index, const char *name, uint64_t *value) {
  if (on_call(call, index, name, value)) return true;
  LLVMValueRef callee = LLVMGetCalledValue(call);
  return LLVMIsAFunction(callee) && esc_attribute_enum(callee, index, name, value);
}

bool esc_attribute_has(LLVMValueRef function, const char *name) {
  return esc_attribute_enum(function, (unsigned)LLVMAttributeFunctionIndex, name, NULL);
}

const char *esc_attribute_string(LLVMValueRef function, const char *name, unsigned *length) {
  LLVMAttributeRef attribute = LLVMGetStringAttributeAtIndex(function, (LLVMAttributeIndex)LLVMAttributeFunctionIndex,
                                                             name, (unsigned)strlen(name));
  return attribute ? LLVMGetStringAttributeValue(attribute, length) : NULL;
}

bool esc_attribute_byval(const EscReader *reader, LLVMValueRef value, unsigned index, uint32_t *size) {
  unsigned kind = kind_of("byval");
  LLVMAttributeRef attribute = LLVMIsAFunction(value) ? LLVMGetEnumAttributeAtIndex(value, index, kind)
                                                      : LLVMGetCallSiteEnumAttribute(value, index, kind);
  if (!attribute) return false;
  *size = esc_layout_store_size(reader, LLVMGetTypeAttributeValue(attribute));
  return true;
}

static bool anywhere(LLVMValueRef call, LLVMValueRef model, unsigned index, const char *name, uint64_t *value) {
  return esc_attribute_call_has(call, index, name, value) || (model && esc_attribute_enum(model, index, name, value));
}

EscParamPromise esc_attribute_param(const EscReader *reader, LLVMValueRef call, LLVMValueRef model, uint32_t index) {
  unsigned at = index + 1; /* 0 is the result */
  uint64_t captures = 0;
  EscParamPromise promise = {.captured = true};
  promise.returned = ESC_GUARD(AttributeReturned, anywhere(call, model, at, "returned", NULL));
  promise.copied = esc_attribute_byval(reader, call, at, &promise.copied_size);
  if (anywhere(call, model, at, "nocapture", NULL)) {
    promise.captured = false;
  } else if (anywhere(call, model, at, "captures", &captures)) {
    unsigned other = (unsigned)(captures >> CAPTURE_OTHER_SHIFT) & CAPTURE_MASK;
    unsigned result = (unsigned)captures & CAPTURE_MASK;
    promise.captured = ESC_GUARD(AttributeCaptures, (other & ~(unsigned)CAPTURE_ADDRESS_IS_NULL) != 0);
    promise.looked_at = (uint8_t)((other | result) & CAPTURE_ADDRESS_IS_NULL);
    promise.returned |= ESC_GUARD(AttributeCapturesInResult, (result & ~(unsigned)CAPTURE_ADDRESS_IS_NULL) != 0);
  }
  return promise;
}

static void memory_promise(EscCallPromise *promise, uint64_t effects) {
  promise->reads_only |= ESC_NEEDS(AttributeWrites, (effects & memory_writes) == 0);
  promise->no_access |= ESC_NEEDS(AttributeReads, effects == 0);
}

EscCallPromise esc_attribute_call(LLVMValueRef call, LLVMValueRef model) {
  EscCallPromise promise = {0};
  unsigned at = (unsigned)LLVMAttributeFunctionIndex;
  uint64_t effects = 0;
  if (on_call(call, at, "memory", &effects)) memory_promise(&promise, effects);
  if (esc_attribute_enum(LLVMGetCalledValue(call), at, "memory", &effects)) memory_promise(&promise, effects);
  if (model && esc_attribute_enum(model, at, "memory", &effects)) memory_promise(&promise, effects);
  promise.no_unwind = ESC_NEEDS(AttributeThrows, anywhere(call, model, at, "nounwind", NULL));
  return promise;
}
