/* hint.c: what does a remark mean, and what can be done about it?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "hint.h"

#include <stddef.h>
#include <string.h>

enum { PASSED, ESCAPE, LIMIT, ANALYSIS, FAILURE };

/* A remark that nobody explained does not compile. */
enum {
#define ESC_REMARK(name, class, wording) CLASS_##name = class,
#include "escapement/remarks.def"
#undef ESC_REMARK
};

const EscHelp esc_help[] = {
#define ESC_REMARK_HELP(name, id, says, example, way_out) {#name, id, says, example, way_out, (int)CLASS_##name == (int)LIMIT},
#include "escapement/remarks_help.def"
#undef ESC_REMARK_HELP
};

enum {
#define ESC_REMARK_HELP(name, id, says, example, way_out) HELP_##name,
#include "escapement/remarks_help.def"
#undef ESC_REMARK_HELP
};
enum {
#define ESC_REMARK(name, class, wording) PLACE_##name,
#include "escapement/remarks.def"
#undef ESC_REMARK
};
#define ESC_REMARK(name, class, wording) \
  _Static_assert((int)HELP_##name == (int)PLACE_##name, "remarks_help.def is not in the order of remarks.def");
#include "escapement/remarks.def"
#undef ESC_REMARK

const unsigned esc_help_count = sizeof esc_help / sizeof *esc_help;

const EscHelp *esc_help_find(const char *name) {
  for (unsigned i = 0; i < esc_help_count; i++)
    if (!strcmp(esc_help[i].name, name) || !strcmp(esc_help[i].id, name)) return &esc_help[i];
  return NULL;
}

const char *esc_hint(const char *name) {
  const EscHelp *help = esc_help_find(name);
  return help ? help->way_out : NULL;
}
