#!/bin/bash
# Proves that the container image does what it should: built and run by a Docker engine of its own, on a
# base of Debian's packages.
#
#   packaging/prove-image.sh [ARCHIVE]     of this bundle, else of the one that packaging/bundle makes
#
# Needs root. Ends with 0; 1 with what is wrong; 77 with the reason where it cannot be tried here.
set -eu
unset CDPATH
cd -P -- "$(dirname -- "$0")/.."
version=$(sed -n 's:^  <version>\(.*\)</version>.*:\1:p' pom.xml | head -n 1)

# Of a base of Debian's, which is some 30 MB as pulled, and the bundle.
most=130000000

fail() {
  echo "packaging/prove-image.sh: $*" >&2
  [ ! -s "$work/said" ] || sed 's/^/  /' "$work/said" >&2
  exit 1
}

if [ "${1-}" != --inside ]; then
  archive=${1-}
  if [ -z "$archive" ]; then
    archive=target/driftless-$version-linux-x64.tar.gz
    [ "$archive" -nt target/launch/current ] || packaging/bundle
  fi
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  packaging/bare-debian "$work/root"
  cp "$archive" "$work/driftless-$version-linux-x64.tar.gz"
  src/test/engine/engine.sh packaging/prove-image.sh --inside "$work"
  exit
fi
work=$2

tar -C "$work/root" -c . | docker import - debian:bare >/dev/null
rm -r "$work/root"
DOCKER_BUILDKIT=0 docker build -q -f packaging/Dockerfile --build-arg BASE=debian:bare \
  --build-arg "VERSION=$version" -t driftless "$work" >"$work/said" 2>&1 || fail 'it cannot be built'

stacks=$work/stacks
mkdir "$stacks"
cp -R stacks output README.md "$stacks"
chown -R 1234:2345 "$stacks"
chmod 755 "$work"
# as the documentation says: of the caller, on a root file system that nobody can write
on_stacks() { # ARGUMENT…
  docker run --rm --read-only --user 1234:2345 --network none -v "$stacks:/work" driftless "$@"
}

run() { # CODE ARGUMENT…
  wanted=$1 code=0
  shift
  on_stacks "$@" >"$work/said" 2>&1 || code=$?
  [ "$code" = "$wanted" ] || fail "\"$*\" ended with $code, not $wanted"
}

echo '== not root, its version, a help without arguments'
[ "$(docker run --rm --entrypoint id driftless -u)" = 65532 ] || fail 'it runs as root'
run 0 --version
[ "$(cat "$work/said")" = "driftless $version" ] || fail 'it is another version'
docker run --rm driftless >"$work/said" 2>&1 || fail 'it does not say how it is used'
docker run --rm --read-only --user 1234:2345 -e "DRIFTLESS_JAVA_OPTIONS=-XX:AOTMode=on" driftless --version \
  >"$work/said" 2>&1 || fail 'its ahead-of-time cache does not hold'

echo '== generate, of the caller, byte for byte'
rm -r "$stacks/output/apps/markdown" "$stacks/output/mediastack/docs/services"
run 0 generate stacks/apps stacks/mediastack
diff -r -x mermaid.min.js -x map.html output/apps "$stacks/output/apps" >"$work/said" || fail 'the pages of apps are otherwise'
diff -r -x mermaid.min.js -x map.html output/mediastack "$stacks/output/mediastack" >"$work/said" || fail 'the pages of mediastack are otherwise'
foreign=$(find "$stacks" ! -user 1234 -o ! -group 2345)
[ -z "$foreign" ] || fail "of another owner: $foreign"

echo '== check, lint, exit codes'
run 0 check stacks/apps stacks/mediastack
run 1 lint stacks/mediastack
rm "$stacks/output/apps/markdown/README.md" 2>/dev/null || rm -r "$stacks/output/apps/markdown"
run 1 check stacks/apps
run 2 check stacks/nowhere
run 2 no-such-command

echo '== a stack that is mounted read-only'
docker run --rm --read-only --user 1234:2345 -v "$stacks:/work:ro" driftless check stacks/mediastack \
  >"$work/said" 2>&1 || fail 'check does not work there'

echo '== preview, published on 127.0.0.1'
docker run -d --name preview --read-only -p 127.0.0.1:7654:7654 -v "$stacks:/work:ro" driftless \
  preview --bind 0.0.0.0 stacks/mediastack >/dev/null
page() { # HOST
  python3 - "$1" <<'END'
import http.client, sys
client = http.client.HTTPConnection("127.0.0.1", 7654, timeout=60)
client.request("GET", "/", headers={"Host": sys.argv[1]})
print(client.getresponse().status)
END
}
for _ in $(seq 240); do
  docker logs preview 2>&1 | grep -q '^Preview: ' && break
  sleep 0.25
done
[ "$(page 127.0.0.1:7654)" = 200 ] || fail "the preview does not answer: $(docker logs preview 2>&1)"
[ "$(page evil.example:7654)" = 421 ] || fail 'the preview answers to another name'
docker stop -t 60 preview >/dev/null
[ "$(docker inspect -f '{{.State.ExitCode}}' preview)" = 0 ] || fail 'the preview does not end well when it is stopped'

echo '== as small as it should be'
size=$(docker save driftless | gzip | wc -c)
echo "$((size / 1000000)) MB compressed, base and bundle"
[ "$size" -lt "$most" ] || fail "it has $size bytes compressed, and may have $most"
echo 'packaging/prove-image.sh: all is well'
