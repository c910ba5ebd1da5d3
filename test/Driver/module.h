/* module.h: modules built in memory, and what all tests of the C API need.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include <escapement/escapement.h>

#include <llvm-c/Analysis.h>
#include <llvm-c/Core.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define EXPECT(condition)                                                          \
  do {                                                                             \
    if (!(condition)) {                                                            \
      fprintf(stderr, "%s:%d: expected %s\n", __FILE__, __LINE__, #condition);     \
      exit(1);                                                                     \
    }                                                                              \
  } while (0)

/* i64 sized(i64 n): an object of n bytes that stays here. */
static inline LLVMModuleRef build_sized(LLVMContextRef context) {
  LLVMModuleRef module = LLVMModuleCreateWithNameInContext("sized", context);
  LLVMTypeRef pointer = LLVMPointerTypeInContext(context, 0), number = LLVMInt64TypeInContext(context);
  LLVMTypeRef new_type = LLVMFunctionType(pointer, &number, 1, false), sized_type = LLVMFunctionType(number, &number, 1, false);
  LLVMValueRef allocator = LLVMAddFunction(module, "gc.malloc", new_type), sized = LLVMAddFunction(module, "sized", sized_type);
  LLVMBuilderRef b = LLVMCreateBuilderInContext(context);
  LLVMPositionBuilderAtEnd(b, LLVMAppendBasicBlockInContext(context, sized, "entry"));
  LLVMValueRef n = LLVMGetParam(sized, 0), p = LLVMBuildCall2(b, new_type, allocator, &n, 1, "p");
  LLVMBuildRet(b, LLVMBuildLoad2(b, number, p, "read"));
  LLVMDisposeBuilder(b);
  return module;
}

/* void local(): an object of 16 bytes that callees only look at; void *made(): one of 32 bytes that is returned. */
static inline LLVMModuleRef build(LLVMContextRef context) {
  LLVMModuleRef module = LLVMModuleCreateWithNameInContext("memory", context);
  LLVMTypeRef pointer = LLVMPointerTypeInContext(context, 0), number = LLVMInt64TypeInContext(context);
  LLVMTypeRef new_type = LLVMFunctionType(pointer, &number, 1, false);
  LLVMTypeRef made_type = LLVMFunctionType(pointer, NULL, 0, false), local_type = LLVMFunctionType(number, NULL, 0, false);
  LLVMValueRef allocator = LLVMAddFunction(module, "gc.malloc", new_type);
  LLVMBuilderRef b = LLVMCreateBuilderInContext(context);
  LLVMValueRef local = LLVMAddFunction(module, "local", local_type);
  LLVMPositionBuilderAtEnd(b, LLVMAppendBasicBlockInContext(context, local, "entry"));
  LLVMValueRef size = LLVMConstInt(number, 16, false);
  LLVMValueRef p = LLVMBuildCall2(b, new_type, allocator, &size, 1, "p");
  LLVMValueRef read = LLVMBuildLoad2(b, number, p, "read");
  LLVMBuildRet(b, read);
  LLVMValueRef made = LLVMAddFunction(module, "made", made_type);
  LLVMPositionBuilderAtEnd(b, LLVMAppendBasicBlockInContext(context, made, "entry"));
  size = LLVMConstInt(number, 32, false);
  LLVMBuildRet(b, LLVMBuildCall2(b, new_type, allocator, &size, 1, "q"));
  LLVMDisposeBuilder(b);
  EXPECT(!LLVMVerifyModule(module, LLVMReturnStatusAction, NULL));
  return module;
}

/* True when the module's text contains `part`. */
static inline bool has(LLVMModuleRef module, const char *part) {
  char *text = LLVMPrintModuleToString(module);
  bool found = strstr(text, part) != NULL;
  LLVMDisposeMessage(text);
  return found;
}
