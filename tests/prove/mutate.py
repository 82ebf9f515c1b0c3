#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How good our tests of disclosure are: turns over its conditions one by one, in a copy of the
sources, and counts how many of these mutants the tests of disclosure catch.

    tests/prove/mutate.py [--sample N] [--jobs N] [--folder DIR] [--least PERCENT]

What was found stays in DIR/results.jsonl: a run that was stopped goes on, and a mutant is tried
again only when its line changes or --again is given for those that survived. Mutants that change
nothing that could be seen stand in tests/prove/equivalent.txt, each with a reason.

Everything is built once, without optimisation; of a mutant only its own file is compiled, over
precompiled headers, and linked before the library that holds the file unchanged."""
import argparse
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import mutants  # noqa: E402

TOP = Path(__file__).resolve().parents[2]
TARGET = "palermo_disclosure_tests"
PROGRAM = f"tests/disclosure/{TARGET}"
CHOSEN = ["--abort", "~seventy thousand*"]
SECONDS = 60  # they take 3: one that runs longer has met a loop without end


def equivalents():
    """Keys by their reasons, from lines `key | reason`."""
    lines = (Path(__file__).parent / "equivalent.txt").read_text(encoding="utf-8").split("\n")
    pairs = [line.rsplit(" | ", 1) for line in lines if line and not line.startswith("#")]
    return {key: reason for key, reason in pairs}


def same_bytes(one, other):
    return one.read_bytes() == other.read_bytes()


def without(words, *gone):
    """A command's words less these options, each with the word after it."""
    kept, skip = [], False
    for word in words:
        if not skip and word not in gone:
            kept.append(word)
        skip = not skip and word in gone
    return kept


class Workshop:
    def __init__(self, folder, module):
        self.folder, self.module = folder, module
        self.tree, self.build = folder / "tree", folder / "build"
        self.results = folder / "results.jsonl"
        self.headers = folder / "headers.h"
        self.compiler, self.linker = {}, []  # words of commands; of the compiler by file
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
                                  cwd=self.build if self.build.is_dir() else None,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        except subprocess.TimeoutExpired:
            return 124, ""
        return done.returncode, done.stdout.decode(errors="replace")

    def configure(self):
        return self.run(["cmake", "-S", self.tree, "-B", self.build, "-G", "Ninja",
                         "-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O0"])

    def compile(self):
        return self.run(["ninja", "-j1", "-C", self.build, TARGET])

    def test(self):
        return self.run([self.build / PROGRAM, *CHOSEN], SECONDS)

    def learn_commands(self):
        """How a file of the module is compiled, and the tests linked."""
        for row in json.loads(self.run(["ninja", "-t", "compdb"])[1]):
            file = os.path.relpath(row["file"], self.tree)
            if file.startswith(self.module + "/") and " -c " in row["command"]:
                words = without(shlex.split(row["command"]), "-o", "-c", "-MF", "-MT")
                self.compiler[file] = [word for word in words
                                       if word != "-MD" and not word.endswith("ccache")]
        for line in self.run(["ninja", "-t", "commands", TARGET])[1].split("\n"):
            if f" -o {PROGRAM} " in line:
                words = shlex.split(line.split("&&")[1])
                self.linker = without(words, "-o")

    def precompile(self):
        """All that the files of the module include, once."""
        names = set()
        for file in self.compiler:
            text = (self.tree / file).read_text(encoding="utf-8")
            names.update(re.findall(r"^#include (.+)$", text, re.MULTILINE))
        lines = "".join(f"#include {name}\n" for name in sorted(names))
        self.headers.write_text(lines, encoding="utf-8")
        words = next(iter(self.compiler.values()))
        return self.run([*words, "-x", "c++-header", self.headers, "-o", f"{self.headers}.gch"])

    def prepare(self):
        self.copy()
        for step in (self.configure, self.compile, self.test):
            status, said = step()
            if status != 0:
                sys.exit(f"without a mutant, {step.__name__} fails:\n{said[-3000:]}")
        self.learn_commands()
        status, said = self.precompile()
        if status != 0 or not self.linker:
            sys.exit(f"the headers cannot be compiled:\n{said[-3000:]}")

    def judge(self, mutant):
        place = self.folder / "mutants" / str(abs(hash(mutant)))
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        try:
            return self.judge_in(place, mutant)
        finally:
            shutil.rmtree(place)

    def judge_in(self, place, mutant):
        source, made = place / Path(mutant.file).name, place / "mutant.o"
        original = (self.tree / mutant.file).read_text(encoding="utf-8")
        source.write_text(mutant.apply(original), encoding="utf-8")
        # Warnings are errors in the house: of a mutant they would hide what the tests make of it.
        compiler = [*self.compiler[mutant.file], "-w", "-include", self.headers]
        if self.run([*compiler, "-c", source, "-o", made])[0] != 0:
            return "not compiled"
        first = next(i for i, word in enumerate(self.linker) if word.endswith(".o"))
        linker = [*self.linker[:first], made, *self.linker[first:]]
        status, said = self.run([*linker, "-o", place / TARGET])
        if status != 0:
            sys.exit(f"a mutant cannot be linked:\n{said[-3000:]}")
        return "survived" if self.run([place / TARGET, *CHOSEN], SECONDS)[0] == 0 else "caught"

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
    parser.add_argument("--jobs", type=int, default=1, help="so many at once")
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
    workshop = Workshop(options.folder.resolve(), options.module)
    workshop.prepare()
    known, todo = workshop.known(), chosen(options)

    def judge(mutant):
        outcome = known.get(mutant.key)
        if outcome is None or (options.again and outcome == "survived"):
            outcome = workshop.judge(mutant)
            workshop.note(mutant, outcome)
        return outcome

    outcomes = []
    with ThreadPoolExecutor(options.jobs) as workers:
        for mutant, outcome in zip(todo, workers.map(judge, todo)):
            outcomes.append(outcome)
            if outcome == "survived":
                print(f"survived: {mutant.file}:{mutant.line}: {mutant.key}", flush=True)
            print(f"{len(outcomes)}/{len(todo)} {outcome}", file=sys.stderr, flush=True)
    return report(outcomes, options.least)


def report(outcomes, least):
    caught, survived = outcomes.count("caught"), outcomes.count("survived")
    share = 100 * caught / max(1, caught + survived)
    print(f"{caught} of {caught + survived} mutants caught ({share:.1f} %), "
          f"{outcomes.count('not compiled')} more refused by the compiler")
    return 0 if share >= least else 1


if __name__ == "__main__":
    sys.exit(main())
