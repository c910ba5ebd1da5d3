// Components come callees first and are exactly the sets of nodes that reach each other.
// RUN: %cc -I%S/../Support %s %graph_libs -o %t && %t
#include "Support/Vec.h"
#include "escapement/graph.h"
#include "expect.h"

#include <string.h>

enum { LONG = 100000, SMALL = 14 };

typedef struct {
  uint32_t *order, *component, count;
} Answer;

static Answer ask(uint32_t nodes, const uint32_t *first, const uint32_t *edges) {
  Answer answer = {esc_alloc(nodes * sizeof(uint32_t)), esc_alloc(nodes * sizeof(uint32_t)), 0};
  answer.count = esc_components(nodes, first, edges, answer.order, answer.component);
  return answer;
}

static void release(Answer answer) {
  free(answer.order);
  free(answer.component);
}

/* 0 -> 1 -> ... -> LONG-1, and with `close` back to 0. */
static void chain(bool close) {
  uint32_t *first = esc_alloc((LONG + 1) * sizeof *first), *edges = esc_alloc(LONG * sizeof *edges);
  for (uint32_t i = 0; i < LONG; i++) {
    first[i] = i;
    edges[i] = (i + 1) % LONG;
  }
  first[LONG] = close ? LONG : LONG - 1;
  first[LONG - 1] = LONG - 1;
  Answer answer = ask(LONG, first, edges);
  EXPECT(answer.count == (close ? 1 : LONG));
  for (uint32_t i = 0; !close && i < LONG; i++) EXPECT(answer.order[i] == LONG - 1 - i);
  release(answer);
  free(first);
  free(edges);
}

static void random_graph(uint32_t *seed, bool reach[SMALL][SMALL], uint32_t *first, uint32_t *edges) {
  uint32_t count = 0;
  *seed = *seed * 1664525 + 1013904223;
  uint32_t density = 1 + (*seed >> 24) % 4;
  memset(reach, 0, sizeof(bool) * SMALL * SMALL);
  for (uint32_t i = 0; i < SMALL; i++) {
    first[i] = count;
    reach[i][i] = true;
    for (uint32_t k = 0; k < SMALL; k++) {
      *seed = *seed * 1664525 + 1013904223;
      if ((*seed >> 16) % SMALL >= density) continue;
      edges[count++] = k;
      reach[i][k] = true;
    }
  }
  first[SMALL] = count;
  for (uint32_t via = 0; via < SMALL; via++)
    for (uint32_t i = 0; i < SMALL; i++)
      for (uint32_t k = 0; k < SMALL; k++) reach[i][k] |= reach[i][via] && reach[via][k];
}

static void agrees_with_reachability(uint32_t *seed) {
  bool reach[SMALL][SMALL];
  uint32_t first[SMALL + 1], edges[SMALL * SMALL], position[SMALL];
  random_graph(seed, reach, first, edges);
  Answer answer = ask(SMALL, first, edges);
  for (uint32_t i = 0; i < SMALL; i++) position[answer.order[i]] = i;
  for (uint32_t i = 0; i < SMALL; i++) {
    EXPECT(answer.component[i] < answer.count);
    EXPECT(answer.order[position[i]] == i); /* each node once */
    for (uint32_t k = 0; k < SMALL; k++) {
      bool together = reach[i][k] && reach[k][i];
      EXPECT((answer.component[i] == answer.component[k]) == together);
      if (reach[i][k] && !together) EXPECT(position[k] < position[i]);
    }
  }
  for (uint32_t i = 1; i < SMALL; i++) /* components are in one piece, numbered in order */
    EXPECT(answer.component[answer.order[i]] - answer.component[answer.order[i - 1]] <= 1);
  release(answer);
}

/* 0 -> 1 -> 2 -> 0 and 1 -> 3 -> 1: one component, in which 2 and 3 come before their caller 1, and that before 0. */
static void callees_first_in_a_component(void) {
  const uint32_t first[] = {0, 1, 3, 4, 5}, edges[] = {1, 2, 3, 0, 1}, expected[] = {2, 3, 1, 0};
  Answer answer = ask(4, first, edges);
  EXPECT(answer.count == 1 && !memcmp(answer.order, expected, sizeof expected));
  release(answer);
}

int main(void) {
  callees_first_in_a_component();
  uint32_t seed = 1, empty[] = {0};
  EXPECT(esc_components(0, empty, NULL, NULL, NULL) == 0);
  chain(false);
  chain(true);
  for (int i = 0; i < 2000; i++) agrees_with_reachability(&seed);
  return expect_failures;
}
