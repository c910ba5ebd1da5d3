/* options.c: which arguments are esc-cc's, and are they right?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Ours begin with --esc-, which no clang option does. The last one of a kind counts, as in clang; models add up. Numbers
 * and files are checked here because clang would blame an option that the user did not write. */
#define _POSIX_C_SOURCE 200809L /* S_ISDIR */

#include "options.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

const char *const esc_cc_number_names[ESC_CC_NUMBERS] = {
    [ESC_CC_MAX_OBJECT] = "max-object",
    [ESC_CC_MAX_FRAME] = "max-frame",
    [ESC_CC_MAX_RECURSIVE_FRAME] = "max-recursive-frame",
    [ESC_CC_VARIABLE_OBJECT] = "variable-object",
    [ESC_CC_LIMIT] = "limit",
};

static bool is_number(const char *text) {
  if (!*text || strspn(text, "0123456789") != strlen(text)) return false;
  errno = 0;
  (void)strtoull(text, NULL, 10);
  return errno == 0;
}

static bool is_readable(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) return false;
  bool readable = fgetc(file) != EOF || !ferror(file); /* a directory opens, but does not read */
  fclose(file);
  return readable;
}

static bool is_folder(const char *path) {
  struct stat found;
  return stat(path, &found) == 0 && S_ISDIR(found.st_mode);
}

/* `what` is what the paths of `argument` are: "model", "summaries". */
static bool add_models(EscText *models, const char *list, const char *what, const char *argument, EscText *error) {
  for (const char *at = list; at; at = strchr(at, ',') ? strchr(at, ',') + 1 : NULL) {
    EscText path = {0};
    esc_text_add_n(&path, at, strcspn(at, ","));
    bool good = path.length > 0 && (is_folder(path.data) || is_readable(path.data));
    if (good)
      esc_text_addf(models, "%s%s", models->length ? "," : "", path.data);
    else
      esc_text_addf(error, "cannot read the %s '%s' of '%s'", what, esc_text_get(&path), argument);
    esc_text_fini(&path);
    if (!good) return false;
  }
  return true;
}

/* The text after "NAME=" when `option` is that; NULL when it is something else. */
static const char *value_of(const char *option, const char *name) {
  size_t length = strlen(name);
  return strncmp(option, name, length) == 0 && option[length] == '=' ? option + length + 1 : NULL;
}

static bool parse_switch(EscCcOptions *options, const char *name) {
  struct {
    const char *name;
    bool *set;
  } const switches[] = {
      {"help", &options->help},     {"version", &options->version}, {"off", &options->off},
      {"report", &options->report}, {"whole-program", &options->whole_program},
      {"prototypes", &options->prototypes},
  };
  for (size_t i = 0; i < sizeof switches / sizeof *switches; i++)
    if (strcmp(name, switches[i].name) == 0) return *switches[i].set = true;
  return false;
}

static bool takes_value(const char *name) {
  size_t length = strcspn(name, "=");
  for (int i = 0; i < ESC_CC_NUMBERS; i++)
    if (strlen(esc_cc_number_names[i]) == length && strncmp(name, esc_cc_number_names[i], length) == 0) return true;
  static const char *const paths[] = {"models", "import-summaries", "export-summaries"};
  for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
    if (strlen(paths[i]) == length && strncmp(name, paths[i], length) == 0) return true;
  return strcmp(name, "report=") == 0;
}

/* `name` is what follows "--esc-" in `argument`. */
static bool parse_option(EscCcOptions *options, const char *name, const char *argument, EscText *error) {
  for (int i = 0; i < ESC_CC_NUMBERS; i++) {
    const char *number = value_of(name, esc_cc_number_names[i]);
    if (!number) continue;
    options->numbers[i] = number;
    if (!*number) break;
    if (!is_number(number)) esc_text_addf(error, "'%s' in '%s' is not a number below 2^64", number, argument);
    return is_number(number);
  }
  const char *models = value_of(name, "models");
  if (models && *models) return add_models(&options->models, models, "model", argument, error);
  const char *summaries = value_of(name, "import-summaries");
  if (summaries && *summaries) return add_models(&options->models, summaries, "summaries", argument, error);
  const char *folder = value_of(name, "export-summaries");
  if (folder && *folder) {
    options->export_folder = folder;
    return true;
  }
  const char *file = value_of(name, "report");
  if (file && *file) {
    options->report = true;
    options->report_file = file;
    return true;
  }
  if (parse_switch(options, name)) return true;
  if (takes_value(name))
    esc_text_addf(error, "nothing is given for '%s'", argument);
  else
    esc_text_addf(error, "unknown option '%s'; esc-cc --esc-help lists the options", argument);
  return false;
}

bool esc_cc_options_parse(EscCcOptions *options, char **argv, EscText *error) {
  bool ours = true;
  for (char **argument = argv + 1; *argument; argument++) {
    if (strcmp(*argument, "--") == 0) ours = false;
    if (!ours || strncmp(*argument, "--esc-", 6) != 0)
      esc_vec_push(&options->clang, *argument);
    else if (!parse_option(options, *argument + 6, *argument, error))
      return false;
  }
  return true;
}

void esc_cc_options_fini(EscCcOptions *options) {
  esc_text_fini(&options->models);
  esc_vec_fini(&options->clang);
}
