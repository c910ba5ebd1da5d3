/* stub_table.c: the module of stubs.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Functions that other modules may call get a stub of their name; functions and constant tables that only this module
 * knows (closures, vtables) come along as internal ones when a summary refers to them. What the linker may replace is
 * only declared: nothing is known of it. */
#include "Rewriter/stub.h"

#include "Graph/graph_internal.h"

#include <string.h>

LLVMTypeRef esc_stubs_pointer(const EscStubs *stubs) {
  return LLVMPointerTypeInContext(LLVMGetModuleContext(stubs->module), 0);
}

static void add_enum(LLVMValueRef function, LLVMAttributeIndex index, const char *name, uint64_t value) {
  unsigned kind = LLVMGetEnumAttributeKindForName(name, strlen(name));
  LLVMContextRef context = LLVMGetModuleContext(LLVMGetGlobalParent(function));
  if (kind) LLVMAddAttributeAtIndex(function, index, LLVMCreateEnumAttribute(context, kind, value));
}

enum { KIND_ALLOC = 1, KIND_ZEROED = 16 }; /* llvm/IR/Attributes.h: AllocFnKind */

static void describe_fresh(LLVMValueRef function) {
  LLVMContextRef context = LLVMGetModuleContext(LLVMGetGlobalParent(function));
  const char family[] = "alloc-family", name[] = "esc.fresh";
  add_enum(function, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, "allockind", KIND_ALLOC | KIND_ZEROED);
  add_enum(function, LLVMAttributeReturnIndex, "noalias", 0);
  LLVMAddAttributeAtIndex(function, (LLVMAttributeIndex)LLVMAttributeFunctionIndex,
                          LLVMCreateStringAttribute(context, family, sizeof family - 1, name, sizeof name - 1));
}

LLVMValueRef esc_stubs_declare(EscStubs *stubs, const char *name, LLVMTypeRef type) {
  LLVMValueRef known = LLVMGetNamedFunction(stubs->module, name);
  if (known) return known;
  LLVMValueRef made = LLVMAddFunction(stubs->module, name, type);
  if (!strcmp(name, "esc.fresh")) describe_fresh(made);
  return made;
}

/* ---- functions --------------------------------------------------------------------------------------------------- */

static bool is_internal(LLVMValueRef value) {
  return LLVMGetLinkage(value) == LLVMInternalLinkage || LLVMGetLinkage(value) == LLVMPrivateLinkage;
}

static bool has_stub(const EscStubs *stubs, uint32_t id) {
  const EscFunctionInfo *info = &stubs->reader->functions.data[id];
  if (!info->value || info->body != info->value) return false;
  if (ESC_GUARD(StubOfReplaceable, !esc_reader_is_exact(stubs->reader, info->value))) return false;
  if (!esc_program_summary(stubs->reader->program, id)) return false;
  bool fine = esc_stub_has_leaves(stubs, LLVMGetReturnType(LLVMGlobalGetValueType(info->value)));
  for (unsigned i = 0; i < LLVMCountParams(info->value); i++)
    fine &= esc_stub_has_leaves(stubs, LLVMTypeOf(LLVMGetParam(info->value, i)));
  return fine;
}

/* Only its address is of interest; it is not the model of anything, least of all one that takes another back. */
static void mark_mentioned(LLVMValueRef function) {
  const char name[] = ESC_MENTIONED;
  LLVMContextRef context = LLVMGetModuleContext(LLVMGetGlobalParent(function));
  LLVMAddAttributeAtIndex(function, (LLVMAttributeIndex)LLVMAttributeFunctionIndex,
                          LLVMCreateStringAttribute(context, name, sizeof name - 1, "", 0));
}

static LLVMValueRef add_function(EscStubs *stubs, uint32_t id) {
  LLVMValueRef value = stubs->reader->functions.data[id].value;
  bool body = value && has_stub(stubs, id);
  if (!value || ESC_GUARD(StubOfInternal, is_internal(value) && !body)) return NULL;
  size_t length = 0;
  LLVMValueRef made = LLVMAddFunction(stubs->module, LLVMGetValueName2(value, &length), LLVMGlobalGetValueType(value));
  if (ESC_GUARD(StubStaysInternal, is_internal(value))) LLVMSetLinkage(made, LLVMInternalLinkage);
  const char *const kept[] = {"nounwind", "returns_twice"};
  for (int i = 0; i < 2 && body; i++)
    if (ESC_GUARD(StubReturnsTwice, esc_attribute_has(value, kept[i]))) add_enum(made, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, kept[i], 0);
  if (body) esc_vec_push(&stubs->work, id);
  else ESC_MUST(MentionedOnly) mark_mentioned(made);
  return made;
}

LLVMValueRef esc_stubs_function(EscStubs *stubs, uint32_t id) {
  uint32_t known = esc_map_get(&stubs->functions, id);
  if (known != ESC_MAP_ABSENT) return stubs->values.data[known];
  LLVMValueRef made = add_function(stubs, id);
  esc_map_add(&stubs->functions, id, stubs->values.count);
  esc_vec_push(&stubs->values, made);
  return made;
}

/* ---- constants --------------------------------------------------------------------------------------------------- */

typedef ESC_VEC(EscConstantEntry) Entries;

static int by_offset(const void *left, const void *right) {
  const EscConstantEntry *a = left, *b = right;
  return (a->offset > b->offset) - (a->offset < b->offset);
}

