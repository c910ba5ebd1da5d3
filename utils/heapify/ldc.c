/* ldc.c: does an object escape, as LDC asks?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * What the peer does (LDC, the D compiler, gen/passes/GarbageCollect2Stack.cpp): the walk of LLVM's own capture
 * tracking, through phi and select too. A phi can carry the object of an earlier iteration to where the site runs
 * again, and one slot cannot be both. So for each derived pointer: going on from the site, is a use of that pointer
 * reached before the pointer is computed anew? Then the object stays on the heap.
 *
 * Deviations: comparisons are no escape here, as in TinyGo; the peer stops at them. It does not ask that question for
 * the pointer of the site itself, which needs none: its uses always mean the newest object. Blocks are searched
 * without the peer's dominator tree, which only saves it work.
 *
 * Cost: one search of the function for each derived pointer. */
#include "lab.h"

#include "Support/Map.h"
#include "Support/Vec.h"

typedef struct {
  LLVMValueRef site;
  EscMap seen;               /* derived pointers */
  ESC_VEC(LLVMValueRef) open; /* of these, the ones whose uses have not been looked at */
} Walk;

typedef struct {
  LLVMValueRef site, pointer;
  EscMap seen; /* blocks */
  ESC_VEC(LLVMBasicBlockRef) open;
} Search;

static uint64_t key_of(const void *pointer) { return (uint64_t)(uintptr_t)pointer; }

static bool uses(LLVMValueRef user, LLVMValueRef pointer) {
  for (int o = 0; o < LLVMGetNumOperands(user); o++)
    if (LLVMGetOperand(user, (unsigned)o) == pointer) return true;
  return false;
}

typedef enum { GO_ON, MET_USE, MET_END } Met;

/* From instruction `i` to the end of its block. */
static Met scan(const Search *s, LLVMValueRef i) {
  for (; i; i = LLVMGetNextInstruction(i)) {
    if (i == s->site || i == s->pointer) return MET_END;
    if (uses(i, s->pointer)) return MET_USE;
  }
  return GO_ON;
}

/* Enters `to` from `from`: phis take only the value of this edge. */
static bool enter(Search *s, LLVMBasicBlockRef from, LLVMBasicBlockRef to) {
  LLVMValueRef i = LLVMGetFirstInstruction(to);
  bool renewed = false;
  for (; i && LLVMIsAPHINode(i); i = LLVMGetNextInstruction(i)) {
    renewed |= i == s->pointer;
    for (unsigned n = 0; n < LLVMCountIncoming(i); n++)
      if (LLVMGetIncomingBlock(i, n) == from && LLVMGetIncomingValue(i, n) == s->pointer) return true;
  }
  if (renewed || !esc_map_add(&s->seen, key_of(to), 0)) return false;
  Met met = scan(s, i);
  if (met == GO_ON) esc_vec_push(&s->open, to);
  return met == MET_USE;
}

static bool is_used_after_site(LLVMValueRef pointer, LLVMValueRef site) {
  Search s = {.site = site, .pointer = pointer};
  Met met = scan(&s, LLVMGetNextInstruction(site));
  bool found = met == MET_USE;
  if (met == GO_ON) esc_vec_push(&s.open, LLVMGetInstructionParent(site));
  while (s.open.count && !found) {
    LLVMBasicBlockRef block = esc_vec_pop(&s.open);
    LLVMValueRef end = LLVMGetBasicBlockTerminator(block);
    for (unsigned n = 0; n < LLVMGetNumSuccessors(end) && !found; n++) found = enter(&s, block, LLVMGetSuccessor(end, n));
  }
  esc_map_fini(&s.seen);
  esc_vec_fini(&s.open);
  return found;
}

static bool derived_escapes(Walk *w, LLVMValueRef pointer) {
  if (!esc_map_add(&w->seen, key_of(pointer), 0)) return false;
  esc_vec_push(&w->open, pointer);
  return is_used_after_site(pointer, w->site);
}

static bool use_escapes(Walk *w, LLVMValueRef user, LLVMValueRef value) {
  if (!LLVMIsAInstruction(user)) return true;
  switch (LLVMGetInstructionOpcode(user)) {
  case LLVMGetElementPtr:
  case LLVMBitCast:
  case LLVMPHI:
  case LLVMSelect:
    return derived_escapes(w, user);
  case LLVMLoad:
  case LLVMICmp:
    return false;
  case LLVMStore:
    return LLVMGetOperand(user, 0) == value;
  case LLVMCall:
  case LLVMInvoke:
    return !lab_call_captures_nothing(user, value);
  default:
    return true;
  }
}

static bool pointer_escapes(LLVMValueRef site) {
  Walk w = {.site = site};
  bool found = false;
  esc_vec_push(&w.open, site);
  while (w.open.count && !found) {
    LLVMValueRef value = esc_vec_pop(&w.open);
    for (LLVMUseRef use = LLVMGetFirstUse(value); use && !found; use = LLVMGetNextUse(use))
      found = use_escapes(&w, LLVMGetUser(use), value);
  }
  esc_map_fini(&w.seen);
  esc_vec_fini(&w.open);
  return found;
}

static bool is_pointer_of(LLVMValueRef user) { return LLVMIsAExtractValueInst(user) && *LLVMGetIndices(user) == 1; }

/* An object that comes as {length, pointer} is followed from its pointer. The whole going anywhere is an escape. */
static bool slice_escapes(LLVMValueRef call) {
  for (LLVMUseRef use = LLVMGetFirstUse(call); use; use = LLVMGetNextUse(use)) {
    LLVMValueRef user = LLVMGetUser(use);
    if (!LLVMIsAExtractValueInst(user) || (is_pointer_of(user) && pointer_escapes(user))) return true;
  }
  return false;
}

bool lab_ldc_escapes(LLVMValueRef site) {
  return LLVMGetTypeKind(LLVMTypeOf(site)) == LLVMStructTypeKind ? slice_escapes(site) : pointer_escapes(site);
}
