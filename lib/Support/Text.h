/* Text.h: a growing string, and an arena of strings that live as long as their owner.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_SUPPORT_TEXT_H
#define ESC_SUPPORT_TEXT_H

#include <stddef.h>
#include <stdint.h>

/* Zero-initialised is the empty text; `data` is NUL-terminated once anything was added (NULL before). */
typedef struct {
  char *data;
  size_t length;
  size_t capacity;
} EscText;

void esc_text_add(EscText *text, const char *string);
void esc_text_add_n(EscText *text, const char *bytes, size_t length);
void esc_text_addf(EscText *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* The NUL-terminated contents; "" when empty. Borrowed until the next addition. */
const char *esc_text_get(const EscText *text);
void esc_text_fini(EscText *text);

/* Bump allocator: everything in it is released at once. Zero-initialised is empty. */
typedef struct EscArenaBlock EscArenaBlock;
typedef struct {
  EscArenaBlock *blocks;
} EscArena;

/* Zeroed memory, aligned for any type, valid until esc_arena_fini. */
void *esc_arena_alloc(EscArena *arena, size_t bytes);
/* A NUL-terminated copy; NULL stays NULL. */
const char *esc_arena_copy(EscArena *arena, const char *string);
const char *esc_arena_copy_n(EscArena *arena, const char *bytes, size_t length);
void esc_arena_fini(EscArena *arena);

#endif
