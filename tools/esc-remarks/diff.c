/* diff.c: what does this change do to the heap?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "commands.h"

#include "changes.h"
#include "load.h"
#include "paint.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

/* What is a pipe, as of `diff <(git show main:escapement.baseline) build`, is looked at more than once: it becomes a file
 * without a name. Returns its path in `buffer`, or `path`. */
static const char *rereadable(const char *path, char buffer[32]) {
  struct stat status;
  char block[64 * 1024];
  if (!strcmp(path, "-")) path = "/dev/stdin";
  if (stat(path, &status) || S_ISREG(status.st_mode) || S_ISDIR(status.st_mode)) return path;
  FILE *from = fopen(path, "r"), *to = tmpfile(); /* closed at exit */
  if (!from || !to) return path;
  for (size_t got; (got = fread(block, 1, sizeof block, from));)
    if (fwrite(block, 1, got, to) != got) break;
  fclose(from);
  fflush(to);
  snprintf(buffer, 32, "/dev/fd/%d", fileno(to));
  return buffer;
}

static int load_side(EscBuild *build, EscArguments *arguments, const char *given) {
  char buffer[32];
  const char *path = rereadable(given, buffer);
  if (esc_sites_is_baseline(path)) return esc_build_load_baseline(build, arguments, path);
  EscTexts paths = arguments->paths;
  arguments->paths = (EscTexts){&path, 1, 1};
  int code = esc_build_load(build, arguments);
  arguments->paths = paths;
  return code;
}

static void print_sum(const EscChanges *changes) {
  static const char *const words[ESC_CHANGE_KINDS] = {"no longer promoted", "new on the heap",
                                                      "with another reason", "moved", "newly promoted",
                                                      "gone"};
  const char *between = "";
  for (int kind = 0; kind < ESC_CHANGE_KINDS; kind++) {
    uint32_t count = esc_changes_count(changes, (EscChangeKind)kind);
    if (!count) continue;
    printf("%s%u %s", between, count, words[kind]);
    between = ", ";
  }
  fputs("\n", stdout);
}

static int print_changes(const EscArguments *arguments, EscChanges *changes) {
  EscSources sources;
  esc_sources_init(&sources, &arguments->lookup);
  esc_changes_print(&sources, changes, ESC_CHANGE_GONE);
  if (changes->count) print_sum(changes);
  esc_sources_fini(&sources);
  bool worse = esc_changes_count(changes, ESC_CHANGE_LOST) || esc_changes_count(changes, ESC_CHANGE_NEW);
  return worse ? ESC_EXIT_GATE : ESC_EXIT_FINE;
}

/* A build that failed half-way, or a cache that lost records, would look like a success. */
static void warn_of_loss(const EscBuild *before, const EscBuild *now) {
  if (now->sites.modules < before->sites.modules)
    fprintf(stderr, "esc-remarks: warning: the plugin ran in %u modules, in %u before: what is gone may only be missing\n",
            now->sites.modules, before->sites.modules);
}

static int compare(EscArguments *arguments) {
  if (arguments->paths.count != 2)
    return esc_fail(ESC_EXIT_USAGE, "diff wants two paths, the old and the new, not %u", arguments->paths.count);
  EscBuild before = {0}, now = {0};
  int code = load_side(&before, arguments, arguments->paths.data[0]);
  if (code < 0) code = load_side(&now, arguments, arguments->paths.data[1]);
  if (code < 0) {
    EscChanges changes = {0};
    esc_compare(&before.sites, &now.sites, &changes);
    warn_of_loss(&before, &now);
    code = print_changes(arguments, &changes);
    esc_vec_fini(&changes);
  }
  esc_build_fini(&before);
  esc_build_fini(&now);
  return code;
}

int esc_remarks_diff(const EscCommand *command, int count, char **arguments) {
  EscArguments a;
  const EscOption own[] = {{0}};
  esc_paint_init(false, false);
  int code = esc_arguments_read(&a, command, own, count, arguments);
  if (code < 0) code = compare(&a);
  esc_arguments_fini(&a);
  return code;
}
