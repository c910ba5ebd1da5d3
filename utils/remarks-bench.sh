#!/usr/bin/env bash
# remarks-bench.sh: how fast is esc-remarks on the remarks of a large build, and beside opt-viewer.py?
#
# usage: utils/remarks-bench.sh [--large] [build folder]     (default: build/22)
#
# Compiles the programs of test/Programs with the remarks of all passes and copies them under other names until there
# are 230,000 remarks, as many as a build of LuaJIT gives. Then runs esc-remarks and LLVM's opt-viewer.py on the same
# files. --large: also one file of 1 GB, and one of 1 GB that holds nothing but remarks of Escapement, all different. Needs python3-yaml and python3-pygments for opt-viewer.py.
#
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
set -eu
cd "$(dirname "$0")/.."

large=
[ "${1-}" != --large ] || { large=1; shift; }
build=$(realpath "${1:-build/22}")
tool=$build/bin/esc-remarks
viewer=/usr/lib/llvm-22/share/opt-viewer/opt-viewer.py
wanted=230000
work=$(mktemp -d "${TMPDIR:-/tmp}/remarks-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT

# measure NAME COMMAND...: its seconds, those of the processors, and the memory of its largest process.
measure() {
  local name=$1
  shift
  if ! /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$@" >"$work/out" 2>"$work/err"; then
    echo "remarks-bench: error: $name failed" >&2
    tail -n 5 "$work/err" >&2
    exit 1
  fi
  tail -n 1 "$work/time" | awk -v name="$name" '{ printf "  %-36s %7.2f s %7.2f s of CPU %5.0f MB\n", name, $1, $2 + $3, $4 / 1024 }'
  seconds=$(tail -n 1 "$work/time" | cut -d' ' -f1)
}

mkdir "$work/set"
total=0
for program in scheme json nbody; do
  cp "test/Programs/$program/$program.c" "$work/$program.c"
  (cd "$work" && /usr/lib/llvm-22/bin/clang -fplugin="$build/lib/Escapement.so" -fpass-plugin="$build/lib/Escapement.so" -O3 -c \
     "$program.c" -o "$program.o" -fsave-optimization-record -foptimization-record-file="$program.all.yaml")
done
for ((copy = 1; total < wanted; copy++)); do
  for program in scheme json nbody; do
    sed -E "s/\b$program\.c\b/${program}_$copy.c/g; s/^(Function: +)(.*)/\1\2_$copy/" "$work/$program.all.yaml" \
      >"$work/set/${program}_$copy.opt.yaml"
    cp "$work/$program.c" "$work/set/${program}_$copy.c"
    total=$((total + $(grep -c '^---' "$work/$program.all.yaml")))
  done
done
echo "$(ls "$work"/set/*.opt.yaml | wc -l) files, $(cat "$work"/set/*.opt.yaml | wc -c | awk '{printf "%.0f", $1/1e6}') MB, $total remarks, $(nproc) cores"

cd "$work/set"
measure "esc-remarks summary" "$tool" summary "$work/set"
measure "esc-remarks summary --all-passes" "$tool" summary --all-passes "$work/set"
ours=$seconds
measure "esc-remarks show" "$tool" show "$work/set"
measure "esc-remarks html" "$tool" html --output="$work/report.html" "$work/set"
measure "esc-remarks export --format=sarif" "$tool" export --format=sarif "$work/set"
if [ -e "$viewer" ]; then
  measure "opt-viewer.py" python3 "$viewer" -j "$(nproc)" -s "$work/set" -o "$work/html" "$work/set"
  echo "opt-viewer.py took $(awk -v a="$seconds" -v b="$ours" 'BEGIN { printf "%.0f", a / b }') times as long as summary --all-passes"
fi
if [ -n "$large" ]; then
  while [ "$(stat -c %s "$work/large.yaml" 2>/dev/null || echo 0)" -lt 1000000000 ]; do
    cat "$work"/set/*.opt.yaml >>"$work/large.yaml"
  done
  echo "one file, $(stat -c %s "$work/large.yaml" | awk '{printf "%.2f", $1/1e9}') GB"
  measure "esc-remarks summary" "$tool" summary "$work/large.yaml"
  measure "esc-remarks summary --all-passes" "$tool" summary --all-passes "$work/large.yaml"
  # Nothing but ours: the worst for memory, since all of them are kept.
  sed -n '/^--- !Missed/,/^\.\.\./ p' "$work/scheme.all.yaml" | awk '
    { text = text $0 "\n" }
    /^\.\.\./ { if (text ~ /stack-promotion/ && text ~ /Flow/) { print text > "/dev/stderr"; exit } text = "" }' 2>"$work/one"
  awk '{ text = text $0 "\n" }
    END {
      for (i = 0; i < 900; i++) {
        one = text
        gsub(/scheme\.c/, "scheme_@.c", one)
        sub(/Line: +[0-9]+/, "Line: " i + 1, one)
        sub(/Function: +[a-z_]+/, "Function: function_@_" int(i / 3), one)
        printf "%s", one
      }
    }' "$work/one" >"$work/block"
  size=$(stat -c %s "$work/block")
  {
    printf -- '--- !Analysis\nPass: stack-promotion\nName: ModuleSummary\nFunction: main\n...\n'
    for ((i = 0; size > 0 && i <= 1000000000 / size; i++)); do sed "s/@/$i/" "$work/block"; done
  } >"$work/own.yaml"
  echo "one file of our own, $(stat -c %s "$work/own.yaml" | awk '{printf "%.2f", $1/1e9}') GB, $(grep -c '^---' "$work/own.yaml") remarks"
  measure "esc-remarks summary" "$tool" summary "$work/own.yaml"
  measure "esc-remarks export --format=json" "$tool" export --format=json --output=/dev/null "$work/own.yaml"
fi
