/* runtime.c: what generated programs are linked with.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * The allocator never gives anything back, so the program without promotion is right by construction. It has an object's size before
 * the object, and ends a program that wants to resize or free what it did not make. Each program runs
 * in a child process and prints "name checksum", or how it died. */
#define _GNU_SOURCE
#include "prelude.h"

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

ulong_t checksum;
long fuel;

/* ---- memory ------------------------------------------------------------------------------------------------------ */

#ifndef RUNTIME_WITH_COLLECTOR
enum { HEAP_BYTES = 64 << 20 };
static char *heap;
static size_t used;
static char begins[HEAP_BYTES / 16]; /* whether an object does, at each 16 bytes */

static void *take(size_t size) {
  size_t at = __atomic_fetch_add(&used, (size + 31) & ~(size_t)15, __ATOMIC_RELAXED);
  if (at + size + 16 > HEAP_BYTES) {
    fputs("runtime: heap is full\n", stderr);
    _exit(3);
  }
  memcpy(heap + at, &size, sizeof size);
  begins[at / 16 + 1] = 1;
  return heap + at + 16;
}

/* The object that it points into, or null. */
void *GC_base(void *pointer) {
  char *p = (char *)pointer;
  if (p < heap + 16 || p >= heap + HEAP_BYTES) return NULL;
  size_t at = (size_t)(p - heap) / 16;
  while (at && !begins[at]) at--;
  return at ? heap + at * 16 : NULL;
}

static size_t size_of(const char *object) {
  size_t size;
  if (object < heap + 16 || object >= heap + HEAP_BYTES) {
    fputs("runtime: not an object of the heap\n", stderr);
    abort();
  }
  memcpy(&size, object - 16, sizeof size);
  return size;
}

void *GC_malloc(size_t size) { return take(size); }

/* Not cleared: full of what was there before. */
void *GC_malloc_atomic(size_t size) { return memset(take(size), 0xA5, size); }

void *GC_realloc(void *object, size_t size) {
  size_t old = size_of((char *)object);
  void *made = memset(take(size), 0, size);
  memcpy(made, object, old < size ? old : size);
  return memset(object, 0x5A, old), made;
}

void GC_free(void *object) { memset(object, 0x5A, size_of((char *)object)); }

static void open_heap(void) {
  heap = (char *)mmap(NULL, HEAP_BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (heap == MAP_FAILED) abort();
}
#else
/* The collector's own functions, with a collection at every third allocation: linked with --wrap. */
void *__real_GC_malloc(size_t size);
void *__real_GC_malloc_atomic(size_t size);
void *__wrap_GC_malloc(size_t size);
void *__wrap_GC_malloc_atomic(size_t size);
void GC_gcollect(void);
void GC_init(void);

static void maybe_collect(void) {
  static unsigned count;
  if (++count % 3 == 0) GC_gcollect();
}

void *__wrap_GC_malloc(size_t size) {
  maybe_collect();
  return __real_GC_malloc(size);
}

void *__wrap_GC_malloc_atomic(size_t size) {
  maybe_collect();
  return memset(__real_GC_malloc_atomic(size), 0xA5, size);
}

static void open_heap(void) { GC_init(); }
#endif

/* ---- escape routes ----------------------------------------------------------------------------------------------- */

__attribute__((noinline)) void clobber(void) {
  volatile unsigned char garbage[6000];
  for (size_t i = 0; i < sizeof garbage; i++) garbage[i] = (unsigned char)(0x5A ^ i);
}

ulong_t opaque(ulong_t x) {
  __asm__ volatile("" : "+r"(x));
  return x;
}

enum { MAX_KEPT = 24, MAX_THREADS = 4, MAX_FIBERS = 4, FIBER_STACK = 64 << 10 };

static node *kept[MAX_KEPT];
static int kept_count;

void keep(node *p) { kept[kept_count++ % MAX_KEPT] = p; }

void check_kept(void) {
  for (int i = 0; i < MAX_KEPT && i < kept_count; i++) mix(walk(kept[i]));
}

static pthread_t threads[MAX_THREADS];
static int thread_count;
static sem_t may_look;

static void *thread_main(void *p) {
  while (sem_wait(&may_look) != 0) {
  }
  return (void *)walk((node *)p);
}

void in_thread(node *p) {
  if (thread_count == MAX_THREADS) return;
  if (pthread_create(&threads[thread_count], NULL, thread_main, p) == 0) thread_count++;
}

typedef struct {
  ucontext_t context;
  char *stack;
  int done;
} fiber;
static fiber fibers[MAX_FIBERS];
static int fiber_count;
static ucontext_t outside;

static void fiber_main(unsigned low, unsigned high, int number) {
  node *p = (node *)((ulong_t)low | (ulong_t)high << 32);
  mix(walk(p));
  swapcontext(&fibers[number].context, &outside);
  mix(walk(p));
  fibers[number].done = 1;
}

void in_fiber(node *p) {
  if (fiber_count == MAX_FIBERS) return;
  fiber *f = &fibers[fiber_count];
  f->stack = (char *)malloc(FIBER_STACK);
  getcontext(&f->context);
  f->context.uc_stack.ss_sp = f->stack;
  f->context.uc_stack.ss_size = FIBER_STACK;
  f->context.uc_link = &outside;
  makecontext(&f->context, (void (*)(void))fiber_main, 3, (unsigned)(ulong_t)p, (unsigned)((ulong_t)p >> 32),
              fiber_count);
  fiber_count++;
  swapcontext(&outside, &f->context);
}

void resume_fibers(void) {
  for (int i = 0; i < fiber_count; i++)
    if (!fibers[i].done) swapcontext(&outside, &fibers[i].context);
}

void finish(void) {
  clobber();
  check_kept();
  resume_fibers();
  for (int i = 0; i < thread_count; i++) sem_post(&may_look);
  for (int i = 0; i < thread_count; i++) {
    void *result = NULL;
    pthread_join(threads[i], &result);
    mix((ulong_t)result);
  }
}

/* ---- programs ---------------------------------------------------------------------------------------------------- */

static void run_one(const program *p) {
  checksum = 1;
  fuel = 4000;
  sem_init(&may_look, 0, 0);
  alarm(10);
  clobber();
  p->run();
  finish();
  printf("%s %016lx\n", p->name, checksum);
  fflush(stdout);
}

static void run_child(const program *p) {
  fflush(stdout);
  pid_t child = fork();
  int status = 0;
  if (child == 0) {
    run_one(p);
    _exit(0);
  }
  if (child < 0 || waitpid(child, &status, 0) < 0) abort();
  if (WIFSIGNALED(status)) printf("%s signal %d\n", p->name, WTERMSIG(status));
  if (WIFEXITED(status) && WEXITSTATUS(status)) printf("%s exit %d\n", p->name, WEXITSTATUS(status));
}

int run_programs(const program *programs, int count, int argc, char **argv) {
  open_heap();
  for (int i = 0; i < count; i++) {
    if (argc > 1 && strcmp(argv[1], programs[i].name) != 0) continue;
    if (argc > 1)
      run_one(&programs[i]);
    else
      run_child(&programs[i]);
  }
  return 0;
}
