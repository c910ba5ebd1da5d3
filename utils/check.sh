#!/usr/bin/env bash
# check.sh: builds and tests everything: with LLVM 22 and 19, the short tier of the soundness laboratory, and the part
# without LLVM under sanitizers.
#
# usage: utils/check.sh [--fast]                   --fast: LLVM 22 only
#
# One line for each step; full logs in build/logs. The last line is "N passed, N failed": tests, and steps that broke.
#
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
set -u
cd "$(dirname "$0")/.." || exit 1

versions="22 19"
case "${1-}" in
  --fast) versions=22 ;;
  "") ;;
  *) echo "usage: utils/check.sh [--fast]" >&2; exit 2 ;;
esac

logs=$PWD/build/logs
mkdir -p "$logs"
passed=0
failed=0

# step NAME COMMAND...: runs it, its output in build/logs/NAME.log. Quiet when all is well.
step() {
  local name=$1 start=$SECONDS
  shift
  if "$@" >"$logs/$name.log" 2>&1; then
    printf '  %-16s ok      %4d s\n' "$name" $((SECONDS - start))
    return 0
  fi
  printf '  %-16s FAILED  %4d s   build/logs/%s.log\n' "$name" $((SECONDS - start)) "$name"
  return 1
}

# build NAME TARGET CMAKE-OPTION...: configures and builds build/NAME.
build() {
  local name=$1 target=$2
  shift 2
  if step "$name-configure" cmake -G Ninja -B "build/$name" "$@" && step "$name-build" ninja -C "build/$name" $target; then
    return 0
  fi
  tail -n 30 "$(ls -t "$logs/$name"-*.log | head -n 1)"
  failed=$((failed + 1))
  return 1
}

count() {
  grep -cE "\"code\": \"($1)\"" "$2" || true
}

# tests NAME TARGET: runs lit by a target of build/NAME and adds up what it found.
tests() {
  local name=$1 target=$2 results=$logs/$1-tests.json good bad
  rm -f "$results"
  LIT_OPTS="--output=$results" step "$name-tests" ninja -C "build/$name" "$target"
  local status=$?
  [ -f "$results" ] || echo '{}' >"$results"
  good=$(count 'PASS|XFAIL|FLAKYPASS' "$results")
  bad=$(count 'FAIL|XPASS|UNRESOLVED|TIMEOUT' "$results")
  if [ "$good" = 0 ] && [ "$bad" = 0 ]; then
    echo "  no test was run"
    bad=1
  elif [ $status != 0 ] && [ "$bad" = 0 ]; then
    bad=1
  fi
  [ $status = 0 ] || tail -n 60 "$logs/$name-tests.log"
  passed=$((passed + good))
  failed=$((failed + bad))
  closing+=("$name" "$(grep -E '^(Testing Time:|Total Discovered|  [A-Z][A-Za-z ]*: +[0-9])' "$logs/$name-tests.log")")
}

# laboratory NAME COMMAND...: a step that counts as one test; its last line is what it says of itself.
laboratory() {
  if step "$@"; then
    passed=$((passed + 1))
    printf '                   %s\n' "$(tail -n 1 "$logs/$1.log" | cut -c1-160)"
  else
    failed=$((failed + 1))
    tail -n 20 "$logs/$1.log"
  fi
}

closing=()
# Without the front ends their tests are listed as unsupported.
bash utils/setup.sh $versions front-ends || bash utils/setup.sh $versions || exit 1
for version in $versions; do
  build "$version" all "-DESCAPEMENT_LLVM=$version" && tests "$version" check-escapement
done
# The short tier of the soundness laboratory; utils/soak.sh is the long one. Fixed seeds.
laboratory guards python3 utils/guards.py
laboratory generator python3 utils/generator/run.py --quiet 0 1000
[ "$versions" = 22 ] || laboratory generator-19 python3 utils/generator/run.py --quiet --llvm 19 1000 100
laboratory collector python3 utils/generator/run.py --quiet --collect 2000 50
laboratory defined python3 utils/generator/run.py --quiet --self-check 3000 50
laboratory csmith python3 utils/generator/csmith.py --quiet 0 30
laboratory graphs build/22/bin/esc-graph-fuzz 0 50000
laboratory graphs-tight build/22/bin/esc-graph-fuzz-tight 0 50000
laboratory stress python3 utils/fuzz/robust.py stress 0 100
laboratory mutate python3 utils/fuzz/robust.py mutate 0 100
laboratory corrupt python3 utils/fuzz/robust.py corrupt 0 40
laboratory hostile python3 utils/fuzz/robust.py hostile 10
laboratory text utils/fuzz/text-fuzz.sh 20000
build sanitize "esc-graph" -DESCAPEMENT_LLVM=22 -DESCAPEMENT_SANITIZE=address,undefined \
  && tests sanitize check-escapement-core

for ((i = 0; i < ${#closing[@]}; i += 2)); do
  printf '\n%s: %s\n' "${closing[i]}" "${closing[i + 1]}"
done
printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
