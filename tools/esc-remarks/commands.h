/* commands.h: the commands, one file each; the table is in main.c.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_COMMANDS_H
#define ESC_REMARKS_COMMANDS_H

#include "arguments.h"

int esc_remarks_show(const EscCommand *command, int count, char **arguments);
int esc_remarks_summary(const EscCommand *command, int count, char **arguments);
int esc_remarks_baseline(const EscCommand *command, int count, char **arguments);
int esc_remarks_diff(const EscCommand *command, int count, char **arguments);
int esc_remarks_check(const EscCommand *command, int count, char **arguments);
int esc_remarks_html(const EscCommand *command, int count, char **arguments);
int esc_remarks_explain(const EscCommand *command, int count, char **arguments);
int esc_remarks_export(const EscCommand *command, int count, char **arguments);

#endif
