#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How good our tests of disclosure are: turns over its conditions one by one, in a copy of the
sources, and counts how many of these mutants the tests of disclosure catch.

    tests/prove/mutate.py [--sample N] [--folder DIR] [--least PERCENT]

What was found stays in DIR/results.jsonl: a run that was stopped goes on, and a mutant is tried
again only when its line changes or --again is given for those that survived. Mutants that change
nothing that could be seen stand in tests/prove/equivalent.txt, each with a reason."""
import argparse
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import mutants  # noqa: E402

TOP = Path(__file__).resolve().parents[2]
TARGET = "palermo_disclosure_tests"
SECONDS = 300  # a test that runs longer has met a loop without end


def equivalents():
    """Keys by their reasons, from lines `key | reason`."""
    lines = (Path(__file__).parent / "equivalent.txt").read_text(encoding="utf-8").split("\n")
    pairs = [line.rsplit(" | ", 1) for line in lines if line and not line.startswith("#")]
    return {key: reason for key, reason in pairs}


def same_bytes(one, other):
    return one.read_bytes() == other.read_bytes()


class Workshop:
    def __init__(self, folder):
        self.folder = folder
        self.tree, self.build = folder / "tree", folder / "build"
        self.results = folder / "results.jsonl"
        self.environment = dict(os.environ, CCACHE_BASEDIR=str(self.tree), CCACHE_NOHASHDIR="1")

    def copy(self):
        """Every file that Git knows, as it stands now; what is the same keeps its time."""
        names = subprocess.run(["git", "-C", TOP, "ls-files", "-z"], check=True,
                               stdout=subprocess.PIPE).stdout.decode().split("\0")
        for name in filter(None, names):
            source, target = TOP / name, self.tree / name
            if source.is_file() and not (target.is_file() and same_bytes(source, target)):
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(source, target)

    def run(self, command, seconds=None):
        try:
            done = subprocess.run(command, env=self.environment, timeout=seconds, check=False,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        except subprocess.TimeoutExpired:
            return 124, ""
        return done.returncode, done.stdout.decode(errors="replace")

    def configure(self):
        launcher = ["-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"] if shutil.which("ccache") else []
        return self.run(["cmake", "-S", self.tree, "-B", self.build, "-G", "Ninja",
                         "-DCMAKE_BUILD_TYPE=Debug", *launcher])

    def compile(self):
        return self.run(["ninja", "-j1", "-C", self.build, TARGET])

    def test(self):
        program = self.build / "tests/disclosure" / TARGET
        return self.run([program, "--abort", "~seventy thousand*"], SECONDS)

    def prepare(self):
        self.copy()
        for step in (self.configure, self.compile, self.test):
            status, said = step()
            if status != 0:
                sys.exit(f"without a mutant, {step.__name__} fails:\n{said[-3000:]}")

    def judge(self, mutant):
        file = self.tree / mutant.file
        source = file.read_text(encoding="utf-8")
        file.write_text(mutant.apply(source), encoding="utf-8")
        try:
            if self.compile()[0] != 0:
                return "not compiled"
            return "survived" if self.test()[0] == 0 else "caught"
        finally:
            file.write_text(source, encoding="utf-8")

    def known(self):
        if not self.results.exists():
            return {}
        rows = [json.loads(line) for line in self.results.read_text().split("\n") if line]
        return {row["key"]: row["outcome"] for row in rows}

    def note(self, mutant, outcome):
        row = {"key": mutant.key, "line": mutant.line, "outcome": outcome}
        with self.results.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("--sample", type=int, default=0, help="so many, evenly spread; 0: all")
    parser.add_argument("--folder", type=Path, default=TOP / "build/mutation")
    parser.add_argument("--least", type=float, default=95, help="percent that must be caught")
    parser.add_argument("--module", default="generator/disclosure")
    parser.add_argument("--again", action="store_true", help="try again those that survived")
    return parser.parse_args()


def chosen(options):
    files = sorted((TOP / options.module).glob("*.cpp"))
    found = [mutant for file in files
             for mutant in mutants.of_file(TOP, str(file.relative_to(TOP)))]
    same = equivalents()
    return mutants.evenly([mutant for mutant in found if mutant.key not in same], options.sample)


def main():
    options = arguments()
    workshop = Workshop(options.folder.resolve())
    workshop.prepare()
    known = workshop.known()
    outcomes = {}
    todo = chosen(options)
    for number, mutant in enumerate(todo, 1):
        outcome = known.get(mutant.key)
        if outcome is None or (options.again and outcome == "survived"):
            outcome = workshop.judge(mutant)
            workshop.note(mutant, outcome)
        outcomes[mutant.key] = outcome
        if outcome == "survived":
            print(f"survived: {mutant.file}:{mutant.line}: {mutant.key}", flush=True)
        print(f"{number}/{len(todo)} {outcome}", file=sys.stderr, flush=True)
    return report(list(outcomes.values()), options.least)


def report(outcomes, least):
    caught, survived = outcomes.count("caught"), outcomes.count("survived")
    share = 100 * caught / max(1, caught + survived)
    print(f"{caught} of {caught + survived} mutants caught ({share:.1f} %), "
          f"{outcomes.count('not compiled')} more refused by the compiler")
    return 0 if share >= least else 1


if __name__ == "__main__":
    sys.exit(main())
