# SPDX-License-Identifier: Apache-2.0
"""Every message of the program, read from its sources: a code in quotes, followed in the same list
of arguments or fields by what is wrong and by the remedy. Knows nothing of C++ beyond that."""
import re
from dataclasses import dataclass

CODE = re.compile(r'"([a-z]+(?:-[a-z0-9]+)+)"')
TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"|[(){}\[\],;]|[^"(){}\[\],;]+')
PARAGRAPH = re.compile(r"[0-9()a-z]{1,6}")
# Modules whose messages nobody reads but who writes templates or pages.
SKIPPED = ("charts", "feeds")
NO_CODES = ("percent-encoded", "export-form")


@dataclass(frozen=True)
class Message:
    code: str
    message: str
    hint: str
    paragraph: str = ""


def arguments(source, at):
    """The arguments after `at`, as texts in which whatever is computed is "…", up to the end of the
    list that `at` stands in."""
    found, text, depth, computed = [], "", 0, False
    for token in TOKEN.finditer(source, at):
        word = token[0]
        if token[1] is not None and depth == 0:
            text += token[1].replace('\\"', '"').replace("\\n", " ")
            computed = False
        elif word in ("(", "{", "["):
            depth += 1
        elif word in (")", "}", "]"):
            depth -= 1
        elif word == ";":
            depth = -1
        elif word == "," and depth == 0:
            found.append(text)
            text, computed = "", False
            continue
        elif depth == 0 and "+" in word and word.strip(" \n+") and not computed:
            text, computed = text + "…", True
        elif depth == 0 and re.search(r"\+\s*$", word) and not word.strip(" \n+") and not text:
            computed = False
        if depth < 0:
            break
    return found + [text]


def is_sentence(text):
    return " " in text.strip() and re.search("[a-z]{2}", text) is not None


def messages_in(source):
    for match in CODE.finditer(source):
        after = arguments(source, match.end())
        sentences = [" ".join(text.split()) for text in after if is_sentence(text)]
        if after[0].strip() or not sentences or match[1] in NO_CODES:
            continue
        paragraph = "".join(filter(PARAGRAPH.fullmatch, after[1:2]))
        yield Message(match[1], sentences[0], sentences[1] if len(sentences) > 1 else "", paragraph)


def all_messages(project):
    """(module, its messages by code), in the order of the modules' names."""
    for folder in sorted((project / "generator").iterdir()):
        if not folder.is_dir() or folder.name in SKIPPED:
            continue
        found = {}
        for path in sorted(folder.rglob("*.cpp")):
            for message in messages_in(path.read_text(encoding="utf-8")):
                found.setdefault((message.code, message.message), message)
        if found:
            yield folder.name, [found[key] for key in sorted(found)]


def gate_messages(project):
    source = (project / "generator/disclosure/gates.cpp").read_text(encoding="utf-8")
    return list(messages_in(source))
