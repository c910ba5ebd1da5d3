#!/usr/bin/env bash
# ceiling.sh: how much could any sound pass have promoted in this run of a program, and how much did Escapement?
#
# usage: utils/ceiling/ceiling.sh                                  scheme, json and nbody of test/Programs, with small inputs
#        utils/ceiling/ceiling.sh PROGRAM.c [ARGUMENT...]          FLAGS="-lm" MODELS="file.ll" in the environment; LLVM=19
#        utils/ceiling/ceiling.sh PROGRAM.bc [ARGUMENT...]         what --emit-input of esc-crystal and esc-nim writes
#        utils/ceiling/ceiling.sh --sites 20 ...                   more sites in the table of what was missed
#
# The program is compiled with -O2, watched where Escapement would promote, and run once. Prints a table for all and one of
# the sites where most was missed. Ends with 1 when a site that Escapement promotes was touched too late: a wrong promotion.
#
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
set -eu
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
exec python3 "$top/utils/ceiling/ceiling.py" --llvm "${LLVM:-22}" "$@"
