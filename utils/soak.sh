#!/usr/bin/env bash
# soak.sh: the long tier of the soundness laboratory. Goes on where it was stopped.
#
# usage: utils/soak.sh [--jobs N] [--build DIR] [--state DIR] [--only NAME,NAME] [--minutes N] [--status]
#
#   generator  20,000 generated programs, four variants each     csmith     2,000 programs of csmith with routes
#   gc         1,000 programs under a collection at every third allocation
#   graphs     1,000,000 random programs of escape graphs        tight      the same with low limits
#   text       1,000,000 libFuzzer runs of the text form         stress     5,000 modules of llvm-stress
#   mutate     5,000 mutated tests                               corrupt    2,000 corrupted bitcode files
#
# All of them advance together, in slices, N slices at a time (2). DIR is a build of LLVM 22 (build/22), which should not be
# built again meanwhile. A slice that is done leaves STATE/slices/NAME.FIRST and its output beside it; inputs with findings
# are in STATE/found (STATE: build/soak). One that was stopped runs again. --minutes stops by itself. The last lines are
# the summary, for test/Soundness/README.md; exit code 1 when anything was found, 3 when slices are left. About 75 minutes
# of two idle cores. Run it as "nice -n 19 utils/soak.sh".
#
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
set -u
cd "$(dirname "$0")/.." || exit 1
jobs=2 only='' status='' build=$PWD/build/22 state=$PWD/build/soak minutes=100000
while [ $# -gt 0 ]; do
  case $1 in
    --jobs) jobs=${2?}; shift ;;
    --build) build=$(realpath "${2?}"); shift ;;
    --state) state=$(realpath -m "${2?}"); shift ;;
    --only) only=,${2?},; shift ;;
    --minutes) minutes=${2?}; shift ;;
    --status) status=1 ;;
    *) sed -n '2,19p' "$0" | sed 's/^# \{0,1\}//' >&2; exit 2 ;;
  esac
  shift
done
mkdir -p "$state/slices"

# name, first, count, count of a slice
tiers='generator 100000 20000 250
csmith 100000 2000 20
gc 200000 1000 50
graphs 1000000 1000000 20000
tight 1000000 1000000 20000
text 0 1000000 25000
stress 0 5000 100
mutate 0 5000 100
corrupt 0 2000 50'

# chosen: the tiers that --only leaves.
chosen() {
  while read -r tier; do
    case $only in '' | *,"${tier%% *}",*) echo "$tier" ;; esac
  done <<<"$tiers"
}

# every: all slices, "name first count", those of all tiers in step.
every() {
  chosen | awk '{ for (at = 0; at < $3; at += $4) print at / $3, $1, $2 + at, ($3 - at < $4 ? $3 - at : $4) }' |
    sort -s -g -k1,1 | cut -d' ' -f2-
}

# one NAME FIRST COUNT: one slice.
one() {
  local common=(--build "$build" --keep "$state/found")
  case $1 in
    generator) python3 utils/generator/run.py --quiet --jobs 1 "${common[@]}" "$2" "$3" ;;
    gc) python3 utils/generator/run.py --quiet --jobs 1 --collect "${common[@]}" "$2" "$3" ;;
    csmith) python3 utils/generator/csmith.py --quiet --jobs 1 "${common[@]}" "$2" "$3" ;;
    graphs) "$build/bin/esc-graph-fuzz" --reduce "$2" $(($2 + $3)) ;;
    tight) "$build/bin/esc-graph-fuzz-tight" --reduce "$2" $(($2 + $3)) ;;
    text) utils/fuzz/text-fuzz.sh "$3" $(($2 + 1)) ;;
    stress | mutate | corrupt) python3 utils/fuzz/robust.py "${common[@]}" "$1" "$2" "$3" ;;
  esac
}

# progress NAME FIRST: one line, from the files of all slices.
progress() {
  printf '\r%d of %d slices, %d with findings; last: %s %d ' "$(every | done_of | wc -l)" "$(every | wc -l)" \
    "$(every | done_of | awk '$5 != 0' | wc -l)" "$1" "$2" >&2
}

# done_of: of the slices on stdin those that are done, with seconds and status: "name first count seconds status".
done_of() {
  while read -r name first count; do
    [ ! -f "$state/slices/$name.$first" ] || echo "$name $first $count $(cat "$state/slices/$name.$first")"
  done
}

# work: runs slices that nobody has until none is left or the time is over.
work() {
  every | while read -r name first count; do
    local slice=$state/slices/$name.$first start=$SECONDS result
    [ $SECONDS -lt $((minutes * 60)) ] || break
    if [ -f "$slice" ] || ! mkdir "$state/taken/$name.$first" 2>/dev/null; then continue; fi
    one "$name" "$first" "$count" >"$slice.log" 2>&1 </dev/null
    result=$?
    echo "$((SECONDS - start)) $result" >"$slice"
    [ $result = 0 ] || { printf '\n%s from %d, exit %d: %s.log\n' "$name" "$first" $result "$slice"; tail -n 20 "$slice.log"; } >&2
    progress "$name" "$first"
  done
}

summary() {
  while read -r name first count _; do
    every | grep "^$name " | done_of | awk -v name="$name" -v first="$first" -v count="$count" -v day="$(date +%F)" '
      { done += $3; spent += $4; bad += $5 != 0 }
      END { printf "| %-9s | %7d of %7d | from %7d | %d | %6d s | %s |\n", name, done, count, first, bad, spent, day }'
  done < <(chosen)
}

if [ -z "$status" ]; then
  rm -rf "$state/taken" "$state/tmp"
  mkdir -p "$state/taken" "$state/tmp"
  export TMPDIR=$state/tmp
  workers=()
  trap 'for worker in "${workers[@]}"; do kill -- "-$worker" 2>/dev/null; done; exit 130' INT TERM HUP
  set -m # each worker with a process group of its own, so that all of it can be stopped
  for ((i = 0; i < jobs; i++)); do work & workers+=($!); done
  wait
  printf '\n' >&2
fi
summary
left=$(($(every | wc -l) - $(every | done_of | wc -l)))
bad=$(every | done_of | awk '$5 != 0' | wc -l)
echo "slices with findings: $bad, left: $left"
[ "$bad" = 0 ] || exit 1
[ "$left" = 0 ] || exit 3
