// Whatever the bytes, the reader gives a program or one message, and a program is written and read back the same.
// RUN: %cc -I%S/../Support %s %graph_libs -o %t && %t
#include "Support/Check.h"
#include "escapement/graph_text.h"
#include "expect.h"

#include <stdlib.h>
#include <string.h>

static const char text[] = "word 8\n"
                           "constant @c {\n  0: @f + 8\n  8: constant @c\n  16: unknown\n}\n"
                           "function @f params 2 results 1 signature 7 {\n"
                           "  place 0 stored \"a.c\":1:2 subject \"x\\22\" argument 3\n"
                           "  n0 = param o1 \"p\" place 0\n"
                           "  object o2 site 0 \"m\"\n  object o3 function @f\n  object o4 constant @c\n"
                           "  n2 = addr o2 - 8\n  n3 = copy n2 + any\n  n4 = copy n2\n  n5 = load n2 size any\n"
                           "  store n2 + 8 <- n0 size 8\n  copymem n1 <- n2 size 16\n  sink n2 Freed\n"
                           "  call @f(n1, n2 content; n3 none) -> n6 signature 7 place 0\n  call n5()\n"
                           "  return 0 <- n2\n}\n"
                           "declare @g\ndeclare @h params 1 results 1 summary ignores_variadic {\n  n1 = copy n0\n}\n";

static uint32_t random_below(uint32_t *seed, uint32_t limit) {
  *seed = *seed * 1664525 + 1013904223;
  return (*seed >> 8) % limit;
}

static void read_and_write(const char *bytes, size_t length) {
  char *error, *again;
  EscTextProgram *program = esc_text_program_read(bytes, length, "t", &error);
  EXPECT((program == NULL) == (error != NULL));
  if (error) EXPECT(strncmp(error, "t:", 2) == 0 && strlen(error) < 400);
  free(error);
  if (!program) return;
  char *canonical = esc_program_to_text(esc_text_program_get(program), esc_text_program_functions(program));
  esc_text_program_delete(program);
  program = esc_text_program_read(canonical, strlen(canonical), "canonical", &error);
  EXPECT(program != NULL);
  if (!program) fprintf(stderr, "%s\n%s", error, canonical), abort();
  again = esc_program_to_text(esc_text_program_get(program), esc_text_program_functions(program));
  EXPECT(strcmp(canonical, again) == 0);
  esc_text_program_delete(program);
  free(canonical);
  free(again);
}

/* A byte changed, a piece dropped, a piece doubled, or cut off. The copy is exact, so that reading on is seen. */
static void mutate(uint32_t *seed) {
  static const char bytes[] = "\n\"\\@n0o1{}(),;:=+-<># 9_z\0\xff";
  size_t length = sizeof text - 1, at = random_below(seed, sizeof text - 1), piece = 1 + random_below(seed, 12);
  if (at + piece > length) piece = length - at;
  char *copy = esc_alloc(length + piece);
  memcpy(copy, text, length);
  switch (random_below(seed, 4)) {
    case 0:
      copy[at] = bytes[random_below(seed, sizeof bytes - 1)];
      break;
    case 1:
      memmove(copy + at, copy + at + piece, length - at - piece);
      length -= piece;
      break;
    case 2:
      memmove(copy + at + piece, copy + at, length - at);
      length += piece;
      break;
    default:
      length = at;
  }
  char *exact = esc_alloc(length);
  memcpy(exact, copy, length);
  free(copy);
  read_and_write(exact, length);
  free(exact);
}

int main(void) {
  uint32_t seed = 1;
  read_and_write(text, sizeof text - 1);
  read_and_write("", 0);
  for (int i = 0; i < 20000; i++) mutate(&seed);
  return expect_failures;
}
