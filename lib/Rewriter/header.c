/* header.c: calls that free or resize tell the slots of other functions from objects.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Such a slot has a header, and these calls go through a function of ours:
 *   object - 24   bytes of the slot
 *   object - 16   the allocator, a function of the size
 *   object -  8   the object's own address, xor ESC_SEAL
 *   free(p):      nothing if p is a slot, else the allocator's free(p)
 *   resize(p, n): n ? copy of the slot in a new object of n bytes : null, if p is a slot; else the allocator's resize(p, n)
 *   p is a slot:  p is not null, is not where the collector says that its object begins, and has a header.
 * The header is read only then: before an object of the heap there may be no memory at all. What points into an object may
 * be a slot, too, on a stack that was allocated. The header is written once in each run of the function, when it begins. */
#include "Rewriter/rewrite.h"

#include <string.h>

#define ESC_SEAL UINT64_C(0x9e3c5a71e5ca9ed1)
enum { SIZE_AT = 24, MAKER_AT = 16, SEAL_AT = 8 };

static LLVMValueRef before(LLVMBuilderRef builder, LLVMValueRef object, int bytes) {
  LLVMContextRef context = LLVMGetTypeContext(LLVMTypeOf(object));
  LLVMValueRef offset = LLVMConstInt(LLVMInt64TypeInContext(context), (uint64_t)-(int64_t)bytes, true);
  return LLVMBuildGEP2(builder, LLVMInt8TypeInContext(context), object, &offset, 1, "");
}

static LLVMValueRef seal(LLVMBuilderRef builder, LLVMValueRef object) {
  LLVMTypeRef number = LLVMInt64TypeInContext(LLVMGetTypeContext(LLVMTypeOf(object)));
  return LLVMBuildXor(builder, LLVMBuildPtrToInt(builder, object, number, ""), LLVMConstInt(number, ESC_SEAL, false), "");
}

static void write_word(LLVMBuilderRef builder, LLVMValueRef object, int bytes, LLVMValueRef word) {
  LLVMBuildStore(builder, word, before(builder, object, bytes));
}

LLVMValueRef esc_rewrite_header(const EscDecision *d, LLVMBuilderRef builder, LLVMValueRef storage) {
  LLVMContextRef context = LLVMGetTypeContext(LLVMTypeOf(storage));
  LLVMTypeRef number = LLVMInt64TypeInContext(context);
  LLVMValueRef offset = LLVMConstInt(number, d->header, false);
  LLVMValueRef object = LLVMBuildGEP2(builder, LLVMInt8TypeInContext(context), storage, &offset, 1, "");
  write_word(builder, object, SIZE_AT, LLVMConstInt(number, d->size, false));
  write_word(builder, object, MAKER_AT, d->maker);
  write_word(builder, object, SEAL_AT, seal(builder, object));
  return object;
}

static LLVMValueRef read_word(LLVMBuilderRef builder, LLVMValueRef object, int bytes, LLVMTypeRef type) {
  return LLVMBuildLoad2(builder, type, before(builder, object, bytes), "");
}

/* ---- the function in the place of the allocator's ------------------------------------------------------------------ */

typedef struct {
  LLVMValueRef original, function, object;
  LLVMTypeRef pointer, number;
  LLVMBuilderRef builder;
  LLVMBasicBlockRef heap;
} Teller;

static LLVMBasicBlockRef block(const Teller *t, const char *name) {
  return LLVMAppendBasicBlockInContext(LLVMGetTypeContext(t->pointer), t->function, name);
}

/* Goes on where the answer is no; else to the original. */
static void to_heap_if(Teller *t, LLVMValueRef condition, const char *otherwise) {
  LLVMBasicBlockRef next = block(t, otherwise);
  LLVMBuildCondBr(t->builder, condition, t->heap, next);
  LLVMPositionBuilderAtEnd(t->builder, next);
}

static LLVMValueRef owner_of(Teller *t, LLVMModuleRef module, const char *name) {
  LLVMTypeRef type = LLVMFunctionType(t->pointer, &t->pointer, 1, false);
  LLVMValueRef owner = LLVMGetNamedFunction(module, name);
  if (!owner) owner = LLVMAddFunction(module, name, type);
  return LLVMBuildCall2(t->builder, type, owner, &t->object, 1, "");
}

static void build_questions(Teller *t, LLVMModuleRef module, const char *owner) {
  LLVMValueRef null = LLVMConstNull(t->pointer);
  ESC_MUST(NullIsNoSlot) to_heap_if(t, LLVMBuildICmp(t->builder, LLVMIntEQ, t->object, null, ""), "some");
  LLVMValueRef base = owner_of(t, module, owner);
  ESC_MUST(ObjectIsNoSlot) to_heap_if(t, LLVMBuildICmp(t->builder, LLVMIntEQ, base, t->object, ""), "inside");
  LLVMValueRef found = read_word(t->builder, t->object, SEAL_AT, t->number);
  ESC_MUST(SealAsked) to_heap_if(t, LLVMBuildICmp(t->builder, LLVMIntNE, found, seal(t->builder, t->object), ""), "slot");
}

