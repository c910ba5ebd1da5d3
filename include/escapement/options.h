/* options.h: everything that can be switched, in one const struct.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESCAPEMENT_OPTIONS_H
#define ESCAPEMENT_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define ESC_NO_LIMIT UINT64_MAX

typedef struct {
  uint64_t max_object;          /* bytes of one promoted object */
  uint64_t max_frame;           /* bytes of all promoted objects of one function */
  uint64_t max_recursive_frame; /* the same in a function that may call itself */
  uint64_t variable_object;     /* bytes of the slot that an object of variable size gets; a larger one stays on the heap.
                                   0 = such objects always stay */
  uint64_t limit;               /* promote only the first so many sites of the module; ESC_NO_LIMIT = all. For bisection */
  const char *models;           /* paths of model files, or folders of them, separated by commas; NULL = only the
                                   built-in ones. Borrowed */
  const char *export_path;      /* where the plugin's passes write the summaries of the module (esc_export_module): a file,
                                   or a folder, in which the source file names the file; NULL = nowhere. Borrowed */
  bool whole_program;           /* the module is the whole program: definitions are final */
  bool prototypes;              /* in a whole program: functions are called by their own prototypes (lib/Reader/prototype.c) */
  bool checked;                 /* promoted objects come from the runtime of utils/checked, which guards their end */
  bool fill;                    /* slots are filled with garbage where an object begins */
} EscOptions;

/* What README.md documents as the defaults. */
EscOptions esc_options_default(void);

/* Reads "max-object=N;max-frame=N;max-recursive-frame=N;variable-object=N;limit=N;models=FILE;export=FILE;whole-program;
 * prototypes;checked;fill" into `options`, which keeps what the text does not name. Numbers are decimal bytes. `models` and `export_path` then point to
 * malloc'ed strings, or are NULL; the caller frees them. Gives NULL, or a malloc'ed message that says which part is wrong
 * and why. */
char *esc_options_parse(EscOptions *options, const char *text, size_t length);

#ifdef __cplusplus
}
#endif
#endif
