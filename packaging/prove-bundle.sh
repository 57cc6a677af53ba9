#!/bin/sh
# Proves that the bundle does what it should, as somebody gets it: unpacked in a bare Debian without Java.
#
#   packaging/prove-bundle.sh [ARCHIVE]     else the one that packaging/bundle makes
#
# Needs root. Ends with 0; 1 with what is wrong; 77 with the reason where it cannot be tried here.
set -eu
unset CDPATH
cd -P -- "$(dirname -- "$0")/.."
home=$PWD
version=$(sed -n 's:^  <version>\(.*\)</version>.*:\1:p' pom.xml | head -n 1)

refuse() {
  echo "packaging/prove-bundle.sh: $*" >&2
  exit 77
}

[ "$(uname -s)" = Linux ] || refuse 'a bare Debian runs on Linux alone'
[ "$(id -u)" = 0 ] || refuse 'a bare Debian needs root'
unshare --mount true 2>/dev/null || refuse 'this machine refuses namespaces'
archive=${1-}
if [ -z "$archive" ]; then
  packaging/bundle
  archive=$(find target -maxdepth 1 -name "driftless-$version-linux-*.tar.gz" | head -n 1)
fi
case $archive in /*) ;; *) archive=$home/$archive ;; esac

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' HUP INT TERM
root=$work/root
packaging/bare-debian "$root"
mkdir -p "$root/samples" "$root/opt"
cp -R stacks output README.md "$root/samples"
cp packaging/smoke "$root/smoke"
here="/opt/a house of pläne"
mkdir "$root$here"
tar -C "$root$here" -xzf "$archive"
bundle=$(cd "$root$here" && ls)
mkdir -p "$root/usr/local/bin"
ln -s "$here/$bundle/bin/driftless" "$root/usr/local/bin/driftless"

fail() {
  echo "packaging/prove-bundle.sh: $*" >&2
  [ ! -s "$work/said" ] || sed 's/^/  /' "$work/said" >&2
  exit 1
}

# Runs a command in the bare Debian, with nothing of this machine's environment, as nobody.
inside() { # COMMAND…
  unshare --mount --pid --fork sh -c '
    root=$1
    shift
    mount --make-rprivate / && mount -t proc proc "$root/proc" && exec "$@"' sh "$root" \
    env -i PATH=/usr/local/bin:/usr/bin:/bin ${options:+"DRIFTLESS_JAVA_OPTIONS=$options"} \
    "$(command -v chroot)" --userspec=65534:65534 "$root" "$@" </dev/null
}

# The smoke test in an empty folder, with a void cache for an error.
smoke() { # COMMAND…
  rm -rf "$root/scratch"
  mkdir -m 777 "$root/scratch"
  options='-XX:AOTMode=on' inside sh /smoke "$version" /samples /scratch "$@" >"$work/said" 2>&1
}

# Runs a shell line, and wants an exit code, and no stack trace.
wants() { # CODE WHAT LINE
  code=0
  inside sh -c "$3" >"$work/said" 2>&1 || code=$?
  [ "$code" = "$1" ] || fail "$2: it ended with $code, not $1"
  ! grep -q '^[[:space:]]*at [a-z.]*[(.]' "$work/said" || fail "$2: a stack trace was printed"
}

says() { # WORDS WHAT
  grep -q "$1" "$work/said" || fail "$2: it does not say \"$1\""
}

options=''
echo '== what does nothing fails'
mkdir -p "$root/void"
printf '#!/bin/sh\n' >"$root/void/driftless"
printf '#!/bin/sh\n[ "$1" != --version ] || echo "driftless %s"\n' "$version" >"$root/void/version"
chmod 755 "$root"/void/*
! smoke /void/driftless || fail 'the smoke test is content with what does nothing'
! smoke /void/version || fail 'the smoke test is content with what knows its version alone'

echo '== a bare Debian, a folder with spaces and umlauts, a link to it, no home, its own cache'
smoke driftless || fail 'the bundle fails'

echo '== what is in it'
for part in LICENSE VERSION licenses/README.txt runtime/legal/java.base/LICENSE bin/driftless \
  share/man/man1/driftless.1 share/completions/driftless.bash share/completions/_driftless share/completions/driftless.fish; do
  [ -s "$root$here/$bundle/$part" ] || fail "there is no $part in it"
done
[ "$(cat "$root$here/$bundle/VERSION")" = "$version" ] || fail 'VERSION is another'
inside bash -c '. "$1" && complete -p driftless' bash "$here/$bundle/share/completions/driftless.bash" \
  >"$work/said" 2>&1 || fail 'the completion for bash is broken'

echo '== a cache that does not hold: works all the same, and the smoke test sees it'
lib=$root$here/$bundle/lib
cp -p "$lib/driftless.jar" "$work/jar"
touch "$lib/driftless.jar"
! smoke driftless || fail 'the smoke test is content with a cache of another jar'
wants 0 'another jar' 'cd /samples && driftless check stacks/mediastack'
[ ! -s "$work/said" ] || fail 'a cache that does not hold is spoken of'
cp -p "$work/jar" "$lib/driftless.jar"
for cache in driftless check compose; do
  mv "$lib/$cache.aot" "$work/aot"
  head -c 100000 "$work/aot" >"$lib/$cache.aot"
  ! smoke driftless || fail "the smoke test is content with half of the cache $cache"
  for state in half no; do
    [ "$state" = half ] || rm "$lib/$cache.aot"
    wants 0 "$state cache $cache" 'cd /samples && driftless check stacks/mediastack && driftless model stacks/mediastack &&
      driftless compose --env-file stacks/mediastack/.env.example -f stacks/mediastack/full-vpn/compose.yaml'
  done
  mv "$work/aot" "$lib/$cache.aot"
done

echo '== an old processor'
options='-XX:UseAVX=0 -XX:UseSSE=2'
wants 0 'an old processor' 'cd /samples && driftless check stacks/mediastack'
options=''

echo '== no write access: reading works, writing says so'
wants 0 'check of what is not ours' 'cd /samples && driftless check stacks/mediastack'
wants 2 'generate where nothing can be written' 'cp -R /samples/stacks /tmp && mkdir /tmp/output && chmod 555 /tmp/output &&
  cd /tmp && driftless generate stacks/apps'
says 'error: ' 'generate where nothing can be written'
wants 0 'tidying up' 'chmod 755 /tmp/output && rm -rf /tmp/output /tmp/stacks'

echo '== a read-only volume'
read_only() { # LINE
  code=0
  unshare --mount --pid --fork sh -c 'mount --make-rprivate / && mount --bind "$1" "$1" &&
    mount -t proc proc "$1/proc" && mount -o remount,bind,ro "$1" &&
    exec env -i PATH=/usr/local/bin:/usr/bin:/bin "$2" "$1" sh -c "$3"' sh "$root" "$(command -v chroot)" "$1" \
    >"$work/said" 2>&1 </dev/null || code=$?
}
read_only 'cd /samples && driftless check stacks/mediastack'
[ "$code" = 0 ] || fail "check on a read-only volume ended with $code"
read_only 'cd /samples && driftless generate --out elsewhere stacks/apps/git'
[ "$code" = 2 ] || fail "generate on a read-only volume ended with $code, not 2"
says 'error: ' 'generate on a read-only volume'

echo '== no libfreetype: a sentence in place of a picture'
mv "$root$here/$bundle/runtime/lib/libfreetype.so" "$work"
wants 2 'generate without libfreetype' 'mkdir /tmp/one && cp -R /samples/stacks /tmp/one && cd /tmp/one && driftless generate stacks/apps'
says 'libfreetype' 'generate without libfreetype'
wants 2 'generate without a folder for what is temporary' 'mkdir /tmp/two && cp -R /samples/stacks /tmp/two && cd /tmp/two &&
  DRIFTLESS_JAVA_OPTIONS=-Djava.io.tmpdir=/nowhere driftless generate stacks/apps'
says 'cannot be written' 'generate without a folder for what is temporary'
wants 0 'check without libfreetype, of what has no picture' 'cd /samples && driftless check stacks/mediastack'
mv "$work/libfreetype.so" "$root$here/$bundle/runtime/lib/libfreetype.so"

echo '== a disk that is full before all is unpacked'
mkdir "$root/small"
code=0
unshare --mount sh -c 'mount --make-rprivate / && mount -t tmpfs -o size=60m tmpfs "$1/small" &&
  ! tar -C "$1/small" -xzf "$2" 2>/dev/null && exec chroot "$1" sh -c "/small/*/bin/driftless --version"' \
  sh "$root" "$archive" >"$work/said" 2>&1 </dev/null || code=$?
[ "$code" = 2 ] || fail "half a bundle ended with $code, not 2"
says 'unpack' 'half a bundle'
echo 'packaging/prove-bundle.sh: all is well'
