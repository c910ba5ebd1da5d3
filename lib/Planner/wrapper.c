/* wrapper.c: which calls give a fresh object that would be a slot if only the callee stood in the caller?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A function that allocates an object and returns it is an allocator for its callers, but the allocation is not in their
 * frame: `next` of an iterator, a constructor, a parser of tokens. Where the caller only looks at the result, the call
 * is inlined before the analysis. Inlining is right whatever happens, so what is asked here are cheap questions, not
 * proofs:
 *
 *   the callee     has a body that runs for sure, does not call itself, is of at most ESC_MAX_WRAPPER instructions, and a
 *                  value that it returns comes, through phis, selects and aggregates, from an allocation whose size is
 *                  constant, or a parameter that is constant at the call; it keeps that object nowhere else
 *   the caller     loads from the result, stores into it, compares it, keeps it in a variable, hands it to calls that do
 *                  not keep it or are such calls themselves; no more
 *   the module     grows by at most a tenth, and by at least what ESC_MIN_GROWTH allows; by ESC_MAX_COPIED for one callee
 *
 * A callee that is called too often for that, or is too large, may still let its callers make the object: lift.c. */
#include "Planner/plan.h"
#include "Support/Guard.h"

#include <string.h>

enum { ESC_MAX_WRAPPER = 200, ESC_MAX_LIFTED = 2000, ESC_MAX_WRAPPER_USES = 64, ESC_MIN_GROWTH = 2000, ESC_GROWTH_SHARE = 10, ESC_MAX_COPIED = 600 };

typedef struct {
  EscReader *reader;
  EscMap sizes; /* function -> instructions, 0 = no wrapper */
  uint64_t budget;
  bool may_return; /* asked of a callee: what it returns stays, for now */
  EscWrapperCalls *found;
} Search;

static bool stays(Search *s, LLVMValueRef value, EscMap *seen);

/* ---- the callee ---------------------------------------------------------------------------------------------------- */

static uint32_t instructions_of(LLVMValueRef function) {
  uint32_t count = 0;
  for (LLVMBasicBlockRef b = LLVMGetFirstBasicBlock(function); b; b = LLVMGetNextBasicBlock(b))
    for (LLVMValueRef i = LLVMGetFirstInstruction(b); i; i = LLVMGetNextInstruction(i)) count++;
  return count;
}

static bool may_be_replaced(LLVMValueRef function) {
  LLVMLinkage linkage = LLVMGetLinkage(function);
  return linkage == LLVMWeakAnyLinkage || linkage == LLVMLinkOnceAnyLinkage || linkage == LLVMExternalWeakLinkage;
}

static bool calls_itself(LLVMValueRef function) {
  for (LLVMUseRef use = LLVMGetFirstUse(function); use; use = LLVMGetNextUse(use)) {
    LLVMValueRef user = LLVMGetUser(use);
    if (LLVMIsAInstruction(user) && LLVMGetBasicBlockParent(LLVMGetInstructionParent(user)) == function) return true;
  }
  return false;
}

static bool may_stand_in_its_caller(LLVMValueRef function) {
  static const char *const forbidden[] = {"noinline", "optnone", "naked", "returns_twice", "presplitcoroutine"};
  for (size_t i = 0; i < sizeof forbidden / sizeof *forbidden; i++)
    if (ESC_GUARD(WrapperForbidden, esc_attribute_has(function, forbidden[i]))) return false;
  return !LLVMIsDeclaration(function) && ESC_NEEDS(WrapperReplaceable, !may_be_replaced(function)) && !calls_itself(function) &&
         ESC_NEEDS(WrapperVariadic, !LLVMIsFunctionVarArg(LLVMGlobalGetValueType(function)));
}

