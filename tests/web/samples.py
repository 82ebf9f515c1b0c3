# SPDX-License-Identifier: Apache-2.0
"""Every page that names a State that does not exist says that it is a sample."""
import re

from site_reader import LANGUAGES, Problem, frame_language, main, problem_at

NOTICE_KEY = "site.sample"
EXPLANATION = re.compile(r"\s*[(\uff08].*$")


def short_name(name):
    """Without what stands in brackets."""
    return EXPLANATION.sub("", name)


def sample_names(states):
    """In every language: a page may show a text in its original language."""
    names = {short_name(state["name"][tag]) for state in states["states"] if state.get("sample")
             for tag in LANGUAGES}
    return sorted(names)


def notices(page):
    return [e.text() for e in page.with_class("p", "notice")]


def names_pattern(names):
    return re.compile("|".join(re.escape(name) for name in names))


def check(site):
    names = sample_names(site.source_json("content/states.json"))
    if not names:
        return [Problem("content/states.json", 1, "has no sample States",
                        "mark them by \"sample\": true")]
    pattern = names_pattern(names)
    problems, marked = [], 0
    wanted = {tag: " ".join(site.messages(tag).get(NOTICE_KEY, "").split()) for tag in LANGUAGES}
    for page in site.pages():
        text = wanted.get(frame_language(page) or "en")
        has_notice = bool(text) and text in notices(page)
        marked += has_notice
        run = next((run for run in page.runs if pattern.search(run.text)), None)
        if run and not has_notice:
            problems.append(problem_at(page, run.offset, "names a sample State without the notice",
                                       f"p.notice with the message {NOTICE_KEY}",
                                       pattern.search(run.text)[0]))
    if not marked:
        problems.append(Problem("templates/layout.html", 1, "no page carries the sample notice",
                                f"p.notice with the message {NOTICE_KEY}"))
    return problems


if __name__ == "__main__":
    main(check)
