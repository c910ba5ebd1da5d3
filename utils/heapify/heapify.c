/* heapify.c: every stack variable becomes a GC allocation.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Why: a program in C that ran with its variables on the stack may have every one of them moved back there, so the
 * right answer of a promoter is known for each site: promote. What it keeps on the heap is its imprecision. It cannot
 * show wrong promotions: no object made here outlives its frame. With routes it can: three in four objects are made by
 * a function that they leave on a road which the seed picks (utils/generator/routes.c).
 *
 * Input: what clang gives before its passes (-O1 -Xclang -disable-llvm-passes), after SROA: what is still an alloca
 * is a variable whose address somebody takes, or an array.
 *
 * Where the call goes: a variable of a block is a new one each time the block is entered. Its lifetime.start says
 * where, if there is one and it comes before every other use: there the call goes, into the loop body as a rule. All
 * others are made at the start of the function. The markers then describe heap memory, which has no meaning: they go.
 *
 * Each call gets the attribute "heapify"="FILE:NUMBER", which inlining copies: it tells which variables of the source
 * still have a heap object somewhere at the end.
 *
 * Left alone: variables of a size that is not constant, of no bytes, or aligned to more than the 16 bytes that
 * allocators promise; what may only be an alloca (swifterror, inalloca); what a call takes as sret or byval, which
 * ABIs may want on the stack; functions with setjmp or a musttail call. */
#include "lab.h"

#include "Support/Check.h"
#include "Support/Text.h"
#include "Support/Vec.h"

#include <llvm-c/DebugInfo.h>
#include <llvm-c/Target.h>

#include <stdio.h>
#include <string.h>

enum { HEAP_ALIGNMENT = 16 };

typedef ESC_VEC(LLVMValueRef) Values;

typedef struct {
  LLVMModuleRef module;
  LLVMValueRef allocator;
  uint64_t routes; /* seed, or LAB_NO_ROUTES */
  const LabQueries *queries;
  LabCount count;
} Heapify;

static LLVMTypeRef allocator_type(LLVMContextRef context) {
  LLVMTypeRef size = LLVMInt64TypeInContext(context);
  return LLVMFunctionType(LLVMPointerTypeInContext(context, 0), &size, 1, false);
}

static void add_attribute(LLVMValueRef function, LLVMAttributeIndex at, const char *name, uint64_t value) {
  unsigned kind = LLVMGetEnumAttributeKindForName(name, strlen(name));
  LLVMContextRef context = LLVMGetTypeContext(LLVMTypeOf(function));
  LLVMAddAttributeAtIndex(function, at, LLVMCreateEnumAttribute(context, kind, value));
}

/* As gc.h declares it: __attribute__((malloc, alloc_size(1))). */
static LLVMValueRef declare(LLVMModuleRef module, const char *name) {
  LLVMValueRef function = LLVMGetNamedFunction(module, name);
  if (function) return function;
  function = LLVMAddFunction(module, name, allocator_type(LLVMGetModuleContext(module)));
  add_attribute(function, (LLVMAttributeIndex)LLVMAttributeReturnIndex, "noalias", 0);
  add_attribute(function, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, "allocsize", UINT32_MAX);
  return function;
}

/* ---- routes: a function of utils/generator/routes.c makes the object ---------------------------------------------- */

static uint64_t size_class(uint64_t size) {
  uint64_t class = 16;
  while (class < size) class *= 4;
  return class > 4096 ? 0 : class;
}

/* One object in four is made in place. */
static LLVMValueRef route(Heapify *h, uint64_t size) {
  enum { ROUTES = 12 };
  char name[64];
  uint64_t mixed = (h->routes * 1000003 + h->count.moved + 1) * 0x9E3779B97F4A7C15u >> 32, class = size_class(size);
  if (!class || mixed % 4 == 0) return NULL;
  snprintf(name, sizeof name, "route_%u_%u", (unsigned)(mixed / 4 % ROUTES), (unsigned)class);
  LLVMValueRef function = LLVMGetNamedFunction(h->module, name);
  if (function) return function;
  LLVMTypeRef pointer = LLVMPointerTypeInContext(LLVMGetModuleContext(h->module), 0);
  return LLVMAddFunction(h->module, name, LLVMFunctionType(pointer, NULL, 0, false));
}

static bool is_marker(LLVMValueRef user) { return lab_calls(user, "llvm.lifetime."); }

/* Bytes of the variable, or 0 when it cannot be moved. */
static uint64_t size_of(LLVMModuleRef module, LLVMValueRef alloca) {
  LLVMTargetDataRef layout = LLVMGetModuleDataLayout(module);
  LLVMTypeRef type = LLVMGetAllocatedType(alloca);
  LLVMValueRef elements = LLVMGetOperand(alloca, 0);
  if (!LLVMIsAConstantInt(elements) || LLVMGetTypeKind(type) == LLVMScalableVectorTypeKind) return 0;
  if (LLVMGetAlignment(alloca) > HEAP_ALIGNMENT || LLVMGetPointerAddressSpace(LLVMTypeOf(alloca))) return 0;
  return LLVMABISizeOfType(layout, type) * LLVMConstIntGetZExtValue(elements);
}

