/* parse.c: which records stand in these bytes?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * llvm-c/Remarks.h does the reading. What it leaves to do: its YAML reader hands out scalars as they are written, says
 * neither how they were quoted nor whether a hotness of 0 was written, and stops at the first error. */
#include "parse.h"

#include "derive.h"
#include "unescape.h"

#include "llvm-c/Core.h"
#include "llvm-c/Remarks.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool esc_pass_is_ours(const char *name, size_t length) {
  static const char *const ours[] = {"stack-promotion", "escape-analysis"};
  for (size_t i = 0; i < sizeof ours / sizeof *ours; i++)
    if (strlen(ours[i]) == length && !memcmp(ours[i], name, length)) return true;
  return false;
}

void esc_batch_fini(EscBatch *batch) {
  esc_vec_fini(&batch->records);
  esc_arena_fini(&batch->arena);
  free(batch->problem);
  *batch = (EscBatch){0};
}

void esc_batch_complain(EscBatch *batch, const char *format, ...) {
  if (batch->problem) return;
  EscText text = {0};
  char buffer[1024];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(buffer, sizeof buffer, format, arguments);
  va_end(arguments);
  esc_text_add(&text, buffer);
  batch->problem = text.data;
}

/* ---- from llvm-c's record to ours ------------------------------------------------------------------------------- */

typedef struct {
  EscBatch *batch;
  const char *bytes; /* of YAML, to see the quotes; NULL for bitstream */
  size_t length;
  EscText scratch;
} Conversion;

/* The text, which may hold anything but NUL afterwards. */
static const char *keep(Conversion *c, const char *data, size_t length) {
  char *kept = (char *)esc_arena_copy_n(&c->batch->arena, data, length);
  for (char *nul; (nul = memchr(kept, 0, length));) *nul = '?';
  return kept;
}

static const char *text(Conversion *c, LLVMRemarkStringRef string) {
  const char *data = LLVMRemarkStringGetData(string);
  size_t length = LLVMRemarkStringGetLen(string);
  if (!c->bytes || !length) return keep(c, data, length);
  bool single = data > c->bytes && data < c->bytes + c->length && data[-1] == '\'';
  bool quoted = !single && length >= 2 && data[0] == '"' && data[length - 1] == '"';
  if (!quoted && !(single && memchr(data, '\'', length))) return keep(c, data, length);
  c->scratch.length = 0;
  if (quoted) esc_unescape_double(&c->scratch, data + 1, length - 2);
  else esc_unescape_single(&c->scratch, data, length);
  return keep(c, esc_text_get(&c->scratch), c->scratch.length);
}

static EscPlace place(Conversion *c, LLVMRemarkDebugLocRef location) {
  if (!location) return (EscPlace){0};
  EscPlace result = {text(c, LLVMRemarkDebugLocGetSourceFilePath(location)), LLVMRemarkDebugLocGetSourceLine(location),
                     LLVMRemarkDebugLocGetSourceColumn(location)};
  return *result.file && result.line ? result : (EscPlace){0};
}

static EscKind kind(LLVMRemarkEntryRef entry) {
  switch (LLVMRemarkEntryGetType(entry)) {
  case LLVMRemarkTypePassed: return ESC_KIND_PASSED;
  case LLVMRemarkTypeMissed: return ESC_KIND_MISSED;
  case LLVMRemarkTypeFailure: return ESC_KIND_FAILURE;
  default: return ESC_KIND_ANALYSIS;
  }
}

static void take_arguments(Conversion *c, EscRecord *record, LLVMRemarkEntryRef entry) {
  uint32_t count = LLVMRemarkEntryGetNumArgs(entry);
  EscRecordArgument *list = esc_arena_alloc(&c->batch->arena, count * sizeof *list);
  LLVMRemarkArgRef at = LLVMRemarkEntryGetFirstArg(entry);
  for (uint32_t i = 0; i < count && at; i++, at = LLVMRemarkEntryGetNextArg(at, entry))
    list[record->argument_count++] = (EscRecordArgument){
        text(c, LLVMRemarkArgGetKey(at)), text(c, LLVMRemarkArgGetValue(at)), place(c, LLVMRemarkArgGetDebugLoc(at))};
  record->arguments = list;
}

static void convert(Conversion *c, LLVMRemarkEntryRef entry, bool hotness) {
  EscRecord record = {
      .kind = kind(entry),
      .pass = text(c, LLVMRemarkEntryGetPassName(entry)),
      .name = text(c, LLVMRemarkEntryGetRemarkName(entry)),
      .function = text(c, LLVMRemarkEntryGetFunctionName(entry)),
      .place = place(c, LLVMRemarkEntryGetDebugLoc(entry)),
      .hotness = LLVMRemarkEntryGetHotness(entry),
  };
  record.hotness_known = hotness || record.hotness;
  take_arguments(c, &record, entry);
  esc_record_derive(&record, &c->batch->arena, &c->scratch);
  esc_vec_push(&c->batch->records, record);
}

