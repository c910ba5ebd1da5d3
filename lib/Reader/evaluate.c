/* evaluate.c: what does a size function of a model give for this call?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Some allocators are given a description of a type instead of a number of bytes. Their model names a function in IR that
 * computes the bytes from the same arguments. Here such functions are run on what is known at compile time: numbers, and
 * the initialisers of globals, also of those that are not constant; the model vouches for the fields that it reads.
 *
 * Values are numbers of up to 64 bits and addresses (a global and an offset). Everything else is unknown, and so is what is
 * computed from it; a branch on it ends the run. Functions of the model may be called. ESC_MAX_EVALUATED instructions. */
#include "Reader/reader.h"

#include <string.h>

typedef enum { VALUE_UNKNOWN, VALUE_NUMBER, VALUE_ADDRESS } ValueKind;

typedef struct {
  ValueKind kind;
  LLVMValueRef global; /* of an address; NULL is the null pointer */
  uint64_t number;     /* or the offset */
} Value;

enum { ESC_MAX_EVALUATED = 2000, ESC_MAX_EVALUATION_DEPTH = 16 };

typedef struct {
  const EscReader *reader;
  uint32_t budget, depth;
} Machine;

typedef struct {
  Machine *machine;
  EscMap slots;           /* instruction or parameter -> index in values */
  ESC_VEC(Value) values;
} Frame;

static const Value unknown = {VALUE_UNKNOWN, NULL, 0};

static Value number(uint64_t n, unsigned bits) {
  return (Value){VALUE_NUMBER, NULL, bits >= 64 ? n : n & ((UINT64_C(1) << bits) - 1)};
}

static unsigned bits_of(LLVMTypeRef type) {
  return LLVMGetTypeKind(type) == LLVMIntegerTypeKind ? LLVMGetIntTypeWidth(type) : 0;
}

/* ---- constants ---------------------------------------------------------------------------------------------------- */

/* A global of the model means the program's of that name; if the program has none, the model's own. */
static LLVMValueRef resolve(const Machine *m, LLVMValueRef global) {
  size_t length = 0;
  const char *name = LLVMGetValueName2(global, &length);
  LLVMValueRef here = length && LLVMIsAGlobalVariable(global) ? LLVMGetNamedGlobal(m->reader->module, name) : NULL;
  return here && !LLVMGetInitializer(here) && LLVMGetInitializer(global) ? global : here ? here : global;
}

static Value constant(const Machine *m, LLVMValueRef value) {
  unsigned bits = bits_of(LLVMTypeOf(value));
  if (LLVMIsAConstantInt(value)) return ESC_NEEDS(EvaluatedIsWide, bits <= 64) ? number(LLVMConstIntGetZExtValue(value), bits) : unknown;
  if (LLVMIsAConstantPointerNull(value)) return (Value){VALUE_ADDRESS, NULL, 0};
  if (LLVMIsAGlobalVariable(value) || LLVMIsAFunction(value)) return (Value){VALUE_ADDRESS, resolve(m, value), 0};
  if (LLVMIsAConstantAggregateZero(value) && bits) return number(0, bits);
  if (!LLVMIsAConstantExpr(value)) return unknown;
  Value base = constant(m, LLVMGetOperand(value, 0));
  if (LLVMGetConstOpcode(value) == LLVMGetElementPtr) {
    int32_t offset = esc_layout_gep_offset(m->reader, value);
    if (ESC_GUARD(EvaluatedFarAway, offset == ESC_ANY)) return unknown;
    base.number += (uint64_t)(int64_t)offset;
    return base;
  }
  return ESC_NEEDS(EvaluatedExpression, LLVMGetConstOpcode(value) == LLVMBitCast) ? base : unknown;
}

/* The part of a constant that begins at `offset` and has exactly `size` bytes. */
static Value read_constant(const Machine *m, LLVMValueRef value, uint64_t offset, uint64_t size) {
  for (;;) {
    LLVMTypeRef type = LLVMTypeOf(value);
    LLVMTypeKind kind = LLVMGetTypeKind(type);
    bool zero = LLVMIsAConstantAggregateZero(value);
    if (ESC_GUARD(EvaluatedBeyond, offset + size > LLVMABISizeOfType(m->reader->layout, type))) return unknown;
    if (zero && size <= 8) return number(0, (unsigned)size * 8);
    if (kind == LLVMStructTypeKind) {
      unsigned index = LLVMElementAtOffset(m->reader->layout, type, offset);
      offset -= LLVMOffsetOfElement(m->reader->layout, type, index);
      value = LLVMGetAggregateElement(value, index);
    } else if (kind == LLVMArrayTypeKind) {
      uint64_t element = LLVMABISizeOfType(m->reader->layout, LLVMGetElementType(type));
      if (!element) return unknown;
      value = LLVMGetAggregateElement(value, (unsigned)(offset / element));
      offset %= element;
    } else {
      return ESC_GUARD(EvaluatedPart, offset || LLVMStoreSizeOfType(m->reader->layout, type) != size) ? unknown : constant(m, value);
    }
    if (!value) return unknown;
  }
}

