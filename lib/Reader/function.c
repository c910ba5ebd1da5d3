/* function.c: what does each instruction do to pointers?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * One case for each opcode, each with its argument; an opcode that is not listed lets its operands escape. Blocks that
 * cannot be reached are not read: what stands there never happens. Blocks are read each after those that dominate it,
 * so an operand without a node is known to carry no pointer; phis get their nodes first and their copies last. */
#include "Reader/reader.h"

#include <string.h>

enum {
  ESC_ALIGNMENT_BITS = 15, /* low bits of an address that say nothing about which object it is */
};

static LLVMValueRef operand(LLVMValueRef instruction, unsigned i) { return LLVMGetOperand(instruction, i); }

static void read_copy(EscReading *r, LLVMValueRef i, LLVMValueRef from, int32_t offset) {
  if (esc_value_carries(r, from)) esc_value_copy_all(r, i, from, offset, esc_place(r, i, ESC_STEP_COPIED, NULL, 0));
}

/* The result is made of its operands in some way. */
static void read_mix(EscReading *r, LLVMValueRef i) {
  for (int k = 0; k < LLVMGetNumOperands(i); k++) read_copy(r, i, operand(i, (unsigned)k), ESC_ANY);
}

/* ---- memory ------------------------------------------------------------------------------------------------------ */

static void read_alloca(EscReading *r, LLVMValueRef i) {
  size_t length = 0;
  uint32_t place = esc_place(r, i, ESC_STEP_OTHER, NULL, 0);
  EscObject object = esc_graph_add_object(r->graph, ESC_OBJECT_STACK, 0, LLVMGetValueName2(i, &length), place);
  ESC_MUST(AllocaIsObject) esc_graph_add_addr(r->graph, esc_value_define(r, i), object, 0, place);
}

/* The node through which memory is accessed. Without one the address is null or a number: where that is an address
 * like any other, it is the world's. In other address spaces it always is: on x86, thread-local memory begins there. */
static bool address_node(EscReading *r, LLVMValueRef pointer, EscNode *node) {
  if (esc_value_node(r, pointer, 0, node)) return true;
  bool is_memory = ESC_GUARD(OtherSpaceIsMemory, LLVMGetPointerAddressSpace(LLVMTypeOf(pointer))) ||
                   ESC_GUARD(NullIsMemory, esc_attribute_has(r->function, "null_pointer_is_valid"));
  if (!is_memory) return false;
  *node = esc_value_world(r);
  return true;
}

static void load_from(EscReading *r, LLVMValueRef i, LLVMValueRef pointer) {
  EscNode from;
  if (!(LLVMIsALoadInst(i) && esc_target_table(r, i, &from)) && !address_node(r, pointer, &from)) return;
  EscLeaves leaves = esc_layout_leaves(r->reader, LLVMTypeOf(i));
  uint32_t place = esc_place(r, i, ESC_STEP_LOADED, NULL, 0);
  for (uint32_t k = 0; k < leaves.count; k++)
    ESC_MUST(LoadRead) esc_graph_add_load(r->graph, esc_value_defined(r, i, k), from, (int32_t)leaves.leaf[k].offset,
                                          leaves.leaf[k].size, place);
}

static void read_store(EscReading *r, LLVMValueRef i) {
  LLVMValueRef value = operand(i, 0);
  EscNode to, from;
  if (!esc_value_carries(r, value) || !address_node(r, operand(i, 1), &to)) return;
  EscLeaves leaves = esc_layout_leaves(r->reader, LLVMTypeOf(value));
  uint32_t place = esc_place(r, i, ESC_STEP_STORED, NULL, 0);
  for (uint32_t k = 0; k < leaves.count; k++)
    if (ESC_GUARD(StoreRead, esc_value_node(r, value, k, &from)))
      esc_graph_add_store(r->graph, to, from, (int32_t)leaves.leaf[k].offset, leaves.leaf[k].size, place);
}

