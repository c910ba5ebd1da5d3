/* thread.c: another thread reads the object when the frame is gone.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 * FAULT: promote */
#include "fault.h"

#include <pthread.h>

static pthread_t thread;
static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
static void *read(void *object) {
  pthread_mutex_lock(&gate);
  long value = ((Node *)object)->value;
  pthread_mutex_unlock(&gate);
  return (void *)value;
}
static CALLED void wrong(void) { pthread_create(&thread, NULL, read, make(42)); }
static CALLED long wrong_value(void) {
  void *value;
  pthread_mutex_lock(&gate);
  wrong();
  clobber();
  pthread_mutex_unlock(&gate);
  pthread_join(thread, &value);
  return (long)value;
}

static CALLED long twin(void) {
  Node *node = make(7);
  clobber();
  return node->value;
}

int main(void) {
  long kept = twin();
  clobber();
  printf("%ld %ld\n", wrong_value(), kept);
  return 0;
}
