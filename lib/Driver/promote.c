/* promote.c: esc_promote_module, the stages from module to remarks and changed module.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Driver/driver.h"
#include "Driver/facts.h"
#include "Driver/marks.h"
#include "Rewriter/rewrite.h"

#include "escapement/escapement.h"

#include <stdio.h>

typedef struct {
  EscAnalysis analysis;
  const EscHandlers *handlers;
  EscResult result;
} Promotion;

static void send(Promotion *p, EscRemarkBuilder *builder) {
  if (p->handlers && p->handlers->remark) p->handlers->remark(p->handlers->context, &builder->remark);
  esc_remark_fini(builder);
}

static void remark_decision(Promotion *p, const EscDecision *d) {
  EscRemarkStep *steps;
  EscAllocationFacts facts = esc_decision_facts(d, &steps);
  EscRemarkBuilder builder;
  esc_remark_allocation(&builder, &facts);
  send(p, &builder);
  free(steps);
}

static void remark_parameter(Promotion *p, const EscParamNote *note) {
  EscText text = {0};
  esc_param_wording(&text, note);
  EscRemarkStep *steps;
  EscAllocationFacts way = esc_decision_facts(&note->way, &steps);
  EscRemarkBuilder builder;
  esc_remark_parameter(&builder, esc_text_get(&text), &way);
  send(p, &builder);
  esc_text_fini(&text);
  free(steps);
}

/* Why not all objects of the site are gone from the heap. */
static EscAllocationFacts facts_of_heap(const EscDecision *d, EscRemarkStep **steps) {
  EscAllocationFacts facts = esc_decision_facts(d, steps);
  if (facts.reason == ESC_REASON_StackPromotedSmall) facts.reason = ESC_REASON_SizeUnknown;
  return facts;
}

static void check_demands(Promotion *p) {
  const EscPlan *plan = &p->analysis.plan;
  EscRemarkBuilder builder;
  for (uint32_t i = 0; i < plan->demands.count; i++) {
    const EscDecision *d = &plan->decisions.data[plan->demands.data[i].decision];
    if (ESC_NEEDS(DemandOfSmall, esc_decision_is_gone(d))) continue;
    EscRemarkStep *steps;
    EscAllocationFacts facts = facts_of_heap(d, &steps);
    esc_remark_must_stack(&builder, d->function, plan->demands.data[i].call, &facts);
    send(p, &builder);
    free(steps);
    p->result.demands_failed++;
  }
  for (uint32_t i = 0; i < plan->open_demands.count; i++) {
    LLVMValueRef call = plan->open_demands.data[i];
    esc_remark_must_stack(&builder, LLVMGetBasicBlockParent(LLVMGetInstructionParent(call)), call, NULL);
    send(p, &builder);
    p->result.demands_failed++;
  }
}

static void check_marked(Promotion *p, LLVMModuleRef module) {
  const EscPlan *plan = &p->analysis.plan;
  EscMarks marks;
  esc_marks_init(&marks, module);
  for (uint32_t i = 0; i < plan->decisions.count; i++) {
    const EscDecision *d = &plan->decisions.data[i];
    if (ESC_NEEDS(NoHeapOfSmall, esc_decision_is_gone(d)) || !esc_marks_no_heap(&marks, d->function)) continue;
    EscRemarkStep *steps;
    EscAllocationFacts facts = facts_of_heap(d, &steps);
    EscRemarkBuilder builder;
    esc_remark_no_heap(&builder, &facts);
    send(p, &builder);
    free(steps);
    p->result.demands_failed++;
  }
  esc_marks_fini(&marks);
}

static LLVMValueRef first_definition(LLVMModuleRef module) {
  LLVMValueRef function = LLVMGetFirstFunction(module);
  while (function && LLVMIsDeclaration(function)) function = LLVMGetNextFunction(function);
  return function;
}

static void count(Promotion *p) {
  const EscPlan *plan = &p->analysis.plan;
  p->result.considered = plan->decisions.count;
  for (uint32_t i = 0; i < plan->decisions.count; i++) {
    p->result.promoted += plan->decisions.data[i].reason == ESC_REASON_StackPromoted;
    p->result.promoted_small += plan->decisions.data[i].reason == ESC_REASON_StackPromotedSmall;
    p->result.removed += plan->decisions.data[i].reason == ESC_REASON_AllocationRemoved;
  }
}

/* A reader of records can tell which plugin made them. */
static void name_versions(char *text, size_t size) {
  unsigned major, minor, patch;
  LLVMGetVersion(&major, &minor, &patch);
  snprintf(text, size, "Escapement " ESC_VERSION " with LLVM %u.%u.%u", major, minor, patch);
}