/* The allocation has a size that the caller knows: constant, or made of parameters alone. */
static bool has_size(Search *s, LLVMValueRef call) {
  EscAllocator allocator = esc_allocator_of(s->reader, call);
  if (allocator.kind != ESC_ALLOCATOR_ALLOC || allocator.never) return false;
  if (allocator.size_known) return true;
  for (uint32_t i = 0; i < esc_call_argument_count(call); i++) {
    LLVMValueRef argument = LLVMGetOperand(call, i);
    if (!LLVMIsConstant(argument) && !LLVMIsAArgument(argument)) return false;
  }
  return true;
}

/* What a table has, too, would not become a slot of the caller. */
static bool is_only_returned(Search *s, LLVMValueRef call) {
  EscMap seen = {0};
  bool before = s->may_return;
  s->may_return = true;
  bool only = stays(s, call, &seen);
  s->may_return = before;
  esc_map_fini(&seen);
  return only;
}

/* Whether the value may be a fresh object, followed backwards. */
static bool is_fresh(Search *s, LLVMValueRef value, uint32_t depth) {
  if (!depth || !LLVMIsAInstruction(value)) return false;
  switch (LLVMGetInstructionOpcode(value)) {
    case LLVMCall:
    case LLVMInvoke:
      return has_size(s, value) && is_only_returned(s, value);
    case LLVMPHI:
      for (unsigned i = 0; i < LLVMCountIncoming(value); i++)
        if (is_fresh(s, LLVMGetIncomingValue(value, i), depth - 1)) return true;
      return false;
    case LLVMSelect:
    case LLVMInsertValue:
      return is_fresh(s, LLVMGetOperand(value, 0), depth - 1) || is_fresh(s, LLVMGetOperand(value, 1), depth - 1) ||
             (LLVMIsASelectInst(value) && is_fresh(s, LLVMGetOperand(value, 2), depth - 1));
    case LLVMGetElementPtr:
    case LLVMExtractValue:
      return is_fresh(s, LLVMGetOperand(value, 0), depth - 1);
    default:
      return false;
  }
}

static bool returns_fresh(Search *s, LLVMValueRef function) {
  for (LLVMBasicBlockRef b = LLVMGetFirstBasicBlock(function); b; b = LLVMGetNextBasicBlock(b)) {
    LLVMValueRef last = LLVMGetBasicBlockTerminator(b);
    if (LLVMIsAReturnInst(last) && LLVMGetNumOperands(last) && is_fresh(s, LLVMGetOperand(last, 0), 6)) return true;
  }
  return false;
}

/* Instructions of a wrapper, or of what is too large for one; 0 for other functions. */
static uint32_t wrapper_size(Search *s, LLVMValueRef function) {
  uint64_t key = (uint64_t)(uintptr_t)function;
  uint32_t known = esc_map_get(&s->sizes, key);
  if (known != ESC_MAP_ABSENT) return known;
  *esc_map_at(&s->sizes, key) = 0; /* as long as it is asked for by itself */
  uint32_t count = instructions_of(function);
  bool wraps = count <= ESC_MAX_LIFTED && may_stand_in_its_caller(function) && returns_fresh(s, function);
  return *esc_map_at(&s->sizes, key) = wraps ? count : 0;
}

/* ---- the caller ---------------------------------------------------------------------------------------------------- */

/* Another wrapper is inlined in its turn, and then it can be seen what it does. */
static bool keeps(Search *s, LLVMValueRef call, LLVMValueRef value) {
  LLVMValueRef callee = LLVMGetCalledValue(call);
  if (callee == value) return true;
  uint32_t size = LLVMIsAFunction(callee) ? wrapper_size(s, callee) : 0;
  if (size && size <= ESC_MAX_WRAPPER) return false;
  for (uint32_t i = 0; i < esc_call_argument_count(call); i++)
    if (LLVMGetOperand(call, i) == value) {
      EscParamPromise promise = esc_attribute_param(s->reader, call, NULL, i);
      if (promise.captured || promise.returned) return true;
    }
  return false;
}

static bool may_hold_pointer(LLVMTypeRef type) {
  LLVMTypeKind kind = LLVMGetTypeKind(type);
  return kind == LLVMPointerTypeKind || kind == LLVMStructTypeKind || kind == LLVMArrayTypeKind || kind == LLVMVectorTypeKind;
}

