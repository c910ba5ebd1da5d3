#!/bin/sh
# Installs what the browser tests of `esc-remarks html` need (Debian's chromium and node; playwright-core from npm into
# build/playwright), and runs them: utils/html-test.sh [22|19]. Without it they are unsupported, and skipped.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
set -eu
cd "$(dirname "$0")/.."
version=${1:-22}
missing=
command -v chromium >/dev/null || missing=chromium
command -v node >/dev/null || missing="$missing nodejs"
command -v npm >/dev/null || missing="$missing npm"   # a nodejs from elsewhere brings its own
if [ -n "$missing" ]; then
  [ "$(id -u)" = 0 ] && sudo='' || sudo=sudo
  # shellcheck disable=SC2086
  $sudo apt-get install -y --no-install-recommends $missing fonts-dejavu-core
fi
[ -d build/playwright/node_modules/playwright-core ] || npm install --silent --no-save --prefix build/playwright playwright-core
cmake --build "build/$version" --target esc-remarks esc-cc Escapement
/usr/lib/llvm-22/bin/lit -sv "-Dllvm=$version" test/tools/esc-remarks --filter html-
