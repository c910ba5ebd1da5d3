/* models.h: the built-in models, as embedded text.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_MODELS_MODELS_H
#define ESC_MODELS_MODELS_H

#include <stdbool.h>
#include <stddef.h>

typedef struct {
  const char *name; /* "boehm.ll" */
  const char *text; /* NUL-terminated */
  size_t length;
  bool allocates; /* describes allocators, too */
} EscModelText;

extern const EscModelText esc_builtin_models[];
extern const unsigned esc_builtin_model_count;

#endif
