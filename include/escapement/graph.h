/* graph.h: the escape graph, what the reader writes and the solver answers from. No LLVM in here.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Terms
 *   object      memory with an identity: what an allocation site, an alloca, a global stands for; a function; the
 *               memory behind a parameter (a *placeholder*); WORLD, which is all memory that nobody here knows
 *   node        something that may hold pointers: an SSA value, a leaf of an aggregate, a word of an object
 *   location    an object and a byte offset in it, or ESC_ANY for an offset that is not known
 *   constraint  one fact of the program: "node a is a copy of node b plus 8", "node a is stored through node b"
 *   place       where in the program a constraint comes from, for explanations
 *   leaf        parameters and results are numbered by leaves: a struct of two pointers counts twice
 *
 * A program owns its functions, a function owns its graph. Ids are dense and small; nothing here is a pointer that
 * moves. Every function takes and gives borrowed memory unless its comment says otherwise. */
#ifndef ESCAPEMENT_GRAPH_H
#define ESCAPEMENT_GRAPH_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define ESC_ANY INT32_MIN      /* an offset that is not known */
#define ESC_ANY_SIZE UINT32_MAX /* an access of a size that is not known */
#define ESC_NONE UINT32_MAX    /* no node, no function, no place */

typedef struct {
  uint32_t v;
} EscNode;
typedef struct {
  uint32_t v;
} EscObject;

/* The closed list of remarks.def: every "no" is one of these. */
typedef enum {
#define ESC_REMARK(name, class, wording) ESC_REASON_##name,
#include "escapement/remarks.def"
#undef ESC_REMARK
  ESC_REASON_COUNT
} EscReason;

/* "Returned", "StoredToGlobal", ...: the remark's stable name. */
const char *esc_reason_name(EscReason reason);
/* The reason of that name, or ESC_REASON_COUNT. */
EscReason esc_reason_from_name(const char *name);

typedef enum {
  ESC_OBJECT_WORLD,    /* object 0: everything unknown; escaped objects are part of it */
  ESC_OBJECT_SITE,     /* an allocation site of this function */
  ESC_OBJECT_STACK,    /* an alloca, or the copy made for a byval argument */
  ESC_OBJECT_GLOBAL,   /* a global variable: outlives every frame, anybody may read and write it */
  ESC_OBJECT_CONSTANT, /* a global constant: its contents are its initialiser, for ever */
  ESC_OBJECT_FUNCTION, /* a function's address */
  ESC_OBJECT_PARAM,    /* what parameter leaf `index` points to when the function is entered */
  ESC_OBJECT_CONTENT,  /* what a placeholder holds at `offset` when the function is entered; parent = the placeholder */
  ESC_OBJECT_RESULT,   /* what the result leaf of a call of unknown code through a placeholder points to */
  ESC_OBJECT_FRESH,    /* made by a callee and handed to this function */
} EscObjectKind;

typedef enum {
  ESC_ADDR,    /* a = node, b = object, offset */
  ESC_COPY,    /* a = node, b = node, offset = what is added to the pointer, or ESC_ANY */
  ESC_LOAD,    /* a = node, b = pointer, offset, size */
  ESC_STORE,   /* a = pointer, b = node, offset, size */
  ESC_COPYMEM, /* a = destination pointer, b = source pointer, size */
  ESC_SINK,    /* a = node, extra = EscReason: what it points to may be reached by anybody from here on */
  ESC_CONTENT, /* a = node, extra = EscReason: not the object itself, but what it holds, and anybody may write to it */
  ESC_RETURN,  /* a = result leaf, b = node */
  ESC_PIN,     /* a = node, extra = EscReason: must outlive this frame, with all it reaches (musttail); callers do not care */
  ESC_FREE,    /* a = node, extra = EscReason: what it points to is freed or resized here. The function's own allocations bear
                  it (esc_solution_freed), everything else escapes */
  ESC_SPARE,   /* the same by a call that can tell what is on the heap: the allocations of callers bear it, too */
  ESC_CALL,    /* extra = index of an EscCall */
  ESC_GATE,    /* the solver's own: a = pointer to a function, extra = what depends on whether it leads anywhere (stages.c) */
} EscConstraintKind;

