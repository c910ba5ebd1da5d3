/* reader.h: from LLVM IR to escape graphs.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * module.c      a module: its functions and constants, which functions have to be read
 * function.c    one function: a case for each opcode
 * call.c        calls: markers, allocators, known and unknown callees
 * intrinsic.c   what llvm.* functions do
 * value.c       nodes of values and constants
 * root.c        differences of addresses
 * index.c       sums of an address and something that may be one
 * layout.c      leaves of types, offsets of addresses
 * attribute.c   what attributes promise
 * allocator.c   which calls allocate
 * evaluate.c    how many bytes, when a description of a type says so
 * bound.c       up to which count does an object of variable size fit into a slot
 * model.c       models of code that is not there
 * target.c      what the program says about the targets of indirect calls
 * variadic.c    what becomes of arguments that are passed variadically
 * dispatch.c    what a call through an unknown pointer may reach in a whole program
 * prototype.c   what is said of the types of functions beyond LLVM's
 * position.c    source positions, names for people */
#ifndef ESC_READER_READER_H
#define ESC_READER_READER_H

#include "Support/Guard.h"
#include "Support/Map.h"
#include "Support/Text.h"
#include "Support/Vec.h"

#include "escapement/graph.h"
#include "escapement/options.h"

#include <llvm-c/Core.h>
#include <llvm-c/DebugInfo.h>
#include <llvm-c/Target.h>

typedef struct EscModels EscModels;

/* Which of the built-in models: all, or those that describe allocators. */
typedef enum { ESC_WANT_ALL, ESC_WANT_ALLOCATORS } EscWanted;

/* ---- allocators -------------------------------------------------------------------------------------------------- */

typedef enum {
  ESC_ALLOCATOR_NONE,
  ESC_ALLOCATOR_ALLOC,
  ESC_ALLOCATOR_REALLOC,
  ESC_ALLOCATOR_FREE,
} EscAllocatorKind;

typedef struct {
  EscAllocatorKind kind;
  bool zeroed;       /* the new memory is zero */
  bool contents_known; /* it is zero, the pattern, or holds nothing that anybody may read */
  bool never;        /* not to be promoted: recognised and named only */
  bool bound;        /* nor to be removed: it may have a finalizer */
  bool size_known;
  uint64_t size;     /* bytes, when known; else of the slot, when there is a counter */
  uint32_t counter;  /* argument that decides alone of a size that is not known; or ESC_NONE. bound.c */
  uint64_t most;     /* up to this value of it, the object fits into the slot */
  uint64_t pattern;  /* eight bytes that the new memory repeats, no pointer among them; or 0 */
  uint64_t alignment; /* bytes that the allocator promises, at least 1 */
  uint32_t pointer;  /* argument that is freed or resized, or ESC_NONE */
  bool resizes;      /* REALLOC: gives null for no bytes, else an object of the same allocator with the old contents */
  const char *owner; /* function that gives the heap object that an address belongs to, or null; borrowed, not terminated; or NULL */
  unsigned owner_length;
  const char *family; /* borrowed from the module, not terminated */
  unsigned family_length;
  uint32_t length;   /* the result is a slice {length, pointer}, and this argument is the length; or ESC_NONE */
} EscAllocator;

/* ---- one function ------------------------------------------------------------------------------------------------ */

typedef struct {
  LLVMValueRef call;
  EscObject object;
  EscAllocator allocator;
} EscSite;

/* A call that frees or resizes, which can be told to spare slots. */
typedef struct {
  LLVMValueRef call;
  EscNode node; /* what it frees */
  EscAllocator allocator;
} EscFree;

/* A call that frees or resizes and can tell slots of callers from objects. */
typedef struct {
  LLVMValueRef call;
  const char *owner; /* function that knows the objects of the heap: escapement.owner */
  unsigned owner_length;
} EscTeller;

