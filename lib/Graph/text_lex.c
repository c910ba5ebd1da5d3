/* text_lex.c: how is the text form cut into words?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Locale-independent on purpose: <ctype.h> would make the same text valid for one user and not for another. */
#include "Graph/text_lex.h"

#include <string.h>

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static bool is_word_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

static bool is_word(char c) { return is_word_start(c) || is_digit(c); }

static bool is_name(char c) { return is_word(c) || c == '.' || c == '$'; }

static bool at(const EscLexer *lexer, char c) { return lexer->at < lexer->end && *lexer->at == c; }

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

static EscToken finish(const EscLexer *lexer, EscToken token, EscTokenKind kind) {
  token.kind = kind;
  token.length = (size_t)(lexer->at - token.start);
  return token;
}

/* Leaves the lexer at the end, so that nobody reads on behind an error. */
static EscToken fail(EscLexer *lexer, EscToken token, const char *what) {
  lexer->at = lexer->end;
  token.kind = ESC_TOKEN_ERROR;
  token.text = what;
  return token;
}

static void skip_blanks(EscLexer *lexer) {
  while (lexer->at < lexer->end && is_blank(*lexer->at)) lexer->at++;
  if (!at(lexer, '#')) return;
  while (lexer->at < lexer->end && *lexer->at != '\n') lexer->at++;
}

static EscToken newlines(EscLexer *lexer, EscToken token) {
  while (at(lexer, '\n')) {
    lexer->at++;
    lexer->line++;
    skip_blanks(lexer);
  }
  return finish(lexer, token, ESC_TOKEN_NEWLINE);
}

static EscToken number(EscLexer *lexer, EscToken token) {
  for (; lexer->at < lexer->end && is_digit(*lexer->at); lexer->at++) {
    uint64_t digit = (uint64_t)(*lexer->at - '0');
    bool fits = token.number <= (UINT64_MAX - digit) / 10;
    token.number = fits ? token.number * 10 + digit : UINT64_MAX;
  }
  if (lexer->at < lexer->end && is_word(*lexer->at)) return fail(lexer, token, "a number ends in a letter");
  return finish(lexer, token, ESC_TOKEN_NUMBER);
}

static int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* One character of a string, `\XX` included; -1 when there is none. */
static int string_character(EscLexer *lexer) {
  unsigned char c = (unsigned char)*lexer->at++;
  if (c != '\\') return c < ' ' || c == 0x7f ? -1 : c;
  if (lexer->end - lexer->at < 2) return -1;
  int high = hex_digit(lexer->at[0]), low = hex_digit(lexer->at[1]);
  lexer->at += 2;
  return high < 0 || low < 0 || (high | low) == 0 ? -1 : high * 16 + low;
}

static EscToken string(EscLexer *lexer, EscToken token, EscTokenKind kind) {
  const char *open = lexer->at++;
  const char *close = open + 1;
  while (close < lexer->end && *close != '"' && *close != '\n') close++;
  if (close == lexer->end || *close != '"') return fail(lexer, token, "a string is not closed on its line");
  char *text = esc_arena_alloc(lexer->arena, (size_t)(close - open));
  token.text = text;
  while (lexer->at < close) {
    int c = string_character(lexer);
    if (c < 0)
      return fail(lexer, token,
                  "a string holds a character that must be written \\XX (two hexadecimal digits, not 00)");
    *text++ = (char)c;
  }
  lexer->at = close + 1;
  return finish(lexer, token, kind);
}

static EscToken name(EscLexer *lexer, EscToken token) {
  lexer->at++;
  if (at(lexer, '"')) return string(lexer, token, ESC_TOKEN_NAME);
  const char *start = lexer->at;
  while (lexer->at < lexer->end && is_name(*lexer->at)) lexer->at++;
  if (lexer->at == start) return fail(lexer, token, "a name must follow '@'");
  token.text = esc_arena_copy_n(lexer->arena, start, (size_t)(lexer->at - start));
  return finish(lexer, token, ESC_TOKEN_NAME);
}

static EscToken sign(EscLexer *lexer, EscToken token) {
  char c = *lexer->at;
  if (c == 0 || !strchr("{}(),;:=+-<", c)) return fail(lexer, token, "a character that means nothing here");
  lexer->at++;
  if (c == '-' && at(lexer, '>')) lexer->at++;
  if (c != '<') return finish(lexer, token, ESC_TOKEN_SIGN);
  if (!at(lexer, '-')) return fail(lexer, token, "'<' must be '<-'");
  lexer->at++;
  return finish(lexer, token, ESC_TOKEN_SIGN);
}

EscToken esc_lexer_next(EscLexer *lexer) {
  skip_blanks(lexer);
  EscToken token = {.kind = ESC_TOKEN_END, .line = lexer->line, .start = lexer->at};
  if (lexer->at == lexer->end) return token;
  char c = *lexer->at;
  if (c == '\n') return newlines(lexer, token);
  if (is_digit(c)) return number(lexer, token);
  if (c == '"') return string(lexer, token, ESC_TOKEN_STRING);
  if (c == '@') return name(lexer, token);
  if (!is_word_start(c)) return sign(lexer, token);
  while (lexer->at < lexer->end && is_word(*lexer->at)) lexer->at++;
  return finish(lexer, token, ESC_TOKEN_WORD);
}