typedef struct {
  uint8_t kind; /* EscConstraintKind */
  uint32_t a, b;
  int32_t offset;
  uint32_t size;
  uint32_t extra;
  uint32_t place; /* index of an EscPlace, or ESC_NONE */
} EscConstraint;

/* What an unknown callee does with an argument. */
typedef enum {
  ESC_CAPTURE_ALL,     /* may keep it */
  ESC_CAPTURE_CONTENT, /* keeps not the pointer, but may keep what the object holds, and write into it */
  ESC_CAPTURE_NONE,    /* keeps neither and writes no pointers into it */
  ESC_CAPTURE_AREA,    /* the memory of the variadic arguments, which come after it: an unknown callee gets those */
} EscCapture;

typedef struct {
  EscNode node;
  uint8_t capture; /* EscCapture */
} EscArgument;

typedef struct {
  uint32_t direct;    /* function index, or ESC_NONE for an indirect call */
  EscNode callee;     /* of an indirect call */
  uint32_t signature; /* must be equal to the callee's for its summary to be used; 0 = do not compare */
  uint32_t first_argument, argument_count; /* in EscGraph.arguments */
  uint32_t fixed_count;                    /* the first ones are parameters, the rest are variadic */
  uint32_t first_result, result_count;     /* nodes in EscGraph.results */
  uint32_t place;
  uint32_t dispatcher; /* function that calls every function that an unknown callee may be, plus 1; 0 = it may be any */
  bool at_once;    /* calls that the callee leaves to its caller go to their dispatchers: nobody knows more */
  uint32_t parent; /* of a call that came with a callee's summary: number of that callee's call, plus 1; else 0 */
} EscCall;

/* How a place is spoken of in a flow: "stored to field of x", "passed to f as argument 2". */
typedef enum {
  ESC_STEP_NONE,
  ESC_STEP_ALLOCATED,
  ESC_STEP_COPIED,   /* phi, select, arithmetic, cast */
  ESC_STEP_ADDRESS,  /* a field or element of it */
  ESC_STEP_LOADED,
  ESC_STEP_STORED,
  ESC_STEP_COPYMEM,
  ESC_STEP_CALLED,   /* passed to {subject} as argument {arg} */
  ESC_STEP_RETURNED,
  ESC_STEP_OTHER,
} EscStep;

typedef struct {
  uint8_t step;        /* EscStep */
  uint32_t argument;   /* counted from 1, 0 = none */
  const char *subject; /* callee, global, opcode; may be NULL */
  const char *file;    /* may be NULL; line and column 0 = unknown */
  uint32_t line, column;
  const void *origin;  /* the reader's own: the instruction. Not written to text */
} EscPlace;

typedef struct {
  uint8_t kind; /* EscObjectKind */
  bool number;          /* of CONTENT: only parts of the word were ever read, so most likely no pointer */
  bool recursive;       /* a placeholder that stands for itself at every depth (path depth limit) */
  bool folded;          /* one that stands for itself at its own offset, at every depth */
  uint32_t index;       /* site, parameter leaf, function or constant number; of CONTENT: depth */
  EscObject parent;     /* of CONTENT */
  int32_t offset;       /* of CONTENT */
  uint32_t place;
  const char *name;     /* allocator, variable, global; may be NULL */
} EscObjectInfo;

typedef struct EscGraph EscGraph;
typedef struct EscProgram EscProgram;
typedef struct EscSummary EscSummary;
typedef struct EscSolution EscSolution;

/* ---- building ---------------------------------------------------------------------------------------------- */

/* A graph with `parameters` parameter nodes (0 .. parameters-1) and `results` result leaves. Owner: esc_graph_delete. */
EscGraph *esc_graph_new(uint32_t parameters, uint32_t results);
void esc_graph_delete(EscGraph *owned_graph);

