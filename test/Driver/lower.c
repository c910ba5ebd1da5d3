// esc_lower_module turns what is left of the intrinsics into calls of an allocator, or says why it cannot.
// RUN: %cc %s -o %t %escapement_libs && %t
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "module.h"

int main(void) {
  LLVMContextRef context = LLVMContextCreate();
  LLVMModuleRef module = build(context);
  char *error = "not touched";
  EXPECT(!esc_lower_module(module, "no name", &error) && error && strstr(error, "'no name'"));
  free(error);
  EXPECT(!esc_lower_module(module, "", &error) && error);
  free(error);
  EXPECT(has(module, "call ptr @gc.malloc(i64 16)"));
  EXPECT(esc_lower_module(module, "my_new", &error) && !error);
  EXPECT(has(module, "call ptr @my_new(i64 16)") && !has(module, "gc.malloc"));
  EXPECT(!LLVMVerifyModule(module, LLVMReturnStatusAction, NULL));
  EXPECT(!esc_lower_module(module, "my_new", &error) && !error); /* nothing left */
  LLVMDisposeModule(module);
  LLVMContextDispose(context);
  return 0;
}
