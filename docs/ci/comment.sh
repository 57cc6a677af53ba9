#!/bin/sh
# Puts a file as a comment on the pull or merge request that a job is about, or into the comment that
# an earlier run put there: it begins with the same line.
#
#   comment.sh FILE MADE
#
# MADE is how changes.sh ended: after 3, no new comment is made. DRIFTLESS_TOKEN is what comments are written with. All
# else is in the variables that a job has: of GitHub, Gitea and Forgejo Actions, or of GitLab CI.
# Needs curl and jq. Whatever keeps it from commenting is a warning, and fails nothing.
set -eu

file=$1 made=$2
warning='::warning title=driftless::'
permission='the job needs the permission pull-requests: write, which pull requests from forks do not get'
if [ -n "${CI_MERGE_REQUEST_IID-}" ]; then
  warning='warning: '
  permission='the job needs DRIFTLESS_TOKEN, a token of the project with the scope api, which merge requests from forks do not get'
fi
give_up() {
  echo "${warning}could not comment; $1"
  exit 0
}
[ "$made" = 0 ] || [ "$made" = 3 ] || give_up "there is no comment to write, see above"
for tool in curl jq; do
  command -v "$tool" >/dev/null || give_up "the job needs $tool"
done

if [ -n "${CI_MERGE_REQUEST_IID-}" ]; then
  list=$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes
  one=$list change=PUT header='PRIVATE-TOKEN: '
else
  number=$(jq -r '.pull_request.number // empty' "$GITHUB_EVENT_PATH")
  [ -n "$number" ] || exit 0
  comments=$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/issues
  list=$comments/$number/comments
  one=$comments/comments change=PATCH header='Authorization: Bearer '
fi
[ -n "${DRIFTLESS_TOKEN-}" ] || give_up "$permission"

# the token goes to curl in a file that nobody else may read, not as an argument
umask 077
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf '%s%s\nContent-Type: application/json\n' "$header" "$DRIFTLESS_TOKEN" >"$work/headers"
ask() {
  curl --fail --silent --show-error --max-time 60 --header "@$work/headers" "$@"
}

mark=$(head -n 1 "$file")
page=1 first='' earlier=''
while [ -z "$earlier" ]; do
  ask "$list?per_page=100&page=$page" >"$work/list" || give_up "$permission"
  earlier=$(jq -r --arg mark "$mark" \
    '[.[] | select(.body // "" | startswith($mark))][0].id // empty' "$work/list")
  # Gitea gives all of them on each page
  before=$first first=$(jq -r '.[0].id // empty' "$work/list")
  if [ "$(jq length "$work/list")" -lt 100 ] || [ "$first" = "$before" ]; then
    break
  fi
  page=$((page + 1))
done
if [ "$made" = 3 ] && [ -z "$earlier" ]; then
  exit 0
fi
jq -n --rawfile body "$file" '{body: $body}' >"$work/comment"
if [ -n "$earlier" ]; then
  ask --request "$change" --data "@$work/comment" "$one/$earlier" >/dev/null || give_up "$permission"
else
  ask --data "@$work/comment" "$list" >/dev/null || give_up "$permission"
fi
