/* page.c: objects on pages of their own, which nobody can touch after their death.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Addresses come from regions of 1 GiB that are reserved and not accessible. An object gets the next pages of the region;
 * it ends at the end of its last page (as near as its alignment allows), so that most accesses behind it fault too, as
 * long as there are few enough objects to spend a page on each gap. When the object dies its pages are closed for good,
 * at once: no other object comes there before 16 more regions have been used up, and then only if nothing in the old
 * region lives.
 *
 * That is two system calls and a page fault for each object, too much for millions. The objects of a site after the first
 * 256 get no gap, and pages out of a batch that was opened and filled in with one call; closing them is still a
 * call for each. Their memory goes back when the whole batch is dead.
 *
 * A program that touches a dead object gets SIGSEGV; a report on stderr names the object and why it was dead. */
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

enum { PAGE = 4096, KEPT_REGIONS = 16, MAX_GAPS = 12000, BATCH = 64, SITES = 4096, CAREFUL = 256 };
static const size_t region_size = (size_t)1 << 30;
#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

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
  Note *notes;            /* one for each page */
  unsigned char *batches; /* for each BATCH pages: how many of them are of a batch and not dead */
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER; /* guards what follows */
static Region *newest;
static size_t live_objects;
static char *ready, *ready_end; /* what is left of the open batch, in the newest region */
static unsigned seen[SITES];    /* objects, by the last bits of the site's address */

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
static size_t batches_size(void) { return region_size / PAGE / BATCH; }

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
    munmap(r->batches, batches_size());
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
  r->batches = reserve(batches_size(), PROT_READ | PROT_WRITE);
  newest = r;
  drop_old();
  return r;
}

static void open_pages(char *pages, size_t bytes) {
  if (mprotect(pages, bytes, PROT_READ | PROT_WRITE)) fail("esc-checked: mprotect");
}

/* Closed pages, with an equally closed gap behind them. */
static char *fresh_pages(const char *site, size_t bytes) {
  size_t gap = live_objects < MAX_GAPS ? PAGE : 0;
  Region *r = region_with(bytes + gap);
  char *pages = r->start + r->used;
  Note *notes = &r->notes[r->used / PAGE];
  for (size_t i = 0; i < (bytes + gap) / PAGE; i++) notes[i] = (Note){.site = site};
  r->used += bytes + gap;
  return pages;
}

/* ---- batches ------------------------------------------------------------------------------------------------------- */

static unsigned char *batch_of(Region *r, const char *page) { return &r->batches[(size_t)(page - r->start) / PAGE / BATCH]; }

static void open_batch(void) {
  size_t bytes = (size_t)BATCH * PAGE;
  Region *r = region_with(2 * bytes);
  ready = r->start + (r->used + bytes - 1) / bytes * bytes;
  ready_end = ready + bytes;
  r->used = (size_t)(ready_end - r->start);
  r->live++; /* until all its pages have been taken */
  *batch_of(r, ready) = BATCH;
  open_pages(ready, bytes);
  madvise(ready, bytes, MADV_POPULATE_WRITE); /* an old kernel fills them in one by one */
}

/* An open page. */
static char *ready_page(const char *site) {
  if (ready == ready_end) open_batch();
  char *page = ready;
  Region *r = region_of(page);
  r->notes[(size_t)(page - r->start) / PAGE] = (Note){.site = site};
  ready += PAGE;
  if (ready == ready_end) r->live--;
  return page;
}

/* Without delay: the next access faults. */
static void close_pages(Region *r, char *pages, size_t bytes) {
  int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED;
  unsigned char *left = batch_of(r, pages);
  if (!*left) {
    if (mmap(pages, bytes, PROT_NONE, flags, -1, 0) == MAP_FAILED) fail("esc-checked: mmap");
    return;
  }
  if (mprotect(pages, bytes, PROT_NONE)) fail("esc-checked: mprotect");
  if (--*left) return;
  char *batch = r->start + (size_t)(left - r->batches) * BATCH * PAGE;
  madvise(batch, (size_t)BATCH * PAGE, MADV_DONTNEED);
}

/* ---- what frames.c calls ------------------------------------------------------------------------------------------- */

static bool is_careful(const char *site) { return seen[(uintptr_t)site / 8 % SITES]++ < CAREFUL; }

void *esc_storage_take(const char *site, size_t size, size_t alignment) {
  size_t bytes = (size + PAGE - 1) / PAGE * PAGE;
  pthread_mutex_lock(&lock);
  bool alone = bytes != PAGE || is_careful(site);
  char *pages = alone ? fresh_pages(site, bytes) : ready_page(site);
  region_of(pages)->live++;
  live_objects++;
  if (alone) open_pages(pages, bytes);
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
  close_pages(r, pages, bytes);
  pthread_mutex_unlock(&lock);
}
