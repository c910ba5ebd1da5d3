/* Its user: each function allocates, and asks. */
#include <stddef.h>
extern void *GC_malloc(size_t);
typedef struct node { struct node *next; void *data; long n; } node;
node *node_new(node *, void *); long node_sum(const node *); void node_link(node *, node *); void node_keep(node *);
void node_each(node *p, void (*f)(node *, void *), void *arg);
typedef int (*cmp)(const node *, const node *);
cmp node_order(void);
struct ops { cmp compare; void (*link)(node *, node *); };
const struct ops *node_ops(void);
struct pair { node *a; node *b; };
struct pair node_pair(node *a, node *b);
void node_weak(node *); void node_data(node *, void **); node *node_find(node *, long); node *node_copy(node *);
void node_hide(node *);
long local(void) { node *a = GC_malloc(sizeof *a); node *b = GC_malloc(sizeof *b); a->n = 3; node_link(a, b); return node_sum(a); }
void keeps(void) { node *a = GC_malloc(sizeof *a); node_keep(a); }
static void add(node *p, void *arg) { *(long *)arg += p->n; }
long each(void) { long *s = GC_malloc(sizeof *s); node *p = GC_malloc(sizeof *p); *s = 0; node_each(p, add, s); return *s; }
int order(void) { node *a = GC_malloc(sizeof *a); return node_order()(a, a); }
long ops(void) { node *a = GC_malloc(sizeof *a);node *b = GC_malloc(sizeof *a); node_ops()->link(a, b); return node_sum(a); }
node *pair(void) { node *a = GC_malloc(sizeof *a), *b = GC_malloc(sizeof *b); return node_pair(a, b).a; }
void weak(void) { node *a = GC_malloc(sizeof *a); node_weak(a); }
void hid(void) { node *a = GC_malloc(sizeof *a); node_hide(a); }
void data(void) { node *a = GC_malloc(sizeof *a), *b = GC_malloc(sizeof *b); a->data = b; void *c; node_data(a, &c); *(char *)c = 1; }
long find(void) { node *a = GC_malloc(sizeof *a); return node_find(a, 3) != 0; }
node *copy(void) { node *a = GC_malloc(sizeof *a); return node_copy(a); }
node *made(void) { node *a = GC_malloc(sizeof *a); return node_new(0, a); }
long made2(void) { node *a = GC_malloc(sizeof *a); return node_sum(node_new(a, 0)); }