static bool is_abi_argument(LLVMValueRef call, LLVMValueRef value) {
  for (unsigned a = 0; a < LLVMGetNumArgOperands(call); a++)
    if (LLVMGetOperand(call, a) == value &&
        (lab_call_has(call, a + 1, "sret", NULL) || lab_call_has(call, a + 1, "byval", NULL)))
      return true;
  return false;
}

static bool has_abi_use(LLVMValueRef alloca) {
  for (LLVMUseRef use = LLVMGetFirstUse(alloca); use; use = LLVMGetNextUse(use))
    if (lab_is_call(LLVMGetUser(use)) && is_abi_argument(LLVMGetUser(use), alloca)) return true;
  return false;
}

/* The place that comes before every use, of which there is one marker or none; else the alloca itself. */
static LLVMValueRef place_of(const Heapify *h, LLVMValueRef alloca) {
  for (LLVMUseRef use = LLVMGetFirstUse(alloca); use; use = LLVMGetNextUse(use)) {
    LLVMValueRef user = LLVMGetUser(use);
    if (lab_calls(user, "llvm.lifetime.start") && h->queries->dominates_uses(h->queries->context, user, alloca))
      return user;
  }
  return alloca;
}

/* An alloca has no position in the source: the first line that uses it stands for it. */
static LLVMMetadataRef position_of(LLVMValueRef alloca) {
  LLVMMetadataRef first = NULL;
  for (LLVMUseRef use = LLVMGetFirstUse(alloca); use; use = LLVMGetNextUse(use)) {
    LLVMValueRef user = LLVMGetUser(use);
    LLVMMetadataRef position = LLVMIsAInstruction(user) ? LLVMInstructionGetDebugLoc(user) : NULL;
    if (position && (!first || LLVMDILocationGetLine(position) < LLVMDILocationGetLine(first))) first = position;
  }
  return first;
}

static void drop_markers(LLVMValueRef pointer) {
  for (LLVMUseRef use = LLVMGetFirstUse(pointer), next; use; use = next) {
    next = LLVMGetNextUse(use);
    if (is_marker(LLVMGetUser(use))) LLVMInstructionEraseFromParent(LLVMGetUser(use));
  }
}

/* Says which variable of which file this is. */
static void mark(const Heapify *h, LLVMValueRef call) {
  EscText text = {0};
  size_t length = 0;
  const char *file = LLVMGetSourceFileName(h->module, &length), *slash = strrchr(file, '/');
  esc_text_addf(&text, "%s:%llu", slash ? slash + 1 : file, (unsigned long long)h->count.moved);
  const char *name = esc_text_get(&text);
  LLVMContextRef context = LLVMGetModuleContext(h->module);
  LLVMAddCallSiteAttribute(call, (LLVMAttributeIndex)LLVMAttributeFunctionIndex,
                           LLVMCreateStringAttribute(context, "heapify", 7, name, (unsigned)strlen(name)));
  esc_text_fini(&text);
}

static void move(Heapify *h, LLVMValueRef alloca, uint64_t size) {
  LLVMBuilderRef builder = lab_builder_before(place_of(h, alloca));
  LLVMMetadataRef position = position_of(alloca);
  if (position) LLVMSetCurrentDebugLocation2(builder, position);
  LLVMValueRef maker = h->routes == LAB_NO_ROUTES ? NULL : route(h, size);
  LLVMValueRef bytes = LLVMConstInt(LLVMInt64TypeInContext(LLVMGetModuleContext(h->module)), size, false);
  LLVMValueRef call = maker ? LLVMBuildCall2(builder, LLVMGlobalGetValueType(maker), maker, NULL, 0, "")
                            : LLVMBuildCall2(builder, LLVMGlobalGetValueType(h->allocator), h->allocator, &bytes, 1, "");
  LLVMDisposeBuilder(builder);
  mark(h, call);
  size_t length = 0;
  const char *name = LLVMGetValueName2(alloca, &length);
  char *kept = esc_alloc(length + 1);
  memcpy(kept, name, length);
  drop_markers(alloca);
  LLVMReplaceAllUsesWith(alloca, call);
  LLVMInstructionEraseFromParent(alloca);
  LLVMSetValueName2(call, kept, length);
  free(kept);
}

static void heapify_function(Heapify *h, LLVMValueRef function) {
  Values allocas = {0};
  LLVMBasicBlockRef entry = LLVMGetEntryBasicBlock(function);
  for (LLVMValueRef i = LLVMGetFirstInstruction(entry); i; i = LLVMGetNextInstruction(i))
    if (LLVMIsAAllocaInst(i)) esc_vec_push(&allocas, i);
  bool special = allocas.count && lab_frame_is_special(function);
  h->count.sites += allocas.count;
  for (uint32_t a = 0; a < allocas.count && !special; a++) {
    LLVMValueRef alloca = allocas.data[a];
    uint64_t size = size_of(h->module, alloca);
    if (!size || has_abi_use(alloca) || h->queries->is_bound(h->queries->context, alloca)) continue;
    move(h, alloca, size);
    h->count.moved++;
  }
  esc_vec_fini(&allocas);
}

LabCount lab_heapify(LLVMModuleRef module, const char *allocator, uint64_t routes, const LabQueries *queries) {
  Heapify h = {module, declare(module, allocator), routes, queries, {0, 0}};
  for (LLVMValueRef f = LLVMGetFirstFunction(module); f; f = LLVMGetNextFunction(f))
    if (!LLVMIsDeclaration(f)) heapify_function(&h, f);
  return h.count;
}
