// Texts grow by strings, bytes and formats, and are always terminated.
// RUN: %cc -I%S %s %graph_libs -o %t && %t
#include "Support/Text.h"
#include "expect.h"

#include <string.h>

static void starts_empty(void) {
  EscText text = {0};
  EXPECT(strcmp(esc_text_get(&text), "") == 0);
  esc_text_add(&text, "");
  EXPECT(text.length == 0 && text.data[0] == 0);
  esc_text_fini(&text);
  EXPECT(text.data == NULL);
}

static void grows(void) {
  EscText text = {0};
  esc_text_add(&text, "a");
  esc_text_add_n(&text, "bc---", 2);
  esc_text_addf(&text, "%d%s", 42, "!");
  EXPECT(strcmp(esc_text_get(&text), "abc42!") == 0);
  esc_text_add_n(&text, "\0z", 2);
  EXPECT(text.length == 8 && text.data[7] == 'z' && text.data[8] == 0);
  esc_text_fini(&text);
}

static void grows_far(void) {
  EscText text = {0};
  size_t length = 0;
  for (int i = 0; i < 20000; i++) {
    esc_text_addf(&text, "%*d,", i % 40, i);
    length += strlen(text.data + length);
  }
  EXPECT(length == text.length);
  EXPECT(strcmp(text.data + length - 6, "19999,") == 0);
  esc_text_fini(&text);
}

int main(void) {
  starts_empty();
  grows();
  grows_far();
  return expect_failures;
}
