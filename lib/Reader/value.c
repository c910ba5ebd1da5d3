/* value.c: which node stands for a value?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A value without a node carries no pointer: numbers made of constants and comparisons, null, undef, addresses of
 * constant data without pointers in it. A value with a node may carry one, whatever its type says: integers, parts of
 * integers and floating-point values are followed like pointers. */
#include "Reader/reader.h"

#include "Graph/graph_internal.h"
#include "Graph/limits.h"

#include <string.h>

EscNode esc_value_new_node(EscReading *r, LLVMValueRef origin) {
  EscNode node = esc_graph_add_node(r->graph);
  ESC_CHECK(node.v == r->origins.count);
  esc_vec_push(&r->origins, origin);
  return node;
}

EscNode esc_value_world(EscReading *r) {
  if (r->world == ESC_NONE) {
    r->world = esc_value_new_node(r, NULL).v;
    ESC_MUST(WorldIsUnknown) esc_graph_add_addr(r->graph, (EscNode){r->world}, (EscObject){0}, 0, ESC_NONE);
  }
  return (EscNode){r->world};
}

EscNode esc_value_define(EscReading *r, LLVMValueRef value) {
  uint64_t key = (uint64_t)(uintptr_t)value;
  uint32_t known = esc_map_get(&r->nodes, key);
  if (known != ESC_MAP_ABSENT) return (EscNode){known};
  uint32_t count = esc_layout_leaf_count(r->reader, LLVMTypeOf(value));
  ESC_CHECK(count > 0);
  EscNode first = esc_value_new_node(r, value);
  for (uint32_t i = 1; i < count; i++) esc_value_new_node(r, value);
  *esc_map_at(&r->nodes, key) = first.v;
  return first;
}

EscNode esc_value_defined(EscReading *r, LLVMValueRef value, uint32_t leaf) {
  return (EscNode){esc_value_define(r, value).v + leaf};
}

/* ---- constants --------------------------------------------------------------------------------------------------- */

bool esc_constant_is_known(LLVMValueRef global) {
  if (!LLVMGetInitializer(global)) return false;
  if (ESC_GUARD(GlobalVaries, !LLVMIsGlobalConstant(global))) return false;
  if (ESC_GUARD(ExternallyInitialized, LLVMIsExternallyInitialized(global))) return false;
  switch (LLVMGetLinkage(global)) {
    case LLVMExternalLinkage:
    case LLVMInternalLinkage:
    case LLVMPrivateLinkage:
    case LLVMLinkOnceODRLinkage: /* other definitions hold the same */
    case LLVMWeakODRLinkage:
    case LLVMAvailableExternallyLinkage:
      return true;
    default:
      return ESC_NEEDS(ConstantReplaceable, false);
  }
}

static bool is_plain_data(LLVMValueRef constant) {
  return LLVMIsAConstantInt(constant) || LLVMIsAConstantFP(constant) || LLVMIsAConstantAggregateZero(constant) ||
         LLVMIsAConstantPointerNull(constant) || LLVMIsUndef(constant) || LLVMIsAConstantDataSequential(constant);
}

static bool is_elements(LLVMValueRef constant) {
  return LLVMIsAConstantStruct(constant) || LLVMIsAConstantArray(constant) || LLVMIsAConstantVector(constant);
}

enum { ESC_MAX_PLAIN_ELEMENTS = 4096 }; /* looked at for one constant; more: it may hold addresses */

static bool is_plain(LLVMValueRef constant, uint32_t *budget) {
  if (is_plain_data(constant)) return true;
  if (ESC_GUARD(ConstantHoldsAddress, !is_elements(constant))) return false;
  for (int i = 0; i < LLVMGetNumOperands(constant); i++)
    if (!(*budget && (*budget)--) || !is_plain(LLVMGetOperand(constant, (unsigned)i), budget)) return false;
  return true;
}

