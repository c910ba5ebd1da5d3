/* text_names.c: how are steps, kinds of objects and captures spelled?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Graph/text_names.h"

#include <string.h>

const char *const esc_step_names[ESC_STEP_NAME_COUNT] = {
    [ESC_STEP_NONE] = "none",         [ESC_STEP_ALLOCATED] = "allocated", [ESC_STEP_COPIED] = "copied",
    [ESC_STEP_ADDRESS] = "address",   [ESC_STEP_LOADED] = "loaded",       [ESC_STEP_STORED] = "stored",
    [ESC_STEP_COPYMEM] = "copymem",   [ESC_STEP_CALLED] = "called",       [ESC_STEP_RETURNED] = "returned",
    [ESC_STEP_OTHER] = "other",
};

const EscObjectKindText esc_object_kinds[ESC_OBJECT_KIND_COUNT] = {
    [ESC_OBJECT_WORLD] = {"world", false, false},       [ESC_OBJECT_SITE] = {"site", true, true},
    [ESC_OBJECT_STACK] = {"stack", true, false},        [ESC_OBJECT_GLOBAL] = {"global", true, false},
    [ESC_OBJECT_CONSTANT] = {"constant", true, false},  [ESC_OBJECT_FUNCTION] = {"function", true, false},
    [ESC_OBJECT_PARAM] = {"param", true, true},         [ESC_OBJECT_CONTENT] = {"content", false, true},
    [ESC_OBJECT_RESULT] = {"result", false, true},      [ESC_OBJECT_FRESH] = {"fresh", true, true},
};

const char *const esc_capture_names[ESC_CAPTURE_COUNT] = {
    [ESC_CAPTURE_ALL] = "all", [ESC_CAPTURE_CONTENT] = "content", [ESC_CAPTURE_NONE] = "none", [ESC_CAPTURE_AREA] = "area"};

bool esc_reason_is_escape(EscReason reason) {
  static const char *const classes[] = {
#define ESC_REMARK(name, class, wording) #class,
#include "escapement/remarks.def"
#undef ESC_REMARK
  };
  return reason < ESC_REASON_COUNT && strcmp(classes[reason], "ESCAPE") == 0;
}
