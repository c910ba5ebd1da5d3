/* reader.c: which records do these files and folders hold?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * The work is cut into *units*: a small file, a part of a large YAML file, or a bitstream, which cannot be cut. Threads
 * take units in order and fill *batches*; the caller's thread visits them in order. A thread that is far ahead waits,
 * so that only a window of batches is in memory at any time. The unit at the front never waits: it is the one that the
 * caller empties, so there is always one that moves. */
#include "reader.h"

#include "fail.h"
#include "documents.h"
#include "inputs.h"
#include "progress.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { PART = 2 * 1024 * 1024, PORTION = 4096, AHEAD = 8, MOST_JOBS = 64 };

typedef struct Link Link;
struct Link {
  EscBatch batch;
  Link *next;
};

typedef struct {
  uint32_t input;
  uint64_t start, end;
  bool bitstream;
  Link *first, *last;
  uint32_t waiting; /* batches in the list */
  bool done;
} Unit;

typedef struct {
  const EscReading *how;
  const EscInput *inputs;
  ESC_VEC(Unit) units;
  pthread_mutex_t lock;
  pthread_cond_t produced, consumed;
  uint32_t next;  /* unit that no thread has taken */
  uint32_t front; /* unit that the caller reads */
} Pool;

/* ---- threads: units to batches ----------------------------------------------------------------------------------- */

static void deliver(Pool *pool, Unit *unit, EscBatch *batch, bool done) {
  Link *link = esc_alloc_zeroed(1, sizeof *link);
  link->batch = *batch;
  *batch = (EscBatch){0};
  uint32_t index = (uint32_t)(unit - pool->units.data);
  pthread_mutex_lock(&pool->lock);
  while (!done && unit->waiting >= AHEAD && pool->front != index) pthread_cond_wait(&pool->consumed, &pool->lock);
  while (unit->waiting >= 2 * AHEAD) pthread_cond_wait(&pool->consumed, &pool->lock);
  if (unit->last) unit->last->next = link;
  else unit->first = link;
  unit->last = link;
  unit->waiting++;
  unit->done = done;
  pthread_cond_signal(&pool->produced);
  pthread_mutex_unlock(&pool->lock);
}

/* The pages of a mapped file count as ours until they are given back. */
static void read_bitstream(Pool *pool, Unit *unit, int file, EscBatch *batch) {
  size_t length = (size_t)pool->inputs[unit->input].size;
  void *bytes = mmap(NULL, length, PROT_READ, MAP_PRIVATE, file, 0);
  if (bytes == MAP_FAILED) {
    esc_batch_complain(batch, "%s", strerror(errno));
    return;
  }
  EscBitstream *stream = esc_bitstream_new(bytes, length);
  for (uint32_t portions = 1; esc_bitstream_next(stream, batch, PORTION, pool->how->all_passes); portions++) {
    deliver(pool, unit, batch, false);
    if (portions % 16 == 0) madvise(bytes, length, MADV_DONTNEED);
  }
  esc_bitstream_delete(stream);
  munmap(bytes, length);
}

static void read_unit(Pool *pool, Unit *unit) {
  const EscInput *input = &pool->inputs[unit->input];
  EscBatch batch = {0};
  int file = input->spool >= 0 ? input->spool : open(input->path, O_RDONLY | O_CLOEXEC);
  if (file < 0) esc_batch_complain(&batch, "%s", strerror(errno));
  else if (unit->bitstream) read_bitstream(pool, unit, file, &batch);
  else esc_documents_read(&batch, file, unit->start, unit->end, pool->how->all_passes);
  if (file >= 0 && file != input->spool) close(file);
  deliver(pool, unit, &batch, true);
}

static Unit *take_unit(Pool *pool, uint32_t window) {
  pthread_mutex_lock(&pool->lock);
  while (pool->next < pool->units.count && pool->next > pool->front + window)
    pthread_cond_wait(&pool->consumed, &pool->lock);
  Unit *unit = pool->next < pool->units.count ? &pool->units.data[pool->next++] : NULL;
  pthread_mutex_unlock(&pool->lock);
  return unit;
}

static void *work(void *argument) {
  Pool *pool = argument;
  for (Unit *unit; (unit = take_unit(pool, 2 * AHEAD));) read_unit(pool, unit);
  return NULL;
}

/* ---- the caller: batches to visits ------------------------------------------------------------------------------- */

