void *GC_malloc(unsigned long);
struct node { struct node *next; int value; };
struct node *head;

static struct node *node_new(int value) {
  struct node *n = GC_malloc(sizeof *n);
  n->value = value;
  return n;
}

void push(int value) {
  struct node *n = node_new(value);
  n->next = head;
  head = n;
}

void observe(const struct node *);

struct node *copy(const struct node *from) {
  return node_new(from->value);
}

int no(int value) {
  struct node *n = node_new(value);
  return n->value;
}
