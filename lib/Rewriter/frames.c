/* frames.c: where frames begin, end and go on, for the checking runtime (utils/checked).
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 *   frame = esc_checked_enter(address of the frame)            at the entry of a function that holds objects
 *   esc_checked_leave(frame)                                   before it returns or unwinds; before a call in tail
 *                                                              position that promises not to see the frame
 * Frames that are left without that (by longjmp, or by an exception that they do not catch) lie below the one where it
 * goes on: every landing pad and every call that returns twice, in all functions, says
 *   esc_checked_resume(frame or null, address of the frame).
 *
 * Later passes may inline all this: a frame then shares the address of its caller's, but not its handle. */
#include "Rewriter/rewrite.h"

#include <llvm-c/DebugInfo.h>

#include <string.h>

LLVMValueRef esc_frames_call(LLVMBuilderRef builder, EscFrames *c, const char *name, LLVMTypeRef result,
                               LLVMValueRef *arguments, unsigned count) {
  LLVMTypeRef types[4];
  for (unsigned i = 0; i < count; i++) types[i] = LLVMTypeOf(arguments[i]);
  LLVMTypeRef type = LLVMFunctionType(result, types, count, false);
  LLVMValueRef function = LLVMGetNamedFunction(c->module, name);
  if (!function) {
    function = LLVMAddFunction(c->module, name, type);
    unsigned kind = LLVMGetEnumAttributeKindForName("nounwind", strlen("nounwind"));
    LLVMAddAttributeAtIndex(function, (LLVMAttributeIndex)LLVMAttributeFunctionIndex,
                            LLVMCreateEnumAttribute(c->context, kind, 0));
  }
  return LLVMBuildCall2(builder, type, function, arguments, count, "");
}

/* A position inside a function with a subprogram is asked of every call that can be inlined. */
LLVMBuilderRef esc_frames_builder(LLVMValueRef instruction) {
  LLVMBuilderRef builder = esc_rewrite_builder(instruction);
  LLVMValueRef function = LLVMGetBasicBlockParent(LLVMGetInstructionParent(instruction));
  LLVMMetadataRef program = LLVMGetSubprogram(function);
  if (program && !LLVMInstructionGetDebugLoc(instruction)) {
    LLVMContextRef context = LLVMGetTypeContext(LLVMTypeOf(function));
    LLVMSetCurrentDebugLocation2(builder, LLVMDIBuilderCreateDebugLocation(context, 0, 0, program, NULL));
  }
  return builder;
}

static LLVMValueRef build_frame_address(LLVMBuilderRef builder, EscFrames *c) {
  const char *name = "llvm.frameaddress";
  unsigned id = LLVMLookupIntrinsicID(name, strlen(name));
  LLVMValueRef function = LLVMGetIntrinsicDeclaration(c->module, id, &c->pointer, 1);
  LLVMValueRef level = LLVMConstInt(LLVMInt32TypeInContext(c->context), 0, false);
  return LLVMBuildCall2(builder, LLVMGlobalGetValueType(function), function, &level, 1, "");
}

/* ---- begins ------------------------------------------------------------------------------------------------------- */

static LLVMValueRef after_allocas(LLVMValueRef function) {
  LLVMValueRef at = LLVMGetFirstInstruction(LLVMGetEntryBasicBlock(function));
  while (LLVMIsAAllocaInst(at)) at = LLVMGetNextInstruction(at);
  return at;
}

static LLVMValueRef frame_of(const EscFrames *c, LLVMValueRef function) {
  uint32_t known = esc_map_get(&c->frames, (uint64_t)(uintptr_t)function);
  return known == ESC_MAP_ABSENT ? NULL : c->handles.data[known];
}

LLVMValueRef esc_frames_of(EscFrames *c, LLVMValueRef function) {
  LLVMValueRef frame = frame_of(c, function);
  if (frame) return frame;
  LLVMBuilderRef builder = esc_frames_builder(after_allocas(function));
  LLVMValueRef mark = build_frame_address(builder, c);
  frame = esc_frames_call(builder, c, "esc_checked_enter", c->pointer, &mark, 1);
  LLVMDisposeBuilder(builder);
  esc_map_add(&c->frames, (uint64_t)(uintptr_t)function, c->handles.count);
  esc_vec_push(&c->handles, frame);
  return frame;
}

