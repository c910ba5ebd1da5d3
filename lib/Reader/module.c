/* module.c: which functions are there, and which have to be read?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Functions get numbers when something refers to them. Only functions that allocate, and what these call or refer to
 * (directly, or through constants such as vtables), are ever read. */
#include "Reader/reader.h"

#include <string.h>

EscReader *esc_reader_new(LLVMModuleRef module, const EscOptions *options, EscWanted wanted, char **error) {
  EscModels *models = esc_models_new(module, options, wanted, error);
  if (!models) return NULL;
  EscReader *reader = esc_alloc_zeroed(1, sizeof *reader);
  reader->module = module;
  reader->context = LLVMGetModuleContext(module);
  reader->layout = LLVMGetModuleDataLayout(module);
  reader->options = *options;
  reader->models = models;
  reader->kinds = esc_attribute_kinds();
  reader->word = LLVMPointerSize(reader->layout) == 4 ? 4 : 8;
  reader->program = esc_program_new(reader->word);
  esc_target_init(reader);
  reader->interposable = LLVMGetModuleFlag(module, "SemanticInterposition", strlen("SemanticInterposition")) != NULL;
  return reader;
}

void esc_reader_delete(EscReader *reader) {
  if (!reader) return;
  for (uint32_t i = 0; i < reader->functions.count; i++) esc_vec_fini(&reader->functions.data[i].callees);
  for (uint32_t i = 0; i < reader->constant_lists.count; i++) esc_vec_fini(&reader->constant_lists.data[i]);
  esc_vec_fini(&reader->functions);
  esc_vec_fini(&reader->tables);
  esc_vec_fini(&reader->tellers);
  esc_vec_fini(&reader->constant_lists);
  esc_vec_fini(&reader->prototype_dispatchers);
  EscMap *maps[] = {&reader->function_ids, &reader->signature_ids, &reader->constant_ids, &reader->constant_functions,
                    &reader->plain_globals, &reader->closed_types, &reader->dispatchers, &reader->prototype_ids};
  for (uint32_t i = 0; i < sizeof maps / sizeof *maps; i++) esc_map_fini(maps[i]);
  esc_program_delete(reader->program);
  esc_models_delete(reader->models);
  free(reader);
}

static bool has_named_struct(LLVMTypeRef type) {
  LLVMTypeKind kind = LLVMGetTypeKind(type);
  if (kind == LLVMArrayTypeKind) return has_named_struct(LLVMGetElementType(type));
  if (kind == LLVMStructTypeKind && LLVMGetStructName(type)) return true;
  unsigned count = kind == LLVMStructTypeKind ? LLVMCountStructElementTypes(type)
                   : kind == LLVMFunctionTypeKind ? LLVMCountParamTypes(type)
                                                  : 0;
  LLVMTypeRef *types = esc_alloc((count + 1) * sizeof *types);
  if (count && kind == LLVMStructTypeKind) LLVMGetStructElementTypes(type, types);
  if (count && kind == LLVMFunctionTypeKind) LLVMGetParamTypes(type, types);
  bool has = kind == LLVMFunctionTypeKind && has_named_struct(LLVMGetReturnType(type));
  for (unsigned i = 0; i < count && !has; i++) has = has_named_struct(types[i]);
  free(types);
  return has;
}

/* The same type by another name, as models and the program have it. */
static uint32_t known_signature(const EscReader *reader, LLVMTypeRef type) {
  const EscMap *ids = &reader->signature_ids;
  for (uint32_t i = 0; i < ids->capacity; i++)
    if (ids->entries[i].key != ESC_MAP_NO_KEY &&
        esc_layout_same_type((LLVMTypeRef)(uintptr_t)ids->entries[i].key, type))
      return ids->entries[i].value;
  return ESC_MAP_ABSENT;
}

uint32_t esc_reader_signature(EscReader *reader, LLVMTypeRef type) {
  uint64_t key = (uint64_t)(uintptr_t)type;
  uint32_t id = esc_map_get(&reader->signature_ids, key);
  if (id != ESC_MAP_ABSENT) return id;
  if (has_named_struct(type)) id = known_signature(reader, type);
  if (id == ESC_MAP_ABSENT) id = reader->signature_ids.count + 1; /* 0 means any */
  *esc_map_at(&reader->signature_ids, key) = id;
  return id;
}

