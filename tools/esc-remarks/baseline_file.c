/* baseline_file.c: how are the sites of a build kept with its source?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 *   # Escapement baseline 1, 12 modules
 *   heap  StoredToGlobal  GC_malloc  16  go_home  point.c  stored to global home
 *
 * Fields are separated by one tab. No line numbers: the file changes when a verdict does, and merges well. In a field
 * backslash, tab, newline and other control characters are \xNN. */
#include "sites.h"

#include "Support/Check.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char magic[] = "# Escapement baseline ";
enum { VERSION = 1, FIELDS = 7 };

/* ---- writing ----------------------------------------------------------------------------------------------------- */

static void write_field(FILE *file, const char *text, char end) {
  for (; *text; text++) {
    unsigned char c = (unsigned char)*text;
    if (c < 0x20 || c == '\\' || c == 0x7F) fprintf(file, "\\x%02X", c);
    else putc(c, file);
  }
  putc(end, file);
}

static void write_site(FILE *file, const EscSite *site) {
  char size[24] = "?";
  if (site->size_known) snprintf(size, sizeof size, "%llu", (unsigned long long)site->size);
  const char *fields[FIELDS] = {site->heap ? "heap" : "gone", site->name, site->allocator, size,
                                site->function,               site->file, site->cause};
  for (int i = 0; i < FIELDS; i++) write_field(file, fields[i], i + 1 < FIELDS ? '\t' : '\n');
}

static char *error_text(const char *format, const char *path, const char *what) {
  EscText text = {0};
  esc_text_addf(&text, format, path, what);
  return text.data;
}

char *esc_sites_write(const EscSites *sites, const char *path) {
  bool standard = !strcmp(path, "-");
  FILE *file = standard ? stdout : fopen(path, "w");
  if (!file) return error_text("cannot write '%s': %s", path, strerror(errno));
  fprintf(file, "%s%d, %u modules\n", magic, VERSION, sites->modules);
  for (uint32_t i = 0; i < sites->list.count; i++) write_site(file, &sites->list.data[i]);
  bool failed = fflush(file) || ferror(file);
  if (!standard && fclose(file)) failed = true;
  return failed ? error_text("cannot write '%s': %s", path, strerror(errno)) : NULL;
}

/* ---- reading ----------------------------------------------------------------------------------------------------- */

bool esc_sites_is_baseline(const char *path) {
  char start[sizeof magic] = "";
  FILE *file = fopen(path, "r");
  if (!file) return false;
  size_t got = fread(start, 1, sizeof magic - 1, file);
  fclose(file);
  return got == sizeof magic - 1 && !memcmp(start, magic, got);
}

static char *read_text(const char *path, EscText *text) {
  FILE *file = fopen(path, "r");
  if (!file) return error_text("cannot read '%s': %s", path, strerror(errno));
  char block[64 * 1024];
  size_t got;
  while ((got = fread(block, 1, sizeof block, file))) {
    esc_text_add_n(text, block, got);
    if (strncmp(text->data, magic, text->length < sizeof magic - 1 ? text->length : sizeof magic - 1)) break;
  }
  bool failed = ferror(file);
  int reason = errno;
  fclose(file);
  return failed ? error_text("cannot read '%s': %s", path, strerror(reason)) : NULL;
}

static void unescape(char *field) {
  char *out = field;
  for (const char *in = field; *in;) {
    unsigned value;
    int taken = 0;
    if (in[0] == '\\' && sscanf(in, "\\x%2X%n", &value, &taken) == 1 && taken == 4 && value) {
      *out++ = (char)value;
      in += 4;
    } else {
      *out++ = *in++;
    }
  }
  *out = 0;
}

static bool split(char *line, char *fields[FIELDS]) {
  for (int i = 0; i < FIELDS; i++) {
    fields[i] = line;
    char *tab = strchr(line, '\t');
    if ((tab != NULL) != (i + 1 < FIELDS)) return false;
    if (tab) *tab = 0, line = tab + 1;
    unescape(fields[i]);
  }
  return true;
}

static bool take_site(EscSites *sites, char *line) {
  char *fields[FIELDS], *end;
  if (!split(line, fields)) return false;
  EscSite site = {.name = fields[1], .allocator = fields[2], .function = fields[4], .file = fields[5], .cause = fields[6]};
  site.heap = !strcmp(fields[0], "heap");
  if (!site.heap && strcmp(fields[0], "gone")) return false;
  site.size_known = strcmp(fields[3], "?") != 0;
  if (site.size_known) {
    site.size = strtoull(fields[3], &end, 10);
    if (*end || !*fields[3]) return false;
  }
  esc_vec_push(&sites->list, site);
  return true;
}

static char *take_lines(EscSites *sites, const char *path, char *text) {
  EscText error = {0};
  int version;
  if (strncmp(text, magic, sizeof magic - 1) || sscanf(text + sizeof magic - 1, "%d, %u", &version, &sites->modules) != 2)
    return error_text("'%s' is not a baseline%s", path, "; esc-remarks baseline writes one");
  if (version != VERSION) return error_text("the baseline '%s' is of another version; write it again%s", path, "");
  uint32_t number = 1;
  for (char *next, *line = text; *line; line = next, number++) {
    size_t length = strcspn(line, "\n");
    next = line + length + (line[length] == '\n');
    if (length && line[length - 1] == '\r') line[length - 1] = 0;
    line[length] = 0;
    if (*line && *line != '#' && !take_site(sites, line)) {
      esc_text_addf(&error, "%s:%u: not a line of a baseline", path, number);
      return error.data;
    }
  }
  return NULL;
}

char *esc_sites_read(EscSites *sites, const char *path) {
  EscText text = {0};
  *sites = (EscSites){0};
  char *error = read_text(path, &text);
  if (!error) error = take_lines(sites, path, (char *)esc_arena_copy(&sites->arena, esc_text_get(&text)));
  esc_text_fini(&text);
  if (error) esc_sites_fini(sites);
  return error;
}
