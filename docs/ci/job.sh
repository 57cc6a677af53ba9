#!/bin/sh
# A job for any other CI, or for cron: checks the stacks that are named, and publishes them where
# DRIFTLESS_WIKIJS_URL says where to. Needs git, curl and tar.
#
#   DRIFTLESS_REPOSITORY  the address of your copy of Driftless
#   DRIFTLESS_REVISION    the release, such as v0.1.0, or main
#   DRIFTLESS_VERSION     "source" builds that revision, which takes a JDK of 17 or newer
#
#   ./job.sh STACK…
#
# Ends with 0; 1 where docs and stacks disagree, or somebody's edit is in the way; 2 for bad input.
set -eu

home=${DRIFTLESS_HOME:-$HOME/.cache/driftless}
driftless=$home/docs/ci/driftless.sh
if [ ! -x "$driftless" ]; then
  git clone --quiet --depth 1 --branch "${DRIFTLESS_REVISION:-main}" \
    "${DRIFTLESS_REPOSITORY:-https://github.com/driftless/driftless.git}" "$home"
fi

"$driftless" check "$@"

if [ -n "${DRIFTLESS_WIKIJS_URL-}" ]; then
  code=0
  for stack in "$@"; do
    "$driftless" publish "$stack" || {
      failed=$?
      [ "$failed" -le "$code" ] || code=$failed
    }
  done
  exit "$code"
fi
