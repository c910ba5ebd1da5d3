/* start.c: where does an object begin to matter?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Front ends make an object where its scope begins, often long before its first use. What is alive where the site
 * stands may be dead where the object is used first, and until then nobody can tell that it is not there yet. So a site
 * may move down to an instruction that comes before all its uses, if that runs at most once after each run of the site.
 * Within its block it takes along what only fills the object: nobody else sees that memory yet, so when it is written does
 * not matter (`total = new Vec(total.x + x, ...)`: the new object is begun before the old one is read).
 *
 * Looks only at blocks with uses, by walks of the control flow: a few blocks, or no answer. */
#include "Planner/plan.h"
#include "Support/Guard.h"

#include <string.h>

enum { ESC_MAX_START_BLOCKS = 16, ESC_MAX_START_USES = 64, ESC_MAX_START_WORK = 100000 }; /* the last: of one function */

typedef struct {
  EscFunctionView *view;
  EscU32Vec blocks; /* in which the value is used; the last one of an edge into a phi */
  uint32_t site_block;
  EscCallVec *carried; /* what moves with the site, in order */
} Start;

static bool is_used_in(const Start *s, uint32_t block) {
  for (uint32_t i = 0; i < s->blocks.count; i++)
    if (s->blocks.data[i] == block) return true;
  return false;
}

static bool note_use(Start *s, uint32_t block) {
  if (block == ESC_MAP_ABSENT || is_used_in(s, block)) return true; /* absent: never runs */
  esc_vec_push(&s->blocks, block);
  return s->blocks.count <= ESC_MAX_START_BLOCKS;
}

static bool note_uses(Start *s, LLVMValueRef site) {
  uint32_t count = 0;
  for (LLVMUseRef use = LLVMGetFirstUse(site); use; use = LLVMGetNextUse(use)) {
    LLVMValueRef user = LLVMGetUser(use);
    if (!LLVMIsAInstruction(user) || ++count > ESC_MAX_START_USES) return false;
    bool phi = LLVMIsAPHINode(user);
    for (unsigned k = 0; phi && k < LLVMCountIncoming(user); k++)
      if (LLVMGetIncomingValue(user, k) == site && !note_use(s, esc_view_block(s->view, LLVMGetIncomingBlock(user, k))))
        return false;
    if (!phi && !note_use(s, esc_view_block(s->view, LLVMGetInstructionParent(user)))) return false;
  }
  return s->blocks.count;
}

/* From the end of block `from`, is a block in `wanted` reached without passing through `barrier`? */
static bool reaches(Start *s, uint32_t from, const EscU32Vec *wanted, uint32_t barrier) {
  EscMap seen = {0};
  EscU32Vec work = {0};
  bool found = false;
  esc_vec_push(&work, from);
  while (work.count && !found) {
    if (s->view->start_work++ > ESC_MAX_START_WORK) found = true;
    LLVMValueRef end = LLVMGetBasicBlockTerminator(s->view->reading->blocks.data[esc_vec_pop(&work)]);
    for (unsigned i = 0; i < LLVMGetNumSuccessors(end) && !found; i++) {
      uint32_t to = esc_view_block(s->view, LLVMGetSuccessor(end, i));
      for (uint32_t k = 0; k < wanted->count; k++) found |= wanted->data[k] == to && to != barrier;
      if (to != barrier && esc_map_add(&seen, to, 0)) esc_vec_push(&work, to);
    }
  }
  esc_map_fini(&seen);
  esc_vec_fini(&work);
  return found;
}

/* Every path from the site to a use enters `block` first, and `block` is not entered again before the site runs. */
static bool comes_first(Start *s, uint32_t block) {
  if (ESC_GUARD(UsedWhereMade, block != s->site_block && is_used_in(s, s->site_block))) return false;
  EscU32Vec itself = {0};
  esc_vec_push(&itself, block);
  bool first = block == s->site_block ||
               (ESC_NEEDS(UsedBeforeStart, !reaches(s, s->site_block, &s->blocks, block)) &&
                ESC_NEEDS(StartsAgain, !reaches(s, block, &itself, s->site_block)));
  esc_vec_fini(&itself);
  return first;
}

/* ---- the place in a block ------------------------------------------------------------------------------------------- */

static bool is_carried(const Start *s, LLVMValueRef site, LLVMValueRef value) {
  bool found = value == site;
  for (uint32_t i = 0; i < s->carried->count && !found; i++) found = s->carried->data[i] == value;
  return found;
}

