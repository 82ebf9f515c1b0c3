# SPDX-License-Identifier: Apache-2.0
"""No page runs, embeds, sends or restyles anything but the site's own scripts and its search box:
what is hidden in a text stays a text."""
import re

from site_reader import main, problem_at

# Elements that no page of ours has, and why.
BANNED = {
    "script": "a script is a file of assets/ that waits for the page",
    "style": "the one style sheet is a file",
    "form": "nothing is sent but words to the search page",
    "iframe": "nothing is embedded", "object": "nothing is embedded",
    "embed": "nothing is embedded", "applet": "nothing is embedded",
    "portal": "nothing is embedded", "frame": "nothing is embedded",
    "base": "it would turn every relative link",
    "math": "it can carry markup of its own",
    "template": "what is in it escapes the checks", "noscript": "pages work without scripts",
}
OWN_SCRIPT = re.compile(r"(\.\./)*assets/[a-z_]+\.js")
DATA_TYPES = ("application/json", "application/ld+json")
SEARCH_PAGE = "search.html"
# A picture of ours stands in a figure and is made of these alone, with these attributes.
PICTURE = {
    "svg": {"role", "aria-labelledby", "viewbox", "width", "height"},
    "title": {"id"}, "desc": {"id"}, "g": set(),
    "rect": {"class", "x", "y", "width", "height"}, "circle": {"class", "cx", "cy", "r"},
    "line": {"class", "x1", "y1", "x2", "y2"}, "polygon": {"class", "points"},
    "text": {"class", "x", "y", "text-anchor"},
}
POLICY_WANTED = {"default-src": ("'none'",), "base-uri": ("'none'",)}
POLICY_SOURCES = {"'none'", "'self'"}
SEARCH_SOURCES = {"'wasm-unsafe-eval'"}  # the search index is read by a program in WebAssembly
REFERRERS = {"no-referrer", "same-origin"}


def policy_of(page):
    return [e for e in page.all("meta")
            if e.get("http-equiv", "").lower() == "content-security-policy"]


def directives(content):
    parts = [part.split() for part in content.split(";") if part.strip()]
    return {part[0].lower(): tuple(part[1:]) for part in parts}


def check_policy(page):
    found = policy_of(page)
    if len(found) != 1:
        return [problem_at(page, page.first("head") or 0, "has not one security policy",
                           "the meta element Content-Security-Policy of the layout",
                           str(len(found)))]
    policy = directives(found[0].get("content", ""))
    problems = []
    for name, wanted in POLICY_WANTED.items():
        if policy.get(name) != wanted:
            problems.append(problem_at(page, found[0], f"has a policy without {name} 'none'",
                                       "what is not needed is forbidden"))
    if "form-action" not in policy:
        problems.append(problem_at(page, found[0], "has a policy without form-action",
                                   "'self' or 'none': default-src does not speak of forms"))
    for name, sources in policy.items():
        for source in sources:
            if source not in allowed_sources(page, name):
                problems.append(problem_at(page, found[0], "has a policy that lets others in",
                                           "only 'self' and 'none'", f"{name} {source}"))
    return problems + check_policy_place(page, found[0])


def allowed_sources(page, name):
    if name == "script-src" and is_search_page(page.path):
        return POLICY_SOURCES | SEARCH_SOURCES
    return POLICY_SOURCES


def is_search_page(path):
    return path.rsplit("/", 1)[-1] == SEARCH_PAGE


def check_policy_place(page, policy):
    """A policy counts only for what comes after it."""
    for element in page.all("link", "img", "script"):
        if element.offset < policy.offset:
            return [problem_at(page, policy, "has its policy behind the first thing fetched",
                               "put the policy directly behind the charset")]
    return []


def check_referrer(page):
    found = [e.get("content") for e in page.all("meta") if e.get("name") == "referrer"]
    if len(found) == 1 and found[0] in REFERRERS:
        return []
    return [problem_at(page, page.first("head") or 0, "tells other hosts which page was read",
                       "<meta name=\"referrer\" content=\"no-referrer\">")]


def is_allowed(element):
    if element.name == "script":
        if element.get("type") in DATA_TYPES:
            return "src" not in element.attributes
        return bool(OWN_SCRIPT.fullmatch(element.get("src", ""))) and \
            "defer" in element.attributes and not element.runs
    if element.name == "form":
        action = element.get("action", "")
        return element.get("method", "get") == "get" and is_search_page(action) and \
            set(action.split("/")[:-1]) <= {".."}
    return False


def check_element(page, element):
    problems = []
    if element.name in BANNED and not is_allowed(element):
        problems.append(problem_at(page, element, f"has <{element.name}>",
                                   BANNED[element.name]))
    for name, value in element.attributes.items():
        if name.startswith("on"):
            problems.append(problem_at(page, element, f"has the attribute {name}",
                                       "pages run nothing"))
        if name == "style":
            problems.append(problem_at(page, element, "has an inline style",
                                       "give it a class of palermo.css"))
        if name in ("srcdoc", "formaction", "ping"):
            problems.append(problem_at(page, element, f"has the attribute {name}", "drop it"))
        if name == "http-equiv" and value.lower() == "refresh":
            problems.append(problem_at(page, element, "goes elsewhere by itself", "use a link"))
        if name == "target":
            problems.append(problem_at(page, element, "opens another window",
                                       "leave that to the reader"))
    return problems


def check_picture(page, element):
    """SVG can run and fetch; what we draw cannot."""
    if element.name == "svg" and not element.inside("figure", "chart"):
        return [problem_at(page, element, "has <svg>", "only in figure.chart")]
    if element.name != "svg" and not element.inside("svg"):
        return []
    if element.name not in PICTURE:
        return [problem_at(page, element, f"has <{element.name}> in a picture",
                           "shapes and texts alone")]
    return [problem_at(page, element, f"has the attribute {name} in a picture", "drop it")
            for name in element.attributes if name not in PICTURE[element.name]]


def check(site):
    problems = []
    for page in site.pages():
        problems += check_policy(page) + check_referrer(page)
        for element in page.elements:
            problems += check_element(page, element) + check_picture(page, element)
    return problems


if __name__ == "__main__":
    main(check)
