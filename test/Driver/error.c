// A model that cannot be used is an error with its path; the module stays as it was, and no handler is called.
// RUN: rm -rf %t.dir && mkdir %t.dir
// RUN: echo 'declare ptr @gc.malloc(i32)' > %t.dir/wrong.ll
// RUN: echo 'declare ptr gc.malloc(i32' > %t.dir/broken.ll
// RUN: %cc %s -o %t %escapement_libs && %t %t.dir/wrong.ll %t.dir/broken.ll %t.dir/absent.ll
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "module.h"

static void never(void *context, const EscRemark *remark) {
  (void)context, (void)remark;
  EXPECT(!"called");
}

int main(int argc, char **argv) {
  LLVMContextRef context = LLVMContextCreate();
  LLVMModuleRef module = build(context);
  char *before = LLVMPrintModuleToString(module);
  EscHandlers handlers = {NULL, never, NULL, NULL, false};
  EXPECT(argc == 4);
  for (int i = 1; i < argc; i++) {
    EscOptions options = esc_options_default();
    options.models = argv[i];
    char *error = NULL;
    EscResult result = esc_promote_module(module, &options, &handlers, &error);
    EXPECT(error && strstr(error, argv[i]));
    free(error);
    EXPECT(!result.changed && !result.considered && !result.promoted && !result.removed);
    EXPECT(has(module, before));
    EXPECT(!esc_print_module(module, &options, &error) && error && strstr(error, argv[i]));
    free(error);
  }
  LLVMDisposeMessage(before);
  LLVMDisposeModule(module);
  LLVMContextDispose(context);
  return 0;
}
