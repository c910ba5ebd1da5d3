/* The page runtime takes an object away at once, also one out of a batch, and lets nobody else have its pages. Each dead
 * object is read in a process of its own; those that live hold what they were given.
 * RUN: clang -O1 -I %S/../../utils/checked %s %build/lib/libesc-checked-page.a -lpthread -o %t && %t 2> %t.reports | FileCheck %s
 * RUN: FileCheck %s --check-prefix=REPORT < %t.reports
 * CHECK: 0 of 1500 addresses were given twice, 0 of 206 dead objects could be read, 750 of 750 live ones are whole
 * REPORT: esc-checked: use of a dead object: site: its function had returned
 */
#include "checked.h"

#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

enum { COUNT = 1500, STEP = 11 };
static char *objects[COUNT], *living[COUNT];
static const char site[16] = "site", other[16] = "other";

static int can_be_read(const char *object) {
  int status;
  pid_t child = fork();
  if (!child) _exit(*(const volatile char *)object ? 0 : 1);
  waitpid(child, &status, 0);
  return !WIFSIGNALED(status) || WTERMSIG(status) != SIGSEGV;
}

int main(void) {
  int twice = 0, readable = 0, looked = 0, whole = 0, live = 0;
  EscFrame *frames[COUNT / 2];
  for (int i = 0; i < COUNT; i++) {
    EscFrame *frame = esc_checked_enter(NULL); /* not on this stack: ends only when it says so */
    objects[i] = esc_checked_alloc(frame, site, 40, 8);
    if (i % 2) { /* one of each two batches' pages stays for long */
      frames[live] = esc_checked_enter(NULL);
      living[live] = esc_checked_alloc(frames[live], other, 40, 8);
      *living[live] = (char)live;
      live++;
    }
    esc_checked_leave(frame);
  }
  for (int i = 0; i < COUNT; i++)
    for (int k = 0; k < i; k++) twice += objects[i] == objects[k] || (k < live && objects[i] == living[k]);
  for (int i = 0; i < COUNT; i += STEP, looked++) readable += can_be_read(objects[i]);
  for (int i = 0; i < live; i++) whole += *living[i] == (char)i;
  for (int i = 0; i < live; i++) esc_checked_leave(frames[i]);
  for (int i = 0; i < live; i += STEP, looked++) readable += can_be_read(living[i]);
  printf("%d of %d addresses were given twice, %d of %d dead objects could be read, %d of %d live ones are whole\n", twice, COUNT,
         readable, looked, whole, live);
  return 0;
}
