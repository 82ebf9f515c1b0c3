#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The benchmark corpus as a Palermo archive: one commit, one pack, every file released.

  make_repository.py CORPUS REPOSITORY

Each record becomes a part of kind `document`, with its data and six texts; each State releases its
own in one decision.  The texts are those that Hugo and the lower bound read, with the title of the
front matter as first heading.  States, clusters, articles and keywords are the made-up ones.
"""
import hashlib
import itertools
import json
import os
import re
import subprocess
import sys
from collections import defaultdict

LANGS = ["ar", "zh", "en", "fr", "ru", "es"]
LABELS = {}
CLUSTERS = ["criminalization", "prevention", "law-enforcement", "international-cooperation"]


def names(text_of):
    return {lang: text_of(lang) for lang in LANGS}


def label(kind, code):
    return names(lambda lang: LABELS[lang][kind][code])


def dump(value):
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def front_matter(text):
    end = text.index("\n---\n", 3)
    fields = {}
    for line in text[4:end].split("\n"):
        key, value = line.split(": ", 1)
        fields[key] = value if key == "date" else json.loads(value)
    return fields, text[end + 5:].lstrip("\n")


def article_id(code):
    return "untoc-" + code[1:]


def cluster_of(code):
    """The corpus has 24 clusters; a review has the four of the Mechanism."""
    return CLUSTERS[int(code[1:]) % len(CLUSTERS)]


def cluster_rows(mechanism):
    articles = [a[1:] for a in LABELS["en"]["article"]]
    rows = []
    for i, cluster in enumerate(mechanism["clusters"]):
        cell = {"instrument": "untoc", "articles": articles[i::len(CLUSTERS)]}
        rows.append(dict(cluster, cells=[cell]))
    return rows


def reference(project):
    """The reference data: our own rules and kinds, the corpus's made-up everything else."""
    mechanism = json.load(open(f"{project}/content/mechanism.json", encoding="utf-8"))
    mechanism["instruments"] = ["untoc"]
    mechanism["clusters"] = cluster_rows(mechanism)
    articles = [{"id": article_id(a), "number": a[1:], "title": label("article", a)}
                for a in LABELS["en"]["article"]]
    instruments = json.load(open(f"{project}/content/instruments.json", encoding="utf-8"))
    convention = dict(instruments["instruments"][0], articles=articles)
    two_letters = ("".join(p) for p in itertools.product("abcdefghijklmnopqrstuvwxyz", repeat=2))
    states = [{"id": s.lower(), "alpha2": next(two_letters), "kind": "member-state",
               "name": label("state", s), "formal_name": None,
               "regional_group": "african", "instruments": {}}
              for s in LABELS["en"]["state"]]
    groups = json.load(open(f"{project}/content/states.json", encoding="utf-8"))
    taxonomy = json.load(open(f"{project}/content/taxonomy.json", encoding="utf-8"))
    taxonomy["keywords"] = [{"id": k, "label": label("keywords", k)}
                            for k in LABELS["en"]["keywords"]]
    for terms in ("crime_types", "cross_cutting_issues"):
        for term in taxonomy[terms]:
            term.pop("articles", None)
    return {
        "mechanism.json": dump(mechanism),
        "instruments.json": dump({"instruments": [convention]}),
        "states.json": dump({"as_of": groups["as_of"],
                             "regional_groups": groups["regional_groups"],
                             "states": sorted(states, key=lambda s: s["id"])}),
        "taxonomy.json": dump(taxonomy),
        "questionnaire.json": dump({"unofficial": LANGS, "questions": []}),
    }


def link_of(stems):
    """A link of the corpus to a record becomes a path to its part."""
    def replace(match):
        stem = stems.get(match.group(1))
        return f"]({stem})" if stem else match.group(0)
    return lambda text: re.sub(r"\]\(/[a-z]{2}/[a-z]+/(rec-\d+)/\)", replace, text)


def records(corpus):
    by_id = defaultdict(dict)
    for lang in LANGS:
        for folder, _, files in os.walk(f"{corpus}/content/{lang}"):
            for name in files:
                with open(f"{folder}/{name}", encoding="utf-8") as f:
                    by_id[name[:-3]][lang] = front_matter(f.read())
    return by_id


def stem_of(record_id, fields):
    state, cluster = fields["state"][0].lower(), cluster_of(fields["cluster"])
    return f"reviews/{state}/{cluster}/document/{record_id}"


def material(corpus):
    """Yields (State, path, bytes) of every file of every part."""
    by_id = records(corpus)
    stems = {i: stem_of(i, texts["en"][0]) for i, texts in by_id.items()}
    relink = link_of({i: "../../../../" + stem.removeprefix("reviews/") + ".en.md"
                      for i, stem in stems.items()})
    for record_id, texts in sorted(by_id.items()):
        fields, stem = texts["en"][0], stems[record_id]
        state = fields["state"][0].lower()
        data = {"original": "en", "translations": {x: "secretariat" for x in LANGS if x != "en"},
                "date": fields["date"], "symbol": fields["symbol"],
                "articles": [article_id(a) for a in fields["article"]],
                "keywords": fields["keywords"]}
        yield state, stem + ".json", dump(data)
        for lang in LANGS:
            front, body = texts[lang]
            yield state, f"{stem}.{lang}.md", f"# {front['title']}\n\n{relink(body)}".encode()


def decisions(hashes):
    for state, files in sorted(hashes.items()):
        decision = {"decision": f"{state}-0001", "act": "publish", "state": state,
                    "decided_on": "2025-12-31", "paragraph": "41", "reference": "Benchmark",
                    "files": [{"path": p, "sha256": h} for p, h in files]}
        yield f"decisions/{state}/0001-all.json", dump(decision)


def fast_import(repository, files):
    os.makedirs(repository, exist_ok=True)
    subprocess.run(["git", "init", "-q", "-b", "main", repository], check=True)
    importer = subprocess.Popen(["git", "-C", repository, "fast-import", "--quiet"],
                                stdin=subprocess.PIPE)
    out = importer.stdin
    out.write(b"commit refs/heads/main\n"
              b"committer bench <bench@example.org> 1700000000 +0000\ndata 6\ncorpus\n")
    for path, data in files:
        out.write(f"M 100644 inline content/{path}\ndata {len(data)}\n".encode() + data + b"\n")
    out.close()
    if importer.wait() != 0:
        sys.exit("git fast-import failed")
    subprocess.run(["git", "-C", repository, "repack", "-adfq", "--depth=50", "--window=10"],
                   check=True)


def main():
    corpus, repository = sys.argv[1:3]
    project = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    with open(f"{corpus}/labels.json", encoding="utf-8") as f:
        LABELS.update(json.load(f))
    hashes = defaultdict(list)

    def everything():
        yield from reference(project).items()
        for state, path, data in material(corpus):
            hashes[state].append((path, hashlib.sha256(data).hexdigest()))
            yield path, data
        yield from decisions(hashes)

    fast_import(repository, everything())


main()
