/* check.c: everything that is compared for one program.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * 1. What the writer writes, the reader reads, and the writer writes the same again.
 * 2. The solver says the same of the program and of what was written and read back: it is deterministic, and the text
 *    form loses nothing.
 * 3. No run of the program contradicts what the solver says (execute.c). */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

static char *write_program(const EscTextProgram *text) {
  return esc_program_to_text(esc_text_program_get(text), esc_text_program_functions(text));
}

static bool differs(const char *left, const char *right, const char *what, EscText *contradiction) {
  bool same = (!left && !right) || (left && right && strcmp(left, right) == 0);
  if (!same) esc_text_addf(contradiction, "%s\n", what);
  return !same;
}

static bool check_round_trip(EscTextProgram *text, EscText *contradiction) {
  char *error = NULL, *first = write_program(text);
  EscTextProgram *again = esc_text_program_read(first, strlen(first), "written", &error);
  char *second = again ? write_program(again) : NULL;
  bool good = !differs(first, second, "what is written reads as something else", contradiction);
  if (good) {
    char *answers = fuzz_answers(text), *answers_again = fuzz_answers(again);
    good = !differs(answers, answers_again, "the solver says something else the second time", contradiction);
    free(answers);
    free(answers_again);
  }
  esc_text_program_delete(again);
  free(error);
  free(first);
  free(second);
  return good;
}

static EscTextProgram *read_text(const char *text, size_t length) {
  char *error = NULL;
  EscTextProgram *program = esc_text_program_read(text, length, "text", &error);
  free(error);
  return program;
}

static bool check_runs(EscTextProgram *text, uint64_t seed, uint32_t executions, FuzzCounts *counts,
                       EscText *contradiction) {
  Claimed claimed;
  fuzz_claim(&claimed, text);
  for (uint32_t i = 0; i < claimed.functions; i++) {
    counts->sites += claimed.claims[i].sites;
    counts->local_sites += claimed.claims[i].local_sites;
  }
  counts->executions += executions;
  bool good = fuzz_execute_all(&claimed, seed, executions, contradiction);
  fuzz_claimed_fini(&claimed);
  return good;
}

bool fuzz_check(const char *text, size_t length, uint64_t seed, uint32_t executions, FuzzCounts *counts,
                EscText *contradiction) {
  EscTextProgram *program = read_text(text, length);
  if (!program) return true;
  counts->programs++;
  bool good = true;
  if (seed % 8 == 0) {
    EscTextProgram *other = read_text(text, length);
    good = check_round_trip(other, contradiction);
    esc_text_program_delete(other);
  }
  if (good && fuzz_is_comparable(program)) good = check_runs(program, seed, executions, counts, contradiction);
  esc_text_program_delete(program);
  return good;
}
