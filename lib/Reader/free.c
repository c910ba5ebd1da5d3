/* free.c: can a call that frees or resizes be kept away from stack slots?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * From those of its own function always: it can be compared with them. From those of callers when the call can tell by
 * itself: the allocator's model names a function that finds the heap object of an address (`escapement.owner`), and slots
 * have a header. The rewriting has to reach the call that runs, so its function must be the one that the linker takes. */
#include "Reader/reader.h"

#include <llvm-c/Comdat.h>

/* It frees what it is given and does nothing else, or resizes as GC_realloc does. */
bool esc_free_spares(LLVMValueRef call, const EscAllocator *allocator) {
  uint32_t count = esc_call_argument_count(call);
  if (ESC_GUARD(FreedInBundle, LLVMGetNumOperandBundles(call)) || allocator->pointer != 0) return false;
  if (allocator->kind == ESC_ALLOCATOR_FREE)
    return ESC_NEEDS(FreedAlone, count == 1) && ESC_NEEDS(FreedForNothing, LLVMGetTypeKind(LLVMTypeOf(call)) == LLVMVoidTypeKind);
  return ESC_NEEDS(ResizesAsKnown, allocator->resizes) && count == 2 && LLVMGetTypeKind(LLVMTypeOf(call)) == LLVMPointerTypeKind;
}

/* No other copy of the function can take its place. */
static bool is_the_one(const EscReader *reader, LLVMValueRef function) {
  if (ESC_GUARD(FreedInModel, LLVMGetGlobalParent(function) != reader->module)) return false;
  bool local = LLVMGetLinkage(function) == LLVMInternalLinkage || LLVMGetLinkage(function) == LLVMPrivateLinkage;
  return ESC_NEEDS(FreedByOtherCopy, esc_reader_is_exact(reader, function)) && (local || ESC_NEEDS(FreedInComdat, !LLVMGetComdat(function)));
}

/* A call that is said not to read what it frees: the stores into the header could be taken out before it. */
static bool may_read(LLVMValueRef call) {
  const char *const on_pointer[] = {"readnone", "writeonly"};
  LLVMValueRef callee = LLVMGetCalledValue(call);
  bool promised = esc_attribute_enum(callee, (unsigned)LLVMAttributeFunctionIndex, "memory", NULL) ||
                  esc_attribute_call_has(call, (unsigned)LLVMAttributeFunctionIndex, "memory", NULL);
  for (int i = 0; i < 2; i++)
    promised |= esc_attribute_enum(callee, 1, on_pointer[i], NULL) || esc_attribute_call_has(call, 1, on_pointer[i], NULL);
  return ESC_NEEDS(FreedUnread, !promised);
}

bool esc_free_tells(const EscReading *r, LLVMValueRef call, const EscAllocator *allocator) {
  LLVMTypeRef size = allocator->kind == ESC_ALLOCATOR_FREE ? NULL : LLVMTypeOf(LLVMGetOperand(call, 1));
  return ESC_NEEDS(FreedByUnasked, allocator->owner) && ESC_NEEDS(FreedOnNarrow, LLVMPointerSize(r->reader->layout) == 8) &&
         (!size || ESC_NEEDS(ResizedByNarrow, size == LLVMInt64TypeInContext(r->reader->context))) && is_the_one(r->reader, r->function) && may_read(call);
}
