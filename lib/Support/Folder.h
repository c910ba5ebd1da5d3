/* Folder.h: the files of a folder, in an order that does not depend on the disk.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_SUPPORT_FOLDER_H
#define ESC_SUPPORT_FOLDER_H

#include "Support/Text.h"
#include "Support/Vec.h"

#include <stdbool.h>

typedef struct {
  ESC_VEC(const char *) paths; /* with the folder's path in front, sorted by bytes */
  EscArena arena;
} EscFolder;

/* The files whose names end in `suffix` and do not begin with a dot. False when `path` is no folder that can be read.
 * Release with esc_folder_fini in either case. */
bool esc_folder_list(EscFolder *folder, const char *path, const char *suffix);
void esc_folder_fini(EscFolder *folder);

#endif
