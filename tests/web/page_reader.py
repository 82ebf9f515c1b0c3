# SPDX-License-Identifier: Apache-2.0
"""Reads one page into a flat list of elements and runs of text, with the language of each.

A strict reader for pages that our own templates write: every attribute is quoted, every element
that is not void is closed. Anything else is a fault with its place. Knows nothing of what a page
should hold; whether it is valid HTML is for the Nu checker.
"""
import html
import re

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
# Shapes in a picture, which have nothing inside either.
SHAPES = frozenset("circle line polygon rect".split())
ROOT_TAG = "#root"

TOKEN = re.compile(
    r"<!--.*?-->"
    r"|<!doctype[^>]*>"
    r"|<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)"
    r"(?P<attributes>(?:\s+[^\s\"'<>=/]+(?:=\"[^\"]*\"|='[^']*')?)*)\s*/?>"
    r"|(?P<text>[^<]+)", re.S | re.I)
ATTRIBUTE = re.compile(r"([^\s\"'<>=/]+)(?:=\"([^\"]*)\"|='([^']*)')?")
SPACE = re.compile(r"\s+")


class PageFault(Exception):
    """A page that cannot be read, and where."""

    def __init__(self, offset, what):
        super().__init__(what)
        self.offset = offset
        self.what = what


class Element:
    __slots__ = ("name", "attributes", "offset", "parent", "language", "children", "runs")

    def __init__(self, name, attributes, offset, parent):
        self.name = name
        self.attributes = attributes
        self.offset = offset
        self.parent = parent
        self.children = []
        self.runs = []
        inherited = parent.language if parent is not None else ""
        self.language = attributes.get("lang", inherited)

    def get(self, name, otherwise=None):
        return self.attributes.get(name, otherwise)

    @property
    def classes(self):
        return self.attributes.get("class", "").split()

    def ancestors(self):
        element = self.parent
        while element is not None:
            yield element
            element = element.parent

    def inside(self, name, class_name=None):
        return any(e.name == name and (class_name is None or class_name in e.classes)
                   for e in self.ancestors())

    def descendants(self):
        for child in self.children:
            yield child
            yield from child.descendants()

    def text(self):
        """Everything that is read aloud inside, in order; images by their alt."""
        pieces = []
        for kind, what in self.runs:
            if kind == "text":
                pieces.append(what.text)
            elif what.name == "img":
                pieces.append(what.get("alt", ""))
            else:
                pieces.append(what.text())
        return squeeze(" ".join(pieces))


class Run:
    """A piece of text between two tags."""
    __slots__ = ("text", "element", "offset")

    def __init__(self, text, element, offset):
        self.text = text
        self.element = element
        self.offset = offset

    @property
    def language(self):
        return self.element.language


def squeeze(text):
    return SPACE.sub(" ", text).strip()


def unescape(text):
    return html.unescape(text) if "&" in text else text


def read_attributes(source, offset):
    attributes = {}
    for name, double, single in ATTRIBUTE.findall(source):
        name = name.lower()
        if name in attributes:
            raise PageFault(offset, f"the attribute {name} stands twice in one tag")
        attributes[name] = unescape(double or single)
    return attributes


class _Reader:
    def __init__(self, source):
        self.source = source
        self.root = Element(ROOT_TAG, {}, 0, None)
        self.open = self.root
        self.elements = []
        self.runs = []

    def begin(self, name, match):
        attributes = read_attributes(match["attributes"], match.start())
        element = Element(name, attributes, match.start(), self.open)
        self.open.children.append(element)
        self.open.runs.append(("element", element))
        self.elements.append(element)
        if name not in VOID | SHAPES:
            self.open = element

    def end(self, name, offset):
        if self.open.name != name:
            raise PageFault(offset, f"</{name}> closes <{self.open.name}>")
        self.open = self.open.parent

    def add_text(self, match):
        if match["text"].isspace():
            return
        run = Run(squeeze(unescape(match["text"])), self.open, match.start())
        self.open.runs.append(("text", run))
        self.runs.append(run)

    def take(self, match):
        if match["text"] is not None:
            self.add_text(match)
        elif match["name"] is not None:
            name = match["name"].lower()
            if match["close"]:
                self.end(name, match.start())
            else:
                self.begin(name, match)

    def read(self):
        at = 0
        while at < len(self.source):
            match = TOKEN.match(self.source, at)
            if match is None:
                raise PageFault(at, "a '<' that begins no tag as our templates write them")
            self.take(match)
            at = match.end()
        if self.open is not self.root:
            raise PageFault(self.open.offset, f"<{self.open.name}> is never closed")


class Page:
    """`path` is relative to the site, with forward slashes."""

    def __init__(self, path, source):
        self.path = path
        self.source = source
        reader = _Reader(source)
        reader.read()
        self.root = reader.root
        self.elements = reader.elements
        self.runs = reader.runs
        self.by_name = {}
        self.ids = {}
        for element in self.elements:
            self.by_name.setdefault(element.name, []).append(element)
            if "id" in element.attributes:
                self.ids.setdefault(element.attributes["id"], []).append(element)

    def all(self, *names):
        return [e for name in names for e in self.by_name.get(name, [])]

    def first(self, name):
        found = self.by_name.get(name)
        return found[0] if found else None

    def with_class(self, name, class_name):
        return [e for e in self.all(name) if class_name in e.classes]

    def line(self, where):
        offset = where if isinstance(where, int) else where.offset
        return self.source.count("\n", 0, offset) + 1