/* A demand of the source: ESC_MUST_STACK(p). */
typedef struct {
  LLVMValueRef call;
  EscNode node;
  bool has_node;
} EscMarker;

typedef struct EscReader EscReader;

typedef struct {
  EscReader *reader;
  LLVMValueRef function;
  EscGraph *graph; /* owned */
  EscMap nodes;    /* value -> first node; its other leaves follow */
  ESC_VEC(LLVMValueRef) origins; /* node -> value, NULL for nodes without one */
  EscMap globals;  /* global -> object */
  ESC_VEC(EscSite) sites;
  ESC_VEC(EscMarker) markers;
  ESC_VEC(EscFree) frees;
  ESC_VEC(LLVMValueRef) differences; /* subtractions of two values with nodes: their copies come last, as those of phis */
  ESC_VEC(LLVMBasicBlockRef) blocks; /* reachable ones, each after those that dominate it */
  uint32_t world;  /* node that points to the world, or ESC_NONE */
  const char *returns_twice; /* callee, or NULL */
  bool coroutine;
} EscReading;

/* ---- a module ---------------------------------------------------------------------------------------------------- */

/* Whether a body looks at what it is passed variadically. */
enum { ESC_LOOKS = 1, ESC_LOOKS_AWAY };

typedef struct {
  LLVMValueRef value; /* as the module knows it */
  LLVMValueRef body;  /* where the instructions are: itself, a model's stub, or NULL */
  LLVMValueRef model; /* a declaration whose attributes hold, too; or NULL */
  EscU32Vec callees;  /* functions that it calls or whose address it takes */
  bool scanned;
  bool recursive;     /* part of a cycle of calls */
  bool calls_unknown; /* through a pointer, or code that is not here and may call back */
  LLVMTypeRef type;   /* of a dispatcher */
  uint8_t looks_at_variadic; /* ESC_LOOKS*, or 0: not known yet */
  bool dispatcher;    /* stands for a call through a pointer that nobody knows: calls every one of `callees` */
} EscFunctionInfo;

typedef ESC_VEC(LLVMValueRef) EscConstantVec;

/* A table of functions, and a type that pointers to it, `offset` bytes in, are tested for. */
typedef struct {
  LLVMValueRef type; /* metadata */
  LLVMValueRef global;
  int32_t offset;
} EscTypedTable;

/* What the front end may say of the type of a function beyond LLVM's: prototype.c. */
typedef enum { ESC_PROTOTYPE_HASH, ESC_PROTOTYPE_NAME, ESC_PROTOTYPE_KINDS } EscPrototypeKind;

typedef struct {
  EscPrototypeKind kind;
  uint32_t signature, function;
} EscPrototypeDispatcher;

/* Those that are asked for at every argument; the others are looked up by name each time. attribute.c */
typedef struct {
  unsigned returned, nocapture, captures, byval, memory, nounwind;
} EscAttributeKinds;

struct EscReader {
  LLVMModuleRef module;
  LLVMContextRef context;
  LLVMTargetDataRef layout; /* borrowed from the module */
  EscOptions options;
  EscProgram *program;
  EscModels *models;
  ESC_VEC(EscFunctionInfo) functions;
  EscMap function_ids;  /* value -> function */
  EscMap signature_ids; /* type -> number */
  EscMap constant_ids;  /* global -> constant */
  EscMap dispatchers;   /* signature, number of a prototype -> function */
  EscMap prototype_ids; /* prototype -> number */
  ESC_VEC(EscPrototypeDispatcher) prototype_dispatchers;
  EscMap plain_globals; /* global -> whether it is a constant without addresses */
  EscMap constant_functions; /* global -> index in constant_lists */
  ESC_VEC(EscU32Vec) constant_lists;
  uint32_t word;
  ESC_VEC(EscTypedTable) tables; /* once somebody asks for them */
  EscMap closed_types; /* type -> whether all its tables are known */
  ESC_VEC(EscTeller) tellers; /* with repetitions */
  EscAttributeKinds kinds;
  bool tables_collected;
  bool type_tests;   /* the module has some */
  bool interposable; /* the dynamic linker may put another definition in the place of a visible one */
};

