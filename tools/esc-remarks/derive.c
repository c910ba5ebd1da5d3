/* derive.c: what do the arguments of a record say?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * The sentence is the arguments up to "; in function ", where our own records go on for machines (lib/Remarks). */
#include "derive.h"

#include <stdlib.h>
#include <string.h>

/* Of the C++ runtime, which libLLVM needs anyway; llvm-c has no demangler. */
extern char *__cxa_demangle(const char *mangled, char *buffer, size_t *length, int *status);

static const char *demangled(EscArena *arena, const char *function) {
  if (strncmp(function, "_Z", 2)) return function;
  char *name = __cxa_demangle(function, NULL, NULL, NULL);
  if (!name) return function;
  const char *kept = esc_arena_copy(arena, name);
  free(name);
  return kept;
}

static bool ends_message(const EscRecordArgument *argument) {
  return !strcmp(argument->key, "String") && !strcmp(argument->value, "; in function ");
}

static const char *message(const EscRecord *record, EscArena *arena, EscText *scratch) {
  scratch->length = 0;
  for (uint32_t i = 0; i < record->argument_count && !ends_message(&record->arguments[i]); i++)
    esc_text_add(scratch, record->arguments[i].value);
  return esc_arena_copy_n(arena, esc_text_get(scratch), scratch->length);
}

/* "stored at a.c:3:4" is "stored" when a.c:3:4 is the place. */
static const char *without_place(const char *text, EscPlace place, EscArena *arena, EscText *scratch) {
  if (!place.file) return text;
  scratch->length = 0;
  esc_text_addf(scratch, " at %s:%u:%u", place.file, place.line, place.column);
  size_t length = strlen(text);
  if (length < scratch->length || strcmp(text + length - scratch->length, scratch->data)) return text;
  return esc_arena_copy_n(arena, text, length - scratch->length);
}

static void take_size(EscRecord *record, const char *value) {
  char *end;
  if (*value < '0' || *value > '9') return;
  record->size = strtoull(value, &end, 10);
  record->size_known = !*end;
}

static void take_lists(EscRecord *record, EscArena *arena, EscText *scratch) {
  EscStep *steps = esc_arena_alloc(arena, record->step_count * sizeof *steps);
  EscPlace *inlined = esc_arena_alloc(arena, record->inlined_count * sizeof *inlined);
  uint32_t step = 0, call = 0;
  for (uint32_t i = 0; i < record->argument_count; i++) {
    const EscRecordArgument *argument = &record->arguments[i];
    if (!strcmp(argument->key, "Flow"))
      steps[step++] = (EscStep){without_place(argument->value, argument->place, arena, scratch), argument->place};
    else if (!strcmp(argument->key, "InlinedAt") && argument->place.file) inlined[call++] = argument->place;
  }
  record->steps = steps;
  record->inlined = inlined;
}

void esc_record_derive(EscRecord *record, EscArena *arena, EscText *scratch) {
  record->shown = demangled(arena, record->function);
  record->modules = 1;
  for (uint32_t i = 0; i < record->argument_count; i++) {
    const EscRecordArgument *argument = &record->arguments[i];
    if (!strcmp(argument->key, "Allocator")) {
      record->allocator = argument->value;
    } else if (!strcmp(argument->key, "Size")) {
      take_size(record, argument->value);
    } else if (!strcmp(argument->key, "Reason")) {
      record->cause_place = argument->place;
      record->cause = without_place(argument->value, argument->place, arena, scratch);
    }
    record->step_count += !strcmp(argument->key, "Flow");
    record->inlined_count += !strcmp(argument->key, "InlinedAt") && argument->place.file;
  }
  const char *whole = message(record, arena, scratch);
  record->sentence = without_place(whole, record->cause_place, arena, scratch);
  record->placed = record->sentence != whole;
  if (record->step_count || record->inlined_count) take_lists(record, arena, scratch);
}
