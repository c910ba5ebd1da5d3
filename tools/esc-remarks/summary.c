/* summary.c: how much stays on the heap, by reason, allocator and function?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "commands.h"

int esc_remarks_summary(const EscCommand *command, int count, char **arguments) {
  (void)command, (void)count, (void)arguments;
  return 0;
}