static void exchange(EscReading *r, LLVMValueRef i, LLVMValueRef pointer, LLVMValueRef value, int32_t offset) {
  EscNode at, from;
  if (!address_node(r, pointer, &at)) return;
  uint32_t size = esc_layout_store_size(r->reader, LLVMTypeOf(value));
  uint32_t place = esc_place(r, i, ESC_STEP_STORED, NULL, 0);
  EscNode old = esc_value_new_node(r, NULL);
  ESC_MUST(ExchangeLoads) esc_graph_add_load(r->graph, old, at, 0, size, place);
  ESC_MUST(ExchangeGivesOld) esc_graph_add_copy(r->graph, esc_value_define(r, i), old, offset, place);
  if (ESC_GUARD(AtomicMixStored, offset == ESC_ANY)) esc_graph_add_store(r->graph, at, esc_value_define(r, i), 0, size, place);
  if (ESC_GUARD(ExchangeStores, esc_value_node(r, value, 0, &from)))
    esc_graph_add_store(r->graph, at, from, 0, size, place);
}

/* xchg hands the pointers through as they are, everything else calculates with them. */
static void read_atomicrmw(EscReading *r, LLVMValueRef i) {
  bool swap = ESC_NEEDS(AtomicCalculates, LLVMGetAtomicRMWBinOp(i) == LLVMAtomicRMWBinOpXchg);
  exchange(r, i, operand(i, 0), operand(i, 1), swap ? 0 : ESC_ANY);
}

/* The result is { old value, success }: its first leaf is where exchange() puts the old value. */
static void read_cmpxchg(EscReading *r, LLVMValueRef i) { exchange(r, i, operand(i, 0), operand(i, 2), 0); }

/* The result is an address in what the base points to. An index is a number, unless the base is null: then the "index"
 * is the address. Out of bounds an address may be added and taken off again. */
static bool read_choices(EscReading *r, LLVMValueRef i, LLVMValueRef base) {
  int32_t first = 0, stride = 0;
  uint32_t choices = esc_layout_gep_choices(r->reader, i, &first, &stride);
  EscNode from;
  if (!choices || LLVMGetTypeKind(LLVMTypeOf(i)) != LLVMPointerTypeKind || !esc_value_node(r, base, 0, &from)) return false;
  uint32_t place = esc_place(r, i, ESC_STEP_ADDRESS, NULL, 0);
  for (uint32_t k = 0; k < choices; k++) {
    EscNode one = esc_value_new_node(r, i);
    ESC_MUST(ChoiceOfAddress) esc_graph_add_copy(r->graph, one, from, first + (int32_t)k * stride, place);
    ESC_MUST(ChosenAddress) esc_graph_add_copy(r->graph, esc_value_define(r, i), one, 0, ESC_NONE);
  }
  return true;
}

static void read_gep(EscReading *r, LLVMValueRef i) {
  LLVMValueRef base = operand(i, 0);
  if (read_choices(r, i, base)) return;
  if (!esc_value_carries(r, base)) {
    ESC_MUST(IndexOfNull) read_mix(r, i);
    return;
  }
  ESC_MUST(AddressInside) esc_value_copy_all(r, i, base, esc_layout_gep_offset(r->reader, i),
                                             esc_place(r, i, ESC_STEP_ADDRESS, NULL, 0));
  for (unsigned k = 1; k < (unsigned)LLVMGetNumOperands(i); k++)
    if (esc_index_flows(r, i, k)) read_copy(r, i, operand(i, k), ESC_ANY);
}

/* ---- numbers ----------------------------------------------------------------------------------------------------- */

static int32_t small_constant(LLVMValueRef value) {
  if (!LLVMIsAConstantInt(value) || LLVMGetIntTypeWidth(LLVMTypeOf(value)) > 64) return ESC_ANY;
  long long number = LLVMConstIntGetSExtValue(value);
  return number > INT32_MAX / 2 || number < -INT32_MAX / 2 ? ESC_ANY : (int32_t)number;
}

static void read_add(EscReading *r, LLVMValueRef i) {
  int32_t number = small_constant(operand(i, 1));
  if (number == ESC_ANY)
    read_mix(r, i);
  else
    read_copy(r, i, operand(i, 0), number);
}

static void read_sub(EscReading *r, LLVMValueRef i) {
  int32_t number = small_constant(operand(i, 1));
  if (number != ESC_ANY) {
    read_copy(r, i, operand(i, 0), -number);
  } else if (esc_value_carries(r, operand(i, 0)) && esc_value_carries(r, operand(i, 1))) {
    esc_value_define(r, i);
    esc_vec_push(&r->differences, i);
  } else {
    ESC_MUST(SubtractedVaries) read_mix(r, i);
  }
}