/* A constant that holds no addresses, a string say: whoever points to it can neither store nor load one, so that for the
 * analysis he points nowhere. */
static bool is_plain_global(EscReader *reader, LLVMValueRef global) {
  if (!LLVMIsAGlobalVariable(global) || !esc_constant_is_known(global)) return false;
  uint32_t *known = esc_map_at(&reader->plain_globals, (uint64_t)(uintptr_t)global);
  uint32_t budget = ESC_MAX_PLAIN_ELEMENTS;
  if (*known == ESC_MAP_ABSENT) *known = is_plain(LLVMGetInitializer(global), &budget);
  return *known;
}

typedef struct {
  EscReader *reader;
  uint32_t id;
  uint32_t entries;
} ConstantWalk;

enum { ESC_MAX_CONSTANT_ENTRIES = 1024 };

static void add_entry(ConstantWalk *w, int32_t offset, bool is_function, uint32_t target, int32_t target_offset) {
  if (ESC_GUARD(ManyEntries, w->entries == ESC_MAX_CONSTANT_ENTRIES)) esc_program_add_constant_entry(w->reader->program, w->id, ESC_ANY, false, ESC_NONE, 0);
  if (w->entries++ >= ESC_MAX_CONSTANT_ENTRIES) return;
  esc_program_add_constant_entry(w->reader->program, w->id, offset, is_function, target, target_offset);
}

/* The global that an address expression starts from, with the bytes added to it; NULL when there is no single one. */
static LLVMValueRef base_of(const EscReader *reader, LLVMValueRef constant, int32_t *offset) {
  *offset = 0;
  for (;;) {
    if (LLVMIsAGlobalAlias(constant)) {
      if (ESC_GUARD(AliasReplaceable, LLVMGetLinkage(constant) != LLVMExternalLinkage &&
                                          LLVMGetLinkage(constant) != LLVMInternalLinkage &&
                                          LLVMGetLinkage(constant) != LLVMPrivateLinkage))
        return NULL;
      constant = LLVMAliasGetAliasee(constant);
      continue;
    }
    if (!LLVMIsAConstantExpr(constant)) return constant;
    switch (LLVMGetConstOpcode(constant)) {
      case LLVMGetElementPtr:
        *offset = esc_offset_add(*offset, esc_layout_gep_offset(reader, constant));
        break;
      case LLVMBitCast:
      case LLVMAddrSpaceCast:
      case LLVMPtrToInt:
      case LLVMIntToPtr:
        break;
      default:
        if (ESC_GUARD(ExpressionOfTwo, true)) return NULL;
    }
    constant = LLVMGetOperand(constant, 0);
  }
}


/* What stands in the table of a class for a function that it does not have: a call of it is the end. */
static bool ends_the_program(LLVMValueRef function) {
  size_t length = 0;
  const char *name = LLVMGetValueName2(function, &length);
  return LLVMIsAFunction(function) && LLVMIsDeclaration(function) &&
         (!strcmp(name, "__cxa_pure_virtual") || !strcmp(name, "__cxa_deleted_virtual"));
}

static void walk_constant(ConstantWalk *w, LLVMValueRef constant, int32_t offset);

static void walk_elements(ConstantWalk *w, LLVMValueRef constant, int32_t offset) {
  LLVMTypeRef type = LLVMTypeOf(constant);
  int count = LLVMGetNumOperands(constant);
  for (int i = 0; i < count; i++) {
    LLVMValueRef element = LLVMGetOperand(constant, (unsigned)i);
    uint64_t at = LLVMGetTypeKind(type) == LLVMStructTypeKind
                      ? LLVMOffsetOfElement(w->reader->layout, type, (unsigned)i)
                      : (uint64_t)i * LLVMABISizeOfType(w->reader->layout, LLVMTypeOf(element));
    walk_constant(w, element, at < ESC_MAX_OFFSET ? esc_offset_add(offset, (int32_t)at) : ESC_ANY);
  }
}

