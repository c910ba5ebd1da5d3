/* uses.c: what do the uses of the old pointer say that would not be true of the slot?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Each run of the allocation made a new object; the slot is one, and it is there from the entry of the function on. So
 * lifetime markers go, which would end the slot's life, and llvm.invariant.*, by which a load could move above the stores
 * of its own iteration. Alignments that calls and assumptions rely on raise that of the slot. What accesses say is in the
 * plan (sight.c).
 *
 * Follows the pointer through addresses, phis, selects and casts, not through memory. */
#include "Rewriter/rewrite.h"

#include <string.h>

enum { ESC_MAX_SLOT_ALIGNMENT = 4096 };

typedef struct {
  EscMap seen;
  ESC_VEC(LLVMValueRef) work;   /* the pointer, and what is derived from it */
  ESC_VEC(LLVMValueRef) doomed;
  uint64_t alignment;
} Uses;

static void add_pointer(Uses *uses, LLVMValueRef pointer) {
  if (esc_map_add(&uses->seen, (uint64_t)(uintptr_t)pointer, 0)) esc_vec_push(&uses->work, pointer);
}

static void need_alignment(Uses *uses, uint64_t bytes) {
  if (bytes > uses->alignment && bytes <= ESC_MAX_SLOT_ALIGNMENT) uses->alignment = bytes;
}

static void look_at_bundles(Uses *uses, LLVMValueRef call, LLVMValueRef pointer) {
  for (unsigned i = 0; i < LLVMGetNumOperandBundles(call); i++) {
    LLVMOperandBundleRef bundle = LLVMGetOperandBundleAtIndex(call, i);
    size_t length = 0;
    const char *tag = LLVMGetOperandBundleTag(bundle, &length);
    bool aligns = length == 5 && !memcmp(tag, "align", length) && LLVMGetNumOperandBundleArgs(bundle) > 1;
    LLVMValueRef bytes = aligns ? LLVMGetOperandBundleArgAtIndex(bundle, 1) : NULL;
    if (aligns && LLVMGetOperandBundleArgAtIndex(bundle, 0) == pointer && LLVMIsAConstantInt(bytes))
      need_alignment(uses, LLVMConstIntGetZExtValue(bytes));
    LLVMDisposeOperandBundle(bundle);
  }
}

static bool starts(const char *name, const char *prefix) { return name && !strncmp(name, prefix, strlen(prefix)); }

static void look_at_call(Uses *uses, LLVMValueRef call, LLVMValueRef pointer) {
  const char *name = esc_reader_callee_name(call);
  if (starts(name, "llvm.lifetime.") || starts(name, "llvm.invariant.")) {
    if (esc_map_add(&uses->seen, (uint64_t)(uintptr_t)call, 0)) esc_vec_push(&uses->doomed, call);
    return;
  }
  for (uint32_t i = 0; i < esc_call_argument_count(call); i++) {
    uint64_t bytes = 0;
    if (LLVMGetOperand(call, i) == pointer && esc_attribute_call_has(call, i + 1, "align", &bytes))
      need_alignment(uses, bytes);
  }
  look_at_bundles(uses, call, pointer);
  if (starts(name, "llvm.launder.") || starts(name, "llvm.strip.") || starts(name, "llvm.ptrmask."))
    add_pointer(uses, call);
}

static void look_at_user(Uses *uses, LLVMValueRef user, LLVMValueRef pointer) {
  switch (LLVMGetInstructionOpcode(user)) {
    case LLVMGetElementPtr:
    case LLVMBitCast:
    case LLVMAddrSpaceCast:
    case LLVMFreeze:
    case LLVMPHI:
    case LLVMSelect:
    case LLVMExtractValue:
      add_pointer(uses, user);
      break;
    case LLVMCall:
    case LLVMInvoke:
      look_at_call(uses, user, pointer);
      break;
    default:
      break;
  }
}

/* llvm.invariant.end names its start. */
static void erase(LLVMValueRef call) {
  if (LLVMGetTypeKind(LLVMTypeOf(call)) != LLVMVoidTypeKind)
    LLVMReplaceAllUsesWith(call, LLVMGetPoison(LLVMTypeOf(call)));
  LLVMInstructionEraseFromParent(call);
}

uint64_t esc_rewrite_uses(LLVMValueRef pointer, uint64_t alignment) {
  Uses uses = {.alignment = alignment};
  add_pointer(&uses, pointer);
  while (uses.work.count) {
    LLVMValueRef at = esc_vec_pop(&uses.work);
    for (LLVMUseRef use = LLVMGetFirstUse(at); use; use = LLVMGetNextUse(use)) look_at_user(&uses, LLVMGetUser(use), at);
  }
  for (uint32_t i = 0; i < uses.doomed.count; i++) erase(uses.doomed.data[i]);
  esc_map_fini(&uses.seen);
  esc_vec_fini(&uses.work);
  esc_vec_fini(&uses.doomed);
  return uses.alignment;
}