/* p & 15 is the alignment of p, the same for every object. Not so of what was calculated from p. */
static void read_and(EscReading *r, LLVMValueRef i) {
  int32_t mask = small_constant(operand(i, 1));
  bool low = ESC_NEEDS(MaskIsNegative, mask >= 0) && ESC_NEEDS(MaskIsLarge, mask <= ESC_ALIGNMENT_BITS);
  if (low && ESC_NEEDS(MaskOfCalculated, LLVMIsAPtrToIntInst(operand(i, 0)))) return;
  read_mix(r, i);
}

/* Nobody follows an address through floating-point arithmetic: what goes in has escaped. */
static void read_float(EscReading *r, LLVMValueRef i) {
  for (int k = 0; k < LLVMGetNumOperands(i); k++)
    if (ESC_GUARD(FloatArithmetic, esc_value_carries(r, operand(i, (unsigned)k))))
      esc_value_sink_all(r, operand(i, (unsigned)k), ESC_REASON_Unsupported,
                         esc_place(r, i, ESC_STEP_OTHER, "arithmetic on its address", 0));
}

/* The address of a pointer, with bits of it changed. */
static bool is_address(LLVMValueRef value) {
  while (LLVMIsAInstruction(value)) {
    switch (LLVMGetInstructionOpcode(value)) {
      case LLVMPtrToInt:
        return true;
      case LLVMAdd:
      case LLVMSub:
      case LLVMAnd:
      case LLVMOr:
      case LLVMXor:
        if (ESC_GUARD(MadeUpFromTwo, !LLVMIsAConstantInt(operand(value, 1)))) return false;
        value = operand(value, 0);
        break;
      default:
        return false;
    }
  }
  return false;
}

/* Any other integer may be an address that somebody made up: of a device, or agreed upon with code elsewhere. So may one
 * that is loaded: from a constant, or from a variable that a constant was stored into. */
static void read_inttoptr(EscReading *r, LLVMValueRef i) {
  read_copy(r, i, operand(i, 0), 0);
  if (ESC_GUARD(MadeUpAddress, !is_address(operand(i, 0))))
    esc_graph_add_addr(r->graph, esc_value_define(r, i), (EscObject){0}, 0, ESC_NONE);
}

/* ---- aggregates -------------------------------------------------------------------------------------------------- */

static void read_extractvalue(EscReading *r, LLVMValueRef i) {
  LLVMValueRef from = operand(i, 0);
  uint32_t leaf, count = esc_layout_leaf_count(r->reader, LLVMTypeOf(i));
  bool exact = esc_layout_find_leaf(r->reader, LLVMTypeOf(from), LLVMGetIndices(i), LLVMGetNumIndices(i), &leaf);
  if (!esc_value_carries(r, from)) return;
  uint32_t place = esc_place(r, i, ESC_STEP_COPIED, NULL, 0);
  EscNode node;
  for (uint32_t k = 0; k < count; k++)
    if (esc_value_node(r, from, ESC_NEEDS(ExtractedFromOne, exact) ? leaf + k : 0, &node))
      esc_graph_add_copy(r->graph, esc_value_defined(r, i, k), node, 0, place);
}

static void read_insertvalue(EscReading *r, LLVMValueRef i) {
  LLVMValueRef into = operand(i, 0), value = operand(i, 1);
  uint32_t leaf, place = esc_place(r, i, ESC_STEP_COPIED, NULL, 0);
  uint32_t total = esc_layout_leaf_count(r->reader, LLVMTypeOf(i));
  uint32_t count = esc_layout_leaf_count(r->reader, LLVMTypeOf(value));
  bool exact = esc_layout_find_leaf(r->reader, LLVMTypeOf(i), LLVMGetIndices(i), LLVMGetNumIndices(i), &leaf);
  EscNode node;
  for (uint32_t k = 0; k < total; k++) {
    bool replaced = ESC_NEEDS(InsertedIntoOne, exact) && k >= leaf && k < leaf + count;
    if (ESC_GUARD(InsertKeepsRest, !replaced && esc_value_node(r, into, k, &node)))
      esc_graph_add_copy(r->graph, esc_value_defined(r, i, k), node, 0, place);
  }
  for (uint32_t k = 0; k < count; k++)
    if (ESC_GUARD(Inserted, esc_value_node(r, value, k, &node)))
      esc_graph_add_copy(r->graph, esc_value_defined(r, i, exact ? leaf + k : 0), node, 0, place);
}

