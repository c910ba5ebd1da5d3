#!/usr/bin/env bash
# cost.sh: which share of the machine instructions of opt -O2 is the pass, on SQLite's amalgamation?
#
# usage: utils/heapify/cost.sh [MODULE.bc]                        default: heapified SQLite; bench.sh makes it if need be
#
# callgrind counts opt -passes='default<O2>' with the plugin, once. The pass is all that esc_promote_module does, and
# the clean-up after it, SROA and others on changed functions, is told apart. Ten minutes for SQLite.
#
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
set -eu
. "$(dirname "$0")/common.sh"
take_plugins
module=${1:-$work/bench-$llvm/SQLite-sqlite3.bc}
if [ ! -e "$module" ]; then
  [ $# = 0 ] || die "there is no $module"
  "$top/utils/heapify/bench.sh" --programs SQLite --scopes separate --modes none >/dev/null
fi

profile=$work/callgrind.out
valgrind --tool=callgrind --callgrind-out-file="$profile" "$bin/opt" -load-pass-plugin="$plugin" \
  -passes='default<O2>' -disable-output "$module" >"$work/callgrind.log" 2>&1 || die "see $work/callgrind.log"

callgrind_annotate --threshold=100 --inclusive=yes "$profile" >"$work/inclusive.txt" 2>/dev/null
callgrind_annotate --threshold=99 "$profile" >"$work/exclusive.txt" 2>/dev/null
# instructions FUNCTION: inclusive, 0 when it was never called.
instructions() {
  awk -v name="$1" 'index($0, name) { gsub(",", "", $1); n = $1; exit } END { printf "%.0f", n }' "$work/inclusive.txt"
}
total=$(instructions 'PROGRAM TOTALS')
pass=$(instructions ':esc_promote_module')
clean_up=$(($(instructions 'StackPromotionPass::run(llvm::Module&') - pass))
awk -v total="$total" -v pass="$pass" -v clean="$clean_up" 'BEGIN {
  o2 = total - pass - clean
  printf "| part | instructions | of -O2 |\n| --- | ---: | ---: |\n"
  printf "| -O2 without the pass | %.0f | 100 %% |\n", o2
  printf "| analysis and rewriting | %.0f | %.1f %% |\n", pass, 100 * pass / o2
  printf "| clean-up after it | %.0f | %.1f %% |\n", clean, 100 * clean / o2
}'
echo
echo "Hot functions of the plugin:"
grep -E '^ *[0-9].*Escapement\.so' "$work/exclusive.txt" | head -n 15
