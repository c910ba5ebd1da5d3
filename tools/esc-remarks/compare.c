/* compare.c: what has changed between two builds?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A site has no name that survives an edit. What survives is its function, its allocator, and its place in the order
 * of the source. So:
 *
 *  1. Sites are grouped by function and allocator. Within a group the two sequences are aligned for the greatest sum of
 *     likeness (same size, same verdict, same reason, same file), by dynamic programming as in sequence alignment. Two
 *     sites may be paired only if they have the same size or the same reason.
 *  2. What is left over in a group and alike in everything is paired: code that changed its order.
 *  3. A site on the heap that is left over is *moved*, not new, if the same allocation of the source is on the heap in
 *     another function that had it before, or if one of the same file, size and reason is left over before.
 *
 * A group that is too large for the table is aligned by its order alone. */
#include "compare.h"

#include <stdlib.h>
#include <string.h>

enum { LARGEST_TABLE = 4 * 1024 * 1024 };

typedef struct {
  const EscSite *site;
  uint32_t pair; /* index in the other list, or NONE */
} Item;

enum { NONE = UINT32_MAX };

typedef struct {
  Item *items; /* by function and allocator, then in order */
  uint32_t count;
} Side;

typedef struct {
  Side before, now;
} Comparison;

/* ---- order ------------------------------------------------------------------------------------------------------- */

static int by_group(const EscSite *a, const EscSite *b) {
  int order = strcmp(a->function, b->function);
  return order ? order : strcmp(a->allocator, b->allocator);
}

static int by_group_and_place(const void *left, const void *right) {
  const Item *a = left, *b = right;
  int order = by_group(a->site, b->site);
  return order ? order : (a->site > b->site) - (a->site < b->site);
}

static Side side_of(const EscSites *sites) {
  Side side = {esc_alloc((sites->list.count + 1) * sizeof(Item)), sites->list.count};
  for (uint32_t i = 0; i < side.count; i++) side.items[i] = (Item){&sites->list.data[i], NONE};
  qsort(side.items, side.count, sizeof(Item), by_group_and_place);
  return side;
}

/* ---- likeness ---------------------------------------------------------------------------------------------------- */

static bool same_size(const EscSite *a, const EscSite *b) {
  return a->size_known == b->size_known && a->size == b->size;
}

static bool same_reason(const EscSite *a, const EscSite *b) {
  return !strcmp(a->name, b->name) && !strcmp(a->cause, b->cause);
}

static int likeness(const EscSite *a, const EscSite *b) {
  bool size = same_size(a, b), reason = same_reason(a, b);
  if (!size && !reason) return 0;
  return 1 + 3 * size + 2 * (a->heap == b->heap) + !strcmp(a->name, b->name) + reason + !strcmp(a->file, b->file);
}

/* ---- step 1: alignment ------------------------------------------------------------------------------------------- */

static void pair(Comparison *c, uint32_t before, uint32_t now) {
  c->before.items[before].pair = now;
  c->now.items[now].pair = before;
}

static void align_by_order(Comparison *c, uint32_t b, uint32_t n, uint32_t bs, uint32_t ns) {
  for (uint32_t i = 0; i < bs && i < ns; i++)
    if (likeness(c->before.items[b + i].site, c->now.items[n + i].site)) pair(c, b + i, n + i);
}

/* best[i][k]: the greatest likeness of the first i sites before and the first k now. */
static void align(Comparison *c, uint32_t b, uint32_t n, uint32_t bs, uint32_t ns) {
  if ((uint64_t)(bs + 1) * (ns + 1) > LARGEST_TABLE) return align_by_order(c, b, n, bs, ns);
  uint32_t width = ns + 1;
  uint32_t *best = esc_alloc_zeroed((size_t)(bs + 1) * width, sizeof *best);
  for (uint32_t i = 1; i <= bs; i++)
    for (uint32_t k = 1; k <= ns; k++) {
      uint32_t like = (uint32_t)likeness(c->before.items[b + i - 1].site, c->now.items[n + k - 1].site);
      uint32_t both = like ? best[(i - 1) * width + k - 1] + like : 0;
      uint32_t up = best[(i - 1) * width + k], left = best[i * width + k - 1];
      best[i * width + k] = both >= up && both >= left ? both : up > left ? up : left;
    }
  for (uint32_t i = bs, k = ns; i && k;) {
    uint32_t like = (uint32_t)likeness(c->before.items[b + i - 1].site, c->now.items[n + k - 1].site);
    uint32_t here = best[i * width + k];
    if (like && here == best[(i - 1) * width + k - 1] + like) pair(c, b + --i, n + --k);
    else if (here == best[(i - 1) * width + k]) i--;
    else k--;
  }
  free(best);
}

/* ---- step 2: what changed its order ------------------------------------------------------------------------------ */

static void pair_reordered(Comparison *c, uint32_t b, uint32_t n, uint32_t bs, uint32_t ns) {
  if ((uint64_t)(bs + 1) * (ns + 1) > LARGEST_TABLE) return;
  for (uint32_t i = b; i < b + bs; i++)
    for (uint32_t k = n; k < n + ns && c->before.items[i].pair == NONE; k++) {
      const EscSite *before = c->before.items[i].site, *now = c->now.items[k].site;
      if (c->now.items[k].pair == NONE && same_size(before, now) && same_reason(before, now)) pair(c, i, k);
    }
}

static uint32_t group_size(const Side *side, uint32_t first, const EscSite *like) {
  uint32_t size = 0;
  while (first + size < side->count && !by_group(side->items[first + size].site, like)) size++;
  return size;
}

