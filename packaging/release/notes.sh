#!/bin/sh
# Prints what CHANGELOG.md says of a version: the notes of its release.
#
#   packaging/release/notes.sh VERSION
#
# Ends with 0, or 1 where it says nothing of that version.
set -eu
cd -P -- "$(dirname -- "$0")/../.."
awk -v version="$1" '
  /^## / { on = index($0, "## [" version "]") == 1; next }
  on && (text || NF) { text = 1; print }
  END { exit !text }' CHANGELOG.md