/* NULL and a malloc'ed message when a model cannot be used. The module must stay alive and unchanged while reading. */
EscReader *esc_reader_new(LLVMModuleRef module, const EscOptions *options, EscWanted wanted, char **error);
void esc_reader_delete(EscReader *owned_reader);

/* The number of the function, with its model looked up. */
uint32_t esc_reader_function(EscReader *reader, LLVMValueRef function);
/* True when the module has a call of a known allocator or an ESC_MUST_STACK: otherwise there is nothing to do. */
bool esc_reader_has_work(EscReader *reader);
/* ESC_MUST_STACK's function, by name and type. */
bool esc_reader_is_demand(LLVMValueRef function);
/* Finds what `function` refers to, and what that refers to; afterwards `callees` of all of them are filled in. */
void esc_reader_scan(EscReader *reader, uint32_t function);
/* Functions with a body here that allocate or demand, in module order. */
void esc_reader_roots(EscReader *reader, bool all, EscU32Vec *roots);

/* The number of a function type, from 1. */
uint32_t esc_reader_signature(EscReader *reader, LLVMTypeRef type);
bool esc_reader_returns_twice(EscReader *reader, LLVMValueRef function);
bool esc_reader_is_builtin_setjmp(LLVMValueRef function);
/* What is defined here is what runs, and nobody compiles the same source in another way elsewhere: what is true of the
 * body is true of the function. */
bool esc_reader_is_exact(const EscReader *reader, LLVMValueRef function);

/* Whether the function is used in another way than by being called. */
bool esc_reader_address_is_taken(LLVMValueRef function);
/* In whole-program mode: a dispatcher for each function type of which an address is taken. Before any scan. */
void esc_reader_add_dispatchers(EscReader *reader);
/* The function that stands for what a call through an unknown pointer may reach, or ESC_NONE: anything. */
uint32_t esc_reader_dispatcher(EscReader *reader, LLVMValueRef call);

/* Reads one function. Owner: esc_reading_delete. The function must have a body, or be a dispatcher. */
EscReading *esc_reader_read(EscReader *reader, uint32_t function);
void esc_reading_delete(EscReading *owned_reading);

/* Why nobody knows all that an indirect call may reach, for people. */
void esc_target_explain(EscText *text, const EscReading *reading, LLVMValueRef call);
/* Fills in file, line and column of a place from its instruction. */
void esc_reading_locate(const EscReading *reading, EscPlace *place);
/* The name of what an allocation is called by people: its callee. */
const char *esc_reader_callee_name(LLVMValueRef call);
/* A direct call of a function whose name begins like this. */
bool esc_call_is_named(LLVMValueRef call, const char *prefix);

/* ---- used inside the reader -------------------------------------------------------------------------------------- */

enum { ESC_MAX_LEAVES = 16 };

typedef struct {
  uint32_t offset, size; /* bytes */
  bool carries;          /* may hold a whole pointer */
  bool number;           /* too small for one, or floating point: a part of one at most */
} EscLeaf;

typedef struct {
  uint32_t count;
  EscLeaf leaf[ESC_MAX_LEAVES];
} EscLeaves;

/* layout.c. Types with more than ESC_MAX_LEAVES leaves have one, for everything. */
EscLeaves esc_layout_leaves(const EscReader *reader, LLVMTypeRef type);
uint32_t esc_layout_leaf_count(const EscReader *reader, LLVMTypeRef type);
/* First leaf of the element that `indices` lead to; false when the type is one leaf for everything. */
bool esc_layout_find_leaf(const EscReader *reader, LLVMTypeRef type, const unsigned *indices, unsigned count,
                          uint32_t *leaf);
