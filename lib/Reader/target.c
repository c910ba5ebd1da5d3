/* target.c: what does the program say about the targets of indirect calls?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * `!callees` lists them. A table that was tested for a type (`llvm.type.test` with an assumption that it succeeded,
 * `llvm.type.checked.load`) is one of the tables with that `!type`, if no other module can have one: its set is closed
 * when each table that is known to be in it has a `!vcall_visibility` of this translation unit (internal classes), or
 * when the module is the whole program. Hidden classes (linkage unit) are closed only then: another file may derive from
 * them.
 *
 * A test counts for a load that it dominates. Dominance is read off blocks with a single way in; other shapes are not
 * seen, and cost precision only. */
#include "Reader/reader.h"

#include "Graph/graph_internal.h"

#include <string.h>

enum { ESC_MAX_DOMINATORS = 32, VISIBLE_IN_UNIT = 2 };

static unsigned kind_of(const EscReader *reader, const char *name) {
  return LLVMGetMDKindIDInContext(reader->context, name, (unsigned)strlen(name));
}

static LLVMValueRef *operands_of(LLVMValueRef node, unsigned *count) {
  *count = LLVMGetMDNodeNumOperands(node);
  LLVMValueRef *operands = esc_alloc((*count + 1) * sizeof *operands);
  LLVMGetMDNodeOperands(node, operands);
  return operands;
}

/* ---- tables and their types -------------------------------------------------------------------------------------- */

static void add_type(EscReader *reader, LLVMValueRef global, LLVMValueRef node) {
  unsigned count;
  LLVMValueRef *operands = operands_of(node, &count);
  if (count == 2 && LLVMIsAConstantInt(operands[0])) {
    uint64_t offset = LLVMConstIntGetZExtValue(operands[0]);
    EscTypedTable table = {operands[1], global, offset < INT32_MAX / 2 ? (int32_t)offset : ESC_ANY};
    esc_vec_push(&reader->tables, table);
  }
  free(operands);
}

static void collect_tables(EscReader *reader) {
  unsigned type = kind_of(reader, "type");
  for (LLVMValueRef g = LLVMGetFirstGlobal(reader->module); g; g = LLVMGetNextGlobal(g)) {
    size_t count = 0;
    LLVMValueMetadataEntry *entries = LLVMGlobalCopyAllMetadata(g, &count);
    for (unsigned i = 0; i < count; i++)
      if (LLVMValueMetadataEntriesGetKind(entries, i) == type)
        add_type(reader, g, LLVMMetadataAsValue(reader->context, LLVMValueMetadataEntriesGetMetadata(entries, i)));
    LLVMDisposeValueMetadataEntries(entries);
  }
  reader->tables_collected = true;
}

/* What can be loaded from a table that is not constant, or not here, is open by itself. */
static bool is_closed_table(const EscReader *reader, LLVMValueRef global) {
  if (reader->options.whole_program) return true;
  size_t count = 0;
  bool closed = false;
  LLVMValueMetadataEntry *entries = LLVMGlobalCopyAllMetadata(global, &count);
  for (unsigned i = 0; i < count; i++) {
    if (LLVMValueMetadataEntriesGetKind(entries, i) != kind_of(reader, "vcall_visibility")) continue;
    unsigned operand_count;
    LLVMValueRef node = LLVMMetadataAsValue(reader->context, LLVMValueMetadataEntriesGetMetadata(entries, i));
    LLVMValueRef *operands = operands_of(node, &operand_count);
    closed = operand_count == 1 && LLVMIsAConstantInt(operands[0]) &&
             ESC_NEEDS(VisibleElsewhere, LLVMConstIntGetZExtValue(operands[0]) == VISIBLE_IN_UNIT);
    free(operands);
  }
  LLVMDisposeValueMetadataEntries(entries);
  return closed;
}

