/* main.c: esc-graph-fuzz, the solver against what really happens.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Exit codes: 0 nothing found, 1 something found, 2 wrong usage. A crash or a hang names its seed on stderr. */
#include "fuzz.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { SECONDS_FOR_ONE = 10 };

static const char usage[] =
    "usage: esc-graph-fuzz [--runs N] [--reduce] FIRST END   programs of the seeds FIRST to END-1\n"
    "       esc-graph-fuzz --print SEED                      the program of a seed\n"
    "       esc-graph-fuzz [--runs N] [--reduce] FILE        a program in text form\n"
    "  --runs N   executions of each program (12)\n"
    "  --reduce   prints what is found with as few lines as possible\n";

static volatile unsigned long long current_seed;

static void report_signal(int number) {
  char text[96];
  int length = snprintf(text, sizeof text, "esc-graph-fuzz: seed %llu: %s\n", current_seed,
                        number == SIGALRM ? "does not end" : "crash");
  if (write(STDERR_FILENO, text, (size_t)length) < 0) _exit(3);
  signal(number, SIG_DFL);
  raise(number);
}

typedef struct {
  uint32_t runs;
  bool reduce, print;
  const char *words[2];
  uint32_t count;
} Arguments;

static void report(const Arguments *arguments, const char *text, uint64_t seed, const EscText *contradiction) {
  printf("seed %llu: %s", (unsigned long long)seed, esc_text_get(contradiction));
  if (!arguments->reduce) return;
  char *reduced = fuzz_reduce(text, seed, arguments->runs * 16);
  alarm(0);
  fputs(reduced, stdout);
  free(reduced);
}

static bool check(const Arguments *arguments, const char *text, uint64_t seed, FuzzCounts *counts) {
  EscText contradiction = {0};
  bool good = fuzz_check(text, strlen(text), seed, arguments->runs, counts, &contradiction);
  if (!good) report(arguments, text, seed, &contradiction);
  esc_text_fini(&contradiction);
  return good;
}

static int check_seeds(const Arguments *arguments, uint64_t first, uint64_t end) {
  FuzzCounts counts = {0};
  uint64_t bad = 0;
  clock_t start = clock();
  for (uint64_t seed = first; seed < end; seed++) {
    EscText text = {0};
    current_seed = seed;
    alarm(SECONDS_FOR_ONE);
    fuzz_generate(&text, seed);
    bad += !check(arguments, esc_text_get(&text), seed, &counts);
    esc_text_fini(&text);
  }
  double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
  printf("programs %llu (%.0f/s), executions %llu, sites %llu, local %llu (%.1f %%), contradicted %llu\n",
         (unsigned long long)counts.programs, (double)counts.programs / (seconds > 0 ? seconds : 1),
         (unsigned long long)counts.executions, (unsigned long long)counts.sites,
         (unsigned long long)counts.local_sites,
         counts.sites ? 100.0 * (double)counts.local_sites / (double)counts.sites : 0.0, (unsigned long long)bad);
  return bad || counts.programs != end - first ? EXIT_FAILURE : EXIT_SUCCESS;
}

static int check_file(const Arguments *arguments, const char *name) {
  FILE *file = fopen(name, "rb");
  EscText text = {0};
  char buffer[4096];
  if (!file) {
    fprintf(stderr, "esc-graph-fuzz: error: cannot read '%s'\n", name);
    return 2;
  }
  for (size_t got; (got = fread(buffer, 1, sizeof buffer, file)) != 0;) esc_text_add_n(&text, buffer, got);
  fclose(file);
  FuzzCounts counts = {0};
  bool good = check(arguments, esc_text_get(&text), 0, &counts);
  esc_text_fini(&text);
  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}

static int print_seed(uint64_t seed) {
  EscText text = {0};
  fuzz_generate(&text, seed);
  fputs(esc_text_get(&text), stdout);
  esc_text_fini(&text);
  return EXIT_SUCCESS;
}

static bool parse(Arguments *arguments, int count, char **values) {
  for (int i = 1; i < count; i++) {
    if (strcmp(values[i], "--reduce") == 0)
      arguments->reduce = true;
    else if (strcmp(values[i], "--print") == 0)
      arguments->print = true;
    else if (strcmp(values[i], "--runs") == 0 && i + 1 < count)
      arguments->runs = (uint32_t)strtoul(values[++i], NULL, 10);
    else if (values[i][0] != '-' && arguments->count < 2)
      arguments->words[arguments->count++] = values[i];
    else
      return false;
  }
  return arguments->count == 2 ? !arguments->print : arguments->count == 1;
}

int main(int argc, char **argv) {
  Arguments arguments = {.runs = 12};
  if (!parse(&arguments, argc, argv)) {
    fputs(usage, stderr);
    return 2;
  }
  signal(SIGALRM, report_signal);
  signal(SIGABRT, report_signal);
  signal(SIGSEGV, report_signal);
  if (arguments.print) return print_seed(strtoull(arguments.words[0], NULL, 10));
  if (arguments.count == 1) return check_file(&arguments, arguments.words[0]);
  return check_seeds(&arguments, strtoull(arguments.words[0], NULL, 10), strtoull(arguments.words[1], NULL, 10));
}
