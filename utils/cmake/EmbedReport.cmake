# Writes OUTPUT, a C file with the page of `esc-remarks html`: cmake -DFOLDER=... -DOUTPUT=... -P
# The page's own script and style are named to the browser by their hashes: it runs nothing else.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

# The base64 form of the SHA-256 of a text; CMake gives it in hexadecimal.
function(hash_in_base64 text result)
  string(SHA256 digits "${text}")
  set(alphabet "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  set(out "")
  string(APPEND digits "00")
  foreach(at RANGE 0 63 3)
    string(SUBSTRING "${digits}" ${at} 3 three)
    math(EXPR high "0x${three} >> 6")
    math(EXPR low "0x${three} & 63")
    string(SUBSTRING "${alphabet}" ${high} 1 first)
    string(SUBSTRING "${alphabet}" ${low} 1 second)
    string(APPEND out "${first}${second}")
  endforeach()
  string(REGEX REPLACE ".$" "=" out "${out}")
  set(${result} "${out}" PARENT_SCOPE)
endfunction()

function(as_c_string text result)
  string(REPLACE "\\" "\\\\" text "${text}")
  string(REPLACE "\"" "\\\"" text "${text}")
  string(REPLACE "?" "\\?" text "${text}")
  string(REPLACE "\n" "\\n\"\n  \"" text "${text}")
  set(${result} "\"${text}\"" PARENT_SCOPE)
endfunction()

file(READ ${FOLDER}/report.html page)
file(READ ${FOLDER}/report.css style)
file(READ ${FOLDER}/report.js script)
hash_in_base64("${style}" style_hash)
hash_in_base64("${script}" script_hash)
string(REPLACE "@STYLE_HASH@" "${style_hash}" page "${page}")
string(REPLACE "@SCRIPT_HASH@" "${script_hash}" page "${page}")
string(FIND "${page}" "@DATA@" middle)
string(SUBSTRING "${page}" 0 ${middle} head)
math(EXPR middle "${middle} + 6")
string(SUBSTRING "${page}" ${middle} -1 tail)
string(REPLACE "@STYLE@" "${style}" head "${head}")
string(REPLACE "@SCRIPT@" "${script}" tail "${tail}")
as_c_string("${head}" head)
as_c_string("${tail}" tail)
file(WRITE ${OUTPUT} "/* report.c: the page around the data of esc-remarks html. Generated from tools/esc-remarks/html. */
#include \"html.h\"

const char esc_html_head[] =
  ${head};

const char esc_html_tail[] =
  ${tail};
")
