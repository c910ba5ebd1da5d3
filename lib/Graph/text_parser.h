/* text_parser.h: what the readers of programs and of bodies have in common.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Every function that gives a bool gives false after it has recorded the first error; the caller hands the false on. */
#ifndef ESC_GRAPH_TEXT_PARSER_H
#define ESC_GRAPH_TEXT_PARSER_H

#include "Graph/graph_internal.h"
#include "Graph/text_lex.h"

typedef struct {
  const char *name;
  uint32_t index, line;
} EscSymbol;

/* Sorted by name once all are known. */
typedef ESC_VEC(EscSymbol) EscSymbols;

typedef struct {
  const char *file;
  EscLexer lexer;
  EscToken token; /* the one to be looked at */
  EscText error;
  EscProgram *program;
  EscSymbols functions, constants;
  uint32_t nodes_left; /* of ESC_TEXT_MAX_NODES */
} EscParser;

void esc_parser_next(EscParser *parser);
/* Records "file:line: ..." unless there is an error already. Gives false. */
bool esc_parser_fail(EscParser *parser, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* "expected <what>, found <token>". */
bool esc_parser_unexpected(EscParser *parser, const char *what);

/* Words and signs by their spelling. */
bool esc_parser_is(const EscParser *parser, const char *spelling);
bool esc_parser_accept(EscParser *parser, const char *spelling);
bool esc_parser_expect(EscParser *parser, const char *spelling);
/* A line end, or the '}' that closes the block (which stays). */
bool esc_parser_line_end(EscParser *parser);
void esc_parser_skip_lines(EscParser *parser);

bool esc_parser_number(EscParser *parser, const char *what, uint32_t limit, uint32_t *number);
/* "any" or a number below ESC_ANY_SIZE. */
bool esc_parser_size(EscParser *parser, uint32_t *size);
/* "+ 8", "- 8", "+ any" or nothing at all. */
bool esc_parser_offset(EscParser *parser, int32_t *offset);
/* "n12": gives 12 when the token is a word of that form. */
bool esc_parser_is_id(const EscParser *parser, char prefix, uint64_t *id);
/* A name that is one of the symbols. */
bool esc_parser_symbol(EscParser *parser, const EscSymbols *symbols, const char *what, uint32_t *index);
bool esc_parser_sort_symbols(EscParser *parser, EscSymbols *symbols, const char *what);
/* `count` more nodes are wanted. */
bool esc_parser_take_nodes(EscParser *parser, uint64_t count);

/* The constraints between '{' (already read) and '}' (read), added to `graph`. */
bool esc_parser_body(EscParser *parser, EscGraph *graph, bool summary);

#endif