/* What reports call the object. Its address is the identity of the site, so equal texts must not be merged. */
LLVMValueRef esc_frames_describe(EscFrames *c, const EscDecision *d) {
  EscText text = {0};
  size_t length = 0;
  unsigned file_length = 0;
  const char *name = LLVMGetValueName2(d->call, &length);
  if (length) esc_text_addf(&text, "%%%s, ", name);
  esc_text_add(&text, d->allocator);
  if (d->size_known) esc_text_addf(&text, " of %llu bytes", (unsigned long long)d->size);
  esc_text_addf(&text, " in %s", LLVMGetValueName2(d->function, &length));
  LLVMMetadataRef position = LLVMInstructionGetDebugLoc(d->call);
  LLVMMetadataRef file = position ? LLVMDIScopeGetFile(LLVMDILocationGetScope(position)) : NULL;
  const char *path = file ? LLVMDIFileGetFilename(file, &file_length) : NULL;
  if (path)
    esc_text_addf(&text, " at %.*s:%u:%u", (int)file_length, path, LLVMDILocationGetLine(position),
                  LLVMDILocationGetColumn(position));
  LLVMValueRef data = LLVMConstStringInContext2(c->context, esc_text_get(&text), text.length, false);
  LLVMValueRef global = LLVMAddGlobal(c->module, LLVMTypeOf(data), "esc.site");
  LLVMSetInitializer(global, data);
  LLVMSetGlobalConstant(global, true);
  LLVMSetLinkage(global, LLVMPrivateLinkage);
  esc_text_fini(&text);
  return global;
}

/* ---- ends --------------------------------------------------------------------------------------------------------- */

static bool is_tail(LLVMValueRef i) {
  if (!i || !LLVMIsACallInst(i)) return false;
  LLVMTailCallKind kind = LLVMGetTailCallKind(i);
  return kind == LLVMTailCallKindTail || kind == LLVMTailCallKindMustTail;
}

/* Nothing may stand between musttail and its return; the frame of the caller is gone for any call in that place. */
static LLVMValueRef end_of_frame(LLVMValueRef exit) {
  LLVMValueRef before = LLVMGetPreviousInstruction(exit);
  if (before && LLVMIsABitCastInst(before)) before = LLVMGetPreviousInstruction(before);
  return ESC_GUARD(FrameEndsBeforeTail, LLVMIsAReturnInst(exit) && is_tail(before)) ? before : exit;
}

static void add_ends(EscFrames *c, LLVMValueRef function, LLVMValueRef frame) {
  for (LLVMBasicBlockRef b = LLVMGetFirstBasicBlock(function); b; b = LLVMGetNextBasicBlock(b)) {
    LLVMValueRef exit = LLVMGetBasicBlockTerminator(b);
    if (!exit || !(LLVMIsAReturnInst(exit) || LLVMIsAResumeInst(exit) || LLVMIsACleanupReturnInst(exit))) continue;
    LLVMBuilderRef builder = esc_frames_builder(end_of_frame(exit));
    ESC_MUST(FrameEnds) esc_frames_call(builder, c, "esc_checked_leave", c->nothing, &frame, 1);
    LLVMDisposeBuilder(builder);
  }
}

static bool returns_twice(LLVMValueRef i) {
  if (!LLVMIsACallInst(i) || LLVMIsAInlineAsm(LLVMGetCalledValue(i))) return false;
  if (ESC_GUARD(ResumeAfterMustTail, is_tail(i) && LLVMGetTailCallKind(i) == LLVMTailCallKindMustTail)) return false;
  return ESC_GUARD(ResumeAfterBuiltinSetjmp, esc_reader_is_builtin_setjmp(LLVMGetCalledValue(i))) ||
         esc_attribute_call_has(i, (unsigned)LLVMAttributeFunctionIndex, "returns_twice", NULL);
}

static void add_resumes(EscFrames *c, LLVMValueRef function) {
  LLVMValueRef frame = frame_of(c, function);
  for (LLVMBasicBlockRef b = LLVMGetFirstBasicBlock(function); b; b = LLVMGetNextBasicBlock(b))
    for (LLVMValueRef i = LLVMGetFirstInstruction(b); i; i = LLVMGetNextInstruction(i)) {
      if (!LLVMIsALandingPadInst(i) && !returns_twice(i)) continue;
      LLVMBuilderRef builder = esc_frames_builder(LLVMGetNextInstruction(i));
      LLVMValueRef arguments[] = {frame ? frame : LLVMConstNull(c->pointer), build_frame_address(builder, c)};
      ESC_MUST(FramesBelowEnd) esc_frames_call(builder, c, "esc_checked_resume", c->nothing, arguments, 2);
      LLVMDisposeBuilder(builder);
    }
}

void esc_frames_init(EscFrames *c, LLVMModuleRef module) {
  LLVMContextRef context = LLVMGetModuleContext(module);
  *c = (EscFrames){.module = module,
                   .context = context,
                   .pointer = LLVMPointerTypeInContext(context, 0),
                   .number = LLVMInt64TypeInContext(context),
                   .nothing = LLVMVoidTypeInContext(context)};
}

void esc_frames_finish(EscFrames *c) {
  for (LLVMValueRef f = LLVMGetFirstFunction(c->module); f; f = LLVMGetNextFunction(f)) {
    if (LLVMIsDeclaration(f)) continue;
    if (ESC_GUARD(FrameOfNaked, esc_attribute_has(f, "naked"))) continue;
    if (ESC_GUARD(FrameOfCoroutine, esc_attribute_has(f, "presplitcoroutine"))) continue;
    add_resumes(c, f);
    if (frame_of(c, f)) add_ends(c, f, frame_of(c, f));
  }
  esc_map_fini(&c->frames);
  esc_vec_fini(&c->handles);
}
