#!/usr/bin/env bash
# sources.sh: Lua 5.4, SQLite 3, bzip2 and zlib from Debian's sources, unpacked in a folder of the build.
#
# usage: utils/heapify/sources.sh FOLDER            afterwards: FOLDER/lua/src/*.c, FOLDER/sqlite/{sqlite3,shell}.c, FOLDER/{bzip2,zlib}/*.c
#
# Nothing of the system changes, and nobody has to be root (utils/debian-sources.sh). Making SQLite's amalgamation takes
# tclsh, make and a C compiler. What is there already is kept.
#
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
set -eu
folder=${1:?usage: sources.sh FOLDER}
. "$(dirname "${BASH_SOURCE[0]}")/../debian-sources.sh"
mkdir -p "$folder/apt"
cd "$folder"

for tool in apt-get tclsh make; do
  command -v "$tool" >/dev/null || { echo "sources: error: there is no $tool (packages apt, tcl, make)" >&2; exit 1; }
done

unpack() { # unpack FOLDER PATTERN
  rm -rf "$1.new"
  mkdir "$1.new"
  tar -xf $2 --no-same-owner --strip-components=1 -C "$1.new"
}

[ -e lua/src/lua.c ] && [ -e sqlite/sqlite3.c ] && [ -e bzip2/bzip2.c ] && [ -e zlib/zlib.h ] ||
  ls ./lua5.4_*.orig.tar.* ./sqlite3_*.orig.tar.* ./bzip2_*.orig.tar.* ./zlib_*.orig.tar.* >/dev/null 2>&1 ||
  debian_sources --download-only lua5.4 sqlite3 bzip2 zlib
for small in bzip2 zlib; do
  [ -e $small/$small.h ] || [ -e $small/bzlib.h ] || { unpack $small "${small}_*.orig.tar.?z*" && mv $small.new $small; }
done
if [ ! -e lua/src/lua.c ]; then
  unpack lua 'lua5.4_*.orig.tar.*'
  mv lua.new lua
fi
if [ ! -e sqlite/sqlite3.c ]; then
  unpack sqlite 'sqlite3_*.orig.tar.*'
  (cd sqlite.new && ./configure --disable-readline && make sqlite3.c shell.c) >apt/sqlite.log 2>&1 ||
    { tail -n 5 apt/sqlite.log >&2; exit 1; }
  mv sqlite.new sqlite
fi