EscNode esc_graph_add_node(EscGraph *graph);
/* The placeholder behind parameter leaf `leaf`. Leaves that cannot hold a whole pointer get none. */
EscObject esc_graph_add_parameter(EscGraph *graph, uint32_t leaf, const char *name, uint32_t place);
EscObject esc_graph_add_object(EscGraph *graph, EscObjectKind kind, uint32_t index, const char *name, uint32_t place);
/* `place.subject` and `place.file` must outlive the graph (esc_graph_intern makes copies that do). */
uint32_t esc_graph_add_place(EscGraph *graph, EscPlace place);
const char *esc_graph_intern(EscGraph *graph, const char *string);
void esc_graph_add(EscGraph *graph, EscConstraint constraint);

void esc_graph_add_addr(EscGraph *graph, EscNode to, EscObject object, int32_t offset, uint32_t place);
void esc_graph_add_copy(EscGraph *graph, EscNode to, EscNode from, int32_t offset, uint32_t place);
void esc_graph_add_load(EscGraph *graph, EscNode to, EscNode pointer, int32_t offset, uint32_t size, uint32_t place);
void esc_graph_add_store(EscGraph *graph, EscNode pointer, EscNode from, int32_t offset, uint32_t size, uint32_t place);
void esc_graph_add_copymem(EscGraph *graph, EscNode to, EscNode from, uint32_t size, uint32_t place);
void esc_graph_add_sink(EscGraph *graph, EscNode node, EscReason reason, uint32_t place);
void esc_graph_add_content(EscGraph *graph, EscNode node, EscReason reason, uint32_t place);
void esc_graph_add_pin(EscGraph *graph, EscNode node, EscReason reason, uint32_t place);
void esc_graph_add_free(EscGraph *graph, EscNode node, EscReason reason, uint32_t place);
void esc_graph_add_spare(EscGraph *graph, EscNode node, EscReason reason, uint32_t place);
void esc_graph_add_return(EscGraph *graph, uint32_t result, EscNode node, uint32_t place);
/* Copies both arrays. `call`'s first_* fields are filled in. */
void esc_graph_add_call(EscGraph *graph, EscCall call, const EscArgument *arguments, const EscNode *results);

/* ---- reading a graph ----------------------------------------------------------------------------------------- */

uint32_t esc_graph_parameter_count(const EscGraph *graph);
uint32_t esc_graph_result_count(const EscGraph *graph);
uint32_t esc_graph_node_count(const EscGraph *graph);
uint32_t esc_graph_object_count(const EscGraph *graph);
uint32_t esc_graph_constraint_count(const EscGraph *graph);
uint32_t esc_graph_call_count(const EscGraph *graph);
uint32_t esc_graph_place_count(const EscGraph *graph);
const EscObjectInfo *esc_graph_object(const EscGraph *graph, EscObject object);
const EscConstraint *esc_graph_constraint(const EscGraph *graph, uint32_t index);
const EscCall *esc_graph_call(const EscGraph *graph, uint32_t index);
const EscArgument *esc_graph_arguments(const EscGraph *graph, const EscCall *call);
const EscNode *esc_graph_results(const EscGraph *graph, const EscCall *call);
const EscPlace *esc_graph_place(const EscGraph *graph, uint32_t place);
/* For the reader, which fills in source positions only for places that are spoken of. */
EscPlace *esc_graph_place_mutable(EscGraph *graph, uint32_t place);

/* ---- programs: functions, constants, summaries ---------------------------------------------------------------- */

/* `word` = bytes of a pointer. Owner: esc_program_delete. */
EscProgram *esc_program_new(uint32_t word);
void esc_program_delete(EscProgram *owned_program);
uint32_t esc_program_word(const EscProgram *program);
uint32_t esc_program_add_function(EscProgram *program, const char *name, uint32_t signature);
uint32_t esc_program_function_count(const EscProgram *program);
const char *esc_program_function_name(const EscProgram *program, uint32_t function);
uint32_t esc_program_function_signature(const EscProgram *program, uint32_t function);
/* A constant global with pointers in its initialiser: at `offset` it holds the address of a function or of another
 * constant plus `target_offset`, or (target ESC_NONE) something unknown. */
