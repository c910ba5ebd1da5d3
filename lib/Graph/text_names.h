/* text_names.h: the spellings that the writer and the reader of the text form share.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_GRAPH_TEXT_NAMES_H
#define ESC_GRAPH_TEXT_NAMES_H

#include "escapement/graph.h"

enum {
  ESC_STEP_NAME_COUNT = ESC_STEP_OTHER + 1,
  ESC_OBJECT_KIND_COUNT = ESC_OBJECT_FRESH + 1,
  ESC_CAPTURE_COUNT = ESC_CAPTURE_AREA + 1,
};

typedef struct {
  const char *name;
  bool readable; /* part of a program; the others are made by the solver */
  bool numbered; /* its index is written even when it is 0 */
} EscObjectKindText;

extern const char *const esc_step_names[ESC_STEP_NAME_COUNT];
extern const EscObjectKindText esc_object_kinds[ESC_OBJECT_KIND_COUNT];
extern const char *const esc_capture_names[ESC_CAPTURE_COUNT];

/* Whether remarks.def has it in the class ESCAPE: only those can stand at a sink. */
bool esc_reason_is_escape(EscReason reason);

#endif
