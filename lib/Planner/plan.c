/* plan.c: which allocations are moved, and why not the others?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * For each site, in this order: nobody reads it (removed); it escapes (with the shortest flow as the reason); something
 * about the allocator, the function, the size, the alignment or the loop forbids it; the frame is full. The first "no"
 * is the reason. Decisions are plain data and outlive graph and solution. */
#include "Planner/plan.h"
#include "Support/Guard.h"

#include <string.h>

enum { ESC_MAX_ALIGNMENT = 64 };

typedef struct {
  EscPlan *plan;
  EscFunctionView view;
  const EscOptions *options;
  bool recursive;
  uint64_t frame; /* bytes promoted so far */
  ESC_VEC(EscObject) promoted;
  uint32_t first_decision;
} Planner;

static const char *copy(EscPlan *plan, const char *text) { return esc_arena_copy(&plan->arena, text); }

static const char *function_name(LLVMValueRef function) {
  size_t length = 0;
  return LLVMGetValueName2(function, &length);
}

/* ---- flows ------------------------------------------------------------------------------------------------------- */

static const char *step_text(Planner *p, const EscPlace *place) {
  EscText text = {0};
  const char *subject = place->subject && *place->subject ? place->subject : "a function";
  switch ((EscStep)place->step) {
    case ESC_STEP_ALLOCATED:
      esc_text_add(&text, "allocated");
      break;
    case ESC_STEP_COPIED:
      esc_text_add(&text, "copied");
      break;
    case ESC_STEP_ADDRESS:
      esc_text_add(&text, "address of a part taken");
      break;
    case ESC_STEP_LOADED:
      esc_text_add(&text, "loaded");
      break;
    case ESC_STEP_STORED:
      esc_text_add(&text, "stored");
      break;
    case ESC_STEP_COPYMEM:
      esc_text_add(&text, "copied with the memory that holds it");
      break;
    case ESC_STEP_CALLED:
      esc_text_addf(&text, place->argument ? "passed to %s as argument %u" : "through the call of %s", subject,
                    place->argument);
      break;
    case ESC_STEP_RETURNED:
      esc_text_add(&text, "returned");
      break;
    case ESC_STEP_NONE:
    case ESC_STEP_OTHER:
      esc_text_add(&text, place->subject ? place->subject : "used");
      break;
  }
  const char *kept = copy(p->plan, esc_text_get(&text));
  esc_text_fini(&text);
  return kept;
}

static EscStepText step_of(Planner *p, uint32_t index) {
  if (index == ESC_NONE) return (EscStepText){0};
  EscPlace *place = esc_graph_place_mutable(p->view.reading->graph, index);
  esc_reading_locate(p->view.reading, place);
  return (EscStepText){step_text(p, place), (LLVMValueRef)place->origin, copy(p->plan, place->file), place->line, place->column};
}

static const char *explain_target(Planner *p, uint32_t place) {
  const EscGraph *graph = p->view.reading->graph;
  EscText text = {0};
  esc_target_explain(&text, p->view.reading,
                     place == ESC_NONE ? NULL : (LLVMValueRef)(uintptr_t)esc_graph_place(graph, place)->origin);
  const char *kept = copy(p->plan, esc_text_get(&text));
  esc_text_fini(&text);
  return kept;
}

static void explain(Planner *p, EscDecision *d, EscWitness witness) {
  d->reason = witness.reason;
  d->subject = copy(p->plan, witness.subject);
  d->argument = witness.argument;
  if (witness.reason == ESC_REASON_Returned) d->subject = NULL;
  if (witness.reason == ESC_REASON_IndirectCall) d->subject = explain_target(p, witness.place);
  if (witness.reason == ESC_REASON_PassedToCall && !d->subject) d->subject = "a function";
  d->steps = esc_arena_alloc(&p->plan->arena, (witness.step_count + 1) * sizeof *d->steps);
  d->step_count = witness.step_count;
  for (uint32_t i = 0; i < witness.step_count; i++) d->steps[i] = step_of(p, witness.steps[i].place);
  if (witness.step_count) d->where = d->steps[witness.step_count - 1];
  esc_witness_fini(&witness);
}

/* ---- rules: each gives true when it has found a reason ------------------------------------------------------------ */

