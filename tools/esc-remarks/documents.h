/* documents.h: which YAML documents start in this part of a file?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_DOCUMENTS_H
#define ESC_REMARKS_DOCUMENTS_H

#include "parse.h"

/* Reads the documents that start in [start, end) of the open file, and adds their records to the batch. */
void esc_documents_read(EscBatch *batch, int file, uint64_t start, uint64_t end, bool all_passes);

#endif
