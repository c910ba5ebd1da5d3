/* paint.c: how is text put on a terminal?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "paint.h"

#include "utf8.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool colours;

void esc_paint_init(bool always, bool never) {
  const char *no = getenv("NO_COLOR"), *terminal = getenv("TERM");
  colours = isatty(STDOUT_FILENO) && !(no && *no) && terminal && strcmp(terminal, "dumb");
  if (always) colours = true;
  if (never) colours = false;
}

static const char *code(EscInk ink) {
  static const char *const codes[] = {"", "\033[1m", "\033[2m", "\033[1;31m", "\033[1;32m", "\033[1;35m", "\033[36m"};
  return codes[ink];
}

void esc_paint_bytes(EscInk ink, const char *data, size_t length) {
  if (colours && ink) fputs(code(ink), stdout);
  for (size_t i = 0; i < length;) {
    size_t taken = esc_utf8_length(data + i, length - i);
    if (!taken || esc_utf8_is_control(data + i, taken)) {
      for (size_t end = i + (taken ? taken : 1); i < end; i++) printf("\\x%02X", (unsigned char)data[i]);
      continue;
    }
    fwrite(data + i, 1, taken, stdout);
    i += taken;
  }
  if (colours && ink) fputs("\033[0m", stdout);
}

void esc_paint_text(EscInk ink, const char *text) { esc_paint_bytes(ink, text, strlen(text)); }

const char *esc_number(char *buffer, uint64_t number) {
  char digits[24];
  int length = snprintf(digits, sizeof digits, "%llu", (unsigned long long)number);
  char *out = buffer;
  for (int i = 0; i < length; i++) {
    if (i && (length - i) % 3 == 0) *out++ = ',';
    *out++ = digits[i];
  }
  *out = 0;
  return buffer;
}

size_t esc_width(const char *data, size_t length) {
  size_t width = 0;
  for (size_t i = 0; i < length;) {
    size_t taken = esc_utf8_length(data + i, length - i);
    bool shown = taken && !esc_utf8_is_control(data + i, taken);
    width += shown ? 1 : 4 * (taken ? taken : 1);
    i += taken ? taken : 1;
  }
  return width;
}
