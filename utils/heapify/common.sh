# common.sh: what the scripts of the laboratory share. Sourced.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Sets: top (the source tree), llvm (22, or LLVM=19 in the environment), bin, build, work (everything that is made).
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
llvm=${LLVM:-22}
bin=/usr/lib/llvm-$llvm/bin
build=$top/build/$llvm
work=$top/build/heapify
mkdir -p "$work"

die() {
  echo "$(basename "$0" .sh): error: $*" >&2
  exit 1
}

# Never written in place: somebody may be running the one that is there.
take() {
  cp "$1" "$2.$$" && mv "$2.$$" "$2"
}

# The plugins, copied: the build may go on meanwhile. ESCAPEMENT_PLUGIN in the environment names another one.
take_plugins() {
  plugin=$work/plugins-$llvm/Escapement.so
  lab=$work/plugins-$llvm/EscapementLab.so
  [ -e "$build/lib/EscapementLab.so" ] || die "build first: cmake -G Ninja -B build/$llvm -DESCAPEMENT_LLVM=$llvm && ninja -C build/$llvm"
  mkdir -p "$work/plugins-$llvm"
  take "${ESCAPEMENT_PLUGIN:-$build/lib/Escapement.so}" "$plugin"
  take "$build/lib/EscapementLab.so" "$lab"
}
