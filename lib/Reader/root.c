/* root.c: what is the difference of two values made of?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Of two addresses in one object it is a number, of any others it is something from which either can be had. What matters
 * is not whether both may point into one object, but that neither can be anything else: `(c ? p : 0) - p` is p, negated,
 * whatever the pointers of the program are. So the answer is found in SSA alone: each value is followed back through what
 * only adds to it; phis and selects join when all that comes in has one root. Two values with one root that are both
 * alive at one point have it from the same execution of the root: whatever path leads there passes the root last and
 * then both of them, since both dominate the point. What was added on the way is what is left.
 *
 * Ends because no phi or select is looked at twice. Gives up after ESC_MAX_ROOT_STEPS. */
#include "Reader/reader.h"

enum { ESC_MAX_ROOT_STEPS = 64 };

static LLVMValueRef operand(LLVMValueRef value, unsigned i) { return LLVMGetOperand(value, i); }

typedef ESC_VEC(LLVMValueRef) Values;

typedef struct {
  EscReading *reading;
  Values *added; /* what was added on the way and may be an address itself */
  Values work;
  EscMap seen;
  LLVMValueRef root;
  uint32_t steps;
} Walk;

/* An address in bounds is in the object of its base, so that nothing but a number was added. */
static LLVMValueRef base_of(Walk *w, LLVMValueRef gep) {
  for (int i = 1; i < LLVMGetNumOperands(gep) && !LLVMIsInBounds(gep); i++)
    if (ESC_GUARD(IndexAdded, esc_value_carries(w->reading, operand(gep, (unsigned)i)))) esc_vec_push(w->added, operand(gep, (unsigned)i));
  return operand(gep, 0);
}

/* One step back; NULL at a root. */
static LLVMValueRef step_back(Walk *w, LLVMValueRef value) {
  if (!LLVMIsAInstruction(value)) return NULL;
  switch (LLVMGetInstructionOpcode(value)) {
    case LLVMPtrToInt:
    case LLVMBitCast:
      return operand(value, 0);
    case LLVMGetElementPtr:
      return base_of(w, value);
    case LLVMAdd:
      if (!esc_value_carries(w->reading, operand(value, 0))) return operand(value, 1);
      /* fall through */
    case LLVMSub:
      return ESC_GUARD(AddressAdded, esc_value_carries(w->reading, operand(value, 1))) ? NULL : operand(value, 0);
    default:
      return NULL;
  }
}

static bool joins(LLVMValueRef value) { return LLVMIsAPHINode(value) || LLVMIsASelectInst(value); }

static LLVMValueRef strip(Walk *w, LLVMValueRef value) {
  while (w->steps < ESC_MAX_ROOT_STEPS) {
    LLVMValueRef back = step_back(w, value);
    if (!back) break;
    value = back;
    w->steps++;
  }
  return value;
}

static void push_inputs(Walk *w, LLVMValueRef join) {
  if (!esc_map_add(&w->seen, (uint64_t)(uintptr_t)join, 0)) return;
  bool select = LLVMIsASelectInst(join);
  unsigned count = select ? 2 : LLVMCountIncoming(join);
  for (unsigned i = 0; i < count; i++)
    esc_vec_push(&w->work, select ? operand(join, i + 1) : LLVMGetIncomingValue(join, i));
}

/* The root of all that the phis and selects join; the first of them when there are several. */
static LLVMValueRef root_of(EscReading *r, LLVMValueRef value, Values *added) {
  Walk w = {.reading = r, .added = added};
  LLVMValueRef start = strip(&w, value);
  bool one = true;
  if (joins(start)) push_inputs(&w, start);
  while (w.work.count && one) {
    LLVMValueRef next = strip(&w, esc_vec_pop(&w.work));
    one = w.steps++ < ESC_MAX_ROOT_STEPS && ESC_NEEDS(RootsDiffer, joins(next) || !w.root || w.root == next);
    if (joins(next))
      push_inputs(&w, next);
    else
      w.root = next;
  }
  esc_vec_fini(&w.work);
  esc_map_fini(&w.seen);
  return one && w.root ? w.root : start;
}

static bool is_root(LLVMValueRef value) { return LLVMIsAInstruction(value) || LLVMIsAArgument(value); }

void esc_read_difference(EscReading *r, LLVMValueRef i) {
  Values left = {0}, right = {0};
  LLVMValueRef from = root_of(r, operand(i, 0), &left), minus = root_of(r, operand(i, 1), &right);
  bool number = ESC_NEEDS(DifferenceOfTwo, from == minus) && is_root(from);
  if (ESC_GUARD(MinuendComesBack, !number)) esc_vec_push(&left, operand(i, 0));
  if (ESC_GUARD(SubtrahendComesBack, !number)) esc_vec_push(&right, operand(i, 1));
  uint32_t place = esc_place(r, i, ESC_STEP_COPIED, NULL, 0);
  for (uint32_t k = 0; k < left.count; k++) esc_value_copy_all(r, i, left.data[k], ESC_ANY, place);
  for (uint32_t k = 0; k < right.count; k++) esc_value_copy_all(r, i, right.data[k], ESC_ANY, place);
  esc_vec_fini(&left);
  esc_vec_fini(&right);
}
