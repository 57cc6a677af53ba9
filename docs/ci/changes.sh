#!/bin/sh
# Writes in Markdown what a pull or merge request changes in the network of stacks, and whether their
# docs agree: at most 60,000 characters, for comment.sh, which stands beside it.
#
#   changes.sh BASE CODE CHECKED STACK… >comment.md
#
# BASE is the commit that HEAD is compared with; where it is empty, only the docs are spoken of. CODE
# is how "driftless check" ended, CHECKED a file with what it printed. Needs git; what the checkout
# lacks of BASE is fetched. Where DRIFTLESS_MARKS names a file, the commands that mark lines in a job
# of GitHub Actions are put there. Which Driftless runs is said to driftless.sh, which stands beside it.
#
# Ends with 0; 3 where there is nothing to say: nothing changed, and the docs agree.
set -eu

base=$1 code=$2 checked=$3
shift 3
driftless=${0%/*}/driftless.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# a job's mark, by which its comment is found again
printf '<!-- driftless: %s -->\n' \
  "$(printf '%s ' "$@" | LC_ALL=C tr -c 'A-Za-z0-9._/ -' '-' | sed 's/ $//')"

# indented, so that it is code whatever it says; $1 characters at most
quoted() {
  awk -v room="$1" '{ room -= length($0) + 5
                      if (room < 0) { print "    … the rest is in the log"; exit }
                      print "    " $0 }'
}

if [ -n "$base" ] && ! git cat-file -e "$base^{commit}" 2>/dev/null; then
  git fetch --quiet --no-tags --depth=1 origin "$base" >&2 || true
fi

compare() { # the stack, at most so many characters
  "$driftless" diff --format markdown --max-characters "$2" -- "$base..HEAD" "$1" \
    </dev/null >"$work/stack" 2>"$work/said" || true
}

room=54000 # the rest is for the docs
same=0 hidden=0 number=10000
: >"$work/lengths"
for stack in "$@"; do
  [ -n "$base" ] || break
  compare "$stack" "$room"
  cat "$work/said" >&2
  rank=1 # the gravest first
  case $(head -n 1 "$work/stack") in
    '<!-- driftless-diff changes=0 '*) same=$((same + 1)) && continue ;;
    '<!-- driftless-diff changes='*' risks=0 -->') rank=3 ;;
    '<!-- driftless-diff changes='*) rank=2 ;;
    '<!-- driftless-diff failed '*) ;;
    *)
      { printf '### The network of a stack could not be compared\n\n'
        { printf '%s\n' "$stack" && cat "$work/said"; } | quoted 1200
        echo; } >"$work/stack"
      ;;
  esac
  number=$((number + 1))
  mv "$work/stack" "$work/$rank-$number"
  printf '%s\n' "$stack" >"$work/name-$number"
  printf '%s %s\n' "$(LC_ALL=C.UTF-8 wc -m <"$work/$rank-$number")" "$rank-$number" >>"$work/lengths"
  if [ -n "${DRIFTLESS_MARKS-}" ] && [ "$rank" != 1 ]; then
    "$driftless" diff --format github -- "$base..HEAD" "$stack" \
      </dev/null >>"$DRIFTLESS_MARKS" 2>/dev/null || true
  fi
done

# each has the same room, and what the short ones leave is for the long ones
left=$((number - 10000))
sort -n "$work/lengths" >"$work/sorted"
while read -r length section; do
  share=$((room / left))
  left=$((left - 1))
  if [ "$length" -gt "$share" ] && [ "$share" -ge 1000 ]; then
    compare "$(cat "$work/name-${section#*-}")" "$share"
    mv "$work/stack" "$work/$section"
    length=$share
  elif [ "$length" -gt "$share" ]; then
    rm "$work/$section"
    hidden=$((hidden + 1)) length=0
  fi
  room=$((room - length))
done <"$work/sorted"

for section in "$work"/[123]-*; do
  [ ! -e "$section" ] || grep -v '^<!-- driftless-diff ' "$section"
done
if [ "$hidden" != 0 ]; then
  printf 'This comment is cut: %s more of the stacks changed, or could not be compared.\n\n' "$hidden"
fi
if [ "$same" != 0 ] && [ "$same" = $# ]; then
  printf 'Nothing changed in the network.\n\n'
elif [ "$same" = 1 ]; then
  printf 'Nothing changed in the network of 1 other stack.\n\n'
elif [ "$same" != 0 ]; then
  printf 'Nothing changed in the network of %s other stacks.\n\n' "$same"
fi

[ -s "$checked" ] || [ "$code" = 0 ] || code=2 # whatever ended it so, it is no answer
repair=$(sed -n 's/^To repair: //p' "$checked" | tail -n 1)
case $code in
  0) echo 'The network documentation agrees with the stack.' ;;
  1)
    if [ -n "$repair" ]; then
      printf '**The network documentation is out of date.** To repair, run this and commit what it writes:\n\n'
      printf '%s\n' "$repair" | quoted 2000
    else
      echo '**The network is not as its policies ask for.**'
    fi
    ;;
  *) echo '**The network documentation could not be checked:** the log says why.' ;;
esac
if [ "$code" != 0 ] && [ -s "$checked" ]; then
  printf '\n<details><summary>What check says</summary>\n\n'
  grep -v -e '^To repair: ' -e '^All lines: ' "$checked" | quoted 3500 || true
  printf '\n</details>\n'
fi
if [ "$code" = 0 ] && { [ -z "$base" ] || [ "$same" = $# ]; }; then
  exit 3
fi
