/* command.h: the clang command that esc-cc runs.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_CC_COMMAND_H
#define ESC_CC_COMMAND_H

#include "options.h"

/* ESC_CLANG from the environment, or the clang this esc-cc was built for. Borrowed. */
const char *esc_cc_clang(void);

/* Finds the plugin: ESC_PLUGIN from the environment, or where this program's build or install tree has it. False when it
 * cannot be read; `plugin` then holds the path that was tried. */
bool esc_cc_plugin_find(EscText *plugin);

/* A command, NULL-terminated. Strings are the options', the plugin's, or owned by `arena`. */
typedef struct {
  EscCcArguments arguments;
  EscArena arena;
} EscCcCommand;

/* clang with the plugin and its options; without them when `plugin` is NULL. */
void esc_cc_command_build(EscCcCommand *command, const EscCcOptions *options, const char *plugin, bool cxx);
void esc_cc_command_fini(EscCcCommand *command);

#endif
