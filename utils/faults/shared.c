/* shared.c: the part of the fault programs that no pass sees.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "fault.h"

void clobber(void) {
  volatile char dead[16 * 1024];
  for (size_t i = 0; i < sizeof dead; i++) dead[i] = (char)0xDD;
}
