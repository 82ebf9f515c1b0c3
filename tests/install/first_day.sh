#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# first_day.sh BUILD: installs the build into a temporary prefix; with what stands there alone, and
# from another folder, starts an archive, makes keys, writes an answer and publishes it.
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
[ ! -L "$share/palermo/site/flags" ] || wrong "flags are a link to what stays behind"
[ ! -e "$share/palermo/site/vendor/node_modules" ] || wrong "npm's files are installed"

mkdir "$work/elsewhere"
cd "$work/elsewhere"
palermo=$work/usr/bin/palermo
"$palermo" init archive
cd archive
"$palermo" check
"$palermo" build --no-search --quiet --out "$work/public"
grep -q France "$work/public/fr/fra.html" || wrong "the page of a State is not there"

# The roots and an officer, as README.md of the archive has it.
for name in root-one root-two officer; do ssh-keygen -q -t ed25519 -N "" -f "$work/$name"; done
for name in root-one root-two; do echo "$name $(cut -d' ' -f1,2 "$work/$name.pub")"; done \
  >"$work/roots"
key=$(cut -d' ' -f1,2 "$work/officer.pub")
cat >content/authorities/register.json <<TXT
{ "entries": [ { "act": "add", "from": 1, "signer": "fra-1", "state": "fra", "role": "focal-point",
  "reference": "Note verbale 3/2027", "keys": ["$key"] } ] }
TXT
for name in root-one root-two; do
  "$palermo" sign --key "$work/$name" --signer "$name" content/authorities/register.json
done

"$palermo" new responses --state fra --cluster criminalization --instrument untoc --language fr \
  --part 5-1 --answer yes >/dev/null
answer=content/reviews/fra/criminalization/responses/untoc
echo "Une phrase que seule une décision rend publique." >$answer/5-1.fr.md
"$palermo" new document --state fra --cluster criminalization --part figures --language fr >/dev/null
echo "Un document que personne n'a encore rendu public." \
  >content/reviews/fra/criminalization/document/figures.fr.md
"$palermo" decide publish --state fra --reference "Note verbale 27/2027" --key "$work/officer" $answer
git add --all
git commit --quiet -m "Publish an answer"
"$palermo" check --roots "$work/roots"
"$palermo" status --roots "$work/roots"
"$palermo" build --no-search --quiet --roots "$work/roots" --out "$work/public"
grep -rq "Une phrase que seule" "$work/public/fr/fra" || wrong "the answer is not on the site"
grep -rq "personne n'a encore" "$work/public" && wrong "the document is on the site"
grep -rq "chaque réponse dans le fichier indiqué" "$work/public" && wrong "the worksheet is on the site"
"$work/usr/bin/palermo-audit" . "$work/public" --theme "$share/palermo" --roots "$work/roots" ||
  wrong "the audit"
if command -v man >/dev/null; then
  man --warnings -l "$share/man/man1/palermo-decide.1" >"$work/page" 2>"$work/warnings"
  [ ! -s "$work/warnings" ] || { cat "$work/warnings"; wrong "the manual page"; }
  grep -q EXAMPLE "$work/page" || grep -q Examples "$work/page" || wrong "no examples"
fi
echo "1 passed, 0 failed"
