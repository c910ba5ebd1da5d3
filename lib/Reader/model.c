/* model.c: what does code do that is not in the module?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Models are LLVM IR. Those of the user are read whole; of the built-in ones only the functions that the module
 * declares, and what these refer to, are cut out of the text and parsed, so that a small module pays for what it uses.
 * The user's come first. A built-in model whose type is not the declaration's does not apply: the program means another
 * function of that name. A user's model whose type differs is an error. */
#include "Models/models.h"
#include "Reader/reader.h"
#include "Support/Folder.h"

#include <llvm-c/Analysis.h>
#include <llvm-c/IRReader.h>

#include <ctype.h>
#include <string.h>

/* A top-level entity of a model text: one function or global. */
typedef struct {
  const char *name; /* not terminated; NULL = always needed (types, attribute groups) */
  size_t name_length;
  const char *start, *end;
  bool needed;
} Chunk;

typedef ESC_VEC(Chunk) Chunks;

struct EscModels {
  ESC_VEC(LLVMModuleRef) modules; /* the user's first */
  uint32_t users;
};

/* ---- cutting a text ---------------------------------------------------------------------------------------------- */

static bool is_name_character(char c) {
  return (unsigned)((c | 32) - 'a') < 26 || (unsigned)(c - '0') < 10 || c == '_' || c == '.' || c == '$' || c == '-';
}

static const char *name_at(const char *at, const char *end, size_t *length) {
  const char *start = at + 1;
  bool quoted = start < end && *start == '"';
  if (quoted) start++;
  const char *stop = start;
  while (stop < end && (quoted ? *stop != '"' : is_name_character(*stop))) stop++;
  *length = (size_t)(stop - start);
  return start;
}

static const char *line_end(const char *at, const char *end) {
  const char *newline = memchr(at, '\n', (size_t)(end - at));
  return newline ? newline + 1 : end;
}

static bool starts(const char *at, const char *end, const char *word) {
  size_t length = strlen(word);
  return (size_t)(end - at) >= length && !memcmp(at, word, length);
}

/* A function of one line. */
static bool ends_body(const char *start, const char *end) {
  while (end > start && isspace((unsigned char)end[-1])) end--;
  return end > start && end[-1] == '}';
}

static const char *chunk_end(const char *start, const char *end) {
  const char *at = line_end(start, end);
  if (starts(start, end, "define") && ends_body(start, at)) return at;
  if (!starts(start, end, "define")) {
    while (at < end && *at == ' ') at = line_end(at, end); /* continued */
    return at;
  }
  while (at < end && *at != '}') at = line_end(at, end);
  return at < end ? line_end(at, end) : end;
}

static void cut(const char *text, size_t length, Chunks *chunks) {
  const char *end = text + length;
  for (const char *at = text; at < end;) {
    Chunk chunk = {.start = at, .end = chunk_end(at, end)};
    bool entity = *at == '@' || starts(at, end, "define") || starts(at, end, "declare");
    const char *sigil = entity ? memchr(at, '@', (size_t)(chunk.end - at)) : NULL;
    if (sigil) chunk.name = name_at(sigil, chunk.end, &chunk.name_length);
    if (*at != ';' && *at != '\n') esc_vec_push(chunks, chunk);
    at = chunk.end;
  }
}

static Chunk *find_chunk(Chunks *chunks, const char *name, size_t length) {
  for (uint32_t i = 0; i < chunks->count; i++)
    if (chunks->data[i].name && chunks->data[i].name_length == length && !memcmp(chunks->data[i].name, name, length))
      return &chunks->data[i];
  return NULL;
}

/* Marks what the chunk mentions; the work list is the chunks themselves, so that order does not matter. */
static void need(Chunks *chunks, Chunk *chunk) {
  if (!chunk || chunk->needed) return;
  chunk->needed = true;
  for (const char *at = chunk->start; at < chunk->end; at++) {
    if (*at != '@') continue;
    size_t length;
    const char *name = name_at(at, chunk->end, &length);
    need(chunks, find_chunk(chunks, name, length));
  }
}

