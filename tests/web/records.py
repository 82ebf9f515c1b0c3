# SPDX-License-Identifier: Apache-2.0
"""Every record has its data beside it, which can be read, and its pages lead to them."""
import json
import posixpath

from site_reader import LANGUAGES, Problem, language_of, main, problem_at

DATA = "data/"
# Behind pictures, not records; one file for all languages.
CHARTS = DATA + "charts/"
# Describes the files of the whole record.
NO_RECORD = frozenset((DATA + "datapackage.json",))
# Folders of a language that hold pages about the mechanism, not records.
NO_RECORDS = frozenset(("findings", "instruments", "articles", "clusters", "groups", "topics"))


class TwiceTheSameKey(ValueError):
    """JSON that two readers would read differently."""


def unique_keys(pairs):
    seen = {}
    for key, value in pairs:
        if key in seen:
            raise TwiceTheSameKey(f"the key {key} stands twice")
        seen[key] = value
    return seen


def refuse_number(text):
    raise ValueError(f"{text} is no JSON")


def check_data(site, path):
    try:
        text = site.bytes_of(path).decode("utf-8")
        data = json.loads(text, object_pairs_hook=unique_keys, parse_constant=refuse_number)
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        return [Problem(path, line, "is not good JSON", "write it by the JSON writer", str(error))]
    if not isinstance(data, (dict, list)) or not data:
        return [Problem(path, 1, "says nothing", "an object about the record, or a list")]
    return []


def data_of(page):
    """The paths of the data that a page's head names and that its reader can follow."""
    folder = posixpath.dirname(page.path)

    def resolve(element):
        return posixpath.normpath(posixpath.join(folder, element.get("href", "")))

    named = [resolve(e) for e in page.all("link") if e.get("type") == "application/json"]
    followed = [resolve(e) for e in page.all("a") if e.get("href", "").endswith(".json")]
    return named, followed


def is_record(page):
    """A page in the folder of a State or of the Conference that is not a tombstone alone."""
    parts = page.path.split("/")
    if len(parts) < 3 or not language_of(page.path) or parts[1] in NO_RECORDS:
        return False
    return not page.with_class("section", "tombstone") or bool(page.all("article"))


def check_page(page):
    named, followed = data_of(page)
    stem = page.path.partition("/")[2].removesuffix(".html")
    wanted = f"{DATA}{stem}.json"
    hint = f"link {wanted}"
    problems = []
    if wanted not in named:
        problems.append(problem_at(page, page.first("head"), "names no data in its head", hint))
    if wanted not in followed:
        problems.append(problem_at(page, page.first("main") or 0, "has no link to its data", hint))
    return problems


def check_orphans(site, linked):
    """Data that belong to no page in some language."""
    problems = []
    for path in site.files:
        if path in NO_RECORD or path.startswith(CHARTS) or not (
                path.startswith(DATA) and path.endswith(".json")):
            continue
        stem = path.removeprefix(DATA).removesuffix(".json")
        for tag in LANGUAGES:
            if f"{tag}/{stem}.html" not in linked:
                problems.append(Problem(path, 1, "belongs to no record page in a language",
                                        "data stand beside pages", tag))
    return problems


def check_charts(site, followed):
    return [Problem(path, 1, "is behind no picture", "a figure links to its data")
            for path in site.files
            if path.startswith(CHARTS) and path.endswith(".json") and path not in followed]


def check(site):
    problems, linked, all_followed = [], set(), set()
    for path in site.files:
        if path.endswith(".json"):
            problems += check_data(site, path)
    for page in site.pages():
        named, followed = data_of(page)
        all_followed.update(followed)
        if named:
            linked.add(page.path)
        if is_record(page):
            problems += check_page(page)
    if not linked:
        problems.append(Problem(DATA, 1, "no page has data beside it", "every record has"))
    return problems + check_orphans(site, linked) + check_charts(site, all_followed)


if __name__ == "__main__":
    main(check)
