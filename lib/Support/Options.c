/* Options.c: defaults, and how pass parameters are read.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "escapement/options.h"

#include "Support/Text.h"

#include <stdlib.h>
#include <string.h>

EscOptions esc_options_default(void) {
  return (EscOptions){
      .max_object = 64 * 1024,
      .max_frame = 128 * 1024,
      .max_recursive_frame = 8 * 1024,
      .variable_object = 128,
      .limit = ESC_NO_LIMIT,
  };
}

typedef struct {
  const char *data;
  size_t length;
} Part;

static bool is(Part part, const char *word) { return part.length == strlen(word) && !memcmp(part.data, word, part.length); }

static char *message(const char *format, Part name, Part value) {
  EscText text = {0};
  esc_text_addf(&text, format, (int)name.length, name.data, (int)value.length, value.data);
  return text.data;
}

static char *read_number(Part name, Part value, uint64_t *number) {
  uint64_t result = 0;
  bool fine = value.length > 0 && value.length <= 18;
  for (size_t i = 0; i < value.length && fine; i++) {
    fine = value.data[i] >= '0' && value.data[i] <= '9';
    result = result * 10 + (uint64_t)(value.data[i] - '0');
  }
  if (!fine) return message("parameter '%.*s' wants a number of bytes or sites, not '%.*s'", name, value);
  *number = result;
  return NULL;
}

static char *read_part(EscOptions *options, Part part) {
  const char *equal = memchr(part.data, '=', part.length);
  Part name = {part.data, equal ? (size_t)(equal - part.data) : part.length};
  Part value = {equal ? equal + 1 : part.data + part.length, equal ? part.length - name.length - 1 : 0};
  const struct {
    const char *name;
    uint64_t *number;
  } numbers[] = {
      {"max-object", &options->max_object},
      {"max-frame", &options->max_frame},
      {"max-recursive-frame", &options->max_recursive_frame},
      {"variable-object", &options->variable_object},
      {"limit", &options->limit},
  };
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
    if (is(name, numbers[i].name)) return read_number(name, value, numbers[i].number);
  const struct {
    const char *name;
    bool *flag;
  } flags[] = {
      {"whole-program", &options->whole_program},
      {"prototypes", &options->prototypes},
      {"checked", &options->checked},
      {"fill", &options->fill},
  };
  for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
    if (!is(name, flags[i].name)) continue;
    if (equal) return message("parameter '%.*s' takes no value, but got '%.*s'", name, value);
    *flags[i].flag = true;
    return NULL;
  }
  if (!is(name, "models") && !is(name, "export"))
    return message("unknown parameter '%.*s'%.*s; known are max-object, max-frame, max-recursive-frame, variable-object, "
                   "limit, models, export, whole-program, prototypes, checked, fill",
                   name, (Part){"", 0});
  if (!value.length) return message("parameter '%.*s' wants the path of a file%.*s", name, value);
  EscText text = {0};
  const char **path = is(name, "models") ? &options->models : &options->export_path;
  if (*path && is(name, "models")) esc_text_addf(&text, "%s,", *path);
  esc_text_add_n(&text, value.data, value.length);
  free((char *)*path);
  *path = text.data;
  return NULL;
}

static void own(const char **text) {
  EscText copy = {0};
  if (*text) esc_text_add(&copy, *text);
  *text = copy.data;
}

char *esc_options_parse(EscOptions *options, const char *text, size_t length) {
  own(&options->models);
  own(&options->export_path);
  while (length) {
    const char *end = memchr(text, ';', length);
    size_t part = end ? (size_t)(end - text) : length;
    char *error = read_part(options, (Part){text, part});
    if (error) return error;
    text += part + (end != NULL);
    length -= part + (end != NULL);
  }
  return NULL;
}
