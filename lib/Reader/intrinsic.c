/* intrinsic.c: what do llvm.* functions do to their arguments?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * One table, by name. An intrinsic that is not listed and touches no memory makes its result of its arguments; any
 * other is a call like any call, with the attributes that LLVM gives it. */
#include "Reader/reader.h"

#include <string.h>

typedef enum {
  NOTHING,    /* neither keeps nor returns */
  SAME,       /* the result is the first argument */
  MOVED,      /* the result is made of the arguments */
  COPYMEM,    /* (to, from, size) */
  FILL,       /* (to, byte, size) */
  LIST_STARTS, /* (list): it leads to what the caller passed variadically */
  LIST_COPIED, /* (to, from) */
  TABLE_LOAD, /* (table, offset, type): what is there, and whether the table has the type */
  FREE_WORLD, /* the result is an address that nobody here knows */
} Effect;

static const struct {
  const char *prefix;
  Effect effect;
} effects[] = {
    {"llvm.lifetime.", NOTHING},
    {"llvm.dbg.", NOTHING},
    {"llvm.assume", NOTHING},
    {"llvm.experimental.noalias.scope.decl", NOTHING},
    {"llvm.donothing", NOTHING},
    {"llvm.sideeffect", NOTHING},
    {"llvm.pseudoprobe", NOTHING},
    {"llvm.invariant.", NOTHING},
    {"llvm.prefetch", NOTHING},
    {"llvm.var.annotation", NOTHING},
    {"llvm.codeview.annotation", NOTHING},
    {"llvm.stacksave", NOTHING},
    {"llvm.stackrestore", NOTHING},
    {"llvm.trap", NOTHING},
    {"llvm.ubsantrap", NOTHING},
    {"llvm.debugtrap", NOTHING},
    {"llvm.fake.use", NOTHING},
    {"llvm.objectsize", NOTHING},
    {"llvm.is.constant", NOTHING},
    {"llvm.type.test", NOTHING},
    {"llvm.public.type.test", NOTHING},
    {"llvm.type.checked.load.relative", FREE_WORLD},
    {"llvm.type.checked.load", TABLE_LOAD},
    {"llvm.eh.typeid.for", NOTHING},
    {"llvm.va_end", NOTHING},
    {"llvm.launder.invariant.group", SAME},
    {"llvm.strip.invariant.group", SAME},
    {"llvm.ptr.annotation", SAME},
    {"llvm.annotation", SAME},
    {"llvm.expect", SAME},
    {"llvm.ssa.copy", SAME},
    {"llvm.threadlocal.address", SAME},
    {"llvm.ptrmask", MOVED},
    {"llvm.preserve.", MOVED},
    {"llvm.memcpy.", COPYMEM},
    {"llvm.memmove.", COPYMEM},
    {"llvm.memset.", FILL},
    {"llvm.va_start", LIST_STARTS},
    {"llvm.va_copy", LIST_COPIED},
    {"llvm.frameaddress", FREE_WORLD},
    {"llvm.returnaddress", FREE_WORLD},
    {"llvm.addressofreturnaddress", FREE_WORLD},
};

static void copy_result(EscReading *r, LLVMValueRef call, LLVMValueRef from, int32_t offset) {
  if (esc_value_carries(r, from))
    esc_value_copy_all(r, call, from, offset, esc_place(r, call, ESC_STEP_COPIED, NULL, 0));
}

static uint32_t constant_size(LLVMValueRef size) {
  if (ESC_GUARD(LengthVaries, !LLVMIsAConstantInt(size))) return ESC_ANY_SIZE;
  unsigned long long value = LLVMIsAConstantInt(size) ? LLVMConstIntGetZExtValue(size) : 0;
  return ESC_NEEDS(LengthIsHuge, value < INT32_MAX) ? (uint32_t)value : ESC_ANY_SIZE;
}

static void copy_memory(EscReading *r, LLVMValueRef call) {
  EscNode to, from;
  if (!esc_value_node(r, LLVMGetOperand(call, 0), 0, &to) || !esc_value_node(r, LLVMGetOperand(call, 1), 0, &from)) return;
  ESC_MUST(MemoryCopied) esc_graph_add_copymem(r->graph, to, from, constant_size(LLVMGetOperand(call, 2)),
                                               esc_place(r, call, ESC_STEP_COPYMEM, NULL, 0));
}

