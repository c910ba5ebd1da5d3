# readme.awk: writes each block of README.md that follows a line "<!-- test: NAME -->" to the file NAME.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/^<!-- test: [a-z.]+ -->$/ { name = $3; next }
/^```/ {
  if (inside) name = ""
  inside = !inside
  next
}
inside && name != "" { print > name }