/* Fowler, Noll and Vo's. */
static uint64_t hash_of(const char *name, size_t length) {
  uint64_t hash = 0xcbf29ce484222325u;
  for (size_t i = 0; i < length; i++) hash = (hash ^ (unsigned char)name[i]) * 0x100000001b3u;
  return hash >> 1; /* no key of a map is all ones */
}

/* Models have far more names than a module has declarations. */
static void hash_declarations(EscMap *declared, LLVMModuleRef module) {
  for (LLVMValueRef f = LLVMGetFirstFunction(module); f; f = LLVMGetNextFunction(f)) {
    size_t length = 0;
    const char *name = LLVMGetValueName2(f, &length);
    if (LLVMIsDeclaration(f)) esc_map_add(declared, hash_of(name, length), 0);
  }
}

static bool needs_any(LLVMModuleRef module, const EscMap *declared, Chunks *chunks) {
  bool any = false;
  for (uint32_t i = 0; i < chunks->count; i++) {
    Chunk *chunk = &chunks->data[i];
    if (!chunk->name || esc_map_get(declared, hash_of(chunk->name, chunk->name_length)) == ESC_MAP_ABSENT) continue;
    EscText name = {0};
    esc_text_add_n(&name, chunk->name, chunk->name_length);
    LLVMValueRef function = LLVMGetNamedFunction(module, esc_text_get(&name));
    esc_text_fini(&name);
    if (!function || !LLVMIsDeclaration(function)) continue;
    need(chunks, chunk);
    any = true;
  }
  return any;
}

static LLVMModuleRef parse(LLVMContextRef context, const char *text, size_t length, const char *name, char **message) {
  LLVMMemoryBufferRef buffer = LLVMCreateMemoryBufferWithMemoryRangeCopy(text, length, name);
  LLVMModuleRef module = NULL;
  if (!LLVMParseIRInContext(context, buffer, &module, message)) return module;
  return NULL;
}

static void load_builtin(EscModels *models, LLVMModuleRef module, const EscMap *declared, const EscModelText *model) {
  Chunks chunks = {0};
  cut(model->text, model->length, &chunks);
  if (needs_any(module, declared, &chunks)) {
    EscText text = {0};
    for (uint32_t i = 0; i < chunks.count; i++)
      if (!chunks.data[i].name || chunks.data[i].needed)
        esc_text_add_n(&text, chunks.data[i].start, (size_t)(chunks.data[i].end - chunks.data[i].start));
    char *message = NULL;
    LLVMModuleRef parsed = parse(LLVMGetModuleContext(module), esc_text_get(&text), text.length, model->name, &message);
    if (!parsed) esc_check_failed(message, model->name, 0); /* test/Models reads every one whole */
    esc_vec_push(&models->modules, parsed);
    esc_text_fini(&text);
  }
  esc_vec_fini(&chunks);
}

/* ---- the user's -------------------------------------------------------------------------------------------------- */

static char *explain(const char *path, const char *what, const char *detail) {
  EscText text = {0};
  size_t length = strlen(detail);
  while (length && detail[length - 1] == '\n') length--;
  esc_text_addf(&text, "model '%s': %s%.*s", path, what, (int)length, detail);
  return text.data;
}

/* The model holds even when the function has a body. Of the user's models only: names may mean something else elsewhere. */
static bool overrides(LLVMValueRef function) {
  unsigned length = 0;
  return esc_attribute_string(function, "escapement.override", &length) != NULL;
}

/* Another function of that name. */
static bool is_internal(LLVMValueRef function) {
  return LLVMGetLinkage(function) == LLVMInternalLinkage || LLVMGetLinkage(function) == LLVMPrivateLinkage;
}

static bool is_mentioned(LLVMValueRef function) {
  unsigned length;
  return esc_attribute_string(function, ESC_MENTIONED, &length) != NULL;
}

/* "int f();" before C23: the declaration says nothing that could be wrong. */
static bool has_no_prototype(LLVMTypeRef type) { return LLVMIsFunctionVarArg(type) && !LLVMCountParamTypes(type); }

