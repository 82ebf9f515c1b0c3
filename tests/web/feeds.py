# SPDX-License-Identifier: Apache-2.0
"""Feeds are good Atom (RFC 4287, 6721) that every reader opens, and lead to what there is."""
import posixpath
import re
import urllib.parse
import xml.etree.ElementTree as etree

from samples import NOTICE_KEY, names_pattern, sample_names
from site_reader import LANGUAGES, Problem, language_of, main

ATOM = "{http://www.w3.org/2005/Atom}"
DELETED = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ATOM_TYPE = "application/atom+xml"
PERMANENT = re.compile(
    r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT00:00:00Z")
ENTRIES = 30


def is_feed(path):
    return path.endswith("feed.xml")


def text_of(element, name):
    found = element.findall(ATOM + name)
    return (found[0].text or "").strip() if len(found) == 1 else ""


class Feed:
    """One feed, and what is wrong with it."""

    def __init__(self, site, path, pages):
        self.site, self.path, self.pages = site, path, pages
        self.root = etree.fromstring(site.bytes_of(path))
        self.entries = self.root.findall(ATOM + "entry")
        self.gone = self.root.findall(DELETED)
        self.problems = []

    def report(self, what, hint, detail=""):
        self.problems.append(Problem(self.path, 1, what, hint, detail))

    def check(self):
        if self.root.tag != ATOM + "feed":
            self.report("is no Atom feed", "its root is atom:feed", self.root.tag)
            return
        if self.root.get(XML_LANG) != language_of(self.path):
            self.report("does not say its language", "xml:lang of its folder")
        for element in [self.root, *self.entries]:
            self.check_element(element)
        self.check_self()
        self.check_ids()
        self.check_days()
        self.check_samples()

    def check_element(self, element):
        if not PERMANENT.fullmatch(text_of(element, "id")):
            self.report("has an id that is not permanent", "one id, by feeds::id_of",
                        text_of(element, "id"))
        if not text_of(element, "title"):
            self.report("has no title", "one title with a text")
        if not element.findall(f"{ATOM}author/{ATOM}name"):
            self.report("has no author", "each entry and the feed have one")
        for name in ("updated", "published"):
            for found in element.findall(ATOM + name):
                if not INSTANT.fullmatch(found.text or ""):
                    self.report("has a date that is none", "the first instant of a day, UTC",
                                found.text or "")
        if len(element.findall(ATOM + "updated")) != 1:
            self.report("has not one date of its last change", "one atom:updated")
        if not [link for link in element.findall(ATOM + "link")
                if link.get("rel") == "alternate" and link.get("type") == "text/html"]:
            self.report("leads to no page", "one link rel=alternate of type text/html")
        for link in element.findall(ATOM + "link"):
            self.check_link(link.get("href", ""))

    def check_link(self, address):
        base = self.site.base_url
        if base and not address.startswith(base):
            self.report("has a relative address though the site knows its own",
                        "begin it with the base URL", address)
            return
        rest = address[len(base):] if base else address
        path, _, fragment = rest.partition("#")
        if not base:
            path = posixpath.normpath(posixpath.join(posixpath.dirname(self.path), path))
        if path not in self.pages and path not in self.site.files:
            self.report("leads to no file", "link only to what is written", address)
        elif fragment and urllib.parse.unquote(fragment) not in self.pages[path].ids:
            self.report("leads to no id", "link only to ids of that page", address)

    def check_self(self):
        links = [link.get("href", "") for link in self.root.findall(ATOM + "link")
                 if link.get("rel") == "self"]
        wanted = self.site.base_url + self.path if self.site.base_url else None
        if len(links) != 1 or (wanted and links[0] != wanted):
            self.report("does not name itself", "one link rel=self, whole where the site knows "
                        "its address", ", ".join(links))

    def check_ids(self):
        ids = [text_of(entry, "id") for entry in self.entries]
        gone = [element.get("ref", "") for element in self.gone]
        for name in sorted({name for name in ids + gone if (ids + gone).count(name) > 1}):
            self.report("has an id twice", "ids are made of identity", name)
        for element in self.gone:
            if not INSTANT.fullmatch(element.get("when", "")):
                self.report("has a deleted entry without its day", "at:deleted-entry when=…")
        if len(ids) > ENTRIES or len(gone) > ENTRIES:
            self.report("is too long", f"at most {ENTRIES} entries", f"{len(ids)}, {len(gone)}")
        if not ids and not gone:
            self.report("says nothing", "write no feed without anything in it")

    def check_days(self):
        days = [text_of(entry, "updated") for entry in self.entries]
        days += [element.get("when", "") for element in self.gone]
        if days and text_of(self.root, "updated") != max(days):
            self.report("has another date than its last entry", "the last public act in it",
                        text_of(self.root, "updated"))
        if [text_of(entry, "updated") for entry in self.entries] != \
                sorted((text_of(entry, "updated") for entry in self.entries), reverse=True):
            self.report("is not in order", "newest first")

    def check_samples(self):
        pattern = names_pattern(sample_names(self.site.source_json("content/states.json")))
        notice = self.site.messages(language_of(self.path)).get(NOTICE_KEY, "?")
        for element in [self.root, *self.entries]:
            own = [text_of(element, "title"), text_of(element, "summary")]
            own += [name.text or "" for name in element.findall(f"{ATOM}author/{ATOM}name")]
            said = text_of(element, "summary") + text_of(element, "subtitle")
            if pattern.search("\n".join(own)) and notice not in said:
                self.report("names a sample State without saying so",
                            f"the message {NOTICE_KEY} in summary or subtitle",
                            text_of(element, "title"))


def check_offers(site, feeds):
    """Every feed is offered by a page, in its own language, and exists in all six."""
    offered = set()
    for page in site.pages():
        for element in page.all("link", "a"):
            if element.get("type") == ATOM_TYPE:
                folder = posixpath.dirname(page.path)
                offered.add(posixpath.normpath(posixpath.join(folder, element.get("href", ""))))
    problems = [Problem(path, 1, "is offered by no page", "link it in the head or the text")
                for path in sorted(set(feeds) - offered)]
    for path in feeds:
        rest = path.partition("/")[2]
        for tag in LANGUAGES:
            if f"{tag}/{rest}" not in feeds:
                problems.append(Problem(path, 1, "is missing in a language", "write all six", tag))
    return problems


def check(site):
    problems, ids, pages = [], {}, {page.path: page for page in site.pages()}
    feeds = [path for path in site.files if is_feed(path)]
    if not feeds:
        return [Problem("en/feed.xml", 1, "is missing", "everything public has a feed")]
    for path in feeds:
        try:
            feed = Feed(site, path, pages)
        except etree.ParseError as error:
            problems.append(Problem(path, error.position[0], "is not well-formed XML",
                                    "write it by feeds::Xml", str(error)))
            continue
        feed.check()
        problems += feed.problems
        name = text_of(feed.root, "id")
        if ids.setdefault(name, path) != path:
            problems.append(Problem(path, 1, "has the id of another feed",
                                    "ids are made of identity", ids[name]))
    return problems + check_offers(site, feeds)


if __name__ == "__main__":
    main(check)