static bool refuse(EscDecision *d, EscReason reason, const char *subject, uint64_t limit) {
  d->reason = reason;
  d->subject = subject;
  d->limit = limit;
  return true;
}

/* Functions that nobody may touch. */
static bool refuse_exclusion(const Planner *p, EscDecision *d) {
  LLVMValueRef function = p->view.reading->function;
  if (ESC_GUARD(InOptnone, esc_attribute_has(function, "optnone"))) return refuse(d, ESC_REASON_FunctionExcluded, "marked optnone", 0);
  if (ESC_GUARD(InNaked, esc_attribute_has(function, "naked"))) return refuse(d, ESC_REASON_FunctionExcluded, "naked", 0);
  return false;
}

static bool refuse_function(const Planner *p, EscDecision *d) {
  const EscReading *r = p->view.reading;
  if (ESC_GUARD(PreciseCollector, LLVMGetGC(r->function)))
    return refuse(d, ESC_REASON_FunctionExcluded, "compiled for a collector that is told where pointers are", 0);
  if (ESC_GUARD(InCoroutine, r->coroutine)) return refuse(d, ESC_REASON_Coroutine, NULL, 0);
  if (ESC_GUARD(InReturnsTwice, r->returns_twice))
    return refuse(d, ESC_REASON_ReturnsTwice, esc_arena_copy(&p->plan->arena, r->returns_twice), 0);
  return false;
}

/* "A5" in the data layout: allocas live in address space 5. */
static unsigned stack_space(LLVMModuleRef module) {
  for (const char *at = LLVMGetDataLayoutStr(module); at && *at; at = strchr(at, '-') ? strchr(at, '-') + 1 : NULL)
    if (*at == 'A') return (unsigned)strtoul(at + 1, NULL, 10);
  return 0;
}

static bool refuse_memory(const Planner *p, EscDecision *d, const EscAllocator *allocator) {
  if (ESC_GUARD(NeverPromoted, allocator->never)) return refuse(d, ESC_REASON_NeverPromoted, NULL, 0);
  if (ESC_GUARD(ContentsUnknown, !allocator->contents_known)) return refuse(d, ESC_REASON_ContentsUnknown, NULL, 0);
  bool bounded = allocator->counter != ESC_NONE && ESC_NEEDS(BoundedBundle, !LLVMGetNumOperandBundles(d->call));
  if (ESC_GUARD(SizeUnknown, !allocator->size_known && !bounded)) return refuse(d, ESC_REASON_SizeUnknown, NULL, 0);
  if (ESC_GUARD(ZeroSize, !allocator->size)) return refuse(d, ESC_REASON_ZeroSize, NULL, 0);
  if (ESC_GUARD(TooLarge, allocator->size > p->options->max_object)) return refuse(d, ESC_REASON_TooLarge, NULL, p->options->max_object);
  unsigned space = d->length == ESC_NONE ? LLVMGetPointerAddressSpace(LLVMTypeOf(d->call)) : 0;
  if (ESC_GUARD(AddressSpace, space != stack_space(p->view.reading->reader->module)))
    return refuse(d, ESC_REASON_AddressSpace, NULL, 0);
  return false;
}

/* No older object is there any more where this one is first used. */
static bool starts_later(Planner *p, EscDecision *d, EscObject object) {
  EscCallVec carried = {0};
  LLVMValueRef start = d->length == ESC_NONE ? esc_start_of(&p->view, d->call, &carried) : NULL;
  if (start && esc_loop_overlap_at(&p->view, d->call, start, &carried, object) == ESC_LOOP_FINE) {
    d->start = start;
    d->carried_count = carried.count;
    d->carried = esc_arena_alloc(&p->plan->arena, carried.count * sizeof *d->carried);
    for (uint32_t i = 0; i < carried.count; i++) d->carried[i] = carried.data[i];
  }
  esc_vec_fini(&carried);
  return d->start;
}

static bool refuse_loop(Planner *p, EscDecision *d, EscObject object) {
  switch (esc_loop_overlap(&p->view, d->call, object)) {
    case ESC_LOOP_FINE:
      return false;
    case ESC_LOOP_OVERLAP:
      return ESC_GUARD(OutlivesIteration, !starts_later(p, d, object)) && refuse(d, ESC_REASON_OutlivesIteration, NULL, 0);
    case ESC_LOOP_GIVEN_UP:
      return ESC_GUARD(LoopsTooLarge, refuse(d, ESC_REASON_AnalysisLimit, "the loops of this function are too large to follow", 0));
  }
  return true;
}

