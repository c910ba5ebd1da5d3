/* A library whose functions do to pointers what a summary can say. */
#include <stddef.h>
#include <string.h>
extern void *GC_malloc(size_t);
typedef struct node { struct node *next; void *data; long n; } node;
node *home;
static int cmp_n(const node *a, const node *b) { return a->n < b->n; }
node *node_new(node *next, void *data) { node *r = GC_malloc(sizeof *r); r->next = next; r->data = data; return r; }
long node_sum(const node *p) { long s = 0; for (; p; p = p->next) s += p->n; return s; }
void node_link(node *a, node *b) { a->next = b; }
void node_keep(node *a) { home = a; }
void node_each(node *p, void (*f)(node *, void *), void *arg) { for (; p; p = p->next) f(p, arg); }
typedef int (*cmp)(const node *, const node *);
cmp node_order(void) { return cmp_n; }
struct ops { cmp compare; void (*link)(node *, node *); };
static const struct ops table = {cmp_n, node_link};
const struct ops *node_ops(void) { return &table; }
typedef void *(*maker)(size_t);
maker node_maker(void) { return GC_malloc; }
struct pair { node *a; node *b; };
struct pair node_pair(node *a, node *b) { struct pair p = {b, a}; return p; }
void node_data(node *a, void **out) { *out = a->data; }
int node_var(int n, ...) { return n; }
static void hidden(node *p) { home = p; }
void node_hide(node *p) { if (p->n) hidden(p); }
__attribute__((weak)) void node_weak(node *p) { }
node *node_find(node *p, long n) { if (!p || p->n == n) return p; return node_find(p->next, n); }
node *node_copy(node *p) { if (!p) return 0; node *q = GC_malloc(sizeof *q); memcpy(q, p, sizeof *p); q->next = node_copy(p->next); return q; }
