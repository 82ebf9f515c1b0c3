# SPDX-License-Identifier: Apache-2.0
"""What the tests of the documentation share: documents as lines, code blocks, headings, links.

A block begins with a fence of three back-quotes. Its info string says what becomes of it:
`sh` is run; `json file=PATH` (any language) is written into PATH; a second word `output` or
`fragment` says that it is neither. Knows nothing of who asks.
"""
import pathlib
import re
from dataclasses import dataclass

FENCE = re.compile(r"^ {0,3}```(.*)$")
HEADING = re.compile(r"^(#{1,6}) (.+)$")
LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)")
SHOWN = ("output", "fragment")


@dataclass(frozen=True)
class Block:
    """`line` is that of its first line of text, from 1."""
    info: str
    text: str
    line: int

    @property
    def is_run(self):
        return self.info == "sh"

    @property
    def is_shown(self):
        return self.info.split(" ", 1)[-1] in SHOWN or self.info in SHOWN

    @property
    def file(self):
        """Where the text is to be written; empty: nowhere."""
        word = self.info.split(" ")[-1]
        return word.removeprefix("file=") if word.startswith("file=") else ""


class Document:
    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.text = self.path.read_text(encoding="utf-8")
        self.blocks, self.prose = [], []   # prose: (line number, text) outside of blocks
        self._read()

    def _read(self):
        info, lines, start = None, [], 0
        for number, line in enumerate(self.text.splitlines(), 1):
            fence = FENCE.match(line)
            if fence and info is None:
                info, lines, start = fence[1].strip(), [], number + 1
            elif fence:
                self.blocks.append(Block(info, "\n".join(lines) + "\n", start))
                info = None
            elif info is not None:
                lines.append(line)
            else:
                self.prose.append((number, line))
        self.open_block = info is not None

    def headings(self):
        """(level, text without marks) of each."""
        found = (HEADING.match(line) for _, line in self.prose)
        return [(len(match[1]), re.sub(r"[`*]", "", match[2])) for match in found if match]

    def anchors(self):
        """Names of headings as forges make them."""
        names = [re.sub(r"[^a-z0-9 _-]", "", text.lower()) for _, text in self.headings()]
        return [name.replace(" ", "-") for name in names]

    def links(self):
        """(line number, address) of each link outside of blocks and inline code."""
        for number, line in self.prose:
            for match in LINK.finditer(re.sub(r"`[^`]*`", "", line)):
                yield number, match[1]
