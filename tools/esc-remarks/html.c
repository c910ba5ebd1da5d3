/* html.c: esc-remarks html, the report for the browser.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * One file that loads nothing. The data stands in a script element that no browser runs, and is put on the page as text
 * only; what could end that element is escaped here, and the page's policy names its own script and style by hash. */
#include "html.h"

#include "commands.h"
#include "load.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* JSON in HTML: outside of its strings there is none of these. */
static void write_safely(FILE *file, const char *data, size_t length) {
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)data[i];
    if (c == '<' || c == '>' || c == '&') {
      fprintf(file, "\\u%04x", c);
    } else if (i + 2 < length && !memcmp(data + i, "\xE2\x80", 2) && ((unsigned char)data[i + 2] & 0xFE) == 0xA8) {
      fputs(data[i + 2] & 1 ? "\\u2029" : "\\u2028", file); /* line separators of JavaScript */
      i += 2;
    } else {
      putc(c, file);
    }
  }
}

static void write_page(FILE *file, EscRecords *records, uint32_t modules, const EscLookup *lookup) {
  char *data = NULL;
  size_t length = 0;
  EscWhere where;
  FILE *memory = open_memstream(&data, &length);
  ESC_CHECK(memory);
  esc_where_init(&where, lookup);
  esc_html_write_data(memory, records, modules, &where);
  esc_where_fini(&where);
  ESC_CHECK(!fclose(memory));
  fputs(esc_html_head, file);
  write_safely(file, data, length);
  fputs(esc_html_tail, file);
  free(data);
}

static int write_file(const char *path, EscRecords *records, uint32_t modules, const EscLookup *lookup) {
  bool standard = !strcmp(path, "-");
  FILE *file = standard ? stdout : fopen(path, "w");
  if (!file) return esc_fail(ESC_EXIT_INPUT, "cannot write '%s': %s", path, strerror(errno));
  write_page(file, records, modules, lookup);
  bool failed = fflush(file) || ferror(file);
  if (!standard && fclose(file)) failed = true;
  return failed ? esc_fail(ESC_EXIT_INPUT, "cannot write '%s': %s", path, strerror(errno)) : -1;
}

static int report(EscArguments *arguments, const char *output) {
  EscRecords records;
  EscReadCount count;
  arguments->reading.brief = true;
  int code = esc_arguments_load(arguments, &records, &count);
  if (code >= 0) return code;
  code = write_file(output, &records, count.heartbeats, &arguments->lookup);
  esc_records_fini(&records);
  if (code >= 0 || count.problems) return ESC_EXIT_INPUT;
  if (!count.heartbeats)
    return esc_fail(ESC_EXIT_SILENT, "there is no remark of Escapement here: did the plugin run?");
  return ESC_EXIT_FINE;
}

int esc_remarks_html(const EscCommand *command, int count, char **arguments) {
  EscArguments a;
  const char *output = "escapement.html";
  const EscOption own[] = {
      {"output", ESC_OPTION_TEXT, "FILE", "write it here, - for standard output; escapement.html", &output}, {0}};
  int code = esc_arguments_read(&a, command, own, count, arguments);
  if (code < 0) code = report(&a, output);
  esc_arguments_fini(&a);
  return code;
}
