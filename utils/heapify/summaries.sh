#!/usr/bin/env bash
# summaries.sh: how much more of heapified Lua is promoted when each module knows the summaries of the others.
#
# usage: utils/heapify/summaries.sh [ROUNDS]        after bench.sh, of which it takes the heapified modules; default 2
#
# Round 0 compiles each module by itself and exports its summaries; each further round imports those of the round before.
# Prints a line for each round. Fails when the program of the last round prints something else than the one of round 0.
#
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
set -eu
. "$(dirname "$0")/common.sh"
take_plugins
rounds=${1:-2}
modules=$(find "$work/bench-$llvm" -regex '.*/Lua-[a-z0-9]*\.bc' | sort)
[ -n "$modules" ] || die "there are no heapified modules: run bench.sh --programs Lua first"
out=$work/summaries-$llvm
rm -rf "$out"

compile() { # compile ROUND OPTION...
  round=$1
  shift
  mkdir -p "$out/$round"
  for module in $modules; do
    name=$out/$round/$(basename "$module" .bc)
    "$bin/opt" -load-pass-plugin="$plugin" -passes='default<O2>,verify' "-escapement-export=$out/$round/summaries/" "$@" \
      -pass-remarks-output="$name.yaml" -pass-remarks-filter=stack-promotion "$module" -o "$name.bc"
    "$bin/llc" -O2 -relocation-model=pic -filetype=obj "$name.bc" -o "$name.o"
  done
  "$bin/clang" -O2 -w "$top/utils/heapify/heap.c" "$out/$round"/*.o -o "$out/$round/lua" -lm -ldl
  cat "$out/$round"/*.yaml | awk -v round="$round" '
    /^--- / { decision = /!(Passed|Missed)/ }
    /^Name: / && decision { seen++; if ($2 == "StackPromoted" || $2 == "AllocationRemoved") gone++ }
    END { printf "round %d: %d of %d sites promoted, %.1f %%\n", round, gone, seen, 100 * gone / seen }'
}

run() { # run ROUND
  for script in "$top"/utils/heapify/lua/*.lua; do setarch -R "$out/$1/lua" "$script" 2>&1 </dev/null; done
}

compile 0
for round in $(seq "$rounds"); do compile "$round" "-escapement-models=$out/$((round - 1))/summaries"; done
[ "$(run 0 | cksum)" = "$(run "$rounds" | cksum)" ] || die "the programs do not print the same"
echo "the programs of round 0 and $rounds print the same"
