#!/usr/bin/env bash
# reduce.sh: a program that promotion breaks, or IR that the plugin does not survive, becomes a small test.
#
# usage: utils/reduce.sh [options] FILE [LINK...]
#
#   FILE             C or C++ source, or a module (.ll, .bc)
#   LINK             what the program is linked with; -lgc -lm -lpthread when nothing is said, and the runtime of
#                    utils/generator for its programs
#   --bisect         only says which promotion is the guilty one
#   --source         reduces the source with cvise instead of the module with llvm-reduce
#   --passes TEXT    the pipeline; %N in it becomes the number of sites to promote ('stack-promotion<limit=%N>')
#   --llvm 22|19     which tools (22)            --build DIR   the build tree with the plugin (build/22)
#   --seconds N      how long the program may run (10)
#   --out FILE       where the result goes (FILE.reduced.ll, FILE.reduced.c)
#
# A program is broken when it prints or returns something else than without promotion, where -O0 and -O2 agree (a
# reduced program must stay without undefined behaviour). IR is broken when opt -verify-each fails with the plugin, and
# succeeds without.
#
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
set -u
self=$(readlink -f "$0")
tree=$(dirname "$(dirname "$self")")
llvm=22 build='' bisect='' source='' seconds=10 out='' check='' passes='stack-promotion<limit=%N>'
all=4000000000

usage() {
  sed -n '2,21p' "$self" | sed 's/^# \{0,1\}//' >&2
  exit 2
}

while [ $# -gt 0 ]; do
  case $1 in
    --bisect) bisect=1 ;;
    --source) source=1 ;;
    --passes) passes=${2?}; shift ;;
    --llvm) llvm=${2?}; shift ;;
    --build) build=$(readlink -f "${2?}"); shift ;;
    --seconds) seconds=${2?}; shift ;;
    --out) out=${2?}; shift ;;
    --check) check=${2?}; shift ;; # how llvm-reduce and cvise call this script again: crash, differs or source
    -*) usage ;;
    *) break ;;
  esac
  shift
done
[ $# -ge 1 ] || usage
[ -n "$build" ] || build=$tree/build/$llvm
bin=/usr/lib/llvm-$llvm/bin
plugin=$build/lib/Escapement.so
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# promote N IN OUT: with the first N sites promoted.
promote() {
  "$bin/opt" -load-pass-plugin="$plugin" -verify-each -passes="${passes//%N/$1}" "$2" -o "$3" \
    -pass-remarks-output="$3.yaml" -pass-remarks-filter=stack-promotion 2>"$work/promote.log"
}

# behaviour LEVEL MODULE: what the program prints and returns.
behaviour() {
  local level=$1 module=$2
  "$bin/clang++" -w "$level" "$module" "${link[@]}" -o "$work/program" >"$work/link.log" 2>&1 || { echo "does not link"; return 1; }
  timeout "$seconds" "$work/program" 2>/dev/null
  echo "exit $?"
}

# crashes MODULE: LLVM takes it and the plugin does not.
crashes() {
  "$bin/opt" -passes=verify "$1" -o /dev/null 2>/dev/null && ! promote $all "$1" "$work/crash.bc"
}

# breaks N MODULE: with N sites promoted it behaves in another way.
breaks() {
  promote "$1" "$2" "$work/promoted.bc" || return 1
  [ "$(behaviour -O1 "$work/promoted.bc")" != "$plain" ]
}

# is_defined MODULE: what it does without promotion, in $plain; false when that depends on the optimiser.
is_defined() {
  plain=$(behaviour -O0 "$1")
  case $plain in *"does not link"* | *"exit 124") return 1 ;; esac
  [ "$plain" = "$(behaviour -O2 "$1")" ]
}

differs() { is_defined "$1" && breaks $all "$1"; }

# What a smaller module may not have: another way to end, or code that is never to be reached.
shape() {
  printf '%s/%s' "$(printf '%s' "$plain" | tail -n 1)" "$("$bin/llvm-dis" "$1" -o - | grep -c '^  unreachable')"
}

# compile FILE OUT
compile() {
  case $1 in
    *.ll | *.bc) "$bin/opt" -passes=verify "$1" -o "$2" ;;
    *.c) "$bin/clang" -w -g -O2 -Xclang -disable-llvm-passes -I "$tree/utils/generator" -emit-llvm -c "$1" -o "$work/c.bc" && clean "$2" ;;
    *) "$bin/clang++" -w -g -O2 -Xclang -disable-llvm-passes -I "$tree/utils/generator" -emit-llvm -c "$1" -o "$work/c.bc" && clean "$2" ;;
  esac
}

clean() { "$bin/opt" -passes='function(sroa)' "$work/c.bc" -o "$1"; }

# Undefined behaviour must not be what is left of a source.
is_clean_source() {
  "$bin/clang" -w -g -O1 -fsanitize=address,undefined -fno-sanitize-recover=all -I "$tree/utils/generator" "$1" "${link[@]}" \
    -o "$work/sanitized" >/dev/null 2>&1 && ASAN_OPTIONS=detect_leaks=0 timeout "$seconds" "$work/sanitized" >/dev/null 2>&1
}

