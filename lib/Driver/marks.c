/* marks.c: which functions may not allocate?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Clang writes __attribute__((annotate("text"))) of functions into the global llvm.global.annotations, an array of
 * structures that begin with the function and the text. */
#include "Driver/marks.h"

#include <string.h>

static const char mark[] = "escapement-no-heap";

static bool is_mark(LLVMValueRef text) {
  if (!LLVMIsAGlobalVariable(text)) return false;
  LLVMValueRef value = LLVMGetInitializer(text);
  if (!value || !LLVMIsAConstantDataSequential(value) || !LLVMIsConstantString(value)) return false;
  size_t length;
  const char *data = LLVMGetAsString(value, &length);
  return length == sizeof mark && !memcmp(data, mark, sizeof mark);
}

static uint64_t key(LLVMValueRef function) { return (uint64_t)(uintptr_t)function; }

void esc_marks_init(EscMarks *marks, LLVMModuleRef module) {
  *marks = (EscMarks){0};
  LLVMValueRef global = LLVMGetNamedGlobal(module, "llvm.global.annotations");
  LLVMValueRef list = global ? LLVMGetInitializer(global) : NULL;
  for (int i = 0; list && i < LLVMGetNumOperands(list); i++) {
    LLVMValueRef entry = LLVMGetOperand(list, (unsigned)i);
    if (LLVMGetNumOperands(entry) < 2 || !is_mark(LLVMGetOperand(entry, 1))) continue;
    esc_map_add(&marks->annotated, key(LLVMGetOperand(entry, 0)), 1);
  }
}

void esc_marks_fini(EscMarks *marks) { esc_map_fini(&marks->annotated); }

bool esc_marks_no_heap(const EscMarks *marks, LLVMValueRef function) {
  return esc_map_get(&marks->annotated, key(function)) != ESC_MAP_ABSENT ||
         LLVMGetStringAttributeAtIndex(function, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, mark, sizeof mark - 1);
}