/* What accesses rely on, the slot must give. */
static bool refuse_alignment(Planner *p, EscDecision *d, EscObject object) {
  uint64_t needed = esc_sight_accesses(p->plan, &p->view, object, p->plan->decisions.count);
  if (needed > d->alignment) d->alignment = needed;
  if (ESC_GUARD(HeaderAligned, d->header && d->header < d->alignment)) d->header = d->alignment;
  return ESC_GUARD(Alignment, d->alignment > ESC_MAX_ALIGNMENT) && refuse(d, ESC_REASON_Alignment, NULL, ESC_MAX_ALIGNMENT);
}

static bool refuse_frame(Planner *p, EscDecision *d, uint64_t alignment) {
  uint64_t limit = ESC_GUARD(InRecursive, p->recursive) ? p->options->max_recursive_frame : p->options->max_frame;
  uint64_t frame = (p->frame + alignment - 1) / alignment * alignment + d->header + d->size;
  if (ESC_GUARD(FrameLimit, frame > limit)) return refuse(d, ESC_REASON_FrameLimit, NULL, limit);
  ESC_MUST(FrameGrows) p->frame = frame;
  return false;
}

/* A slot is neither freed nor resized. */
static bool refuse_free(Planner *p, EscDecision *d, const EscSite *site) {
  if (!esc_solution_freed(p->view.solution, site->object)) return false;
  bool by_callee = esc_solution_freed_by_callee(p->view.solution, site->object);
  if (ESC_GUARD(CannotSpare, !esc_spare_slot(p->plan, &p->view, site, p->plan->decisions.count)) ||
      (by_callee && ESC_GUARD(CannotTell, !esc_spare_elsewhere(site)))) {
    explain(p, d, esc_solution_witness(p->view.solution, site->object));
    return true;
  }
  if (ESC_GUARD(HeaderWritten, by_callee)) d->header = ESC_HEADER;
  return false;
}

static void decide(Planner *p, EscDecision *d, const EscSite *site) {
  if (refuse_exclusion(p, d)) return;
  if (ESC_NEEDS(RemovedNever, !site->allocator.never) && ESC_NEEDS(RemovedBound, !site->allocator.bound) && esc_unused(site->call)) {
    d->reason = ESC_REASON_AllocationRemoved;
    return;
  }
  if (ESC_GUARD(Escapes, esc_solution_state(p->view.solution, site->object) != ESC_STATE_LOCAL)) {
    explain(p, d, esc_solution_witness(p->view.solution, site->object));
    return;
  }
  if (refuse_memory(p, d, &site->allocator) || refuse_free(p, d, site) || refuse_function(p, d) || refuse_loop(p, d, site->object) ||
      refuse_alignment(p, d, site->object) || refuse_frame(p, d, d->alignment))
    return;
  d->reason = d->size_known ? ESC_REASON_StackPromoted : ESC_REASON_StackPromotedSmall;
  esc_vec_push(&p->promoted, site->object);
}

static void add_site(Planner *p, const EscSite *site) {
  EscDecision d = {.function = p->view.reading->function,
                   .call = site->call,
                   .maker = LLVMIsAFunction(LLVMGetCalledValue(site->call)),
                   .allocator = copy(p->plan, esc_reader_callee_name(site->call)),
                   .size_known = site->allocator.size_known,
                   .size = site->allocator.size,
                   .counter = site->allocator.size_known ? ESC_NONE : site->allocator.counter,
                   .most = site->allocator.most,
                   .length = site->allocator.length,
                   .zeroed = site->allocator.zeroed,
                   .pattern = site->allocator.pattern,
                   .alignment = site->allocator.alignment};
  decide(p, &d, site);
  esc_vec_push(&p->plan->decisions, d);
}

/* ---- demands and parameters ---------------------------------------------------------------------------------------- */

static uint32_t decision_of(const Planner *p, EscObject object) {
  const EscReading *r = p->view.reading;
  for (uint32_t i = 0; i < r->sites.count; i++)
    if (r->sites.data[i].object.v == object.v) return p->first_decision + i;
  return ESC_NONE;
}

