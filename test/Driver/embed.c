// A compiler that links libescapement.a and drives LLVM through llvm-c: counts, remarks, changed functions, valid IR.
// RUN: %cc %s -o %t %escapement_libs && %t
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "module.h"

typedef struct {
  LLVMModuleRef module;
  unsigned remarks, changed;
  bool seen[ESC_REASON_COUNT];
  char text[512];
} Log;

static void note(void *context, const EscRemark *remark) {
  Log *log = context;
  log->remarks++;
  log->seen[remark->reason] = true;
  EXPECT(!strcmp(remark->pass, "stack-promotion") || !strcmp(remark->pass, "escape-analysis"));
  EXPECT(remark->function && remark->visible <= remark->count && remark->visible > 0);
  EXPECT(has(log->module, "call ptr @gc.malloc(i64 16)")); /* nothing is changed so far */
  if (remark->reason != ESC_REASON_StackPromoted) return;
  EXPECT(remark->kind == ESC_REMARK_PASSED && LLVMIsACallInst((LLVMValueRef)remark->where));
  for (uint32_t i = 0; i < remark->visible; i++) strcat(log->text, remark->arguments[i].text);
}

static void changed(void *context, LLVMValueRef function) {
  Log *log = context;
  size_t length;
  log->changed++;
  EXPECT(!strcmp(LLVMGetValueName2(function, &length), "local"));
  EXPECT(!has(log->module, "call ptr @gc.malloc(i64 16)")); /* everything is changed by now */
}

int main(void) {
  LLVMContextRef context = LLVMContextCreate();
  Log log = {.module = build(context)};
  EscOptions options = esc_options_default();
  EscHandlers handlers = {&log, note, changed, NULL, false};
  char *error = "not touched";
  EscResult result = esc_promote_module(log.module, &options, &handlers, &error);
  EXPECT(!error && result.changed);
  EXPECT(result.considered == 2 && result.promoted == 1 && result.removed == 0 && result.demands_failed == 0);
  EXPECT(log.remarks == 3 && log.changed == 1);
  EXPECT(log.seen[ESC_REASON_StackPromoted] && log.seen[ESC_REASON_Returned] && log.seen[ESC_REASON_ModuleSummary]);
  EXPECT(!strcmp(log.text, "gc.malloc of 16 bytes moved to the stack"));
  EXPECT(!LLVMVerifyModule(log.module, LLVMReturnStatusAction, NULL));
  EXPECT(has(log.module, "%p = alloca [16 x i8], align 16"));
  EXPECT(has(log.module, "call ptr @gc.malloc(i64 32)"));

  /* Once more: what could be done is done. */
  result = esc_promote_module(log.module, &options, NULL, &error);
  EXPECT(!error && !result.changed && result.considered == 1 && result.promoted == 0);
  LLVMDisposeModule(log.module);
  LLVMContextDispose(context);
  return 0;
}
