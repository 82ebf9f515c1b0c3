# SPDX-License-Identifier: Apache-2.0
"""What search engines and reference managers are told: sitemap, robots.txt, JSON-LD, meta tags."""
import json
import posixpath
import re
import xml.etree.ElementTree as etree

from site_reader import (ENTRANCES, LANGUAGES, Problem, is_parallel, language_of, main,
                         problem_at)

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ALTERNATE = "{http://www.w3.org/1999/xhtml}link"
SEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
SHORT_NAME = 16
UNLISTED = ("404.html", "style.html")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
ADDRESSES, BYTES = 50_000, 50 * 2**20
JSON_LD = "application/ld+json"
CITED = ("citation_title", "citation_author", "citation_publication_date", "citation_language",
         "citation_technical_report_institution", "citation_technical_report_number")
# Together in one page: what reference managers and search engines cost every reader.
TOLD_BYTES = 1_600


def read_sitemaps(site, path, problems):
    """Every <url> of a sitemap and of those that it names."""
    try:
        root = etree.fromstring(site.bytes_of(path))
    except (OSError, etree.ParseError) as error:
        problems.append(Problem(path, 1, "cannot be read", "write it by feeds", str(error)))
        return []
    if root.tag == SITEMAP + "sitemapindex":
        named = [loc.text[len(site.base_url):] for loc in root.iter(SITEMAP + "loc")]
        return [url for name in named for url in read_sitemaps(site, name, problems)]
    urls = root.findall(SITEMAP + "url")
    if len(urls) > ADDRESSES or len(site.bytes_of(path)) > BYTES:
        problems.append(Problem(path, 1, "is longer than crawlers read", "divide it"))
    return urls


def listed_pages(site):
    """Not what says again what the pages of each language say, nor what is for those who work on
    the site."""
    return {path for path in site.page_paths
            if path not in ENTRANCES and posixpath.basename(path) not in UNLISTED
            and not is_parallel(path)}


def check_sitemap(site):
    problems, alternates = [], {}
    base = site.base_url
    for url in read_sitemaps(site, "sitemap.xml", problems):
        loc = url.find(SITEMAP + "loc").text
        if loc in alternates:
            problems.append(Problem("sitemap.xml", 1, "names a page twice", "once", loc))
        alternates[loc] = {link.get("href") for link in url.findall(ALTERNATE)}
        for changed in url.findall(SITEMAP + "lastmod"):
            if not DAY.fullmatch(changed.text or ""):
                problems.append(Problem("sitemap.xml", 1, "has a date that is none",
                                        "the day of a public change", changed.text or ""))
    wanted = {base + path for path in listed_pages(site)} | {base}
    for loc in sorted(wanted ^ set(alternates)):
        problems.append(Problem("sitemap.xml", 1, "does not name the pages there are",
                                "every page but those for lost readers", loc))
    for loc, others in alternates.items():
        if any(alternates.get(other) != others for other in others) or \
                (others and loc not in others):
            problems.append(Problem("sitemap.xml", 1, "has alternates that do not agree",
                                    "pages that say the same name each other", loc))
    return problems


def check_robots(site):
    if "robots.txt" not in site.files:
        return [Problem("robots.txt", 1, "is missing", "it lets everyone in")]
    text = site.text_of("robots.txt")
    problems = []
    if "Disallow: /" in text or "Allow: /" not in text:
        problems.append(Problem("robots.txt", 1, "keeps readers out", "everything is public"))
    if site.base_url and f"Sitemap: {site.base_url}sitemap.xml" not in text:
        problems.append(Problem("robots.txt", 1, "does not name the sitemap", "Sitemap: …"))
    return problems


def check_open_search(site):
    problems = []
    for tag in LANGUAGES:
        path = f"{tag}/opensearch.xml"
        try:
            root = etree.fromstring(site.bytes_of(path))
        except (OSError, etree.ParseError) as error:
            problems.append(Problem(path, 1, "cannot be read", "write it by feeds", str(error)))
            continue
        name = root.findtext(SEARCH + "ShortName") or ""
        if not 0 < len(name) <= SHORT_NAME:
            problems.append(Problem(path, 1, "has a name that browsers cut",
                                    f"at most {SHORT_NAME} characters", name))
        addresses = [url.get("template", "") for url in root.iter(SEARCH + "Url")]
        if addresses != [f"{site.base_url}{tag}/search.html?q={{searchTerms}}"]:
            problems.append(Problem(path, 1, "does not lead to the search of its language",
                                    "the whole address with {searchTerms}", " ".join(addresses)))
    return problems


def data_scripts(page):
    return [element for element in page.all("script") if element.get("type") == JSON_LD]


def strings_of(data):
    if isinstance(data, str):
        yield data
    elif isinstance(data, (list, dict)):
        for item in data.values() if isinstance(data, dict) else data:
            yield from strings_of(item)


def check_json_ld(site, page):
    problems = []
    for element in data_scripts(page):
        try:
            data = json.loads(element.text())
        except ValueError as error:
            problems.append(problem_at(page, element, "has JSON-LD that cannot be read",
                                       "the template escapes each value", str(error)))
            continue
        if data.get("@context") != "https://schema.org" or "@type" not in data:
            problems.append(problem_at(page, element, "has JSON-LD without a type",
                                       "@context and @type of schema.org"))
        for text in strings_of(data):
            if site.base_url and text.startswith(site.base_url) and \
                    text[len(site.base_url):] not in site.files:
                problems.append(problem_at(page, element, "leads to no file",
                                           "link only to what is written", text))
    return problems


def check_cited(page):
    """A page that shows released parts can be kept by a reference manager."""
    metas = {e.get("name"): e for e in page.all("meta")
             if e.get("name", "").startswith("citation_")}
    if not metas and not page.with_class("section", "cite"):
        return []
    problems = [problem_at(page, page.first("head"), "lacks a tag for reference managers",
                           "parts/reference_meta.html", name)
                for name in CITED if not metas.get(name) or not metas[name].get("content")]
    date = metas.get("citation_publication_date")
    if date is not None and not DAY.fullmatch(date.get("content", "")):
        problems.append(problem_at(page, date, "has a date that is none", "YYYY-MM-DD"))
    if not data_scripts(page):
        problems.append(problem_at(page, page.first("head"), "has no JSON-LD",
                                   "parts/reference_meta.html"))
    told = sum(len(value.encode()) + 30 for e in metas.values() for value in e.attributes.values())
    told += sum(len(e.text().encode()) for e in data_scripts(page))
    if told > TOLD_BYTES:
        problems.append(problem_at(page, page.first("head"), "tells machines too much",
                                   f"at most {TOLD_BYTES} bytes", str(told)))
    return problems


def check(site):
    problems = check_robots(site)
    if site.base_url:
        problems += check_sitemap(site) + check_open_search(site)
    for page in site.pages():
        problems += check_json_ld(site, page)
        if language_of(page.path):
            problems += check_cited(page)
    if not any(data_scripts(page) for page in site.pages()):
        problems.append(Problem("en/index.html", 1, "no page has JSON-LD",
                                "parts/reference_meta.html"))
    return problems


if __name__ == "__main__":
    main(check)
