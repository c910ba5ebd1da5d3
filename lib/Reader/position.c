/* position.c: where is that in the source?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Reader/reader.h"

#include <string.h>

uint32_t esc_place(EscReading *r, LLVMValueRef instruction, EscStep step, const char *subject, uint32_t argument) {
  EscPlace place = {.step = (uint8_t)step, .origin = instruction, .subject = subject, .argument = argument};
  return esc_graph_add_place(r->graph, place);
}

void esc_reading_locate(const EscReading *r, EscPlace *place) {
  LLVMValueRef instruction = (LLVMValueRef)place->origin;
  if (place->file || !instruction || !LLVMIsAInstruction(instruction)) return;
  LLVMMetadataRef location = LLVMInstructionGetDebugLoc(instruction);
  if (!location) return;
  unsigned length = 0;
  const char *file = LLVMDIFileGetFilename(LLVMDIScopeGetFile(LLVMDILocationGetScope(location)), &length);
  EscText name = {0};
  esc_text_add_n(&name, file, length);
  place->file = esc_graph_intern(r->graph, esc_text_get(&name));
  esc_text_fini(&name);
  place->line = LLVMDILocationGetLine(location);
  place->column = LLVMDILocationGetColumn(location);
}

const char *esc_reader_callee_name(LLVMValueRef call) {
  LLVMValueRef callee = LLVMGetCalledValue(call);
  size_t length = 0;
  return LLVMIsAFunction(callee) ? LLVMGetValueName2(callee, &length) : NULL;
}

bool esc_call_is_named(LLVMValueRef call, const char *prefix) {
  const char *name = esc_reader_callee_name(call);
  return name && !strncmp(name, prefix, strlen(prefix));
}