static bool all_are_here(const EscReader *reader, LLVMValueRef type) {
  bool any = false;
  for (uint32_t i = 0; i < reader->tables.count; i++) {
    if (reader->tables.data[i].type != type) continue;
    if (ESC_GUARD(OpenTable, !is_closed_table(reader, reader->tables.data[i].global))) return false;
    any = true;
  }
  return ESC_NEEDS(NoTable, any);
}

/* Whether all tables of the type are here, and there is one. */
static bool is_closed(EscReader *reader, LLVMValueRef type) {
  if (!reader->tables_collected) collect_tables(reader);
  uint32_t *known = esc_map_at(&reader->closed_types, (uint64_t)(uintptr_t)type);
  if (*known == ESC_MAP_ABSENT) *known = all_are_here(reader, type);
  return *known;
}

/* ---- tests ------------------------------------------------------------------------------------------------------- */

static const char *callee_name(LLVMValueRef value) {
  size_t length = 0;
  LLVMValueRef callee = LLVMIsACallInst(value) ? LLVMGetCalledValue(value) : NULL;
  return callee && LLVMIsAFunction(callee) ? LLVMGetValueName2(callee, &length) : "";
}

static bool is_type_test(LLVMValueRef value) {
  return !strcmp(callee_name(value), "llvm.type.test") || !strcmp(callee_name(value), "llvm.public.type.test");
}

/* The only block that leads to this one, or NULL. */
static LLVMBasicBlockRef only_way_in(LLVMBasicBlockRef block) {
  LLVMBasicBlockRef from = NULL;
  for (LLVMUseRef use = LLVMGetFirstUse(LLVMBasicBlockAsValue(block)); use; use = LLVMGetNextUse(use)) {
    LLVMValueRef user = LLVMGetUser(use);
    if (!LLVMIsAInstruction(user) || ESC_GUARD(TwoWaysIn, from && LLVMGetInstructionParent(user) != from)) return NULL;
    from = LLVMGetInstructionParent(user);
  }
  return from;
}

static bool is_before(LLVMValueRef first, LLVMValueRef then) {
  LLVMBasicBlockRef block = LLVMGetInstructionParent(then), wanted = LLVMGetInstructionParent(first);
  for (int steps = 0; block && block != wanted && steps < ESC_MAX_DOMINATORS; steps++) block = only_way_in(block);
  if (ESC_GUARD(NotDominated, block != wanted)) return false;
  if (block != LLVMGetInstructionParent(then)) return true;
  while (first && first != then) first = LLVMGetNextInstruction(first);
  return ESC_NEEDS(TestedAfterwards, first == then);
}

static bool is_assumed(LLVMValueRef test, LLVMValueRef at) {
  for (LLVMUseRef use = LLVMGetFirstUse(test); use; use = LLVMGetNextUse(use)) {
    LLVMValueRef user = LLVMGetUser(use);
    if (ESC_NEEDS(TestedOnly, LLVMIsACallInst(user) && !strcmp(callee_name(user), "llvm.assume")) && is_before(user, at)) return true;
  }
  return false;
}

/* The type that the table at `pointer` is known to have at `at`, or NULL. */
static LLVMValueRef assumed_type(LLVMValueRef pointer, LLVMValueRef at) {
  if (!LLVMIsAInstruction(pointer) && !LLVMIsAArgument(pointer)) return NULL;
  for (LLVMUseRef use = LLVMGetFirstUse(pointer); use; use = LLVMGetNextUse(use)) {
    LLVMValueRef user = LLVMGetUser(use);
    if (LLVMIsACallInst(user) && is_type_test(user) && is_assumed(user, at)) return LLVMGetOperand(user, 1);
  }
  return NULL;
}

static bool has_tests(EscReader *reader) {
  return LLVMGetNamedFunction(reader->module, "llvm.type.test") ||
         LLVMGetNamedFunction(reader->module, "llvm.public.type.test");
}