static void add_demand(Planner *p, const EscMarker *marker) {
  EscObject objects[64];
  esc_vec_push(&p->plan->markers, marker->call);
  if (!marker->has_node) return; /* null or constant data: on no heap */
  uint32_t count = esc_solution_points_to(p->view.solution, marker->node, objects, 64);
  bool open = count > 64 || esc_solution_is_open(p->view.solution, marker->node);
  for (uint32_t i = 0; i < count && !open; i++) {
    uint32_t decision = decision_of(p, objects[i]);
    if (decision != ESC_NONE) esc_vec_push(&p->plan->demands, ((EscDemand){marker->call, decision}));
  }
  if (open) esc_vec_push(&p->plan->open_demands, marker->call);
}

/* clang throws names away: then the number must do. */
static const char *parameter_name(EscPlan *plan, LLVMValueRef parameter, uint32_t index) {
  const char *name = function_name(parameter);
  if (*name) return copy(plan, name);
  EscText text = {0};
  esc_text_addf(&text, "#%u", index + 1);
  name = copy(plan, esc_text_get(&text));
  esc_text_fini(&text);
  return name;
}

/* A number read from behind the parameter could be a part of an address, so the solver keeps it apart; nobody wants to
 * read about it. */
static void drop_numbers(const EscReading *r, EscParamFact *fact) {
  LLVMTypeKind kind = LLVMGetTypeKind(LLVMGetReturnType(LLVMGlobalGetValueType(r->function)));
  bool number = kind != LLVMPointerTypeKind && kind != LLVMStructTypeKind && kind != LLVMArrayTypeKind &&
                kind != LLVMVectorTypeKind;
  if (number && fact->level) fact->to_result = false;
}

/* The parameter that has this leaf. */
static const char *name_of_leaf(Planner *p, uint32_t wanted) {
  const EscReading *r = p->view.reading;
  for (uint32_t i = 0, leaf = 0; i < LLVMCountParams(r->function); i++) {
    LLVMValueRef parameter = LLVMGetParam(r->function, i);
    leaf += esc_layout_leaf_count(r->reader, LLVMTypeOf(parameter));
    if (wanted < leaf) return parameter_name(p->plan, parameter, i);
  }
  return NULL;
}

/* By which way: of the parameter itself when it leaks, else of what is behind it. */
static void explain_leak(Planner *p, EscParamNote *note, uint32_t leaf) {
  const EscParamFact *fact = &note->fact;
  bool itself = fact->escapes || fact->handed_out || fact->to_param || (fact->to_result && !fact->level);
  note->way.function = note->function;
  if (!p->view.solution || (!itself && !fact->content_escapes && !fact->to_result)) return;
  explain(p, &note->way, esc_solution_leak(p->view.solution, leaf, !itself));
}

static void add_parameters(Planner *p, const EscSummary *summary) {
  const EscReading *r = p->view.reading;
  for (uint32_t i = 0, leaf = 0; i < LLVMCountParams(r->function); i++) {
    LLVMValueRef parameter = LLVMGetParam(r->function, i);
    if (LLVMGetTypeKind(LLVMTypeOf(parameter)) == LLVMPointerTypeKind && summary) {
      EscParamNote note = {.function = r->function,
                           .name = parameter_name(p->plan, parameter, i),
                           .fact = esc_summary_param(summary, leaf)};
      drop_numbers(r, &note.fact);
      if (note.fact.to_param) note.into = name_of_leaf(p, note.fact.param);
      explain_leak(p, &note, leaf);
      esc_vec_push(&p->plan->parameters, note);
    }
    leaf += esc_layout_leaf_count(r->reader, LLVMTypeOf(parameter));
  }
}

/* ---- the driver ---------------------------------------------------------------------------------------------------- */

static void plan_allocations(Planner *p, const EscReading *reading, const EscSolution *solution) {
  esc_view_init(&p->view, reading, solution);
  for (uint32_t i = 0; i < reading->sites.count; i++) add_site(p, &reading->sites.data[i]);
  for (uint32_t i = 0; i < reading->markers.count; i++) add_demand(p, &reading->markers.data[i]);
  esc_sight_tail_calls(p->plan, &p->view, p->promoted.data, p->promoted.count);
  esc_vec_fini(&p->promoted);
  esc_view_fini(&p->view);
}

