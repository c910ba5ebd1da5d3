void *GC_malloc(unsigned long);
int index_of(int);
int read_back(int n) {
  int *p = GC_malloc(16);
  p[index_of(0) & 3] = n;
  return p[index_of(1) & 3];
}
int *made(void) { return GC_malloc(32); }