/* Another layout means other offsets. */
static char *check_layout(LLVMModuleRef module, LLVMModuleRef model, const char *path) {
  const char *says = LLVMGetDataLayoutStr(model), *is = LLVMGetDataLayoutStr(module);
  if (!*says || !*is || ESC_NEEDS(ModelOfOtherTarget, !strcmp(says, is))) return NULL;
  return explain(path, "was made for another target: ", *LLVMGetTarget(model) ? LLVMGetTarget(model) : says);
}

static char *check_types(LLVMModuleRef module, LLVMModuleRef model, const char *path) {
  for (LLVMValueRef f = LLVMGetFirstFunction(model); f; f = LLVMGetNextFunction(f)) {
    size_t length = 0;
    const char *name = LLVMGetValueName2(f, &length);
    LLVMValueRef here = LLVMGetNamedFunction(module, name);
    if (!here || LLVMGetIntrinsicID(here)) continue;
    if (!LLVMIsDeclaration(here) && !overrides(f)) continue;
    if (is_internal(f) || is_mentioned(f)) continue;
    if (ESC_NEEDS(ModelOfOtherType, esc_layout_same_type(LLVMGlobalGetValueType(here), LLVMGlobalGetValueType(f)))) continue;
    if (has_no_prototype(LLVMGlobalGetValueType(here))) continue; /* and is not used */
    char *says = LLVMPrintTypeToString(LLVMGlobalGetValueType(f));
    char *is = LLVMPrintTypeToString(LLVMGlobalGetValueType(here));
    EscText detail = {0};
    esc_text_addf(&detail, "'%s' is %s in the model, but %s in the program", name, says, is);
    char *error = explain(path, "", esc_text_get(&detail));
    esc_text_fini(&detail);
    LLVMDisposeMessage(says);
    LLVMDisposeMessage(is);
    return error;
  }
  return NULL;
}

static char *load_user(EscModels *models, LLVMModuleRef module, const char *path) {
  LLVMMemoryBufferRef buffer = NULL;
  LLVMModuleRef parsed = NULL;
  char *message = NULL, *error = NULL;
  if (LLVMCreateMemoryBufferWithContentsOfFile(path, &buffer, &message)) {
    error = explain(path, "cannot be read: ", message);
  } else if (LLVMParseIRInContext(LLVMGetModuleContext(module), buffer, &parsed, &message)) {
    error = explain(path, "is not valid LLVM IR: ", message);
  } else if (LLVMVerifyModule(parsed, LLVMReturnStatusAction, &message)) {
    error = explain(path, "is broken: ", message);
  } else {
    error = check_layout(module, parsed, path);
    if (!error) error = check_types(module, parsed, path);
  }
  LLVMDisposeMessage(message);
  if (parsed) esc_vec_push(&models->modules, parsed);
  return error;
}

/* A folder stands for all the .ll files in it. */
static char *load_path(EscModels *models, LLVMModuleRef module, const char *path) {
  EscFolder folder;
  char *error = NULL;
  if (!esc_folder_list(&folder, path, ".ll")) error = load_user(models, module, path);
  for (uint32_t i = 0; i < folder.paths.count && !error; i++) error = load_user(models, module, folder.paths.data[i]);
  esc_folder_fini(&folder);
  return error;
}

static char *load_users(EscModels *models, LLVMModuleRef module, const char *paths) {
  char *error = NULL;
  while (paths && *paths && !error) {
    size_t length = strcspn(paths, ",");
    EscText path = {0};
    esc_text_add_n(&path, paths, length);
    error = load_path(models, module, esc_text_get(&path));
    esc_text_fini(&path);
    paths += length + (paths[length] == ',');
  }
  models->users = models->modules.count;
  return error;
}

/* ---- the table --------------------------------------------------------------------------------------------------- */

static char *load_all(EscModels *models, LLVMModuleRef module, const EscOptions *options, EscWanted wanted) {
  char *error = load_users(models, module, options->models);
  EscMap declared = {0};
  hash_declarations(&declared, module);
  for (unsigned i = 0; i < esc_builtin_model_count && !error; i++)
    if (wanted == ESC_WANT_ALL || esc_builtin_models[i].allocates) load_builtin(models, module, &declared, &esc_builtin_models[i]);
  esc_map_fini(&declared);
  return error;
}

