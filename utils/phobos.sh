#!/usr/bin/env bash
# phobos.sh: do the unit tests of D's standard library come out the same with promotion?
#
# usage: utils/phobos.sh [MODULE...]        such as std/json core/time; without, the list below. LLVM=19; LEVEL=1 (2)
#
# Each module is compiled from the sources that Debian ships as imports, with -unittest, as one module of IR; clang compiles that
# plain and promoted, and both are run. Prints a row of a table for each: the tests' verdict, and how many allocation sites were
# promoted. Ends with 1 when a verdict differs. One to four minutes for each module.
#
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
set -eu
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
llvm=${LLVM:-22} level=${LEVEL:-2}
modules=${*:-std/container/slist std/container/dlist std/container/rbtree std/container/binaryheap std/json std/array std/string
  std/ascii std/base64 std/csv std/getopt std/path std/uuid std/bigint std/algorithm/searching std/algorithm/sorting}
imports=
for folder in /usr/lib/ldc/*/include/d; do [ ! -d "$folder" ] || imports=$folder; done
[ -n "$imports" ] || { echo "phobos: error: no sources: apt-get install ldc" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

verdict() { # of a program: the last line of what it prints, and the exit status
  local status=0
  (cd "$work" && timeout 300 "$1" >"$1.out" 2>&1) || status=$?
  echo "$(tail -n 1 "$1.out" | cut -c 1-80) [$status]"
}

failed=0
echo "| module | plain | promoted | sites gone | sites left |"
echo "| --- | --- | --- | ---: | ---: |"
for module in $modules; do
  source=$imports/$module.d
  driver=("$top/utils/esc-ldc" "$source" --llvm "$llvm" -O "$level")
  if ! "${driver[@]}" --emit-input -unittest -main -o "$work/in.bc" >"$work/log" 2>&1; then
    echo "| \`$module\` | does not compile alone: $(grep -m 1 -i error "$work/log" | cut -c 1-80) | | | |"
    continue
  fi
  "$top/utils/esc-ldc" "$work/in.bc" --plain --llvm "$llvm" -O "$level" -o "$work/plain"
  "$top/utils/esc-ldc" "$work/in.bc" --report --llvm "$llvm" -O "$level" -o "$work/promoted" 2>"$work/report"
  plain=$(verdict "$work/plain") promoted=$(verdict "$work/promoted")
  gone=$(grep -c 'Rpass=stack-promotion' "$work/report" || true)
  left=$(grep -c 'Rpass-missed=stack-promotion' "$work/report" || true)
  echo "| \`$module\` | $plain | $promoted | $gone | $left |"
  [ "$plain" = "$promoted" ] || failed=1
done
exit $failed
