/* remark.c: from facts to sentences.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Remarks/remark.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

typedef enum { PASSED, ESCAPE, LIMIT, ANALYSIS, FAILURE } Class;

static const struct {
  Class class;
  const char *wording;
} remarks[] = {
#define ESC_REMARK(name, class, wording) {class, wording},
#include "escapement/remarks.def"
#undef ESC_REMARK
};

/* ---- building ---------------------------------------------------------------------------------------------------- */

static void add(EscRemarkBuilder *b, const char *key, const char *text, const void *where) {
  EscRemarkArgument argument = {key, esc_arena_copy(&b->arena, text), where};
  esc_vec_push(&b->list, argument);
}

static void say(EscRemarkBuilder *b, const char *text) { add(b, "String", text, NULL); }

static void add_number(EscRemarkBuilder *b, const char *key, uint64_t number) {
  char text[32];
  snprintf(text, sizeof text, "%llu", (unsigned long long)number);
  add(b, key, text, NULL);
}

static void begin(EscRemarkBuilder *b, EscRemarkKind kind, EscReason reason, const void *function, const void *where) {
  *b = (EscRemarkBuilder){.remark = {.kind = kind, .reason = reason, .pass = "stack-promotion", .function = function, .where = where}};
}

static void end_message(EscRemarkBuilder *b) { b->remark.visible = b->list.count; }

static void finish(EscRemarkBuilder *b) {
  b->remark.arguments = b->list.data;
  b->remark.count = b->list.count;
}

void esc_remark_fini(EscRemarkBuilder *b) {
  esc_vec_fini(&b->list);
  esc_arena_fini(&b->arena);
}

/* ---- wording ----------------------------------------------------------------------------------------------------- */

static void fill_in(EscText *text, const char *name, size_t length, const EscAllocationFacts *facts) {
  if (!strncmp(name, "function", length)) esc_text_add(text, facts->function);
  else if (!strncmp(name, "subject", length)) esc_text_add(text, facts->subject ? facts->subject : "a function");
  else if (!strncmp(name, "arg", length)) esc_text_addf(text, "%u", facts->argument);
  else if (!strncmp(name, "limit", length)) esc_text_addf(text, "%llu", (unsigned long long)facts->limit);
  else if (!strncmp(name, "size", length))
    esc_text_addf(text, "%llu", (unsigned long long)(facts->reason == ESC_REASON_Alignment ? facts->alignment : facts->size));
  else ESC_CHECK(!"a name in remarks.def that nothing fills in");
}

void esc_remark_wording(EscText *text, const EscAllocationFacts *facts) {
  for (const char *at = remarks[facts->reason].wording; *at;) {
    size_t plain = strcspn(at, "{");
    esc_text_add_n(text, at, plain);
    at += plain;
    if (!*at) return;
    size_t length = strcspn(at + 1, "}");
    fill_in(text, at + 1, length, facts);
    at += length + 2;
  }
}

static void add_position(EscText *text, const EscRemarkStep *step) {
  if (step->file && step->line) esc_text_addf(text, " at %s:%u:%u", step->file, step->line, step->column);
}

static void add_wording(EscRemarkBuilder *b, const char *key, const EscAllocationFacts *facts) {
  EscText text = {0};
  esc_remark_wording(&text, facts);
  if (remarks[facts->reason].class == ESCAPE) add_position(&text, &facts->where);
  add(b, key, esc_text_get(&text), facts->where.where);
  esc_text_fini(&text);
}

/* "GC_malloc of 16 bytes" */
static void add_allocation(EscRemarkBuilder *b, const EscAllocationFacts *facts) {
  add(b, "Allocator", facts->allocator, NULL);
  bool small = facts->reason == ESC_REASON_StackPromotedSmall;
  if (!facts->size_known && !small) return;
  say(b, small ? " of up to " : " of ");
  add_number(b, "Size", facts->size);
  say(b, facts->size == 1 ? " byte" : " bytes");
}

/* The flow, for records: one argument for each step, with its own position. */
static void add_flow(EscRemarkBuilder *b, const EscAllocationFacts *facts) {
  for (uint32_t i = 0; i < facts->step_count; i++) {
    EscText text = {0};
    esc_text_add(&text, facts->steps[i].text);
    add_position(&text, &facts->steps[i]);
    say(b, i ? " -> " : "; flow: ");
    add(b, "Flow", esc_text_get(&text), facts->steps[i].where);
    esc_text_fini(&text);
  }
}

static void add_extras(EscRemarkBuilder *b, const EscAllocationFacts *facts) {
  say(b, "; in function ");
  add(b, "Function", facts->function, facts->function_ref);
  add_flow(b, facts);
}

void esc_remark_allocation(EscRemarkBuilder *b, const EscAllocationFacts *facts) {
  Class class = remarks[facts->reason].class;
  begin(b, class == PASSED ? ESC_REMARK_PASSED : ESC_REMARK_MISSED, facts->reason, facts->function_ref, facts->site);
  add_allocation(b, facts);
  say(b, class == PASSED ? " " : class == ESCAPE ? " escapes to the heap: " : " does not escape but stays on the heap: ");
  add_wording(b, class == PASSED ? "String" : "Reason", facts);
  end_message(b);
  add_extras(b, facts);
  finish(b);
}

void esc_remark_must_stack(EscRemarkBuilder *b, const void *function, const void *where, const EscAllocationFacts *facts) {
  begin(b, ESC_REMARK_FAILURE, ESC_REASON_MustStack, function, where);
  if (facts) {
    add_allocation(b, facts);
    say(b, " is demanded on the stack here, but stays on the heap: ");
    add_wording(b, "Reason", facts);
  } else {
    say(b, "this object is demanded on the stack here, but it may not be one that this function made");
  }
  end_message(b);
  if (facts) add_extras(b, facts);
  finish(b);
}

void esc_remark_no_heap(EscRemarkBuilder *b, const EscAllocationFacts *facts) {
  begin(b, ESC_REMARK_FAILURE, ESC_REASON_NoHeap, facts->function_ref, facts->site);
  add_allocation(b, facts);
  say(b, " stays on the heap in ");
  say(b, facts->function);
  say(b, ", which may not allocate: ");
  add_wording(b, "Reason", facts);
  end_message(b);
  add_extras(b, facts);
  finish(b);
}

void esc_remark_parameter(EscRemarkBuilder *b, const char *text, const EscAllocationFacts *way) {
  begin(b, ESC_REMARK_ANALYSIS, ESC_REASON_LeakingParam, way->function_ref, NULL);
  b->remark.pass = "escape-analysis";
  say(b, text);
  end_message(b);
  if (way->step_count) {
    add_extras(b, way);
    say(b, "; that is ");
    add_wording(b, "Reason", way);
  }
  finish(b);
}

void esc_remark_module(EscRemarkBuilder *b, const void *function, const EscRemarkCounts *counts, const char *made_by) {
  begin(b, ESC_REMARK_ANALYSIS, ESC_REASON_ModuleSummary, function, NULL);
  add_number(b, "Considered", counts->considered);
  say(b, " allocations considered, ");
  add_number(b, "Promoted", counts->promoted);
  say(b, " moved to the stack, ");
  if (counts->promoted_small) {
    add_number(b, "PromotedSmall", counts->promoted_small);
    say(b, " where small, ");
  }
  add_number(b, "Removed", counts->removed);
  say(b, " removed");
  end_message(b);
  say(b, "; by ");
  add(b, "Version", made_by, NULL);
  finish(b);
}
