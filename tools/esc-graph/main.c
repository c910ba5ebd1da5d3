/* main.c: esc-graph, the solver on programs of escape graphs in text form, without LLVM.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Exit codes: 0 solved, 2 wrong usage, 3 bad input or output. */
#include "report.h"

#include "Support/Check.h"

#include "escapement/bottom_up.h"
#include "escapement/graph_text.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { EXIT_USAGE = 2, EXIT_BAD_INPUT = 3 };

typedef enum { OUTPUT_VERDICTS, OUTPUT_DOT, OUTPUT_SUMMARY, OUTPUT_PRINT } Output;

typedef struct {
  Output output;
  bool witness;
  const char *file;
} Arguments;

typedef struct {
  const Arguments *arguments;
  const EscTextProgram *text;
  EscText *reports; /* of each function */
} Session;

static const char usage[] = "usage: esc-graph [--witness | --dot | --summary | --print] FILE|-\n"
                            "Solves a program of escape graphs and says what escapes.\n"
                            "  --witness  the way on which each object escapes\n"
                            "  --dot      a picture of each function's solution, for Graphviz\n"
                            "  --summary  what callers have to know, as a program that can be read again\n"
                            "  --print    the program in canonical form, not solved\n";

static int fail(int code, const char *format, ...) __attribute__((format(printf, 2, 3)));

static int fail(int code, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fputs("esc-graph: error: ", stderr);
  vfprintf(stderr, format, arguments);
  fputs("\n", stderr);
  va_end(arguments);
  return code;
}

/* ---- solving --------------------------------------------------------------------------------------------------- */

static bool has_graph(void *context, uint32_t function) {
  const Session *session = context;
  return esc_text_program_functions(session->text)[function].graph != NULL;
}

static EscGraph *build(void *context, uint32_t function) {
  const Session *session = context;
  return esc_text_program_build(session->text, function);
}

static void summarised(void *context, uint32_t function, EscSummary *summary) {
  const Session *session = context;
  esc_summary_set_ignores_variadic(summary, esc_text_program_functions(session->text)[function].ignores_variadic);
}

static void report_verdicts(const Session *session, EscText *out, const ReportedFunction *function) {
  esc_text_addf(out, "function '%s'\n", esc_program_function_name(function->program, function->function));
  report_sites(out, function, session->arguments->witness);
  report_parameters(out, function);
}

static void solved(void *context, uint32_t index, EscGraph *graph, EscSolution *solution) {
  const Session *session = context;
  const EscProgram *program = esc_text_program_get(session->text);
  ReportedFunction function = {graph, solution, program, index};
  if (session->arguments->output == OUTPUT_DOT) {
    char *dot = esc_solution_to_dot(solution, esc_program_function_name(program, index));
    esc_text_add(&session->reports[index], dot);
    free(dot);
  } else {
    report_verdicts(session, &session->reports[index], &function);
  }
  esc_solution_delete(solution);
  esc_graph_delete(graph);
}

static void solve(const Session *session) {
  EscProgram *program = esc_text_program_get(session->text);
  EscCallGraph *calls = esc_call_graph_new(program);
  for (uint32_t i = 0; i < esc_program_function_count(program); i++) {
    const EscGraph *graph = esc_text_program_functions(session->text)[i].graph;
    if (graph) esc_call_graph_add_graph(calls, i, graph);
  }
  EscBottomUp steps = {
      .context = (void *)session, .has_graph = has_graph, .build = build, .summarised = summarised, .solved = solved};
  esc_bottom_up(program, calls, &steps);
  esc_call_graph_delete(calls);
}

/* ---- output ---------------------------------------------------------------------------------------------------- */

/* All functions are declared, with the summaries that they have now. */
static void print_summaries(const EscProgram *program) {
  EscTextFunction *none = esc_alloc_zeroed(esc_program_function_count(program), sizeof *none);
  char *text = esc_program_to_text(program, none);
  fputs(text, stdout);
  free(text);
  free(none);
}

static void print_program(const EscTextProgram *text) {
  char *canonical = esc_program_to_text(esc_text_program_get(text), esc_text_program_functions(text));
  fputs(canonical, stdout);
  free(canonical);
}