/* A zero that stands where a pointer is wanted is null. */
static Value as_type(Value value, LLVMTypeRef type) {
  bool pointer = LLVMGetTypeKind(type) == LLVMPointerTypeKind;
  if (value.kind == VALUE_NUMBER && pointer) return ESC_GUARD(EvaluatedNumberAsPointer, value.number) ? unknown : (Value){VALUE_ADDRESS, NULL, 0};
  if (value.kind == VALUE_ADDRESS && !pointer) return ESC_GUARD(EvaluatedPointerAsNumber, value.global) ? unknown : number(value.number, bits_of(type));
  return value;
}

static bool may_be_another(LLVMValueRef global) {
  LLVMLinkage linkage = LLVMGetLinkage(global);
  return linkage == LLVMWeakAnyLinkage || linkage == LLVMLinkOnceAnyLinkage || linkage == LLVMCommonLinkage ||
         linkage == LLVMExternalWeakLinkage;
}

static Value load(const Machine *m, Value address, LLVMTypeRef type) {
  if (address.kind != VALUE_ADDRESS || !address.global || !LLVMIsAGlobalVariable(address.global)) return unknown;
  LLVMValueRef initializer = LLVMGetInitializer(address.global);
  if (!initializer || ESC_GUARD(EvaluatedReplaceable, may_be_another(address.global))) return unknown;
  return as_type(read_constant(m, initializer, address.number, LLVMStoreSizeOfType(m->reader->layout, type)), type);
}

/* ---- instructions ------------------------------------------------------------------------------------------------- */

static Value get(Frame *f, LLVMValueRef value) {
  uint32_t slot = esc_map_get(&f->slots, (uint64_t)(uintptr_t)value);
  return slot != ESC_MAP_ABSENT ? f->values.data[slot] : LLVMIsConstant(value) ? constant(f->machine, value) : unknown;
}

static void set(Frame *f, LLVMValueRef name, Value value) {
  uint32_t *slot = esc_map_at(&f->slots, (uint64_t)(uintptr_t)name);
  if (*slot == ESC_MAP_ABSENT) {
    *slot = f->values.count;
    esc_vec_push(&f->values, value);
  } else {
    f->values.data[*slot] = value;
  }
}

static Value arithmetic(LLVMOpcode opcode, Value a, Value b, unsigned bits) {
  if (ESC_GUARD(EvaluatedUnknown, a.kind != VALUE_NUMBER || b.kind != VALUE_NUMBER) || !bits || ESC_GUARD(EvaluatedInWide, bits > 64))
    return unknown;
  uint64_t product;
  switch (opcode) {
    case LLVMAdd: return number(a.number + b.number, bits);
    case LLVMSub: return number(a.number - b.number, bits);
    case LLVMMul: return ESC_GUARD(EvaluatedOverflow, __builtin_mul_overflow(a.number, b.number, &product)) ? unknown : number(product, bits);
    case LLVMAnd: return number(a.number & b.number, bits);
    case LLVMOr: return number(a.number | b.number, bits);
    case LLVMXor: return number(a.number ^ b.number, bits);
    case LLVMLShr: return ESC_NEEDS(EvaluatedShiftRight, b.number < bits) ? number(a.number >> b.number, bits) : unknown;
    case LLVMShl: return ESC_NEEDS(EvaluatedShiftLeft, b.number < bits) ? number(a.number << b.number, bits) : unknown;
    default: return unknown;
  }
}

static Value compare(LLVMIntPredicate predicate, Value a, Value b) {
  if (ESC_GUARD(ComparedKinds, a.kind != b.kind) || ESC_GUARD(ComparedUnknown, a.kind == VALUE_UNKNOWN)) return unknown;
  bool equal = a.number == b.number && a.global == b.global;
  if (predicate == LLVMIntEQ || predicate == LLVMIntNE) return number(equal == (predicate == LLVMIntEQ), 1);
  if (ESC_GUARD(ComparedAddresses, a.kind != VALUE_NUMBER)) return unknown;
  switch (predicate) {
    case LLVMIntULT: return number(a.number < b.number, 1);
    case LLVMIntULE: return number(a.number <= b.number, 1);
    case LLVMIntUGT: return number(a.number > b.number, 1);
    case LLVMIntUGE: return number(a.number >= b.number, 1);
    default: return unknown;
  }
}

