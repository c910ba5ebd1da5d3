/* text_lex.h: the words of the text form.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_GRAPH_TEXT_LEX_H
#define ESC_GRAPH_TEXT_LEX_H

#include "Support/Text.h"

#include <stdbool.h>

typedef enum {
  ESC_TOKEN_END,
  ESC_TOKEN_NEWLINE, /* one or more line ends, with comments and blank lines between them */
  ESC_TOKEN_WORD,    /* copy, n12 */
  ESC_TOKEN_NUMBER,
  ESC_TOKEN_STRING, /* "point.c" */
  ESC_TOKEN_NAME,   /* @callee or @"a name" */
  ESC_TOKEN_SIGN,   /* { } ( ) , ; : = + - -> <- */
  ESC_TOKEN_ERROR,  /* `text` says what is wrong */
} EscTokenKind;

typedef struct {
  EscTokenKind kind;
  uint32_t line;
  const char *start; /* in the text, `length` bytes */
  size_t length;
  uint64_t number;  /* of NUMBER; UINT64_MAX when it does not fit */
  const char *text; /* decoded STRING or NAME, in the lexer's arena */
} EscToken;

typedef struct {
  const char *at, *end;
  uint32_t line;
  EscArena *arena;
} EscLexer;

/* The next token; after END and ERROR, END. Linear in what is read. */
EscToken esc_lexer_next(EscLexer *lexer);

#endif
