#!/usr/bin/env bash
# demo.sh: what do real programs on a collector lose with Escapement?
#
# usage: utils/demo.sh
#
# Builds the plugin for LLVM 22 and three C programs, each without and with the
# plugin, runs them on their inputs, and prints what the runs allocated, how
# long they took, whether they printed the same, and a few of the remarks.
# Everything is written under build/; what was built is not built again.
# RUNS=N sets how often each program is timed (3), NO_COLOR=1 drops colour.
#
# The exit status is 0 when all outputs are identical, enough allocations are
# gone (40 % for each program, 95 % for nbody), and nbody is 3 times faster.
#
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
set -euo pipefail
export LC_ALL=C

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
elsewhere=
[[ $PWD == "$root" ]] || elsewhere=$root
cd "$root"
build=build/22
logs=build/logs
work=build/demo
runs=${RUNS:-3}
programs=(scheme json nbody)
failures=()

if [[ ! $runs =~ ^[1-9][0-9]*$ ]]; then
  echo "demo: RUNS must be a number from 1, not '$runs'" >&2
  exit 2
fi

declare -A input=(
  [scheme]="test/Programs/scheme/tour.scm"
  [json]="test/Programs/json/catalogue.json 200"
  [nbody]="test/Programs/nbody/solar.txt 250"
)
declare -A about=(
  [scheme]="interpreter: fib, tak, closures, sorting, n queens"
  [json]="parser, printer, visitors: 112 kB, 200 rounds"
  [nbody]="the solar system, 250 years, a new vector per operation"
)
declare -A wanted=([scheme]=40 [json]=40 [nbody]=95) # percent fewer
declare -A speed=([nbody]=3)                          # times faster

# --- words and colour --------------------------------------------------------

if [[ -t 1 && -z "${NO_COLOR:-}" && ${TERM:-dumb} != dumb ]]; then
  bold=$'\e[1m' dim=$'\e[2m' good=$'\e[32m' bad=$'\e[31m' kept=$'\e[33m' off=$'\e[0m'
else
  bold='' dim='' good='' bad='' kept='' off=''
fi

heading() { printf '\n%s%s%s\n' "$bold" "$1" "$off"; }
rule() { printf '%s%s%s\n' "$dim" "$(printf -- '-%.0s' {1..78})" "$off"; }
problem() {
  failures+=("$1")
  printf '%sfailed:%s %s\n' "$bad" "$off" "$1"
}

# Runs a command with its output in a log; shows the log's end if it fails.
quietly() { # words log command...
  local words=$1 log=$logs/$2 started=$SECONDS
  shift 2
  printf '  %-52s' "$words"
  if "$@" >"$log" 2>&1; then
    printf '%sdone%s  %3d s\n' "$good" "$off" $((SECONDS - started))
  else
    printf '%sfailed%s\n\n' "$bad" "$off"
    tail -n 25 "$log"
    printf '\nThe whole log: %s\n' "$log"
    exit 1
  fi
}

# --- building ----------------------------------------------------------------

build_plugin() {
  cmake -S . -B "$build" -G Ninja -DESCAPEMENT_LLVM=22 &&
    ninja -C "$build" Escapement esc-cc esc-remarks
}

# The plugin writes what it did into an optimization record. Compiling in the
# program's folder keeps the file names in it short.
compile() { # program plain|promoted
  local out=$root/$work/$1.$2 command=("$clang")
  [[ $2 == plain ]] ||
    command=("$root/$build/bin/esc-cc" "--esc-report=$root/$work/$1.opt.yaml")
  if [[ $out -nt test/Programs/$1/$1.c && $out -nt $build/lib/Escapement.so &&
    $out -nt utils/demo.sh && ($2 == plain || -e $work/$1.opt.yaml) ]]; then
    return 0
  fi
  (cd "test/Programs/$1" &&
    "${command[@]}" -O2 -g "$1.c" -o "$out" -lgc -lm)
}

build_programs() {
  local program
  "$clang" -O2 -fPIC -shared test/Programs/count/gc_count.c \
    -o "$work/gc_count.so" -ldl || return 1
  for program in "${programs[@]}"; do
    compile "$program" plain || return 1
    compile "$program" promoted || return 1
  done
}

# --- measuring ---------------------------------------------------------------

microseconds() { printf '%s' "${EPOCHREALTIME/[.,]/}"; }
median() { printf '%s\n' "$@" | sort -n | sed -n "$((($# + 1) / 2))p"; }