file=$1
shift
link=("$@")
if [ ${#link[@]} = 0 ]; then
  link=(-lgc -lm -lpthread)
  if [ -f "$file" ] && grep -qa 'run_programs' "$file"; then
    runtime=$work/runtime.o
    "$bin/clang" -O1 -w -c -I "$tree/utils/generator" "$tree/utils/generator/runtime.c" -o "$runtime" || exit 2
    link=("$runtime" -lm -lpthread)
  fi
fi

# Sources among them are compiled once.
for ((i = 0; i < ${#link[@]}; i++)); do
  case ${link[i]} in
    *.c)
      "$bin/clang" -O1 -w -c -I "$tree/utils/generator" "${link[i]}" -o "$work/link$i.o" || exit 2
      link[i]=$work/link$i.o
      ;;
  esac
done

case $check in
  crash) crashes "$file"; exit ;;
  differs) differs "$file" && [ "$(shape "$file")" = "$ESC_REDUCE_SHAPE" ]; exit ;;
  source) is_clean_source "$file" && compile "$file" "$work/in.bc" && differs "$work/in.bc"; exit ;;
esac

module=$work/in.bc
compile "$file" "$module" || exit 2
if crashes "$module"; then
  kind=crash
  echo "the plugin does not survive it: $(tail -n 1 "$work/promote.log" | cut -c1-160)"
elif differs "$module"; then
  kind=differs
  echo "promotion changes what it does"
else
  echo "nothing is wrong with it: $(printf '%s' "$plain" | tail -n 1)"
  exit 1
fi

# guilty MODULE: the first site whose promotion breaks it.
guilty() {
  local low=0 high
  promote $all "$1" "$work/all.bc"
  high=$(grep -cE '^Name: +(StackPromoted|StackPromotedSmall|AllocationRemoved)' "$work/all.bc.yaml")
  while [ $((high - low)) -gt 1 ]; do # breaks with high, not with low
    local middle=$(((low + high) / 2))
    if breaks $middle "$1"; then high=$middle; else low=$middle; fi
  done
  promote "$low" "$1" "$work/low.bc" && promote "$high" "$1" "$work/high.bc"
  echo "guilty: site $high of those that are promoted (limit=$low is right, limit=$high is wrong):"
  "$bin/opt" -load-pass-plugin="$plugin" -passes="${passes//%N/$high}" "$1" -o /dev/null \
    -pass-remarks=stack-promotion 2>&1 | sort >"$work/high.txt"
  "$bin/opt" -load-pass-plugin="$plugin" -passes="${passes//%N/$low}" "$1" -o /dev/null \
    -pass-remarks=stack-promotion 2>&1 | sort >"$work/low.txt"
  comm -23 "$work/high.txt" "$work/low.txt" | sed 's/^/  /'
  awk '/^--- !Passed/ {passed = 1; next} /^---/ {passed = 0} passed && /^Function:/ {print $2}' "$work/high.bc.yaml" | sort >"$work/high.txt"
  awk '/^--- !Passed/ {passed = 1; next} /^---/ {passed = 0} passed && /^Function:/ {print $2}' "$work/low.bc.yaml" | sort >"$work/low.txt"
  comm -23 "$work/high.txt" "$work/low.txt" | sed 's/^/  in function /'
}

if [ $kind = differs ]; then guilty "$module"; fi
[ -z "$bisect" ] || exit 0

[ $kind = crash ] || ESC_REDUCE_SHAPE=$(shape "$module")
export ESC_REDUCE_SHAPE

# What llvm-reduce and cvise call, with a file as the last word (or in the folder).
again=(bash "$self" --passes "$passes" --llvm "$llvm" --build "$build" --seconds "$seconds")
links=''
for word in "${link[@]}"; do links+=" $(printf '%q' "$([ -e "$word" ] && readlink -f "$word" || printf '%s' "$word")")"; done

if [ -n "$source" ]; then
  name=$(basename "$file")
  cp "$file" "$work/$name"
  printf '#!/bin/bash\nexec %s --check source %q%s\n' "$(printf '%q ' "${again[@]}")" "$name" "$links" >"$work/test.sh"
  chmod +x "$work/test.sh"
  (cd "$work" && cvise --n 2 --tidy ./test.sh "$name" >"$work/cvise.log" 2>&1) || { tail -n 5 "$work/cvise.log"; exit 2; }
  out=${out:-$file.reduced.c}
  cp "$work/$name" "$out"
else
  printf '#!/bin/bash\nexec %s --check %s "$1"%s\n' "$(printf '%q ' "${again[@]}")" $kind "$links" >"$work/test.sh"
  chmod +x "$work/test.sh"
  "$bin/opt" -passes=strip-dead-prototypes,strip-dead-debug-info "$module" -o "$work/start.bc" 2>/dev/null || cp "$module" "$work/start.bc"
  (cd "$work" && "$bin/llvm-reduce" -j 2 --test="$work/test.sh" start.bc -o reduced.bc >"$work/reduce.log" 2>&1) || { tail -n 5 "$work/reduce.log"; exit 2; }
  out=${out:-$file.reduced.ll}
  "$bin/llvm-dis" "$work/reduced.bc" -o "$out"
fi
echo "$out: $(wc -l <"$out") lines"
