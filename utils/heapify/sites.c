/* sites.c: the frame of a reference promoter: finds the allocation sites, asks a peer's question, rewrites.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Peers differ in more than the question: TinyGo takes objects up to 256 bytes, LDC up to 1,024, neither looks at
 * setjmp. To compare analyses and nothing else, both get our limit on objects here, no limit on frames, one slot in
 * the entry block that is zeroed where the allocation was, `tail` cleared, and functions with setjmp left alone. */
#include "lab.h"

#include "Support/Vec.h"

enum { MAX_OBJECT = 65536, ALIGNMENT = 16 };

typedef ESC_VEC(LLVMValueRef) Values;

/* Any call of the function may get the slot, which `tail` would deny. */
static void clear_tails(LLVMValueRef function) {
  LAB_EACH_INSTRUCTION(i, function)
    if (LLVMIsACallInst(i) && LLVMGetTailCallKind(i) == LLVMTailCallKindTail)
      LLVMSetTailCallKind(i, LLVMTailCallKindNone);
}

static void rewrite(LLVMValueRef site) {
  LLVMContextRef context = LLVMGetTypeContext(LLVMTypeOf(site));
  LLVMValueRef size = LLVMGetOperand(site, 0), function = lab_function_of(site);
  LLVMTypeRef bytes = LLVMArrayType2(LLVMInt8TypeInContext(context), LLVMConstIntGetZExtValue(size));
  LLVMBuilderRef builder = lab_builder_before(LLVMGetFirstInstruction(LLVMGetEntryBasicBlock(function)));
  LLVMValueRef slot = LLVMBuildAlloca(builder, bytes, "slot");
  LLVMSetAlignment(slot, ALIGNMENT);
  LLVMDisposeBuilder(builder);
  builder = lab_builder_before(site);
  LLVMBuildMemSet(builder, slot, LLVMConstInt(LLVMInt8TypeInContext(context), 0, false), size, ALIGNMENT);
  LLVMDisposeBuilder(builder);
  LLVMReplaceAllUsesWith(site, slot);
  LLVMInstructionEraseFromParent(site);
  clear_tails(function);
}

static bool is_candidate(LLVMValueRef site) {
  LLVMValueRef size = LLVMGetOperand(site, 0);
  return LLVMIsACallInst(site) && LLVMIsAConstantInt(size) && LLVMConstIntGetZExtValue(size) &&
         LLVMConstIntGetZExtValue(size) <= MAX_OBJECT && !lab_frame_is_special(lab_function_of(site));
}

LabCount lab_promote(LLVMModuleRef module, const char *allocator, LabEscapes *escapes) {
  LabCount count = {0, 0};
  LLVMValueRef function = LLVMGetNamedFunction(module, allocator);
  Values sites = {0};
  for (LLVMUseRef use = function ? LLVMGetFirstUse(function) : NULL; use; use = LLVMGetNextUse(use)) {
    LLVMValueRef user = LLVMGetUser(use);
    if (lab_is_call(user) && LLVMGetCalledValue(user) == function) esc_vec_push(&sites, user);
  }
  count.sites = sites.count;
  for (uint32_t s = 0; s < sites.count; s++) {
    if (!is_candidate(sites.data[s]) || escapes(sites.data[s])) continue;
    rewrite(sites.data[s]);
    count.moved++;
  }
  esc_vec_fini(&sites);
  return count;
}
