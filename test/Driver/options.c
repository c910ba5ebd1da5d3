// esc_options_parse: what it reads, what it keeps, and what it says of what it does not know.
// RUN: %cc %s -o %t %escapement_libs && %t
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "module.h"

static char *parse(EscOptions *options, const char *text) { return esc_options_parse(options, text, strlen(text)); }

static void refuse(const char *text, const char *part) {
  EscOptions options = esc_options_default();
  char *error = parse(&options, text);
  EXPECT(error && strstr(error, part));
  free(error);
  free((char *)options.models);
}

int main(void) {
  EscOptions options = esc_options_default();
  EXPECT(options.max_object == 65536 && options.max_frame == 131072 && options.max_recursive_frame == 8192);
  EXPECT(options.variable_object == 128);
  EXPECT(options.limit == ESC_NO_LIMIT && !options.models && !options.whole_program);
  EXPECT(!parse(&options, "max-object=7;limit=0;variable-object=9;models=a.ll;whole-program;models=b.ll,c.ll"));
  EXPECT(options.max_object == 7 && options.limit == 0 && options.variable_object == 9 && options.whole_program && options.max_frame == 131072);
  EXPECT(!strcmp(options.models, "a.ll,b.ll,c.ll"));
  free((char *)options.models);

  options = esc_options_default();
  EXPECT(!options.checked && !options.fill && !parse(&options, "checked;fill") && options.checked && options.fill);
  free((char *)options.models);

  options = esc_options_default();
  EXPECT(!parse(&options, "") && options.max_object == 65536);
  free((char *)options.models);
  refuse("max-object=", "max-object");
  refuse("max-object=12x", "12x");
  refuse("max-object=-1", "-1");
  refuse("max-frame=99999999999999999999", "99999999999999999999");
  refuse("max-object=1;no-such=2", "no-such");
  refuse("whole-program=yes", "whole-program");
  refuse("checked=1", "checked");
  refuse("models=", "models");
  return 0;
}
