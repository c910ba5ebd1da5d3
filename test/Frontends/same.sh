#!/bin/sh
# same.sh: does a program print the same with promotion, and allocate less?
#
# usage: same.sh DRIVER BUILD LLVM FOLDER SOURCE PERCENT [argument...]
#
# DRIVER is a script of utils/; FRONTEND_FLAGS are for its compiler. Makes FOLDER/plain and FOLDER/promoted, runs both with a
# library that counts allocations, and wants the same output and PERCENT fewer allocations.
#
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
set -eu
driver=$1 build=$2 llvm=$3 folder=$4 source=$5 percent=$6
shift 6
here=$(dirname "$0")
counter=gc_count
[ "$(basename "$driver")" != esc-ldc ] || counter=d_count

mkdir -p "$folder"
cc -O2 -fPIC -shared "$here/../Programs/count/$counter.c" -o "$folder/count.so" -ldl
for variant in plain promoted; do
  how=--plain
  [ $variant = plain ] || how="--promote=escapement"
  "$driver" "$source" -o "$folder/$variant" $how --llvm "$llvm" --build "$build" ${FRONTEND_FLAGS-}
  status=0
  GC_COUNT_FILE="$folder/$variant.count" LD_PRELOAD="$folder/count.so" \
    "$folder/$variant" "$@" >"$folder/$variant.out" 2>&1 || status=$?
  # Test libraries say how long they took.
  sed -E -i 's/[0-9.]+ (micro|milli)?seconds/a moment/' "$folder/$variant.out"
  echo "exit status $status" >>"$folder/$variant.out"
done
cmp "$folder/plain.out" "$folder/promoted.out"
cat "$folder/promoted.out"
"$here/../Programs/count/fewer.sh" "$folder/plain.count" "$folder/promoted.count" "$percent"
