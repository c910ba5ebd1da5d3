// Handlers may be absent, all or some; options limit what is done.
// RUN: %cc %s -o %t %escapement_libs && %t
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "module.h"

static void note(void *context, const EscRemark *remark) {
  (void)remark;
  ++*(int *)context;
}

int main(void) {
  LLVMContextRef context = LLVMContextCreate();
  EscOptions options = esc_options_default();
  EscHandlers none = {NULL, NULL, NULL, NULL, false};
  char *error;
  LLVMModuleRef module = build(context);
  EXPECT(esc_promote_module(module, &options, &none, &error).promoted == 1);
  LLVMDisposeModule(module);

  /* The same is done when nobody wants to read about it. */
  int said = 0, less = 0;
  EscHandlers all = {&said, note, NULL, NULL, false}, failures = {&less, note, NULL, NULL, true};
  module = build(context);
  EXPECT(esc_promote_module(module, &options, &all, &error).promoted == 1 && said);
  LLVMDisposeModule(module);
  module = build(context);
  EXPECT(esc_promote_module(module, &options, &failures, &error).promoted == 1 && !less);
  LLVMDisposeModule(module);

  module = build(context);
  options.max_object = 15;
  EscResult result = esc_promote_module(module, &options, NULL, &error);
  EXPECT(!error && !result.changed && result.considered == 2 && result.promoted == 0);
  EXPECT(has(module, "call ptr @gc.malloc(i64 16)"));
  LLVMDisposeModule(module);

  options = esc_options_default();
  options.limit = 0;
  module = build(context);
  EXPECT(!esc_promote_module(module, &options, NULL, &error).changed);
  LLVMDisposeModule(module);

  /* Nobody inlines: the choice between slot and allocator stays a call, which is right as it is. */
  options = esc_options_default();
  module = build_sized(context);
  result = esc_promote_module(module, &options, &none, &error);
  EXPECT(!error && result.promoted == 0 && result.promoted_small == 1 && result.changed);
  EXPECT(has(module, "call ptr @esc.small(ptr") && !LLVMVerifyModule(module, LLVMReturnStatusAction, NULL));
  LLVMDisposeModule(module);

  /* A module without a function: nothing to do, and nothing to hang a remark on. */
  module = LLVMModuleCreateWithNameInContext("empty", context);
  result = esc_promote_module(module, &options, NULL, &error);
  EXPECT(!error && !result.changed && result.considered == 0);
  LLVMDisposeModule(module);
  LLVMContextDispose(context);
  return 0;
}
