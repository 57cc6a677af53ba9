#!/bin/sh
# Runs Driftless in a job, out of a release that is downloaded once:
#
#   driftless.sh COMMAND…
#
# A download is unpacked where its SHA-256 checksum is the one that DRIFTLESS_SHA256 says, else the one
# in the release's own list of checksums, and nowhere else. No JDK is needed. Needs curl and tar.
#
#   DRIFTLESS_VERSION    the release, such as 0.1.0; default: that of the checkout in which this stands.
#                        "source" builds this checkout instead, which takes a JDK of 17 or newer
#   DRIFTLESS_SHA256     the checksum of the bundle for this machine
#   DRIFTLESS_DOWNLOADS  where releases are; default: https://github.com/driftless/driftless/releases/download
#   DRIFTLESS_CACHE      the folder that they are kept in; default: target/release in this checkout
#
# Ends as the command does; with 2 where there is nothing to run.
set -eu

die() {
  printf 'driftless: %s\n' "$@" >&2
  exit 2
}

case $0 in
*/*) home=${0%/*}/../.. ;;
*) home=../.. ;;
esac
version=${DRIFTLESS_VERSION-}
[ "$version" != source ] || exec "$home/driftless" "$@"
if [ -z "$version" ]; then
  version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' "$home/pom.xml" 2>/dev/null | head -n 1)
  case $version in
  '' | *-SNAPSHOT)
    die 'this checkout of Driftless is no release, so that there is nothing to download' \
      'name a release (DRIFTLESS_VERSION, in the action: version), or say "source" to build this checkout'
    ;;
  esac
fi
version=${version#v}
case $version in
*[!0-9A-Za-z.+-]*) die "\"$version\" is no version; one is 0.1.0" ;;
esac

case $(uname -s) in
Linux) platform=linux ;;
Darwin) platform=macos ;;
MINGW* | MSYS* | CYGWIN*) platform=windows ;;
*) die "there is no bundle for $(uname -s); say \"source\" as the version to build it" ;;
esac
case $(uname -m) in
x86_64 | amd64) platform=$platform-x64 ;;
aarch64 | arm64) platform=$platform-arm64 ;;
*) die "there is no bundle for $(uname -m); say \"source\" as the version to build it" ;;
esac

bundle=driftless-$version-$platform
cache=${DRIFTLESS_CACHE:-$home/target/release}

download() { # NAME FILE
  from=${DRIFTLESS_DOWNLOADS:-https://github.com/driftless/driftless/releases/download}/v$version/$1
  curl -fsSL --retry 2 --max-time 600 -o "$2" "$from" || die "$from cannot be downloaded"
}

checksum() { # FILE
  { sha256sum "$1" 2>/dev/null || shasum -a 256 "$1"; } | cut -d ' ' -f 1
}

if [ ! -x "$cache/$bundle/bin/driftless" ]; then
  for tool in curl tar; do
    command -v "$tool" >/dev/null || die "$tool is needed to get a release"
  done
  mkdir -p "$cache"
  new=$(mktemp -d "$cache/new.XXXXXX")
  trap 'rm -rf "$new"' EXIT
  trap 'exit 130' HUP INT TERM
  wanted=${DRIFTLESS_SHA256-}
  if [ -z "$wanted" ]; then
    download checksums_sha256.txt "$new/checksums"
    wanted=$(awk -v name="$bundle.tar.gz" '$2 == name || $2 == "*" name { print $1; exit }' "$new/checksums")
    [ -n "$wanted" ] || die "the checksums of release $version name no $bundle.tar.gz"
  fi
  download "$bundle.tar.gz" "$new/bundle.tar.gz"
  found=$(checksum "$new/bundle.tar.gz")
  [ "$found" = "$wanted" ] ||
    die "$bundle.tar.gz is not what was released, and was not unpacked" \
      "its checksum is $found; expected: $wanted"
  tar -xzf "$new/bundle.tar.gz" -C "$new" || die "$bundle.tar.gz cannot be unpacked in $cache"
  [ -x "$new/$bundle/bin/driftless" ] || die "$bundle.tar.gz holds no $bundle/bin/driftless"
  # another run may have been first
  mv "$new/$bundle" "$cache/$bundle" 2>/dev/null || [ -x "$cache/$bundle/bin/driftless" ] ||
    die "$bundle cannot be put into $cache"
  rm -rf "$new"
fi
exec "$cache/$bundle/bin/driftless" "$@"
