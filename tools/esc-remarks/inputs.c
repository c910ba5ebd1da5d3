/* inputs.c: which files are to be read?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "inputs.h"

#include "fail.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- names ------------------------------------------------------------------------------------------------------- */

static bool ends_with(const char *name, const char *end) {
  size_t length = strlen(name), wanted = strlen(end);
  return length > wanted && !strcmp(name + length - wanted, end);
}

/* clang 19 writes x.opt.ld.yaml, clang 22 x-opt.ld.yaml, lld adds .thin.N. */
bool esc_input_name_is_record(const char *name) {
  bool optimisation = strstr(name, ".opt.") || strstr(name, "-opt.");
  return optimisation && (ends_with(name, ".yaml") || ends_with(name, ".yml") || ends_with(name, ".bitstream"));
}

static bool is_of_link(const char *path) {
  const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
  return strstr(name, "opt.ld.") != NULL;
}

/* ---- finding ----------------------------------------------------------------------------------------------------- */

static void complain(EscInputs *inputs, const char *path, const char *what) {
  esc_fail(0, "cannot read '%s': %s", path, what);
  inputs->problems++;
}

static void add(EscInputs *inputs, const char *path, const struct stat *status, int spool) {
  EscInput input = {.path = esc_arena_copy(&inputs->arena, path),
                    .size = (uint64_t)status->st_size,
                    .device = status->st_dev,
                    .file = status->st_ino,
                    .spool = spool,
                    .linked = is_of_link(path)};
  esc_vec_push(&inputs->list, input);
}

/* What cannot be read at any offset goes into an unnamed file first. */
static void add_stream(EscInputs *inputs, const char *path, int from) {
  char name[] = "/tmp/esc-remarks-XXXXXX", block[64 * 1024];
  int spool = mkstemp(name);
  if (spool < 0) return complain(inputs, path, strerror(errno));
  unlink(name);
  ssize_t got;
  while ((got = read(from, block, sizeof block)) > 0)
    if (write(spool, block, (size_t)got) != got) got = -1;
  struct stat status;
  if (got < 0 || fstat(spool, &status)) {
    complain(inputs, path, strerror(errno));
    close(spool);
    return;
  }
  add(inputs, path, &status, spool);
}

static void add_folder(EscInputs *inputs, const char *path);

static void add_entry(EscInputs *inputs, const char *path, const struct dirent *entry) {
  if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..") || !strcmp(entry->d_name, ".git")) return;
  EscText full = {0};
  struct stat status;
  esc_text_addf(&full, "%s%s%s", path, ends_with(path, "/") || !strcmp(path, "/") ? "" : "/", entry->d_name);
  bool record = esc_input_name_is_record(entry->d_name);
  if (lstat(full.data, &status)) {
    if (record) complain(inputs, full.data, strerror(errno));
  } else if (S_ISDIR(status.st_mode)) {
    add_folder(inputs, full.data); /* a link to a folder is not followed: no circles */
  } else if (record && stat(full.data, &status)) {
    complain(inputs, full.data, strerror(errno));
  } else if (record && S_ISREG(status.st_mode)) {
    add(inputs, full.data, &status, -1);
  }
  esc_text_fini(&full);
}

static void add_folder(EscInputs *inputs, const char *path) {
  DIR *folder = opendir(path);
  if (!folder) return complain(inputs, path, strerror(errno));
  for (struct dirent *entry; (entry = readdir(folder));) add_entry(inputs, path, entry);
  closedir(folder);
}

static void add_path(EscInputs *inputs, const char *path) {
  struct stat status;
  if (!strcmp(path, "-")) return add_stream(inputs, "<stdin>", STDIN_FILENO);
  if (stat(path, &status)) return complain(inputs, path, strerror(errno));
  uint32_t before = inputs->list.count, problems = inputs->problems;
  if (S_ISDIR(status.st_mode)) {
    add_folder(inputs, path);
    if (inputs->list.count != before || inputs->problems != problems) return;
    esc_fail(0, "there are no record files (*.opt.yaml, *.opt.bitstream, *opt.ld.yaml) in '%s'", path);
    inputs->empty++;
    return;
  }
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return complain(inputs, path, strerror(errno));
  if (S_ISREG(status.st_mode)) add(inputs, path, &status, -1);
  else add_stream(inputs, path, file);
  close(file);
}

/* ---- order ------------------------------------------------------------------------------------------------------- */

static int by_file(const void *left, const void *right) {
  const EscInput *a = left, *b = right;
  if (a->device != b->device) return a->device < b->device ? -1 : 1;
  if (a->file != b->file) return a->file < b->file ? -1 : 1;
  return strcmp(a->path, b->path);
}

static int by_path(const void *left, const void *right) {
  return strcmp(((const EscInput *)left)->path, ((const EscInput *)right)->path);
}

static void sort_unique(EscInputs *inputs) {
  if (!inputs->list.count) return;
  EscInput *list = inputs->list.data;
  qsort(list, inputs->list.count, sizeof *list, by_file);
  uint32_t kept = 1;
  for (uint32_t i = 1; i < inputs->list.count; i++)
    if (list[i].device != list[kept - 1].device || list[i].file != list[kept - 1].file) list[kept++] = list[i];
  inputs->list.count = kept;
  qsort(list, kept, sizeof *list, by_path);
}

void esc_inputs_find(EscInputs *inputs, const char *const *paths, uint32_t count) {
  *inputs = (EscInputs){0};
  for (uint32_t i = 0; i < count; i++) add_path(inputs, paths[i]);
  sort_unique(inputs);
}

void esc_inputs_fini(EscInputs *inputs) {
  for (uint32_t i = 0; i < inputs->list.count; i++)
    if (inputs->list.data[i].spool >= 0) close(inputs->list.data[i].spool);
  esc_vec_fini(&inputs->list);
  esc_arena_fini(&inputs->arena);
}
