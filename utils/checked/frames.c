/* frames.c: which objects die when?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A frame owns its objects. It ends when it says so, or when control goes on above it: by its mark a frame lies below
 * another of the same stack, and the stack grows downwards. So where a frame is entered or left, and where a landing pad
 * or the second return of setjmp says that it goes on there, all frames below have ended. Frames with the same mark
 * were inlined into one function (the younger is inside), or one of them is a leftover: those die with a caller.
 *
 * Only the stack that the thread was born with is ordered in this way. Frames on other stacks (fibers, signal stacks)
 * end only when they say so: a frame that is left by longjmp inside a fiber keeps its objects. When a thread ends, all
 * on its stack have ended.
 *
 * Objects may hold the only pointer to something that Boehm's collector manages: when it is in the program, it is told to
 * look at all live objects.
 *
 * At exit one line goes to the file that ESC_CHECKED_FILE names: frames=N objects=N bytes=N live=N */
#define _GNU_SOURCE
#include "checked.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { GARBAGE = 0xA5 };

typedef struct Object Object;
struct Object {
  Object *next;                /* of the frame */
  Object *younger, *older;     /* of all that live */
  const char *site;
  char *start;
  size_t size;
};

struct EscFrame {
  EscFrame *outer; /* the one entered before it on this stack; NULL also on stacks that are not ordered */
  bool ordered;
  uintptr_t mark;
  Object *objects;
};

typedef struct {
  uintptr_t low, high; /* the stack that the thread was born with; 0 when it is not known yet */
  EscFrame *innermost;
} Thread;

static _Thread_local Thread self;
static pthread_key_t at_thread_end;
static pthread_once_t started = PTHREAD_ONCE_INIT;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER; /* guards what follows */
static Object *live;
static unsigned long frames_seen, objects_seen, bytes_seen, objects_live;

/* ---- the collector ------------------------------------------------------------------------------------------------- */

typedef void Callback(void);
extern void GC_set_push_other_roots(Callback *callback) __attribute__((weak));
extern Callback *GC_get_push_other_roots(void) __attribute__((weak));
extern void GC_push_all(void *low, void *high) __attribute__((weak));
static Callback *push_others;

/* The world is stopped: the list may be in the middle of a change, but `older` is always whole. */
static void push_objects(void) {
  for (Object *o = live; o; o = o->older) GC_push_all(o->start, o->start + o->size);
  if (push_others) push_others();
}

static void end_thread(void *thread);

static void start(void) {
  pthread_key_create(&at_thread_end, end_thread);
  if (!GC_set_push_other_roots || !GC_get_push_other_roots || !GC_push_all) return;
  push_others = GC_get_push_other_roots();
  GC_set_push_other_roots(push_objects);
}

/* ---- objects ------------------------------------------------------------------------------------------------------- */

static void *take(size_t size) {
  void *memory = malloc(size);
  if (memory) return memory;
  fputs("esc-checked: out of memory\n", stderr);
  abort();
}

static void link_object(Object *o) {
  pthread_mutex_lock(&lock);
  o->older = live;
  o->younger = NULL;
  if (live) live->younger = o;
  live = o;
  objects_seen++;
  objects_live++;
  bytes_seen += o->size;
  pthread_mutex_unlock(&lock);
}

static void end_object(Object *o, EscEnd why) {
  pthread_mutex_lock(&lock);
  if (o->younger)
    o->younger->older = o->older;
  else
    live = o->older;
  if (o->older) o->older->younger = o->younger;
  objects_live--;
  pthread_mutex_unlock(&lock);
  esc_storage_end(o->start, o->size, why);
  free(o);
}

static void end_site(EscFrame *frame, const char *site) {
  for (Object **at = &frame->objects; *at; at = &(*at)->next) {
    if ((*at)->site != site) continue;
    Object *old = *at;
    *at = old->next;
    end_object(old, ESC_END_SITE);
    return;
  }
}

void esc_checked_watch(EscFrame *frame, const char *site, void *start, size_t size) {
  end_site(frame, site);
  Object *o = take(sizeof *o);
  *o = (Object){.next = frame->objects, .site = site, .start = start, .size = size};
  frame->objects = o;
  link_object(o);
}

void *esc_checked_alloc(EscFrame *frame, const char *site, uint64_t size, uint64_t alignment) {
  void *object = memset(esc_storage_take(site, size, alignment), GARBAGE, size);
  esc_checked_watch(frame, site, object, size);
  return object;
}

/* ---- frames -------------------------------------------------------------------------------------------------------- */

static void end_frame(EscFrame *frame, EscEnd why) {
  while (frame->objects) {
    Object *o = frame->objects;
    frame->objects = o->next;
    end_object(o, why);
  }
  free(frame);
}

static void end_thread(void *thread) {
  Thread *t = thread;
  while (t->innermost) {
    EscFrame *frame = t->innermost;
    t->innermost = frame->outer;
    end_frame(frame, ESC_END_THREAD);
  }
}

static void learn_stack(void) {
  pthread_attr_t attributes;
  void *low = NULL;
  size_t size = 0;
  pthread_once(&started, start);
  if (!pthread_getattr_np(pthread_self(), &attributes)) {
    pthread_attr_getstack(&attributes, &low, &size);
    pthread_attr_destroy(&attributes);
  }
  self.low = (uintptr_t)low;
  self.high = self.low + size;
  pthread_setspecific(at_thread_end, &self);
}

static bool is_ordered(uintptr_t mark) {
  if (!self.high) learn_stack();
  return mark >= self.low && mark < self.high;
}

/* Ends the frames below `mark`; and those at it that are younger than `frame`, when one is given. */
static void end_below(uintptr_t mark, const EscFrame *frame) {
  while (self.innermost && self.innermost != frame) {
    EscFrame *inner = self.innermost;
    if (inner->mark > mark || (inner->mark == mark && !frame)) return;
    self.innermost = inner->outer;
    end_frame(inner, ESC_END_SKIPPED);
  }
}

EscFrame *esc_checked_enter(void *mark) {
  EscFrame *frame = take(sizeof *frame);
  *frame = (EscFrame){.mark = (uintptr_t)mark, .ordered = is_ordered((uintptr_t)mark)};
  pthread_mutex_lock(&lock);
  frames_seen++;
  pthread_mutex_unlock(&lock);
  if (!frame->ordered) return frame;
  end_below(frame->mark, NULL);
  frame->outer = self.innermost;
  self.innermost = frame;
  return frame;
}

void esc_checked_leave(EscFrame *frame) {
  if (frame->ordered) {
    end_below(frame->mark, frame);
    if (self.innermost != frame) {
      fputs("esc-checked: a frame ends that is not the innermost one\n", stderr);
      abort();
    }
    self.innermost = frame->outer;
  }
  end_frame(frame, ESC_END_RETURNED);
}

void esc_checked_resume(EscFrame *frame, void *mark) {
  if (is_ordered((uintptr_t)mark)) end_below((uintptr_t)mark, frame);
}

__attribute__((destructor)) static void finish(void) {
  const char *path = getenv("ESC_CHECKED_FILE");
  FILE *out = path ? fopen(path, "w") : NULL;
  if (!out) return;
  fprintf(out, "frames=%lu objects=%lu bytes=%lu live=%lu\n", frames_seen, objects_seen, bytes_seen, objects_live);
  fclose(out);
}