/* ---- control ----------------------------------------------------------------------------------------------------- */

static void read_return(EscReading *r, LLVMValueRef i) {
  if (!LLVMGetNumOperands(i) || !esc_value_carries(r, operand(i, 0))) return;
  uint32_t place = esc_place(r, i, ESC_STEP_RETURNED, NULL, 0);
  EscNode node;
  for (uint32_t k = 0; k < esc_graph_result_count(r->graph); k++)
    if (ESC_GUARD(ReturnRead, esc_value_node(r, operand(i, 0), k, &node))) esc_graph_add_return(r->graph, k, node, place);
}

static void add_world(EscReading *r, LLVMValueRef i) {
  uint32_t count = esc_layout_leaf_count(r->reader, LLVMTypeOf(i));
  for (uint32_t k = 0; k < count; k++)
    ESC_MUST(InstructionGivesUnknown) esc_graph_add_addr(r->graph, esc_value_defined(r, i, k), (EscObject){0}, 0, ESC_NONE);
}

static void sink_operands(EscReading *r, LLVMValueRef i, EscReason reason, const char *subject) {
  uint32_t place = esc_place(r, i, ESC_STEP_OTHER, subject, 0);
  for (int k = 0; k < LLVMGetNumOperands(i); k++) {
    LLVMValueRef value = operand(i, (unsigned)k);
    if (ESC_GUARD(OperandsSink, !LLVMIsABasicBlock(value))) esc_value_sink_all(r, value, reason, place);
  }
}

static void read_phi(EscReading *r, LLVMValueRef i) {
  uint32_t place = esc_place(r, i, ESC_STEP_COPIED, NULL, 0);
  for (unsigned k = 0; k < LLVMCountIncoming(i); k++)
    ESC_MUST(PhiRead) esc_value_copy_all(r, i, LLVMGetIncomingValue(i, k), 0, place);
}

/* ---- the switch -------------------------------------------------------------------------------------------------- */

