/* source.c: which text stands at a position?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "source.h"

#include "store.h"

#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LARGEST = 64 * 1024 * 1024 };

void esc_sources_init(EscSources *s, const EscLookup *lookup) { *s = (EscSources){.lookup = lookup}; }

void esc_sources_fini(EscSources *s) {
  esc_vec_fini(&s->found);
  esc_map_fini(&s->known);
  esc_map_fini(&s->paths);
  esc_arena_fini(&s->arena);
}

/* The contents of a regular file, or NULL. */
static const char *read_file(EscArena *arena, const char *path, size_t *length) {
  struct stat status;
  int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return NULL;
  char *data = NULL;
  *length = 0;
  if (!fstat(file, &status) && S_ISREG(status.st_mode) && status.st_size <= LARGEST) {
    data = esc_arena_alloc(arena, (size_t)status.st_size + 1);
    ssize_t got;
    while (*length < (size_t)status.st_size && (got = read(file, data + *length, (size_t)status.st_size - *length)) > 0)
      *length += (size_t)got;
  }
  close(file);
  return data;
}

static void split(EscArena *arena, EscSource *source, const char *data, size_t length) {
  uint32_t count = 1;
  for (size_t i = 0; i < length; i++) count += data[i] == '\n';
  source->lines = esc_arena_alloc(arena, count * sizeof *source->lines);
  const char *end = data + length;
  for (const char *at = data; at < end;) {
    const char *newline = memchr(at, '\n', (size_t)(end - at)), *stop = newline ? newline : end;
    size_t line = (size_t)(stop - at);
    if (line && at[line - 1] == '\r') line--;
    source->lines[source->count++] = (EscLine){at, (uint32_t)line};
    at = stop + 1;
  }
}

static uint64_t as_key(uint64_t hash) { return hash == ESC_MAP_NO_KEY ? 0 : hash; }

static const EscSource *try_path(EscSources *s, const char *name, const char *path) {
  size_t length;
  uint32_t known = esc_map_get(&s->paths, as_key(esc_hash_text(0, path)));
  if (known != ESC_MAP_ABSENT) return s->found.data[known];
  const char *data = read_file(&s->arena, path, &length);
  if (!data) return NULL;
  EscSource *source = esc_arena_alloc(&s->arena, sizeof *source);
  source->name = esc_arena_copy(&s->arena, name);
  source->path = esc_arena_copy(&s->arena, path);
  split(&s->arena, source, data, length);
  return source;
}

static const EscSource *try_folder(EscSources *s, const char *folder, size_t length, const char *name) {
  EscText path = {0};
  esc_text_addf(&path, "%.*s%s%s", (int)length, folder, length && folder[length - 1] != '/' ? "/" : "", name);
  const EscSource *source = try_path(s, name, path.data);
  esc_text_fini(&path);
  return source;
}

/* The folder of the record file and those above it: a build folder lies within or beside the source. */
static const EscSource *try_above(EscSources *s, const char *input, const char *name) {
  char real[PATH_MAX];
  if (!realpath(input, real)) return NULL;
  for (char *slash; (slash = strrchr(real, '/'));) {
    *slash = 0;
    const EscSource *source = try_folder(s, *real ? real : "/", strlen(*real ? real : "/"), name);
    if (source) return source;
  }
  return NULL;
}

static const EscSource *try_folders(EscSources *s, const char *name) {
  const EscTexts *folders = &s->lookup->folders;
  const EscSource *source = NULL;
  for (uint32_t i = 0; i < folders->count && !source; i++)
    source = try_folder(s, folders->data[i], strlen(folders->data[i]), name);
  return source;
}

/* "OLD=NEW": a name that starts with OLD starts with NEW here. */
static const char *mapped(EscSources *s, const char *file) {
  for (uint32_t i = 0; i < s->lookup->maps.count; i++) {
    const char *map = s->lookup->maps.data[i], *equal = strrchr(map, '=');
    size_t length = (size_t)(equal - map);
    if (strncmp(file, map, length)) continue;
    EscText text = {0};
    esc_text_addf(&text, "%s%s", equal + 1, file + length);
    file = esc_arena_copy(&s->arena, text.data);
    esc_text_fini(&text);
    return file;
  }
  return file;
}

static const EscSource *look(EscSources *s, const EscRecord *record, const char *name) {
  const char *file = mapped(s, name);
  const EscSource *source = file != name ? try_path(s, file, file) : NULL;
  if (!source) source = try_folders(s, file + (*file == '/'));
  if (!source && *file != '/') source = try_above(s, record->input, file);
  if (!source) source = try_path(s, file, file);
  for (const char *slash = file; !source && (slash = strchr(slash, '/')); slash++) source = try_folders(s, slash + 1);
  return source;
}

/* The same name may mean another file in another folder of the build. */
static uint64_t key(const EscRecord *record, const char *file) {
  const char *slash = strrchr(record->input, '/');
  uint64_t hash = esc_hash_text(0, file);
  for (const char *at = record->input; slash && at < slash; at++)
    hash = (hash ^ (unsigned char)*at) * 0x9E3779B97F4A7C15u;
  return as_key(hash);
}

const EscSource *esc_sources_get(EscSources *s, const EscRecord *record, const char *file) {
  if (!file) return NULL;
  uint32_t *index = esc_map_at(&s->known, key(record, file));
  if (*index == ESC_MAP_ABSENT) {
    *index = s->found.count;
    const EscSource *source = look(s, record, file);
    esc_vec_push(&s->found, source);
    if (source) esc_map_add(&s->paths, as_key(esc_hash_text(0, source->path)), *index);
  }
  return s->found.data[*index];
}
