/* program.c: the functions and constants of a module, and what is known of each.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Graph/graph_internal.h"

EscProgram *esc_program_new(uint32_t word) {
  ESC_CHECK(word == 4 || word == 8);
  EscProgram *program = esc_alloc_zeroed(1, sizeof *program);
  program->word = word;
  return program;
}

void esc_program_delete(EscProgram *program) {
  if (!program) return;
  for (uint32_t i = 0; i < program->functions.count; i++) esc_summary_delete(program->functions.data[i].summary);
  for (uint32_t i = 0; i < program->constants.count; i++) esc_vec_fini(&program->constants.data[i].entries);
  esc_vec_fini(&program->functions);
  esc_vec_fini(&program->constants);
  esc_arena_fini(&program->arena);
  free(program);
}

uint32_t esc_program_word(const EscProgram *program) { return program->word; }

uint32_t esc_program_add_function(EscProgram *program, const char *name, uint32_t signature) {
  EscFunction function = {.name = esc_arena_copy(&program->arena, name), .signature = signature};
  esc_vec_push(&program->functions, function);
  return program->functions.count - 1;
}

uint32_t esc_program_function_count(const EscProgram *program) { return program->functions.count; }

static EscFunction *function_at(const EscProgram *program, uint32_t function) {
  ESC_CHECK(function < program->functions.count);
  return &program->functions.data[function];
}

const char *esc_program_function_name(const EscProgram *program, uint32_t function) {
  return function_at(program, function)->name;
}

uint32_t esc_program_function_signature(const EscProgram *program, uint32_t function) {
  return function_at(program, function)->signature;
}

uint32_t esc_program_add_constant(EscProgram *program, const char *name) {
  EscConstant constant = {.name = esc_arena_copy(&program->arena, name)};
  esc_vec_push(&program->constants, constant);
  return program->constants.count - 1;
}

void esc_program_add_constant_entry(EscProgram *program, uint32_t constant, int32_t offset, bool is_function,
                                    uint32_t target, int32_t target_offset) {
  ESC_CHECK(constant < program->constants.count);
  EscConstantEntry entry = {
      .offset = offset, .target_offset = target_offset, .target = target, .is_function = is_function};
  esc_vec_push(&program->constants.data[constant].entries, entry);
}

uint32_t esc_program_constant_count(const EscProgram *program) { return program->constants.count; }

const char *esc_program_constant_name(const EscProgram *program, uint32_t constant) {
  ESC_CHECK(constant < program->constants.count);
  return program->constants.data[constant].name;
}

const EscSummary *esc_program_summary(const EscProgram *program, uint32_t function) {
  return function_at(program, function)->summary;
}

bool esc_program_set_summary(EscProgram *program, uint32_t function, EscSummary *summary) {
  EscFunction *at = function_at(program, function);
  bool changed = !at->summary || !summary ? at->summary != summary : !esc_summary_equal(at->summary, summary);
  esc_summary_delete(at->summary);
  at->summary = summary;
  at->version += changed;
  return changed;
}

void esc_program_set_in_progress(EscProgram *program, uint32_t function, bool in_progress) {
  function_at(program, function)->in_progress = in_progress;
}

bool esc_program_in_progress(const EscProgram *program, uint32_t function) {
  return function_at(program, function)->in_progress;
}
