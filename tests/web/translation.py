# SPDX-License-Identifier: Apache-2.0
"""Nothing on a page stands in another language than it says, and no message is missing."""
import re

from messages import literal_pieces, names_in
from page_reader import squeeze
from site_reader import ENTRANCES, LANGUAGES, OWN_NAMES, main, problem_at

REFERENCE = ("mechanism.json", "instruments.json", "questionnaire.json", "taxonomy.json",
             "states.json")
# From this length on a text of ours cannot stand in another language by chance.
LONG = {"zh": 6}
LONG_OTHERWISE = 12
SPOKEN_ATTRIBUTES = ("alt", "title", "aria-label", "placeholder")
PLACEHOLDER = re.compile(r"\{[a-zA-Z_]\w*\}")
KEY = re.compile(r"(?<![\w./@-])[a-z_]+(?:\.[a-z_]+)+(?![\w@/-])")

SCRIPTS = {
    "Arabic": re.compile(r"[\u0620-\u064a\u0671-\u06d3]+"),
    "Chinese": re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+"),
    "Cyrillic": re.compile(r"[\u0400-\u04ff]+"),
    # A word or three may be the name of something; more are a sentence.
    "Latin": re.compile(r"(?:\b[a-z\u00e0-\u017f]{3,}[ ,;]+){3,}[a-z\u00e0-\u017f]{3,}"),
}
OWN_SCRIPT = {"ar": "Arabic", "zh": "Chinese", "ru": "Cyrillic",
              "en": "Latin", "fr": "Latin", "es": "Latin"}


REFERENCE_OF_DECISION = re.compile(r'"reference"\s*:\s*"([^"]+)"')


def spoken(page):
    """Every (text, where, language) that reaches a reader.

    Not the title: it joins the name of a document with ours, and nothing in it can be marked. Nor
    data for machines, which name languages in their own way.
    """
    for run in page.runs:
        if run.element.name not in ("title", "script"):
            yield run.text, run.offset, run.language
    for element in page.elements:
        for name in SPOKEN_ATTRIBUTES:
            if name in element.attributes:
                yield squeeze(element.attributes[name]), element.offset, element.language


def quoted_everywhere(source):
    """What stands on all pages as it is: names of languages, and of the notes of States."""
    quoted = set(OWN_NAMES.values())
    for path in sorted((source / "content").rglob("decisions/*/*.json")):
        text = path.read_text(encoding="utf-8", errors="replace")
        quoted.update(REFERENCE_OF_DECISION.findall(text))
    return re.compile("|".join(map(re.escape, sorted(quoted, key=len, reverse=True))))


def distinct_texts(pages, language, quoted):
    """From each text in the pages' own language to one of its places."""
    texts = {}
    for page in pages:
        for text, offset, spoken_in in spoken(page):
            if spoken_in == language and text not in texts:
                texts[text] = (page, offset)
    return {quoted.sub("…", text): place for text, place in texts.items()}


def long_enough(text, language):
    return len(text) >= LONG.get(language, LONG_OTHERWISE)


class Vocabulary:
    """All that the project itself says, in six languages."""

    def __init__(self, site):
        self.keys = set()
        self.pieces = {tag: {} for tag in LANGUAGES}   # text to the key that it belongs to
        self._add_messages(site)
        self._add_reference(site)

    def _add_messages(self, site):
        for tag in LANGUAGES:
            for key, pattern in site.messages(tag).items():
                self.keys.add(key)
                for piece in literal_pieces(pattern):
                    self.pieces[tag].setdefault(piece, f"i18n/{tag}.json {key}")

    def _add_reference(self, site):
        for name in REFERENCE:
            for names in names_in(site.source_json(f"content/{name}")):
                for tag in LANGUAGES:
                    self.pieces[tag].setdefault(squeeze(names[tag]), f"content/{name}")

    def foreign_to(self, language):
        """Long texts of the other languages that this one does not say itself."""
        own = "\n".join(self.pieces[language])
        return [(piece, tag, key) for tag in LANGUAGES if tag != language
                for piece, key in self.pieces[tag].items()
                if long_enough(piece, tag) and piece not in own]


def is_whole(text, piece):
    """A name may stand inside a longer one of another language; a sentence may not."""
    at = text.find(piece)
    before, after = text[at - 1:at], text[at + len(piece):at + len(piece) + 1]
    return not (before.isalnum() and piece[0].isalnum()) and \
        not (after.isalnum() and piece[-1].isalnum())


def check_foreign_messages(texts, language, vocabulary):
    everything = "\n".join(texts)
    problems = []
    for piece, tag, key in vocabulary.foreign_to(language):
        if piece not in everything:
            continue
        for text, (page, offset) in texts.items():
            if piece in text and is_whole(text, piece):
                problems.append(problem_at(
                    page, offset, f"says in {tag} what it should say in {language}",
                    "translate it, or mark the element with its lang", f"{piece} ({key})"))
    return problems


def check_scripts(texts, language):
    problems = []
    for script, pattern in SCRIPTS.items():
        if script == OWN_SCRIPT[language]:
            continue
        for text, (page, offset) in texts.items():
            found = pattern.search(text)
            if found:
                problems.append(problem_at(
                    page, offset, f"has {script} letters in a text that says it is {language}",
                    "mark the element with the lang of its text", found[0][:60]))
    return problems


def in_code(page, offset):
    return any(run.offset == offset for run in page.runs
               if run.element.name in ("code", "pre"))


def check_marks(texts, keys):
    """Raw keys and unfilled places of messages."""
    problems = []
    for text, (page, offset) in texts.items():
        for word in KEY.findall(text):
            if word in keys:
                problems.append(problem_at(page, offset, "shows the key of a message",
                                           "the message is missing, or not looked up", word))
        found = PLACEHOLDER.search(text)
        if found and not in_code(page, offset):
            problems.append(problem_at(page, offset, "shows an unfilled place of a message",
                                       "give the message its argument", found[0]))
    return problems


def check(site):
    vocabulary, quoted = Vocabulary(site), quoted_everywhere(site.source)
    problems = []
    for language in LANGUAGES:
        texts = distinct_texts(site.pages_in(language), language, quoted)
        problems += check_foreign_messages(texts, language, vocabulary)
        problems += check_scripts(texts, language)
        problems += check_marks(texts, vocabulary.keys)
    entrances = [page for page in site.pages() if page.path in ENTRANCES]
    problems += check_marks(distinct_texts(entrances, "en", quoted), vocabulary.keys)
    return problems


if __name__ == "__main__":
    main(check)