static void walk_address(ConstantWalk *w, LLVMValueRef constant, int32_t offset) {
  int32_t moved;
  LLVMValueRef base = base_of(w->reader, constant, &moved);
  if (base && is_plain_data(base) && ESC_NEEDS(EntryCalculated, !LLVMIsAConstantExpr(constant))) return;
  if (base && (is_plain_global(w->reader, base) || ends_the_program(base))) return;
  if (base && LLVMIsAFunction(base))
    add_entry(w, offset, true, esc_reader_function(w->reader, base), 0);
  else if (base && LLVMIsAGlobalVariable(base) && esc_constant_is_known(base))
    add_entry(w, offset, false, esc_constant_id(w->reader, base), moved);
  else if (ESC_GUARD(EntryUnknown, true))
    add_entry(w, offset, false, ESC_NONE, 0);
}

static void walk_constant(ConstantWalk *w, LLVMValueRef constant, int32_t offset) {
  if (w->entries > ESC_MAX_CONSTANT_ENTRIES || is_plain_data(constant)) return;
  if (is_elements(constant))
    walk_elements(w, constant, offset);
  else
    walk_address(w, constant, offset);
}

uint32_t esc_constant_id(EscReader *reader, LLVMValueRef global) {
  uint64_t key = (uint64_t)(uintptr_t)global;
  uint32_t known = esc_map_get(&reader->constant_ids, key);
  if (known != ESC_MAP_ABSENT) return known;
  size_t length = 0;
  uint32_t id = esc_program_add_constant(reader->program, LLVMGetValueName2(global, &length));
  *esc_map_at(&reader->constant_ids, key) = id;
  ConstantWalk walk = {reader, id, 0};
  walk_constant(&walk, LLVMGetInitializer(global), 0);
  return id;
}

static uint32_t global_object(EscReading *r, LLVMValueRef global) {
  uint64_t key = (uint64_t)(uintptr_t)global;
  uint32_t known = esc_map_get(&r->globals, key);
  if (known != ESC_MAP_ABSENT) return known;
  size_t length = 0;
  const char *name = LLVMGetValueName2(global, &length);
  EscObject object;
  if (LLVMIsAFunction(global))
    object = esc_graph_add_object(r->graph, ESC_OBJECT_FUNCTION, esc_reader_function(r->reader, global), name, ESC_NONE);
  else if (esc_constant_is_known(global))
    object = esc_graph_add_object(r->graph, ESC_OBJECT_CONSTANT, esc_constant_id(r->reader, global), name, ESC_NONE);
  else
    object = esc_graph_add_object(r->graph, ESC_OBJECT_GLOBAL, 0, name, ESC_NONE);
  *esc_map_at(&r->globals, key) = object.v;
  return object.v;
}

/* Nodes of constants are made anew at each use: they are few, and a shared one would mix places. */
static void flow_constant(EscReading *r, LLVMValueRef constant, EscNode to);

static void flow_operands(EscReading *r, LLVMValueRef constant, EscNode to) {
  for (int i = 0; i < LLVMGetNumOperands(constant); i++) flow_constant(r, LLVMGetOperand(constant, (unsigned)i), to);
}

static void flow_address(EscReading *r, LLVMValueRef constant, EscNode to) {
  int32_t offset;
  LLVMValueRef base = base_of(r->reader, constant, &offset);
  if (base && is_plain_global(r->reader, base)) return;
  bool is_global = base && (LLVMIsAFunction(base) || LLVMIsAGlobalVariable(base));
  if (ESC_GUARD(AddressOfGlobal, is_global))
    esc_graph_add_addr(r->graph, to, (EscObject){global_object(r, base)}, offset, ESC_NONE);
  else if (ESC_GUARD(AddressUnknown, true))
    esc_graph_add_addr(r->graph, to, (EscObject){0}, 0, ESC_NONE);
}

