#!/usr/bin/env bash
# programs.sh: Lua, SQLite, bzip2 and zlib, heapified and promoted: do they still print what they print without all this?
#
# usage: utils/checked/programs.sh [--programs Lua SQLite bzip2 zlib] [--modes MODE...]      LLVM=19 utils/checked/programs.sh
#
# Each stack variable whose address is taken becomes a GC allocation; those are promoted again, in each mode: early (before
# inlining) or late (in -O2), to slots (plain), to slots filled with garbage (fill), to pages that nobody can touch after
# the object's end (page), or to blocks of malloc under AddressSanitizer (asan). Fetches the sources with apt the first time. Ends with 1 when an output differs. SQLite in
# page mode takes minutes.
#
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
set -eu
. "$(dirname "$0")/../heapify/common.sh"
take_plugins
"$top/utils/heapify/sources.sh" "$work/src"
exec python3 "$top/utils/checked/programs.py" --llvm "$llvm" --work "$work" --plugin "$plugin" --lab "$lab" \
  --libraries "$build/lib" "$@"