static Value moved(Frame *f, LLVMValueRef gep) {
  Value base = get(f, LLVMGetOperand(gep, 0));
  int32_t offset = esc_layout_gep_offset(f->machine->reader, gep);
  if (ESC_GUARD(MovedSomewhere, offset == ESC_ANY)) return unknown;
  base.number += (uint64_t)(int64_t)offset;
  return base;
}

/* ---- esc.unset ---------------------------------------------------------------------------------------------------- */

/* Whether a use of the global, or of an address in it at `offset`, may store something else than null into the word at
 * `field`. The address going elsewhere is no such store: that is the model's promise. */
static bool may_set(const EscReader *reader, LLVMValueRef address, uint64_t offset, uint64_t field, uint32_t *budget) {
  for (LLVMUseRef use = LLVMGetFirstUse(address); use; use = LLVMGetNextUse(use)) {
    LLVMValueRef user = LLVMGetUser(use);
    if (!(*budget)--) return true;
    bool gep = LLVMIsAGetElementPtrInst(user) || (LLVMIsAConstantExpr(user) && LLVMGetConstOpcode(user) == LLVMGetElementPtr);
    if (gep && LLVMGetOperand(user, 0) == address) {
      int32_t moves = esc_layout_gep_offset(reader, user);
      if (ESC_GUARD(SetSomewhere, moves == ESC_ANY)) return true;
      if (ESC_GUARD(SetInPart, may_set(reader, user, offset + (uint64_t)(int64_t)moves, field, budget))) return true;
    } else if (LLVMIsAStoreInst(user) && LLVMGetOperand(user, 1) == address) {
      uint64_t size = LLVMStoreSizeOfType(reader->layout, LLVMTypeOf(LLVMGetOperand(user, 0)));
      bool meets = offset < field + reader->word && field < offset + size;
      if (ESC_GUARD(SetByStore, meets && !LLVMIsNull(LLVMGetOperand(user, 0)))) return true;
    } else if (ESC_GUARD(SetByCopy, LLVMIsAMemIntrinsic(user) && LLVMGetOperand(user, 0) == address)) {
      return true;
    } else if (ESC_GUARD(SetThroughPhi, LLVMIsAPHINode(user) || LLVMIsASelectInst(user))) {
      return true;
    }
  }
  return false;
}

static Value is_unset(const Machine *m, Value address) {
  if (address.kind != VALUE_ADDRESS || !address.global || !LLVMIsAGlobalVariable(address.global)) return number(0, 1);
  LLVMLinkage linkage = LLVMGetLinkage(address.global);
  LLVMValueRef initializer = LLVMGetInitializer(address.global);
  if (ESC_GUARD(SetByOthers, linkage != LLVMInternalLinkage && linkage != LLVMPrivateLinkage) || !initializer) return number(0, 1);
  Value first = read_constant(m, initializer, address.number, m->reader->word);
  if (ESC_GUARD(SetAtFirst, first.kind == VALUE_UNKNOWN || first.global || first.number)) return number(0, 1);
  uint32_t budget = ESC_MAX_EVALUATED;
  return number(!may_set(m->reader, address.global, 0, address.number, &budget), 1);
}

/* ---- runs --------------------------------------------------------------------------------------------------------- */

static Value run(Machine *m, LLVMValueRef function, const Value *arguments);

static Value call(Frame *f, LLVMValueRef call) {
  Value arguments[8];
  LLVMValueRef callee = LLVMGetCalledValue(call);
  uint32_t count = esc_call_argument_count(call);
  size_t length = 0;
  if (!LLVMIsAFunction(callee) || count > 8) return unknown;
  for (uint32_t i = 0; i < count; i++) arguments[i] = get(f, LLVMGetOperand(call, i));
  if (!strcmp(LLVMGetValueName2(callee, &length), "esc.unset") && count == 1) return is_unset(f->machine, arguments[0]);
  return LLVMIsDeclaration(callee) ? unknown : run(f->machine, callee, arguments);
}

