# SPDX-License-Identifier: Apache-2.0
"""Every page exists in the six languages, says which it is in and leads to the five others."""
import posixpath

from site_reader import (ENTRANCES, LANGUAGES, OWN_NAMES, Problem, direction_of, is_doc,
                         is_parallel, language_of, main, problem_at)

DEFAULT = "x-default"
NOT_FOUND = "404.html"


def check_root(page, language):
    html = page.first("html")
    if html is None:
        return [problem_at(page, 0, "has no <html>", "begin with the layout")]
    problems = []
    for name, wanted in (("lang", language), ("dir", direction_of(language))):
        if html.get(name) != wanted:
            problems.append(problem_at(page, html, f"is not {name}=\"{wanted}\"",
                                       "the layout sets it from the page's language",
                                       str(html.get(name))))
    return problems


def language_links(page):
    """The links that offer the page, or the site, in other languages."""
    for nav in page.with_class("nav", "languages"):
        return [e for e in nav.descendants() if e.name == "a"]
    return None


def check_bar(page, links, target):
    """`target`: from a language to the path that its link must lead to."""
    if [e.get("lang", e.get("hreflang")) for e in links] != list(LANGUAGES):
        return [problem_at(page, links[0] if links else 0, "has not the six languages in order",
                           "in the order " + " ".join(OWN_NAMES[tag] for tag in LANGUAGES))]
    problems = []
    folder = posixpath.dirname(page.path)
    for link, tag in zip(links, LANGUAGES):
        if link.text() != OWN_NAMES[tag]:
            problems.append(problem_at(page, link, "names a language by another name",
                                       f"it is {OWN_NAMES[tag]}", link.text()))
        found = posixpath.normpath(posixpath.join(folder, link.get("href", "")))
        if found != target(tag):
            problems.append(problem_at(page, link, "leads to another page",
                                       "each language leads to the same page", found))
        if link.get("hreflang") != tag:
            problems.append(problem_at(page, link, "has no hreflang of its language",
                                       f"hreflang=\"{tag}\""))
    return problems


def check_current(page, links, language):
    current = [e.get("lang") for e in links if e.get("aria-current")]
    if current == [language]:
        return []
    return [problem_at(page, links[0], "marks another language as the current one",
                       "aria-current on the language of the page, and on no other")]


def alternates(page):
    return {e.get("hreflang"): e for e in page.all("link")
            if e.get("rel") == "alternate" and "hreflang" in e.attributes}


def speaks_other_language(page):
    """Whether a text on it is in another language than the page, for want of a translation."""
    language = language_of(page.path)
    return any(e.language != language for e in page.all("article", "div", "h1", "h3", "section"))


def speaks_own_language(page):
    """Whether a page says something in its language: a record, by one of its texts."""
    is_record = any(e.get("type") == "application/json" for e in page.all("link"))
    texts = page.with_class("div", "text")
    return not is_record or not texts or \
        any(e.language == language_of(page.path) for e in texts)


class Versions:
    """For each page without its language: which versions must be alternates, and which may."""

    def __init__(self, pages):
        self.must = {}
        self.may = {}
        for page in pages:
            self._add(page, *page.path.split("/", 1))

    def _add(self, page, language, rest):
        must, may = self.must.setdefault(rest, set()), self.may.setdefault(rest, set())
        # Nobody is to find the page that says that there is none.
        if rest == NOT_FOUND:
            return
        if not speaks_other_language(page):
            must.update((language, DEFAULT))
        if speaks_own_language(page):
            may.update((language, DEFAULT))


def check_alternates(page, rest, base_url, versions):
    found = alternates(page)
    problems = []
    for tags, what, hint in (
            (versions.must[rest] - set(found), "lacks alternates",
             "<link rel=\"alternate\" hreflang=…> for each language that has all of it"),
            (set(found) - versions.may[rest], "has alternates without a text in that language",
             "search engines lead readers to texts that they can read")):
        if tags:
            problems.append(problem_at(page, page.first("head"), what, hint,
                                       " ".join(sorted(tags))))
    for tag, element in found.items():
        path = element.get("href", "").removeprefix(base_url)
        if base_url and tag in LANGUAGES and path != f"{tag}/{rest}":
            problems.append(problem_at(page, element, "has an alternate that is another page",
                                       f"it is {tag}/{rest}", element.get("href")))
    return problems


def check_page(page, base_url, versions):
    language = language_of(page.path)
    rest = page.path.partition("/")[2]
    problems = check_root(page, language)
    links = language_links(page)
    if links is None:
        return problems + [problem_at(page, 0, "has no language bar",
                                      "nav.languages of the layout")]
    problems += check_bar(page, links, lambda tag: f"{tag}/{rest}")
    if links:
        problems += check_current(page, links, language)
    return problems + check_alternates(page, rest, base_url, versions)


def check_entrance(page, base_url):
    problems = check_root(page, "en")
    links = [e for e in page.all("a") if "hreflang" in e.attributes]
    found = [e.get("hreflang") for e in links]
    if found != list(LANGUAGES):
        problems.append(problem_at(page, links[0] if links else 0,
                                   "has not the six languages in order",
                                   "in the order " + " ".join(OWN_NAMES.values())))
    for link in links:
        tag = link.get("hreflang")
        path = link.get("href", "").removeprefix(base_url)
        if path != f"{tag}/index.html":
            problems.append(problem_at(page, link, "leads not to the home page of the language",
                                       f"{tag}/index.html", path))
    return problems


def check_doc(page, messages):
    """In English; says so in every language, and leads to the home page of each."""
    links = language_links(page)
    if links is None:
        return [problem_at(page, 0, "has no language bar", "nav.languages of the layout")]
    said = {e.get("lang"): e.text() for e in page.all("li") if e.inside("aside", "facts")}
    wanted = {tag: messages(tag)["docs.in_english"] for tag in LANGUAGES}
    problems = check_root(page, "en") + check_bar(page, links, lambda tag: f"{tag}/index.html")
    if said != wanted:
        problems.append(problem_at(page, 0, "does not say in six languages that it is in English",
                                   "templates/docs.html has the list"))
    return problems


def check_sets(site):
    """Each page in all six languages."""
    by_language = {tag: set() for tag in LANGUAGES}
    problems = []
    for path in site.page_paths:
        tag = language_of(path)
        if tag:
            by_language[tag].add(path.partition("/")[2])
        elif path not in ENTRANCES and not is_parallel(path) and not is_doc(path):
            problems.append(Problem(path, 1, "is a page of no language",
                                    "pages lie in the folder of their language"))
    everything = set().union(*by_language.values())
    for tag in LANGUAGES:
        for path in sorted(everything - by_language[tag]):
            problems.append(Problem(f"{tag}/{path}", 1, "is missing in this language",
                                    "each page is written in all six"))
    return problems


def check_links_exist(site):
    return [Problem(name, 1, "is missing", "the site begins here") for name in ENTRANCES
            if name not in site.page_paths]


def check(site):
    problems = check_sets(site) + check_links_exist(site)
    versions = Versions([page for page in site.pages() if language_of(page.path)])
    for page in site.pages():
        if page.path in ENTRANCES:
            problems += check_entrance(page, site.base_url)
        elif language_of(page.path):
            problems += check_page(page, site.base_url, versions)
        elif is_doc(page.path):
            problems += check_doc(page, site.messages)
    return problems


if __name__ == "__main__":
    main(check)
