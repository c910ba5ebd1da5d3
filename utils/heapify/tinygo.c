/* tinygo.c: does an object escape, as TinyGo asks?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * What the peer does (TinyGo, transform/allocs.go, 2026): a walk over the uses of the allocation. Addresses inside the
 * object (getelementptr, bitcast) and aggregates that it is put into are walked in turn. Loads from it, stores into it
 * and comparisons keep nothing. A call keeps nothing where the parameter is nocapture; elsewhere the parameter is walked
 * in the callee, and so is the result of the call if the callee returns it. Everything else is an escape: stores of the
 * pointer wherever they go, phi, select, ptrtoint, indirect calls.
 *
 * Deviations: invoke is a call (Go has none). A callee that another file may replace is not walked: TinyGo sees whole
 * programs. A site gets MAX_USES uses; the peer goes on for ever, and so long only where nothing escapes.
 *
 * Loops need no rule. Without a phi every pointer that the walk meets is computed from the newest object each time:
 * what the site dominates cannot be reached from it without passing the definition again. */
#include "lab.h"

enum { MAX_USES = 100000 };

/* A value that is walked, and how the walk came to it. */
typedef struct Step {
  const struct Step *before;
  LLVMValueRef value;
  bool may_return; /* a parameter, or computed from one */
  unsigned *uses;  /* met by the whole walk */
} Step;

typedef struct {
  bool escapes, returned;
} Fate;

static const Fate Escapes = {.escapes = true};

static Fate walk(const Step *before, LLVMValueRef value, bool may_return);

static bool is_of_this_file(LLVMValueRef function) {
  LLVMLinkage linkage = LLVMGetLinkage(function);
  bool own = linkage == LLVMInternalLinkage || linkage == LLVMPrivateLinkage || linkage == LLVMExternalLinkage;
  return !LLVMIsDeclaration(function) && (own || linkage == LLVMLinkOnceODRLinkage || linkage == LLVMWeakODRLinkage);
}

/* What the callee does with its parameters that are the value. */
static Fate in_callee(const Step *s, LLVMValueRef call) {
  LLVMValueRef callee = LLVMGetCalledValue(call);
  Fate all = {0};
  if (!LLVMIsAFunction(callee) || !is_of_this_file(callee)) return Escapes;
  for (unsigned a = 0; a < LLVMGetNumArgOperands(call); a++) {
    if (LLVMGetOperand(call, a) != s->value || lab_is_nocapture(call, a)) continue;
    if (a >= LLVMCountParams(callee)) return Escapes;
    Fate one = walk(s, LLVMGetParam(callee, a), true);
    if (one.escapes) return one;
    all.returned |= one.returned;
  }
  return all;
}

static Fate at_call(const Step *s, LLVMValueRef call) {
  if (lab_call_captures_nothing(call, s->value)) return (Fate){0};
  if (!lab_call_takes_as_argument(call, s->value)) return Escapes;
  Fate fate = in_callee(s, call);
  return fate.escapes || !fate.returned ? fate : walk(s, call, s->may_return);
}

static bool may_hold_pointers(LLVMValueRef value) {
  LLVMTypeKind kind = LLVMGetTypeKind(LLVMTypeOf(value));
  return kind == LLVMPointerTypeKind || kind == LLVMStructTypeKind || kind == LLVMArrayTypeKind || kind == LLVMVectorTypeKind;
}

static Fate at_use(const Step *s, LLVMValueRef user) {
  if (!LLVMIsAInstruction(user)) return Escapes;
  switch (LLVMGetInstructionOpcode(user)) {
  case LLVMGetElementPtr:
  case LLVMBitCast:
  case LLVMInsertValue:
    return walk(s, user, s->may_return);
  case LLVMExtractValue:
    return may_hold_pointers(user) ? walk(s, user, s->may_return) : (Fate){0};
  case LLVMLoad:
  case LLVMICmp:
    return (Fate){0};
  case LLVMStore:
    return LLVMGetOperand(user, 0) == s->value ? Escapes : (Fate){0};
  case LLVMCall:
  case LLVMInvoke:
    return at_call(s, user);
  case LLVMRet:
    return s->may_return ? (Fate){.returned = true} : Escapes;
  default:
    return Escapes;
  }
}

/* A value that is met again belongs to a recursion, and escapes. */
static Fate walk(const Step *before, LLVMValueRef value, bool may_return) {
  Step step = {before, value, may_return, before->uses};
  Fate all = {0};
  for (const Step *s = before; s; s = s->before)
    if (s->value == value) return Escapes;
  for (LLVMUseRef use = LLVMGetFirstUse(value); use && !all.escapes; use = LLVMGetNextUse(use)) {
    Fate one = ++*step.uses <= MAX_USES ? at_use(&step, LLVMGetUser(use)) : Escapes;
    all = (Fate){one.escapes, all.returned || one.returned};
  }
  return all;
}

bool lab_tinygo_escapes(LLVMValueRef site) {
  unsigned uses = 0;
  return walk(&(Step){.uses = &uses}, site, false).escapes;
}
