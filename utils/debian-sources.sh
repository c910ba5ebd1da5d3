# debian-sources.sh: sources of Debian packages, without changing anything of the system. For scripts to read in.
#
# debian_sources OPTION PACKAGE...     in the current folder: the files of `apt-get source OPTION`. apt gets a list of sources, a state
#                                      and a cache of its own in ./apt, so nobody has to be root; ./apt/log is what it said.
#                                      1 and the end of that when it fails.
#
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

debian_private_apt() {
  apt-get -q -o Dir::Etc::SourceList="$PWD/apt/debian.sources" -o Dir::Etc::SourceParts=/dev/null \
    -o Dir::State::Lists="$PWD/apt/lists" -o Dir::Cache="$PWD/apt/cache" -o APT::Sandbox::User="$(id -un)" "$@"
}

# From where the machine gets its own packages.
debian_archive() {
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Codename: bookworm' | sort -u | head -n 1
}

debian_sources() {
  local uri option=$1
  shift
  mkdir -p apt/lists/partial apt/cache/archives/partial
  uri=$(debian_archive)
  [ -n "$uri" ] || { echo "sources: error: no Debian archive is configured for apt here" >&2; return 1; }
  cat >apt/debian.sources <<END
Types: deb-src
URIs: $uri
Suites: bookworm
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
END
  debian_private_apt update >apt/log 2>&1 && debian_private_apt source "$option" "$@" >>apt/log 2>&1 && return
  tail -n 5 apt/log >&2
  return 1
}
