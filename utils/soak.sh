#!/usr/bin/env bash
# soak.sh: the long tier of the soundness laboratory. Goes on where it was stopped.
#
# usage: utils/soak.sh [--jobs N] [--only NAME,NAME] [--status]
#
#   generator  20,000 generated programs, four variants each     csmith     2,000 programs of csmith with routes
#   gc         1,000 programs under a collection at every third allocation
#   graphs     1,000,000 random programs of escape graphs        tight      the same with low limits
#   text       1,000,000 libFuzzer runs of the text form         stress     5,000 modules of llvm-stress
#   mutate     5,000 mutated tests                               corrupt    2,000 corrupted bitcode files
#
# Needs build/22. Works in slices; what is done stands in build/soak/NAME, what was found in build/soak/NAME.log. The
# progress line names the slice that runs. The last lines are the summary, for test/Soundness/README.md; exit code 1 when
# anything was found. Run it as "nice -n 19 utils/soak.sh".
#
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
set -u
cd "$(dirname "$0")/.." || exit 1
jobs=1 only='' status=''
while [ $# -gt 0 ]; do
  case $1 in
    --jobs) jobs=${2?}; shift ;;
    --only) only=,${2?},; shift ;;
    --status) status=1 ;;
    *) sed -n '2,15p' "$0" | sed 's/^# \{0,1\}//' >&2; exit 2 ;;
  esac
  shift
done
state=$PWD/build/soak
mkdir -p "$state"
bin=build/22/bin

# one NAME FIRST COUNT: one slice.
one() {
  case $1 in
    generator) python3 utils/generator/run.py --quiet --jobs "$jobs" --keep "$state/found" "$2" "$3" ;;
    gc) python3 utils/generator/run.py --quiet --jobs "$jobs" --collect --keep "$state/found" "$2" "$3" ;;
    csmith) python3 utils/generator/csmith.py --quiet --jobs "$jobs" --keep "$state/found" "$2" "$3" ;;
    graphs) $bin/esc-graph-fuzz --reduce "$2" $(($2 + $3)) ;;
    tight) $bin/esc-graph-fuzz-tight --reduce "$2" $(($2 + $3)) ;;
    text) utils/fuzz/text-fuzz.sh "$3" $(($2 + 1)) 2>&1 | grep -E 'ERROR|crash-|timeout-|oom-|does not know|said to be|number_of_executed' ;;
    stress | mutate | corrupt) python3 utils/fuzz/robust.py --keep "$state/found" "$1" "$2" "$3" ;;
  esac
}

# is_bad NAME STATUS OUTPUT
is_bad() {
  if [ "$1" = text ]; then grep -qE 'ERROR|crash-|timeout-|oom-' "$3"; else [ "$2" != 0 ]; fi
}

# tier NAME FIRST COUNT SLICE: all slices that are left.
tier() {
  local name=$1 first=$2 count=$3 slice=$4 done=0 bad=0 spent=0 result
  case $only in '' | *,"$name",*) ;; *) return ;; esac
  [ ! -f "$state/$name" ] || read -r done bad spent <"$state/$name"
  while [ -z "$status" ] && [ "$done" -lt "$count" ]; do
    local start=$SECONDS now=$slice
    [ $((done + now)) -le "$count" ] || now=$((count - done))
    printf '\r%-10s %d of %d, %d slices with findings ' "$name" "$done" "$count" "$bad" >&2
    one "$name" $((first + done)) "$now" >"$state/$name.slice" 2>&1
    result=$?
    cat "$state/$name.slice" >>"$state/$name.log"
    if is_bad "$name" $result "$state/$name.slice"; then
      bad=$((bad + 1))
      printf '\n' >&2
      cat "$state/$name.slice" >&2
    fi
    done=$((done + now))
    spent=$((spent + SECONDS - start))
    echo "$done $bad $spent" >"$state/$name"
  done
  summary+=("$(printf '| %-9s | %9d of %9d | from %7d | %d | %6d s | %s |' "$name" "$done" "$count" "$first" "$bad" "$spent" "$(date +%F)")")
  total=$((total + bad))
}

summary=() total=0
tier generator 100000 20000 250
tier csmith 100000 2000 20
tier gc 200000 1000 50
tier graphs 1000000 1000000 20000
tier tight 1000000 1000000 20000
tier text 0 1000000 50000
tier stress 0 5000 100
tier mutate 0 5000 100
tier corrupt 0 2000 100
printf '\n' >&2
printf '%s\n' "${summary[@]}"
echo "slices with findings: $total"
[ "$total" = 0 ]