/* The byte offset that a getelementptr (instruction or expression) adds, or ESC_ANY. */
int32_t esc_layout_gep_offset(const EscReader *reader, LLVMValueRef gep);
/* Of an address whose last index has few values (masked, or a remainder): how many, the offset of the first, and the
 * bytes from each to the next. 0 when that is not known. */
uint32_t esc_layout_gep_choices(const EscReader *reader, LLVMValueRef gep, int32_t *first, int32_t *stride);
/* But for the names of structs: these are the context's business, and change when a text is read into it again. */
bool esc_layout_same_type(LLVMTypeRef left, LLVMTypeRef right);
uint32_t esc_layout_store_size(const EscReader *reader, LLVMTypeRef type);

/* value.c */
bool esc_value_node(EscReading *r, LLVMValueRef value, uint32_t leaf, EscNode *node);
/* Whether the value, or a leaf of it, has a node. */
bool esc_value_carries(EscReading *r, LLVMValueRef value);
EscNode esc_value_define(EscReading *r, LLVMValueRef value);
EscNode esc_value_defined(EscReading *r, LLVMValueRef value, uint32_t leaf);
EscNode esc_value_new_node(EscReading *r, LLVMValueRef origin);
EscNode esc_value_world(EscReading *r);
void esc_value_copy_all(EscReading *r, LLVMValueRef to, LLVMValueRef from, int32_t offset, uint32_t place);
void esc_value_sink_all(EscReading *r, LLVMValueRef value, EscReason reason, uint32_t place);
uint32_t esc_constant_id(EscReader *reader, LLVMValueRef global);
/* A constant global whose initialiser is what every load gives. */
bool esc_constant_is_known(LLVMValueRef global);

/* root.c: a subtraction of two values with nodes. When every instruction has its nodes. */
void esc_read_difference(EscReading *r, LLVMValueRef subtraction);

/* index.c: whether the k-th operand of a getelementptr, an index, may be an address that is had from the sum again */
bool esc_index_flows(EscReading *r, LLVMValueRef gep, unsigned k);

/* target.c */
void esc_target_init(EscReader *reader);
/* For a load from a table whose type was tested: the place in all tables that it may be. False when they are not known. */
bool esc_target_table(EscReading *r, LLVMValueRef load, EscNode *node);
/* For llvm.type.checked.load: where it loads from. False when nothing is there. */
bool esc_target_checked_load(EscReading *r, LLVMValueRef call, EscNode *node, int32_t *offset);
/* For an indirect call with !callees: the functions. */
bool esc_target_listed(EscReading *r, LLVMValueRef call, EscNode *node);
/* The constants that a call mentions by such means. */
void esc_target_mentions(EscReader *reader, LLVMValueRef call, EscConstantVec *out);

/* prototype.c: a value that is the same for the same prototype, or NULL when nothing is said */
LLVMValueRef esc_prototype_of_function(const EscReader *reader, LLVMValueRef function, EscPrototypeKind kind);
LLVMValueRef esc_prototype_of_call(const EscReader *reader, LLVMValueRef call);

/* dispatch.c */
EscReading *esc_read_dispatcher(EscReader *reader, uint32_t function);
uint32_t esc_read_leaves(const EscReader *reader, LLVMTypeRef function_type);
/* The same, and one more for what is passed variadically: a pointer to memory that holds it. */
uint32_t esc_read_parameters(const EscReader *reader, LLVMTypeRef function_type);

/* position.c */
uint32_t esc_place(EscReading *r, LLVMValueRef instruction, EscStep step, const char *subject, uint32_t argument);

/* call.c, intrinsic.c */
void esc_read_call(EscReading *r, LLVMValueRef call);
bool esc_read_intrinsic(EscReading *r, LLVMValueRef call, const char *name);
uint32_t esc_call_argument_count(LLVMValueRef call);