uint32_t esc_program_add_constant(EscProgram *program, const char *name);
void esc_program_add_constant_entry(EscProgram *program, uint32_t constant, int32_t offset, bool is_function,
                                    uint32_t target, int32_t target_offset);
uint32_t esc_program_constant_count(const EscProgram *program);
const char *esc_program_constant_name(const EscProgram *program, uint32_t constant);
/* NULL = nothing is known of the function: its calls do what the EscCapture of each argument says. */
const EscSummary *esc_program_summary(const EscProgram *program, uint32_t function);
/* Takes the summary; the old one is released. True when it says something else than the old one did. */
bool esc_program_set_summary(EscProgram *program, uint32_t function, EscSummary *owned_summary);
/* Functions whose summaries are still growing (the strongly connected component being solved). */
void esc_program_set_in_progress(EscProgram *program, uint32_t function, bool in_progress);
bool esc_program_in_progress(const EscProgram *program, uint32_t function);

/* ---- solving --------------------------------------------------------------------------------------------------- */

/* What is known of an object when the function has run. */
typedef enum {
  ESC_STATE_LOCAL,    /* cannot be reached from outside once the frame has gone */
  ESC_STATE_OUTLIVES, /* handed to the caller: returned, or stored through a parameter */
  ESC_STATE_ESCAPES,  /* may be reached by anybody */
} EscState;

/* Solves one function. Deterministic. `graph` grows by what the solver makes (words of objects, placeholders, the
 * nodes of instantiated summaries), so it is solved again only by who takes that back (bottom_up.c). Owner:
 * esc_solution_delete; needs graph and program alive. Cost: proportional to the sum over copy edges of the points-to set they carry, which is bounded by
 * ESC_MAX_POINTS_TO per node. Source: Andersen 1994; Choi et al. 1999; Whaley and Rinard 1999. */
EscSolution *esc_graph_solve(EscGraph *graph, EscProgram *program);
void esc_solution_delete(EscSolution *owned_solution);

/* The functions whose summaries the solution depends on, with repetitions. Borrowed. */
const uint32_t *esc_solution_consulted(const EscSolution *solution, uint32_t *count);
EscState esc_solution_state(const EscSolution *solution, EscObject object);
/* True for a site, or what callers made, that an ESC_FREE or ESC_SPARE may lead to. */
bool esc_solution_freed(const EscSolution *solution, EscObject object);
/* True for a site that an ESC_SPARE of a callee may lead to. */
bool esc_solution_freed_by_callee(const EscSolution *solution, EscObject object);
/* The objects that a node may point to, without repetition, in order of object id; fills at most `limit`, gives the
 * number there are. */
uint32_t esc_solution_points_to(const EscSolution *solution, EscNode node, EscObject *objects, uint32_t limit);
/* Nodes and objects there are after solving. */
uint32_t esc_solution_node_count(const EscSolution *solution);
uint32_t esc_solution_object_count(const EscSolution *solution);
bool esc_solution_may_point_to(const EscSolution *solution, EscNode node, EscObject object);
/* True when `node` may point to an object that is marked; `marked` has a place for each object there is after solving. */
bool esc_solution_points_to_marked(const EscSolution *solution, EscNode node, const bool *marked);
/* True when `node` may point to something other than sites, stack slots, functions and constants of this function. */
bool esc_solution_is_open(const EscSolution *solution, EscNode node);
/* The nodes that may point to a site, stack slot or fresh object. Borrowed. */
const uint32_t *esc_solution_pointers(const EscSolution *solution, EscObject object, uint32_t *count);
/* The node of everything that an object holds, or ESC_NONE when nobody stores to it or loads from it. */
EscNode esc_solution_contents(const EscSolution *solution, EscObject object);
/* Of a node that is a part of an object: the byte offset of its word, or ESC_ANY for what was stored at unknown
 * offsets. False for the node of everything, and for values. */
