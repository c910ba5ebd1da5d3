/* fresh.c: is what a function returns an object that nobody else has?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * LLVM's `noalias` on a result: storage that no other pointer of the caller leads to, as from malloc. So each return
 * gives null, or what an allocator or a function with such a result made in this run; and when the function has
 * returned, nothing but the result leads to it: not the memory of anybody, and not its own (a list's head that points to
 * itself: the caller would load a second pointer to it).
 *
 * Constants that point to plain data have no node in the graph, so the returned value is followed through the
 * instructions, not the graph; the graph says whether anybody else got hold of the object. */
#include "Planner/facts.h"

enum { ESC_MAX_STEPS = 64 };

typedef struct {
  EscFacts *facts;
  const EscReading *reading;
  const EscSolution *solution;
  EscMap seen;
  ESC_VEC(LLVMValueRef) work;
  ESC_VEC(LLVMValueRef) made;
} Fresh;

static void visit(Fresh *f, LLVMValueRef value) {
  if (esc_map_add(&f->seen, (uint64_t)(uintptr_t)value, 0)) esc_vec_push(&f->work, value);
}

static bool is_site(const EscReading *r, LLVMValueRef call) {
  for (uint32_t i = 0; i < r->sites.count; i++)
    if (r->sites.data[i].call == call) return ESC_NEEDS(FreshByRealloc, r->sites.data[i].allocator.kind == ESC_ALLOCATOR_ALLOC);
  return false;
}

static bool gives_fresh(const Fresh *f, LLVMValueRef call) {
  if (is_site(f->reading, call)) return true;
  LLVMValueRef callee = LLVMGetCalledValue(call);
  return LLVMIsAFunction(callee) && esc_map_get(&f->facts->fresh_ids, (uint64_t)(uintptr_t)callee) != ESC_MAP_ABSENT;
}

/* Follows one value back; false when it may be something else than a new object. */
static bool trace(Fresh *f, LLVMValueRef value) {
  if (LLVMIsAConstantPointerNull(value) || LLVMIsUndef(value)) return true;
  if (!LLVMIsAInstruction(value)) return ESC_NEEDS(FreshConstant, false);
  switch (LLVMGetInstructionOpcode(value)) {
    case LLVMPHI:
      for (unsigned i = 0; i < LLVMCountIncoming(value); i++) visit(f, LLVMGetIncomingValue(value, i));
      return true;
    case LLVMSelect:
      visit(f, LLVMGetOperand(value, 1));
      visit(f, LLVMGetOperand(value, 2));
      return true;
    case LLVMCall:
    case LLVMInvoke:
      esc_vec_push(&f->made, value);
      return ESC_NEEDS(FreshFromCall, gives_fresh(f, value));
    default:
      return ESC_NEEDS(FreshOther, false);
  }
}

static bool trace_returns(Fresh *f) {
  for (uint32_t b = 0; b < f->reading->blocks.count; b++) {
    LLVMValueRef last = LLVMGetBasicBlockTerminator(f->reading->blocks.data[b]);
    if (last && LLVMIsAReturnInst(last)) visit(f, LLVMGetOperand(last, 0));
  }
  for (uint32_t steps = 0; f->work.count; steps++)
    if (steps > ESC_MAX_STEPS || !trace(f, esc_vec_pop(&f->work))) return false;
  return f->made.count > 0;
}

/* What escaped, and what nobody knows, is the world, which does. */
static bool is_only_in_result(const Fresh *f, EscObject object) {
  if (ESC_GUARD(FreshEscapes, esc_solution_state(f->solution, object) == ESC_STATE_ESCAPES)) return false;
  uint32_t count;
  const uint32_t *pointers = esc_solution_pointers(f->solution, object, &count);
  for (uint32_t i = 0; i < count; i++)
    if (ESC_GUARD(FreshHeld, !esc_facts_is_contained(f->reading, f->solution, (EscNode){pointers[i]}))) return false;
  return true;
}

static bool are_only_in_result(const Fresh *f) {
  for (uint32_t i = 0; i < f->made.count; i++) {
    uint32_t node = esc_map_get(&f->reading->nodes, (uint64_t)(uintptr_t)f->made.data[i]);
    EscObject objects[16];
    uint32_t count = node == ESC_MAP_ABSENT ? 0 : esc_solution_points_to(f->solution, (EscNode){node}, objects, 16);
    if (!count || count > 16) return false;
    for (uint32_t k = 0; k < count; k++)
      if (!is_only_in_result(f, objects[k])) return false;
  }
  return true;
}

void esc_fresh_add(EscFacts *facts, const EscReading *r, const EscSolution *solution) {
  LLVMTypeRef result = LLVMGetReturnType(LLVMGlobalGetValueType(r->function));
  if (LLVMGetTypeKind(result) != LLVMPointerTypeKind || ESC_GUARD(FreshNull, esc_attribute_has(r->function, "null_pointer_is_valid")))
    return;
  Fresh f = {.facts = facts, .reading = r, .solution = solution};
  if (trace_returns(&f) && are_only_in_result(&f)) {
    esc_vec_push(&facts->fresh, r->function);
    esc_map_add(&facts->fresh_ids, (uint64_t)(uintptr_t)r->function, 0);
  }
  esc_map_fini(&f.seen);
  esc_vec_fini(&f.work);
  esc_vec_fini(&f.made);
}
