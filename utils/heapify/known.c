/* known.c: a reference promoter on the allocators of real languages, which our models tell.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Which calls allocate, how much, and whether there is a finalizer is Escapement's own answer (lib/Reader); the peer is
 * asked about the flow alone. As in sites.c: our limit on objects, one cleared slot in the entry block. */
#include "lab.h"

#include "Reader/reader.h"

enum { MAX_OBJECT = 65536, ALIGNMENT = 16 };

typedef struct {
  LLVMValueRef call;
  EscAllocator allocator;
} Known;

typedef ESC_VEC(Known) KnownSites;

static void find_sites(EscReader *reader, LLVMValueRef function, KnownSites *sites) {
  LAB_EACH_INSTRUCTION(i, function) {
    if (!LLVMIsACallInst(i) || !LLVMIsAFunction(LLVMGetCalledValue(i))) continue;
    EscAllocator allocator = esc_allocator_of(reader, i);
    if (allocator.kind == ESC_ALLOCATOR_ALLOC) esc_vec_push(sites, ((Known){i, allocator}));
  }
}

static bool stays(const Known *site, LabEscapes *escapes) {
  const EscAllocator *a = &site->allocator;
  bool slice = LLVMGetTypeKind(LLVMTypeOf(site->call)) == LLVMStructTypeKind;
  if (a->never || !a->size_known || !a->size || a->size > MAX_OBJECT || !a->contents_known || a->alignment > ALIGNMENT) return true;
  if (slice != (a->length != ESC_NONE) || lab_frame_is_special(lab_function_of(site->call))) return true;
  return escapes(site->call);
}

static LLVMValueRef build_slot(const Known *site) {
  LLVMContextRef context = LLVMGetTypeContext(LLVMTypeOf(site->call));
  LLVMTypeRef byte = LLVMInt8TypeInContext(context);
  LLVMValueRef first = LLVMGetFirstInstruction(LLVMGetEntryBasicBlock(lab_function_of(site->call)));
  LLVMBuilderRef builder = lab_builder_before(first);
  LLVMValueRef slot = LLVMBuildAlloca(builder, LLVMArrayType2(byte, site->allocator.size), "slot");
  LLVMSetAlignment(slot, ALIGNMENT);
  LLVMDisposeBuilder(builder);
  return slot;
}

static void rewrite(const Known *site) {
  LLVMContextRef context = LLVMGetTypeContext(LLVMTypeOf(site->call));
  LLVMValueRef slot = build_slot(site), result = slot;
  LLVMBuilderRef builder = lab_builder_before(site->call);
  if (site->allocator.zeroed)
    LLVMBuildMemSet(builder, slot, LLVMConstInt(LLVMInt8TypeInContext(context), 0, false),
                    LLVMConstInt(LLVMInt64TypeInContext(context), site->allocator.size, false), ALIGNMENT);
  if (site->allocator.length != ESC_NONE) {
    LLVMValueRef length = LLVMGetOperand(site->call, site->allocator.length);
    result = LLVMBuildInsertValue(builder, LLVMGetPoison(LLVMTypeOf(site->call)), length, 0, "");
    result = LLVMBuildInsertValue(builder, result, slot, 1, "");
  }
  LLVMDisposeBuilder(builder);
  LLVMReplaceAllUsesWith(site->call, result);
  LLVMInstructionEraseFromParent(site->call);
}

static void clear_tails(LLVMValueRef function) {
  LAB_EACH_INSTRUCTION(i, function)
    if (LLVMIsACallInst(i) && LLVMGetTailCallKind(i) == LLVMTailCallKindTail)
      LLVMSetTailCallKind(i, LLVMTailCallKindNone);
}

static void promote(EscReader *reader, LLVMValueRef function, LabEscapes *escapes, LabCount *count) {
  KnownSites sites = {0};
  find_sites(reader, function, &sites);
  uint64_t before = count->moved;
  for (uint32_t i = 0; i < sites.count; i++) {
    if (stays(&sites.data[i], escapes)) continue;
    rewrite(&sites.data[i]);
    count->moved++;
  }
  count->sites += sites.count;
  if (count->moved > before) clear_tails(function);
  esc_vec_fini(&sites);
}

static EscOptions options_with(const char *models) {
  EscOptions options = esc_options_default();
  options.models = models && *models ? models : NULL;
  return options;
}

LabCount lab_promote_known(LLVMModuleRef module, const char *models, LabEscapes *escapes, char **error) {
  LabCount count = {0, 0};
  EscOptions options = options_with(models);
  EscReader *reader = esc_reader_new(module, &options, ESC_WANT_ALL, error);
  if (!reader) return count;
  for (LLVMValueRef f = LLVMGetFirstFunction(module); f; f = LLVMGetNextFunction(f))
    if (!LLVMIsDeclaration(f)) promote(reader, f, escapes, &count);
  esc_reader_delete(reader);
  return count;
}

bool lab_protect(LLVMModuleRef module, const char *models, char **error) {
  EscOptions options = options_with(models);
  return esc_models_protect(module, &options, error);
}

/* In a single block, the last instruction returns what a call of an allocator gave. */
static bool is_bare(EscReader *reader, LLVMValueRef function) {
  if (LLVMIsDeclaration(function) || LLVMCountBasicBlocks(function) != 1) return false;
  LLVMValueRef last = LLVMGetBasicBlockTerminator(LLVMGetFirstBasicBlock(function));
  LLVMValueRef given = LLVMIsAReturnInst(last) && LLVMGetNumOperands(last) ? LLVMGetOperand(last, 0) : NULL;
  while (given && LLVMIsABitCastInst(given)) given = LLVMGetOperand(given, 0);
  return given && LLVMIsACallInst(given) && esc_allocator_of(reader, given).kind == ESC_ALLOCATOR_ALLOC;
}

bool lab_bare_allocators(LLVMModuleRef module, const char *models, char **error) {
  EscOptions options = options_with(models);
  EscReader *reader = esc_reader_new(module, &options, ESC_WANT_ALL, error);
  if (!reader) return false;
  unsigned kind = LLVMGetEnumAttributeKindForName("alwaysinline", 12), not = LLVMGetEnumAttributeKindForName("noinline", 8);
  LLVMAttributeRef always = LLVMCreateEnumAttribute(LLVMGetModuleContext(module), kind, 0);
  bool changed = false;
  for (LLVMValueRef f = LLVMGetFirstFunction(module); f; f = LLVMGetNextFunction(f)) {
    if (!is_bare(reader, f)) continue;
    LLVMRemoveEnumAttributeAtIndex(f, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, not);
    LLVMAddAttributeAtIndex(f, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, always);
    changed = true;
  }
  esc_reader_delete(reader);
  return changed;
}
