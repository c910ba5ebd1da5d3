#!/usr/bin/env bash
# setup.sh: installs what the build and its tests need and Debian 12 does not have yet. Says what it does; may be called
# again at any time.
#
# usage: utils/setup.sh [LLVM version...] [front-ends]          (default: 22 19)
#        front-ends: the compilers of Crystal, D and Nim, too
#
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
set -eu

versions=
more=
for word in "$@"; do
  case "$word" in
    front-ends) more="crystal libevent-dev libpcre3-dev ldc nim llvm-14" ;;
    *) versions="$versions $word" ;;
  esac
done
versions=${versions:-22 19}
packages="gcc g++ cmake ninja-build pkg-config libgc-dev $more"
# lit comes with LLVM 22 only.
packages="$packages llvm-22-tools"
# The soundness laboratory: programs from outside, and what makes small tests of large ones.
packages="$packages csmith libcsmith-dev cvise"
for version in $versions; do
  packages="$packages llvm-$version-dev llvm-$version-tools clang-$version libclang-rt-$version-dev"
done
case " $versions " in *" 22 "*) packages="$packages lld-22" ;; esac

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  echo "setup: not a Debian system; needed are, by Debian's names: $packages" >&2
  exit 0
fi

missing=
for package in $packages; do
  state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] || missing="$missing $package"
done
if [ -z "$missing" ]; then
  echo "setup: everything is installed"
  exit 0
fi

as_root=
if [ "$(id -u)" != 0 ]; then
  as_root=sudo
  if ! command -v sudo >/dev/null; then
    echo "setup: error: run as root, or install sudo: apt-get install$missing" >&2
    exit 1
  fi
fi

echo "setup: installing$missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# An unreachable source of somebody else's is no reason to stop: apt-get install will tell whether ours are there.
$as_root apt-get update >"$log" 2>&1 || echo "setup: apt-get update had errors, going on"
if ! $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing >>"$log" 2>&1; then
  tail -n 20 "$log" >&2
  echo "setup: error: apt-get install$missing failed; LLVM 22 is in bookworm-security, is that among apt's sources?" >&2
  exit 1
fi
echo "setup: done"