/* In order of offset, none overlapping another. */
static bool collect(const EscStubs *stubs, uint32_t id, Entries *entries) {
  const EscConstant *constant = &stubs->reader->program->constants.data[id];
  for (uint32_t i = 0; i < constant->entries.count; i++) esc_vec_push(entries, constant->entries.data[i]);
  if (entries->count) qsort(entries->data, entries->count, sizeof *entries->data, by_offset);
  int64_t end = 0;
  for (uint32_t i = 0; i < entries->count; i++) {
    if (ESC_GUARD(StubOverlap, entries->data[i].offset < end)) return false; /* ESC_ANY is below everything */
    end = (int64_t)entries->data[i].offset + stubs->reader->word;
  }
  return true;
}

static LLVMValueRef target(EscStubs *stubs, const EscConstantEntry *entry) {
  LLVMContextRef context = LLVMGetModuleContext(stubs->module);
  LLVMTypeRef byte = LLVMInt8TypeInContext(context);
  LLVMValueRef base = entry->target == ESC_NONE            ? NULL
                      : entry->is_function                 ? esc_stubs_function(stubs, entry->target)
                      : entry->target_offset != ESC_ANY ? esc_stubs_constant(stubs, entry->target)
                                                        : NULL;
  if (!base) {
    base = LLVMGetNamedGlobal(stubs->module, "esc.anything");
    return base ? base : LLVMAddGlobal(stubs->module, byte, "esc.anything"); /* external: nothing is known of it */
  }
  if (entry->is_function || !entry->target_offset) return base;
  LLVMValueRef offset = LLVMConstInt(LLVMInt64TypeInContext(context), (uint64_t)(int64_t)entry->target_offset, true);
  return LLVMConstGEP2(byte, base, &offset, 1);
}

/* Pointers with the bytes between them: for the type only when `values` is NULL. */
static LLVMTypeRef lay_out(EscStubs *stubs, const Entries *entries, LLVMValueRef *values) {
  LLVMContextRef context = LLVMGetModuleContext(stubs->module);
  ESC_VEC(LLVMTypeRef) types = {0};
  int64_t end = 0;
  for (uint32_t i = 0; i < entries->count; i++) {
    LLVMTypeRef gap = LLVMArrayType2(LLVMInt8TypeInContext(context), (uint64_t)(entries->data[i].offset - end));
    if (values) values[types.count] = LLVMConstNull(gap);
    esc_vec_push(&types, gap);
    if (values) values[types.count] = target(stubs, &entries->data[i]);
    esc_vec_push(&types, esc_stubs_pointer(stubs));
    end = (int64_t)entries->data[i].offset + stubs->reader->word;
  }
  LLVMTypeRef type = LLVMStructTypeInContext(context, types.data, types.count, true);
  esc_vec_fini(&types);
  return type;
}

LLVMValueRef esc_stubs_constant(EscStubs *stubs, uint32_t id) {
  uint32_t known = esc_map_get(&stubs->constants, id);
  if (known != ESC_MAP_ABSENT) return stubs->values.data[known];
  Entries entries = {0};
  LLVMValueRef made = NULL;
  if (collect(stubs, id, &entries))
    made = LLVMAddGlobal(stubs->module, lay_out(stubs, &entries, NULL), esc_program_constant_name(stubs->reader->program, id));
  esc_map_add(&stubs->constants, id, stubs->values.count); /* before its contents, which may lead back to it */
  esc_vec_push(&stubs->values, made);
  if (made) {
    LLVMValueRef *values = esc_alloc((2 * entries.count + 1) * sizeof *values);
    lay_out(stubs, &entries, values);
    LLVMSetInitializer(made, LLVMConstStructInContext(LLVMGetModuleContext(stubs->module), values, 2 * entries.count, true));
    LLVMSetGlobalConstant(made, true);
    LLVMSetLinkage(made, LLVMInternalLinkage);
    free(values);
  }
  esc_vec_fini(&entries);
  return made;
}

/* ---- the module -------------------------------------------------------------------------------------------------- */

static void add_all(EscStubs *stubs) {
  for (LLVMValueRef f = LLVMGetFirstFunction(stubs->reader->module); f; f = LLVMGetNextFunction(f)) {
    uint32_t id = esc_map_get(&stubs->reader->function_ids, (uint64_t)(uintptr_t)f);
    if (id == ESC_MAP_ABSENT || is_internal(f) || !has_stub(stubs, id)) continue;
    esc_stubs_function(stubs, id);
  }
  for (uint32_t i = 0; i < stubs->work.count; i++) {
    uint32_t id = stubs->work.data[i];
    esc_stub_write(stubs, id, esc_stubs_function(stubs, id));
  }
}

static char *print(EscStubs *stubs) {
  size_t length = 0;
  const char *source = LLVMGetSourceFileName(stubs->reader->module, &length);
  LLVMSetSourceFileName(stubs->module, source, length);
  LLVMSetDataLayout(stubs->module, LLVMGetDataLayoutStr(stubs->reader->module));
  LLVMSetTarget(stubs->module, LLVMGetTarget(stubs->reader->module));
  char *printed = LLVMPrintModuleToString(stubs->module);
  const char *rest = strchr(printed, '\n'); /* the first line names the module, which is ours */
  EscText text = {0};
  esc_text_addf(&text, "; Escape summaries of %.*s, as a model for other compiles (models=FILE). Made by Escapement.%s",
                (int)length, source, rest ? rest : "\n");
  LLVMDisposeMessage(printed);
  return text.data;
}

char *esc_stubs_write(EscReader *reader) {
  EscStubs stubs = {.reader = reader};
  stubs.module = LLVMModuleCreateWithNameInContext("escape summaries", reader->context);
  add_all(&stubs);
  char *text = print(&stubs);
  LLVMDisposeModule(stubs.module);
  esc_map_fini(&stubs.functions);
  esc_map_fini(&stubs.constants);
  esc_vec_fini(&stubs.values);
  esc_vec_fini(&stubs.work);
  return text;
}
