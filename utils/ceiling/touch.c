/* touch.c: which objects were touched after their end? The runtime of a watched program, and its allocator.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Stands in for Boehm's collector: memory is never used again, so the address of an access names one object. A table holds
 * the number of the object for each 16 bytes. frames.c says when an object's frame ends or its site runs again; whoever
 * touches the object later makes it late. An object that is never late could have been in a slot, for all that this run
 * can show: that is the ceiling for any sound pass. One thread only.
 *
 * At exit, for each site and verdict, a line in the file that ESC_CEILING_FILE names, separated by tabs:
 *   verdict  objects  bytes  touched after the frame  touched after the site ran again  bytes of these
 *   objects that the pass puts into slots  bytes of these  touched too late of these  site */
#define _GNU_SOURCE
#include "checked.h"

#include <dlfcn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { GRAIN = 16, MAX_SITES = 1 << 16 };
static const size_t arena_size = (size_t)64 << 30, max_objects = (size_t)1 << 30;

typedef struct {
  const char *name, *verdict;
  unsigned long objects, bytes, late_frame, late_site, late_bytes, slots, slot_bytes, late_slots;
} Site;

typedef struct {
  size_t size;
  unsigned site; /* 0: made where nobody looked */
  bool ended, late, slot;
  unsigned char why;
} Object;

static char *arena;
static size_t used;
static unsigned *numbers; /* of the object in each grain of the arena */
static Object *objects;
static unsigned object_count;
static Site sites[MAX_SITES];

void esc_ceiling_made(EscFrame *frame, const char *site, const char *verdict, void *object, size_t slot);
void esc_ceiling_touch(void *address);

/* ---- the allocator ------------------------------------------------------------------------------------------------- */

void GC_init(void);
void *GC_malloc(size_t size);
void *GC_malloc_atomic(size_t size);
void *GC_malloc_uncollectable(size_t size);
void *GC_realloc(void *old, size_t size);
char *GC_strdup(const char *text);
void GC_free(void *object);
void GC_gcollect(void);

static void *reserve(size_t size) {
  void *fresh = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (fresh != MAP_FAILED) return fresh;
  perror("ceiling: mmap");
  abort();
}

static Object *object_at(const void *address) {
  size_t offset = (size_t)((const char *)address - arena);
  return arena && (const char *)address >= arena && offset < used ? &objects[numbers[offset / GRAIN]] : NULL;
}

void *GC_malloc(size_t size) {
  if (!arena) {
    arena = reserve(arena_size);
    numbers = reserve(arena_size / GRAIN * sizeof *numbers);
    objects = reserve(max_objects * sizeof *objects);
  }
  size_t grains = size / GRAIN + 1; /* one byte more than asked for: the address behind the object is still its own */
  if (used + grains * GRAIN > arena_size || ++object_count >= max_objects) {
    fputs("ceiling: too many objects\n", stderr);
    abort();
  }
  void *object = arena + used;
  for (size_t i = 0; i < grains; i++) numbers[used / GRAIN + i] = object_count;
  used += grains * GRAIN;
  objects[object_count].size = size;
  return object;
}

void *GC_malloc_atomic(size_t size) { return GC_malloc(size); }
void *GC_malloc_uncollectable(size_t size) { return GC_malloc(size); }

/* A program that asks Boehm's collector for more than memory (Crystal's fibers, finalizers) is linked with it, too. */
void GC_init(void) {
  void (*real)(void) = (void (*)(void))dlsym(RTLD_NEXT, "GC_init");
  if (real) real();
}

void GC_free(void *object) { (void)object; }
void GC_gcollect(void) {}

void *GC_realloc(void *old, size_t size) {
  void *fresh = GC_malloc(size);
  const Object *o = old ? object_at(old) : NULL;
  if (o) memcpy(fresh, old, o->size < size ? o->size : size);
  return fresh;
}

char *GC_strdup(const char *text) { return strcpy(GC_malloc(strlen(text) + 1), text); }

/* ---- objects ------------------------------------------------------------------------------------------------------- */

static unsigned site_number(const char *name, const char *verdict) {
  unsigned n = (unsigned)((uintptr_t)name * 2654435761u >> 7) % MAX_SITES;
  while (n == 0 || (sites[n].name && sites[n].name != name)) n = (n + 1) % MAX_SITES;
  sites[n].name = name;
  sites[n].verdict = verdict;
  return n;
}

/* The pass puts objects of up to `slot` bytes into a slot; 0: none. */
void esc_ceiling_made(EscFrame *frame, const char *site, const char *verdict, void *object, size_t slot) {
  Object *o = object_at(object);
  if (!o || o->site) return;
  o->site = site_number(site, verdict);
  o->slot = slot && o->size <= slot;
  sites[o->site].objects++;
  sites[o->site].bytes += o->size;
  sites[o->site].slots += o->slot;
  sites[o->site].slot_bytes += o->slot ? o->size : 0;
  esc_checked_watch(frame, site, object, o->size);
}

void esc_ceiling_touch(void *address) {
  Object *o = object_at(address);
  if (!o || !o->ended || o->late) return;
  o->late = true;
  Site *s = &sites[o->site];
  s->late_bytes += o->size;
  s->late_slots += o->slot;
  if (o->why == ESC_END_SITE)
    s->late_site++;
  else
    s->late_frame++;
}

/* Only slots need storage, and nothing is promoted here. */
void *esc_storage_take(const char *site, size_t size, size_t alignment) {
  (void)site;
  (void)alignment;
  return GC_malloc(size);
}

void esc_storage_end(void *object, size_t size, EscEnd why) {
  Object *o = object_at(object);
  (void)size;
  o->ended = true;
  o->why = (unsigned char)why;
}

__attribute__((destructor)) static void finish(void) {
  const char *path = getenv("ESC_CEILING_FILE");
  FILE *out = path ? fopen(path, "w") : NULL;
  if (!out) return;
  for (unsigned n = 0; n < MAX_SITES; n++)
    if (sites[n].objects)
      fprintf(out, "%s\t%lu\t%lu\t%lu\t%lu\t%lu\t%lu\t%lu\t%lu\t%s\n", sites[n].verdict, sites[n].objects, sites[n].bytes,
              sites[n].late_frame, sites[n].late_site, sites[n].late_bytes, sites[n].slots, sites[n].slot_bytes, sites[n].late_slots,
              sites[n].name);
  fclose(out);
}
