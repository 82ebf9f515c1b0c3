# SPDX-License-Identifier: Apache-2.0
"""The citations of a State can be read by programs for references, say the same in all three forms,
and lead to what they cite."""
import json
import re

from site_reader import Problem, language_of, main

ENTRY = re.compile(r"@misc\{([A-Za-z0-9:.-]+)")
FIELD = re.compile(r",\s*([a-z]+) = \{")
WANTED = {"author", "title", "howpublished", "number", "year", "date", "langid", "note"}
RIS_LINE = re.compile(r"[A-Z][A-Z0-9]  - .*")
HASH = re.compile(r"SHA-256 [0-9a-f]{64}\b")
HINT = "write it by generator/citation"


class Broken(ValueError):
    """A file that a program could not read."""


def braced(text, start):
    """Where the group ends that begins at `start`: braces count even after a backslash."""
    depth = 0
    for at in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        if depth == 0:
            return at
    raise Broken("a brace is never closed")


def read_entry(text, entry):
    end = braced(text, text.index("{", entry.start()))
    fields, at = {}, entry.end()
    while match := FIELD.match(text, at):
        close = braced(text, match.end() - 1)
        if match[1] in fields:
            raise Broken(f"{match[1]} stands twice")
        fields[match[1]] = text[match.end():close]
        at = close + 1
    if text[at:end].strip() or not WANTED <= fields.keys():
        raise Broken("an entry is not a list of the fields it needs")
    return fields, end + 1


def read_bibtex(text):
    entries, at = {}, 0
    while at < len(text.rstrip()):
        entry = ENTRY.match(text, at)
        if not entry or entry[1] in entries:
            raise Broken("no entry, or one twice")
        entries[entry[1]], at = read_entry(text, entry)
        while text[at:at + 1] == "\n":
            at += 1
    return entries


def read_ris(text):
    records, current = {}, None
    for line in text.split("\r\n"):
        if not line:
            continue
        if "\n" in line or not RIS_LINE.fullmatch(line):
            raise Broken("a line is no field")
        tag, value = line[:2], line[6:]
        if (tag == "TY") != (current is None):
            raise Broken("a record does not begin with its type")
        if tag == "ER":
            records[current["ID"]], current = current, None
        else:
            current = {**(current or {}), tag: value}
    if current is not None:
        raise Broken("the last record has no end")
    return records


def read_csl(text):
    items = {item["id"]: item for item in json.loads(text)}
    for item in items.values():
        good = item["type"] == "report" and item["title"] and item["author"][0]["literal"] and \
            len(item["issued"]["date-parts"][0]) == 3
        if not good:
            raise Broken("an item lacks type, title, author or day")
    return items


READERS = {".bib": read_bibtex, ".ris": read_ris, ".json": read_csl}


def read(site, stem, problems):
    """What each form says; nothing of a form that cannot be read."""
    forms = {}
    for suffix, reader in READERS.items():
        path = stem + suffix
        try:
            forms[suffix] = reader(site.bytes_of(path).decode("utf-8"))
        except (OSError, ValueError, KeyError, TypeError) as error:
            problems.append(Problem(path, 1, "cannot be read", HINT, str(error)))
    return forms


def check_same(stem, forms, problems):
    bibtex, ris, csl = (forms[suffix] for suffix in READERS)
    if not bibtex.keys() == ris.keys() == csl.keys():
        problems.append(Problem(stem, 1, "does not cite the same in all forms", HINT))
        return
    for key, entry in bibtex.items():
        notes = (entry["note"], ris[key].get("N1", ""), csl[key].get("note", ""))
        hashes = {tuple(HASH.findall(note)) for note in notes}
        if len(hashes) != 1 or len(hashes.pop()) != 1:
            problems.append(Problem(stem, 1, "has no hash, or not the same everywhere", HINT, key))
        days = {entry["date"], ris[key].get("DA", "").replace("/", "-"),
                "-".join(f"{n:02}" for n in csl[key]["issued"]["date-parts"][0])}
        if len(days) != 1:
            problems.append(Problem(stem, 1, "gives different days", HINT, key))


def check_addresses(site, stem, entries, ids, problems):
    for key, item in entries.items():
        path, _, anchor = item.get("URL", "").removeprefix(site.base_url).partition("#")
        if path not in ids or (anchor and anchor not in ids[path]):
            problems.append(Problem(stem + ".json", 1, "cites what is not there",
                                    "addresses are those of pages", f"{key} {path} {anchor}"))


def ids_of(page):
    return set(re.findall(r'\bid="([^"]+)"', page.source))


def check(site):
    problems, ids = [], {page.path: ids_of(page) for page in site.pages()}
    stems = {path.rpartition(".")[0] for path in site.files
             if re.search(r"/citations\.(bib|ris|json)$", path) and language_of(path)}
    for stem in sorted(stems):
        forms = read(site, stem, problems)
        if len(forms) == len(READERS):
            check_same(stem, forms, problems)
            check_addresses(site, stem, forms[".json"], ids, problems)
    return problems


if __name__ == "__main__":
    main(check)