/* What is defined here is what runs, unless the linker may choose another definition, or one that was optimised from
 * the same source in another way. */
static bool is_final(const EscReader *reader, LLVMValueRef function) {
  if (esc_reader_is_exact(reader, function)) return true;
  switch (LLVMGetLinkage(function)) {
    case LLVMLinkOnceODRLinkage:
    case LLVMWeakODRLinkage:
    case LLVMAvailableExternallyLinkage:
      return ESC_NEEDS(OtherCopyMayRun, reader->options.whole_program);
    default:
      return ESC_NEEDS(OtherMayRun, false);
  }
}

bool esc_reader_is_exact(const EscReader *reader, LLVMValueRef function) {
  switch (LLVMGetLinkage(function)) {
    case LLVMInternalLinkage:
    case LLVMPrivateLinkage:
      return true;
    case LLVMExternalLinkage:
      return !LLVMIsDeclaration(function) &&
             ESC_NEEDS(Interposed, !reader->interposable || reader->options.whole_program ||
                                       LLVMGetVisibility(function) != LLVMDefaultVisibility);
    default:
      return ESC_NEEDS(NotExact, false);
  }
}

/* Made by an earlier run of the pass: stands for what it is named after. */
static bool is_ours(LLVMValueRef function) {
  unsigned length = 0;
  return esc_attribute_string(function, ESC_SPARES, &length);
}

/* Functions whose instructions do not say what runs. */
static bool is_opaque(LLVMValueRef function) {
  return ESC_GUARD(SpareReached, is_ours(function)) || ESC_GUARD(NakedBody, esc_attribute_has(function, "naked")) ||
         ESC_GUARD(CoroutineBody, esc_attribute_has(function, "presplitcoroutine"));
}

uint32_t esc_reader_function(EscReader *reader, LLVMValueRef function) {
  uint64_t key = (uint64_t)(uintptr_t)function;
  uint32_t known = esc_map_get(&reader->function_ids, key);
  if (known != ESC_MAP_ABSENT) return known;
  size_t length = 0;
  EscFunctionInfo info = {.value = function};
  if (LLVMIsDeclaration(function))
    info.model = esc_models_find(reader->models, function);
  else
    info.model = esc_models_override(reader->models, function);
  if (info.model && !LLVMIsDeclaration(info.model)) info.body = info.model;
  if (!LLVMIsDeclaration(function) && !info.model && is_final(reader, function) && !is_opaque(function)) info.body = function;
  uint32_t id = esc_program_add_function(reader->program, LLVMGetValueName2(function, &length),
                                         esc_reader_signature(reader, LLVMGlobalGetValueType(function)));
  ESC_CHECK(id == reader->functions.count);
  esc_vec_push(&reader->functions, info);
  *esc_map_at(&reader->function_ids, key) = id;
  return id;
}

/* __builtin_setjmp. LLVM 19 and 22 do not say of it that it returns twice. */
bool esc_reader_is_builtin_setjmp(LLVMValueRef function) {
  size_t length = 0;
  return LLVMIsAFunction(function) && !strcmp(LLVMGetValueName2(function, &length), "llvm.eh.sjlj.setjmp");
}

bool esc_reader_returns_twice(EscReader *reader, LLVMValueRef function) {
  uint32_t id = esc_reader_function(reader, function); /* may move the table */
  LLVMValueRef model = reader->functions.data[id].model;
  return esc_reader_is_builtin_setjmp(function) || (model && esc_attribute_has(model, "returns_twice"));
}

/* ---- what refers to what ----------------------------------------------------------------------------------------- */

static void refer(EscReader *reader, LLVMValueRef constant, EscU32Vec *out, uint32_t depth);