static void solve_and_print(const Arguments *arguments, const EscTextProgram *text) {
  const EscProgram *program = esc_text_program_get(text);
  uint32_t count = esc_program_function_count(program);
  Session session = {arguments, text, esc_alloc_zeroed(count, sizeof(EscText))};
  solve(&session);
  if (arguments->output == OUTPUT_SUMMARY) print_summaries(program);
  for (uint32_t i = 0; i < count; i++) {
    if (arguments->output != OUTPUT_SUMMARY) fputs(esc_text_get(&session.reports[i]), stdout);
    esc_text_fini(&session.reports[i]);
  }
  free(session.reports);
}

static int process(const Arguments *arguments, const EscText *input) {
  char *error;
  const char *file = strcmp(arguments->file, "-") == 0 ? "<stdin>" : arguments->file;
  EscTextProgram *text = esc_text_program_read(esc_text_get(input), input->length, file, &error);
  if (!text) {
    fail(EXIT_BAD_INPUT, "%s", error);
    free(error);
    return EXIT_BAD_INPUT;
  }
  if (arguments->output == OUTPUT_PRINT)
    print_program(text);
  else
    solve_and_print(arguments, text);
  esc_text_program_delete(text);
  if (fflush(stdout) != 0 || ferror(stdout)) return fail(EXIT_BAD_INPUT, "cannot write: %s", strerror(errno));
  return EXIT_SUCCESS;
}

/* ---- input ----------------------------------------------------------------------------------------------------- */

/* Stops a little behind the limit of the reader, which then says so. */
static bool read_stream(FILE *stream, EscText *input) {
  char buffer[1 << 16];
  size_t got;
  while (input->length <= ESC_TEXT_MAX_BYTES && (got = fread(buffer, 1, sizeof buffer, stream)) != 0)
    esc_text_add_n(input, buffer, got);
  return !ferror(stream);
}

static bool read_file(const char *file, EscText *input) {
  if (strcmp(file, "-") == 0) return read_stream(stdin, input);
  FILE *stream = fopen(file, "rb");
  if (!stream) return false;
  bool good = read_stream(stream, input);
  int saved = errno;
  fclose(stream);
  errno = saved;
  return good;
}

static bool choose(Arguments *arguments, Output output) {
  bool good = arguments->output == OUTPUT_VERDICTS && !arguments->witness;
  arguments->output = output;
  return good;
}

static bool parse_option(Arguments *arguments, const char *option) {
  if (strcmp(option, "--witness") == 0) return arguments->witness = arguments->output == OUTPUT_VERDICTS;
  if (strcmp(option, "--dot") == 0) return choose(arguments, OUTPUT_DOT);
  if (strcmp(option, "--summary") == 0) return choose(arguments, OUTPUT_SUMMARY);
  if (strcmp(option, "--print") == 0) return choose(arguments, OUTPUT_PRINT);
  return false;
}

static bool parse_arguments(Arguments *arguments, int count, char **values) {
  for (int i = 1; i < count; i++) {
    bool is_option = values[i][0] == '-' && values[i][1] != 0;
    if (is_option ? !parse_option(arguments, values[i]) : arguments->file != NULL) {
      fail(EXIT_USAGE, "'%s' is not understood here; try --help", values[i]);
      return false;
    }
    if (!is_option) arguments->file = values[i];
  }
  if (!arguments->file) fail(EXIT_USAGE, "no file; try --help");
  return arguments->file != NULL;
}

int main(int argc, char **argv) {
  Arguments arguments = {0};
  if (argc == 2 && strcmp(argv[1], "--help") == 0) {
    fputs(usage, stdout);
    return EXIT_SUCCESS;
  }
  if (!parse_arguments(&arguments, argc, argv)) return EXIT_USAGE;
  EscText input = {0};
  int code;
  if (read_file(arguments.file, &input))
    code = process(&arguments, &input);
  else
    code = fail(EXIT_BAD_INPUT, "cannot read '%s': %s", arguments.file, strerror(errno));
  esc_text_fini(&input);
  return code;
}
