# Writes OUTPUT, a C file with the text of MODELS (paths separated by commas): cmake -DMODELS=... -DOUTPUT=... -P
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
string(REPLACE "," ";" models "${MODELS}")
set(entries "")
foreach(model ${models})
  cmake_path(GET model FILENAME name)
  file(READ ${model} text)
  string(FIND "${text}" "allockind" allocators)
  if(allocators EQUAL -1)
    set(allocates false)
  else()
    set(allocates true)
  endif()
  # Whole strings only: the text is full of semicolons and brackets, which lists do not survive.
  string(REPLACE "\\" "\\\\" text "${text}")
  string(REPLACE "\"" "\\\"" text "${text}")
  string(REPLACE "\n" "\\n\"\n     \"" text "${text}")
  string(APPEND entries "    MODEL(\"${name}\", ${allocates},\n     \"${text}\"),\n")
endforeach()
file(WRITE ${OUTPUT} "/* models.c: the text of every built-in model. Generated from the .ll files of lib/Models. */
#include \"Models/models.h\"

#define MODEL(name, allocates, text) {name, text, sizeof(text) - 1, allocates}

const EscModelText esc_builtin_models[] = {
${entries}};

const unsigned esc_builtin_model_count = sizeof esc_builtin_models / sizeof *esc_builtin_models;
")