void esc_plan_function(EscPlan *plan, const EscReading *reading, const EscSolution *solution, bool recursive) {
  Planner p = {.plan = plan,
               .options = &reading->reader->options,
               .recursive = recursive,
               .first_decision = plan->decisions.count};
  if (solution && (reading->sites.count || reading->markers.count)) plan_allocations(&p, reading, solution);
  uint32_t function = esc_map_get(&reading->reader->function_ids, (uint64_t)(uintptr_t)reading->function);
  if (function == ESC_MAP_ABSENT || plan->no_parameters) return;
  p.view.reading = reading;
  p.view.solution = solution;
  add_parameters(&p, esc_program_summary(reading->reader->program, function));
}

static int by_place(const void *left, const void *right) {
  const EscDecision *a = left, *b = right;
  if (a->function_number != b->function_number) return a->function_number < b->function_number ? -1 : 1;
  return (a->number > b->number) - (a->number < b->number);
}

/* Functions are solved callees first; people and bisection want module order. */
static void sort_decisions(EscPlan *plan, const EscReader *reader) {
  EscMap numbers = {0};
  uint32_t next = 0;
  for (LLVMValueRef f = LLVMGetFirstFunction(reader->module); f; f = LLVMGetNextFunction(f))
    esc_map_add(&numbers, (uint64_t)(uintptr_t)f, next++);
  for (uint32_t i = 0; i < plan->decisions.count; i++) {
    plan->decisions.data[i].number = i;
    plan->decisions.data[i].function_number =
        esc_map_get(&numbers, (uint64_t)(uintptr_t)plan->decisions.data[i].function);
  }
  if (plan->decisions.count) qsort(plan->decisions.data, plan->decisions.count, sizeof *plan->decisions.data, by_place);
  uint32_t *now = esc_alloc(plan->decisions.count * sizeof *now);
  for (uint32_t i = 0; i < plan->decisions.count; i++) now[plan->decisions.data[i].number] = i;
  for (uint32_t i = 0; i < plan->demands.count; i++) plan->demands.data[i].decision = now[plan->demands.data[i].decision];
  for (uint32_t i = 0; i < plan->promises.count; i++) plan->promises.data[i].decision = now[plan->promises.data[i].decision];
  for (uint32_t i = 0; i < plan->spared.count; i++) plan->spared.data[i].decision = now[plan->spared.data[i].decision];
  free(now);
  esc_map_fini(&numbers);
}

static void apply_limit(EscPlan *plan, uint64_t limit) {
  uint64_t left = limit;
  for (uint32_t i = 0; i < plan->decisions.count; i++) {
    EscDecision *d = &plan->decisions.data[i];
    if (!esc_decision_changes(d)) continue;
    if (left)
      left--;
    else
      ESC_MUST(BisectLimit) refuse(d, ESC_REASON_BisectLimit, NULL, limit);
  }
}

void esc_plan_finish(EscPlan *plan, const EscReader *reader) {
  sort_decisions(plan, reader);
  esc_spare_finish(plan, reader);
  if (reader->options.limit != ESC_NO_LIMIT) apply_limit(plan, reader->options.limit);
}

bool esc_decision_has_slot(const EscDecision *d) {
  return d->reason == ESC_REASON_StackPromoted || d->reason == ESC_REASON_StackPromotedSmall;
}

bool esc_decision_is_gone(const EscDecision *d) {
  return d->reason == ESC_REASON_StackPromoted || d->reason == ESC_REASON_AllocationRemoved;
}

bool esc_decision_changes(const EscDecision *d) { return esc_decision_has_slot(d) || esc_decision_is_gone(d); }

void esc_plan_fini(EscPlan *plan) {
  esc_vec_fini(&plan->decisions);
  esc_vec_fini(&plan->parameters);
  esc_vec_fini(&plan->demands);
  esc_vec_fini(&plan->markers);
  esc_vec_fini(&plan->open_demands);
  esc_vec_fini(&plan->tail_calls);
  esc_vec_fini(&plan->promises);
  esc_vec_fini(&plan->spared);
  esc_vec_fini(&plan->tellers);
  esc_arena_fini(&plan->arena);
}
