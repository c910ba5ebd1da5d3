/* progress.c: how far is it?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "progress.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { FIRST_MS = 300, NEXT_MS = 100 };

static struct {
  bool on, shown;
  int64_t due;
} progress;

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

void esc_progress_start(bool quiet) {
  progress.on = !quiet && isatty(STDERR_FILENO);
  progress.due = now() + FIRST_MS;
}

void esc_progress_show(const char *what, uint32_t done, uint32_t all) {
  if (!progress.on || now() < progress.due) return;
  fprintf(stderr, "\r%s: %u %%\033[K", what, (unsigned)((uint64_t)done * 100 / all));
  fflush(stderr);
  progress.shown = true;
  progress.due = now() + NEXT_MS;
}

void esc_progress_clear(void) {
  if (progress.shown) fputs("\r\033[K", stderr);
  progress.shown = false;
}