static void read_instruction(EscReading *r, LLVMValueRef i) {
  switch (LLVMGetInstructionOpcode(i)) {
    case LLVMAlloca:
      read_alloca(r, i);
      break;
    case LLVMLoad:
      load_from(r, i, operand(i, 0));
      break;
    case LLVMStore:
      read_store(r, i);
      break;
    case LLVMGetElementPtr:
      read_gep(r, i);
      break;
    case LLVMAtomicRMW:
      ESC_MUST(AtomicRead) read_atomicrmw(r, i);
      break;
    case LLVMAtomicCmpXchg:
      ESC_MUST(CompareExchangeRead) read_cmpxchg(r, i);
      break;
    case LLVMPHI: /* node now, copies when every block has been read */
      if (esc_layout_leaf_count(r->reader, LLVMTypeOf(i))) esc_value_define(r, i);
      break;
    case LLVMSelect: /* the condition is a number */
      ESC_MUST(SelectTrue) read_copy(r, i, operand(i, 1), 0);
      ESC_MUST(SelectFalse) read_copy(r, i, operand(i, 2), 0);
      break;
    case LLVMBitCast:
    case LLVMAddrSpaceCast:
    case LLVMFreeze:
    case LLVMPtrToInt:
    case LLVMZExt:
    case LLVMSExt:
    case LLVMTrunc:
      ESC_MUST(CastRead) read_copy(r, i, operand(i, 0), 0);
      break;
    case LLVMIntToPtr:
      ESC_MUST(NumberIsAddress) read_inttoptr(r, i);
      break;
    case LLVMAdd:
      ESC_MUST(AddRead) read_add(r, i);
      break;
    case LLVMSub:
      ESC_MUST(SubtractRead) read_sub(r, i);
      break;
    case LLVMAnd:
      ESC_MUST(MaskRead) read_and(r, i);
      break;
    case LLVMMul:
    case LLVMUDiv:
    case LLVMSDiv:
    case LLVMURem:
    case LLVMSRem:
    case LLVMShl:
    case LLVMLShr:
    case LLVMAShr:
    case LLVMOr:
    case LLVMXor:
      ESC_MUST(BitsRead) read_mix(r, i);
      break;
    case LLVMFNeg:
    case LLVMFAdd:
    case LLVMFSub:
    case LLVMFMul:
    case LLVMFDiv:
    case LLVMFRem:
    case LLVMFPTrunc:
    case LLVMFPExt:
    case LLVMFPToUI:
    case LLVMFPToSI:
    case LLVMUIToFP:
    case LLVMSIToFP:
      read_float(r, i);
      break;
    case LLVMICmp: /* says whether, not which */
    case LLVMFCmp:
      break;
    case LLVMExtractValue:
      ESC_MUST(ExtractRead) read_extractvalue(r, i);
      break;
    case LLVMInsertValue:
      read_insertvalue(r, i);
      break;
    case LLVMExtractElement: /* vectors are one leaf */
      ESC_MUST(ElementRead) read_copy(r, i, operand(i, 0), 0);
      break;
    case LLVMInsertElement:
    case LLVMShuffleVector:
      ESC_MUST(VectorKept) read_copy(r, i, operand(i, 0), 0);
      ESC_MUST(VectorInserted) read_copy(r, i, operand(i, 1), 0);
      break;
    case LLVMCall:
    case LLVMInvoke:
    case LLVMCallBr:
      esc_read_call(r, i);
      break;
    case LLVMRet:
      read_return(r, i);
      break;
    case LLVMVAArg:
      esc_read_va_arg(r, i);
      break;
    case LLVMLandingPad:
      ESC_MUST(CaughtIsUnknown) add_world(r, i);
      break;
    case LLVMResume:
      ESC_MUST(Resumed) sink_operands(r, i, ESC_REASON_Thrown, "resume");
      break;
    case LLVMBr:
    case LLVMSwitch:
    case LLVMIndirectBr:
    case LLVMUnreachable:
    case LLVMFence:
    case LLVMCleanupRet:
    case LLVMCatchRet:
      break;
    default:
      ESC_MUST(UnknownInstruction) sink_operands(r, i, ESC_REASON_Unsupported, "an instruction that is not known here");
      if (ESC_GUARD(UnknownInstructionGives, LLVMGetTypeKind(LLVMTypeOf(i)) != LLVMTokenTypeKind)) add_world(r, i);
      break;
  }
}

/* ---- the function ------------------------------------------------------------------------------------------------ */

/* Depth-first preorder: every path to a block goes through its dominators, so they come first. */
static void order_blocks(EscReading *r) {
  EscMap seen = {0};
  ESC_VEC(LLVMBasicBlockRef) work = {0};
  esc_vec_push(&work, LLVMGetEntryBasicBlock(r->function));
  while (work.count) {
    LLVMBasicBlockRef block = esc_vec_pop(&work);
    if (!esc_map_add(&seen, (uint64_t)(uintptr_t)block, 0)) continue;
    esc_vec_push(&r->blocks, block);
    LLVMValueRef last = LLVMGetBasicBlockTerminator(block);
    for (unsigned i = last ? LLVMGetNumSuccessors(last) : 0; i-- > 0;) esc_vec_push(&work, LLVMGetSuccessor(last, i));
  }
  esc_vec_fini(&work);
  esc_map_fini(&seen);
}

/* byval: a copy of the caller's memory that dies with this frame. */
static void read_byval(EscReading *r, EscNode leaf, const char *name, uint32_t size) {
  EscObject copy = esc_graph_add_object(r->graph, ESC_OBJECT_STACK, 0, name, ESC_NONE);
  EscNode outer = esc_value_new_node(r, NULL);
  EscObject theirs = esc_graph_add_object(r->graph, ESC_OBJECT_PARAM, leaf.v, name, ESC_NONE);
  ESC_MUST(ByvalOfCaller) esc_graph_add_addr(r->graph, outer, theirs, 0, ESC_NONE);
  ESC_MUST(ByvalIsObject) esc_graph_add_addr(r->graph, leaf, copy, 0, ESC_NONE);
  ESC_MUST(ByvalHolds) esc_graph_add_copymem(r->graph, leaf, outer, size, ESC_NONE);
}