static const EscU32Vec *functions_in_initializer(EscReader *reader, LLVMValueRef global) {
  uint64_t key = (uint64_t)(uintptr_t)global;
  uint32_t known = esc_map_get(&reader->constant_functions, key);
  if (known != ESC_MAP_ABSENT) return &reader->constant_lists.data[known];
  uint32_t index = reader->constant_lists.count;
  esc_vec_push(&reader->constant_lists, (EscU32Vec){0});
  *esc_map_at(&reader->constant_functions, key) = index;
  EscU32Vec found = {0};
  refer(reader, LLVMGetInitializer(global), &found, 0);
  reader->constant_lists.data[index] = found;
  return &reader->constant_lists.data[index];
}

enum { ESC_MAX_CONSTANT_DEPTH = 64 };

static void refer(EscReader *reader, LLVMValueRef constant, EscU32Vec *out, uint32_t depth) {
  if (depth > ESC_MAX_CONSTANT_DEPTH || !LLVMIsConstant(constant)) return;
  if (LLVMIsAFunction(constant)) {
    esc_vec_push(out, esc_reader_function(reader, constant));
    return;
  }
  if (LLVMIsAGlobalVariable(constant)) {
    if (!esc_constant_is_known(constant)) return;
    const EscU32Vec *list = functions_in_initializer(reader, constant);
    for (uint32_t i = 0; i < list->count; i++) esc_vec_push(out, list->data[i]);
    return;
  }
  if (LLVMIsAGlobalAlias(constant)) {
    refer(reader, LLVMAliasGetAliasee(constant), out, depth + 1);
    return;
  }
  if (LLVMIsABlockAddress(constant) || LLVMIsAConstantDataSequential(constant)) return;
  for (int i = 0; i < LLVMGetNumOperands(constant); i++)
    refer(reader, LLVMGetOperand(constant, (unsigned)i), out, depth + 1);
}

static int by_number(const void *left, const void *right) {
  uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
  return (a > b) - (a < b);
}

static void sort_unique(EscU32Vec *list) {
  if (list->count) qsort(list->data, list->count, sizeof *list->data, by_number);
  uint32_t kept = 0;
  for (uint32_t i = 0; i < list->count; i++)
    if (!kept || list->data[kept - 1] != list->data[i]) list->data[kept++] = list->data[i];
  list->count = kept;
}

/* An indirect call may end in a dispatcher. */
static void refer_indirect(EscReader *reader, LLVMValueRef call, EscU32Vec *out) {
  if (!LLVMIsACallInst(call) && !LLVMIsAInvokeInst(call)) return;
  uint32_t dispatcher = esc_reader_dispatcher(reader, call);
  if (dispatcher != ESC_NONE) esc_vec_push(out, dispatcher);
}

static void refer_mentioned(EscReader *reader, LLVMValueRef call, EscU32Vec *out) {
  if (!LLVMIsACallInst(call) && !LLVMIsAInvokeInst(call)) return;
  EscConstantVec mentioned = {0};
  esc_target_mentions(reader, call, &mentioned);
  for (uint32_t i = 0; i < mentioned.count; i++) refer(reader, mentioned.data[i], out, 0);
  esc_vec_fini(&mentioned);
}

/* May the call end in a function of which only the address is known here? */
static bool may_call_back(EscReader *reader, LLVMValueRef call) {
  if (!LLVMIsACallInst(call) && !LLVMIsAInvokeInst(call)) return false;
  LLVMValueRef callee = LLVMGetCalledValue(call);
  if (LLVMIsAInlineAsm(callee)) return false;
  if (!LLVMIsAFunction(callee)) return ESC_GUARD(PointerCallsBack, !LLVMIsAGlobalAlias(callee));
  unsigned at = (unsigned)LLVMAttributeFunctionIndex;
  if (!LLVMIsDeclaration(callee) || LLVMGetIntrinsicID(callee) || esc_attribute_call_has(call, at, "nocallback", NULL))
    return false;
  uint32_t id = esc_reader_function(reader, callee); /* may move the table */
  return ESC_GUARD(OthersCallBack, !reader->functions.data[id].model);
}

