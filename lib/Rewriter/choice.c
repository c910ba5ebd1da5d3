/* choice.c: see choice.h.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Rewriter/choice.h"

#include <string.h>

static LLVMTypeRef type_of(const EscChoice *c) {
  unsigned all = c->outside_count + c->count;
  LLVMTypeRef *types = esc_alloc((all + 1) * sizeof *types);
  for (unsigned i = 0; i < c->outside_count; i++) types[i] = LLVMTypeOf(c->outside[i]);
  for (unsigned i = 0; i < c->count; i++) types[c->outside_count + i] = LLVMTypeOf(LLVMGetOperand(c->call, i));
  LLVMTypeRef type = LLVMFunctionType(LLVMTypeOf(c->call), types, all, false);
  free(types);
  return type;
}

void esc_choice_begin(EscChoice *c, LLVMValueRef call, const char *name, const LLVMValueRef *outside, unsigned count) {
  *c = (EscChoice){.call = call, .outside_count = count, .count = esc_call_argument_count(call)};
  for (unsigned i = 0; i < count; i++) c->outside[i] = outside[i];
  LLVMModuleRef module = LLVMGetGlobalParent(LLVMGetBasicBlockParent(LLVMGetInstructionParent(call)));
  LLVMContextRef context = LLVMGetModuleContext(module);
  c->function = LLVMAddFunction(module, name, type_of(c));
  LLVMSetLinkage(c->function, LLVMInternalLinkage);
  unsigned always = LLVMGetEnumAttributeKindForName("alwaysinline", strlen("alwaysinline"));
  LLVMAddAttributeAtIndex(c->function, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, LLVMCreateEnumAttribute(context, always, 0));
  c->arguments = esc_alloc((c->count + 1) * sizeof *c->arguments);
  for (unsigned i = 0; i < c->count; i++) c->arguments[i] = LLVMGetParam(c->function, count + i);
  c->builder = LLVMCreateBuilderInContext(context);
  LLVMPositionBuilderAtEnd(c->builder, esc_choice_block(c, ""));
}

LLVMValueRef esc_choice_outside(const EscChoice *c, unsigned index) { return LLVMGetParam(c->function, index); }

LLVMBasicBlockRef esc_choice_block(EscChoice *c, const char *name) {
  return LLVMAppendBasicBlockInContext(LLVMGetTypeContext(LLVMTypeOf(c->function)), c->function, name);
}

void esc_choice_return(EscChoice *c, LLVMValueRef result) {
  if (LLVMGetTypeKind(LLVMTypeOf(c->call)) == LLVMVoidTypeKind) LLVMBuildRetVoid(c->builder);
  else LLVMBuildRet(c->builder, result);
}

LLVMValueRef esc_choice_original(EscChoice *c) {
  LLVMValueRef made =
      LLVMBuildCall2(c->builder, LLVMGetCalledFunctionType(c->call), LLVMGetCalledValue(c->call), c->arguments, c->count, "");
  esc_rewrite_copy_call(c->call, made, NULL);
  esc_choice_return(c, made);
  return made;
}

static LLVMValueRef build_call(const EscChoice *c) {
  unsigned all = c->outside_count + c->count;
  LLVMValueRef call = c->call, *arguments = esc_alloc((all + 1) * sizeof *arguments);
  LLVMTypeRef type = LLVMGlobalGetValueType(c->function);
  LLVMBuilderRef builder = esc_rewrite_builder(call);
  for (unsigned i = 0; i < c->outside_count; i++) arguments[i] = c->outside[i];
  for (unsigned i = 0; i < c->count; i++) arguments[c->outside_count + i] = LLVMGetOperand(call, i);
  LLVMValueRef made = LLVMIsAInvokeInst(call)
                          ? LLVMBuildInvoke2(builder, type, c->function, arguments, all, LLVMGetNormalDest(call), LLVMGetUnwindDest(call), "")
                          : LLVMBuildCall2(builder, type, c->function, arguments, all, "");
  LLVMDisposeBuilder(builder);
  free(arguments);
  return made;
}

void esc_choice_finish(EscChoice *c, const EscHandlers *handlers) {
  LLVMValueRef made = build_call(c);
  if (LLVMGetTypeKind(LLVMTypeOf(made)) != LLVMVoidTypeKind) esc_rewrite_take_over(c->call, made);
  LLVMInstructionEraseFromParent(c->call);
  LLVMDisposeBuilder(c->builder);
  free(c->arguments);
  if (handlers && handlers->inline_call && handlers->inline_call(handlers->context, made)) LLVMDeleteFunction(c->function);
}
