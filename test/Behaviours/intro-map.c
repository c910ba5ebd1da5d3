// Every introduction: m[1] = &x. Go: "moved to heap: x", even where the map stays. The map is promoted; x is
// not yet: a key of 32 bits may be half of an address that somebody made up, and it lies in the entries that are walked.
// RUN: %verdicts | %check
#include "Inputs/gc.h"
typedef struct Entry {
  struct Entry *next;
  int key;
  void *value;
} Entry;
typedef struct {
  Entry *buckets[8];
  int count;
} Map;
Map *kept;

// CHECK-LABEL: function 'assign'
void assign(Map *m, int key, void *value) {
  Entry **bucket = &m->buckets[key & 7];
  for (Entry *e = *bucket; e; e = e->next)
    if (e->key == key) {
      e->value = value;
      return;
    }
  Entry *e = NEW(Entry); // CHECK: of 24 bytes: heap [StoredThroughParam] stored through parameter m
  *e = (Entry){*bucket, key, value};
  *bucket = e;
  m->count++;
}

void *lookup(Map *m, int key) {
  for (Entry *e = m->buckets[key & 7]; e; e = e->next)
    if (e->key == key) return e->value;
  return 0;
}

// CHECK-LABEL: function 'local'
int local(void) {
  Map *m = NEW(Map); // CHECK: of 72 bytes: stack
  int *x = NEW(int); // CHECK: of 4 bytes: heap [StoredToHeap]
  *x = 42;
  assign(m, 1, x);
  return *(int *)lookup(m, 1);
}

// CHECK-LABEL: function 'element_returned'
int *element_returned(void) {
  Map *m = NEW(Map); // CHECK: of 72 bytes: stack
  int *x = NEW(int); // CHECK: of 4 bytes: heap [StoredToHeap]
  assign(m, 1, x);
  return lookup(m, 1);
}

// CHECK-LABEL: function 'global'
void global(void) {
  Map *m = NEW(Map); // CHECK: of 72 bytes: heap [StoredToGlobal] stored to global kept
  int *x = NEW(int); // CHECK: of 4 bytes: heap [StoredToGlobal] stored to global kept
  assign(m, 1, x);
  kept = m;
}
