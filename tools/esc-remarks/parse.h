/* parse.h: which records stand in these bytes?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_PARSE_H
#define ESC_REMARKS_PARSE_H

#include "Support/Text.h"
#include "Support/Vec.h"
#include "record.h"

#include <stddef.h>

/* Records that were read together. Their strings are in the arena. */
typedef struct {
  ESC_VEC(EscRecord) records;
  EscArena arena;
  uint64_t remarks; /* of all passes */
  char *problem;    /* the first thing that was wrong, or NULL */
} EscBatch;

void esc_batch_fini(EscBatch *batch);
/* Sets the batch's problem unless it has one. */
void esc_batch_complain(EscBatch *batch, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* One YAML document of a file. */
typedef struct {
  size_t start, length; /* in the bytes given to esc_parse_yaml */
  uint64_t offset;      /* in the file */
  bool hotness;         /* it names a hotness, if only 0 */
} EscDocument;

typedef ESC_VEC(EscDocument) EscDocuments;

bool esc_pass_is_ours(const char *name, size_t length);

/* Adds the records of the documents, which stand one after the other in `bytes`. A document that is wrong is left out
 * and becomes the batch's problem; *failed is set to its index, with the line in it in *line. */
void esc_parse_yaml(EscBatch *batch, const char *bytes, const EscDocuments *documents, uint32_t *failed,
                    uint32_t *line);

/* A bitstream is read in portions: next returns false at its end. */
typedef struct EscBitstream EscBitstream;
EscBitstream *esc_bitstream_new(const void *bytes, size_t length);
bool esc_bitstream_next(EscBitstream *stream, EscBatch *batch, uint32_t portion, bool all_passes);
void esc_bitstream_delete(EscBitstream *stream);

#endif
