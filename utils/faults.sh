#!/usr/bin/env bash
# faults.sh: which check catches which wrong promotion? Prints the matrix of checks and faults.
#
# usage: utils/faults.sh [--checks LIST] [FAULT...]       LLVM=19 utils/faults.sh
#
# Each program of utils/faults/programs is promoted twice: as the pass decides, which must pass every check, and with one
# fault (utils/faults/wrong.c), which at least one check must catch. Ends with 1 otherwise. About two minutes.
#
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
set -eu
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
exec python3 "$top/utils/faults/matrix.py" --llvm "${LLVM:-22}" "$@"
