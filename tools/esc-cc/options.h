/* options.h: esc-cc's own options, and what is left for clang.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_CC_OPTIONS_H
#define ESC_CC_OPTIONS_H

#include "Support/Text.h"
#include "Support/Vec.h"

#include <stdbool.h>

/* Options that take a number; --esc-NAME=N becomes -escapement-NAME=N. */
enum { ESC_CC_MAX_OBJECT, ESC_CC_MAX_FRAME, ESC_CC_MAX_RECURSIVE_FRAME, ESC_CC_VARIABLE_OBJECT, ESC_CC_LIMIT, ESC_CC_NUMBERS };
extern const char *const esc_cc_number_names[ESC_CC_NUMBERS];

typedef ESC_VEC(const char *) EscCcArguments;

typedef struct {
  bool help, version, off, whole_program, prototypes, report;
  const char *report_file;              /* NULL: remarks go to stderr */
  const char *numbers[ESC_CC_NUMBERS]; /* decimal digits, NULL = not given */
  EscText models;                       /* paths of files and folders, separated by commas */
  const char *export_folder;            /* where summaries go; NULL = nowhere */
  EscCcArguments clang;                 /* everything else, in order */
} EscCcOptions;

/* Reads the arguments after the program's name. A wrong one gives false and says in `error` what is wrong. The strings
 * stay argv's; esc_cc_options_fini releases the rest, also after an error. */
bool esc_cc_options_parse(EscCcOptions *options, char **argv, EscText *error);
void esc_cc_options_fini(EscCcOptions *options);

#endif
