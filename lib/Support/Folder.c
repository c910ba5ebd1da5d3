/* Folder.c: which files are in a folder?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#define _POSIX_C_SOURCE 200809L /* opendir */

#include "Support/Folder.h"

#include <dirent.h>
#include <string.h>

static bool ends_in(const char *name, const char *suffix) {
  size_t length = strlen(name), end = strlen(suffix);
  return length > end && !strcmp(name + length - end, suffix);
}

static int by_bytes(const void *left, const void *right) {
  return strcmp(*(const char *const *)left, *(const char *const *)right);
}

bool esc_folder_list(EscFolder *folder, const char *path, const char *suffix) {
  *folder = (EscFolder){0};
  DIR *open = opendir(path);
  if (!open) return false;
  for (struct dirent *entry = readdir(open); entry; entry = readdir(open)) {
    if (entry->d_name[0] == '.' || !ends_in(entry->d_name, suffix)) continue;
    EscText text = {0};
    esc_text_addf(&text, "%s%s%s", path, ends_in(path, "/") ? "" : "/", entry->d_name);
    esc_vec_push(&folder->paths, esc_arena_copy(&folder->arena, text.data));
    esc_text_fini(&text);
  }
  closedir(open);
  if (folder->paths.count) qsort(folder->paths.data, folder->paths.count, sizeof *folder->paths.data, by_bytes);
  return true;
}

void esc_folder_fini(EscFolder *folder) {
  esc_vec_fini(&folder->paths);
  esc_arena_fini(&folder->arena);
}
