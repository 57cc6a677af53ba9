#!/bin/sh
# Proves what can be proved of a release without publishing one.
#
#   packaging/release/prove.sh
#
# Has JReleaser read its configuration, assemble, and prepare Homebrew and SDKMAN in a folder of its own;
# runs what it assembled; gets the bundle by docs/ci/driftless.sh, as CI does; lists all parts as
# CycloneDX; and lints the workflow. The bundle of packaging/bundle is taken where it is there; one
# that only says its name stands in for those of other machines. Needs git, a JDK of 17 or newer and Maven's
# repository; Go, or the workflow is not linted. Ends with 0, or 1 with what is wrong.
set -eu
unset CDPATH
cd -P -- "$(dirname -- "$0")/../.."
top=$PWD
snapshot=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' pom.xml | head -n 1)
version=${snapshot%-SNAPSHOT}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' HUP INT TERM

say() { printf '%s\n' "$*"; }

fail() {
  say "packaging/release: $*" >&2
  exit 1
}

holds() { # FILE TEXT
  grep -qF -- "$2" "$1" || {
    cat "$1" >&2
    fail "\"$2\" was expected"
  }
}

say '- the workflow is one that GitHub takes'
if [ -x target/actionlint/actionlint ] && cmp -s src/test/actionlint/module.txt target/actionlint/installed.txt; then
  lint=target/actionlint/actionlint
elif command -v go >/dev/null && mkdir -p target/actionlint &&
  GOBIN="$top/target/actionlint" go install "$(cat src/test/actionlint/module.txt)" >target/actionlint.log 2>&1; then
  cp src/test/actionlint/module.txt target/actionlint/installed.txt
  lint=target/actionlint/actionlint
else
  lint=''
  say '  skipped: actionlint cannot be built here, see whether there is a go'
fi
[ -z "$lint" ] || "$lint" .github/workflows/release.yml docs/ci/github.yml || fail 'actionlint finds something'

say '- JReleaser reads its configuration and assembles'
./driftless --version >/dev/null
read -r build <target/launch/current
folder=$work/driftless
mkdir -p "$folder/target/release"
for part in .mvn mvnw LICENSE CHANGELOG.md packaging docs; do
  cp -R "$part" "$folder/$part"
done
sed "s:<version>$snapshot</version>:<version>$version</version>:" pom.xml >"$folder/pom.xml"
cp "target/launch/$build/driftless.jar" "$folder/target/driftless-maven-plugin-$version-cli.jar"
for platform in linux-x64 linux-arm64 macos-x64 macos-arm64 windows-x64; do
  bundle=driftless-$version-$platform
  if [ -f "target/$bundle.tar.gz" ]; then
    cp "target/$bundle.tar.gz" "$folder/target"
  else
    mkdir -p "$work/$bundle/bin"
    printf '#!/bin/sh\necho "driftless %s, stand-in for %s"\n' "$version" "$platform" >"$work/$bundle/bin/driftless"
    chmod +x "$work/$bundle/bin/driftless"
    tar -czf "$folder/target/$bundle.tar.gz" -C "$work" "$bundle"
  fi
done
cd "$folder"
{ git init -q . && git add pom.xml &&
  git -c user.name=proof -c user.email=proof@example.org commit -q -m Proof &&
  git remote add origin https://github.com/driftless/driftless.git; } >"$work/log" 2>&1 ||
  { cat "$work/log" && fail 'git does not do it'; }
packaging/release/notes.sh "$version" >target/release/notes.md || fail "CHANGELOG.md says nothing of $version"
! packaging/release/notes.sh 9.9.9 >/dev/null || fail 'there are notes for a version that is none'
sh ./mvnw -B -N -q -Dstyle.color=never cyclonedx:makeBom </dev/null >"$work/log" 2>&1 ||
  { cat "$work/log" && fail 'there is no list of parts'; }
# nothing is sent: secrets are stand-ins, and every goal is told that it is a rehearsal
secrets='JRELEASER_GITHUB_TOKEN=none JRELEASER_HOMEBREW_GITHUB_TOKEN=none
  JRELEASER_SDKMAN_CONSUMER_KEY=none JRELEASER_SDKMAN_CONSUMER_TOKEN=none'
# shellcheck disable=SC2086 # several words
env $secrets "JRELEASER_PROJECT_VERSION=$version" sh ./mvnw -B -N -Dstyle.color=never -Djreleaser.dry.run=true \
  jreleaser:assemble jreleaser:config jreleaser:checksum jreleaser:prepare jreleaser:package \
  </dev/null >"$work/log" 2>&1 || { cat "$work/log" && fail 'JReleaser does not take its configuration'; }

say '- the list of parts is CycloneDX, and names what is shipped and nothing else'
holds target/bom.json '"bomFormat" : "CycloneDX"'
for part in plantuml-mit freemarker mermaid snakeyaml-engine picocli; do
  holds target/bom.json "\"name\" : \"$part\""
done
for part in junit-jupiter selenium-java maven-core; do
  ! grep -qF "\"name\" : \"$part\"" target/bom.json || fail "the list of parts names $part"
done

say '- what was assembled runs'
mkdir "$work/java"
tar -xzf "target/jreleaser/assemble/driftless-java/java-archive/driftless-java-$version.tar.gz" -C "$work/java"
"$work/java/driftless-java-$version/bin/driftless" --version >"$work/log" 2>&1 || :
holds "$work/log" "driftless $version"
[ -f "$work/java/driftless-java-$version/LICENSE" ] || fail 'the archive has no licence'

say '- the checksums are right, and CI gets its bundle by them'
sums=target/jreleaser/checksums/checksums_sha256.txt
for file in linux-x64 linux-arm64 macos-x64 macos-arm64 windows-x64; do
  holds "$sums" "  driftless-$version-$file.tar.gz"
done
holds "$sums" "  driftless-$version.cdx.json"
released=$work/downloads/v$version
mkdir -p "$released"
cp "$sums" target/driftless-"$version"-*.tar.gz "$released"
get() {
  env "DRIFTLESS_VERSION=$version" "DRIFTLESS_CACHE=$work/cache" "DRIFTLESS_DOWNLOADS=file://$work/downloads" \
    "$top/docs/ci/driftless.sh" --version >"$work/log" 2>&1
}
get || { cat "$work/log" && fail 'a bundle cannot be had'; }
holds "$work/log" "driftless $version"
rm -r "$work/cache"
for bundle in "$released"/*.tar.gz; do
  printf x >>"$bundle"
done
! get || fail 'a bundle is unpacked that is not what was released'
holds "$work/log" 'is not what was released'

say '- Homebrew and SDKMAN lead to the archive'
zip=driftless-java-$version.zip
formula=$(find target/jreleaser -path '*package*' -name driftless.rb)
[ -n "$formula" ] || fail 'there is no formula'
holds "$formula" "releases/download/v$version/$zip"
holds "$formula" "$(sed -n "s/  $zip\$//p" "$sums")"
holds "$work/downloads/v$version/checksums_sha256.txt" "$zip"

say 'packaging/release: all is well'