/* What is loaded from a table: the table's address, and the type it was tested for; NULL when none is known. */
static LLVMValueRef tested_type(const EscReader *reader, LLVMValueRef load, int32_t *offset) {
  LLVMValueRef pointer = LLVMGetOperand(load, 0);
  *offset = 0;
  LLVMValueRef type = assumed_type(pointer, load);
  if (type || !LLVMIsAGetElementPtrInst(pointer)) return type;
  *offset = esc_layout_gep_offset(reader, pointer);
  return assumed_type(LLVMGetOperand(pointer, 0), load);
}

/* ---- nodes ------------------------------------------------------------------------------------------------------- */

/* A node for all tables of the type, `offset` bytes in. */
static EscNode tables_of(EscReading *r, LLVMValueRef type, int32_t offset) {
  EscNode all = esc_value_new_node(r, NULL), one;
  for (uint32_t i = 0; i < r->reader->tables.count; i++) {
    EscTypedTable table = r->reader->tables.data[i];
    if (table.type != type || !esc_value_node(r, table.global, 0, &one)) continue;
    ESC_MUST(TableMeant) esc_graph_add_copy(r->graph, all, one, esc_offset_add(table.offset, offset), ESC_NONE);
  }
  return all;
}

bool esc_target_table(EscReading *r, LLVMValueRef load, EscNode *node) {
  if (!r->reader->type_tests || LLVMGetTypeKind(LLVMTypeOf(load)) != LLVMPointerTypeKind) return false;
  int32_t offset;
  LLVMValueRef type = tested_type(r->reader, load, &offset);
  if (!type || ESC_GUARD(TypeIsOpen, !is_closed(r->reader, type))) return false;
  *node = tables_of(r, type, offset);
  return true;
}

bool esc_target_checked_load(EscReading *r, LLVMValueRef call, EscNode *node, int32_t *offset) {
  LLVMValueRef at = LLVMGetOperand(call, 1), type = LLVMGetOperand(call, 2);
  uint64_t number = LLVMIsAConstantInt(at) ? LLVMConstIntGetZExtValue(at) : UINT64_MAX;
  *offset = ESC_NEEDS(CheckedOffsetVaries, number < INT32_MAX / 2) ? (int32_t)number : ESC_ANY;
  if (ESC_GUARD(CheckedTypeIsOpen, !is_closed(r->reader, type))) return esc_value_node(r, LLVMGetOperand(call, 0), 0, node);
  *node = tables_of(r, type, 0);
  return true;
}

static LLVMValueRef callees_of(const EscReader *reader, LLVMValueRef call) {
  LLVMValueRef list = LLVMGetMetadata(call, kind_of(reader, "callees"));
  return list && LLVMGetMDNodeNumOperands(list) ? list : NULL;
}

bool esc_target_listed(EscReading *r, LLVMValueRef call, EscNode *node) {
  LLVMValueRef list = callees_of(r->reader, call);
  if (!list) return false;
  unsigned count;
  LLVMValueRef *operands = operands_of(list, &count);
  *node = esc_value_new_node(r, NULL);
  for (unsigned i = 0; i < count; i++) {
    EscNode one;
    if (ESC_GUARD(ListedCallee, operands[i] && LLVMIsConstant(operands[i]) && esc_value_node(r, operands[i], 0, &one)))
      esc_graph_add_copy(r->graph, *node, one, 0, ESC_NONE);
    else if (ESC_GUARD(ListedIsGone, !operands[i])) /* it was a function that is gone */
      esc_graph_add_addr(r->graph, *node, (EscObject){0}, 0, ESC_NONE);
  }
  free(operands);
  return true;
}

/* ---- what is mentioned by these means ---------------------------------------------------------------------------- */

static void mention_tables(EscReader *reader, LLVMValueRef type, EscConstantVec *out) {
  if (!is_closed(reader, type)) return;
  for (uint32_t i = 0; i < reader->tables.count; i++)
    if (reader->tables.data[i].type == type) esc_vec_push(out, reader->tables.data[i].global);
}

