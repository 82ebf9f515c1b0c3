# SPDX-License-Identifier: Apache-2.0
"""Runs every command of every document, in the order of the text, with the installed program.

usage: run_documents.py PROJECT PREFIX [DOCUMENT…]

PREFIX is where the program is installed. Each document starts in an empty home folder, or where the
tutorial ended: then it says so. README.md and other-mechanisms.md start in a
clone of the project. Places outside of the
home folder (/srv, /etc/palermo) are put below a folder of this test, keys are made without a
passphrase, `./dev` is not run. A line that ends with "# exit status N" has to end so.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from check_documents import documents
from markdown import Document

# What begins with nothing; all others go on from the end of the tutorial.
FRESH = ("docs/runbook.md", "docs/tutorial.md")
TUTORIAL = "docs/tutorial.md"
README = "README.md"
IN_CLONE = (README, "docs/other-mechanisms.md")
# What must be so in the end, besides that every command did what it says.
AFTERWARDS = {
    "docs/runbook.md": '[ "$(ls /srv/outcomes/releases | wc -l)" -eq 1 ]\n'
                       '! grep -rq "Une réponse." /srv/outcomes\n',
    TUTORIAL: 'grep -q "Oui. Deux" ~/outcomes/current/fr/fra/criminalization_responses-untoc.html\n'
              '! grep -rq "personne n’a encore" ~/outcomes/current\n'}
LEAST_COMMANDS = {"docs/runbook.md": 15, TUTORIAL: 15, README: 8}
PREAMBLE = """set -eux
ssh-keygen() {
  if [ "$1" = -t ]; then command ssh-keygen -q -N "" "$@"; else command ssh-keygen "$@"; fi
}
"""
# The tutorial has its reader say this.
PERSON = "[user]\n\tname = Officer\n\temail = officer@example.org\n"
EXIT_STATUS = re.compile(r"^([^#\n]*[^#\s])\s+#[^\n]*\bexit status (\d+)\b.*$", re.M)


def is_run(line):
    return not line.startswith("./dev")


def script_of(document):
    pieces = [PREAMBLE]
    for block in document.blocks:
        if block.file:
            folder = os.path.dirname(block.file) or "."
            pieces.append(f"mkdir -p {folder}\ncat >{block.file} <<'TXT'\n{block.text}TXT\n")
        elif block.is_run:
            lines = "\n".join(filter(is_run, block.text.splitlines())) + "\n"
            pieces.append(EXIT_STATUS.sub(r"\1 || [ $? -eq \2 ]", lines))
    return "".join(pieces)


class Bench:
    """Folders in which documents are tried: always the same place, so that states can be kept."""

    def __init__(self, project, prefix, work):
        self.project, self.prefix, self.work = project, prefix, work
        self.at, self.after_tutorial = work / "at", work / "after-tutorial"

    def prepare(self, name):
        shutil.rmtree(self.at, ignore_errors=True)
        if name in FRESH or name in IN_CLONE:
            for folder in ("home/keys", "srv", "etc/palermo"):
                (self.at / folder).mkdir(parents=True)
        else:
            shutil.copytree(self.after_tutorial, self.at, symlinks=True)
        if name != TUTORIAL:
            (self.at / "home/.gitconfig").write_text(PERSON, encoding="utf-8")
        if name in IN_CLONE:
            clone = ["git", "clone", "-q", "--shared", self.project, self.at / "home/palermo"]
            subprocess.run(clone, check=True)

    def environment(self):
        return {"PATH": f"{self.prefix}/bin:{os.environ['PATH']}", "HOME": str(self.at / "home"),
                "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8"}

    def run(self, name, document):
        script = script_of(document) + AFTERWARDS.get(name, "")
        script = re.sub(r"(?<![\w/.])/(srv|etc/palermo)\b", rf"{self.at}/\1", script)
        script = script.replace("build/release/palermo", "palermo")
        (self.at / "day").write_text(script, encoding="utf-8")
        start = self.at / "home" / ("palermo" if name in IN_CLONE else "")
        done = subprocess.run(["bash", self.at / "day"], cwd=start, env=self.environment(),
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, check=False)
        return done.returncode == 0, done.stdout

    def keep(self):
        shutil.rmtree(self.after_tutorial, ignore_errors=True)
        shutil.copytree(self.at, self.after_tutorial, symlinks=True)


def commands_in(document):
    return sum(is_run(line) for block in document.blocks if block.is_run
               for line in block.text.splitlines())


def try_one(bench, name):
    document = Document(bench.project / name)
    if commands_in(document) < LEAST_COMMANDS.get(name, 1):
        print(f"{name}: FAILED: no commands found")
        return False
    bench.prepare(name)
    good, output = bench.run(name, document)
    if name == TUTORIAL and good:
        bench.keep()
    print(f"{name}: {commands_in(document)} lines: " + ("as it says" if good else "FAILED"))
    if not good:
        print("\n".join(output.splitlines()[-30:]))
    return good


def main(project, prefix, wanted):
    names = [path.relative_to(project).as_posix() for path in documents(project)
             if any(block.is_run or block.file for block in Document(path).blocks)]
    names = sorted(set(names) | set(LEAST_COMMANDS), key=lambda name: (name != TUTORIAL, name))
    if wanted:
        names = [name for name in names if name in wanted or name == TUTORIAL]
    with tempfile.TemporaryDirectory() as work:
        bench = Bench(project, prefix, pathlib.Path(work))
        results = [try_one(bench, name) for name in names]
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve(),
                  sys.argv[3:]))