# One timed run; leaves its microseconds in $took.
timed_run() { # program variant
  local arguments started
  read -ra arguments <<<"${input[$1]}"
  started=$(microseconds)
  "$work/$1.$2" "${arguments[@]}" >"$work/$1.$2.out"
  took=$(($(microseconds) - started))
}

# Plain and promoted take turns, so that both meet the same noise.
time_program() { # program
  local run took plain=() promoted=()
  for ((run = 0; run < runs; run++)); do
    timed_run "$1" plain && plain+=("$took")
    timed_run "$1" promoted && promoted+=("$took")
  done
  time_of[$1.plain]=$(median "${plain[@]}")
  time_of[$1.promoted]=$(median "${promoted[@]}")
}

# One more run, not timed, with the counting library preloaded.
count_program() { # program variant
  local arguments line
  read -ra arguments <<<"${input[$1]}"
  GC_COUNT_FILE=$work/$1.$2.count LD_PRELOAD=$root/$work/gc_count.so \
    "$work/$1.$2" "${arguments[@]}" >/dev/null
  read -r line <"$work/$1.$2.count"
  [[ $line =~ allocations=([0-9]+)\ bytes=([0-9]+)\ collections=([0-9]+) ]]
  allocations_of[$1.$2]=${BASH_REMATCH[1]}
  bytes_of[$1.$2]=${BASH_REMATCH[2]}
  collections_of[$1.$2]=${BASH_REMATCH[3]}
}

measure() { # program
  time_program "$1"
  count_program "$1" plain
  count_program "$1" promoted
}

# --- the table ---------------------------------------------------------------

thousands() { sed -E ':a; s/([0-9])([0-9]{3})($|,)/\1,\2\3/; ta' <<<"$1"; }
mebibytes() { awk -v b="$1" 'BEGIN { printf "%.1f MiB", b / 1048576 }'; }
seconds() { awk -v t="$1" 'BEGIN { printf "%.3f s", t / 1e6 }'; }
percent() { # before after
  awk -v a="$1" -v b="$2" 'BEGIN {
    p = a ? 100 * (a - b) / a : 0
    if (b && p > 99.9) print "> 99.9 %"
    else printf "%.1f %%", p
  }'
}
times() { # slow fast
  awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f times", b ? a / b : 0 }'
}

table_row() { printf '%-7s %-8s %12s %12s %11s %11s%s\n' "$@"; }

variant_row() { # program variant
  local name=$1
  [[ $2 == plain ]] || name=''
  table_row "$name" "$2" "$(thousands "${allocations_of[$1.$2]}")" \
    "$(mebibytes "${bytes_of[$1.$2]}")" \
    "$(thousands "${collections_of[$1.$2]}")" \
    "$(seconds "${time_of[$1.$2]}")" "${3:+  $3}"
}

program_rows() { # program
  local same=identical
  cmp -s "$work/$1.plain.out" "$work/$1.promoted.out" || same=DIFFERS
  variant_row "$1" plain
  variant_row "$1" promoted "$same"
  printf '%s' "$good"
  table_row '' 'less by' \
    "$(percent "${allocations_of[$1.plain]}" "${allocations_of[$1.promoted]}")" \
    "$(percent "${bytes_of[$1.plain]}" "${bytes_of[$1.promoted]}")" \
    "$(percent "${collections_of[$1.plain]}" "${collections_of[$1.promoted]}")" \
    "$(times "${time_of[$1.plain]}" "${time_of[$1.promoted]}")" '  faster'
  printf '%s' "$off"
}

print_table() {
  local program
  table_row program '' allocations bytes collections 'wall time' '  output'
  for program in "${programs[@]}"; do
    rule
    program_rows "$program"
  done
  rule
}

check_program() { # program
  local before=${allocations_of[$1.plain]} after=${allocations_of[$1.promoted]}
  cmp -s "$work/$1.plain.out" "$work/$1.promoted.out" ||
    problem "$1: the outputs differ ($work/$1.*.out)"
  ((before > 0 && (before - after) * 100 >= before * wanted[$1])) ||
    problem "$1: fewer than ${wanted[$1]} % of the allocations are gone"
  ((time_of[$1.plain] >= time_of[$1.promoted] * ${speed[$1]:-0})) ||
    problem "$1: not ${speed[$1]} times faster"
}

# --- the remarks -------------------------------------------------------------

