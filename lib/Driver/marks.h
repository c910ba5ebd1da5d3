/* marks.h: which functions may not allocate?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_DRIVER_MARKS_H
#define ESC_DRIVER_MARKS_H

#include "Support/Map.h"

#include "llvm-c/Core.h"

#include <stdbool.h>

typedef struct {
  EscMap annotated; /* functions that clang's annotate("escapement-no-heap") names */
} EscMarks;

void esc_marks_init(EscMarks *marks, LLVMModuleRef module);
void esc_marks_fini(EscMarks *marks);
/* True by the annotation of ESC_NO_HEAP or by the function attribute "escapement-no-heap". */
bool esc_marks_no_heap(const EscMarks *marks, LLVMValueRef function);

#endif