/* Whether what is stored to a variable stays there, followed through what is loaded from it. */
static bool stays_in(Search *s, LLVMValueRef place, EscMap *seen) {
  if (!esc_map_add(seen, (uint64_t)(uintptr_t)place, 0)) return true;
  if (seen->count > ESC_MAX_WRAPPER_USES) return false;
  for (LLVMUseRef use = LLVMGetFirstUse(place); use; use = LLVMGetNextUse(use)) {
    LLVMValueRef user = LLVMGetUser(use);
    bool here = LLVMIsALoadInst(user)            ? !may_hold_pointer(LLVMTypeOf(user)) || stays(s, user, seen)
                : LLVMIsAStoreInst(user)         ? LLVMGetOperand(user, 0) != place
                : LLVMIsAGetElementPtrInst(user) ? stays_in(s, user, seen)
                                                 : (LLVMIsACallInst(user) || LLVMIsAInvokeInst(user)) && !keeps(s, user, place);
    if (!here) return false;
  }
  return true;
}

/* In a variable, or in a callee's other object that stays. */
static bool stays_stored(Search *s, LLVMValueRef place, EscMap *seen) {
  while (LLVMIsAGetElementPtrInst(place)) place = LLVMGetOperand(place, 0);
  if (LLVMIsAAllocaInst(place)) return stays_in(s, place, seen);
  bool is_call = LLVMIsACallInst(place) || LLVMIsAInvokeInst(place);
  return s->may_return && is_call && has_size(s, place) && stays(s, place, seen);
}

