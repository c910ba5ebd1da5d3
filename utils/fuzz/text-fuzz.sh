#!/usr/bin/env bash
# text-fuzz.sh: the reader of the text form and the solver on what libFuzzer thinks of, under ASan and UBSan.
#
# usage: utils/fuzz/text-fuzz.sh [RUNS [SEED]]        1,000,000 runs from seed 1 when nothing is said
#
# Starts from programs of utils/fuzz/generate.c and from the tests in test/Graph. Builds in build/text-fuzz; what makes
# it fail is left there as crash-*, timeout-* or oom-*.
#
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
set -eu
cd "$(dirname "$0")/../.."
runs=${1:-1000000}
seed=${2:-1}
clang=${CLANG:-/usr/lib/llvm-22/bin/clang}
build=$PWD/build/text-fuzz
mkdir -p "$build/corpus"

sources=$(ls lib/Support/*.c lib/Graph/*.c utils/fuzz/*.c | grep -v fuzz/main.c)
# shellcheck disable=SC2086
make_all() {
  "$clang" -O1 -g -std=c17 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all -Ilib -Iinclude \
    $sources -o "$build/text-fuzz"
  [ ! -f "$build/corpus/seed-0" ] || return 0
  # shellcheck disable=SC2046
  "$clang" -O1 -std=c17 -D_POSIX_C_SOURCE=200809L -Ilib -Iinclude $(echo "$sources" | grep -v text_fuzz.c) utils/fuzz/main.c \
    -o "$build/generate"
  for file in test/Graph/*.test; do cp "$file" "$build/corpus/seed-$(basename "$file")"; done
  for ((i = 199; i >= 0; i--)); do "$build/generate" --print "$i" >"$build/corpus/seed-$i"; done
}
exec 9>"$build/lock" # two may run at a time, one builds
flock 9
[ -x "$build/text-fuzz" ] && [ -z "$(find lib/Support lib/Graph include utils/fuzz -name '*.[ch]' -newer "$build/text-fuzz")" ] || make_all
exec 9>&-
cd "$build"
exec ./text-fuzz -runs="$runs" -seed="$seed" -max_len=4096 -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 \
  -dict=../../utils/fuzz/text.dict corpus