static Value execute(Frame *f, LLVMValueRef i) {
  unsigned bits = bits_of(LLVMTypeOf(i));
  switch (LLVMGetInstructionOpcode(i)) {
    case LLVMLoad: return load(f->machine, get(f, LLVMGetOperand(i, 0)), LLVMTypeOf(i));
    case LLVMGetElementPtr: return moved(f, i);
    case LLVMICmp: return compare(LLVMGetICmpPredicate(i), get(f, LLVMGetOperand(i, 0)), get(f, LLVMGetOperand(i, 1)));
    case LLVMZExt:
    case LLVMTrunc: {
      Value from = get(f, LLVMGetOperand(i, 0));
      return from.kind == VALUE_NUMBER ? number(from.number, bits) : unknown;
    }
    case LLVMSelect: {
      Value which = get(f, LLVMGetOperand(i, 0));
      return which.kind == VALUE_NUMBER ? get(f, LLVMGetOperand(i, which.number ? 1 : 2)) : unknown;
    }
    case LLVMCall: return call(f, i);
    default:
      return LLVMIsABinaryOperator(i)
                 ? arithmetic(LLVMGetInstructionOpcode(i), get(f, LLVMGetOperand(i, 0)), get(f, LLVMGetOperand(i, 1)), bits)
                 : unknown;
  }
}

static LLVMBasicBlockRef next_block(Frame *f, LLVMValueRef terminator) {
  if (LLVMGetInstructionOpcode(terminator) != LLVMBr) return NULL;
  if (!LLVMIsConditional(terminator)) return LLVMGetSuccessor(terminator, 0);
  Value condition = get(f, LLVMGetCondition(terminator));
  return condition.kind == VALUE_NUMBER ? LLVMGetSuccessor(terminator, condition.number ? 0 : 1) : NULL;
}

static Value phi(Frame *f, LLVMValueRef phi, LLVMBasicBlockRef from) {
  for (unsigned i = 0; i < LLVMCountIncoming(phi); i++)
    if (LLVMGetIncomingBlock(phi, i) == from) return get(f, LLVMGetIncomingValue(phi, i));
  return unknown;
}

static Value run_blocks(Frame *f, LLVMValueRef function) {
  LLVMBasicBlockRef from = NULL, block = LLVMGetEntryBasicBlock(function);
  while (block) {
    for (LLVMValueRef i = LLVMGetFirstInstruction(block); i; i = LLVMGetNextInstruction(i)) {
      if (ESC_GUARD(EvaluatedLong, !f->machine->budget--)) return f->machine->budget = 0, unknown;
      if (LLVMIsAReturnInst(i)) return LLVMGetNumOperands(i) ? get(f, LLVMGetOperand(i, 0)) : unknown;
      if (!LLVMIsATerminatorInst(i)) set(f, i, LLVMIsAPHINode(i) ? phi(f, i, from) : execute(f, i));
    }
    from = block;
    block = next_block(f, LLVMGetBasicBlockTerminator(block));
  }
  return unknown;
}

static Value run(Machine *m, LLVMValueRef function, const Value *arguments) {
  if (m->depth == ESC_MAX_EVALUATION_DEPTH || !m->budget) return unknown;
  m->depth++;
  Frame frame = {.machine = m};
  for (uint32_t i = 0; i < LLVMCountParams(function); i++) set(&frame, LLVMGetParam(function, i), arguments[i]);
  Value result = run_blocks(&frame, function);
  esc_map_fini(&frame.slots);
  esc_vec_fini(&frame.values);
  m->depth--;
  return result;
}

bool esc_evaluate(const EscReader *reader, LLVMValueRef function, LLVMValueRef call_site, const EscAssumption *assumption,
                  uint64_t *result) {
  Value arguments[8];
  uint32_t count = LLVMCountParams(function);
  Machine machine = {.reader = reader, .budget = ESC_MAX_EVALUATED};
  if (LLVMIsDeclaration(function) || count > 8) return false;
  if (ESC_GUARD(EvaluatedArguments, count != esc_call_argument_count(call_site))) return false;
  for (uint32_t i = 0; i < count; i++) {
    LLVMValueRef argument = LLVMGetOperand(call_site, i);
    arguments[i] = LLVMIsConstant(argument) ? constant(&machine, argument) : unknown;
    if (assumption && assumption->argument == i) arguments[i] = number(assumption->value, bits_of(LLVMTypeOf(argument)));
  }
  Value value = run(&machine, function, arguments);
  *result = value.number;
  return ESC_NEEDS(EvaluatedToUnknown, value.kind == VALUE_NUMBER);
}
