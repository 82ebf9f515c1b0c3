#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# first_day.sh BUILD: installs the build into a temporary prefix; with what stands there alone, and
# from another folder, starts an archive, checks it, lays out answers and makes the site.
set -eu
build=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GIT_AUTHOR_NAME=Officer GIT_AUTHOR_EMAIL=officer@example.org
export GIT_COMMITTER_NAME=Officer GIT_COMMITTER_EMAIL=officer@example.org

wrong() { echo "FAILED: $*" >&2; exit 1; }

cmake --install "$build" --prefix "$work/usr" >"$work/log" || { cat "$work/log"; wrong install; }
share=$work/usr/share
for file in palermo/templates palermo/i18n palermo/site/palermo.css palermo/content/schemas \
  palermo/starter/.gitattributes man/man1/palermo.1 man/man1/palermo-init.1 \
  bash-completion/completions/palermo zsh/vendor-completions/_palermo \
  fish/vendor_completions.d/palermo.fish; do
  [ -e "$share/$file" ] || wrong "$file is not installed"
done
for sample in reviews conference decisions authorities draw.json; do
  [ ! -e "$share/palermo/content/$sample" ] || wrong "$sample of the samples is installed"
done
[ ! -e "$share/palermo/site/vendor/node_modules" ] || wrong "npm's files are installed"

mkdir "$work/elsewhere"
cd "$work/elsewhere"
palermo=$work/usr/bin/palermo
"$palermo" init archive
cd archive
"$palermo" check
"$palermo" new responses --state fra --cluster criminalization --instrument untoc --language fr \
  >/dev/null
"$palermo" build --no-search --out "$work/public"
grep -q France "$work/public/fr/fra.html" || wrong "the page of a State is not there"
"$work/usr/bin/palermo-audit" . "$work/public" --theme "$share/palermo" || wrong "the audit"
if command -v man >/dev/null; then
  man --warnings -l "$share/man/man1/palermo-decide.1" >"$work/page" 2>"$work/warnings"
  [ ! -s "$work/warnings" ] || { cat "$work/warnings"; wrong "the manual page"; }
  grep -q EXAMPLE "$work/page" || grep -q Examples "$work/page" || wrong "no examples"
fi
echo "1 passed, 0 failed"
