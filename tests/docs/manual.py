# SPDX-License-Identifier: Apache-2.0
"""The manual page of a command as Markdown. Reads the few requests that palermo writes: the same
for every version of the libraries, which the plain help is not."""
import re

REQUESTS = re.compile(r"^\.(TH|SH|TP|RS|RE|B|BR|PP|nf|fi|br)\b ?(.*)$")
# In the words of the library that reads the command line.
OF_EVERY_COMMAND = ("-h, --help", "--version")
FONT = re.compile(r"\\f[BIR]")


def plain(line):
    return FONT.sub("", line).replace("\\&", "").replace("\\-", "-").replace("\\e", "\\")


def cell(text):
    return text.replace("|", "\\|").replace("<", "&lt;").strip()


class Reader:
    """Sections in order: (title, pieces); a piece is Markdown, or a row of a table."""

    def __init__(self, page):
        self.lines = page.splitlines()
        self.sections = []
        self._read()

    def _read(self):
        at = 0
        while at < len(self.lines):
            at = self._take(at)

    def _add(self, piece):
        self.sections[-1][1].append(piece)

    def _take(self, at):
        line = self.lines[at]
        match = REQUESTS.match(line)
        request, rest = (match[1], match[2]) if match else ("", "")
        if request == "SH":
            self.sections.append((rest, []))
        elif request == "TP":
            return self._entry(at + 1)
        elif request == "nf":
            end = self.lines.index(".fi", at)
            text = "\n".join(map(plain, self.lines[at + 1:end]))
            self._add(f"```text output\n{text}\n```\n")
            return end + 1
        elif request == "PP":
            self._add("")
        elif request in ("B", "BR"):
            self._add(plain(rest))
        elif not request and self.sections:
            self._add(plain(line))
        return at + 1

    def _entry(self, at):
        """A name and what it means, up to the next request that is not a break."""
        words, name = [], plain(self.lines[at])
        at += 1
        while at < len(self.lines) and (not REQUESTS.match(self.lines[at]) or
                                        self.lines[at] == ".br"):
            words.append("; " if self.lines[at] == ".br" else plain(self.lines[at]))
            at += 1
        self._add((name, "".join(words)))
        return at


def lines_of(pieces):
    """Markdown of a section: entries that follow each other are rows of one table."""
    out, in_table = [], False
    for piece in pieces:
        if isinstance(piece, tuple) and piece[0] in OF_EVERY_COMMAND:
            continue
        if isinstance(piece, tuple):
            if not in_table:
                out += ["", "| name | meaning |", "|---|---|"]
            out.append(f"| `{cell(piece[0])}` | {cell(piece[1])} |")
        else:
            out += [""] * in_table + [re.sub(r"^\s+", "", piece) if piece[:3] != "```" else piece]
        in_table = isinstance(piece, tuple)
    return "\n".join(out).strip() + "\n"


def as_markdown(page):
    """What the command does, how it is called, its options and its notes, without headings."""
    sections = dict(Reader(page).sections)
    name, _, summary = " ".join(sections["NAME"]).partition(" - ")
    call = " ".join(sections["SYNOPSIS"])
    sentence = summary[:1].upper() + summary[1:].rstrip(".") + "."
    pieces = [sentence, "", f"```text output\n{call}\n```\n"]
    for title in ("COMMANDS", "OPTIONS", "NOTES"):
        if title in sections:
            pieces += [lines_of(sections[title])]
    return "\n".join(pieces)
