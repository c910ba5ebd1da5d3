/* json.c: how is text put into JSON?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "json.h"

#include "utf8.h"

#include <string.h>

static void write_string(FILE *file, const char *text) {
  size_t length = strlen(text);
  putc('"', file);
  for (size_t i = 0; i < length;) {
    size_t taken = esc_utf8_length(text + i, length - i);
    unsigned char c = (unsigned char)text[i];
    if (!taken) fputs("\xEF\xBF\xBD", file);
    else if (c == '"' || c == '\\') fprintf(file, "\\%c", c);
    else if (c < 0x20 || c == 0x7F) fprintf(file, "\\u%04x", c);
    else fwrite(text + i, 1, taken, file);
    i += taken ? taken : 1;
  }
  putc('"', file);
}

static void begin(EscJson *json, const char *key) {
  if (json->comma) putc(',', json->file);
  json->comma = true;
  if (!key) return;
  write_string(json->file, key);
  putc(':', json->file);
}

void esc_json_open(EscJson *json, const char *key, char bracket) {
  begin(json, key);
  putc(bracket, json->file);
  json->comma = false;
}

void esc_json_close(EscJson *json, char bracket) {
  putc(bracket, json->file);
  json->comma = true;
}

void esc_json_text(EscJson *json, const char *key, const char *text) {
  begin(json, key);
  write_string(json->file, text);
}

void esc_json_number(EscJson *json, const char *key, uint64_t number) {
  begin(json, key);
  fprintf(json->file, "%llu", (unsigned long long)number);
}

void esc_json_bool(EscJson *json, const char *key, bool value) {
  begin(json, key);
  fputs(value ? "true" : "false", json->file);
}

void esc_json_line(EscJson *json) {
  if (json->comma) putc(',', json->file);
  json->comma = false;
  putc('\n', json->file);
}

void esc_json_message(EscJson *json, const EscRecord *record) {
  EscText message = {0};
  esc_json_text(json, "message", esc_record_message(record, &message));
  esc_text_fini(&message);
}
