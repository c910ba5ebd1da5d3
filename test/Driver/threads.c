// Calls on modules of different contexts run at the same time: there is no state between them.
// RUN: %cc -pthread %s -o %t %escapement_libs && %t
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "module.h"

#include <pthread.h>

static void *work(void *result) {
  EscOptions options = esc_options_default();
  for (int i = 0; i < 50; i++) {
    LLVMContextRef context = LLVMContextCreate();
    LLVMModuleRef module = build(context);
    char *error;
    EscResult promoted = esc_promote_module(module, &options, NULL, &error);
    EXPECT(!error && promoted.promoted == 1 && promoted.considered == 2);
    EXPECT(esc_lower_module(module, "boehm", &error) && !error);
    EXPECT(!LLVMVerifyModule(module, LLVMReturnStatusAction, NULL));
    EXPECT(has(module, "call ptr @GC_malloc(i64 32)"));
    LLVMDisposeModule(module);
    LLVMContextDispose(context);
  }
  return result;
}

int main(void) {
  pthread_t threads[2];
  for (int i = 0; i < 2; i++) EXPECT(!pthread_create(&threads[i], NULL, work, NULL));
  for (int i = 0; i < 2; i++) EXPECT(!pthread_join(threads[i], NULL));
  return 0;
}
