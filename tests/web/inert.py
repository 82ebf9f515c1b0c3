# SPDX-License-Identifier: Apache-2.0
"""No page runs, embeds, sends or restyles anything but the site's own scripts: what is hidden in a
text stays a text."""
import re

from site_reader import main, problem_at

# Elements that no page of ours has, and why.
BANNED = {
    "script": "a script is a file of assets/ that waits for the page",
    "style": "the one style sheet is a file",
    "form": "nothing is sent anywhere",
    "iframe": "nothing is embedded", "object": "nothing is embedded",
    "embed": "nothing is embedded", "applet": "nothing is embedded",
    "portal": "nothing is embedded", "frame": "nothing is embedded",
    "base": "it would turn every relative link",
    "svg": "pictures are files, which cannot run", "math": "it can carry markup of its own",
    "template": "what is in it escapes the checks", "noscript": "pages work without scripts",
}
OWN_SCRIPT = re.compile(r"(\.\./)*assets/[a-z_]+\.js")
POLICY_WANTED = {"default-src": ("'none'",), "base-uri": ("'none'",), "form-action": ("'none'",)}
POLICY_SOURCES = {"'none'", "'self'"}
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
    for name, sources in policy.items():
        for source in sources:
            if source not in POLICY_SOURCES:
                problems.append(problem_at(page, found[0], "has a policy that lets others in",
                                           "only 'self' and 'none'", f"{name} {source}"))
    return problems + check_policy_place(page, found[0])


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
    return element.name == "script" and not element.runs and "defer" in element.attributes and \
        bool(OWN_SCRIPT.fullmatch(element.get("src", "")))


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


def check(site):
    problems = []
    for page in site.pages():
        problems += check_policy(page) + check_referrer(page)
        for element in page.elements:
            problems += check_element(page, element)
    return problems


if __name__ == "__main__":
    main(check)
