/* prototype.c: which prototype does a function have, and which one is called through a pointer?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * LLVM's function types know only "pointer". Where the front end says more, a call through an unknown pointer reaches
 * less. Two ways to say it, each with a mark on the call and one on the function:
 * - ESC_PROTOTYPE_HASH: the operand bundle "kcfi" and `!kcfi_type` (clang -fsanitize=kcfi). A call of a function with
 *   another hash traps, so this holds by itself.
 * - ESC_PROTOTYPE_NAME: `!callee_type` and `!type` (clang -fexperimental-call-graph-section, LLVM 22). Nothing checks it:
 *   C lets nobody call a function through a pointer to another prototype, but programs do. It counts when the user
 *   says so (option `prototypes`), and never for functions of C++, where one that overrides another may give back
 *   something more special than the call says.
 *
 * A function that says nothing may be called by any call of its LLVM type, and a call that says nothing may reach any. */
#include "Reader/reader.h"

#include <string.h>

static unsigned kind_of(const EscReader *reader, const char *name) {
  return LLVMGetMDKindIDInContext(reader->context, name, (unsigned)strlen(name));
}

static LLVMValueRef operand_of(LLVMValueRef node, unsigned number, unsigned wanted) {
  unsigned count = LLVMGetMDNodeNumOperands(node);
  if (count != wanted) return NULL;
  LLVMValueRef operands[2];
  LLVMGetMDNodeOperands(node, operands);
  return operands[number];
}

/* The name in `!{i64 0, !"_ZTSFiPvE.generalized"}`, or NULL. */
static LLVMValueRef name_in(LLVMValueRef node) {
  static const char suffix[] = ".generalized";
  unsigned length = 0;
  LLVMValueRef name = operand_of(node, 1, 2);
  const char *text = name ? LLVMGetMDString(name, &length) : NULL;
  bool is_name = text && length >= strlen(suffix) && !memcmp(text + length - strlen(suffix), suffix, strlen(suffix));
  return is_name ? name : NULL;
}

static bool is_cxx(LLVMValueRef function) {
  size_t length = 0;
  const char *name = LLVMGetValueName2(function, &length);
  return length > 2 && name[0] == '_' && name[1] == 'Z';
}

LLVMValueRef esc_prototype_of_function(const EscReader *reader, LLVMValueRef function, EscPrototypeKind kind) {
  if (ESC_GUARD(PrototypeOfCxx, kind == ESC_PROTOTYPE_NAME && is_cxx(function))) return NULL;
  unsigned wanted = kind_of(reader, kind == ESC_PROTOTYPE_HASH ? "kcfi_type" : "type");
  size_t count = 0;
  LLVMValueRef found = NULL;
  bool several = false;
  LLVMValueMetadataEntry *entries = LLVMGlobalCopyAllMetadata(function, &count);
  for (unsigned i = 0; i < count; i++) {
    if (LLVMValueMetadataEntriesGetKind(entries, i) != wanted) continue;
    LLVMValueRef node = LLVMMetadataAsValue(reader->context, LLVMValueMetadataEntriesGetMetadata(entries, i));
    LLVMValueRef one = kind == ESC_PROTOTYPE_HASH ? operand_of(node, 0, 1) : name_in(node);
    several |= found && one;
    found = one ? one : found;
  }
  LLVMDisposeValueMetadataEntries(entries);
  return ESC_GUARD(PrototypesOfOne, several) ? NULL : found;
}

static LLVMValueRef hash_of_call(LLVMValueRef call) {
  LLVMValueRef hash = NULL;
  for (unsigned i = 0; i < LLVMGetNumOperandBundles(call) && !hash; i++) {
    LLVMOperandBundleRef bundle = LLVMGetOperandBundleAtIndex(call, i);
    size_t length = 0;
    const char *tag = LLVMGetOperandBundleTag(bundle, &length);
    if (length == 4 && !memcmp(tag, "kcfi", 4)) hash = LLVMGetOperandBundleArgAtIndex(bundle, 0);
    LLVMDisposeOperandBundle(bundle);
  }
  return hash;
}

/* Calls that were merged list several; calls without a prototype (`int f();`) are variadic to LLVM. */
static LLVMValueRef name_of_call(const EscReader *reader, LLVMValueRef call) {
  if (ESC_GUARD(PrototypeOfVariadic, LLVMIsFunctionVarArg(LLVMGetCalledFunctionType(call)))) return NULL;
  LLVMValueRef list = LLVMGetMetadata(call, kind_of(reader, "callee_type"));
  LLVMValueRef node = list ? operand_of(list, 0, 1) : NULL;
  return node ? name_in(node) : NULL;
}

LLVMValueRef esc_prototype_of_call(const EscReader *reader, LLVMValueRef call) {
  LLVMValueRef hash = hash_of_call(call);
  return hash || !reader->options.prototypes ? hash : name_of_call(reader, call);
}