static void pair_groups(Comparison *c) {
  for (uint32_t b = 0, n = 0; b < c->before.count && n < c->now.count;) {
    const EscSite *before = c->before.items[b].site, *now = c->now.items[n].site;
    int order = by_group(before, now);
    uint32_t bs = order <= 0 ? group_size(&c->before, b, before) : 0;
    uint32_t ns = order >= 0 ? group_size(&c->now, n, now) : 0;
    if (!order) align(c, b, n, bs, ns);
    if (!order) pair_reordered(c, b, n, bs, ns);
    b += bs;
    n += ns;
  }
}

/* ---- step 3: other functions ------------------------------------------------------------------------------------- */

/* The position in the source, the same in every function that the allocation was inlined into. */
static int by_position(const EscSite *a, const EscSite *b) {
  int order = strcmp(a->file, b->file);
  if (!order && a->record->place.line != b->record->place.line) order = a->record->place.line < b->record->place.line ? -1 : 1;
  if (!order) order = (a->record->place.column > b->record->place.column) - (a->record->place.column < b->record->place.column);
  return order;
}

static int items_by_position(const void *left, const void *right) {
  return by_position((*(Item *const *)left)->site, (*(Item *const *)right)->site);
}

static bool was_on_heap(const Comparison *c, const Item *item) {
  return item->site->heap && item->pair != NONE && c->before.items[item->pair].site->heap;
}

/* Gives new sites on the heap the partner of a copy of them that was on the heap before. */
static void pair_copies(Comparison *c) {
  Item **list = esc_alloc((c->now.count + 1) * sizeof(Item *));
  uint32_t count = 0;
  for (uint32_t i = 0; i < c->now.count; i++)
    if (c->now.items[i].site->record && *c->now.items[i].site->file) list[count++] = &c->now.items[i];
  qsort(list, count, sizeof(Item *), items_by_position);
  for (uint32_t i = 0, next; i < count; i = next) {
    uint32_t known = NONE;
    for (next = i; next < count && !by_position(list[i]->site, list[next]->site); next++)
      if (known == NONE && was_on_heap(c, list[next])) known = list[next]->pair;
    for (uint32_t k = i; k < next && known != NONE; k++)
      if (list[k]->pair == NONE && list[k]->site->heap) list[k]->pair = known;
  }
  free(list);
}

static int by_kind_of_site(const EscSite *a, const EscSite *b) {
  int order = strcmp(a->file, b->file);
  if (!order) order = strcmp(a->allocator, b->allocator);
  if (!order) order = strcmp(a->name, b->name);
  if (!order) order = (a->size_known > b->size_known) - (a->size_known < b->size_known);
  return order ? order : (a->size > b->size) - (a->size < b->size);
}

static int items_by_kind(const void *left, const void *right) {
  const Item *a = *(Item *const *)left, *b = *(Item *const *)right;
  int order = by_kind_of_site(a->site, b->site);
  return order ? order : (a > b) - (a < b);
}

static Item **left_over(const Side *side, uint32_t *count) {
  Item **list = esc_alloc((side->count + 1) * sizeof(Item *));
  *count = 0;
  for (uint32_t i = 0; i < side->count; i++)
    if (side->items[i].pair == NONE && side->items[i].site->heap) list[(*count)++] = &side->items[i];
  qsort(list, *count, sizeof(Item *), items_by_kind);
  return list;
}

static void pair_moved(Comparison *c) {
  uint32_t before_count, now_count;
  Item **before = left_over(&c->before, &before_count), **now = left_over(&c->now, &now_count);
  for (uint32_t b = 0, n = 0; b < before_count && n < now_count;) {
    int order = by_kind_of_site(before[b]->site, now[n]->site);
    if (!order) pair(c, (uint32_t)(before[b] - c->before.items), (uint32_t)(now[n] - c->now.items));
    b += order <= 0;
    n += order >= 0;
  }
  free(before);
  free(now);
}

/* ---- result ------------------------------------------------------------------------------------------------------ */

static void add(EscChanges *changes, EscChangeKind kind, const EscSite *before, const EscSite *now) {
  EscChange change = {kind, before, now};
  esc_vec_push(changes, change);
}

static void classify(EscChanges *changes, const EscSite *before, const EscSite *now) {
  bool was = before && before->heap, is = now && now->heap;
  if (!before && is) add(changes, ESC_CHANGE_NEW, NULL, now);
  else if (!now && was) add(changes, ESC_CHANGE_GONE, before, NULL);
  else if (!before || !now || (!was && !is)) return;
  else if (!was) add(changes, ESC_CHANGE_LOST, before, now);
  else if (!is) add(changes, ESC_CHANGE_PROMOTED, before, now);
  else if (strcmp(before->function, now->function)) add(changes, ESC_CHANGE_MOVED, before, now);
  else if (!same_reason(before, now)) add(changes, ESC_CHANGE_REASON, before, now);
}

static int by_change(const void *left, const void *right) {
  const EscChange *a = left, *b = right;
  if (a->kind != b->kind) return (int)a->kind - (int)b->kind;
  const EscSite *x = a->now ? a->now : a->before, *y = b->now ? b->now : b->before;
  return (x > y) - (x < y);
}

void esc_compare(const EscSites *before, const EscSites *now, EscChanges *changes) {
  Comparison c = {side_of(before), side_of(now)};
  pair_groups(&c);
  pair_copies(&c);
  pair_moved(&c);
  for (uint32_t i = 0; i < c.now.count; i++) {
    const Item *item = &c.now.items[i];
    classify(changes, item->pair == NONE ? NULL : c.before.items[item->pair].site, item->site);
  }
  for (uint32_t i = 0; i < c.before.count; i++)
    if (c.before.items[i].pair == NONE) classify(changes, c.before.items[i].site, NULL);
  if (changes->count) qsort(changes->data, changes->count, sizeof(EscChange), by_change);
  free(c.before.items);
  free(c.now.items);
}
