/* utf8.c: is this UTF-8, and can it be shown?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "utf8.h"

#include <stdint.h>

static uint32_t decode(const unsigned char *at, size_t length) {
  uint32_t c = length == 1 ? at[0] : at[0] & (0x7Fu >> length);
  for (size_t i = 1; i < length; i++) c = c << 6 | (at[i] & 0x3F);
  return c;
}

size_t esc_utf8_length(const char *data, size_t length) {
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  const unsigned char *at = (const unsigned char *)data;
  size_t wanted = at[0] < 0x80 ? 1 : at[0] >= 0xF0 ? 4 : at[0] >= 0xE0 ? 3 : 2;
  if (wanted == 1) return 1;
  if (at[0] < 0xC2 || at[0] > 0xF4 || wanted > length) return 0;
  for (size_t i = 1; i < wanted; i++)
    if ((at[i] & 0xC0) != 0x80) return 0;
  uint32_t c = decode(at, wanted);
  return c < least[wanted] || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000) ? 0 : wanted;
}

bool esc_utf8_is_control(const char *data, size_t length) {
  uint32_t c = decode((const unsigned char *)data, length);
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x2028 || c == 0x2029;
}
