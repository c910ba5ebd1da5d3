#include "Inputs/gc.h"
int *gxx;
int foo1(int v) {
  int *x = NEW(int);
  *x = v;
  gxx = x;
  return *x;
}
int foo1_not(int v) {
  int *x = NEW(int);
  *x = v;
  int *local = x;
  return *local;
}
int foo1_none(int v) {
  int *x = NEW(int);
  *x = v;
  int *local = x;
  return 0;
}
