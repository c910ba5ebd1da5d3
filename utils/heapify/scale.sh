#!/usr/bin/env bash
# scale.sh: cost of the pass per instruction, for modules of 10,000 to 1,000,000 instructions in five shapes.
#
# usage: utils/heapify/scale.sh [OPTION of scale.py...]          e.g. --shapes scc --sizes 1000 2000 --count callgrind
#
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
set -eu
. "$(dirname "$0")/common.sh"
take_plugins
python3 "$top/utils/heapify/scale.py" --opt "$bin/opt" --llvm-as "$bin/llvm-as" --plugin "$plugin" --work "$work/scale" "$@"
