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

EscAttributeKinds esc_attribute_kinds(void) {
  return (EscAttributeKinds){.returned = kind_of("returned"),
                             .nocapture = kind_of("nocapture"),
                             .captures = kind_of("captures"),
                             .byval = kind_of("byval"),
                             .memory = kind_of("memory"),
                             .nounwind = kind_of("nounwind")};
}

static bool on_function(LLVMValueRef function, unsigned index, unsigned kind, uint64_t *value) {
  LLVMAttributeRef attribute = kind && LLVMIsAFunction(function) ? LLVMGetEnumAttributeAtIndex(function, index, kind) : NULL;
  if (!attribute) return false;
  if (value) *value = LLVMGetEnumAttributeValue(attribute);
  return true;
}

bool esc_attribute_enum(LLVMValueRef function, unsigned index, const char *name, uint64_t *value) {
  return on_function(function, index, kind_of(name), value);
}

static bool on_call(LLVMValueRef call, unsigned index, unsigned kind, uint64_t *value) {
  LLVMAttributeRef attribute = kind ? LLVMGetCallSiteEnumAttribute(call, index, kind) : NULL;
  if (!attribute) return false;
  if (value) *value = LLVMGetEnumAttributeValue(attribute);
  return true;
}

static bool on_call_or_callee(LLVMValueRef call, unsigned index, unsigned kind, uint64_t *value) {
  return on_call(call, index, kind, value) || on_function(LLVMGetCalledValue(call), index, kind, value);
}

bool esc_attribute_call_has(LLVMValueRef call, unsigned index, const char *name, uint64_t *value) {
  return on_call_or_callee(call, index, kind_of(name), value);
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
  unsigned kind = reader->kinds.byval;
  LLVMAttributeRef attribute = LLVMIsAFunction(value) ? LLVMGetEnumAttributeAtIndex(value, index, kind)
                                                      : LLVMGetCallSiteEnumAttribute(value, index, kind);
  if (!attribute) return false;
  *size = esc_layout_store_size(reader, LLVMGetTypeAttributeValue(attribute));
  return true;
}

static bool anywhere(LLVMValueRef call, LLVMValueRef model, unsigned index, unsigned kind, uint64_t *value) {
  return on_call_or_callee(call, index, kind, value) || (model && on_function(model, index, kind, value));
}

EscParamPromise esc_attribute_param(const EscReader *reader, LLVMValueRef call, LLVMValueRef model, uint32_t index) {
  const EscAttributeKinds *kinds = &reader->kinds;
  unsigned at = index + 1; /* 0 is the result */
  uint64_t captures = 0;
  EscParamPromise promise = {.captured = true};
  promise.returned = ESC_GUARD(AttributeReturned, anywhere(call, model, at, kinds->returned, NULL));
  promise.copied = esc_attribute_byval(reader, call, at, &promise.copied_size);
  if (anywhere(call, model, at, kinds->nocapture, NULL)) {
    promise.captured = false;
  } else if (anywhere(call, model, at, kinds->captures, &captures)) {
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

EscCallPromise esc_attribute_call(const EscReader *reader, LLVMValueRef call, LLVMValueRef model) {
  EscCallPromise promise = {0};
  unsigned at = (unsigned)LLVMAttributeFunctionIndex;
  unsigned memory = reader->kinds.memory;
  uint64_t effects = 0;
  if (on_call(call, at, memory, &effects)) memory_promise(&promise, effects);
  if (on_function(LLVMGetCalledValue(call), at, memory, &effects)) memory_promise(&promise, effects);
  if (model && on_function(model, at, memory, &effects)) memory_promise(&promise, effects);
  promise.no_unwind = ESC_NEEDS(AttributeThrows, anywhere(call, model, at, reader->kinds.nounwind, NULL));
  return promise;
}
