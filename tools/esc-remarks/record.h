/* record.h: what is a remark, once it is read?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Terms: a *record* is one remark as the compiler wrote it; an *input* is the file it stood in; a *step* is one hop of
 * the flow from the allocation to where it escapes. Strings are NUL-terminated, unescaped (YAML and bitstream give the
 * same text), never NULL unless said, and may hold any byte but NUL: file names need not be UTF-8, and none of it may
 * be trusted. They belong to the EscRecords, as do the arrays. */
#ifndef ESC_REMARKS_RECORD_H
#define ESC_REMARKS_RECORD_H

#include "Support/Text.h"

#include <stdbool.h>
#include <stdint.h>

typedef enum { ESC_KIND_PASSED, ESC_KIND_MISSED, ESC_KIND_ANALYSIS, ESC_KIND_FAILURE } EscKind;

/* "passed", "missed", "analysis", "failure" */
const char *esc_kind_name(EscKind kind);

/* A position in the source. `file` is as the compiler wrote it: see source.h. NULL when there is no position. */
typedef struct {
  const char *file;
  uint32_t line, column;
} EscPlace;

/* A part of the sentence, in order. */
typedef struct {
  const char *key; /* "String" for plain text */
  const char *value;
  EscPlace place;
} EscRecordArgument;

/* "allocated", "stored", "returned by f"...: without the position, which is in `place`. */
typedef struct {
  const char *text;
  EscPlace place;
} EscStep;

typedef struct {
  EscKind kind;
  bool hotness_known; /* false: compiled without a profile */
  bool linked;        /* of the LTO link, not of a compile */
  bool size_known;
  bool placed;          /* the message ends with the position of its cause */
  const char *pass;     /* "stack-promotion" */
  const char *name;     /* the stable reason: "StoredToGlobal" */
  const char *function; /* as the linker knows it */
  const char *shown;    /* the same for people: demangled when it is a C++ name */
  const char *input;    /* the record file */
  EscPlace place;
  uint64_t hotness;
  const EscRecordArgument *arguments;

  /* Derived from the arguments. */
  const char *sentence;  /* what the compiler prints, without the position at its end: see esc_record_message */
  const char *allocator; /* NULL when it is not about an allocation */
  const char *cause;     /* the end of the sentence: "stored to global last"; NULL when there is none */
  EscPlace cause_place;
  uint64_t size;
  const EscStep *steps;
  const EscPlace *inlined; /* where it was inlined, from the innermost call outwards */
  uint64_t story;          /* the same for records that say the same of the same position, whatever their function is */
  uint32_t argument_count, step_count, inlined_count;
  uint32_t modules; /* inputs in which the same record stands (an inline function of a header): 1 or more */
} EscRecord;

/* True for the records that tell of one allocation site: it left the heap, stayed there, or was demanded off it. */
bool esc_record_is_site(const EscRecord *record);
/* The sentence that the compiler prints: "GC_malloc of 16 bytes escapes to the heap: stored to global last at a.c:3:4".
 * Puts it into `scratch`, to whose text the result points. */
const char *esc_record_message(const EscRecord *record, EscText *scratch);

typedef struct EscRecordStore EscRecordStore;

/* All records in the order of the inputs (sorted by path), without duplicates; see reader.h. */
typedef struct {
  EscRecord *data;
  uint32_t count;
  EscRecordStore *store; /* owns the strings and arrays */
} EscRecords;

void esc_records_fini(EscRecords *records);

#endif
