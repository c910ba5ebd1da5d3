/* slot.c: may what a word of memory held before an instruction still be read after it?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * The question loops ask of memory: object X holds a pointer to the object of an earlier iteration when the site runs
 * again; does anybody read that word of X before it is written anew? Walks forward from the site. A path ends
 * - well, at a store that covers the word, at a memset or memcpy over it, at the begin or end of X's life, where X itself
 *   is made anew, or where the function ends;
 * - badly, at anything that may read the word: a load or copy through a pointer that may point to X, or a call that can
 *   reach X from an argument.
 * Only accesses through the very value that X was made as (plus a constant) are taken for writes. When X is made inside
 * a cycle, that value is its latest incarnation, and older ones must be out of reach themselves: the caller asks that.
 *
 * Cost: the instructions on the paths, bounded by ESC_MAX_SLOT_WORK for each question. */
#include "Graph/limits.h"
#include "Planner/plan.h"
#include "Support/Guard.h"

#include <stdlib.h>

enum { ESC_MAX_SLOT_WORK = 4000 };

typedef struct {
  EscFunctionView *view;
  EscObject holder;
  LLVMValueRef made; /* alloca or allocation; NULL for what a callee made */
  int32_t offset;    /* of the word, or ESC_ANY */
  uint32_t word;
  bool *sees; /* objects from which the holder can be reached, itself included */
  uint32_t work;
} Slot;

typedef enum { GOES_ON, WRITTEN, READ } Effect;

static bool points_into(const Slot *slot, LLVMValueRef value) {
  return esc_points_into(slot->view->reading, slot->view->solution, value, slot->holder);
}

static bool leads_to_holder(const Slot *slot, LLVMValueRef value) {
  return esc_leads_to(slot->view->reading, slot->view->solution, value, slot->sees);
}

/* The bytes of the holder that an access of `size` bytes through `pointer` certainly covers include the word. */
static bool covers(const Slot *slot, LLVMValueRef pointer, uint64_t size) {
  int32_t at = 0;
  while (LLVMIsAGetElementPtrInst(pointer)) {
    int32_t step = esc_layout_gep_offset(slot->view->reading->reader, pointer);
    if (step == ESC_ANY) return false;
    at += step;
    pointer = LLVMGetOperand(pointer, 0);
  }
  if (ESC_GUARD(WrittenElsewhere, !slot->made || pointer != slot->made)) return false;
  return ESC_NEEDS(WordBegins, at <= slot->offset) && /* never so of ESC_ANY */
         ESC_NEEDS(WordEnds, (int64_t)at + (int64_t)size >= (int64_t)slot->offset + slot->word);
}

static uint64_t constant_size(LLVMValueRef size) { return LLVMIsAConstantInt(size) ? LLVMConstIntGetZExtValue(size) : 0; }

static Effect call_effect(const Slot *slot, LLVMValueRef call) {
  if (esc_call_is_named(call, "llvm.lifetime.")) {
    LLVMValueRef pointer = LLVMGetOperand(call, esc_call_argument_count(call) - 1);
    return ESC_NEEDS(LifetimeOfHolder, slot->made && pointer == slot->made) ? WRITTEN : GOES_ON;
  }
  if (esc_call_is_named(call, "llvm.assume") || esc_call_is_named(call, "llvm.dbg.")) return GOES_ON;
  bool copy = esc_call_is_named(call, "llvm.memcpy.") || esc_call_is_named(call, "llvm.memmove.");
  if (copy || esc_call_is_named(call, "llvm.memset.")) {
    if (ESC_GUARD(CopiedFromHolder, copy && points_into(slot, LLVMGetOperand(call, 1)))) return READ;
    return covers(slot, LLVMGetOperand(call, 0), constant_size(LLVMGetOperand(call, 2))) ? WRITTEN : GOES_ON;
  }
  for (uint32_t i = 0; i < esc_call_argument_count(call); i++)
    if (ESC_GUARD(CalleeReadsHolder, leads_to_holder(slot, LLVMGetOperand(call, i)))) return READ;
  return GOES_ON; /* who got it in an operand bundle, keeps it */
}

/* What resizes gives an object that holds what the old one held; but the old one is alive there, so that it does not count as
 * one object (HolderIsLatest), or is given to another call, which reads it. */
static Effect effect_of(const Slot *slot, LLVMValueRef i) {
  if (i == slot->made) return WRITTEN;
  switch (LLVMGetInstructionOpcode(i)) {
    case LLVMStore: {
      uint32_t size = esc_layout_store_size(slot->view->reading->reader, LLVMTypeOf(LLVMGetOperand(i, 0)));
      return ESC_NEEDS(WrittenSizeKnown, size != ESC_ANY_SIZE) && covers(slot, LLVMGetOperand(i, 1), size) ? WRITTEN : GOES_ON;
    }
    case LLVMLoad:
    case LLVMAtomicRMW:
    case LLVMAtomicCmpXchg:
    case LLVMVAArg:
      return ESC_GUARD(LoadReadsHolder, points_into(slot, LLVMGetOperand(i, 0))) ? READ : GOES_ON;
    case LLVMCall:
    case LLVMInvoke:
    case LLVMCallBr:
      return call_effect(slot, i);
    default:
      return GOES_ON; /* the rest touches no memory */
  }
}

/* From `i` to the end of its block. */
static Effect walk_block(Slot *slot, LLVMValueRef i) {
  for (; i; i = LLVMGetNextInstruction(i)) {
    if (ESC_GUARD(SlotWork, slot->work++ > ESC_MAX_SLOT_WORK)) return READ;
    Effect effect = effect_of(slot, i);
    if (effect != GOES_ON) return effect;
  }
  return GOES_ON;
}

