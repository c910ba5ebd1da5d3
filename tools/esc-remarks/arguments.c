/* arguments.c: what was asked on the command line?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "arguments.h"

#include "filter.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- help -------------------------------------------------------------------------------------------------------- */

static void print_option(const EscOption *option) {
  char name[64];
  snprintf(name, sizeof name, "--%s%s%s", option->name, option->value ? "=" : "", option->value ? option->value : "");
  printf("  %-22s%s", name, strlen(name) > 21 ? "\n                        " : "");
  for (const char *at = option->help; *at;) {
    size_t line = strcspn(at, "\n");
    printf("%.*s\n", (int)line, at);
    at += line + (at[line] == '\n');
    if (*at) printf("%24s", "");
  }
}

static void print_options(const char *title, const EscOption *options) {
  if (!options->name) return;
  printf("\n%s\n", title);
  for (; options->name; options++) print_option(options);
}

/* ---- parsing ----------------------------------------------------------------------------------------------------- */

static const EscOption *find(const EscOption *options, const char *name, size_t length) {
  for (; options->name; options++)
    if (strlen(options->name) == length && !memcmp(options->name, name, length)) return options;
  return NULL;
}

static int take_number(const EscOption *option, const char *value) {
  char *end;
  errno = 0;
  uint64_t number = strtoull(value, &end, 10);
  if (*value < '0' || *value > '9' || *end || errno)
    return esc_fail(ESC_EXIT_USAGE, "'%s' in '--%s=%s' is not a number", value, option->name, value);
  *(uint64_t *)option->to = number;
  return -1;
}

static int take(const EscOption *option, const char *value) {
  if (option->kind == ESC_OPTION_FLAG) {
    if (value) return esc_fail(ESC_EXIT_USAGE, "'--%s' takes no value", option->name);
    *(bool *)option->to = true;
    return -1;
  }
  if (!value || !*value) return esc_fail(ESC_EXIT_USAGE, "'--%s' wants =%s", option->name, option->value);
  if (option->kind == ESC_OPTION_NUMBER) return take_number(option, value);
  if (option->kind == ESC_OPTION_TEXT) *(const char **)option->to = value;
  else esc_vec_push((EscTexts *)option->to, value);
  return -1;
}

static int read_all(EscArguments *a, const EscCommand *command, const EscOption *const *tables, int count,
                    char **arguments) {
  bool options = true;
  for (int i = 0; i < count; i++) {
    const char *word = arguments[i];
    if (!options || strncmp(word, "-", 1) || !strcmp(word, "-")) {
      esc_vec_push(&a->paths, word);
      continue;
    }
    options = strcmp(word, "--") != 0;
    if (!options) continue;
    if (!strcmp(word, "--help") || !strcmp(word, "-h")) return ESC_EXIT_FINE;
    const char *name = word + 2, *equal = strchr(word, '=');
    size_t length = equal ? (size_t)(equal - name) : strlen(word) - 2;
    const EscOption *option = NULL;
    for (int t = 0; t < 3 && !option && word[1] == '-'; t++) option = find(tables[t], name, length);
    if (!option)
      return esc_fail(ESC_EXIT_USAGE, "unknown option '%s'; esc-remarks %s --help lists them", word, command->name);
    int code = take(option, equal ? equal + 1 : NULL);
    if (code >= 0) return code;
  }
  return -1;
}

static void print_help(const EscCommand *command, const EscOption *const *tables) {
  printf("usage: esc-remarks %s %s\n\n%s", command->name, command->usage, command->help);
  print_options("Options:", tables[0]);
  print_options("Which remarks (each may be given several times; * stands for anything):", tables[1]);
  print_options("Reading:", tables[2]);
  fputs("\nExit codes: 0 fine, 1 what was checked does not hold, 2 wrong usage, 3 something cannot be read,\n"
        "4 there is no sign that the plugin ran.\n", stdout);
}

int esc_arguments_read(EscArguments *a, const EscCommand *command, const EscOption *own, int count,
                       char **arguments) {
  *a = (EscArguments){0};
  uint64_t jobs = 0;
  const EscOption filters[] = {
      {"function", ESC_OPTION_LIST, "NAME", "in this function: as the linker or as C++ names it", &a->functions},
      {"file", ESC_OPTION_LIST, "NAME", "allocated in this source file: its path or the end of it", &a->files},
      {"reason", ESC_OPTION_LIST, "NAME", "with this name: StoredToGlobal, Stored*", &a->reasons},
      {"allocator", ESC_OPTION_LIST, "NAME", "of this allocator: GC_malloc", &a->allocators},
      {"kind", ESC_OPTION_LIST, "KIND", "passed, missed, analysis or failure", &a->kinds},
      {"hot", ESC_OPTION_NUMBER, "N", "run at least N times, by the profile; unknown counts as 0", &a->hot},
      {"match", ESC_OPTION_TEXT, "REGEX", "whose sentence, function or flow matches (POSIX extended)", &a->matching},
      {0}};
  const EscOption reading[] = {
      {"all-passes", ESC_OPTION_FLAG, NULL, "not only the remarks of Escapement", &a->reading.all_passes},
      {"source", ESC_OPTION_LIST, "DIR", "look for source files here first, and at last by the end of their paths", &a->lookup.folders},
      {"prefix-map", ESC_OPTION_LIST, "OLD=NEW", "paths that start with OLD start with NEW here: what\n-fdebug-prefix-map=NEW=OLD made of them", &a->lookup.maps},
      {"jobs", ESC_OPTION_NUMBER, "N", "threads; as many as there are cores", &jobs},
      {"quiet", ESC_OPTION_FLAG, NULL, "no progress on the terminal", &a->reading.quiet},
      {0}};
  const EscOption *tables[] = {own, filters, reading};
  int code = read_all(a, command, tables, count, arguments);
  if (code == ESC_EXIT_FINE) print_help(command, tables);
  for (uint32_t i = 0; i < a->lookup.maps.count && code < 0; i++)
    if (!strchr(a->lookup.maps.data[i], '='))
      code = esc_fail(ESC_EXIT_USAGE, "'--prefix-map' wants =OLD=NEW, not '%s'", a->lookup.maps.data[i]);
  if (code >= 0) return code;
  a->reading.jobs = jobs > 1024 ? 1024 : (uint32_t)jobs;
  return esc_filter_prepare(a);
}

void esc_arguments_fini(EscArguments *a) {
  EscTexts *lists[] = {&a->paths, &a->lookup.folders, &a->lookup.maps, &a->functions, &a->files, &a->reasons, &a->allocators, &a->kinds};
  for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) esc_vec_fini(lists[i]);
  if (a->matching) regfree(&a->regex);
}
