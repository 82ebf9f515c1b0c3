# SPDX-License-Identifier: Apache-2.0
"""A page of all languages of a record has whole columns: each in one language, each in every row,
in the order of the United Nations, with its own box to choose it by and nothing released left out.
"""
import posixpath

from site_reader import (LANGUAGES, PARALLEL, Problem, direction_of, frame_language, is_parallel,
                         main, problem_at)


def cells_of(row):
    return [e for e in row.children if "cell" in e.classes]


def check_rows(page, columns):
    problems = []
    for row in page.with_class("div", "row"):
        found = [cell.get("lang") for cell in cells_of(row)]
        if found != columns:
            problems.append(problem_at(page, row, "has a row without a cell for each language",
                                       "the same languages in every row", " ".join(found)))
    return problems


def check_cell(page, cell):
    """`lang` may change inside for a name or a title; a text stands in the cell's language."""
    language = cell.get("lang")
    problems = []
    if cell.get("dir") != direction_of(language):
        problems.append(problem_at(page, cell, "has a cell of another direction",
                                   f"dir=\"{direction_of(language)}\""))
    for element in cell.descendants():
        own = element.name == "div" or element.name in ("h2", "h3")
        if own and element.language != language:
            problems.append(problem_at(page, element, "has a column of two languages",
                                       f"all of it is in {language}", element.language))
        address = element.get("href", "")
        if address.startswith("../") and f"/{language}/" not in address:
            problems.append(problem_at(page, element, "leads out of the column's language",
                                       f"link into the folder {language}", address))
    return problems


def check_frame(page, columns):
    problems = []
    language = frame_language(page)
    if language not in columns or page.first("html").get("dir") != direction_of(language):
        problems.append(problem_at(page, page.first("html"), "has a frame of another language",
                                   "that of the original", language))
    boxes = [e.get("id") for e in page.all("input") if e.get("type") == "checkbox"]
    if boxes != ["_" + tag for tag in columns]:
        problems.append(problem_at(page, page.first("main"), "has not a box for each column",
                                   "id=\"_\" and the language", " ".join(boxes)))
    if columns != [tag for tag in LANGUAGES if tag in columns] or len(columns) < 2:
        problems.append(problem_at(page, page.first("main"), "has not two languages in order",
                                   " ".join(LANGUAGES), " ".join(columns)))
    return problems


def text_languages(page):
    return {e.language for e in page.with_class("div", "text")}


def shown_languages(records, rest):
    """Those in which the record's own page has a text in its language."""
    return {tag for tag in LANGUAGES if f"{tag}/{rest}" in records
            and tag in text_languages(records[f"{tag}/{rest}"])}


def check_against(page, records):
    """What the six pages of the record show in their own language stands here, and nothing else."""
    shown = shown_languages(records, page.path.removeprefix(PARALLEL))
    if shown == text_languages(page):
        return []
    return [problem_at(page, page.first("main"), "has other languages than the record's own pages",
                       "a column for each language with a text", " ".join(sorted(shown)))]


def check_missing(records, paths):
    """Every record with two languages or more has such a page, and its pages lead there."""
    problems = []
    for path, page in records.items():
        rest = path.partition("/")[2]
        wanted = PARALLEL + rest
        followed = [posixpath.normpath(posixpath.join(posixpath.dirname(path), e.get("href", "")))
                    for e in page.all("a")]
        there = wanted in paths
        if there != (len(shown_languages(records, rest)) > 1):
            problems.append(Problem(wanted, 1, "is there for one language, or missing for two",
                                    "where two languages can be read, and only there"))
        if there != (wanted in followed):
            problems.append(Problem(path, 1, "does not lead to the page of all languages",
                                    f"link {wanted} where it is, and only there"))
    return problems


def check(site):
    records = {page.path: page for page in site.pages()
               if any(e.get("type") == "application/json" for e in page.all("link"))}
    problems = check_missing(records, frozenset(site.page_paths))
    for page in site.pages():
        if not is_parallel(page.path):
            continue
        rows = page.with_class("div", "row")
        columns = [cell.get("lang") for cell in cells_of(rows[0])] if rows else []
        problems += check_frame(page, columns) + check_rows(page, columns)
        problems += check_against(page, records)
        for cell in page.with_class("div", "cell"):
            problems += check_cell(page, cell)
    return problems


if __name__ == "__main__":
    main(check)
