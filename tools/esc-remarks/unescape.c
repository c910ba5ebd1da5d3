/* unescape.c: what does a YAML scalar mean?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * llvm-c hands out scalars of YAML records as they stand in the file. The escapes are those of YAML 1.2, 5.7. */
#include "unescape.h"

#include <string.h>

void esc_unescape_single(EscText *text, const char *data, size_t length) {
  for (size_t i = 0; i < length; i++) {
    esc_text_add_n(text, data + i, 1);
    if (data[i] == '\'' && i + 1 < length && data[i + 1] == '\'') i++;
  }
}

static void add_code_point(EscText *text, uint32_t c) {
  char bytes[4];
  size_t count = 0;
  if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000) || !c) c = 0xFFFD;
  if (c < 0x80) {
    bytes[count++] = (char)c;
  } else if (c < 0x800) {
    bytes[count++] = (char)(0xC0 | c >> 6);
  } else if (c < 0x10000) {
    bytes[count++] = (char)(0xE0 | c >> 12);
    bytes[count++] = (char)(0x80 | (c >> 6 & 0x3F));
  } else {
    bytes[count++] = (char)(0xF0 | c >> 18);
    bytes[count++] = (char)(0x80 | (c >> 12 & 0x3F));
    bytes[count++] = (char)(0x80 | (c >> 6 & 0x3F));
  }
  if (c >= 0x80) bytes[count++] = (char)(0x80 | (c & 0x3F));
  esc_text_add_n(text, bytes, count);
}

static int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/* \xNN, \uNNNN, \UNNNNNNNN: the digits at `data`. Returns how many were taken; 0 when they are not all there. */
static size_t add_hex(EscText *text, const char *data, size_t length, size_t digits) {
  uint32_t value = 0;
  if (length < digits) return 0;
  for (size_t i = 0; i < digits; i++) {
    int digit = hex_digit(data[i]);
    if (digit < 0) return 0;
    value = value << 4 | (uint32_t)digit;
  }
  add_code_point(text, value);
  return digits;
}

/* The escape after a backslash. Returns the bytes taken; an unknown one stands for itself. */
static size_t add_escape(EscText *text, const char *data, size_t length) {
  static const char letters[] = "abtnvfre";
  static const char meanings[] = "\a\b\t\n\v\f\r\033";
  const char *letter = memchr(letters, *data, sizeof letters - 1);
  if (letter) {
    esc_text_add_n(text, meanings + (letter - letters), 1);
    return 1;
  }
  switch (*data) {
  case '0': add_code_point(text, 0); return 1;
  case 'N': add_code_point(text, 0x85); return 1;
  case '_': add_code_point(text, 0xA0); return 1;
  case 'L': add_code_point(text, 0x2028); return 1;
  case 'P': add_code_point(text, 0x2029); return 1;
  case 'x': return 1 + add_hex(text, data + 1, length - 1, 2);
  case 'u': return 1 + add_hex(text, data + 1, length - 1, 4);
  case 'U': return 1 + add_hex(text, data + 1, length - 1, 8);
  default: esc_text_add_n(text, data, 1); return 1;
  }
}

void esc_unescape_double(EscText *text, const char *data, size_t length) {
  for (size_t i = 0; i < length;) {
    if (data[i] == '\\' && i + 1 < length) {
      i += 1 + add_escape(text, data + i + 1, length - i - 1);
    } else {
      esc_text_add_n(text, data + i, 1);
      i++;
    }
  }
}
