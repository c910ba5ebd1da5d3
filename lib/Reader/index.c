/* index.c: may what is added to an address be an address itself, that somebody takes off again?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * base + a - base is a again, whatever base is. In bounds that is not possible: the sum would be no address. Out of bounds
 * it is, and the sum may go through memory and calls before the base is taken off. An index that is visibly made of an
 * address always flows into the sum. One that may carry an address without showing it - a parameter, something loaded, a
 * result - flows only when the sum is used for more than to access what is there: loading and storing there is an access
 * to what the base points to, and cannot be another thing, and a comparison gives nothing away. */
#include "Reader/reader.h"

enum {
  ESC_INDEX_DEPTH = 4, /* instructions that an index is followed through */
  ESC_MAX_SUM_USES = 64,
};

/* Whether an address of this function went into a number, as far as that is easily seen. */
static bool is_made_of_address(LLVMValueRef value, int depth) {
  if (!depth || !LLVMIsAInstruction(value)) return false;
  switch (LLVMGetInstructionOpcode(value)) {
    case LLVMPtrToInt:
      return true;
    case LLVMAdd:
    case LLVMSub:
    case LLVMMul:
    case LLVMShl:
    case LLVMAShr:
    case LLVMSDiv:
    case LLVMOr:
    case LLVMXor:
      return is_made_of_address(LLVMGetOperand(value, 0), depth - 1) ||
             is_made_of_address(LLVMGetOperand(value, 1), depth - 1);
    default:
      return false;
  }
}

typedef struct {
  ESC_VEC(LLVMValueRef) work; /* sums, and what passes them on */
  EscMap seen;
  uint32_t budget;
} Uses;

static void pass_on(Uses *u, LLVMValueRef value) {
  if (esc_map_add(&u->seen, (uint64_t)(uintptr_t)value, 0)) esc_vec_push(&u->work, value);
}

/* Whether this use of a sum does no more than access memory or compare; or passes it on, to be looked at later. */
static bool only_accesses(Uses *u, LLVMUseRef use) {
  LLVMValueRef user = LLVMGetUser(use), value = LLVMGetUsedValue(use);
  if (!LLVMIsAInstruction(user)) return false;
  switch (LLVMGetInstructionOpcode(user)) {
    case LLVMLoad:
    case LLVMICmp:
      return true;
    case LLVMStore:
      return ESC_NEEDS(SumStored, LLVMGetOperand(user, 0) != value);
    case LLVMGetElementPtr:
    case LLVMBitCast:
    case LLVMFreeze:
    case LLVMPHI:
    case LLVMSelect:
      pass_on(u, user);
      return true;
    default:
      return false;
  }
}

/* Whether anybody may get the sum as a value. */
static bool is_kept(LLVMValueRef sum) {
  Uses u = {.budget = ESC_MAX_SUM_USES};
  bool kept = false;
  pass_on(&u, sum);
  while (u.work.count && !kept)
    for (LLVMUseRef use = LLVMGetFirstUse(esc_vec_pop(&u.work)); use && !kept; use = LLVMGetNextUse(use))
      kept = !u.budget-- || !only_accesses(&u, use);
  esc_vec_fini(&u.work);
  esc_map_fini(&u.seen);
  return kept;
}

bool esc_index_flows(EscReading *r, LLVMValueRef gep, unsigned k) {
  LLVMValueRef index = LLVMGetOperand(gep, k);
  if (LLVMIsInBounds(gep) || !esc_value_carries(r, index)) return false;
  return ESC_GUARD(IndexIsAddress, is_made_of_address(index, ESC_INDEX_DEPTH)) || ESC_GUARD(IndexMayBeAddress, is_kept(gep));
}
