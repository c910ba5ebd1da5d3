/* command.c: how does clang have to be called so that the plugin runs?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * The same arguments do for compiling, linking, preprocessing and assembling, so esc-cc need not guess what clang is
 * going to do with its inputs:
 *   -fplugin and -fpass-plugin   both: the first makes the plugin's options known before clang 22 would with the second
 *                                alone, and lets ccache see the plugin
 *   -Xclang -mllvm -Xclang ...   the compiler gets the option; clang's assembler, which has no plugins and would call
 *                                it unknown, and the LTO linker do not
 *   --start-no-unused-arguments  a step that compiles nothing has no use for any of them; that is no reason to warn */
#define _POSIX_C_SOURCE 200809L /* readlink */

#include "command.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const char *esc_cc_clang(void) {
  const char *clang = getenv("ESC_CLANG");
  return clang && *clang ? clang : ESC_DEFAULT_CLANG;
}

enum { LONGEST_PATH = 4096 };

/* The folder of this program, symbolic links resolved, with a '/' at its end. */
static bool program_folder(EscText *folder) {
  char path[LONGEST_PATH];
  ssize_t length = readlink("/proc/self/exe", path, sizeof path);
  while (length > 0 && path[length - 1] != '/') length--;
  if (length <= 0) return false;
  esc_text_add_n(folder, path, (size_t)length);
  return true;
}

bool esc_cc_plugin_find(EscText *plugin) {
  static const char *const places[] = {ESC_PLUGIN_INSTALLED, ESC_PLUGIN_BUILT};
  const char *given = getenv("ESC_PLUGIN");
  if (given && *given) {
    esc_text_add(plugin, given);
    return access(given, R_OK) == 0;
  }
  for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
    esc_text_fini(plugin);
    if (!program_folder(plugin)) return false;
    esc_text_add(plugin, places[i]);
    if (access(plugin->data, R_OK) == 0) return true;
  }
  return false;
}

static void add(EscCcCommand *command, const char *argument) { esc_vec_push(&command->arguments, argument); }

static void add_joined(EscCcCommand *command, const char *option, const char *value) {
  EscText text = {0};
  esc_text_addf(&text, "%s%s", option, value);
  add(command, esc_arena_copy(&command->arena, text.data));
  esc_text_fini(&text);
}

static void add_llvm(EscCcCommand *command, const char *name, const char *value) {
  EscText text = {0};
  esc_text_addf(&text, "-escapement-%s%s", name, value ? "=" : "");
  add(command, "-Xclang");
  add(command, "-mllvm");
  add(command, "-Xclang");
  add_joined(command, text.data, value ? value : "");
  esc_text_fini(&text);
}

/* With names of parameters: "leaking param: list" tells more than "leaking param: #1". */
static void add_report(EscCcCommand *command, const char *file) {
  add(command, "-fno-discard-value-names");
  if (!file) {
    add(command, "-Rpass=stack-promotion");
    add(command, "-Rpass-missed=stack-promotion");
    return;
  }
  add(command, "-fsave-optimization-record=yaml");
  add_joined(command, "-foptimization-record-file=", file);
  add(command, "-foptimization-record-passes=stack-promotion|escape-analysis");
}

/* The plugin takes what ends in '/' for a folder, makes it, and names the file after the source. */
static void add_export(EscCcCommand *command, const char *folder) {
  EscText text = {0};
  esc_text_addf(&text, "%s/", folder);
  add_llvm(command, "export", text.data);
  esc_text_fini(&text);
}

static void add_plugin(EscCcCommand *command, const EscCcOptions *options, const char *plugin) {
  add(command, "--start-no-unused-arguments");
  add_joined(command, "-fplugin=", plugin);
  add_joined(command, "-fpass-plugin=", plugin);
  for (int i = 0; i < ESC_CC_NUMBERS; i++)
    if (options->numbers[i]) add_llvm(command, esc_cc_number_names[i], options->numbers[i]);
  if (options->models.length) add_llvm(command, "models", options->models.data);
  if (options->export_folder) add_export(command, options->export_folder);
  if (options->whole_program) add_llvm(command, "whole-program", NULL);
  if (options->prototypes) add_llvm(command, "prototypes", NULL);
  if (options->report) add_report(command, options->report_file);
  add(command, "--end-no-unused-arguments");
}

void esc_cc_command_build(EscCcCommand *command, const EscCcOptions *options, const char *plugin, bool cxx) {
  add(command, esc_cc_clang());
  if (cxx) add(command, "--driver-mode=g++");
  if (plugin) add_plugin(command, options, plugin);
  for (uint32_t i = 0; i < options->clang.count; i++) add(command, options->clang.data[i]);
  add(command, NULL);
}

void esc_cc_command_fini(EscCcCommand *command) {
  esc_vec_fini(&command->arguments);
  esc_arena_fini(&command->arena);
}
