/* strict.c: an allocator of the run-* tests that ends the program when it is asked to free or resize what it did not make, and gives
 * every object garbage where it may. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  char *object;
  size_t size;
  int cleared;
} Live;

static Live live[100000];
static unsigned count, allocations;

__attribute__((destructor)) static void report(void) { printf("allocations: %u\n", allocations); }

static void *make(size_t size, int cleared) {
  char *object = malloc(size + 1);
  memset(object, cleared ? 0 : 0xdd, size);
  live[count++] = (Live){object, size, cleared};
  allocations++;
  return object;
}

static Live *find(const char *object) {
  for (unsigned i = 0; i < count; i++)
    if (live[i].object == object) return &live[i];
  printf("not mine\n");
  exit(1);
}

void *GC_malloc(size_t size) { return make(size, 1); }
void *GC_malloc_atomic(size_t size) { return make(size, 0); }

/* The object that it points into, or null. */
void *GC_base(void *pointer) {
  for (unsigned i = 0; i < count; i++)
    if ((char *)pointer >= live[i].object && (char *)pointer < live[i].object + live[i].size) return live[i].object;
  return NULL;
}

void GC_free(void *object) {
  if (!object) return;
  Live *at = find(object);
  memset(object, 0xee, at->size);
  at->object = NULL;
}

void *GC_realloc(void *object, size_t size) {
  if (!object) return GC_malloc(size);
  if (!size) return GC_free(object), NULL;
  Live old = *find(object);
  char *made = make(size, old.cleared);
  memcpy(made, object, old.size < size ? old.size : size);
  GC_free(object);
  return made;
}
