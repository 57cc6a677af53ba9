#!/bin/sh
# Proves that the artefacts for Maven are complete, come out the same on every machine, and serve
# somebody who has nothing but their coordinates.
#
#   packaging/maven/prove.sh
#
# Builds what a release publishes in two folders of its own, as a version that no repository has;
# holds both builds against each other; and builds projects of a stranger with a local repository
# that holds that version and else nothing: what they need besides, Maven fetches. Needs a JDK of 17
# or newer and Maven's repository. Ends with 0, or 1 with what is wrong.
set -eu
unset CDPATH
cd -P -- "$(dirname -- "$0")/../.."
top=$PWD
snapshot=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' pom.xml | head -n 1)
version=${snapshot%-SNAPSHOT}-proof
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' HUP INT TERM

say() { printf '%s\n' "$*"; }

fail() {
  say "packaging/maven: $*" >&2
  exit 1
}

# Copies what the artefacts are made of, as a release.
copy() { # FOLDER
  mkdir -p "$1/src"
  for part in pom.xml mvnw .mvn LICENSE src/main src/build site-templates mkdocs-fragments packaging; do
    cp -R "$top/$part" "$1/$part"
  done
  released "$1/pom.xml" "$1/packaging/maven/compose/pom.xml"
}

# Puts the version in place of the one that is worked on.
released() { # FILE…
  for file; do
    sed "s:<version>$snapshot</version>:<version>$version</version>:" "$file" >"$work/released"
    grep -q "$version" "$work/released" || fail "$file does not say version $snapshot"
    cat "$work/released" >"$file"
  done
}

# Maven as a stranger's, with a local repository of its own.
maven() { # REPOSITORY ARGUMENT…
  repository=$1
  shift
  sh "$work/one/mvnw" -B -Dstyle.color=never "-Dmaven.repo.local=$repository" "$@" </dev/null
}

# Builds as a release does. What Maven fetches for it stays with the user, as for every build; what is
# made does not go there.
build() { # POM ARGUMENT…
  pom=$1
  shift
  sh "$work/one/mvnw" -B -q -Dstyle.color=never -f "$pom" -Prelease \
    -Dmaven.test.skip -Dspotless.check.skip "$@" </dev/null
}

holds() { # FILE TEXT
  grep -qF -- "$2" "$1" || {
    cat "$1" >&2
    fail "\"$2\" was expected"
  }
}

copy "$work/one"
copy "$work/two"

say '- what Maven Central asks for is there, and signed'
if command -v gpg >/dev/null; then
  signing=''
  GNUPGHOME=$work/keys MAVEN_GPG_PASSPHRASE=proof
  export GNUPGHOME MAVEN_GPG_PASSPHRASE
  mkdir -m 700 "$GNUPGHOME"
  gpg --batch --quiet --pinentry-mode loopback --passphrase "$MAVEN_GPG_PASSPHRASE" \
    --quick-generate-key 'Proof <proof@example.org>' rsa2048 sign never 2>/dev/null
  trap 'gpgconf --kill all 2>/dev/null || :; rm -rf "$work"' EXIT
else
  signing=-Dgpg.skip
  say '  there is no gpg here: nothing is signed'
