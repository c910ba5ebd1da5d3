/* filter.c: is this remark asked for?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "filter.h"


#include <fnmatch.h>
#include <string.h>

static bool is_like(const char *pattern, const char *text) { return !fnmatch(pattern, text, 0); }

static bool is_known_reason(const char *pattern) {
  static const char *const names[] = {
#define ESC_REMARK(name, class, wording) #name,
#include "escapement/remarks.def"
#undef ESC_REMARK
  };
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (is_like(pattern, names[i])) return true;
  return false;
}

static bool is_known_kind(const char *name) {
  for (int kind = ESC_KIND_PASSED; kind <= ESC_KIND_FAILURE; kind++)
    if (!strcmp(name, esc_kind_name((EscKind)kind))) return true;
  return false;
}

int esc_filter_prepare(EscArguments *a) {
  for (uint32_t i = 0; i < a->reasons.count && !a->reading.all_passes; i++)
    if (!is_known_reason(a->reasons.data[i]))
      return esc_fail(ESC_EXIT_USAGE, "there is no reason '%s'; remarks.def lists them", a->reasons.data[i]);
  for (uint32_t i = 0; i < a->kinds.count; i++)
    if (!is_known_kind(a->kinds.data[i]))
      return esc_fail(ESC_EXIT_USAGE, "there is no kind '%s'; known are passed, missed, analysis, failure",
                      a->kinds.data[i]);
  if (!a->matching) return -1;
  int error = regcomp(&a->regex, a->matching, REG_EXTENDED | REG_NOSUB);
  if (!error) return -1;
  char message[256];
  regerror(error, &a->regex, message, sizeof message);
  esc_fail(ESC_EXIT_USAGE, "'%s' is not a regular expression: %s", a->matching, message);
  a->matching = NULL;
  return ESC_EXIT_USAGE;
}

/* "list_push" is asked for and the function is "list_push(node*, int)". */
static bool is_function(const char *pattern, const EscRecord *record) {
  if (is_like(pattern, record->function) || is_like(pattern, record->shown)) return true;
  size_t length = strlen(pattern);
  return !strncmp(record->shown, pattern, length) && record->shown[length] == '(';
}

/* The path, or the end of it from a slash on. */
static bool is_file(const char *pattern, const EscRecord *record) {
  if (!record->place.file) return false;
  if (is_like(pattern, record->place.file)) return true;
  for (const char *slash = strchr(record->place.file, '/'); slash; slash = strchr(slash + 1, '/'))
    if (is_like(pattern, slash + 1)) return true;
  return false;
}

static bool is_reason(const char *pattern, const EscRecord *record) { return is_like(pattern, record->name); }

static bool is_allocator(const char *pattern, const EscRecord *record) {
  return record->allocator && is_like(pattern, record->allocator);
}

static bool is_kind(const char *pattern, const EscRecord *record) {
  return !strcmp(pattern, esc_kind_name(record->kind));
}

static bool any(const EscTexts *patterns, const EscRecord *record, bool (*is)(const char *, const EscRecord *)) {
  for (uint32_t i = 0; i < patterns->count; i++)
    if (is(patterns->data[i], record)) return true;
  return !patterns->count;
}

static bool matches(const EscArguments *a, const EscRecord *record) {
  EscText message = {0};
  bool found = !regexec(&a->regex, esc_record_message(record, &message), 0, NULL, 0);
  esc_text_fini(&message);
  if (found || !regexec(&a->regex, record->shown, 0, NULL, 0)) return true;
  for (uint32_t i = 0; i < record->step_count; i++)
    if (!regexec(&a->regex, record->steps[i].text, 0, NULL, 0)) return true;
  return false;
}

bool esc_arguments_want(void *arguments, const EscRecord *record) {
  const EscArguments *a = arguments;
  return any(&a->functions, record, is_function) && any(&a->files, record, is_file) &&
         any(&a->reasons, record, is_reason) && any(&a->allocators, record, is_allocator) &&
         any(&a->kinds, record, is_kind) && record->hotness >= a->hot && (!a->matching || matches(a, record));
}
