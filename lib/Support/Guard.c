/* Guard.c: which guard is taken out? Only in builds for utils/guards.py.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Support/Guard.h"

#ifdef ESC_REMOVABLE_GUARDS

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ESC_NOTED = 4096 };

static const char *removed, *trace;

__attribute__((constructor)) static void read_environment(void) {
  removed = getenv("ESC_WITHOUT_GUARD");
  trace = getenv("ESC_GUARD_TRACE");
}

/* About once for each process. */
static void note(const char *name) {
  static const char *noted[ESC_NOTED];
  const char **at = &noted[(uintptr_t)name % ESC_NOTED];
  if (*at == name) return;
  *at = name;
  FILE *file = fopen(trace, "a");
  if (!file) return;
  fprintf(file, "%s\n", name);
  fclose(file);
}

bool esc_guard_stands(const char *name) {
  if (trace) note(name);
  return !removed || strcmp(name, removed) != 0;
}

#endif
