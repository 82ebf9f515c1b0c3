# SPDX-License-Identifier: Apache-2.0
"""What the checks of tests/web share: the site as files and pages, problems and their report.

A check is a program with a function `check(site)` that gives a list of problems; `main(check)`
reads the arguments, runs it, prints every problem with file, line and remedy, and exits with 1
where there is any. Knows nothing of what a check looks for.
"""
import argparse
import json
import pathlib
import sys
from dataclasses import dataclass

from page_reader import Page, PageFault

# In the order of the language bar, which is the order of the United Nations.
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
OWN_NAMES = {"ar": "عربي", "zh": "中文", "en": "English", "fr": "Français", "ru": "Русский",
             "es": "Español"}
# Pages at the root of the site, for readers who have not yet chosen a language.
ENTRANCES = ("index.html", "404.html")
# Pages of a record in all its languages at once, beside the folders of the languages.
PARALLEL = "side-by-side/"
# The documentation of the program, in English alone.
DOCS = "docs/"
PLACES_SHOWN = 5
KINDS_SHOWN = 40


@dataclass(frozen=True)
class Problem:
    """`what` is the same for the same mistake on many pages, `detail` tells them apart."""
    path: str
    line: int
    what: str
    hint: str
    detail: str = ""


def language_of(path):
    """Of a page's path; empty for pages of no language."""
    head = path.split("/", 1)[0]
    return head if head in LANGUAGES and "/" in path else ""


def is_parallel(path):
    return path.startswith(PARALLEL)


def is_doc(path):
    return path.startswith(DOCS)


def frame_language(page):
    """The language of what surrounds the texts: of the folder, else what the page itself says."""
    html = page.first("html")
    said = html.get("lang", "") if html is not None else ""
    return language_of(page.path) or (said if said in LANGUAGES else "")


def direction_of(language):
    return "rtl" if language == "ar" else "ltr"


class Site:
    """A built site, and the project that it is built from."""

    def __init__(self, root, source=None, base_url=""):
        self.root = pathlib.Path(root)
        self.source = pathlib.Path(source) if source else None
        self.base_url = base_url
        self.files = sorted(p.relative_to(self.root).as_posix()
                            for p in self.root.rglob("*") if p.is_file())
        self.page_paths = [path for path in self.files if path.endswith(".html")]
        self.faults = []
        self._pages = None

    def bytes_of(self, path):
        return (self.root / path).read_bytes()

    def text_of(self, path):
        return self.bytes_of(path).decode("utf-8", errors="replace")

    def pages(self):
        """Every page that can be read; the others are in `faults`."""
        if self._pages is None:
            self._pages = [page for page in map(self._read, self.page_paths) if page]
        return self._pages

    def _read(self, path):
        source = self.text_of(path)
        try:
            return Page(path, source)
        except PageFault as fault:
            line = source.count("\n", 0, fault.offset) + 1
            self.faults.append(Problem(path, line, f"cannot be read: {fault.what}",
                                       "mend the template, or what it was given"))
            return None

    def pages_of(self, language):
        return [page for page in self.pages() if language_of(page.path) == language]

    def pages_in(self, language):
        """Those of the language, and those that have a part in it."""
        return [page for page in self.pages()
                if language_of(page.path) == language or is_parallel(page.path)]

    def source_json(self, path):
        return json.loads((self.source / path).read_text(encoding="utf-8"))

    def messages(self, language):
        return self.source_json(f"i18n/{language}.json")


def problem_at(page, where, what, hint, detail=""):
    return Problem(page.path, page.line(where), what, hint, detail)


def report(problems, stream):
    """The same mistake on many pages is told once, with a few of its places."""
    kinds = {}
    for problem in problems:
        kinds.setdefault((problem.what, problem.hint), []).append(problem)
    for (what, hint), places in list(kinds.items())[:KINDS_SHOWN]:
        for place in places[:PLACES_SHOWN]:
            detail = f": {place.detail}" if place.detail else ""
            print(f"{place.path}:{place.line}: {what}{detail}", file=stream)
        if len(places) > PLACES_SHOWN:
            print(f"  and at {len(places) - PLACES_SHOWN} more", file=stream)
        print(f"  hint: {hint}", file=stream)
    if len(kinds) > KINDS_SHOWN:
        print(f"and {len(kinds) - KINDS_SHOWN} more kinds of problems", file=stream)
    print(f"{len(problems)} problems of {len(kinds)} kinds", file=stream)


def arguments(argv):
    parser = argparse.ArgumentParser(description="checks a built site")
    parser.add_argument("--site", required=True, help="the folder of the site")
    parser.add_argument("--source", required=True, help="the project's folder")
    parser.add_argument("--base-url", default="", help="the address that the site was built for")
    return parser.parse_args(argv)


def run(check, argv, stream=sys.stdout):
    """The exit status."""
    options = arguments(argv)
    site = Site(options.site, options.source, options.base_url)
    if not site.page_paths:
        print(f"{options.site}: no pages here\n  hint: the test that builds the site comes first",
              file=stream)
        return 1
    found = check(site)
    problems = site.faults + found
    if problems:
        report(problems, stream)
        return 1
    print(f"{len(site.page_paths)} pages, {len(site.files)} files: nothing to mend", file=stream)
    return 0


def main(check):
    sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(run(check, sys.argv[1:]))
