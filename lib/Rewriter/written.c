/* written.c: which bytes of a new object are written before anybody can read them?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * These need not be cleared. Followed from the allocation to the end of its block: stores, memset and memcpy into the
 * object at constant offsets write; a load or a call reads when it has the object, or once the object's address has gone
 * anywhere. LLVM's DSE does the same and more, for all stores of the function and at a hundred times the price. */
#include "Rewriter/rewrite.h"

#include <string.h>

enum { ESC_MAX_FOLLOWED = 64, ESC_MAX_WRITTEN = 256 }; /* instructions; bytes of the object */

typedef struct {
  LLVMValueRef object;
  LLVMTargetDataRef layout;
  bool written[ESC_MAX_WRITTEN];
  uint64_t size;
  bool shown; /* its address is somewhere else, too */
} Follow;

/* The object that an address is in, and where, when that is the object at hand: else false. */
static bool is_in(const Follow *f, LLVMValueRef address, bool *known, uint64_t *at) {
  *at = 0;
  *known = true;
  while (LLVMIsAGetElementPtrInst(address)) {
    LLVMValueRef index = LLVMGetOperand(address, 1);
    bool bytes = LLVMGetNumOperands(address) == 2 && LLVMIsAConstantInt(index) &&
                 ESC_NEEDS(WrittenByIndex, LLVMGetGEPSourceElementType(address) == LLVMInt8TypeInContext(LLVMGetTypeContext(LLVMTypeOf(address))));
    if (ESC_NEEDS(WrittenSomewhere, bytes)) *at += (uint64_t)LLVMConstIntGetSExtValue(index);
    else *known = false;
    address = LLVMGetOperand(address, 0);
  }
  return address == f->object;
}

static void write_bytes(Follow *f, uint64_t at, uint64_t size) {
  if (at < f->size && size <= f->size - at) memset(f->written + at, true, size);
}

/* All that is not an address for a store, or made into another address, shows the object. */
static bool shows(const Follow *f, LLVMValueRef instruction, unsigned first) {
  bool known;
  uint64_t at;
  for (unsigned i = first; i < (unsigned)LLVMGetNumOperands(instruction); i++) {
    LLVMValueRef value = LLVMGetOperand(instruction, i);
    if (!LLVMIsABasicBlock(value) && is_in(f, value, &known, &at)) return true;
  }
  return false;
}

/* A store of it writes as many bytes as it has: no padding, no size that only the machine knows. */
static bool is_dense(LLVMTypeKind kind) {
  return kind == LLVMIntegerTypeKind || kind == LLVMPointerTypeKind || kind == LLVMFloatTypeKind || kind == LLVMDoubleTypeKind ||
         kind == LLVMVectorTypeKind;
}

static void follow_store(Follow *f, LLVMValueRef store) {
  bool known;
  uint64_t at;
  LLVMValueRef value = LLVMGetOperand(store, 0);
  if (is_in(f, value, &known, &at)) ESC_MUST(WrittenShown) f->shown = true;
  bool here = is_in(f, LLVMGetOperand(store, 1), &known, &at) && known;
  if (here && ESC_NEEDS(WrittenWholly, is_dense(LLVMGetTypeKind(LLVMTypeOf(value)))))
    write_bytes(f, at, LLVMSizeOfTypeInBits(f->layout, LLVMTypeOf(value)) / 8);
}

/* memset, or memcpy from elsewhere, of so many bytes. */
static bool follow_copy(Follow *f, LLVMValueRef call) {
  bool copies = esc_call_is_named(call, "llvm.memcpy."), known;
  uint64_t at;
  if (!copies && !esc_call_is_named(call, "llvm.memset.")) return false;
  LLVMValueRef size = LLVMGetOperand(call, 2);
  if (copies && (ESC_GUARD(WrittenFromItself, is_in(f, LLVMGetOperand(call, 1), &known, &at)) || ESC_GUARD(WrittenFromShown, f->shown))) return false;
  if (is_in(f, LLVMGetOperand(call, 0), &known, &at) && known && LLVMIsAConstantInt(size)) write_bytes(f, at, LLVMConstIntGetZExtValue(size));
  return true;
}

/* Does what it says to nobody's memory. */
static bool is_a_note(LLVMValueRef call) {
  return esc_call_is_named(call, "llvm.dbg.") || esc_call_is_named(call, "llvm.lifetime.") || esc_call_is_named(call, "llvm.experimental.noalias");
}

/* False where the object may be read. */
static bool follow(Follow *f, LLVMValueRef i) {
  switch (LLVMGetInstructionOpcode(i)) {
    case LLVMStore:
      follow_store(f, i);
      return true;
    case LLVMLoad:
      return ESC_NEEDS(WrittenThenLoaded, !shows(f, i, 0)) && ESC_NEEDS(WrittenThenFound, !f->shown);
    case LLVMCall:
      if (is_a_note(i) || follow_copy(f, i)) return true;
      return ESC_NEEDS(WrittenThenPassed, !shows(f, i, 0)) && ESC_NEEDS(WrittenThenCalled, !f->shown);
    case LLVMGetElementPtr:
      return true;
    case LLVMAtomicRMW:
    case LLVMAtomicCmpXchg:
    case LLVMFence:
    case LLVMVAArg:
      return false;
    default:
      if (shows(f, i, 0)) ESC_MUST(WrittenMadeUp) f->shown = true;
      return !LLVMIsATerminatorInst(i);
  }
}

void esc_rewrite_unwritten(const EscDecision *d, uint64_t *first, uint64_t *end) {
  Follow f = {.object = d->call, .size = d->size, .layout = LLVMGetModuleDataLayout(LLVMGetGlobalParent(d->function))};
  *first = 0;
  *end = d->size;
  bool whole = d->counter == ESC_NONE && LLVMGetTypeKind(LLVMTypeOf(d->call)) == LLVMPointerTypeKind && LLVMIsACallInst(d->call);
  if (d->size > ESC_MAX_WRITTEN || !whole) return;
  LLVMValueRef i = LLVMGetNextInstruction(d->call);
  for (int steps = 0; i && steps < ESC_MAX_FOLLOWED && follow(&f, i); steps++) i = LLVMGetNextInstruction(i);
  while (*first < *end && f.written[*first]) ++*first;
  while (*first < *end && f.written[*end - 1]) --*end;
}
