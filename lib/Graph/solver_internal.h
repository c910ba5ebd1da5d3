/* solver_internal.h: the state of the solver, shared by its parts.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * solve.c    the worklist: facts "node may point to location" flow along copy edges
 * points_to.c  the set of locations of a node
 * memory.c   what objects hold: a node for each word, one for "anywhere", one for "everything"
 * escape.c   what happens to an object when a node with a sink holds it
 * calls.c    callees found, their summaries instantiated
 * stages.c   which calls through pointers of the caller happen at all
 * summary.c  what the callers have to know
 * witness.c  the shortest flow from an object to a sink */
#ifndef ESC_GRAPH_SOLVER_INTERNAL_H
#define ESC_GRAPH_SOLVER_INTERNAL_H

#include "Graph/graph_internal.h"
#include "Graph/limits.h"
#include "Support/Guard.h"
#include "Support/Pool.h"

/* What a node does to the objects that it holds. */
enum {
  ESC_NODE_SINK = 1,     /* they escape */
  ESC_NODE_OUTLIVE = 2,  /* they outlive the frame: the caller gets them */
  ESC_NODE_OPEN = 4,     /* the caller's objects hold them: whoever has those may write into them */
  ESC_NODE_DEFER = 8,    /* locals escape; placeholders are left to the caller, who knows the callee */
  ESC_NODE_CONTENT = 16, /* what they hold escapes, and others may write into them */
  ESC_NODE_FREE = 32,    /* they are freed or resized: sites are marked, all others escape */
  ESC_NODE_SPARE = 64,   /* the same: what callers made is marked as well */
  ESC_NODE_SPARED = 128, /* the same, by a callee */
};

/* Why a node has a flag: for witnesses and summaries. */
typedef struct {
  uint32_t next; /* of the same node, or ESC_NONE */
  uint8_t flag;
  uint8_t reason; /* EscReason */
  uint32_t place;
  uint32_t argument;
  uint32_t call; /* of ESC_NODE_DEFER */
  const char *subject;
} EscSinkInfo;

typedef struct {
  uint32_t to;
  int32_t offset;
  uint32_t place;
} EscEdge;

typedef struct {
  EscU32Pooled locations;   /* what the node may point to, in the order found */
  uint64_t *bits;           /* the same, when there are more than a few: a bit for each location */
  ESC_POOLED(EscEdge) edges; /* copies to other nodes */
  EscU32Pooled uses;        /* constraints in which the node is a pointer or a callee */
  uint32_t holder;          /* the object that this node is a part of, or ESC_NONE */
  uint32_t first_sink;      /* in EscSolution.sinks */
  uint32_t bit_words;
  uint16_t object_count;
  uint8_t flags;
  bool queued : 1;          /* flags not yet applied to what it holds */
  bool full : 1;            /* more than ESC_MAX_POINTS_TO objects: every further one escapes at once */
} EscNodeState;

typedef struct {
  uint32_t any, all;    /* nodes: stores at unknown offsets; everything it holds. ESC_NONE until something needs them */
  EscU32Pooled pointers; /* nodes that may point to it; kept for local objects only */
  EscU32Pooled words;   /* byte offset, node, byte offset, node, ... */
  uint32_t outside;     /* node of what it holds that was not stored here: see memory.c */
  uint32_t first_location, any_location, location_count;
  uint32_t cause;       /* the node that made it escape */
  uint8_t memory_flags; /* ESC_NODE_* of `all` */
  bool escapes, deferred, outlives, open, shared, content;
  bool freed, spared;   /* a site, or what callers made, that may be freed or resized; a site, by a callee */
  bool materialised;    /* of a constant: its initialiser is in its words */
} EscObjectState;

typedef struct {
  uint32_t object;
  int32_t offset;
} EscLocation;

typedef struct {
  uint32_t node, location;
} EscFact;

/* What a function does as long as some pointers of the caller lead to no function, in stages: see stages.c. */
typedef struct {
  uint32_t node;  /* of the stage's graph */
  uint32_t branch; /* while solving: of the placeholder, see stages.c */
  uint32_t stage; /* what the function does when the node points to something; past the last: all */
} EscGate;

typedef struct {
  EscGraph *graph;
  ESC_VEC(EscGate) gates;
} EscStage;

typedef struct EscStages {
  uint32_t owners; /* a solution, summaries */
  ESC_VEC(EscStage) list;
  EscMap opened; /* branch -> stage in which it is followed */
} EscStages;

