/* explain.c: esc-remarks explain, what a remark means.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "commands.h"
#include "hint.h"

#include <stdio.h>

static void explain(const EscHelp *help) {
  printf("%s %s\n  %s\n  example: %s\n", help->id, help->name, help->says, help->example);
  if (help->way_out) printf("  way out: %s\n", help->way_out);
}

int esc_remarks_explain(const EscCommand *command, int count, char **arguments) {
  EscArguments a;
  const EscOption own[] = {{0}};
  int code = esc_arguments_read(&a, command, own, count, arguments);
  for (unsigned i = 0; code < 0 && !a.paths.count && i < esc_help_count; i++) explain(&esc_help[i]);
  for (uint32_t i = 0; code < 0 && i < a.paths.count; i++) {
    const EscHelp *help = esc_help_find(a.paths.data[i]);
    if (help) explain(help);
    else code = esc_fail(ESC_EXIT_USAGE, "there is no remark '%s'", a.paths.data[i]);
  }
  esc_arguments_fini(&a);
  return code < 0 ? ESC_EXIT_FINE : code;
}
