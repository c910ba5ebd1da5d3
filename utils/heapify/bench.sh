#!/usr/bin/env bash
# bench.sh: how much of heapified Lua 5.4 and SQLite 3 is promoted, beside the algorithms of TinyGo and LDC.
#
# usage: utils/heapify/bench.sh [OPTION of bench.py...]          e.g. --programs Lua --scopes whole --modes none escapement
#        LLVM=19 utils/heapify/bench.sh
#
# Modules: separate (each C file), linked (llvm-link), whole (the same, internalized, main kept; whole-program mode).
# Prints two Markdown tables. Fails when a program prints something else than it does without all this. A few minutes.
#
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
set -eu
. "$(dirname "$0")/common.sh"
take_plugins
"$top/utils/heapify/sources.sh" "$work/src"
python3 "$top/utils/heapify/bench.py" --llvm "$llvm" --work "$work" --plugin "$plugin" --lab "$lab" "$@"
