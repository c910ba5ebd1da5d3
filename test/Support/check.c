// A broken invariant ends the process and names the place.
// RUN: %cc %s %graph_libs -o %t && not --crash %t 2>&1 | FileCheck %s
// CHECK: escapement: internal error: {{.*}}check.c:[[#@LINE+4]]: '1 == 2' does not hold
#include "Support/Check.h"

int main(void) {
  ESC_CHECK(1 == 2);
  return 0;
}
