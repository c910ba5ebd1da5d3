/* text_read.c: which program does a text stand for?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Two passes, so that functions may call each other in any order: the first collects names and remembers where bodies
 * begin, the second reads the bodies. Ids follow the order of the text. */
#include "escapement/graph_text.h"

#include "Graph/text_parser.h"

struct EscTextProgram {
  EscProgram *program;
  ESC_VEC(EscTextFunction) functions;
  EscArena arena; /* names while reading */
};

/* What the first pass remembers of a function or constant. */
typedef struct {
  uint32_t parameters, results, signature;
  bool has_body, summary, ignores_variadic;
  EscLexer body; /* just behind the '{' */
} Block;

typedef ESC_VEC(Block) Blocks;

typedef struct {
  EscParser parser;
  EscTextProgram *text;
  Blocks functions, constants;
} Reader;

/* ---- first pass: names ----------------------------------------------------------------------------------------- */

static bool read_count(EscParser *parser, const char *keyword, uint32_t *count) {
  *count = 0;
  return !esc_parser_accept(parser, keyword) || esc_parser_number(parser, keyword, UINT32_MAX, count);
}

static bool read_header(EscParser *parser, Block *block) {
  return read_count(parser, "params", &block->parameters) && read_count(parser, "results", &block->results) &&
         read_count(parser, "signature", &block->signature) &&
         esc_parser_take_nodes(parser, (uint64_t)block->parameters + block->results);
}

static bool skip_body(EscParser *parser, Block *block) {
  if (!esc_parser_is(parser, "{")) return esc_parser_unexpected(parser, "'{'");
  block->has_body = true;
  block->body = parser->lexer;
  uint32_t open = parser->token.line;
  while (!esc_parser_accept(parser, "}")) {
    if (parser->token.kind == ESC_TOKEN_ERROR) return esc_parser_unexpected(parser, "'}'");
    if (parser->token.kind == ESC_TOKEN_END) {
      parser->token.line = open;
      return esc_parser_fail(parser, "this '{' is not closed");
    }
    esc_parser_next(parser);
  }
  return true;
}

static bool read_new_name(EscParser *parser, EscSymbols *symbols, const char **name) {
  if (parser->token.kind != ESC_TOKEN_NAME) return esc_parser_unexpected(parser, "a name (@...)");
  EscSymbol symbol = {parser->token.text, symbols->count, parser->token.line};
  *name = symbol.name;
  esc_vec_push(symbols, symbol);
  esc_parser_next(parser);
  return true;
}

static void add_function(Reader *reader, const char *name, Block block) {
  esc_program_add_function(reader->parser.program, name, block.signature);
  esc_vec_push(&reader->functions, block);
}

static bool collect_function(Reader *reader) {
  EscParser *parser = &reader->parser;
  Block block = {0};
  const char *name;
  if (!read_new_name(parser, &parser->functions, &name) || !read_header(parser, &block)) return false;
  block.ignores_variadic = esc_parser_accept(parser, "ignores_variadic");
  if (!skip_body(parser, &block)) return false;
  add_function(reader, name, block);
  return true;
}

static bool collect_declaration(Reader *reader) {
  EscParser *parser = &reader->parser;
  Block block = {0};
  const char *name;
  if (!read_new_name(parser, &parser->functions, &name) || !read_header(parser, &block)) return false;
  block.summary = esc_parser_accept(parser, "summary");
  if (!block.summary && (block.parameters || block.results)) return esc_parser_unexpected(parser, "'summary'");
  if (block.summary) {
    block.ignores_variadic = esc_parser_accept(parser, "ignores_variadic");
    if (!skip_body(parser, &block)) return false;
  }
  add_function(reader, name, block);
  return true;
}

static bool collect_constant(Reader *reader) {
  EscParser *parser = &reader->parser;
  Block block = {0};
  const char *name;
  if (!read_new_name(parser, &parser->constants, &name) || !skip_body(parser, &block)) return false;
  esc_program_add_constant(parser->program, name);
  esc_vec_push(&reader->constants, block);
  return true;
}

static bool collect_one(Reader *reader) {
  EscParser *parser = &reader->parser;
  if (esc_parser_accept(parser, "function")) return collect_function(reader);
  if (esc_parser_accept(parser, "declare")) return collect_declaration(reader);
  if (esc_parser_accept(parser, "constant")) return collect_constant(reader);
  return esc_parser_unexpected(parser, "function, declare or constant");
}

static bool block_end(EscParser *parser) {
  if (parser->token.kind == ESC_TOKEN_END || parser->token.kind == ESC_TOKEN_NEWLINE) return true;
  return esc_parser_unexpected(parser, "the end of the line");
}

static bool collect(Reader *reader) {
  EscParser *parser = &reader->parser;
  for (;;) {
    esc_parser_skip_lines(parser);
    if (parser->token.kind == ESC_TOKEN_END) break;
    if (!collect_one(reader) || !block_end(parser)) return false;
  }
  return esc_parser_sort_symbols(parser, &parser->functions, "this function") &&
         esc_parser_sort_symbols(parser, &parser->constants, "this constant");
}

/* ---- second pass: bodies --------------------------------------------------------------------------------------- */

static void enter(EscParser *parser, const Block *block) {
  parser->lexer = block->body;
  esc_parser_next(parser);
}

