/* gc.h: what the ports of Go's tests share. A variable that Go may move to the heap is an object here. */
void *gc_malloc(unsigned long) __asm__("gc.malloc");
#define NEW(type) ((type *)gc_malloc(sizeof(type)))
#define NEW_ARRAY(type, count) ((type *)gc_malloc((count) * sizeof(type)))
