// esc_export_module gives a model and changes nothing; esc_annotate_module writes attributes, and nothing the second time.
// An unusable model is an error of both, and the module stays as it was.
// RUN: %cc %s -o %t %escapement_libs && %t | FileCheck %s
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "module.h"

// CHECK: ; Escape summaries of memory, as a model for other compiles
// CHECK: define i64 @local()
// CHECK: define ptr @made()
// CHECK-NEXT: call ptr @esc.fresh()
int main(void) {
  LLVMContextRef context = LLVMContextCreate();
  LLVMModuleRef module = build(context);
  char *before = LLVMPrintModuleToString(module);
  EscOptions options = esc_options_default();
  char *error, *text = esc_export_module(module, &options, &error);
  EXPECT(text && !error && has(module, before));
  fputs(text, stdout);
  free(text);

  options.models = "/no/such/file.ll";
  EXPECT(!esc_export_module(module, &options, &error) && error);
  free(error);
  EscAttributes written = esc_annotate_module(module, &options, &error);
  EXPECT(error && !written.captures && !written.returned && !written.fresh && has(module, before));
  free(error);
  LLVMDisposeMessage(before);

  options.models = NULL;
  written = esc_annotate_module(module, &options, &error);
  EXPECT(!error && written.fresh == 1 && !written.captures && !written.returned);
  EXPECT(!LLVMVerifyModule(module, LLVMReturnStatusAction, NULL));
  written = esc_annotate_module(module, &options, &error);
  EXPECT(!error && !written.fresh && !written.captures && !written.returned);
  LLVMDisposeModule(module);
  LLVMContextDispose(context);
  return 0;
}