static bool uses(const Start *s, LLVMValueRef instruction, LLVMValueRef site) {
  for (int k = 0; k < LLVMGetNumOperands(instruction); k++)
    if (is_carried(s, site, LLVMGetOperand(instruction, (unsigned)k))) return true;
  return false;
}

static bool is_constant_memory(LLVMValueRef pointer) {
  while (LLVMIsAConstantExpr(pointer) && LLVMGetConstOpcode(pointer) == LLVMGetElementPtr) pointer = LLVMGetOperand(pointer, 0);
  return LLVMIsAGlobalVariable(pointer) && LLVMIsGlobalConstant(pointer);
}

/* memset, or memcpy of what never changes. */
static bool is_fill(LLVMValueRef call) {
  size_t length = 0;
  LLVMValueRef callee = LLVMGetCalledValue(call);
  unsigned id = LLVMIsAFunction(callee) ? LLVMGetIntrinsicID(callee) : 0;
  const char *name = id ? LLVMIntrinsicGetName(id, &length) : "";
  bool copy = !strcmp(name, "llvm.memcpy");
  if (!copy && strcmp(name, "llvm.memset")) return false;
  LLVMValueRef is_volatile = LLVMGetOperand(call, 3);
  if (ESC_GUARD(CarriedVolatileFill, !LLVMIsAConstantInt(is_volatile) || LLVMConstIntGetZExtValue(is_volatile))) return false;
  return !copy || ESC_NEEDS(CarriedSource, is_constant_memory(LLVMGetOperand(call, 1)));
}

/* Another object that is written into this one may have its own start here, so pointers stay where they are. */
static bool may_be_stored_later(LLVMValueRef value) {
  LLVMTypeRef type = LLVMTypeOf(value);
  if (LLVMGetTypeKind(type) == LLVMVectorTypeKind) type = LLVMGetElementType(type);
  LLVMTypeKind kind = LLVMGetTypeKind(type);
  bool number = kind == LLVMIntegerTypeKind || kind == LLVMFloatTypeKind || kind == LLVMDoubleTypeKind;
  return number || LLVMIsConstant(value);
}

/* Does the instruction, which uses the object, only write into it, or compute where? */
static bool only_fills(LLVMValueRef instruction) {
  if (LLVMIsAGetElementPtrInst(instruction)) return true;
  if (LLVMIsAStoreInst(instruction)) {
    bool plain = !LLVMGetVolatile(instruction) && LLVMGetOrdering(instruction) == LLVMAtomicOrderingNotAtomic;
    return ESC_NEEDS(CarriedOrdered, plain) && ESC_NEEDS(CarriedPointer, may_be_stored_later(LLVMGetOperand(instruction, 0)));
  }
  return LLVMIsACallInst(instruction) && is_fill(instruction);
}

/* The first use in the block that is more than filling, or the block's end. */
static LLVMValueRef place_in(Start *s, uint32_t block, LLVMValueRef site) {
  LLVMBasicBlockRef here = s->view->reading->blocks.data[block];
  bool with_site = block == s->site_block;
  LLVMValueRef i = with_site ? LLVMGetNextInstruction(site) : LLVMGetFirstInstruction(here);
  for (; i && LLVMGetNextInstruction(i); i = LLVMGetNextInstruction(i)) {
    if (!ESC_GUARD(FirstUse, !LLVMIsAPHINode(i) && uses(s, i, site))) continue;
    if (!with_site || s->carried->count == ESC_MAX_START_USES || !only_fills(i)) return i;
    esc_vec_push(s->carried, i);
  }
  return LLVMGetBasicBlockTerminator(here);
}

/* Nothing may stand before a pad. Before another site, which may move itself, anything may: whose first use that is, or
 * who is used behind it, dominates it, so that it comes first in the plan and has moved by then. */
static bool cannot_follow(LLVMValueRef instruction) {
  bool pad = LLVMIsACatchSwitchInst(instruction) || LLVMIsACatchPadInst(instruction) || LLVMIsACleanupPadInst(instruction);
  return ESC_GUARD(StartBeforePad, pad);
}

LLVMValueRef esc_start_of(EscFunctionView *view, LLVMValueRef site, EscCallVec *carried) {
  Start s = {.view = view, .site_block = esc_view_block(view, LLVMGetInstructionParent(site)), .carried = carried};
  LLVMValueRef place = NULL;
  bool known = LLVMIsACallInst(site) && note_uses(&s, site);
  for (uint32_t i = 0; known && i < s.blocks.count && !place; i++)
    if (comes_first(&s, s.blocks.data[i])) place = place_in(&s, s.blocks.data[i], site);
  esc_vec_fini(&s.blocks);
  return place && !cannot_follow(place) ? place : NULL;
}
