/* call_graph_internal.h: the layout of call graphs, and the order they give.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_GRAPH_CALL_GRAPH_INTERNAL_H
#define ESC_GRAPH_CALL_GRAPH_INTERNAL_H

#include "Graph/graph_internal.h"

#include "escapement/bottom_up.h"

typedef struct {
  uint32_t from, to;
} EscCallEdge;

struct EscCallGraph {
  const EscProgram *program;
  ESC_VEC(EscCallEdge) edges;
  EscMap seen;
};

/* Functions and constants, components together, callees first. */
typedef struct {
  uint32_t nodes;
  uint32_t *node;      /* in order */
  uint32_t *component; /* of each node: not by position */
} EscCallOrder;

EscCallOrder esc_call_graph_order(const EscCallGraph *calls);
void esc_call_order_fini(EscCallOrder *order);

#endif
