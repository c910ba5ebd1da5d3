/* inputs.h: which files are to be read?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_INPUTS_H
#define ESC_REMARKS_INPUTS_H

#include "Support/Text.h"
#include "Support/Vec.h"
#include "reader.h"

typedef struct {
  const char *path;
  uint64_t size;
  uint64_t device, file; /* the same file under two names is read once */
  int spool;             /* an open copy of what cannot be read at any offset (a pipe), or -1 */
  bool linked;
} EscInput;

typedef struct {
  ESC_VEC(EscInput) list; /* sorted by path */
  EscArena arena;
  uint32_t problems; /* reported on stderr */
  uint32_t empty;    /* folders without record files, reported, too */
} EscInputs;

/* Finds the inputs: files by any name, "-", and in folders what looks like a record file. */
void esc_inputs_find(EscInputs *inputs, const char *const *paths, uint32_t count);
void esc_inputs_fini(EscInputs *inputs);
/* True for "x.opt.yaml", "x.opt.ld.yaml", "x-opt.ld.yaml.thin.0.yaml", "x.opt.bitstream" and the like. */
bool esc_input_name_is_record(const char *name);

#endif
