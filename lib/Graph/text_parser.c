/* text_parser.c: the small steps of reading text: words, numbers in their ranges, symbols, errors.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "Graph/text_parser.h"

#include "escapement/graph_text.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void esc_parser_next(EscParser *parser) { parser->token = esc_lexer_next(&parser->lexer); }

bool esc_parser_fail(EscParser *parser, const char *format, ...) {
  if (parser->error.length) return false;
  char message[256];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(message, sizeof message, format, arguments);
  va_end(arguments);
  esc_text_addf(&parser->error, "%s:%u: %s", parser->file, parser->token.line, message);
  return false;
}

bool esc_parser_unexpected(EscParser *parser, const char *what) {
  const EscToken *token = &parser->token;
  if (token->kind == ESC_TOKEN_ERROR) return esc_parser_fail(parser, "%s", token->text);
  if (token->kind == ESC_TOKEN_NEWLINE) return esc_parser_fail(parser, "expected %s, found the end of the line", what);
  if (token->kind == ESC_TOKEN_END) return esc_parser_fail(parser, "expected %s, found the end of the text", what);
  int shown = token->length > 60 ? 60 : (int)token->length;
  return esc_parser_fail(parser, "expected %s, found %.*s", what, shown, token->start);
}

bool esc_parser_is(const EscParser *parser, const char *spelling) {
  const EscToken *token = &parser->token;
  if (token->kind != ESC_TOKEN_WORD && token->kind != ESC_TOKEN_SIGN) return false;
  return token->length == strlen(spelling) && memcmp(token->start, spelling, token->length) == 0;
}

bool esc_parser_accept(EscParser *parser, const char *spelling) {
  bool is = esc_parser_is(parser, spelling);
  if (is) esc_parser_next(parser);
  return is;
}

bool esc_parser_expect(EscParser *parser, const char *spelling) {
  if (esc_parser_accept(parser, spelling)) return true;
  char what[40];
  snprintf(what, sizeof what, "'%s'", spelling);
  return esc_parser_unexpected(parser, what);
}

bool esc_parser_line_end(EscParser *parser) {
  if (esc_parser_is(parser, "}")) return true;
  if (parser->token.kind != ESC_TOKEN_NEWLINE) return esc_parser_unexpected(parser, "the end of the line");
  esc_parser_next(parser);
  return true;
}

void esc_parser_skip_lines(EscParser *parser) {
  while (parser->token.kind == ESC_TOKEN_NEWLINE) esc_parser_next(parser);
}

bool esc_parser_number(EscParser *parser, const char *what, uint32_t limit, uint32_t *number) {
  if (parser->token.kind != ESC_TOKEN_NUMBER) return esc_parser_unexpected(parser, what);
  if (parser->token.number > limit) return esc_parser_fail(parser, "%s is more than %u", what, limit);
  *number = (uint32_t)parser->token.number;
  esc_parser_next(parser);
  return true;
}

bool esc_parser_size(EscParser *parser, uint32_t *size) {
  if (!esc_parser_expect(parser, "size")) return false;
  *size = ESC_ANY_SIZE;
  return esc_parser_accept(parser, "any") || esc_parser_number(parser, "a size", ESC_ANY_SIZE - 1, size);
}

bool esc_parser_offset(EscParser *parser, int32_t *offset) {
  uint32_t bytes = 0;
  bool minus = esc_parser_is(parser, "-");
  *offset = 0;
  if (!minus && !esc_parser_is(parser, "+")) return true;
  esc_parser_next(parser);
  if (!minus && esc_parser_accept(parser, "any")) {
    *offset = ESC_ANY;
    return true;
  }
  if (!esc_parser_number(parser, "an offset", INT32_MAX, &bytes)) return false;
  *offset = minus ? -(int32_t)bytes : (int32_t)bytes;
  return true;
}

bool esc_parser_is_id(const EscParser *parser, char prefix, uint64_t *id) {
  const EscToken *token = &parser->token;
  if (token->kind != ESC_TOKEN_WORD || token->start[0] != prefix) return false;
  if (token->length < 2 || token->length > 11) return false; /* as long as a number of 32 bits */
  *id = 0;
  for (size_t i = 1; i < token->length; i++) {
    char c = token->start[i];
    if (c < '0' || c > '9') return false;
    *id = *id * 10 + (uint64_t)(c - '0');
  }
  return true;
}

static int by_name(const void *left, const void *right) {
  const EscSymbol *l = left, *r = right;
  int order = strcmp(l->name, r->name);
  return order ? order : (l->index > r->index) - (l->index < r->index);
}

static int find_name(const void *key, const void *symbol) { return strcmp(key, ((const EscSymbol *)symbol)->name); }

bool esc_parser_symbol(EscParser *parser, const EscSymbols *symbols, const char *what, uint32_t *index) {
  if (parser->token.kind != ESC_TOKEN_NAME) return esc_parser_unexpected(parser, what);
  const EscSymbol *found = NULL;
  if (symbols->count) found = bsearch(parser->token.text, symbols->data, symbols->count, sizeof *found, find_name);
  int shown = parser->token.length > 60 ? 60 : (int)parser->token.length;
  if (!found) return esc_parser_fail(parser, "%s is needed, but none is called %.*s", what, shown, parser->token.start);
  *index = found->index;
  esc_parser_next(parser);
  return true;
}

bool esc_parser_sort_symbols(EscParser *parser, EscSymbols *symbols, const char *what) {
  if (symbols->count) qsort(symbols->data, symbols->count, sizeof *symbols->data, by_name);
  for (uint32_t i = 1; i < symbols->count; i++) {
    if (strcmp(symbols->data[i - 1].name, symbols->data[i].name) != 0) continue;
    parser->token.line = symbols->data[i].line;
    return esc_parser_fail(parser, "%s has the same name as that of line %u", what, symbols->data[i - 1].line);
  }
  return true;
}

bool esc_parser_take_nodes(EscParser *parser, uint64_t count) {
  if (count > parser->nodes_left)
    return esc_parser_fail(parser, "more than %d nodes in one text", ESC_TEXT_MAX_NODES);
  parser->nodes_left -= (uint32_t)count;
  return true;
}
