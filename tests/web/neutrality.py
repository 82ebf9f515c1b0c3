# SPDX-License-Identifier: Apache-2.0
"""The words of the interface are neutral: no ranking, no blame, "State" and nothing else.

The words are in neutrality.json, by reason and language. Looks at messages and at templates, not at
released texts, which are their authors' own. And no list of States has numbers beside their names.
"""
import json
import pathlib
import re

from messages import literal_pieces
from site_reader import LANGUAGES, Problem, main, problem_at

WORDS = pathlib.Path(__file__).with_name("neutrality.json")
# Data for scripts and the security policy are no words either.
TAG = re.compile(r"<script type=\"application/.*?</script>|\{\{\$policy\}\}.*?\{\{/policy\}\}|"
                 r"\{\{.*?\}\}|<[^>]*>", re.S)
# Names of classes, and samples that say of which language they are.
NAMED = re.compile(r"<code\b[^>]*>[^{<]*</code>|<\w+ [^>]*\blang=\"[a-z]+\"[^>]*>(?:<p>)?[^{<]*")
LETTER = re.compile(r"[^\W\d_]")
# Arabic writes these small words onto the next.
ARABIC_PREFIX = "(?:[\u0648\u0641\u0628\u0644\u0643]|)"


def word_pattern(word, language):
    """Whole words; a final * stands for any ending. Chinese has no spaces between words."""
    core = re.escape(word.rstrip("*"))
    if language == "zh":
        return core
    before = "(?<!\\w)" + (ARABIC_PREFIX if language == "ar" else "")
    return before + core + ("" if word.endswith("*") else "(?!\\w)")


class Lexicon:
    def __init__(self, table):
        self.explanations = frozenset(table["explanations"]["keys"])
        self.allowed = {tag: table["allowed"].get(tag, []) for tag in LANGUAGES}
        self.rules = {tag: [(re.compile("|".join(word_pattern(word, tag)
                                                 for word in reason["words"][tag]), re.I), reason)
                            for reason in table["reasons"]] for tag in LANGUAGES}

    def faults(self, text, language):
        """(the word, its reason) for each reason that a text goes against."""
        for words in self.allowed[language]:
            text = text.replace(words, " ")
        for pattern, reason in self.rules[language]:
            found = pattern.search(text)
            if found:
                yield found[0], reason


def read_lexicon():
    return Lexicon(json.loads(WORDS.read_text(encoding="utf-8")))


def line_of(text, key):
    at = text.find(f'"{key}"')
    return text.count("\n", 0, max(at, 0)) + 1


def check_messages(site, language, lexicon):
    path = f"i18n/{language}.json"
    source = (site.source / path).read_text(encoding="utf-8")
    problems = []
    for key, message in json.loads(source).items():
        if key in lexicon.explanations:
            continue
        text = " ".join(literal_pieces(message))
        for word, reason in lexicon.faults(text, language):
            problems.append(Problem(path, line_of(source, key), reason["what"], reason["hint"],
                                    f"{key} has \"{word}\""))
    return problems


def check_template(site, path):
    """Words belong to messages: a template has none of its own."""
    source = path.read_text(encoding="utf-8")
    bare = NAMED.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), source)
    bare = TAG.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), bare)
    problems = []
    for number, line in enumerate(bare.splitlines(), 1):
        if LETTER.search(line):
            problems.append(Problem(path.relative_to(site.source).as_posix(), number,
                                    "a template has words of its own",
                                    "make them a message: {{_ key}}", line.strip()[:60]))
    return problems


def lists_state(element):
    """An item of a list of States, or the State of a finding: they have flags."""
    return "flag" in {name for child in element.descendants() for name in child.classes}


def check_lists(page):
    named = [e for e in page.all("li") if e.inside("ul", "states") and lists_state(e)]
    return [problem_at(page, element, "has a number beside the name of a State",
                       "nothing counts what States have made public", element.text()[:60])
            for element in named + page.with_class("p", "who")
            if any(letter.isdigit() for letter in element.text())]


def check(site):
    lexicon = read_lexicon()
    problems = []
    for language in LANGUAGES:
        problems += check_messages(site, language, lexicon)
    for path in sorted((site.source / "templates").rglob("*.html")):
        problems += check_template(site, path)
    for page in site.pages():
        problems += check_lists(page)
    return problems


if __name__ == "__main__":
    main(check)
