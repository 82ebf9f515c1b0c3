# SPDX-License-Identifier: Apache-2.0
"""Pages are small, and everyone can find their way in them: headings, landmarks, tables, names."""
from site_reader import (ENTRANCES, Problem, frame_language, is_parallel, main, problem_at)

STYLE_SHEET = "assets/palermo.css"
STYLE_SHEET_BYTES = 25_000
PAGE_BYTES = 200_000
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def has_name(element):
    return bool(element.get("aria-label") or element.get("aria-labelledby"))


def spoken_text(element):
    return element.text() or element.get("aria-label", "")


def check_budgets(site):
    problems = []
    for path in site.page_paths:
        size = len(site.bytes_of(path))
        if size >= PAGE_BYTES:
            problems.append(Problem(path, 1, f"is longer than {PAGE_BYTES} bytes",
                                    "divide it into pages", str(size)))
    if STYLE_SHEET not in site.files:
        problems.append(Problem(STYLE_SHEET, 1, "is missing", "the theme has it"))
    elif len(site.bytes_of(STYLE_SHEET)) >= STYLE_SHEET_BYTES:
        problems.append(Problem(STYLE_SHEET, 1, f"is longer than {STYLE_SHEET_BYTES} bytes",
                                "say it with fewer rules", str(len(site.bytes_of(STYLE_SHEET)))))
    return problems


def check_headings(page):
    headings = [e for e in page.elements if e.name in HEADINGS]
    problems = []
    if len([e for e in headings if e.name == "h1"]) != 1:
        problems.append(problem_at(page, page.first("main") or 0, "has not one h1",
                                   "one heading names the page"))
    level = 0
    for heading in headings:
        depth = int(heading.name[1])
        if depth > level + 1 and not (level == 0 and not heading.inside("main")):
            problems.append(problem_at(page, heading, "skips a level of headings",
                                       "h2 under h1, h3 under h2", f"{heading.name} after "
                                       f"h{level}: {spoken_text(heading)[:60]}"))
        level = depth
        if not spoken_text(heading):
            problems.append(problem_at(page, heading, "has an empty heading", "give it a text"))
    return problems


def check_table(page, table):
    problems = []
    cells = list(table.descendants())
    named = any(e.name == "caption" and e.text() for e in cells) or has_name(table) or \
        any(has_name(e) for e in table.ancestors() if "table-scroll" in e.classes)
    if not named:
        problems.append(problem_at(page, table, "has a table without a name",
                                   "a caption, or aria-label"))
    heads = [e for e in cells if e.name == "th"]
    if not heads:
        problems.append(problem_at(page, table, "has a table without head cells", "use th"))
    for head in heads:
        if head.get("scope") not in ("col", "row", "colgroup", "rowgroup"):
            problems.append(problem_at(page, head, "has a head cell without scope",
                                       "scope=\"col\" or \"row\""))
    return problems


def check_landmarks(page):
    problems = []
    if len(page.all("main")) != 1:
        problems.append(problem_at(page, 0, "has not one <main>", "the layout has it"))
    if page.path in ENTRANCES:
        return problems
    for name in ("header", "nav", "footer"):
        if not page.all(name):
            problems.append(problem_at(page, 0, f"has no <{name}>", "the layout has it"))
    for nav in page.all("nav"):
        if not has_name(nav):
            problems.append(problem_at(page, nav, "has a <nav> without a name", "aria-label"))
    return problems + check_skip_link(page)


def check_skip_link(page):
    body = page.first("body")
    first = body.children[0] if body and body.children else None
    main_id = page.first("main").get("id") if page.all("main") else None
    if first is not None and first.name == "a" and main_id and first.get("href") == f"#{main_id}":
        return []
    return [problem_at(page, body or 0, "does not begin with the link to its content",
                       "a.skip is the first element of body and leads to main")]


def check_references(page):
    """Duplicate ids, and names taken from ids that are not there."""
    problems = []
    for name, elements in page.ids.items():
        if len(elements) > 1:
            problems.append(problem_at(page, elements[1], "has the same id twice",
                                       "ids are made of identity", name))
    for element in page.elements:
        for attribute in ("aria-labelledby", "aria-describedby", "headers", "for"):
            for name in element.get(attribute, "").split():
                if name not in page.ids:
                    problems.append(problem_at(page, element, f"has {attribute} of no id",
                                               "name an id of this page", name))
    return problems


def check_names(page):
    problems = []
    for image in page.all("img"):
        if "alt" not in image.attributes:
            problems.append(problem_at(page, image, "has a picture without alt",
                                       "alt=\"\" where it says nothing new"))
    for link in page.all("a"):
        if "href" in link.attributes and not spoken_text(link):
            problems.append(problem_at(page, link, "has a link without text",
                                       "say where it leads", link.get("href")))
    for element in page.elements:
        if element.get("tabindex", "0") not in ("0", "-1"):
            problems.append(problem_at(page, element, "changes the order of the keyboard",
                                       "tabindex 0 or none"))
    return problems + check_title(page)


def check_title(page):
    title = page.first("title")
    if title is not None and title.text():
        return []
    return [problem_at(page, page.first("head") or 0, "has no title", "the layout has it")]


def check(site):
    problems = check_budgets(site)
    titles = {}
    for page in site.pages():
        problems += check_headings(page) + check_landmarks(page)
        problems += check_references(page) + check_names(page)
        for table in page.all("table"):
            problems += check_table(page, table)
        title = page.first("title").text() if page.all("title") else ""
        key = (frame_language(page), is_parallel(page.path), title)
        titles.setdefault(key, []).append(page)
    return problems + check_titles(titles)


def check_titles(titles):
    """A reader of tabs and of search results tells pages apart by their titles."""
    return [problem_at(page, page.first("title") or 0, "has the title of another page",
                       "say State, cluster and instrument in it", f"{title}, as {pages[0].path}")
            for (_, _, title), pages in titles.items() for page in pages[1:]
            if page.path not in ENTRANCES]


if __name__ == "__main__":
    main(check)
