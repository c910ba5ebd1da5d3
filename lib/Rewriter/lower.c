/* lower.c: gc.malloc becomes a call of the real allocator.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Rewriter/rewrite.h"

#include <string.h>

static char *cannot(const char *format, const char *name) {
  EscText text = {0};
  esc_text_addf(&text, format, name);
  return text.data;
}

static char *replace(LLVMModuleRef module, const char *intrinsic, const char *allocator, bool *changed) {
  LLVMValueRef from = LLVMGetNamedFunction(module, intrinsic);
  if (!from) return NULL;
  if (ESC_GUARD(LoweredHasBody, !LLVMIsDeclaration(from))) return cannot("'%s' has a body, so it is not the intrinsic", intrinsic);
  LLVMTypeRef type = LLVMGlobalGetValueType(from);
  LLVMValueRef to = LLVMGetNamedFunction(module, allocator);
  if (ESC_GUARD(LoweredToOtherType, to && LLVMGlobalGetValueType(to) != type))
    return cannot("allocator '%s' has another type than the intrinsic", allocator);
  if (!to) to = LLVMAddFunction(module, allocator, type);
  LLVMReplaceAllUsesWith(from, to);
  LLVMDeleteFunction(from);
  *changed = true;
  return NULL;
}

static bool is_name(const char *name) {
  return *name && !strpbrk(name, " \t\r\n,;<>()");
}

char *esc_lower_gc_malloc(LLVMModuleRef module, const char *allocator, bool *changed) {
  *changed = false;
  if (ESC_GUARD(LoweredToNoName, !is_name(allocator))) return cannot("'%s' is not the name of an allocator", allocator);
  bool boehm = !strcmp(allocator, "boehm");
  char *error = replace(module, "gc.malloc", boehm ? "GC_malloc" : allocator, changed);
  return error ? error : replace(module, "gc.malloc.atomic", boehm ? "GC_malloc_atomic" : allocator, changed);
}
