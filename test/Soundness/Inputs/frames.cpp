/* frames.cpp: all ways out of a frame that holds promoted objects.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#define GC_THREADS
#include <gc.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdio.h>

#define CALLED __attribute__((noinline))

static jmp_buf far;

static CALLED void use(long *object) { ++*(volatile long *)object; }

static CALLED int jump(int depth) {
  long *object = (long *)GC_MALLOC(16);
  use(object);
  if (!depth) longjmp(far, 1);
  int result = jump(depth - 1);
  use(object);
  return result + (int)*object;
}

static CALLED int thrower(int depth) {
  long *object = (long *)GC_MALLOC(16);
  use(object);
  if (!depth) throw 7;
  int result = thrower(depth - 1);
  use(object);
  return result + (int)*object;
}

static CALLED int catcher() {
  long *object = (long *)GC_MALLOC(16);
  use(object);
  int result;
  try {
    result = thrower(20);
  } catch (int caught) {
    result = caught;
  }
  use(object);
  return result + (int)*object;
}

static CALLED int again() {
  int sum = 0;
  for (int i = 0; i < 10; i++) {
    long *object = (long *)GC_MALLOC(16);
    use(object);
    sum += (int)*object;
  }
  return sum;
}

static void *run(void *) {
  for (int i = 0; i < 100; i++) catcher();
  return nullptr;
}

int main() {
  int sum = 0;
  for (int i = 0; i < 50; i++) {
    if (!setjmp(far)) jump(30);
    sum += catcher() + again();
  }
  pthread_t threads[4];
  for (pthread_t &t : threads) pthread_create(&t, nullptr, run, nullptr);
  for (pthread_t &t : threads) pthread_join(t, nullptr);
  printf("%d\n", sum);
}
