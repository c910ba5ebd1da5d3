/* variadic.c: what becomes of arguments that are passed variadically?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * The caller puts them into memory of its own, somewhere, and hands over a pointer to it, as one more argument after the
 * fixed ones. That is what targets do, and it is all that is said here: where in that memory which one is, is not told
 * apart. va_start puts the pointer into the list, somewhere; whoever has the list follows it: va_arg here, or the loads
 * that clang makes of it, or the functions that are given the list. A musttail call hands on what the caller got. */
#include "Reader/reader.h"

#include <string.h>

/* The parameter of this function that stands for what it is passed variadically. */
static EscNode own(const EscReading *r) {
  return (EscNode){esc_read_leaves(r->reader, LLVMGlobalGetValueType(r->function))};
}

static EscNode anywhere(EscReading *r, EscNode pointer) {
  EscNode node = esc_value_new_node(r, NULL);
  ESC_MUST(AnywhereInArea) esc_graph_add_copy(r->graph, node, pointer, ESC_ANY, ESC_NONE);
  return node;
}

static void put(EscReading *r, LLVMValueRef call, uint32_t index, EscNode area) {
  LLVMValueRef value = LLVMGetOperand(call, index);
  uint32_t place = esc_place(r, call, ESC_STEP_CALLED, "a variadic function", index + 1), size;
  for (uint32_t k = 0; k < esc_layout_leaf_count(r->reader, LLVMTypeOf(value)); k++) {
    EscNode node;
    if (!esc_value_node(r, value, k, &node)) continue;
    if (esc_attribute_byval(r->reader, call, index + 1, &size)) {
      ESC_MUST(VariadicCopied) esc_graph_add_copymem(r->graph, anywhere(r, area), node, ESC_ANY_SIZE, place);
    } else {
      ESC_MUST(VariadicPut) esc_graph_add_store(r->graph, area, node, ESC_ANY, ESC_ANY_SIZE, place);
    }
  }
}

/* ---- who looks at them ------------------------------------------------------------------------------------------- */

static bool looks(LLVMValueRef i) {
  if (!LLVMIsACallInst(i)) return false;
  if (LLVMGetTailCallKind(i) == LLVMTailCallKindMustTail && LLVMIsFunctionVarArg(LLVMGetCalledFunctionType(i))) return true;
  LLVMValueRef callee = LLVMGetCalledValue(i);
  return LLVMIsAFunction(callee) && LLVMGetIntrinsicID(callee) == LLVMLookupIntrinsicID("llvm.va_start", strlen("llvm.va_start"));
}

static bool body_looks(LLVMValueRef body) {
  for (LLVMBasicBlockRef b = LLVMGetFirstBasicBlock(body); b; b = LLVMGetNextBasicBlock(b))
    for (LLVMValueRef i = LLVMGetFirstInstruction(b); i; i = LLVMGetNextInstruction(i))
      if (looks(i)) return true;
  return false;
}

/* A callee without a body gets the arguments one by one (calls.c). */
static bool may_look(EscReader *reader, uint32_t callee) {
  if (callee == ESC_NONE) return true;
  EscFunctionInfo *info = &reader->functions.data[callee];
  if (!info->looks_at_variadic) info->looks_at_variadic = info->body && body_looks(info->body) ? ESC_LOOKS : ESC_LOOKS_AWAY;
  return info->looks_at_variadic == ESC_LOOKS;
}

EscNode esc_read_variadic(EscReading *r, LLVMValueRef call, uint32_t callee) {
  bool handed_on = LLVMIsACallInst(call) && LLVMGetTailCallKind(call) == LLVMTailCallKindMustTail;
  if (ESC_GUARD(VariadicHandedOn, handed_on)) return own(r);
  EscNode area = esc_value_new_node(r, NULL);
  unsigned fixed = LLVMCountParamTypes(LLVMGetCalledFunctionType(call)), count = esc_call_argument_count(call);
  if (fixed == count || ESC_NEEDS(VariadicLookedAt, !may_look(r->reader, callee))) return area;
  EscObject memory = esc_graph_add_object(r->graph, ESC_OBJECT_STACK, 0, "variadic arguments", ESC_NONE);
  ESC_MUST(VariadicArea) esc_graph_add_addr(r->graph, area, memory, 0, ESC_NONE);
  for (uint32_t i = fixed; i < count; i++) put(r, call, i, area);
  return area;
}

void esc_read_va_start(EscReading *r, LLVMValueRef call) {
  EscNode list;
  if (!esc_value_node(r, LLVMGetOperand(call, 0), 0, &list)) return;
  ESC_MUST(ListStarts) esc_graph_add_store(r->graph, list, anywhere(r, own(r)), ESC_ANY, ESC_ANY_SIZE,
                                           esc_place(r, call, ESC_STEP_OTHER, "a list of variadic arguments", 0));
}

void esc_read_va_copy(EscReading *r, LLVMValueRef call) {
  EscNode to, from;
  if (!esc_value_node(r, LLVMGetOperand(call, 0), 0, &to) || !esc_value_node(r, LLVMGetOperand(call, 1), 0, &from)) return;
  ESC_MUST(ListCopied) esc_graph_add_copymem(r->graph, anywhere(r, to), from, ESC_ANY_SIZE,
                                             esc_place(r, call, ESC_STEP_COPYMEM, NULL, 0));
}

/* An address in the list leads to the memory, and one there to the argument; an aggregate may be in the memory itself. */
void esc_read_va_arg(EscReading *r, LLVMValueRef instruction) {
  EscNode list;
  if (!esc_value_node(r, LLVMGetOperand(instruction, 0), 0, &list)) return;
  uint32_t place = esc_place(r, instruction, ESC_STEP_LOADED, NULL, 0);
  EscNode area = esc_value_new_node(r, NULL);
  ESC_MUST(ListFollowed) esc_graph_add_load(r->graph, area, list, ESC_ANY, ESC_ANY_SIZE, place);
  for (uint32_t k = 0; k < esc_layout_leaf_count(r->reader, LLVMTypeOf(instruction)); k++)
    ESC_MUST(ArgumentTaken) esc_graph_add_load(r->graph, esc_value_defined(r, instruction, k), area, ESC_ANY, ESC_ANY_SIZE, place);
}