bool esc_solution_slot(const EscSolution *solution, EscNode node, int32_t *offset);
/* The object whose word (or whole contents) the node is, or ESC_NONE for a value. */
EscObject esc_solution_holder(const EscSolution *solution, EscNode node);

/* One step of a witness. The text of a step is in the place; `object` is what flows. */
typedef struct {
  uint32_t place;   /* of the graph */
  EscObject object; /* the object that flows in this step: the site first, later what holds it */
} EscFlowStep;

typedef struct {
  EscReason reason;
  uint32_t place;      /* where it escapes: a place of the graph, or ESC_NONE */
  uint32_t argument;   /* what the wording calls {arg}, 0 = none */
  const char *subject; /* what the wording calls {subject}; may be NULL */
  uint32_t step_count;
  EscFlowStep *steps;  /* owned by the witness; allocation first, escape last */
} EscWitness;

/* The shortest flow from `object` to a sink. For an object in ESC_STATE_LOCAL the flow to where it
 * is freed; step_count is 0 when it is not. Release with
 * esc_witness_fini. Cost: proportional to the nodes that hold the object and its holders. */
EscWitness esc_solution_witness(const EscSolution *solution, EscObject object);
/* The same of what parameter leaf `parameter` points to, or, with `content`, of what can be loaded from there: by which
 * way it leaves the function. No steps when no way is found. */
EscWitness esc_solution_leak(const EscSolution *solution, uint32_t parameter, bool content);
void esc_witness_fini(EscWitness *witness);

/* ---- summaries --------------------------------------------------------------------------------------------------- */

/* What a caller has to know, as constraints over parameters and results. Owner: the caller. */
EscSummary *esc_solution_summary(const EscSolution *solution, uint32_t function);
/* "Everything that it can reach escapes": for code that nothing is known of. */
EscSummary *esc_summary_new_unknown(uint32_t parameters, uint32_t results, EscReason reason);
/* "Touches no pointers". */
EscSummary *esc_summary_new_empty(uint32_t parameters, uint32_t results);
void esc_summary_delete(EscSummary *owned_summary);
bool esc_summary_equal(const EscSummary *left, const EscSummary *right);
/* True when variadic arguments are never looked at (the function has no va_start). */
void esc_summary_set_ignores_variadic(EscSummary *summary, bool ignores);
bool esc_summary_ignores_variadic(const EscSummary *summary);
/* The summary as a graph, to be printed or walked. Borrowed. */
const EscGraph *esc_summary_graph(const EscSummary *summary);
/* A summary with exactly these constraints: how models and text files say it. Takes the graph. */
EscSummary *esc_summary_new_from_graph(EscGraph *owned_graph);

typedef struct {
  bool escapes;         /* the pointer itself reaches memory that anybody may reach */
  bool content_escapes; /* not itself, but what can be loaded from it */
  bool to_result;       /* result leaf `result` may point to it, after `level` loads */
  uint32_t result;
  uint32_t level;
  bool to_param; /* stored into what parameter leaf `param` points to */
  uint32_t param;
  bool handed_out; /* stored into an object that the function makes and hands out */
  bool passed_on;  /* passed to a function that only the caller knows */
  bool called;     /* is called */
} EscParamFact;

/* What the summary says of parameter leaf `parameter`, in the words of Go's "leaking param". */
EscParamFact esc_summary_param(const EscSummary *summary, uint32_t parameter);

/* ---- order ------------------------------------------------------------------------------------------------------- */

/* Strongly connected components, callees first. `first_edge` has nodes+1 entries, `edges` the successors. `order` gets
 * all nodes, component by component; `component` numbers them. Gives the number of components. Tarjan 1972, iterative. */
uint32_t esc_components(uint32_t nodes, const uint32_t *first_edge, const uint32_t *edges, uint32_t *order,
                        uint32_t *component);

#ifdef __cplusplus
}
#endif
#endif