/* A byte of an address, written many times: still a part of the address. */
static void fill_memory(EscReading *r, LLVMValueRef call) {
  EscNode to, byte;
  if (!esc_value_node(r, LLVMGetOperand(call, 1), 0, &byte) || !esc_value_node(r, LLVMGetOperand(call, 0), 0, &to)) return;
  ESC_MUST(MemoryFilled) esc_graph_add_store(r->graph, to, byte, ESC_ANY, ESC_ANY_SIZE,
                                             esc_place(r, call, ESC_STEP_STORED, NULL, 0));
}

static bool touches_no_memory(const EscReader *reader, LLVMValueRef call) {
  EscCallPromise promise = esc_attribute_call(reader, call, NULL);
  return promise.no_access;
}

static void mix(EscReading *r, LLVMValueRef call) {
  if (!esc_layout_leaf_count(r->reader, LLVMTypeOf(call))) return;
  for (uint32_t i = 0; i < esc_call_argument_count(call); i++) copy_result(r, call, LLVMGetOperand(call, i), ESC_ANY);
}

static void load_from_table(EscReading *r, LLVMValueRef call) {
  EscNode from;
  int32_t offset;
  if (!esc_target_checked_load(r, call, &from, &offset)) return;
  ESC_MUST(TableLoaded) esc_graph_add_load(r->graph, esc_value_defined(r, call, 0), from, offset, r->reader->word,
                                           esc_place(r, call, ESC_STEP_LOADED, NULL, 0));
}

static void apply(EscReading *r, LLVMValueRef call, Effect effect) {
  switch (effect) {
    case NOTHING:
      break;
    case SAME:
      ESC_MUST(IntrinsicSame) copy_result(r, call, LLVMGetOperand(call, 0), 0);
      break;
    case MOVED:
      ESC_MUST(IntrinsicMoved) mix(r, call);
      break;
    case COPYMEM:
      copy_memory(r, call);
      break;
    case FILL:
      fill_memory(r, call);
      break;
    case LIST_STARTS:
      esc_read_va_start(r, call);
      break;
    case LIST_COPIED:
      esc_read_va_copy(r, call);
      break;
    case TABLE_LOAD:
      load_from_table(r, call);
      break;
    case FREE_WORLD:
      ESC_MUST(IntrinsicGivesUnknown) esc_graph_add_addr(r->graph, esc_value_define(r, call), (EscObject){0}, 0, ESC_NONE);
      break;
  }
}

static bool is_address(LLVMValueRef value) {
  LLVMTypeRef type = LLVMTypeOf(value);
  while (LLVMGetTypeKind(type) == LLVMVectorTypeKind || LLVMGetTypeKind(type) == LLVMScalableVectorTypeKind)
    type = LLVMGetElementType(type);
  return LLVMGetTypeKind(type) == LLVMPointerTypeKind;
}

/* An address that is made of none is somebody's: llvm.thread.pointer. */
static bool has_address(LLVMValueRef call) {
  for (uint32_t i = 0; i < esc_call_argument_count(call); i++)
    if (is_address(LLVMGetOperand(call, i))) return true;
  return false;
}

bool esc_read_intrinsic(EscReading *r, LLVMValueRef call, const char *name) {
  for (size_t i = 0; i < sizeof effects / sizeof *effects; i++)
    if (!strncmp(name, effects[i].prefix, strlen(effects[i].prefix))) {
      apply(r, call, effects[i].effect);
      return true;
    }
  if (ESC_GUARD(IntrinsicAccesses, !touches_no_memory(r->reader, call))) return false;
  ESC_MUST(IntrinsicMixes) mix(r, call);
  if (ESC_GUARD(MadeUpByIntrinsic, is_address(call) && !has_address(call)))
    esc_graph_add_addr(r->graph, esc_value_define(r, call), (EscObject){0}, 0, ESC_NONE);
  return true;
}