esc_remarks() { # command option...
  local command=$1
  shift
  "$root/$build/bin/esc-remarks" "$command" --quiet \
    "${programs[@]/#/--source=test/Programs/}" "$@"
}

# One remark, chosen by filters of esc-remarks; its last line, a sum, is not.
remark() { # introduction program option...
  local introduction=$1 program=$2 color=never shown
  shift 2
  [[ -z $bold ]] || color=always
  printf '\n%s\n' "$introduction"
  shown=$(esc_remarks show --color="$color" "$@" "$work/$program.opt.yaml" | sed '$d; /^$/d; s/^/  /')
  if [[ -z $shown ]]; then
    echo "demo.sh: error: $program has no such remark any more: $*" >&2
    return 1
  fi
  printf '%s\n' "$shown"
}

print_remarks() {
  heading 'What it decided'
  for program in "${programs[@]}"; do
    printf '  %-8s%s\n' "$program" "$(esc_remarks summary "$work/$program.opt.yaml" |
      sed -En '/^[0-9,]+ allocations/ { s/ \([0-9,]+ copies\)//g; p }')"
  done

  heading 'Why: three of them'
  remark 'The arguments of a call; nobody keeps them:' \
    scheme --reason=StackPromoted --match='of 56 bytes'
  remark 'A builder of text is handed to those who add to it; nobody keeps it:' \
    json --reason=StackPromoted --function=parse_string --match='of 24 bytes'
  remark 'A symbol is made to stay:' \
    scheme --reason=StoredToGlobal --function=intern --match='symbol_table'
}

print_next() {
  esc_remarks html --output="$work/report.html" "$work"
  heading "Where to go from here${elsewhere:+, in $elsewhere}"
  cat <<EOF
  all of it in a browser, each flow drawn through the source:
    $root/$work/report.html
  the same in the terminal, and what a reason means, with a way out:
    $build/bin/esc-remarks show --source=test/Programs/json \\
      $work/json.opt.yaml
    $build/bin/esc-remarks explain PassedToCall
  your own program, with clang's options:
    $build/bin/esc-cc --esc-report -O2 yours.c -o yours -lgc
    $build/bin/esc-cc --esc-report=yours.opt.yaml -O2 yours.c -o yours -lgc
    $build/bin/esc-remarks show yours.opt.yaml
  a gate for CI, editors, LTO, your own front end: README.md
  all tests: utils/check.sh
EOF
}

# --- all of it ---------------------------------------------------------------

declare -A time_of allocations_of bytes_of collections_of
mkdir -p "$logs" "$work"

printf '%sEscapement%s moves garbage-collected objects that cannot outlive their\n' \
  "$bold" "$off"
cat <<EOF
function to the stack, and says of each allocation what it did and why.

Here are three C programs on the Boehm collector. Each is built twice from the
same source: by clang -O2, and by the same clang with the plugin.
EOF
for program in "${programs[@]}"; do
  printf '  %-8s %s\n' "$program" "${about[$program]}"
done

heading "Building (logs in $logs)"
quietly 'what is missing from Debian' demo-setup.log utils/setup.sh
clang=$(command -v clang-22 || printf '%s' /usr/lib/llvm-22/bin/clang)
quietly 'the plugin, for LLVM 22' demo-plugin.log build_plugin
quietly 'the programs, without and with the plugin' demo-programs.log \
  build_programs

often="$runs times"
((runs > 1)) || often=once
heading "Running each $often without and with the plugin, in turns"
for program in "${programs[@]}"; do
  started=$SECONDS
  printf '  %-52s' "$program"
  measure "$program"
  printf '%sdone%s  %3d s\n' "$good" "$off" $((SECONDS - started))
done

heading "What the collector had to do"
print_table
((runs == 1)) || printf 'Wall time is the median of %s runs. ' "$runs"
printf 'Allocations were counted in another run,\n'
printf 'by a library between the program and the collector.\n'

heading "Result"
for program in "${programs[@]}"; do
  check_program "$program"
done
if ((${#failures[@]} == 0)); then
  printf '%sAll held:%s outputs identical; at least 40 %% fewer allocations in each\n' \
    "$good" "$off"
  printf 'program, at least 95 %% fewer in nbody, which ran %s faster.\n' \
    "$(times "${time_of[nbody.plain]}" "${time_of[nbody.promoted]}")"
fi

print_remarks
print_next
((${#failures[@]} == 0))