/* Calls of one shape of which only the caller knows the callee. */
typedef struct {
  uint32_t placeholder;    /* where the first callee came from */
  uint32_t call;           /* the first of them */
  uint32_t callee;         /* node in which the callees meet */
  uint32_t first_argument; /* nodes in which the arguments meet */
} EscDeferred;

/* A pointer of the caller that a call goes through: whether it leads to a function is looked at later. */
typedef struct {
  uint32_t object; /* placeholder */
  uint32_t extra;  /* of the constraint */
  bool gate;       /* of kind ESC_GATE, not ESC_CALL */
} EscPostponed;

/* A call of a function whose summary has stages. */
typedef struct {
  uint32_t call;
  uint32_t callee;
  const EscSummary *summary;
  uint32_t stage; /* the last one that was instantiated */
} EscStaged;

typedef struct {
  uint32_t staged; /* number of an EscStaged */
  uint32_t stage;  /* that it opens */
} EscOpening;

struct EscSolution {
  EscGraph *graph;
  EscProgram *program;
  EscPool pool;           /* of all arrays here */
  ESC_POOLED(EscNodeState) nodes;
  ESC_POOLED(EscObjectState) objects;
  ESC_POOLED(EscLocation) locations;
  EscU32Pooled next_location; /* of the same object, or ESC_NONE */
  ESC_POOLED(EscSinkInfo) sinks;
  ESC_POOLED(EscFact) worklist;
  uint32_t next_fact;
  EscU32Pooled flag_queue;
  EscU32Pooled to_dispatch; /* calls */
  EscMap location_ids;  /* object, offset -> location */
  EscMap edge_ids;      /* from, to -> index in edges of from, when there are more than a few */
  EscMap word_ids;      /* object, word -> node */
  EscMap children;      /* placeholder, offset -> content object */
  EscMap views;         /* the same -> node that loads read, if the content is folded */
  EscMap functions;     /* function -> object */
  EscMap constants;     /* constant -> object */
  EscMap fresh;         /* call, number -> object */
  EscMap targets;       /* call, function: instantiated */
  ESC_POOLED(EscDeferred) deferred;
  uint32_t result;          /* what they give back, or ESC_NONE */
  EscMap deferred_pairs;    /* call, placeholder: handed to the caller */
  ESC_POOLED(EscPostponed) postponed;
  EscMap open_branches;     /* placeholders below which pointers to functions are followed */
  bool all_open;
  bool last_stage;          /* solved for the last stage only: the others are there */
  EscStages *stages;        /* of the summary, so far; or NULL */
  ESC_POOLED(EscStaged) staged;
  ESC_POOLED(EscOpening) openings;
  EscU32Pooled consulted;   /* functions whose summaries were looked at */
  EscMap below;         /* root -> placeholders below it */
  EscMap regions;       /* root -> the placeholder for everything below it */
  uint32_t placeholders;
  uint32_t shared;          /* what shared objects hold that is not stored here, or ESC_NONE */
  EscU32Pooled sharing;     /* the shared objects */
  bool again;               /* with more collapsed: this solution is not good */
  EscMap instances;         /* function -> first node of the instance that calls share */
  uint64_t instantiated, most_instantiated; /* constraints of callees */
  uint64_t work, most_work;
  bool gave_up;
};

static inline EscObjectKind esc_solver_kind(const EscSolution *s, uint32_t object) {
  return (EscObjectKind)s->graph->objects.data[object].kind;
}

/* points_to.c */
enum { ESC_WORLD_LOCATION = 0, ESC_SET_BITS = 64 }; /* ESC_SET_BITS: in a word of the bits of a node */

static inline bool esc_points_to_has(const EscSolution *s, uint32_t node, uint32_t location) {
  const EscNodeState *state = &s->nodes.data[node];
  if (state->bits)
    return location / ESC_SET_BITS < state->bit_words && state->bits[location / ESC_SET_BITS] >> location % ESC_SET_BITS & 1;
  for (uint32_t i = 0; i < state->locations.count; i++)
    if (state->locations.data[i] == location) return true;
  return false;
}

/* Whoever points to what has escaped points to the world: what is stored there escapes, what is loaded from there may be
 * anything, and so says the summary. Parameters keep their names, for functions among them may still be called. */
static inline bool esc_points_to_world(const EscSolution *s, uint32_t location) {
  uint32_t object = s->locations.data[location].object;
  if (!s->objects.data[object].escapes) return false;
  EscObjectKind kind = esc_solver_kind(s, object);
  return esc_is_local(kind) || kind == ESC_OBJECT_CONTENT || kind == ESC_OBJECT_RESULT;
}

