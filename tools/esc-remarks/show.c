/* show.c: why is this on the heap?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "commands.h"

#include <stdio.h>

int esc_remarks_show(const EscCommand *command, int count, char **arguments) {
  EscArguments a;
  EscOption own[] = {{0}};
  int code = esc_arguments_read(&a, command, own, count, arguments);
  EscRecords records;
  if (code < 0) code = esc_arguments_load(&a, &records, NULL);
  if (code < 0) {
    for (uint32_t i = 0; i < records.count; i++)
      printf("%s %s: %s [%s] x%u\n", records.data[i].shown, esc_kind_name(records.data[i].kind), records.data[i].message,
             records.data[i].name, records.data[i].copies);
    esc_records_fini(&records);
    code = 0;
  }
  esc_arguments_fini(&a);
  return code;
}