static bool read_function(Reader *reader, uint32_t index) {
  const Block *block = &reader->functions.data[index];
  EscTextFunction function = {.ignores_variadic = block->ignores_variadic};
  bool good = true;
  if (block->has_body) {
    function.graph = esc_graph_new(block->parameters, block->results);
    for (uint32_t i = 0; block->summary && i < block->results; i++) esc_graph_add_node(function.graph);
    enter(&reader->parser, block);
    good = esc_parser_body(&reader->parser, function.graph, block->summary);
  }
  if (block->summary) {
    EscSummary *summary = esc_summary_new_from_graph(function.graph);
    esc_summary_set_ignores_variadic(summary, block->ignores_variadic);
    esc_program_set_summary(reader->parser.program, index, summary);
    function = (EscTextFunction){0};
  }
  esc_vec_push(&reader->text->functions, function);
  return good;
}

/* "0: @f + 16", "8: constant @other", "16: unknown". */
static bool read_entry(Reader *reader, uint32_t constant) {
  EscParser *parser = &reader->parser;
  uint32_t offset = 0, target = ESC_NONE;
  int32_t target_offset = 0;
  bool any = esc_parser_accept(parser, "any");
  if (!any && !esc_parser_number(parser, "an offset", INT32_MAX, &offset)) return false;
  if (!esc_parser_expect(parser, ":")) return false;
  bool is_constant = esc_parser_accept(parser, "constant");
  if (is_constant || !esc_parser_accept(parser, "unknown")) {
    const EscSymbols *symbols = is_constant ? &parser->constants : &parser->functions;
    if (!esc_parser_symbol(parser, symbols, is_constant ? "a constant" : "a function", &target)) return false;
    if (!esc_parser_offset(parser, &target_offset)) return false;
  }
  bool is_function = !is_constant && target != ESC_NONE;
  esc_program_add_constant_entry(parser->program, constant, any ? ESC_ANY : (int32_t)offset, is_function, target,
                                 target_offset);
  return true;
}

static bool read_constant(Reader *reader, uint32_t index) {
  EscParser *parser = &reader->parser;
  enter(parser, &reader->constants.data[index]);
  esc_parser_skip_lines(parser);
  while (!esc_parser_accept(parser, "}"))
    if (!read_entry(reader, index) || !esc_parser_line_end(parser)) return false;
  return true;
}

static bool read_bodies(Reader *reader) {
  for (uint32_t i = 0; i < reader->constants.count; i++)
    if (!read_constant(reader, i)) return false;
  for (uint32_t i = 0; i < reader->functions.count; i++)
    if (!read_function(reader, i)) return false;
  return true;
}

/* ---- programs -------------------------------------------------------------------------------------------------- */

static bool read_word(EscParser *parser, uint32_t *word) {
  *word = 8;
  esc_parser_skip_lines(parser);
  if (!esc_parser_accept(parser, "word")) return true;
  if (!esc_parser_number(parser, "the bytes of a pointer", 8, word)) return false;
  if (*word != 4 && *word != 8) return esc_parser_fail(parser, "a pointer has 4 or 8 bytes, not %u", *word);
  return block_end(parser);
}

static bool read_all(Reader *reader, size_t length) {
  uint32_t word;
  if (length > ESC_TEXT_MAX_BYTES)
    return esc_parser_fail(&reader->parser, "the text is longer than %d bytes", ESC_TEXT_MAX_BYTES);
  esc_parser_next(&reader->parser);
  if (!read_word(&reader->parser, &word)) return false;
  reader->parser.program = reader->text->program = esc_program_new(word);
  return collect(reader) && read_bodies(reader);
}

EscTextProgram *esc_text_program_read(const char *text, size_t length, const char *file, char **error) {
  EscTextProgram *result = esc_alloc_zeroed(1, sizeof *result);
  Reader reader = {.text = result};
  reader.parser = (EscParser){.file = file, .token.line = 1, .nodes_left = ESC_TEXT_MAX_NODES};
  reader.parser.lexer = (EscLexer){.at = text, .end = text + length, .line = 1, .arena = &result->arena};
  bool good = read_all(&reader, length);
  *error = reader.parser.error.data;
  esc_vec_fini(&reader.parser.functions);
  esc_vec_fini(&reader.parser.constants);
  esc_vec_fini(&reader.functions);
  esc_vec_fini(&reader.constants);
  if (good) return result;
  esc_text_program_delete(result);
  return NULL;
}

void esc_text_program_delete(EscTextProgram *text) {
  if (!text) return;
  for (uint32_t i = 0; i < text->functions.count; i++) esc_graph_delete(text->functions.data[i].graph);
  esc_vec_fini(&text->functions);
  esc_program_delete(text->program);
  esc_arena_fini(&text->arena);
  free(text);
}

EscProgram *esc_text_program_get(const EscTextProgram *text) { return text->program; }

const EscTextFunction *esc_text_program_functions(const EscTextProgram *text) { return text->functions.data; }

EscGraph *esc_text_program_build(const EscTextProgram *text, uint32_t function) {
  ESC_CHECK(function < text->functions.count);
  const EscGraph *from = text->functions.data[function].graph;
  if (!from) return NULL;
  EscGraph *copy = esc_graph_new(from->parameters, from->results);
  copy->nodes = from->nodes;
  for (uint32_t i = 1; i < from->objects.count; i++) esc_vec_push(&copy->objects, from->objects.data[i]);
  for (uint32_t i = 0; i < from->constraints.count; i++) esc_vec_push(&copy->constraints, from->constraints.data[i]);
  for (uint32_t i = 0; i < from->calls.count; i++) esc_vec_push(&copy->calls, from->calls.data[i]);
  for (uint32_t i = 0; i < from->arguments.count; i++) esc_vec_push(&copy->arguments, from->arguments.data[i]);
  for (uint32_t i = 0; i < from->result_nodes.count; i++) esc_vec_push(&copy->result_nodes, from->result_nodes.data[i]);
  for (uint32_t i = 0; i < from->places.count; i++) esc_vec_push(&copy->places, from->places.data[i]);
  return copy;
}
