# SPDX-License-Identifier: Apache-2.0
"""Every link inside the site leads somewhere, and nothing is fetched from anywhere else."""
import posixpath
import urllib.parse

from site_reader import ENTRANCES, main, problem_at

# The other hosts that a link of ours may lead to: the texts themselves, and the United Nations.
KNOWN_HOSTS = ("un.org", "unodc.org", "undocs.org")
# Elements by which a browser fetches something without being asked.
FETCHING = {"img": ("src", "srcset"), "script": ("src",), "source": ("src", "srcset"),
            "audio": ("src",), "video": ("src", "poster"), "track": ("src",), "embed": ("src",),
            "iframe": ("src",), "object": ("data",), "input": ("src",), "image": ("href",)}
FETCHED_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect",
                     "dns-prefetch", "manifest", "apple-touch-icon"}
# These name the page by its public address, for machines.
ADDRESSED_RELATIONS = {"canonical", "alternate"}


def known_host(host):
    return any(host == known or host.endswith("." + known) for known in KNOWN_HOSTS)


def fetched(element):
    if element.name == "link":
        return bool(FETCHED_RELATIONS & set(element.get("rel", "").split()))
    return element.name in FETCHING


def addresses(page):
    """Every (element, address) of a page."""
    for element in page.elements:
        for name in ("href", "src", "data", "poster", "action", "formaction", "cite"):
            if name in element.attributes:
                yield element, element.attributes[name]
        for part in element.get("srcset", "").split(","):
            if part.strip():
                yield element, part.split()[0]


class Links:
    def __init__(self, site):
        self.site = site
        self.files = frozenset(site.files)
        self.ids = {page.path: page.ids for page in site.pages()}
        self.problems = []

    def report(self, page, element, what, hint, detail):
        self.problems.append(problem_at(page, element, what, hint, detail))

    def check_target(self, page, element, address):
        """`address` is relative to the page, without host."""
        path, _, fragment = address.partition("#")
        path = urllib.parse.unquote(path.split("?", 1)[0])
        folder = posixpath.dirname(page.path)
        target = posixpath.normpath(posixpath.join(folder, path)) if path else page.path
        if target not in self.files:
            self.report(page, element, "leads to no file", "link only to what is written", address)
        elif fragment and target in self.ids and \
                urllib.parse.unquote(fragment) not in self.ids[target]:
            self.report(page, element, "leads to no id", "link only to ids of that page", address)

    def may_name_the_site(self, page, element):
        relations = set(element.get("rel", "").split())
        return page.path in ENTRANCES or \
            (element.name == "link" and bool(relations & ADDRESSED_RELATIONS))

    def check_own(self, page, element, address):
        if not self.may_name_the_site(page, element):
            self.report(page, element, "names the site's own host",
                        "write it relative, so that every host and a folder serve it", address)
            return
        rest = address[len(self.site.base_url):]
        path, _, _ = rest.partition("#")
        if urllib.parse.unquote(path or "index.html") not in self.files:
            self.report(page, element, "leads to no file", "link only to what is written", address)

    def check_foreign(self, page, element, address, host):
        if fetched(element) or element.name != "a":
            self.report(page, element, "fetches from another host",
                        "a page shows nothing but what the site holds", address)
        elif not known_host(host) and "external" not in element.get("rel", "").split():
            self.report(page, element, "leads to an unknown host without rel=external",
                        "mark links of released texts, or add the host to KNOWN_HOSTS", address)

    def check_one(self, page, element, address):
        base = self.site.base_url
        if base and address.startswith(base):
            self.check_own(page, element, address)
            return
        try:
            parts = urllib.parse.urlsplit(address)
        except ValueError:
            self.report(page, element, "is no address", "escape it", address)
            return
        if parts.scheme == "mailto" and element.name == "a":
            return
        if parts.scheme not in ("", "http", "https"):
            self.report(page, element, "has a scheme that no page needs", "drop it", address)
        elif parts.netloc:
            self.check_foreign(page, element, address, parts.hostname or "")
        elif address.startswith("/"):
            self.report(page, element, "begins at the root of the host",
                        "write it relative: the site may lie in a folder", address)
        elif not address:
            self.report(page, element, "is empty", "leave the attribute away", element.name)
        else:
            self.check_target(page, element, address)


def check(site):
    links = Links(site)
    for page in site.pages():
        for element, address in addresses(page):
            links.check_one(page, element, address)
    return links.problems


if __name__ == "__main__":
    main(check)