static bool stays(Search *s, LLVMValueRef value, EscMap *seen) {
  if (!esc_map_add(seen, (uint64_t)(uintptr_t)value, 0)) return true;
  if (seen->count > ESC_MAX_WRAPPER_USES) return false;
  for (LLVMUseRef use = LLVMGetFirstUse(value); use; use = LLVMGetNextUse(use)) {
    LLVMValueRef user = LLVMGetUser(use);
    switch (LLVMGetInstructionOpcode(user)) {
      case LLVMLoad:
      case LLVMICmp:
        break;
      case LLVMStore:
        if (LLVMGetOperand(user, 0) == value && !stays_stored(s, LLVMGetOperand(user, 1), seen)) return false;
        break;
      case LLVMGetElementPtr:
      case LLVMPHI:
      case LLVMSelect:
      case LLVMExtractValue:
      case LLVMInsertValue:
      case LLVMFreeze:
        if (!stays(s, user, seen)) return false;
        break;
      case LLVMCall:
      case LLVMInvoke:
        if (keeps(s, user, value)) return false;
        break;
      case LLVMRet:
        if (!s->may_return) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

static bool is_worth_it(Search *s, LLVMValueRef call) {
  EscMap seen = {0};
  bool worth = LLVMGetFirstUse(call) && LLVMGetTailCallKind(call) != LLVMTailCallKindMustTail && stays(s, call, &seen);
  esc_map_fini(&seen);
  return worth;
}

static bool may_be_inlined(LLVMValueRef call, LLVMValueRef function) {
  if (!LLVMIsACallInst(call) && !LLVMIsAInvokeInst(call)) return false;
  if (LLVMGetCalledValue(call) != function) return false;
  if (ESC_GUARD(WrapperOfOtherType, LLVMGetCalledFunctionType(call) != LLVMGlobalGetValueType(function))) return false;
  return !esc_attribute_has(LLVMGetBasicBlockParent(LLVMGetInstructionParent(call)), "optnone");
}

/* Whether the caller can make what the function returns. */
static bool may_be_lifted(Search *s, LLVMValueRef function, EscCallVec *sites) {
  bool good = esc_lift_sites(function, sites);
  for (uint32_t i = 0; i < sites->count && good; i++) good = has_size(s, sites->data[i]) && is_only_returned(s, sites->data[i]);
  return good;
}

static bool copy(Search *s, const EscCallVec *calls, uint32_t size) {
  uint64_t growth = (uint64_t)calls->count * size;
  bool few = growth <= ESC_MAX_COPIED || calls->count == 1;
  if (growth > s->budget || !few || size > ESC_MAX_WRAPPER) return false;
  for (uint32_t i = 0; i < calls->count; i++) esc_vec_push(&s->found->copied, calls->data[i]);
  s->budget -= growth;
  return true;
}

static bool has_bundles(const EscCallVec *calls) {
  for (uint32_t i = 0; i < calls->count; i++)
    if (ESC_GUARD(LiftedBundle, LLVMGetNumOperandBundles(calls->data[i]))) return true;
  return false;
}

static bool lift(Search *s, LLVMValueRef function, const EscCallVec *calls, uint32_t size) {
  EscLift lift = {.function = function, .calls = *calls};
  bool fits = calls->count > 1 && size <= s->budget && !has_bundles(calls);
  if (fits && may_be_lifted(s, function, &lift.sites)) {
    esc_vec_push(&s->found->lifted, lift);
    s->budget -= size;
    return true;
  }
  esc_vec_fini(&lift.sites);
  return false;
}

/* All of its calls that are worth it, or none when these are too many: what is called from everywhere is, more often than
 * not, for what hardly ever happens. */
static void look_at_calls(Search *s, LLVMValueRef function) {
  EscCallVec calls = {0};
  uint32_t size = wrapper_size(s, function);
  for (LLVMUseRef use = size ? LLVMGetFirstUse(function) : NULL; use; use = LLVMGetNextUse(use)) {
    LLVMValueRef call = LLVMGetUser(use);
    if (may_be_inlined(call, function) && is_worth_it(s, call)) esc_vec_push(&calls, call);
  }
  if (copy(s, &calls, size) || !lift(s, function, &calls, size)) esc_vec_fini(&calls);
}

/* Only functions that call an allocator can be wrappers. */
static void collect_callers(EscReader *reader, EscMap *callers) {
  for (LLVMValueRef f = LLVMGetFirstFunction(reader->module); f; f = LLVMGetNextFunction(f)) {
    if (LLVMGetIntrinsicID(f) || !LLVMGetFirstUse(f) || !esc_allocator_is(reader, f)) continue;
    for (LLVMUseRef use = LLVMGetFirstUse(f); use; use = LLVMGetNextUse(use)) {
      LLVMValueRef user = LLVMGetUser(use);
      if (LLVMIsAInstruction(user))
        esc_map_add(callers, (uint64_t)(uintptr_t)LLVMGetBasicBlockParent(LLVMGetInstructionParent(user)), 0);
    }
  }
}

static uint64_t budget_of(LLVMModuleRef module) {
  uint64_t count = 0;
  for (LLVMValueRef f = LLVMGetFirstFunction(module); f; f = LLVMGetNextFunction(f)) count += instructions_of(f);
  return ESC_MIN_GROWTH + count / ESC_GROWTH_SHARE;
}

void esc_wrapper_calls(EscReader *reader, EscWrapperCalls *found) {
  Search search = {.reader = reader, .found = found};
  EscMap callers = {0};
  collect_callers(reader, &callers);
  if (callers.count) search.budget = budget_of(reader->module);
  for (LLVMValueRef f = LLVMGetFirstFunction(reader->module); f && callers.count; f = LLVMGetNextFunction(f))
    if (esc_map_get(&callers, (uint64_t)(uintptr_t)f) != ESC_MAP_ABSENT) look_at_calls(&search, f);
  esc_map_fini(&callers);
  esc_map_fini(&search.sizes);
}

void esc_wrapper_calls_fini(EscWrapperCalls *found) {
  esc_vec_fini(&found->copied);
  for (uint32_t i = 0; i < found->lifted.count; i++) {
    esc_vec_fini(&found->lifted.data[i].sites);
    esc_vec_fini(&found->lifted.data[i].calls);
  }
  esc_vec_fini(&found->lifted);
}
