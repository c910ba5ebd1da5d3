/* text_fuzz.c: the reader of the text form, the solver and the comparison, on whatever libFuzzer thinks of.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * utils/fuzz/text-fuzz.sh builds and runs it. */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  FuzzCounts counts = {0};
  EscText contradiction = {0};
  if (!fuzz_check((const char *)data, size, 0, 4, &counts, &contradiction)) {
    fputs(esc_text_get(&contradiction), stderr);
    abort();
  }
  esc_text_fini(&contradiction);
  return 0;
}
