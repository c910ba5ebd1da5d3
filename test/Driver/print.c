// esc_print_module gives the verdicts as text and changes nothing.
// RUN: %cc %s -o %t %escapement_libs && %t | FileCheck %s
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "module.h"

// CHECK: function 'local'
// CHECK-NEXT: %p: gc.malloc of 16 bytes: stack
// CHECK-NEXT: function 'made'
// CHECK-NEXT: %q: gc.malloc of 32 bytes: heap [Returned] returned by made
int main(void) {
  LLVMContextRef context = LLVMContextCreate();
  LLVMModuleRef module = build(context);
  char *before = LLVMPrintModuleToString(module);
  EscOptions options = esc_options_default();
  char *error, *text = esc_print_module(module, &options, &error);
  EXPECT(text && !error);
  fputs(text, stdout);
  free(text);
  EXPECT(has(module, before));
  LLVMDisposeMessage(before);
  LLVMDisposeModule(module);

  module = LLVMModuleCreateWithNameInContext("empty", context);
  text = esc_print_module(module, &options, &error);
  EXPECT(text && !*text && !error);
  free(text);
  LLVMDisposeModule(module);
  LLVMContextDispose(context);
  return 0;
}
