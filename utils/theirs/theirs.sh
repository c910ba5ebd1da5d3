#!/usr/bin/env bash
# theirs.sh: programs that nobody here wrote, plain and promoted.
#
# usage: utils/theirs/theirs.sh [PROGRAM...]     w3m, format, sudoku, meteor, nim; all when none is given. --help tells more
#
# w3m is a browser in C on the Boehm collector; format is the formatter of the Crystal compiler on Crystal's library; sudoku and
# meteor are among Crystal's examples; nim is the Nim compiler, which compiles a program. The sources come from Debian. Every variant
# has to print what the plain one prints. Writes a table to build/theirs/theirs.md. Half an hour on two cores, most of it for nim.
#
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
set -eu
cd "$(dirname "$0")/../.."
case " $* " in *" --help "* | *" -h "*) exec python3 utils/theirs/theirs.py --help ;; esac
utils/setup.sh 22 front-ends
. utils/debian-sources.sh
missing=
[ -e /usr/include/termcap.h ] || missing="$missing libncurses-dev"
[ -e /usr/share/doc/crystal/examples/conway.cr ] || missing="$missing crystal-samples"
if [ -n "$missing" ]; then
  echo "theirs: installing$missing"
  as_root=
  [ "$(id -u)" = 0 ] || as_root=sudo
  # shellcheck disable=SC2086
  $as_root apt-get install -y -q $missing >/dev/null
fi
[ -f build/22/build.ninja ] || cmake -G Ninja -B build/22 -DESCAPEMENT_LLVM=22
ninja -C build/22 >/dev/null
mkdir -p build/theirs
(
  cd build/theirs
  [ -e w3m ] && [ -e nim ] || debian_sources --download-only --tar-only w3m nim
  for package in w3m nim; do
    [ -e $package ] && continue
    rm -rf $package.new && mkdir $package.new
    tar -xf ${package}_*.orig.tar.* --no-same-owner --strip-components=1 -C $package.new
    mv $package.new $package
  done
)
exec python3 utils/theirs/theirs.py "$@"
