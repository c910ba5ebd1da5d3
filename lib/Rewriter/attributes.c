/* attributes.c: proven facts become attributes.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * `captures` says how much is learnt (LLVM 21 and later); `nocapture` only that nothing is. Which of them there is, the
 * LLVM at hand knows by name. What stands there already is only made stronger. */
#include "Rewriter/rewrite.h"

#include <string.h>

enum { LEARNT_SHIFT = 4, RESULT_MASK = 15 }; /* how `captures` packs them */

static unsigned kind_of(const char *name) { return LLVMGetEnumAttributeKindForName(name, strlen(name)); }

static void set(LLVMValueRef function, unsigned index, unsigned kind, uint64_t value) {
  LLVMContextRef context = LLVMGetModuleContext(LLVMGetGlobalParent(function));
  LLVMRemoveEnumAttributeAtIndex(function, index, kind);
  LLVMAddAttributeAtIndex(function, index, LLVMCreateEnumAttribute(context, kind, value));
}

/* As `captures` has it; 0 = the parameter is kept nowhere, which is all that `nocapture` can say. */
static uint64_t packed(const EscCaptureFact *fact) {
  uint64_t learnt = ESC_GUARD(CaptureLearnt, fact->learnt) ? fact->learnt : 0;
  return learnt << LEARNT_SHIFT | (ESC_GUARD(CaptureInResult, fact->in_result) ? ESC_LEARN_ALL : learnt);
}

static bool write_captures(const EscCaptureFact *fact, unsigned kind) {
  unsigned index = fact->parameter + 1;
  uint64_t old = (uint64_t)ESC_LEARN_ALL << LEARNT_SHIFT | RESULT_MASK;
  esc_attribute_enum(fact->function, index, "captures", &old);
  uint64_t both = packed(fact) & old;
  if (both == old) return false;
  set(fact->function, index, kind, both);
  return true;
}

static bool write_nocapture(const EscCaptureFact *fact, unsigned kind) {
  unsigned index = fact->parameter + 1;
  if (packed(fact) || esc_attribute_enum(fact->function, index, "nocapture", NULL)) return false;
  set(fact->function, index, kind, 0);
  return true;
}

/* `returned` with `nocapture` would contradict each other where nobody can say "but for the result". */
static bool write_plain(LLVMValueRef function, unsigned index, const char *name) {
  unsigned kind = kind_of(name);
  if (!kind || esc_attribute_enum(function, index, name, NULL)) return false;
  set(function, index, kind, 0);
  return true;
}

EscAttributes esc_rewrite_attributes(const EscFacts *facts) {
  EscAttributes written = {0};
  unsigned captures = kind_of("captures"), nocapture = kind_of("nocapture");
  for (uint32_t i = 0; i < facts->captures.count; i++) {
    const EscCaptureFact *fact = &facts->captures.data[i];
    if (!fact->function) continue; /* nobody looked */
    if (captures) written.captures += write_captures(fact, captures);
    else if (nocapture) written.captures += write_nocapture(fact, nocapture);
  }
  for (uint32_t i = 0; i < facts->returned.count; i++)
    written.returned += write_plain(facts->returned.data[i].function, facts->returned.data[i].parameter + 1, "returned");
  for (uint32_t i = 0; i < facts->fresh.count; i++)
    written.fresh += write_plain(facts->fresh.data[i], LLVMAttributeReturnIndex, "noalias");
  return written;
}