void esc_target_mentions(EscReader *reader, LLVMValueRef call, EscConstantVec *out) {
  const char *name = callee_name(call);
  if (is_type_test(call)) mention_tables(reader, LLVMGetOperand(call, 1), out);
  if (!strcmp(name, "llvm.type.checked.load")) mention_tables(reader, LLVMGetOperand(call, 2), out);
  LLVMValueRef callee = LLVMGetCalledValue(call);
  LLVMValueRef list = LLVMIsAFunction(callee) || LLVMIsAInlineAsm(callee) ? NULL : callees_of(reader, call);
  if (!list) return;
  unsigned count;
  LLVMValueRef *operands = operands_of(list, &count);
  for (unsigned i = 0; i < count; i++)
    if (operands[i] && LLVMIsConstant(operands[i])) esc_vec_push(out, operands[i]);
  free(operands);
}

void esc_target_init(EscReader *reader) { reader->type_tests = has_tests(reader); }

/* ---- why a set is open ------------------------------------------------------------------------------------------- */

static void add_name(EscText *text, const char *what, LLVMValueRef value) {
  size_t length = 0;
  const char *name = LLVMGetValueName2(value, &length);
  esc_text_addf(text, "%s%s%.*s", what, length ? " " : "", (int)length, name);
}

static void explain_type(EscText *text, LLVMValueRef type) {
  unsigned length = 0;
  const char *name = LLVMGetMDString(type, &length);
  if (name)
    esc_text_addf(text, "another module may have a class of type %.*s", (int)length, name);
  else
    esc_text_add(text, "another module may have a class of its type");
}

static LLVMValueRef base_of(LLVMValueRef pointer) {
  while (LLVMIsAGetElementPtrInst(pointer) || LLVMIsABitCastInst(pointer) ||
         (LLVMIsAConstantExpr(pointer) && LLVMGetConstOpcode(pointer) == LLVMGetElementPtr))
    pointer = LLVMGetOperand(pointer, 0);
  return pointer;
}

static void explain_load(EscText *text, const EscReader *reader, LLVMValueRef load) {
  int32_t offset;
  LLVMValueRef type = tested_type(reader, load, &offset);
  LLVMValueRef base = base_of(LLVMGetOperand(load, 0));
  if (type)
    explain_type(text, type);
  else if (LLVMIsAGlobalVariable(base))
    add_name(text, "its pointer comes from global", base);
  else if (LLVMIsAArgument(base))
    add_name(text, "its pointer comes from the memory of parameter", base);
  else if (LLVMIsALoadInst(base))
    esc_text_add(text, "its pointer comes from a table that an object points to");
  else
    esc_text_add(text, "its pointer comes from memory that others can write");
}

static void explain_pointer(EscText *text, const EscReader *reader, LLVMValueRef pointer) {
  pointer = base_of(pointer);
  LLVMValueRef source = LLVMIsAExtractValueInst(pointer) ? LLVMGetOperand(pointer, 0) : pointer;
  if (!strcmp(callee_name(source), "llvm.type.checked.load"))
    explain_type(text, LLVMGetOperand(source, 2));
  else if (LLVMIsALoadInst(source))
    explain_load(text, reader, source);
  else if (LLVMIsAArgument(source))
    add_name(text, "its pointer is parameter", source);
  else if (*callee_name(source))
    esc_text_addf(text, "its pointer is a result of %s", callee_name(source));
  else if (LLVMIsAPHINode(source) || LLVMIsASelectInst(source))
    esc_text_add(text, "its pointer is one of several, not all of them known");
  else
    esc_text_add(text, "its pointer comes from elsewhere");
}

void esc_target_explain(EscText *text, const EscReading *r, LLVMValueRef call) {
  LLVMValueRef callee = call && (LLVMIsACallInst(call) || LLVMIsAInvokeInst(call)) ? LLVMGetCalledValue(call) : NULL;
  if (!callee)
    esc_text_add(text, "its pointer comes from elsewhere");
  else if (LLVMIsAFunction(callee))
    add_name(text, "its pointer comes from elsewhere, and is called in", callee);
  else
    explain_pointer(text, r->reader, callee);
}
