#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# runbook.sh BUILD: runs every command of docs/runbook.md, in its order, with the installed program.
# Its places are put below a folder of this test, and keys are made without a passphrase.
set -eu
build=$1
book=$(dirname "$(readlink -f "$0")")/../../docs/runbook.md
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/home/keys" "$work/srv" "$work/etc/palermo"
cmake --install "$build" --prefix "$work/usr" >"$work/log" || { cat "$work/log"; exit 1; }
awk '/^```sh$/ {on = 1; next} /^```$/ {on = 0} on' "$book" |
  sed "s|/etc/palermo|$work/etc/palermo|g; s|/srv/|$work/srv/|g" >"$work/commands"
[ "$(grep -c '^palermo ' "$work/commands")" -ge 15 ] || { echo "FAILED: no commands found"; exit 1; }
cat >"$work/day" <<'TXT'
set -eux
ssh-keygen() { command ssh-keygen -q -N "" "$@"; }
TXT
cat "$work/commands" >>"$work/day"
cat >>"$work/day" <<'TXT'
[ "$(ls "$HOME/../srv/outcomes/releases" | wc -l)" -eq 1 ]
! grep -rq "Une réponse." "$HOME/../srv/outcomes"
TXT
export HOME=$work/home PATH=$work/usr/bin:$PATH GIT_CONFIG_GLOBAL=/dev/null
export GIT_AUTHOR_NAME=Officer GIT_AUTHOR_EMAIL=officer@example.org
export GIT_COMMITTER_NAME=Officer GIT_COMMITTER_EMAIL=officer@example.org
cd "$work/srv"
bash "$work/day" >"$work/log" 2>&1 </dev/null || { tail -n 30 "$work/log"; echo FAILED; exit 1; }
echo "1 passed, 0 failed"
