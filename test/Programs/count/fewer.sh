#!/bin/sh
# fewer.sh: did the second count fall by at least so many percent?
#
# usage: fewer.sh BEFORE AFTER PERCENT     (files that gc_count.c wrote)
#
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
set -eu

allocations() {
  sed -n 's/^allocations=\([0-9]*\) .*/\1/p' "$1"
}

before=$(allocations "$1")
after=$(allocations "$2")
echo "allocations: $before before, $after after, wanted: $3 % fewer"
[ "$before" -gt 0 ] && [ $(((before - after) * 100)) -ge $((before * $3)) ]
