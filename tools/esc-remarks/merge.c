/* merge.c: which records tell of the same thing?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Two rules. (1) A record that stands in several inputs is one record of several *modules*: an inline function of a
 * header, an object that is compiled twice. Within one input it is another allocation each time, after inlining or
 * unrolling; so the n-th of one input is the same as the n-th of another. (2) With LTO the pass runs in the compile and
 * again in the link, which knows more: what the compile left on the heap is dropped when the link speaks of an
 * allocation at the same position. What the compile moved to the stack is never seen by the link, and stays. */
#include "reader.h"

#include "store.h"

#include "Support/Map.h"
#include "Support/Vec.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
  const EscReading *how;
  EscWanted *wanted;
  void *context;
  EscRecordStore *store;
  ESC_VEC(EscRecord) records;
  ESC_VEC(uint32_t) last; /* for each record the input that had it last */
  EscMap all;             /* of all inputs: identity and ordinal to index */
  EscMap repeated;        /* of the present one: identity to how often it was met again */
  const char *path;
  uint32_t input;
} Merge;

static uint64_t as_key(uint64_t hash) { return hash == ESC_MAP_NO_KEY ? 0 : hash; }

static uint64_t hash_number(uint64_t hash, uint64_t number) {
  hash = (hash ^ number) * 0x9E3779B97F4A7C15u;
  return hash ^ hash >> 29;
}

static uint64_t hash_place(uint64_t hash, EscPlace place) {
  hash = esc_hash_text(hash, place.file ? place.file : "");
  return hash_number(hash, (uint64_t)place.line << 32 | place.column);
}

static uint64_t story(const EscRecord *record) {
  uint64_t hash = esc_hash_text(esc_hash_text(hash_number(1, record->kind), record->pass), record->name);
  hash = esc_hash_text(hash_place(hash, record->place), record->sentence);
  hash = hash_place(hash, record->cause_place);
  if (record->kind == ESC_KIND_ANALYSIS) hash = esc_hash_text(hash, record->function); /* it is about the function */
  for (uint32_t i = 0; i < record->step_count; i++)
    hash = hash_place(esc_hash_text(hash, record->steps[i].text), record->steps[i].place);
  return hash;
}

static void add_module(EscRecord *known, const EscRecord *record) {
  known->modules++;
  if (record->hotness > known->hotness) known->hotness = record->hotness;
  known->hotness_known |= record->hotness_known;
}

/* True when this is the same as a record of another input, which then stands in one more. The input that had it last
 * tells whether the present one had it before: only what it repeats is counted. */
static bool is_copy(Merge *m, const EscRecord *record, uint32_t ordinal) {
  uint64_t key = as_key(esc_hash_text(hash_number(record->story, record->linked), record->function));
  uint32_t *at = esc_map_at(&m->all, ordinal ? as_key(hash_number(key, ordinal)) : key);
  if (*at == ESC_MAP_ABSENT) {
    *at = m->records.count;
    return false;
  }
  EscRecord *known = &m->records.data[*at];
  if (m->last.data[*at] != m->input) {
    m->last.data[*at] = m->input;
    add_module(known, record);
    return true;
  }
  uint32_t *repeated = esc_map_at(&m->repeated, key);
  *repeated = *repeated == ESC_MAP_ABSENT ? 1 : *repeated + 1;
  return is_copy(m, record, *repeated);
}

static bool is_wanted(const Merge *m, const EscRecord *record) {
  return !m->wanted || m->wanted(m->context, record);
}

static void visit(void *context, const EscRecord *record) {
  Merge *m = context;
  if (!is_wanted(m, record) && !record->linked) return; /* those of a link may overrule others */
  if (m->path != record->input) {
    m->path = record->input; /* paths stand in the list of inputs, one text each */
    m->input++;
    esc_map_fini(&m->repeated);
  }
  EscRecord own = *record;
  own.story = story(record);
  if (is_copy(m, &own, 0)) return;
  EscRecord kept = esc_store_record(m->store, &own, m->how);
  esc_vec_push(&m->records, kept);
  esc_vec_push(&m->last, m->input);
}

/* ---- compile and link -------------------------------------------------------------------------------------------- */

static uint64_t subject(const EscRecord *record) {
  if (esc_record_is_site(record)) return as_key(esc_hash_text(hash_place(2, record->place), record->allocator));
  uint64_t hash = esc_hash_text(esc_hash_text(3, record->name), record->function);
  return as_key(record->kind == ESC_KIND_FAILURE ? hash_place(hash, record->place) : hash);
}

static bool may_be_overruled(const EscRecord *record) {
  if (record->linked || !strcmp(record->name, "ModuleSummary")) return false;
  return esc_record_is_site(record) ? record->kind == ESC_KIND_MISSED && record->place.file : true;
}

static void finish(Merge *m) {
  EscMap linked = {0};
  for (uint32_t i = 0; i < m->records.count; i++)
    if (m->records.data[i].linked) esc_map_add(&linked, subject(&m->records.data[i]), 1);
  uint32_t kept = 0;
  for (uint32_t i = 0; i < m->records.count; i++) {
    const EscRecord *record = &m->records.data[i];
    if (may_be_overruled(record) && esc_map_get(&linked, subject(record)) != ESC_MAP_ABSENT) continue;
    if (is_wanted(m, record)) m->records.data[kept++] = *record;
  }
  m->records.count = kept;
  esc_map_fini(&linked);
}

EscReadCount esc_read_records(const EscReading *how, const char *const *paths, uint32_t count, EscWanted *wanted,
                              void *context, EscRecords *records) {
  Merge m = {.how = how, .wanted = wanted, .context = context, .store = esc_store_new()};
  EscReadCount result = esc_read_each(how, paths, count, visit, &m);
  esc_map_fini(&m.all);
  esc_vec_fini(&m.last);
  finish(&m);
  *records = (EscRecords){m.records.data, m.records.count, m.store};
  esc_map_fini(&m.repeated);
  return result;
}