static void build_slot(Teller *t) {
  if (LLVMCountParams(t->function) == 1) {
    LLVMBuildRetVoid(t->builder);
    return;
  }
  EscResized resized = {.slot = t->object, .size = LLVMGetParam(t->function, 1), .alignment = 1, .convention = LLVMCCallConv};
  resized.maker = read_word(t->builder, t->object, MAKER_AT, t->pointer);
  resized.slot_size = read_word(t->builder, t->object, SIZE_AT, t->number);
  resized.maker_type = LLVMFunctionType(t->pointer, &t->number, 1, false);
  esc_rewrite_resized(t->builder, t->function, &resized);
}

static void build_heap(Teller *t) {
  LLVMValueRef arguments[2];
  LLVMPositionBuilderAtEnd(t->builder, t->heap);
  LLVMGetParams(t->function, arguments);
  unsigned count = LLVMCountParams(t->function);
  LLVMValueRef made = LLVMBuildCall2(t->builder, LLVMGlobalGetValueType(t->original), t->original, arguments, count, "");
  LLVMSetInstructionCallConv(made, LLVMGetFunctionCallConv(t->original));
  if (count == 1) LLVMBuildRetVoid(t->builder);
  else LLVMBuildRet(t->builder, made);
}

/* Nothing else of it: what frees may be thought to need no stores before it. Not inlined, as what it calls never is. */
static void add_attributes(const Teller *t) {
  const char *const kept[] = {"nounwind", "noalias", "align"};
  const LLVMAttributeIndex at[] = {(LLVMAttributeIndex)LLVMAttributeFunctionIndex, LLVMAttributeReturnIndex, LLVMAttributeReturnIndex};
  for (int i = 0; i < 3; i++) {
    LLVMAttributeRef had = LLVMGetEnumAttributeAtIndex(t->original, at[i], LLVMGetEnumAttributeKindForName(kept[i], strlen(kept[i])));
    if (had) LLVMAddAttributeAtIndex(t->function, at[i], had);
  }
  LLVMContextRef context = LLVMGetTypeContext(t->pointer);
  unsigned apart = LLVMGetEnumAttributeKindForName("noinline", strlen("noinline"));
  LLVMAddAttributeAtIndex(t->function, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, LLVMCreateEnumAttribute(context, apart, 0));
  size_t length = 0;
  const char *name = LLVMGetValueName2(t->original, &length);
  LLVMAttributeRef mark = LLVMCreateStringAttribute(context, ESC_SPARES, strlen(ESC_SPARES), name, (unsigned)length);
  LLVMAddAttributeAtIndex(t->function, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, mark);
}

static LLVMValueRef build_teller(LLVMModuleRef module, LLVMValueRef original, const char *owner) {
  LLVMContextRef context = LLVMGetModuleContext(module);
  EscText name = {0};
  size_t length = 0;
  const char *of = LLVMGetValueName2(original, &length);
  esc_text_add(&name, "esc.spare.");
  esc_text_add_n(&name, of, length);
  Teller t = {.original = original, .function = LLVMAddFunction(module, esc_text_get(&name), LLVMGlobalGetValueType(original))};
  esc_text_fini(&name);
  LLVMSetLinkage(t.function, LLVMInternalLinkage);
  LLVMSetFunctionCallConv(t.function, LLVMGetFunctionCallConv(original));
  t.object = LLVMGetParam(t.function, 0);
  t.pointer = LLVMTypeOf(t.object);
  t.number = LLVMInt64TypeInContext(context);
  t.builder = LLVMCreateBuilderInContext(context);
  LLVMPositionBuilderAtEnd(t.builder, block(&t, ""));
  t.heap = block(&t, "heap");
  build_questions(&t, module, owner);
  build_slot(&t);
  build_heap(&t);
  add_attributes(&t);
  LLVMDisposeBuilder(t.builder);
  return t.function;
}

/* ---- the calls ----------------------------------------------------------------------------------------------------- */

static bool some_header(const EscPlan *plan) {
  for (uint32_t i = 0; i < plan->decisions.count; i++)
    if (plan->decisions.data[i].header && esc_decision_has_slot(&plan->decisions.data[i])) return true;
  return false;
}

/* What the call promises of the allocator's own function is not true of ours. */
static void drop_kind(LLVMValueRef call) {
  unsigned kind = LLVMGetEnumAttributeKindForName("allockind", strlen("allockind"));
  LLVMRemoveCallSiteEnumAttribute(call, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, kind);
}

void esc_rewrite_tellers(const EscPlan *plan, LLVMModuleRef module) {
  EscMap made = {0};
  EscCallVec functions = {0};
  uint32_t count = some_header(plan) ? plan->tellers.count : 0;
  for (uint32_t i = 0; i < count; i++) {
    const EscTeller *teller = &plan->tellers.data[i];
    LLVMValueRef original = LLVMGetCalledValue(teller->call);
    unsigned length = 0;
    if (esc_attribute_string(original, ESC_SPARES, &length)) continue;
    uint64_t key = (uint64_t)(uintptr_t)original;
    if (esc_map_add(&made, key, functions.count)) esc_vec_push(&functions, build_teller(module, original, teller->owner));
    LLVMSetOperand(teller->call, (unsigned)LLVMGetNumOperands(teller->call) - 1, functions.data[esc_map_get(&made, key)]);
    drop_kind(teller->call);
  }
  esc_map_fini(&made);
  esc_vec_fini(&functions);
}