void esc_points_to_init(EscSolution *s);
uint32_t esc_points_to_location(EscSolution *s, uint32_t object, int32_t offset);
bool esc_points_to_object(const EscSolution *s, uint32_t node, uint32_t object);
void esc_points_to_add(EscSolution *s, uint32_t node, uint32_t location);
/* The location, moved by `offset`, reaches `to`. */
void esc_points_to_flow(EscSolution *s, uint32_t to, uint32_t location, int32_t offset);
void esc_solver_add_fact(EscSolution *s, uint32_t node, uint32_t object, int32_t offset);

/* solve.c */
void esc_solver_add_edge(EscSolution *s, uint32_t from, uint32_t to, int32_t offset, uint32_t place);
void esc_solver_add_constraint(EscSolution *s, EscConstraint constraint);
/* True when the work of the function is past its limit: what is left out now does not matter, everything escapes. */
bool esc_solver_is_too_much(const EscSolution *s);
uint32_t esc_solver_new_node(EscSolution *s, uint32_t holder);
uint32_t esc_solver_new_object(EscSolution *s, EscObjectKind kind, uint32_t index, const char *name, uint32_t place);

/* memory.c */
void esc_memory_load(EscSolution *s, uint32_t to, EscLocation from, uint32_t size, uint32_t place);
void esc_memory_store(EscSolution *s, EscLocation to, uint32_t from, uint32_t size, uint32_t place);
void esc_memory_copy(EscSolution *s, EscLocation to, EscLocation from, uint32_t size, uint32_t place);
/* Makes the nodes `any` and `all` of an object. */
void esc_memory_need(EscSolution *s, uint32_t object);
/* The object holds, besides what is stored here, what the caller knows. Its memory nodes must be there. */
void esc_memory_share(EscSolution *s, uint32_t object);

/* The parameter through whose loads a placeholder is reached; any other object is its own. */
static inline uint32_t esc_solver_root(const EscSolution *s, uint32_t object) {
  const EscObjectInfo *info = &s->graph->objects.data[object];
  while (info->kind == ESC_OBJECT_CONTENT && info->parent.v != ESC_NONE) {
    object = info->parent.v;
    info = &s->graph->objects.data[object];
  }
  return object;
}

/* stages.c */
EscStages *esc_stages_share(EscStages *stages);
void esc_stages_release(EscStages *stages);
/* The solution is of the last stage: the others are known. */
void esc_stages_keep(EscSolution *s, EscStages *owned_stages);
/* A call or gate gets to know a pointer: does what there is to do, at once or later. */
void esc_stages_follow(EscSolution *s, EscPostponed use);
/* There is nothing else to do: follows further pointers of the caller. False when all are followed. */
bool esc_stages_next(EscSolution *s);

/* summary.c */
/* The part of the solution that callers see, or NULL when it is too large. `gates` gets a node for each of `placeholders`. */
EscGraph *esc_summary_project(const EscSolution *s, bool collapse, const EscU32Vec *placeholders, EscU32Vec *gates);

/* escape.c */
void esc_escape_apply(EscSolution *s, uint32_t node, uint32_t flags, uint32_t object);
void esc_escape_add_flags(EscSolution *s, uint32_t node, uint32_t flags);
void esc_escape_add_sink(EscSolution *s, uint32_t node, EscSinkInfo info);
void esc_escape_memory_flags(EscSolution *s, uint32_t object, uint32_t flags);
void esc_escape_drain(EscSolution *s);

/* calls.c */
void esc_calls_direct(EscSolution *s, uint32_t call);
/* Two calls of one signature, with the same shape and captures. */
bool esc_calls_same_kind(const EscSolution *s, uint32_t one, uint32_t other);
void esc_calls_target(EscSolution *s, uint32_t call, uint32_t object);
/* A pointer that a callee calls through leads somewhere. */
void esc_calls_open(EscSolution *s, uint32_t opening);
/* A deferred call gets an object of this function. False when what is called cannot be known. */
bool esc_calls_dispatch(EscSolution *s, uint32_t call);
/* Does what esc_calls_dispatch put off: it is asked for in the middle of other changes. */
void esc_calls_drain(EscSolution *s);

static inline int32_t esc_round_down(int32_t offset, uint32_t word) {
  int32_t w = (int32_t)word;
  return offset >= 0 ? offset / w * w : -((-offset + w - 1) / w * w);
}

#endif