fi
# as to Maven Central, but to a folder
for folder in one:driftless-maven-plugin one/packaging/maven/compose:driftless-compose; do
  name=${folder#*:} folder=$work/${folder%:*}
  build "$folder/pom.xml" $signing verify deploy:deploy \
    "-DaltDeploymentRepository=proof::file://$work/repository"
  ls "$work/repository/io/github/driftless/$name/$version" >"$work/listed"
  for end in .pom .jar -sources.jar -javadoc.jar; do
    for more in '' .md5 .sha1 ${signing:-.asc}; do
      [ "$more" = -Dgpg.skip ] || grep -qxF -- "$name-$version$end$more" "$work/listed" ||
        fail "of $name there is no $name-$version$end$more"
    done
  done
done
[ -n "$signing" ] || find "$work/repository" -name '*.asc' >"$work/listed"
[ -n "$signing" ] || while read -r file; do
  gpg --batch --quiet --verify "$file" "${file%.asc}" 2>/dev/null || fail "$file is no signature"
done <"$work/listed"

say '- a published pom says nothing of how it was built'
for pom in one/target one/target/compose; do
  for word in '<build>' '<profile' '<scope>test' '<properties>' '${' simple-icons; do
    ! grep -nF -- "$word" "$work/$pom/published-pom.xml" || fail "$pom/published-pom.xml has $word"
  done
done
holds "$work/one/target/published-pom.xml" '<maven>3.9.0</maven>'

say '- a second build, in another folder, comes out the same'
for pom in pom.xml packaging/maven/compose/pom.xml; do
  # a local repository of its own: it keeps what it compares with, which Javadoc is no part of
  build "$work/two/$pom" -Dgpg.skip -Dmaven.javadoc.skip "-Dmaven.repo.local=$work/compared" \
    "-Dmaven.repo.local.tail=${MAVEN_REPOSITORY:-$HOME/.m2/repository}" \
    "-Dreference.repo=file://$work/repository" verify artifact:compare >"$work/log" 2>&1 || {
    cat "$work/log" >&2
    fail "two builds of $pom differ"
  }
done
for compared in "$work"/two/target/*.buildcompare "$work"/two/target/compose/*.buildcompare; do
  holds "$compared" 'ko=0'
  ! grep -q '^ok=0' "$compared" || fail "nothing was compared: $compared"
done

say '- without the artefact nothing answers'
plugin=io.github.driftless:driftless-maven-plugin:$version
mkdir -p "$work/a stranger's/nowhere/.mvn"
cd "$work/a stranger's/nowhere"
! maven "$work/nothing" "$plugin:help" >"$work/log" 2>&1 || fail "$plugin comes from elsewhere"
holds "$work/log" driftless-maven-plugin

say '- a stranger, who has the coordinates alone, asks for help, generates and checks'
mkdir -p "$work/local/io/github"
cp -R "$work/repository/io/github/driftless" "$work/local/io/github/driftless"
maven "$work/local" "$plugin:help" >"$work/log" 2>&1 || { cat "$work/log" && fail 'help fails'; }
for goal in check diff generate help lint model publish; do
  holds "$work/log" "driftless:$goal"
done
cp -R "$top/src/it/consumer" "$work/a stranger's/docs"
mkdir -p "$work/a stranger's/docs/.mvn"
cd "$work/a stranger's/docs"
released pom.xml
maven "$work/local" -q driftless:help >"$work/log" 2>&1 || { cat "$work/log" && fail 'driftless:help fails'; }
rm -r docs/network 2>/dev/null || :
maven "$work/local" -q driftless:generate verify >"$work/log" 2>&1 || { cat "$work/log" && fail 'generate fails'; }
[ -s docs/network/networking-architecture.md ] || fail 'generate wrote no page'
sed '/network_mode/d' network/compose.yaml >"$work/changed"
cat "$work/changed" >network/compose.yaml
! maven "$work/local" verify >"$work/log" 2>&1 || fail 'check passes over a drift'
holds "$work/log" 'to repair: mvn driftless:generate'

say '- a program that only reads compose files gets three small jars'
cp -R "$top/packaging/maven/stranger" "$work/a stranger's/program"
cd "$work/a stranger's/program"
released pom.xml
maven "$work/local" -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies \
  -DoutputDirectory=lib >"$work/log" 2>&1 || { cat "$work/log" && fail 'driftless-compose cannot be had'; }
got=$(cd lib && printf '%s ' * | sed 's/-[0-9][^ ]*//g')
[ "$got" = 'driftless-compose jspecify snakeyaml-engine ' ] || fail "what comes along: $got"
printf "services: { web: { image: nginx, ports: ['8080:80'] } }\n" >compose.yaml
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp 'lib/*' ReadsCompose.java compose.yaml >"$work/log" 2>&1 || :
holds "$work/log" 'web publishes 1'

say "packaging/maven: all is well; $(du -h "$work/one/target/driftless-maven-plugin-$version.jar" | cut -f 1) the plugin, \
$(du -h "$work/one/target/compose/driftless-compose-$version.jar" | cut -f 1) the reader alone"