/* variadic.c */
/* The pointer to them. `callee`: a function, or ESC_NONE when it is not known. */
EscNode esc_read_variadic(EscReading *r, LLVMValueRef call, uint32_t callee);
void esc_read_va_start(EscReading *r, LLVMValueRef call);
void esc_read_va_copy(EscReading *r, LLVMValueRef call);
void esc_read_va_arg(EscReading *r, LLVMValueRef instruction);

/* attribute.c */
typedef struct {
  bool captured;      /* may be kept in other ways than through the result */
  bool returned;      /* the result may be (derived from) it */
  uint8_t looked_at;  /* not kept, but looked at: 1 = whether it is null, 3 = its address */
  bool copied;        /* byval: the callee gets a copy */
  uint32_t copied_size; /* bytes of it */
} EscParamPromise;
EscParamPromise esc_attribute_param(const EscReader *reader, LLVMValueRef call, LLVMValueRef model, uint32_t index);
typedef struct {
  bool reads_only;  /* writes nothing that anybody can see */
  bool no_access;   /* does not even read */
  bool no_unwind;
} EscCallPromise;
EscCallPromise esc_attribute_call(const EscReader *reader, LLVMValueRef call, LLVMValueRef model);
EscAttributeKinds esc_attribute_kinds(void);
bool esc_attribute_has(LLVMValueRef function, const char *name);
/* Bytes of the type of a parameter's `byval`, of a function or a call; false when it has none. */
bool esc_attribute_byval(const EscReader *reader, LLVMValueRef function_or_call, unsigned index, uint32_t *size);
bool esc_attribute_enum(LLVMValueRef function, unsigned index, const char *name, uint64_t *value);
const char *esc_attribute_string(LLVMValueRef function, const char *name, unsigned *length);
bool esc_attribute_call_has(LLVMValueRef call, unsigned index, const char *name, uint64_t *value);

/* allocator.c */
EscAllocator esc_allocator_of(EscReader *reader, LLVMValueRef call);
bool esc_allocator_is(EscReader *reader, LLVMValueRef function);

/* free.c */
#define ESC_SPARES "escapement.spares" /* on a function of this pass's making: it frees as the one named does, but spares slots */
/* The call can be kept away from slots of its own function. */
bool esc_free_spares(LLVMValueRef call, const EscAllocator *allocator);
/* And from those of callers: it can tell them from objects of the heap. */
bool esc_free_tells(const EscReading *reading, LLVMValueRef call, const EscAllocator *allocator);

/* evaluate.c */
/* What an argument would be. */
typedef struct {
  uint32_t argument;
  uint64_t value;
} EscAssumption;
/* Runs a size function of a model on the arguments of a call, one of them assumed unless `assumption` is NULL; false when the
 * result is not known. */
bool esc_evaluate(const EscReader *reader, LLVMValueRef function, LLVMValueRef call, const EscAssumption *assumption,
                  uint64_t *result);

/* bound.c */
#define ESC_LARGE "escapement.large" /* on a call that is made for large objects only: small ones are in a slot already */
/* Finds `counter`, `most` and the slot's `size` for an allocation whose size is not known. `source`: the declaration with the
 * attributes; `computes`: its size function, or NULL. */
void esc_bound_read(EscAllocator *allocator, const EscReader *reader, LLVMValueRef source, LLVMValueRef computes, LLVMValueRef call);

/* model.c */
#define ESC_MENTIONED "escapement.mentioned" /* on a declaration in a model: it has an address, and says nothing else */
EscModels *esc_models_new(LLVMModuleRef module, const EscOptions *options, EscWanted wanted, char **error);
void esc_models_delete(EscModels *owned_models);
/* The model of a function that the module only declares, or NULL. */
LLVMValueRef esc_models_find(EscModels *models, LLVMValueRef declaration);
/* The user's model that holds although the function has a body, or NULL. */
LLVMValueRef esc_models_override(EscModels *models, LLVMValueRef definition);
/* Keeps the functions of which that is true as they are: not inlined, and with all their arguments. */
bool esc_models_protect(LLVMModuleRef module, const EscOptions *options, char **error);

#endif
