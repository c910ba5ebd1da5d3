/* page.c: objects on pages of their own, which nobody can touch after their death.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Addresses come from regions of 1 GiB that are reserved and not accessible. An object gets the next pages of the region;
 * it ends at the end of its last page (as near as its alignment allows), so that most accesses behind it fault too, as
 * long as there are few enough objects to spend a page on each gap. When the object dies its pages give their memory
 * back and are closed for good: no other object comes there before 16 more regions have been used up, and then only
 * if nothing in the old region lives.
 *
 * A program that touches a dead object gets SIGSEGV; a report on stderr names the object and why it was dead. Costs two
 * system calls and a page fault for each object. */
#define _GNU_SOURCE
#include "checked.h"

#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { PAGE = 4096, KEPT_REGIONS = 16, MAX_GAPS = 12000 };
static const size_t region_size = (size_t)1 << 30;

/* What a page is or was. */
typedef struct {
  const char *site;
  bool ended;
  EscEnd why;
} Note;

typedef struct Region Region;
struct Region {
  Region *older;
  char *start;
  size_t used, live;
  Note *notes; /* one for each page */
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER; /* guards what follows */
static Region *newest;
static size_t live_objects;

static void fail(const char *what) {
  perror(what);
  abort();
}

static void *reserve(size_t size, int protection) {
  void *fresh = mmap(NULL, size, protection, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (fresh == MAP_FAILED) fail("esc-checked: mmap");
  return fresh;
}

static size_t notes_size(void) { return region_size / PAGE * sizeof(Note); }

/* ---- reports ------------------------------------------------------------------------------------------------------- */

static const char *const reasons[] = {
    [ESC_END_RETURNED] = "its function had returned",
    [ESC_END_SKIPPED] = "its frame had been left by longjmp or an exception",
    [ESC_END_THREAD] = "its thread had ended",
    [ESC_END_SITE] = "its site had run again, and would use the slot for another object",
};

static Region *region_of(const char *address) {
  Region *r = newest;
  while (r && !(address >= r->start && address < r->start + region_size)) r = r->older;
  return r;
}

static void say(const char *text) {
  if (write(STDERR_FILENO, text, strlen(text)) < 0) return; /* nothing else can be done here */
}

static void report(int signal_number, siginfo_t *info, void *context) {
  (void)context;
  const char *address = info->si_addr;
  Region *r = region_of(address);
  const Note *note = r ? &r->notes[(size_t)(address - r->start) / PAGE] : NULL;
  if (note && note->ended) {
    say("esc-checked: use of a dead object: ");
    say(note->site);
    say(": ");
    say(reasons[note->why]);
    say("\n");
  } else if (note) {
    say("esc-checked: access outside of an object");
    say(note->site ? ": near " : "");
    say(note->site ? note->site : "");
    say("\n");
  }
  signal(signal_number, SIG_DFL); /* the access is tried again, and ends the program */
}

static void watch(void) {
  static char stack[64 * 1024];
  struct sigaction old, action = {.sa_sigaction = report, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  if (sigaction(SIGSEGV, NULL, &old) || old.sa_handler != SIG_DFL) return; /* the program has its own */
  stack_t alternative = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternative, NULL);
  sigaction(SIGSEGV, &action, NULL);
}

/* ---- regions ------------------------------------------------------------------------------------------------------- */

static void drop_old(void) {
  int kept = 0;
  for (Region **at = &newest; *at;) {
    Region *r = *at;
    if (kept++ < KEPT_REGIONS || r->live) {
      at = &r->older;
      continue;
    }
    *at = r->older;
    munmap(r->start, region_size);
    munmap(r->notes, notes_size());
    free(r);
  }
}

static Region *region_with(size_t bytes) {
  if (newest && newest->used + bytes <= region_size) return newest;
  if (!newest) watch();
  Region *r = malloc(sizeof *r);
  if (!r) fail("esc-checked: malloc");
  *r = (Region){.older = newest, .start = reserve(region_size, PROT_NONE)};
  r->notes = reserve(notes_size(), PROT_READ | PROT_WRITE);
  newest = r;
  drop_old();
  return r;
}

void *esc_storage_take(const char *site, size_t size, size_t alignment) {
  size_t bytes = (size + PAGE - 1) / PAGE * PAGE;
  pthread_mutex_lock(&lock);
  size_t gap = live_objects++ < MAX_GAPS ? PAGE : 0;
  Region *r = region_with(bytes + gap);
  char *pages = r->start + r->used;
  Note *notes = &r->notes[r->used / PAGE];
  for (size_t i = 0; i < (bytes + gap) / PAGE; i++) notes[i] = (Note){.site = site};
  r->used += bytes + gap;
  r->live++;
  if (mprotect(pages, bytes, PROT_READ | PROT_WRITE)) fail("esc-checked: mprotect");
  pthread_mutex_unlock(&lock);
  return pages + (bytes - size) / alignment * alignment;
}

void esc_storage_end(void *object, size_t size, EscEnd why) {
  pthread_mutex_lock(&lock);
  char *pages = (char *)((uintptr_t)object & ~(uintptr_t)(PAGE - 1));
  size_t bytes = (size + PAGE - 1) / PAGE * PAGE;
  Region *r = region_of(object);
  Note *notes = &r->notes[(size_t)(pages - r->start) / PAGE];
  for (size_t i = 0; i < bytes / PAGE; i++) notes[i] = (Note){notes[i].site, true, why};
  r->live--;
  live_objects--;
  int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED;
  if (mmap(pages, bytes, PROT_NONE, flags, -1, 0) == MAP_FAILED) fail("esc-checked: mmap");
  pthread_mutex_unlock(&lock);
}
