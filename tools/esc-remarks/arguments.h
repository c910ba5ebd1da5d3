/* arguments.h: what was asked on the command line?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Each command is a row in main.c. It reads its arguments with esc_arguments_read, which knows the options that all
 * commands share (inputs, filters, folders of the source) and --help. */
#ifndef ESC_REMARKS_ARGUMENTS_H
#define ESC_REMARKS_ARGUMENTS_H

#include "Support/Vec.h"
#include "fail.h"
#include "reader.h"
#include "source.h"

#include <regex.h>

typedef struct EscCommand EscCommand;
struct EscCommand {
  const char *name;
  const char *summary; /* one line, for the list of commands */
  const char *usage;   /* what follows the name: "[options] PATH..." */
  const char *help;    /* paragraphs and examples, printed before the options */
  int (*run)(const EscCommand *command, int count, char **arguments); /* the exit code */
};

typedef enum { ESC_OPTION_FLAG, ESC_OPTION_TEXT, ESC_OPTION_NUMBER, ESC_OPTION_LIST } EscOptionKind;

/* --name (a flag) or --name=VALUE. `to` is a bool *, const char **, uint64_t * or EscTexts *, by kind. */
typedef struct {
  const char *name;
  EscOptionKind kind;
  const char *value; /* for the help: "FILE" */
  const char *help;
  void *to;
} EscOption;

/* What all commands share. */
typedef struct {
  EscReading reading;
  EscTexts paths;
  EscLookup lookup;
  EscTexts functions, files, reasons, allocators, kinds;
  uint64_t hot;         /* --hot=N */
  const char *matching; /* --match */
  regex_t regex;
} EscArguments;

/* Reads the arguments after the command's name. `own` ends with a row without a name. Returns -1 to go on, or the exit
 * code: --help was asked, or an error has been printed. Paths are left as they are: some commands want two, or none. */
int esc_arguments_read(EscArguments *into, const EscCommand *command, const EscOption *own, int count,
                       char **arguments);
void esc_arguments_fini(EscArguments *arguments);
/* True when the record passes the filters; an EscWanted on EscArguments. */
bool esc_arguments_want(void *arguments, const EscRecord *record);

#endif