static bool scan_body(EscReader *reader, LLVMValueRef body, EscU32Vec *out) {
  bool unknown = false;
  for (LLVMBasicBlockRef b = LLVMGetFirstBasicBlock(body); b; b = LLVMGetNextBasicBlock(b))
    for (LLVMValueRef i = LLVMGetFirstInstruction(b); i; i = LLVMGetNextInstruction(i)) {
      int count = LLVMGetNumOperands(i);
      unknown |= may_call_back(reader, i);
      refer_indirect(reader, i, out);
      refer_mentioned(reader, i, out);
      for (int k = 0; k < count; k++) {
        LLVMValueRef operand = LLVMGetOperand(i, (unsigned)k);
        if (LLVMIsConstant(operand)) refer(reader, operand, out, 0);
      }
    }
  sort_unique(out);
  return unknown;
}

void esc_reader_scan(EscReader *reader, uint32_t function) {
  EscU32Vec work = {0};
  esc_vec_push(&work, function);
  while (work.count) {
    uint32_t at = esc_vec_pop(&work);
    if (reader->functions.data[at].scanned) continue;
    reader->functions.data[at].scanned = true;
    if (reader->functions.data[at].dispatcher) {
      for (uint32_t i = 0; i < reader->functions.data[at].callees.count; i++)
        esc_vec_push(&work, reader->functions.data[at].callees.data[i]);
      continue;
    }
    LLVMValueRef body = reader->functions.data[at].body ? reader->functions.data[at].body : reader->functions.data[at].value;
    if (LLVMIsDeclaration(body)) continue;
    EscU32Vec callees = {0};
    bool unknown = scan_body(reader, body, &callees);
    reader->functions.data[at].callees = callees;
    reader->functions.data[at].calls_unknown = unknown;
    for (uint32_t i = 0; i < callees.count; i++) esc_vec_push(&work, callees.data[i]);
  }
  esc_vec_fini(&work);
}

/* ---- where the work is ------------------------------------------------------------------------------------------- */

bool esc_reader_is_demand(LLVMValueRef function) {
  size_t length = 0;
  const char *name = LLVMGetValueName2(function, &length);
  if (strcmp(name, "__esc_must_stack")) return false;
  LLVMTypeRef type = LLVMGlobalGetValueType(function);
  return LLVMGetTypeKind(LLVMGetReturnType(type)) == LLVMVoidTypeKind && LLVMCountParamTypes(type) == 1 &&
         !LLVMIsFunctionVarArg(type) && LLVMGetTypeKind(LLVMTypeOf(LLVMGetParam(function, 0))) == LLVMPointerTypeKind;
}

static bool starts_work(EscReader *reader, LLVMValueRef function) {
  return !LLVMGetIntrinsicID(function) && (esc_reader_is_demand(function) || esc_allocator_is(reader, function));
}

bool esc_reader_has_work(EscReader *reader) {
  for (LLVMValueRef f = LLVMGetFirstFunction(reader->module); f; f = LLVMGetNextFunction(f))
    if (LLVMGetFirstUse(f) && starts_work(reader, f)) return true;
  return false;
}

static void note_callers(LLVMValueRef function, EscMap *callers) {
  for (LLVMUseRef use = LLVMGetFirstUse(function); use; use = LLVMGetNextUse(use)) {
    LLVMValueRef user = LLVMGetUser(use);
    if (!LLVMIsAInstruction(user)) continue;
    LLVMValueRef parent = LLVMGetBasicBlockParent(LLVMGetInstructionParent(user));
    esc_map_add(callers, (uint64_t)(uintptr_t)parent, 0);
  }
}

void esc_reader_roots(EscReader *reader, bool all, EscU32Vec *roots) {
  EscMap callers = {0};
  for (LLVMValueRef f = LLVMGetFirstFunction(reader->module); f && !all; f = LLVMGetNextFunction(f))
    if (LLVMGetFirstUse(f) && starts_work(reader, f)) note_callers(f, &callers);
  for (LLVMValueRef f = LLVMGetFirstFunction(reader->module); f; f = LLVMGetNextFunction(f)) {
    if (LLVMIsDeclaration(f) || ESC_GUARD(SpareAsRoot, is_ours(f))) continue;
    if (all || esc_map_get(&callers, (uint64_t)(uintptr_t)f) != ESC_MAP_ABSENT)
      esc_vec_push(roots, esc_reader_function(reader, f));
  }
  esc_map_fini(&callers);
}
