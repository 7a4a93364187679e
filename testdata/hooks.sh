#!/usr/bin/env bash
# Runs the hooks of .pre-commit-hooks.yaml in pre-commit for real, in a
# repository of their own: what is clean passes, what is not fails and says
# where. Needs pre-commit, git and Go; makes nothing outside a temporary folder.
#
# usage: testdata/hooks.sh
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
export PRE_COMMIT_HOME=$work/cache GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b.test GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b.test

# The hooks as they are now, committed or not, in a repository to clone from.
mkdir "$work/hooks"
tar -C "$root" --exclude=./bin --exclude=./.git --exclude=./.ci/browser -cf - . | tar -C "$work/hooks" -xf -
git -C "$work/hooks" init -q && git -C "$work/hooks" add -A && git -C "$work/hooks" commit -qm hooks
rev=$(git -C "$work/hooks" rev-parse HEAD)

mkdir "$work/desk" && cd "$work/desk" && git init -q
cat >.pre-commit-config.yaml <<EOF
repos:
  - repo: $work/hooks
    rev: $rev
    hooks:
      - id: factbox-check
      - id: factbox-quotes
        args: [--expect, quotes.csv]
      - id: factbox-repair
EOF
printf 'quote,speaker,article\nThe harbor is full,Penrose,a.txt\nAsk the harbor master,Vane,b.txt\n' >quotes.csv
printf '“The harbor is full,” Mayor Edith Penrose told reporters.\n' >a.txt
git add -A
fails() {
  if out=$(pre-commit run --all-files 2>&1); then echo "hooks pass: $1"; exit 1; fi
  grep -q "$2" <<<"$out" || { echo "hooks fail for another reason: $1"; echo "$out"; exit 1; }
}

pre-commit run --all-files || { echo "hooks fail on what is clean"; exit 1; }

printf '“The harbor is empty,” Mayor Edith Penrose told reporters.\n' >a.txt && git add -A
fails "an altered quote" 'a.txt:1:2: error: quote/altered'
printf '“The harbor is full,” Mayor Edith Penrose told reporters.\n\n“Who knows.\n' >a.txt && git add -A
fails "a lone mark" 'a.txt:3:1: warning: text/unbalanced-marks'
printf '“The harbor is full,” Mayor Edith Penrose told reporters. It\xe0\xb9\x82s late.\n' >a.txt && git add -A
fails "damage" 'a.txt:1:61: “โ” would be “’”'
echo "hooks work in $(pre-commit --version)"
