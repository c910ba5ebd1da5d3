/* main.c: esc-remarks, which shows, compares and guards what the plugin decided.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "commands.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

static const EscCommand commands[] = {
    {"show", "why is this on the heap? source, caret and flow", "[options] PATH...",
     "Shows what stays on the heap and why: the line of the source, and the flow from the allocation to where it\n"
     "escapes. PATH is a record file, a folder with record files, or - for standard input.\n\n"
     "  clang-22 -O2 -fplugin=Escapement.so -fpass-plugin=Escapement.so -fsave-optimization-record \\\n"
     "           -foptimization-record-passes='stack-promotion|escape-analysis' -c prog.c\n"
     "  esc-remarks show prog.opt.yaml\n"
     "  esc-remarks show --function=parse --hot=1000 build\n"
     "  esc-remarks show --text build              # for editors: file:line:column: remark: ...\n",
     esc_remarks_show},
    {"summary", "how much, by reason, function and allocator", "[options] PATH...",
     "Counts sites, bytes and hotness by reason, by allocator and by function.\n\n"
     "  esc-remarks summary build\n"
     "  esc-remarks summary --all-passes build     # of every LLVM pass\n",
     esc_remarks_summary},
    {"html", "a report for the browser: the source, and each flow drawn through it", "[options] PATH...",
     "Writes one HTML file that needs nothing else, neither a server nor a network: the allocations with filters, and for\n"
     "each the source with its flow, step by step. A link to the file with #id leads to one allocation.\n\n"
     "  esc-remarks html build\n"
     "  esc-remarks html --output=report.html --source=src build\n",
     esc_remarks_html},
    {"diff", "what did a change do? new on the heap, newly promoted, other reasons", "[options] OLD NEW",
     "Compares two builds, or a baseline and a build. Each of OLD and NEW is a record file, a folder or a baseline.\n"
     "Sites are known by function, allocator, size and order, not by line: code that moves is no difference.\n"
     "The exit code is 1 when something is new on the heap, and 0 otherwise.\n\n"
     "  esc-remarks diff build.before build\n"
     "  esc-remarks diff escapement.baseline build\n",
     esc_remarks_diff},
    {"baseline", "writes what is on the heap today, for check", "[options] PATH...",
     "Writes one line for each allocation site: on the heap or gone from it, and why. Keep the file with the source.\n\n"
     "  esc-remarks baseline --output=escapement.baseline build\n",
     esc_remarks_baseline},
    {"check", "the gate for CI: fails when something is newly on the heap", "[options] PATH...",
     "Fails (exit code 1) when the build does not hold what was promised. Three things can promise:\n\n"
     "  the code      ESC_MUST_STACK(p), ESC_NO_HEAP of escapement/gc.h\n"
     "  comments      on the line of an allocation, or alone on the line above it:\n"
     "                // esc:stack     what is allocated here may not stay on the heap\n"
     "                // esc:heap      it is known to be on the heap: no gate complains\n"
     "                // esc:no-heap   nothing in the braces that open next may stay on the heap\n"
     "  a baseline    what it has off the heap stays off, and nothing new comes on it\n\n"
     "  esc-remarks check build\n"
     "  esc-remarks check --baseline=escapement.baseline build\n"
     "  esc-remarks check --baseline=escapement.baseline --hot=1000 --format=github build\n"
     "  esc-remarks check --format=sarif --output=escapement.sarif build\n",
     esc_remarks_check},
    {"explain", "what a remark means, an example and a way out", "[NAME|ID]...",
     "Explains the remarks of these names or ids, or all of them.\n\n"
     "  esc-remarks explain StoredToGlobal ESC206\n",
     esc_remarks_explain},
    {"export", "the remarks for GitHub, GitLab, SARIF viewers, editors and scripts", "--format=FORMAT [options] PATH...",
     "Writes the remarks in a form that other programs read:\n\n"
     "  github   workflow commands that become annotations; the table goes to $GITHUB_STEP_SUMMARY\n"
     "  sarif    SARIF 2.1.0 with the flow as a code flow\n"
     "  gitlab   a code quality report\n"
     "  lsp      diagnostics of the Language Server Protocol, an array with one element for each file\n"
     "  json     an array of all remarks with all that is known of them\n\n"
     "Paths are written as seen from the current folder: run it at the root of the repository.\n\n"
     "  esc-remarks export --format=sarif --output=escapement.sarif build\n",
     esc_remarks_export},
};

static void print_help(void) {
  fputs("usage: esc-remarks COMMAND [options] PATH...\n\n"
        "Reads the remarks of the Escapement plugin, YAML or bitstream, and tells why objects are on the heap.\n\n"
        "Commands:\n",
        stdout);
  for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
    printf("  %-10s  %s\n", commands[i].name, commands[i].summary);
  fputs("\nesc-remarks COMMAND --help tells what a command does and takes.\n", stdout);
}

/* What was printed may not have arrived. */
static int finish(int code) {
  if (!fflush(stdout) && !ferror(stdout)) return code;
  return esc_fail(ESC_EXIT_INPUT, "cannot write the output");
}

int main(int count, char **arguments) {
  signal(SIGPIPE, SIG_DFL); /* `esc-remarks show | head` ends quietly */
  if (count < 2) return esc_fail(ESC_EXIT_USAGE, "no command; try --help");
  const char *name = arguments[1];
  if (!strcmp(name, "--help") || !strcmp(name, "-h") || !strcmp(name, "help")) {
    print_help();
    return finish(ESC_EXIT_FINE);
  }
  for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
    if (!strcmp(commands[i].name, name)) return finish(commands[i].run(&commands[i], count - 2, arguments + 2));
  return esc_fail(ESC_EXIT_USAGE, "unknown command '%s'; try --help", name);
}