static void push_successors(LLVMBasicBlockRef block, EscMap *done, EscU32Vec *work, const EscFunctionView *view) {
  LLVMValueRef last = LLVMGetBasicBlockTerminator(block);
  for (unsigned i = 0; last && i < LLVMGetNumSuccessors(last); i++) {
    uint32_t to = esc_view_block(view, LLVMGetSuccessor(last, i));
    if (esc_map_add(done, to, 0)) esc_vec_push(work, to);
  }
}

static bool is_read(Slot *slot, LLVMValueRef from) {
  EscMap done = {0};
  EscU32Vec work = {0};
  LLVMBasicBlockRef block = LLVMGetInstructionParent(from);
  Effect effect = walk_block(slot, LLVMGetNextInstruction(from));
  if (ESC_GUARD(ReadInNextBlock, effect == GOES_ON)) push_successors(block, &done, &work, slot->view);
  while (effect != READ && work.count) {
    block = slot->view->reading->blocks.data[esc_vec_pop(&work)];
    effect = walk_block(slot, LLVMGetFirstInstruction(block));
    if (ESC_GUARD(ReadInLaterBlock, effect == GOES_ON)) push_successors(block, &done, &work, slot->view);
  }
  esc_vec_fini(&work);
  esc_map_fini(&done);
  return effect == READ;
}

static LLVMValueRef made_by(const EscFunctionView *view, EscObject object) {
  const EscObjectInfo *info = esc_graph_object(view->reading->graph, object);
  if (info->kind == ESC_OBJECT_SITE) return view->reading->sites.data[info->index].call;
  if (info->kind != ESC_OBJECT_STACK || info->place == ESC_NONE) return NULL;
  LLVMValueRef origin = (LLVMValueRef)esc_graph_place(view->reading->graph, info->place)->origin;
  return origin && LLVMIsAAllocaInst(origin) ? origin : NULL;
}

/* An alloca that runs once for each frame is one object. So is an allocation in a cycle, as far as its latest
 * incarnation goes, when older ones are out of reach. */
static bool is_one_object(EscFunctionView *view, LLVMValueRef made, EscObject object) {
  if (!made) return true; /* nothing counts as a write to it, so nothing depends on which one it is */
  return LLVMIsAAllocaInst(made) ? ESC_NEEDS(AllocaRunsOnce, !view->in_cycle[esc_view_block(view, LLVMGetInstructionParent(made))])
                                 : ESC_NEEDS(HolderIsLatest, esc_loop_overlap(view, made, object) == ESC_LOOP_FINE);
}

/* ---- holders that are made anew ---------------------------------------------------------------------------------- */

/* Can `from` run twice without `through` in between? It does not matter whether `through` makes something or throws: what is asked is
 * that nobody has the old holder and the old object when it begins. */
static bool runs_again_without(const EscFunctionView *view, LLVMValueRef from, LLVMValueRef through) {
  EscMap done = {0};
  EscU32Vec work = {0};
  LLVMBasicBlockRef block = LLVMGetInstructionParent(from);
  LLVMValueRef i = LLVMGetNextInstruction(from);
  bool again = false;
  for (;;) {
    while (i && i != through && i != from) i = LLVMGetNextInstruction(i);
    again = i && i == from;
    if (!i) push_successors(block, &done, &work, view);
    if (again || !work.count) break;
    block = view->reading->blocks.data[esc_vec_pop(&work)];
    i = LLVMGetFirstInstruction(block);
  }
  esc_vec_fini(&work);
  esc_map_fini(&done);
  return again;
}

/* Only the holder keeps the object in memory. */
static bool is_only_holder(const EscFunctionView *view, EscObject holder, EscObject object) {
  uint32_t count;
  const uint32_t *pointers = esc_solution_pointers(view->solution, object, &count);
  for (uint32_t i = 0; i < count; i++) {
    EscObject other = esc_solution_holder(view->solution, (EscNode){pointers[i]});
    if (other.v != ESC_NONE && other.v != holder.v) return false;
  }
  return true;
}

static bool any_alive(EscFunctionView *view, EscObject object, LLVMValueRef at) {
  uint32_t count;
  const uint32_t *pointers = esc_solution_pointers(view->solution, object, &count);
  for (uint32_t i = 0; i < count; i++) {
    LLVMValueRef value = pointers[i] < view->reading->origins.count ? view->reading->origins.data[pointers[i]] : NULL;
    if (value && esc_live_before(view, value, at)) return true;
  }
  return false;
}

bool esc_slot_renewed(EscFunctionView *view, EscObject holder, EscObject object, LLVMValueRef site) {
  LLVMValueRef made = made_by(view, holder);
  if (view->slot_depth || !made || LLVMIsAAllocaInst(made)) return false;
  view->slot_depth++;
  bool one = is_one_object(view, made, holder);
  view->slot_depth--;
  return ESC_NEEDS(RenewedIsOne, one) && ESC_NEEDS(RenewedBefore, !runs_again_without(view, site, made)) &&
         ESC_NEEDS(OnlyHolder, is_only_holder(view, holder, object)) &&
         ESC_NEEDS(NobodyHasIt, !any_alive(view, object, made));
}

bool esc_slot_read_after(EscFunctionView *view, int32_t offset, EscObject holder, LLVMValueRef site) {
  Slot slot = {.view = view, .holder = holder, .made = made_by(view, holder), .offset = offset};
  slot.word = view->reading->reader->word;
  if (view->slot_depth) return true;
  view->slot_depth++;
  bool one = is_one_object(view, slot.made, holder);
  view->slot_depth--;
  if (ESC_GUARD(ManyHolders, !one)) return true;
  slot.sees = esc_holders_of(view->solution, &holder, 1);
  bool read = is_read(&slot, site);
  view->work += slot.work / 16;
  free(slot.sees);
  return read;
}