/* ---- YAML -------------------------------------------------------------------------------------------------------- */

/* "YAML:12:3: error: unknown key.\n\n..." says "unknown key" and line 12 of what was parsed. */
static void complain_yaml(EscBatch *batch, const char *message, uint32_t *line) {
  const char *error = strstr(message, "error: ");
  const char *what = error ? error + strlen("error: ") : message;
  size_t length = strcspn(what, "\n");
  while (length && what[length - 1] == '.') length--;
  if (sscanf(message, "YAML:%u:", line) != 1) *line = 1;
  esc_batch_complain(batch, "not a remark: %.*s", (int)length, what);
}

/* Reads documents from `first` on; returns the index after the last one that was taken or has failed. */
static uint32_t parse_some(Conversion *c, const EscDocuments *documents, uint32_t first, uint32_t *failed,
                           uint32_t *line) {
  const EscDocument *from = &documents->data[first];
  const EscDocument *last = &esc_vec_last(documents);
  size_t length = last->start + last->length - from->start;
  LLVMRemarkParserRef parser = LLVMRemarkParserCreateYAML(c->bytes + from->start, length);
  uint32_t at = first;
  for (LLVMRemarkEntryRef entry; at < documents->count && (entry = LLVMRemarkParserGetNext(parser)); at++) {
    convert(c, entry, documents->data[at].hotness);
    LLVMRemarkEntryDispose(entry);
  }
  if (LLVMRemarkParserHasError(parser)) {
    if (!c->batch->problem) {
      *failed = at;
      complain_yaml(c->batch, LLVMRemarkParserGetErrorMessage(parser), line);
      for (const char *p = c->bytes + from->start; p < c->bytes + documents->data[at].start; p++) *line -= *p == '\n';
    }
    at++;
  } else if (at < documents->count) {
    at = documents->count;
  }
  LLVMRemarkParserDispose(parser);
  return at;
}

void esc_parse_yaml(EscBatch *batch, const char *bytes, const EscDocuments *documents, uint32_t *failed,
                    uint32_t *line) {
  if (!documents->count) return;
  const EscDocument *last = &esc_vec_last(documents);
  Conversion c = {.batch = batch, .bytes = bytes, .length = last->start + last->length};
  for (uint32_t at = 0; at < documents->count;) at = parse_some(&c, documents, at, failed, line);
  esc_text_fini(&c.scratch);
}

/* ---- bitstream --------------------------------------------------------------------------------------------------- */

struct EscBitstream {
  LLVMRemarkParserRef parser;
};

EscBitstream *esc_bitstream_new(const void *bytes, size_t length) {
  EscBitstream *stream = esc_alloc(sizeof *stream);
  stream->parser = LLVMRemarkParserCreateBitstream(bytes, length);
  return stream;
}

void esc_bitstream_delete(EscBitstream *stream) {
  LLVMRemarkParserDispose(stream->parser);
  free(stream);
}

/* Containers are not read across versions, and 19 writes none that can be read on this platform. */
static void complain_bitstream(EscBatch *batch, const char *message) {
  bool version = strstr(message, "version") || strstr(message, "string table");
  const char *hint = version ? "; YAML is read from every LLVM: use -fsave-optimization-record=yaml" : "";
  unsigned here = 0;
  LLVMGetVersion(&here, NULL, NULL);
  const char *advice = strstr(message, ". Please");
  size_t length = advice ? (size_t)(advice - message) : strcspn(message, "\n");
  while (length && message[length - 1] == '.') length--;
  esc_batch_complain(batch, "not a bitstream of remarks that LLVM %u reads: %.*s%s", here, (int)length, message,
                     hint);
}

bool esc_bitstream_next(EscBitstream *stream, EscBatch *batch, uint32_t portion, bool all_passes) {
  Conversion c = {.batch = batch};
  LLVMRemarkEntryRef entry = NULL;
  for (uint32_t i = 0; i < portion && (entry = LLVMRemarkParserGetNext(stream->parser)); i++) {
    LLVMRemarkStringRef pass = LLVMRemarkEntryGetPassName(entry);
    batch->remarks++;
    if (all_passes || esc_pass_is_ours(LLVMRemarkStringGetData(pass), LLVMRemarkStringGetLen(pass)))
      convert(&c, entry, false);
    LLVMRemarkEntryDispose(entry);
  }
  if (!entry && LLVMRemarkParserHasError(stream->parser))
    complain_bitstream(batch, LLVMRemarkParserGetErrorMessage(stream->parser));
  esc_text_fini(&c.scratch);
  return entry != NULL;
}