static Link *await(Pool *pool, Unit *unit, bool *done) {
  pthread_mutex_lock(&pool->lock);
  while (!unit->first) pthread_cond_wait(&pool->produced, &pool->lock);
  Link *link = unit->first;
  unit->first = link->next;
  if (!unit->first) unit->last = NULL;
  unit->waiting--;
  *done = unit->done && !unit->first;
  if (*done) pool->front++;
  pthread_cond_broadcast(&pool->consumed);
  pthread_mutex_unlock(&pool->lock);
  return link;
}

typedef struct {
  EscVisit *visit;
  void *context;
  EscReadCount count;
  uint32_t complained; /* 1 + the input that has been complained about */
} Caller;

static void visit_batch(Caller *caller, const EscInput *input, EscBatch *batch) {
  for (uint32_t i = 0; i < batch->records.count; i++) {
    EscRecord *record = &batch->records.data[i];
    record->input = input->path;
    record->linked = input->linked;
    caller->count.heartbeats += !strcmp(record->name, "ModuleSummary");
    caller->visit(caller->context, record);
  }
  caller->count.remarks += batch->remarks;
}

static void visit_unit(Pool *pool, Caller *caller, Unit *unit) {
  for (bool done = false; !done;) {
    Link *link = await(pool, unit, &done);
    visit_batch(caller, &pool->inputs[unit->input], &link->batch);
    if (link->batch.problem && caller->complained != unit->input + 1) {
      caller->complained = unit->input + 1;
      caller->count.problems++;
      esc_progress_clear();
      esc_fail(0, "%s: %s", pool->inputs[unit->input].path, link->batch.problem);
    }
    esc_batch_fini(&link->batch);
    free(link);
  }
}

/* ---- units ------------------------------------------------------------------------------------------------------- */

/* "RMRK" is a bitstream. Only a file that would be cut, or cannot be told later, is opened here. */
static bool is_bitstream(const EscInput *input) {
  char magic[4] = {0};
  int file = input->spool >= 0 ? input->spool : open(input->path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  bool result = pread(file, magic, sizeof magic, 0) == sizeof magic && !memcmp(magic, "RMRK", 4);
  if (file != input->spool) close(file);
  return result;
}

static void add_units(Pool *pool, uint32_t index) {
  const EscInput *input = &pool->inputs[index];
  if (!input->size) return; /* lld always writes an empty file beside those of ThinLTO */
  Unit unit = {.input = index, .bitstream = is_bitstream(input)};
  uint64_t part = unit.bitstream ? input->size : PART;
  for (uint64_t at = 0; at < input->size; at += part) {
    unit.start = at;
    unit.end = at + part < input->size ? at + part : input->size;
    esc_vec_push(&pool->units, unit);
  }
}

static uint32_t jobs(const EscReading *how, uint32_t units) {
  long cores = sysconf(_SC_NPROCESSORS_ONLN);
  uint32_t wanted = how->jobs ? how->jobs : cores > 0 ? (uint32_t)cores : 1;
  if (wanted > units) wanted = units;
  return wanted > MOST_JOBS ? MOST_JOBS : wanted;
}

static void run(Pool *pool, Caller *caller) {
  pthread_t threads[MOST_JOBS];
  uint32_t wanted = jobs(pool->how, pool->units.count), started = 0;
  while (started < wanted && !pthread_create(&threads[started], NULL, work, pool)) started++;
  ESC_CHECK(started || !wanted);
  esc_progress_start(pool->how->quiet);
  for (uint32_t i = 0; i < pool->units.count; i++) {
    visit_unit(pool, caller, &pool->units.data[i]);
    esc_progress_show("reading remarks", i + 1, pool->units.count);
  }
  esc_progress_clear();
  for (uint32_t i = 0; i < started; i++) pthread_join(threads[i], NULL);
}

EscReadCount esc_read_each(const EscReading *how, const char *const *paths, uint32_t count, EscVisit *visit,
                           void *context) {
  EscInputs inputs;
  esc_inputs_find(&inputs, paths, count);
  Pool pool = {.how = how, .inputs = inputs.list.data};
  pthread_mutex_init(&pool.lock, NULL);
  pthread_cond_init(&pool.produced, NULL);
  pthread_cond_init(&pool.consumed, NULL);
  for (uint32_t i = 0; i < inputs.list.count; i++) add_units(&pool, i);
  Caller caller = {.visit = visit, .context = context};
  run(&pool, &caller);
  caller.count.files = inputs.list.count;
  caller.count.problems += inputs.problems;
  caller.count.empty = inputs.empty;
  esc_vec_fini(&pool.units);
  esc_inputs_fini(&inputs);
  return caller.count;
}
