#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# forge.sh PREFIX PROJECT: the steps of both forges, as their workflows call them, on a new archive:
# install, refuse a public repository, check, rehearse, publish, ask for links.
set -eu
work=$(mktemp -d)
trap 'kill $server 2>/dev/null || true; rm -rf "$work"' EXIT
export HOME=$work GIT_CONFIG_GLOBAL=/dev/null
export GIT_AUTHOR_NAME=Officer GIT_AUTHOR_EMAIL=officer@example.org
export GIT_COMMITTER_NAME=Officer GIT_COMMITTER_EMAIL=officer@example.org
unset GITHUB_ACTIONS GITLAB_CI PALERMO_ROOTS PALERMO_PACKAGE
steps=$2/starter/.forge
wrong() { echo "FAILED: $*" >&2; exit 1; }

# A forge on this machine: what a stranger gets for a public repository, a private one, no answer.
cat >"$work/forge.py" <<'TXT'
import http.server
class Forge(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(int(self.path.rsplit("/", 1)[1]))
        self.end_headers()
    def log_message(self, *_):
        pass
server = http.server.HTTPServer(("127.0.0.1", 0), Forge)
print(server.server_port, flush=True)
server.serve_forever()
TXT
python3 -B "$work/forge.py" >"$work/port" &
server=$!
for _ in $(seq 100); do [ -s "$work/port" ] && break; sleep 0.1; done
forge=http://127.0.0.1:$(cat "$work/port")
for status in 302 401 403 404; do
  sh "$steps/private" "$forge/$status" || wrong "private repository refused ($status)"
done
for address in "$forge/200" "$forge/500" http://127.0.0.1:1/404; do
  ! sh "$steps/private" "$address" 2>/dev/null || wrong "$address passes for private"
done

# Links of a site: gone ones are named, others not; none is asked twice or of the site itself.
mkdir "$work/linked"
echo "<a href=\"$forge/404\"><a href=\"$forge/200\"><a href=\"$forge/503#a\">" >"$work/linked/a.html"
! sh "$steps/links" "$work/linked" >"$work/gone" || wrong "a dead link passes"
[ "$(cat "$work/gone")" = "$forge/404" ] || wrong "not the dead link alone: $(cat "$work/gone")"
PALERMO_BASE_URL=$forge sh "$steps/links" "$work/linked" || wrong "the site asked itself"

# Nothing is installed that was not named by its hash.
if ! command -v palermo >/dev/null; then
  for package in "" http://example.org/palermo.deb https://example.org/palermo.deb; do
    ! PALERMO_PACKAGE=$package sh "$steps/install" 2>/dev/null || wrong "installs '$package'"
  done
fi
export PATH=$1/bin:$PATH
sh "$steps/install" || wrong "palermo is there and is not found"

palermo init "$work/archive" >/dev/null
cd "$work/archive"
cmp -s .forge/publish "$steps/publish" || wrong "an archive has other steps"
first=$(git rev-parse HEAD)
sh .forge/check .checked || wrong "a new archive"
[ ! -e .checked/rehearsal.html ] || wrong "a rehearsal without a base"

# A change: an answer with its decision, and a document that nobody decided on.
sed -i 's/"signatures": "required"/"signatures": "optional"/' content/mechanism.json
answer=content/reviews/fra/criminalization/responses/untoc
palermo new responses --state fra --cluster criminalization --instrument untoc --language fr \
  --part 5-1 --answer yes >/dev/null
echo "Une phrase que seule une décision rend publique." >$answer/5-1.fr.md
palermo new document --state fra --cluster criminalization --part secretfigures --language fr >/dev/null
echo "Un document confidentiel." >content/reviews/fra/criminalization/document/secretfigures.fr.md
palermo decide publish --state fra --reference "Note verbale 27/2027" $answer >/dev/null
git add --all
git commit --quiet -m "Publish an answer"
sh .forge/check .checked "$first" || wrong "a good change"
grep -q "5-1" .checked/rehearsal.html || wrong "the rehearsal does not tell of the answer"
! grep -q "secretfigures" .checked/rehearsal.html || wrong "the rehearsal names what is not public"

export PALERMO_BASE_URL=https://example.org/outcomes/
sh .forge/publish .shelf site || wrong "the publication"
grep -rq "Une phrase que seule" site/fr || wrong "the answer is not on the site"
! grep -rlE "secretfigures|document confidentiel" site || wrong "the site has more than is public"
[ ! -e site/private ] && [ -z "$(find site -type l)" ] || wrong "more than a site, or links"
[ -z "$(find site ! -perm -o+r)" ] || wrong "a host cannot read the site"
[ -z "$(git status --porcelain)" ] || wrong "the steps leave files that Git sees"

# Some languages on each machine, and together the bytes of one build; nothing else passes.
now=$(date --utc +%Y-%m-%dT%H:%M:%SZ)
for languages in ar,zh en,fr ru,es; do
  sh .forge/part "$languages" "$now" "$work/part-$languages" || wrong "a part: $languages"
done
sh .forge/merge "$now" "$work/merged" "$work"/part-* || wrong "the parts do not go together"
palermo build --as-of "$now" --base-url "$PALERMO_BASE_URL" --no-search --quiet --out "$work/one" ||
  wrong "one build"
diff -r "$work/one" "$work/merged" || wrong "parts make another site than one build"
cp -R "$work/part-ru,es" "$work/less"
rm -r "$work/less/ru"
! sh .forge/merge "$now" "$work/none" "$work/part-ar,zh" "$work/part-en,fr" "$work/less" 2>/dev/null ||
  wrong "a part that lacks pages passes"
[ ! -e "$work/none" ] || wrong "half a site is left"
palermo decide withdraw --state fra --reference "Note verbale 31/2027" $answer/5-1.fr.md >/dev/null
git add --all
git commit --quiet -m "Withdraw an answer"
rm -r site
sh .forge/publish .shelf site || wrong "the withdrawal"
! grep -rq "Une phrase que seule" site .shelf || wrong "a withdrawn answer stays"
[ -s "$(ls -d .shelf/private/purge/* | tail -n 1)" ] || wrong "no list of what to purge"

# A file that a decision no longer fits is shown beside it, on either forge; no text is quoted.
sed -i 's/}/,/' content/decisions/fra/*.json
git commit --quiet -am "Break a decision"
if GITHUB_ACTIONS=true sh .forge/check .checked >"$work/shown" 2>/dev/null; then wrong "passes"; fi
grep -q '^::error file=content/decisions/fra/.*,line=[0-9]*,title=.*::' "$work/shown" ||
  wrong "no annotation: $(cat "$work/shown")"
if GITLAB_CI=true sh .forge/check .checked >"$work/shown" 2>/dev/null; then wrong "passes"; fi
jq -e '.[0] | .severity == "major" and (.location.path | startswith("content/"))' \
  .checked/code-quality.json >/dev/null || wrong "no report for GitLab"
# A path cannot smuggle a command of the forge into the log.
cat >"$work/evil.sarif" <<'TXT'
{ "runs": [ { "results": [ { "ruleId": "r,x=1::y", "level": "error",
  "message": { "text": "50%\n::set-output name=a::b" }, "locations": [ { "physicalLocation": {
    "artifactLocation": { "uri": "a\n::stop-commands::x,b:c" } } } ] } ] } ] }
TXT
sh .forge/annotate github "$work/evil.sarif" >"$work/shown"
cat >"$work/harmless" <<'TXT'
::error file=content/a%0A%3A%3Astop-commands%3A%3Ax%2Cb%3Ac,line=1,title=r%2Cx=1%3A%3Ay::50%25%0A::set-output name=a::b
TXT
diff "$work/harmless" "$work/shown" || wrong "a path begins a command of its own"
echo "1 passed, 0 failed"
