# SPDX-License-Identifier: Apache-2.0
"""The documents of the project keep their form: each code block is run, written or marked as shown;
each link inside the repository leads to a file and a heading; each `./dev` verb exists; none holds
a line of an archive.

usage: check_documents.py PROJECT
"""
import pathlib
import re
import sys

from markdown import Document

VERB = re.compile(r"\./dev ([a-z]+)")
# Shorter lines of samples say nothing: "Yes." is not of an archive.
LONG_LINE = 40


def documents(project):
    return sorted((project / "docs").rglob("*.md")) + [project / "README.md"]


def verbs(project):
    usage = re.search(r"usage\(\) \{\n(.*?)\n\}", (project / "dev").read_text("utf-8"), re.S)[1]
    return set(re.findall(r"^  ([a-z]+) ", usage, re.M))


def check_form(document, project):
    is_page = (project / "docs") in document.path.parents
    if is_page and not document.text.startswith("# "):
        yield 1, "the first line is not \"# Title\""
    if is_page and sum(level == 1 for level, _ in document.headings()) != 1:
        yield 1, "a document has one title and no other heading of its level"
    if document.open_block:
        yield len(document.text.splitlines()), "a code block is not closed"
    for block in document.blocks:
        if not (block.is_run or block.is_shown or block.file):
            yield block.line, (f"the block \"{block.info}\" is neither run (sh), nor written "
                               "(file=PATH), nor marked as output or fragment")
    before = ""
    for number, line in document.prose:
        if re.match(r"^( {4}|\t)\S", line) and not before:
            yield number, "an indented code block: use a fence, so that it is run"
        if re.match(r"^(=+|-+)\s*$", line) and before and not before.startswith("|"):
            yield number, "a heading that is underlined: write \"## \""
        before = line.strip()
    names = document.anchors()
    for name in {name for name in names if names.count(name) > 1}:
        yield 1, f"two headings have the same name: {name}"


def check_links(document, project):
    for number, address in document.links():
        if re.match(r"^(https?|mailto):", address):
            continue
        path, _, anchor = address.partition("#")
        target = (document.path.parent / path).resolve() if path else document.path
        if not target.exists() or project not in target.parents:
            yield number, f"the link leads to no file: {address}"
        elif anchor and anchor not in Document(target).anchors():
            yield number, f"the link leads to no heading: {address}"


def check_verbs(document, known):
    for number, line in enumerate(document.text.splitlines(), 1):
        for verb in VERB.findall(line):
            if verb not in known:
                yield number, f"./dev has no such verb: {verb}"


def archive_lines(project):
    """What stands in the material and decisions of the samples, line by line."""
    content = project / "content"
    files = [path for folder in ("reviews", "conference") for path in (content / folder).rglob("*")
             if path.suffix in (".md", ".json")]
    texts = [path.read_text("utf-8", errors="replace") for path in files]
    return {line.strip() for text in texts for line in text.splitlines()
            if len(line.strip()) >= LONG_LINE}


def check_archive(document, lines):
    for number, line in enumerate(document.text.splitlines(), 1):
        if line.strip() in lines:
            yield number, "this line stands in the material of the archive"


def main(project):
    known, lines = verbs(project), archive_lines(project)
    problems = 0
    checked = documents(project)
    for path in checked:
        document = Document(path)
        for check in (check_form(document, project), check_links(document, project),
                      check_verbs(document, known), check_archive(document, lines)):
            for line, what in check:
                problems += 1
                print(f"{path.relative_to(project)}:{line}: {what}")
    print(f"{len(checked)} documents, {problems} problems")
    return 1 if problems or len(lines) < 100 else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
