/* graph_internal.h: the layout of graphs, programs and summaries.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_GRAPH_INTERNAL_H
#define ESC_GRAPH_INTERNAL_H

#include "Graph/limits.h"
#include "Support/Guard.h"
#include "Support/Map.h"
#include "Support/Text.h"
#include "Support/Vec.h"

#include "escapement/graph.h"

/* How much of what can be loaded from a parameter is told apart: paths of loads, the fields below each of its words, the
 * words of the object itself, nothing. */
enum { ESC_PATHS_APART, ESC_FIELDS_APART, ESC_WORDS_APART, ESC_NOTHING_APART };

/* At the last stage more may have to be in one than before (stages.c). */
enum { ESC_EARLY, ESC_LAST, ESC_COLLAPSE_COUNT };

/* Parameters of which less is told apart, found out by solving. */
typedef struct {
  EscMap roots[ESC_COLLAPSE_COUNT]; /* object of a parameter -> ESC_*_APART */
  bool everything[ESC_COLLAPSE_COUNT];
  uint32_t attempts[ESC_COLLAPSE_COUNT];
} EscCollapse;

struct EscGraph {
  uint32_t parameters, results;
  uint32_t nodes; /* 0 .. parameters-1 are the parameters */
  ESC_VEC(EscObjectInfo) objects;
  ESC_VEC(EscConstraint) constraints;
  ESC_VEC(EscCall) calls;
  ESC_VEC(EscArgument) arguments;
  ESC_VEC(EscNode) result_nodes;
  ESC_VEC(EscPlace) places;
  EscCollapse collapse; /* learned by the last solve, good for the next one */
  EscArena arena;
};

/* How far a graph has been built; going back forgets what was added since. */
typedef struct {
  uint32_t nodes, objects, constraints, calls, arguments, result_nodes, places;
} EscGraphMark;

EscGraphMark esc_graph_mark(const EscGraph *graph);
void esc_graph_rewind(EscGraph *graph, EscGraphMark mark);
/* `graph` starts with what solving `same`, built alike, has learned. Leaves `same` without. */
void esc_graph_take_collapse(EscGraph *graph, EscGraph *same);

/* Nodes 0 .. parameters-1 are the parameters, the next `results` nodes the results. */
struct EscSummary {
  EscGraph *graph;
  struct EscStages *stages; /* or NULL. Owned, with others */
  bool ignores_variadic;
};

typedef struct {
  int32_t offset, target_offset;
  uint32_t target;
  bool is_function;
} EscConstantEntry;

typedef struct {
  const char *name;
  ESC_VEC(EscConstantEntry) entries;
} EscConstant;

/* How much a summary says. */
enum { ESC_COARSE_PATHS, ESC_COARSE_REGIONS, ESC_COARSE_UNKNOWN };

typedef struct {
  const char *name;
  uint8_t coarse; /* ESC_COARSE_*: rises when a limit is reached, never falls */
  bool unstaged;  /* its summary has no stages any more */
  uint32_t signature;
  EscSummary *summary;
  uint32_t version; /* counts changes of the summary */
  bool in_progress;
} EscFunction;

struct EscProgram {
  uint32_t word;
  ESC_VEC(EscFunction) functions;
  ESC_VEC(EscConstant) constants;
  EscArena arena;
};

static inline bool esc_is_placeholder(EscObjectKind kind) {
  return kind == ESC_OBJECT_PARAM || kind == ESC_OBJECT_CONTENT || kind == ESC_OBJECT_RESULT;
}

static inline bool esc_is_local(EscObjectKind kind) {
  return kind == ESC_OBJECT_SITE || kind == ESC_OBJECT_STACK || kind == ESC_OBJECT_FRESH;
}

/* Sum of two offsets; ESC_ANY when either is, or when the sum is too large to keep apart. */
static inline int32_t esc_offset_add(int32_t left, int32_t right) {
  if (left == ESC_ANY || right == ESC_ANY) return ESC_ANY;
  int64_t sum = (int64_t)left + right;
  return ESC_GUARD(OffsetTooLarge, sum > ESC_MAX_OFFSET || sum < -ESC_MAX_OFFSET) ? ESC_ANY : (int32_t)sum;
}

#endif
