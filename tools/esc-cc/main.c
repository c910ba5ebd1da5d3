/* main.c: esc-cc, clang with Escapement in it.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Becomes the clang it was built for, with the plugin and its options before the arguments it was given. Called by a
 * name that ends in "++" it becomes clang++. Exit codes of its own: 2 for a wrong option, 1 when something is missing. */
#include "command.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char help[] =
    "usage: esc-cc [option...] [clang argument...]        (esc-c++ for C++)\n"
    "\n"
    "Runs clang with Escapement: garbage-collected allocations that cannot outlive\n"
    "their function go to the stack. Works at -O1 and above.\n"
    "\n"
    "  --esc-report              print what was promoted, what was not, and why\n"
    "  --esc-report=FILE         write it to FILE as YAML (one source per call)\n"
    "  --esc-max-object=BYTES    largest object that is promoted\n"
    "  --esc-max-frame=BYTES     most bytes of promoted objects in one function\n"
    "  --esc-max-recursive-frame=BYTES\n"
    "                            the same in a function that may call itself\n"
    "  --esc-variable-object=BYTES\n"
    "                            the slot of an object of variable size\n"
    "  --esc-models=FILE[,FILE]  what your own libraries do, as LLVM IR\n"
    "  --esc-export-summaries=DIR\n"
    "                            write what this file's functions do to DIR\n"
    "  --esc-import-summaries=DIR\n"
    "                            read what other files' functions do from DIR\n"
    "  --esc-whole-program       nothing but this file calls what it defines\n"
    "  --esc-prototypes          with it: functions are called by the prototypes they have\n"
    "  --esc-limit=N             promote only the first N allocations (to bisect)\n"
    "  --esc-off                 plain clang\n"
    "  --esc-help, --esc-version\n"
    "\n"
    "Environment: ESC_CLANG and ESC_PLUGIN name another clang, another Escapement.so.\n";

static int fail(int code, const char *what, const char *subject, const char *why) {
  fprintf(stderr, "esc-cc: error: %s%s%s%s%s\n", what, subject ? " " : "", subject ? subject : "", why ? ": " : "",
          why ? why : "");
  return code;
}

static int print_version(void) {
  EscText plugin = {0};
  bool found = esc_cc_plugin_find(&plugin);
  printf("esc-cc %s for LLVM %s\nclang:  %s\nplugin: %s%s\n", ESC_VERSION, ESC_LLVM, esc_cc_clang(),
         esc_text_get(&plugin), found ? "" : " (missing)");
  esc_text_fini(&plugin);
  return 0;
}

/* Returns only when clang cannot be started. */
static int run(const EscCcOptions *options, const char *plugin, bool cxx) {
  EscCcCommand command = {0};
  esc_cc_command_build(&command, options, plugin, cxx);
  execvp(command.arguments.data[0], (char **)(void *)command.arguments.data);
  int code = fail(1, "cannot run", command.arguments.data[0], strerror(errno));
  esc_cc_command_fini(&command);
  return code;
}

static int run_with_plugin(const EscCcOptions *options, bool cxx) {
  EscText plugin = {0};
  int code;
  if (esc_cc_plugin_find(&plugin))
    code = run(options, plugin.data, cxx);
  else
    code = fail(1, "cannot read the plugin", esc_text_get(&plugin), NULL);
  esc_text_fini(&plugin);
  return code;
}

static bool ends_in_plusplus(const char *name) {
  size_t length = strlen(name);
  return length >= 2 && strcmp(name + length - 2, "++") == 0;
}

/* clang's own inner commands are complete; it accepts -cc1 as the first argument only. */
static bool is_inner_command(const EscCcOptions *options) {
  return options->clang.count && strncmp(options->clang.data[0], "-cc1", 4) == 0;
}

int main(int argc, char **argv) {
  EscCcOptions options = {0};
  EscText error = {0};
  int code;
  if (!esc_cc_options_parse(&options, argv, &error)) {
    code = fail(2, error.data, NULL, NULL);
  } else if (options.help) {
    code = fputs(help, stdout) < 0;
  } else if (options.version) {
    code = print_version();
  } else {
    bool inner = is_inner_command(&options);
    bool cxx = !inner && argc > 0 && ends_in_plusplus(argv[0]);
    code = inner || options.off ? run(&options, NULL, cxx) : run_with_plugin(&options, cxx);
  }
  esc_text_fini(&error);
  esc_cc_options_fini(&options);
  return code;
}
