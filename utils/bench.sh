#!/usr/bin/env bash
# bench.sh: builds the plugin and measures whole programs in Crystal, D, Nim and C with and without promotion.
#
# usage: utils/bench.sh [--rounds N] [--compile N] [program...]          utils/bench.sh --help tells the rest
#
# Writes build/bench/bench.md (a table) and build/bench/bench.svg (a plot).
#
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
set -eu
cd "$(dirname "$0")/.."
case " $* " in *" --help "* | *" -h "*) exec python3 utils/bench.py --help ;; esac
utils/setup.sh 22 front-ends
[ -f build/22/build.ninja ] || cmake -G Ninja -B build/22 -DESCAPEMENT_LLVM=22
ninja -C build/22
exec python3 utils/bench.py "$@"