static void say_everything(Promotion *p, LLVMModuleRef module) {
  const EscPlan *plan = &p->analysis.plan;
  LLVMValueRef first = first_definition(module);
  bool failures = p->handlers && p->handlers->failures_only;
  for (uint32_t i = 0; i < plan->parameters.count; i++) remark_parameter(p, &plan->parameters.data[i]);
  for (uint32_t i = 0; i < plan->decisions.count && !failures; i++) remark_decision(p, &plan->decisions.data[i]);
  check_demands(p);
  check_marked(p, module);
  if (failures) return;
  EscRemarkBuilder builder;
  char made_by[96];
  name_versions(made_by, sizeof made_by);
  const EscResult *r = &p->result;
  EscRemarkCounts counts = {r->considered, r->promoted, r->promoted_small, r->removed};
  esc_remark_module(&builder, first, &counts, made_by);
  send(p, &builder);
}

static void add_function(EscMap *seen, EscCallVec *functions, LLVMValueRef function) {
  if (esc_map_add(seen, (uint64_t)(uintptr_t)function, 0)) esc_vec_push(functions, function);
}

static LLVMValueRef function_of(LLVMValueRef instruction) {
  return LLVMGetBasicBlockParent(LLVMGetInstructionParent(instruction));
}

/* What the rewriter is going to change; afterwards some of the instructions are gone. Checked mode changes all. */
static void collect_changed(const EscPlan *plan, EscCallVec *functions) {
  EscMap seen = {0};
  for (uint32_t i = 0; i < plan->decisions.count; i++)
    if (esc_decision_changes(&plan->decisions.data[i])) add_function(&seen, functions, plan->decisions.data[i].function);
  for (uint32_t i = 0; i < plan->promises.count; i++)
    if (esc_decision_changes(&plan->decisions.data[plan->promises.data[i].decision]))
      add_function(&seen, functions, function_of(plan->promises.data[i].instruction));
  for (uint32_t i = 0; i < plan->markers.count; i++) add_function(&seen, functions, function_of(plan->markers.data[i]));
  esc_map_fini(&seen);
}

static void tell_changed(const Promotion *p, const EscCallVec *functions) {
  if (!p->handlers || !p->handlers->changed) return;
  for (uint32_t i = 0; i < functions->count; i++) p->handlers->changed(p->handlers->context, functions->data[i]);
}

EscResult esc_promote_module(LLVMModuleRef module, const EscOptions *options, const EscHandlers *handlers,
                             char **error) {
  Promotion p = {.handlers = handlers};
  *error = NULL;
  EscGoal goal = {.decisions = true, .no_parameters = handlers && handlers->failures_only};
  if (!esc_analysis_run(&p.analysis, module, options, goal, error)) return p.result;
  count(&p);
  say_everything(&p, module);
  EscCallVec changed = {0};
  collect_changed(&p.analysis.plan, &changed);
  p.result.changed = esc_rewrite(&p.analysis.plan, module, options, handlers);
  tell_changed(&p, &changed);
  esc_vec_fini(&changed);
  esc_analysis_fini(&p.analysis);
  return p.result;
}

/* What was inlined meanwhile may have changed the function. */
static bool is_as_before(const EscLift *lift) {
  EscCallVec sites = {0};
  bool same = esc_lift_sites(lift->function, &sites) && sites.count == lift->sites.count;
  for (uint32_t i = 0; i < sites.count && same; i++) same = sites.data[i] == lift->sites.data[i];
  esc_vec_fini(&sites);
  return same;
}

static bool lift_object(const EscInliner *inliner, const EscLift *lift) {
  if (!inliner->copy_function || !is_as_before(lift)) return false;
  LLVMValueRef copy = inliner->copy_function(inliner->context, lift->function);
  for (uint32_t i = 0; i < lift->calls.count && copy; i++) inliner->changed(inliner->context, function_of(lift->calls.data[i]));
  if (copy) esc_rewrite_lift(copy, lift);
  return copy;
}

bool esc_inline_allocators(LLVMModuleRef module, const EscOptions *options, const EscInliner *inliner, char **error) {
  EscWrapperCalls calls = {0};
  bool changed = false;
  *error = NULL;
  EscReader *reader = esc_reader_new(module, options, ESC_WANT_ALLOCATORS, error);
  if (!reader) return false;
  esc_wrapper_calls(reader, &calls);
  esc_reader_delete(reader); /* it knows the functions as they were */
  for (uint32_t i = 0; i < calls.copied.count; i++) changed |= inliner->inline_call(inliner->context, calls.copied.data[i]);
  for (uint32_t i = 0; i < calls.lifted.count; i++) changed |= lift_object(inliner, &calls.lifted.data[i]);
  esc_wrapper_calls_fini(&calls);
  return changed;
}

bool esc_protect_module(LLVMModuleRef module, const EscOptions *options, char **error) {
  return esc_models_protect(module, options, error);
}

bool esc_lower_module(LLVMModuleRef module, const char *allocator, char **error) {
  bool changed = false;
  *error = esc_lower_gc_malloc(module, allocator, &changed);
  return changed && !*error;
}