EscModels *esc_models_new(LLVMModuleRef module, const EscOptions *options, EscWanted wanted, char **error) {
  EscModels *models = esc_alloc_zeroed(1, sizeof *models);
  LLVMContextRef context = LLVMGetModuleContext(module);
  LLVMBool discards = LLVMContextShouldDiscardValueNames(context);
  LLVMContextSetDiscardValueNames(context, false); /* clang discards names, and text cannot be read without */
  *error = load_all(models, module, options, wanted);
  LLVMContextSetDiscardValueNames(context, discards);
  if (!*error) return models;
  esc_models_delete(models);
  return NULL;
}

void esc_models_delete(EscModels *models) {
  if (!models) return;
  for (uint32_t i = 0; i < models->modules.count; i++) LLVMDisposeModule(models->modules.data[i]);
  esc_vec_fini(&models->modules);
  free(models);
}

LLVMValueRef esc_models_find(EscModels *models, LLVMValueRef declaration) {
  size_t length = 0;
  const char *name = LLVMGetValueName2(declaration, &length);
  if (!length || LLVMGetIntrinsicID(declaration)) return NULL;
  for (uint32_t i = 0; i < models->modules.count; i++) {
    LLVMValueRef found = LLVMGetNamedFunction(models->modules.data[i], name);
    if (!found || found == declaration) continue;
    if (ESC_GUARD(ModelIsInternal, is_internal(found)) || ESC_GUARD(ModelOnlyMentions, is_mentioned(found))) continue;
    if (ESC_NEEDS(BuiltinOfOtherType, esc_layout_same_type(LLVMGlobalGetValueType(found), LLVMGlobalGetValueType(declaration))))
      return found;
  }
  return NULL;
}

LLVMValueRef esc_models_override(EscModels *models, LLVMValueRef definition) {
  size_t length = 0;
  const char *name = LLVMGetValueName2(definition, &length);
  for (uint32_t i = 0; i < models->users && length; i++) {
    LLVMValueRef found = LLVMGetNamedFunction(models->modules.data[i], name);
    if (found && ESC_NEEDS(ModelOfDefined, overrides(found))) return found;
  }
  return NULL;
}

/* The plugin undoes what is done here, after the promotion. */
static void mark_protected(LLVMValueRef f, LLVMContextRef context) {
  const char *linkage = LLVMGetLinkage(f) == LLVMInternalLinkage ? "internal" : "";
  LLVMAttributeRef mark = LLVMCreateStringAttribute(context, "escapement.protected", 20, linkage, (unsigned)strlen(linkage));
  LLVMAddAttributeAtIndex(f, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, mark);
}

bool esc_models_protect(LLVMModuleRef module, const EscOptions *options, char **error) {
  bool changed = false;
  *error = NULL;
  if (!options->models || !*options->models) return false;
  EscModels *models = esc_models_new(module, options, ESC_WANT_ALLOCATORS, error);
  if (!models) return false;
  LLVMContextRef context = LLVMGetModuleContext(module);
  unsigned kind = LLVMGetEnumAttributeKindForName("noinline", strlen("noinline"));
  for (LLVMValueRef f = LLVMGetFirstFunction(module); f; f = LLVMGetNextFunction(f)) {
    if (LLVMIsDeclaration(f) || !esc_models_override(models, f)) continue;
    if (!esc_attribute_has(f, "noinline")) mark_protected(f, context);
    ESC_MUST(ProtectedStays) LLVMAddAttributeAtIndex(f, (LLVMAttributeIndex)LLVMAttributeFunctionIndex,
                                                     LLVMCreateEnumAttribute(context, kind, 0));
    if (ESC_GUARD(ProtectedArguments, LLVMGetLinkage(f) == LLVMInternalLinkage)) { /* else its arguments may be taken away */
      LLVMSetLinkage(f, LLVMExternalLinkage);
      LLVMSetVisibility(f, LLVMHiddenVisibility);
    }
    changed = true;
  }
  esc_models_delete(models);
  return changed;
}