/* clang throws names away: then the number must do. */
static const char *parameter_name(EscReading *r, LLVMValueRef argument, uint32_t index) {
  size_t length = 0;
  const char *name = LLVMGetValueName2(argument, &length);
  if (length) return name;
  EscText text = {0};
  esc_text_addf(&text, "#%u", index + 1);
  name = esc_graph_intern(r->graph, esc_text_get(&text));
  esc_text_fini(&text);
  return name;
}

static void read_parameter(EscReading *r, LLVMValueRef argument, uint32_t index, uint32_t first) {
  const char *name = parameter_name(r, argument, index);
  EscLeaves leaves = esc_layout_leaves(r->reader, LLVMTypeOf(argument));
  if (leaves.count) *esc_map_at(&r->nodes, (uint64_t)(uintptr_t)argument) = first;
  for (uint32_t k = 0; k < leaves.count; k++) {
    EscNode leaf = {first + k};
    r->origins.data[first + k] = argument;
    uint32_t size;
    if (esc_attribute_byval(r->reader, r->function, index + 1, &size))
      read_byval(r, leaf, name, size);
    else if (leaves.leaf[k].carries)
      esc_graph_add_parameter(r->graph, leaf.v, name, ESC_NONE);
    else if (ESC_GUARD(PartOfParameter, leaves.leaf[k].number && leaves.leaf[k].size > 1)) /* a part of an address: callers have let it escape */
      esc_graph_add_addr(r->graph, leaf, (EscObject){0}, 0, ESC_NONE);
  }
}

static void read_body(EscReading *r) {
  for (uint32_t b = 0; b < r->blocks.count; b++)
    for (LLVMValueRef i = LLVMGetFirstInstruction(r->blocks.data[b]); i; i = LLVMGetNextInstruction(i))
      read_instruction(r, i);
  for (uint32_t b = 0; b < r->blocks.count; b++)
    for (LLVMValueRef i = LLVMGetFirstInstruction(r->blocks.data[b]); i && LLVMIsAPHINode(i);
         i = LLVMGetNextInstruction(i))
      read_phi(r, i);
  for (uint32_t i = 0; i < r->differences.count; i++) esc_read_difference(r, r->differences.data[i]);
}

EscReading *esc_reader_read(EscReader *reader, uint32_t function) {
  if (reader->functions.data[function].dispatcher) return esc_read_dispatcher(reader, function);
  LLVMValueRef body = reader->functions.data[function].body;
  ESC_CHECK(body);
  EscReading *r = esc_alloc_zeroed(1, sizeof *r);
  r->reader = reader;
  r->function = body;
  r->world = ESC_NONE;
  LLVMTypeRef type = LLVMGlobalGetValueType(body);
  uint32_t leaves = esc_read_parameters(reader, type), count = LLVMCountParams(body);
  r->graph = esc_graph_new(leaves, esc_layout_leaf_count(reader, LLVMGetReturnType(type)));
  for (uint32_t i = 0; i < leaves; i++) esc_vec_push(&r->origins, NULL);
  for (uint32_t i = 0, first = 0; i < count; i++) {
    read_parameter(r, LLVMGetParam(body, i), i, first);
    first += esc_layout_leaf_count(reader, LLVMTypeOf(LLVMGetParam(body, i)));
  }
  if (LLVMIsFunctionVarArg(type)) esc_graph_add_parameter(r->graph, leaves - 1, "variadic arguments", ESC_NONE);
  r->coroutine = esc_attribute_has(body, "presplitcoroutine");
  order_blocks(r);
  read_body(r);
  return r;
}

void esc_reading_delete(EscReading *r) {
  if (!r) return;
  esc_graph_delete(r->graph);
  esc_map_fini(&r->nodes);
  esc_map_fini(&r->globals);
  esc_vec_fini(&r->origins);
  esc_vec_fini(&r->sites);
  esc_vec_fini(&r->markers);
  esc_vec_fini(&r->frees);
  esc_vec_fini(&r->differences);
  esc_vec_fini(&r->blocks);
  free(r);
}
