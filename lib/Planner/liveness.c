/* liveness.c: is a value alive at an instruction?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A value is alive before an instruction when a path leads from there to a use without passing its definition. Walks
 * backward from each use to the definition, which dominates it, so the walk stays inside the live range. A phi uses
 * its operand at the end of the block that the operand comes from. Cost: the blocks of the live range. */
#include "Planner/plan.h"
#include "Support/Guard.h"

uint32_t esc_view_block(const EscFunctionView *view, LLVMBasicBlockRef block) {
  return esc_map_get(&view->block_ids, (uint64_t)(uintptr_t)block);
}

uint32_t esc_view_position(const EscFunctionView *view, LLVMValueRef instruction) {
  return esc_map_get(&view->order, (uint64_t)(uintptr_t)instruction);
}

static void number_blocks(EscFunctionView *view) {
  const EscReading *r = view->reading;
  view->blocks = r->blocks.count;
  for (uint32_t b = 0; b < r->blocks.count; b++) {
    *esc_map_at(&view->block_ids, (uint64_t)(uintptr_t)r->blocks.data[b]) = b;
    uint32_t position = 0;
    for (LLVMValueRef i = LLVMGetFirstInstruction(r->blocks.data[b]); i; i = LLVMGetNextInstruction(i))
      *esc_map_at(&view->order, (uint64_t)(uintptr_t)i) = position++;
  }
}

static void find_cycles(EscFunctionView *view) {
  EscU32Vec first = {0}, edges = {0};
  for (uint32_t b = 0; b < view->blocks; b++) {
    esc_vec_push(&first, edges.count);
    LLVMValueRef last = LLVMGetBasicBlockTerminator(view->reading->blocks.data[b]);
    for (unsigned i = 0; last && i < LLVMGetNumSuccessors(last); i++) {
      uint32_t to = esc_view_block(view, LLVMGetSuccessor(last, i));
      esc_vec_push(&edges, to);
      if (ESC_GUARD(CycleOfOneBlock, to == b)) view->in_cycle[b] = true;
    }
  }
  esc_vec_push(&first, edges.count);
  uint32_t *order = esc_alloc(view->blocks * sizeof *order);
  esc_components(view->blocks, first.data, edges.data, order, view->cycle);
  for (uint32_t i = 1; i < view->blocks; i++)
    if (ESC_GUARD(CycleOfBlocks, view->cycle[order[i]] == view->cycle[order[i - 1]]))
      view->in_cycle[order[i]] = view->in_cycle[order[i - 1]] = true;
  free(order);
  esc_vec_fini(&first);
  esc_vec_fini(&edges);
}

void esc_view_init(EscFunctionView *view, const EscReading *reading, const EscSolution *solution) {
  *view = (EscFunctionView){.reading = reading, .solution = solution};
  number_blocks(view);
  view->cycle = esc_alloc_zeroed(view->blocks, sizeof *view->cycle);
  view->in_cycle = esc_alloc_zeroed(view->blocks, sizeof *view->in_cycle);
  find_cycles(view);
}

void esc_view_fini(EscFunctionView *view) {
  esc_map_fini(&view->block_ids);
  esc_map_fini(&view->order);
  free(view->cycle);
  free(view->in_cycle);
}

/* ---- one value --------------------------------------------------------------------------------------------------- */

typedef struct {
  EscFunctionView *view;
  LLVMValueRef at;
  uint32_t at_block, at_position;
  uint32_t def_block, def_position; /* ESC_NONE position: before the first instruction */
  EscMap done;                      /* blocks that are alive at their end */
  EscU32Vec work;
} Walk;

/* The part of `block` from the definition (or the begin) to `end` is alive. True when that covers the instruction. */
static bool covers(Walk *w, uint32_t block, uint32_t end) {
  bool defined_here = block == w->def_block && (w->def_position == ESC_NONE || w->def_position < end);
  if (block == w->at_block) {
    bool after_def = !defined_here || w->def_position == ESC_NONE || w->at_position > w->def_position;
    if (ESC_GUARD(AliveInBlock, after_def && w->at_position <= end)) return true;
  }
  if (defined_here) return false;
  ESC_MUST(AliveBeforeBlock) esc_vec_push(&w->work, block);
  return false;
}

static bool drain(Walk *w) {
  while (w->work.count) {
    uint32_t block = esc_vec_pop(&w->work);
    LLVMValueRef head = LLVMBasicBlockAsValue(w->view->reading->blocks.data[block]);
    for (LLVMUseRef use = LLVMGetFirstUse(head); use; use = LLVMGetNextUse(use)) {
      LLVMValueRef user = LLVMGetUser(use);
      if (!LLVMIsAInstruction(user) || !LLVMIsATerminatorInst(user)) continue;
      uint32_t from = esc_view_block(w->view, LLVMGetInstructionParent(user));
      if (from == ESC_MAP_ABSENT || !esc_map_add(&w->done, from, 0)) continue;
      w->view->work++;
      if (covers(w, from, UINT32_MAX - 1)) return true;
    }
  }
  return false;
}

static bool use_covers(Walk *w, LLVMValueRef user, LLVMValueRef value) {
  if (LLVMIsAPHINode(user)) {
    for (unsigned i = 0; i < LLVMCountIncoming(user); i++) {
      if (LLVMGetIncomingValue(user, i) != value) continue;
      uint32_t block = esc_view_block(w->view, LLVMGetIncomingBlock(user, i));
      if (block == ESC_MAP_ABSENT || !esc_map_add(&w->done, block, 0)) continue;
      if (ESC_GUARD(AliveIntoPhi, covers(w, block, UINT32_MAX - 1) || drain(w))) return true;
    }
    return false;
  }
  uint32_t block = esc_view_block(w->view, LLVMGetInstructionParent(user));
  if (block == ESC_MAP_ABSENT) return false;
  return ESC_GUARD(AliveAtUse, covers(w, block, esc_view_position(w->view, user)) || drain(w));
}

bool esc_live_before(EscFunctionView *view, LLVMValueRef value, LLVMValueRef at) {
  Walk w = {.view = view, .at = at, .def_position = ESC_NONE};
  w.at_block = esc_view_block(view, LLVMGetInstructionParent(at));
  w.at_position = esc_view_position(view, at);
  if (LLVMIsAInstruction(value)) {
    w.def_block = esc_view_block(view, LLVMGetInstructionParent(value));
    w.def_position = esc_view_position(view, value);
  }
  bool alive = false;
  for (LLVMUseRef use = LLVMGetFirstUse(value); use && !alive; use = LLVMGetNextUse(use)) {
    LLVMValueRef user = LLVMGetUser(use);
    if (LLVMIsAInstruction(user)) alive = use_covers(&w, user, value);
  }
  esc_map_fini(&w.done);
  esc_vec_fini(&w.work);
  return alive;
}
