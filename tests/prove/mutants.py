# SPDX-License-Identifier: Apache-2.0
"""The mutants of a C++ source: one condition, constant or result turned over at a time. Knows
nothing of building or testing them."""
import re
from dataclasses import dataclass
from pathlib import Path

SWAPS = [(r" == ", " != "), (r" != ", " == "), (r" <= ", " < "), (r" >= ", " > "),
         (r" < ", " <= "), (r" > ", " >= "), (r" && ", " || "), (r" \|\| ", " && "),
         (r"\breturn true;", "return false;"), (r"\breturn false;", "return true;"),
         (r"(?<![\w!=<>])!(?=[\w(])", ""), (r"\bstd::max\b", "std::min"),
         (r"\bstd::min\b", "std::max"), (r"\bstd::any_of\b", "std::all_of"),
         (r"\bstd::all_of\b", "std::any_of"), (r"(?<=[-+] )1\b", "0"),
         (r"(?<![\w.:'\"\[{<])0(?![\w.x'\"])", "1")]
CALL = re.compile(r"\bif \((?!const\b|auto\b|!)(?P<what>[\w.:>\-*\[\]]+(?:\([^()]*\))?)\)")
LEFT_ALONE = re.compile(r"^\s*(#|//|template|static_assert|using|namespace|friend)")
QUOTED = re.compile(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])'|//.*$")


@dataclass(frozen=True)
class Mutant:
    file: str    # from the top of the tree
    line: int    # from 1
    column: int  # from 0
    before: str
    after: str
    text: str    # the line as it was, without blanks around

    @property
    def key(self):
        """The same as long as the line is; does not move when other lines do."""
        place = f"{Path(self.file).name}: {self.text}"
        return f"{place}: {self.before.strip()} -> {self.after.strip()} @{self.column}"

    def apply(self, source):
        lines = source.split("\n")
        line = lines[self.line - 1]
        end = self.column + len(self.before)
        assert line[self.column:end] == self.before
        lines[self.line - 1] = line[:self.column] + self.after + line[end:]
        return "\n".join(lines)


def blanked(line):
    """The line with blanks instead of texts and remarks, so that columns stay."""
    return QUOTED.sub(lambda match: " " * len(match[0]), line)


def of_line(file, number, line):
    if LEFT_ALONE.match(line):
        return
    code = blanked(line)
    for pattern, after in SWAPS:
        for match in re.finditer(pattern, code):
            yield Mutant(file, number, match.start(), match[0], after, line.strip())
    for match in CALL.finditer(code):
        what = match["what"]
        yield Mutant(file, number, match.start("what"), what, f"!({what})", line.strip())


def of_file(tree, file):
    source = (Path(tree) / file).read_text(encoding="utf-8")
    for number, line in enumerate(source.split("\n"), 1):
        yield from of_line(file, number, line)


def evenly(mutants, count):
    """So many of them, spread over the whole."""
    if not count or count >= len(mutants):
        return mutants
    return [mutants[i * len(mutants) // count] for i in range(count)]