static void flow_constant(EscReading *r, LLVMValueRef constant, EscNode to) {
  if (is_plain_data(constant) || LLVMIsABlockAddress(constant)) return;
  if (is_elements(constant))
    flow_operands(r, constant, to);
  else
    flow_address(r, constant, to);
}

static bool constant_carries(EscReader *reader, LLVMValueRef constant) {
  if (is_plain_data(constant) || LLVMIsABlockAddress(constant) || is_plain_global(reader, constant)) return false;
  if (!is_elements(constant)) return true;
  for (int i = 0; i < LLVMGetNumOperands(constant); i++)
    if (constant_carries(reader, LLVMGetOperand(constant, (unsigned)i))) return true;
  return false;
}

/* The element of a constant struct that is leaf `leaf`, if each element is one leaf; else the whole. */
static LLVMValueRef constant_leaf(EscReading *r, LLVMValueRef constant, uint32_t leaf) {
  if (!LLVMIsAConstantStruct(constant) && !LLVMIsAConstantArray(constant)) return constant;
  uint32_t elements = (uint32_t)LLVMGetNumOperands(constant);
  if (ESC_GUARD(ElementsAreLeaves, esc_layout_leaf_count(r->reader, LLVMTypeOf(constant)) != elements) || leaf >= elements)
    return constant;
  LLVMValueRef element = LLVMGetOperand(constant, leaf);
  return ESC_NEEDS(ElementIsLeaf, esc_layout_leaf_count(r->reader, LLVMTypeOf(element)) == 1) ? element : constant;
}

/* ---- any value --------------------------------------------------------------------------------------------------- */

bool esc_value_node(EscReading *r, LLVMValueRef value, uint32_t leaf, EscNode *node) {
  if (LLVMIsAInstruction(value) || LLVMIsAArgument(value)) {
    uint32_t first = esc_map_get(&r->nodes, (uint64_t)(uintptr_t)value);
    if (first == ESC_MAP_ABSENT) return false;
    *node = (EscNode){first + leaf};
    return true;
  }
  if (!LLVMIsConstant(value)) return false; /* metadata, inline asm, blocks */
  LLVMValueRef constant = constant_leaf(r, value, leaf);
  if (!constant_carries(r->reader, constant)) return false;
  *node = esc_value_new_node(r, NULL);
  flow_constant(r, constant, *node);
  return true;
}

bool esc_value_carries(EscReading *r, LLVMValueRef value) {
  if (LLVMIsAInstruction(value) || LLVMIsAArgument(value))
    return esc_map_get(&r->nodes, (uint64_t)(uintptr_t)value) != ESC_MAP_ABSENT;
  return LLVMIsConstant(value) && constant_carries(r->reader, value);
}

void esc_value_copy_all(EscReading *r, LLVMValueRef to, LLVMValueRef from, int32_t offset, uint32_t place) {
  uint32_t to_count = esc_layout_leaf_count(r->reader, LLVMTypeOf(to));
  uint32_t from_count = esc_layout_leaf_count(r->reader, LLVMTypeOf(from));
  bool paired = ESC_NEEDS(LeavesUnpaired, to_count == from_count);
  EscNode source;
  for (uint32_t i = 0; i < from_count; i++) {
    if (!esc_value_node(r, from, i, &source)) continue;
    for (uint32_t k = 0; k < to_count; k++)
      if (ESC_GUARD(LeafCopied, !paired || k == i)) esc_graph_add_copy(r->graph, esc_value_defined(r, to, k), source, offset, place);
  }
}

void esc_value_sink_all(EscReading *r, LLVMValueRef value, EscReason reason, uint32_t place) {
  uint32_t count = esc_layout_leaf_count(r->reader, LLVMTypeOf(value));
  EscNode node;
  for (uint32_t i = 0; i < count; i++)
    if (ESC_GUARD(LeafSinks, esc_value_node(r, value, i, &node))) esc_graph_add_sink(r->graph, node, reason, place);
}
