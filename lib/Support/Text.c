/* Text.c: growing strings and the string arena.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Support/Text.h"

#include "Support/Check.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void reserve(EscText *text, size_t more) {
  size_t wanted = text->length + more + 1;
  if (wanted <= text->capacity) return;
  text->capacity = wanted * 2;
  text->data = esc_realloc(text->data, text->capacity);
}

void esc_text_add_n(EscText *text, const char *bytes, size_t length) {
  reserve(text, length);
  memcpy(text->data + text->length, bytes, length);
  text->length += length;
  text->data[text->length] = 0;
}

void esc_text_add(EscText *text, const char *string) { esc_text_add_n(text, string, strlen(string)); }

void esc_text_addf(EscText *text, const char *format, ...) {
  va_list args, again;
  va_start(args, format);
  va_copy(again, args);
  int length = vsnprintf(NULL, 0, format, args);
  va_end(args);
  ESC_CHECK(length >= 0);
  reserve(text, (size_t)length);
  vsnprintf(text->data + text->length, (size_t)length + 1, format, again);
  va_end(again);
  text->length += (size_t)length;
}

const char *esc_text_get(const EscText *text) { return text->data ? text->data : ""; }

void esc_text_fini(EscText *text) {
  free(text->data);
  *text = (EscText){0};
}

enum { ARENA_BLOCK = 16 * 1024 };

struct EscArenaBlock {
  EscArenaBlock *next;
  size_t used, size;
  max_align_t memory[];
};

void *esc_arena_alloc(EscArena *arena, size_t bytes) {
  size_t rounded = (bytes + sizeof(max_align_t) - 1) / sizeof(max_align_t) * sizeof(max_align_t);
  EscArenaBlock *block = arena->blocks;
  if (!block || block->size - block->used < rounded) {
    size_t size = rounded > ARENA_BLOCK ? rounded : ARENA_BLOCK;
    block = esc_alloc(sizeof *block + size);
    *block = (EscArenaBlock){.next = arena->blocks, .size = size};
    arena->blocks = block;
  }
  void *result = (char *)block->memory + block->used;
  block->used += rounded;
  return memset(result, 0, rounded);
}

const char *esc_arena_copy_n(EscArena *arena, const char *bytes, size_t length) {
  char *copy = esc_arena_alloc(arena, length + 1);
  memcpy(copy, bytes, length);
  return copy;
}

const char *esc_arena_copy(EscArena *arena, const char *string) {
  return string ? esc_arena_copy_n(arena, string, strlen(string)) : NULL;
}

void esc_arena_fini(EscArena *arena) {
  while (arena->blocks) {
    EscArenaBlock *next = arena->blocks->next;
    free(arena->blocks);
    arena->blocks = next;
  }
}
