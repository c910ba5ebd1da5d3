/* json.h: how is text put into JSON?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * A writer that keeps track of commas. Bytes that are not UTF-8 become U+FFFD. */
#ifndef ESC_REMARKS_JSON_H
#define ESC_REMARKS_JSON_H

#include "record.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

typedef struct {
  FILE *file;
  bool comma; /* something stands before in this object or array */
} EscJson;

/* `key` is NULL in an array and at the top. */
void esc_json_open(EscJson *json, const char *key, char bracket);
void esc_json_close(EscJson *json, char bracket);
void esc_json_text(EscJson *json, const char *key, const char *text);
void esc_json_number(EscJson *json, const char *key, uint64_t number);
void esc_json_bool(EscJson *json, const char *key, bool value);
/* A line break for people who look at it, between the elements of an array. */
void esc_json_line(EscJson *json);

/* The record's message under the key "message". */
void esc_json_message(EscJson *json, const EscRecord *record);

#endif
