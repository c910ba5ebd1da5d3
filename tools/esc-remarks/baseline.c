/* baseline.c: what does a build look like today, for later?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "commands.h"

#include "load.h"

#include <stdio.h>
#include <stdlib.h>

static int write_baseline(EscArguments *arguments, const char *output) {
  EscBuild build;
  int code = esc_build_load(&build, arguments);
  if (code < 0) {
    char *error = esc_sites_write(&build.sites, output);
    code = error ? esc_fail(ESC_EXIT_INPUT, "%s", error) : ESC_EXIT_FINE;
    free(error);
  }
  esc_build_fini(&build);
  return code;
}

int esc_remarks_baseline(const EscCommand *command, int count, char **arguments) {
  EscArguments a;
  const char *output = "-";
  const EscOption own[] = {{"output", ESC_OPTION_TEXT, "FILE", "write it here; standard output", &output}, {0}};
  int code = esc_arguments_read(&a, command, own, count, arguments);
  if (code < 0) code = write_baseline(&a, output);
  esc_arguments_fini(&a);
  return code;
}
