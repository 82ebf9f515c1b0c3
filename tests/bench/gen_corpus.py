#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Deterministic six-language benchmark corpus in the shape of Hugo and of a plain tree.

  gen_corpus.py --records 1000 --out corpus-6k      # 1000 records x 6 languages = 6000 pages

Writes OUT/content/<lang>/<instrument>/<id>.md (one file per record and language, YAML front
matter), OUT/labels.json (display labels per language) and OUT/hugo (the site skeleton beside this
script, content hard-linked).  Record i is the same in every size, so a small corpus is a prefix of
a large one.  About 600 words (Chinese: 1000 characters) of Markdown per file, words made up.
"""
import argparse
import datetime
import itertools
import json
import os
import random
import shutil

LANGS = ["ar", "zh", "en", "fr", "ru", "es"]
INSTR = ["ccpr", "cescr", "cerd", "cedaw", "cat", "crc", "cmw", "crpd", "ced"]
PHASES = ["report", "list-of-issues", "replies", "dialogue", "observations", "follow-up"]
TYPES = ["state-report", "loi", "replies", "summary-record", "concluding", "follow-up", "annex",
         "core"]
CLUSTERS = [f"c{i:02d}" for i in range(1, 25)]
STATES = [a + b + c for a, b, c in itertools.islice(
    itertools.product("ABCDFGHKLMNPRSTVZ", "AEIOU", "BDGKLMNRST"), 193)]
ARTICLES = [f"a{i}" for i in range(1, 61)]
KEYWORDS = [f"k{i:03d}" for i in range(400)]
ALPHABETS = {  # consonants, vowels, for made-up words of the right script and length
    "en": ("bcdfghklmnprstvw", "aeiou"),
    "fr": ("bcdfglmnprstv", "aeéèiouâ"),
    "es": ("bcdfglmnñprstv", "aeiouáíó"),
    "ru": ("бвгджзклмнпрстфхцчшщ", "аеиоуыэюя"),
    "ar": ("بتثجحخدذرزسشصضطظعغفقكلمنهي", "اوي"),
}


def chinese_word(r):
    length = r.choice((1, 2, 2, 2, 3))
    return "".join(chr(0x4E00 + int(3500 * r.random() ** 2)) for _ in range(length))


def alphabetic_word(r, lang):
    consonants, vowels = ALPHABETS[lang]
    word = "".join(
        r.choice(consonants) + r.choice(vowels) + (r.choice(consonants) if r.random() < .3 else "")
        for _ in range(r.choice((1, 2, 2, 3, 3, 4))))
    return "ال" + word if lang == "ar" and r.random() < .3 else word


def vocabulary(lang, size=20000):
    r = random.Random("vocab-" + lang)
    words, seen = [], set()
    while len(words) < size:
        word = chinese_word(r) if lang == "zh" else alphabetic_word(r, lang)
        if word not in seen:
            seen.add(word)
            words.append(word)
    return words, list(itertools.accumulate(1.0 / (i + 3) for i in range(size)))  # Zipf-like


class Text:
    def __init__(self, lang, rng, vocabularies):
        (self.all_words, self.weights), self.lang, self.r = vocabularies[lang], lang, rng
        self.sep, self.dot, self.comma = ("", "。", "，") if lang == "zh" else (
            " ", ".", "،" if lang == "ar" else ",")

    def words(self, n):
        return self.r.choices(self.all_words, cum_weights=self.weights, k=n)

    def phrase(self, n):
        s = self.sep.join(self.words(n))
        return s[:1].upper() + s[1:]

    def marked(self, word, mark):
        return f" {mark}{word}{mark} " if self.lang == "zh" else f"{mark}{word}{mark}"

    def sentence(self, k, links):
        words = self.words(k)
        words[0] = words[0][:1].upper() + words[0][1:]
        x = self.r.random()
        if k > 5:
            words[k // 2] += self.comma
            if links:
                words[3] = f"[{words[3]}]({links.pop()})"
            elif x < .12:
                words[2] = self.marked(words[2], "**")
            elif x < .22:
                words[2] = self.marked(words[2], "*")
            elif x < .25:
                words[2] = f"`A/HRC/{self.r.randint(1, 60)}`"
        return self.sep.join(words) + self.dot

    def para(self, n, links=()):
        out, links = [], list(links)
        while n > 0:
            k = min(n, self.r.randint(9, 24))
            out.append(self.sentence(k, links))
            n -= k
        return self.sep.join(out)


def record(i):
    r = random.Random(f"rec-{i}")
    year = r.randint(1994, 2025)
    return {
        "id": f"rec-{i:06d}", "i": i, "instrument": r.choice(INSTR), "state": r.choice(STATES),
        "cluster": r.choice(CLUSTERS), "article": sorted(r.sample(ARTICLES, r.randint(1, 3))),
        "phase": r.choice(PHASES), "doctype": r.choice(TYPES),
        "keywords": sorted(r.sample(KEYWORDS, r.randint(3, 5))),
        "symbol": f"{r.choice(INSTR).upper()}/C/{i % 193}/CO/{r.randint(1, 9)}",
        "date": (datetime.date(year, 1, 1) + datetime.timedelta(days=r.randint(0, 364))
                 ).isoformat()}


def front_matter(rec, t):
    fields = [("title", t.phrase(7)), ("description", t.phrase(18)), ("id", rec["id"]),
              ("translationKey", rec["id"])]
    fields += [(k, rec[k]) for k in ("symbol", "instrument", "state", "cluster", "article", "phase",
                                     "doctype", "keywords")]
    lines = [f"{k}: {json.dumps([v] if k == 'state' else v, ensure_ascii=False)}\n"
             for k, v in fields]
    return "---\n" + "".join(lines) + f"date: {rec['date']}\n---\n"


def table(t, r):
    rows = ["| " + " | ".join(t.phrase(2) for _ in range(4)) + " |", "|---|:---|---:|---|"]
    rows += [f"| {t.phrase(3)} | {t.phrase(2)} | {r.randint(1, 9999)} | {t.phrase(2)} |"
             for _ in range(6)]
    return "\n".join(rows)


def page(rec, lang, vocabularies, total):
    r = random.Random(f"{rec['id']}-{lang}")
    t = Text(lang, r, vocabularies)
    near = [record(r.randrange(total)) for _ in range(3)]
    links = [f"/{lang}/{n['instrument']}/{n['id']}/" for n in near]
    links.append("https://example.org/doc?symbol=" + rec["symbol"])
    head = front_matter(rec, t)
    blocks = [
        t.para(45, links[:1]), "## " + t.phrase(4), t.para(60), t.para(45, links[1:2]) + "[^1]",
        "## " + t.phrase(5), "\n".join("- " + t.phrase(9) + t.dot for _ in range(6)),
        t.para(55) + "[^2]", "## " + t.phrase(3), table(t, r), t.para(50, links[2:3]),
        "> " + t.para(28), "## " + t.phrase(4),
        "\n".join(f"{n}. " + t.para(14) for n in range(7, 13)), "### " + t.phrase(3),
        t.para(70, links[3:]) + "[^3]", t.para(30), "[^1]: " + t.phrase(8) + t.dot,
        "[^2]: <https://example.org/" + rec["id"] + ">", "[^3]: " + t.phrase(10) + t.dot]
    return head + "\n" + "\n\n".join(blocks) + "\n"


def labels_of(lang, vocabularies):
    t = Text(lang, random.Random("labels-" + lang), vocabularies)
    fields = ("state", "instrument", "cluster", "article", "phase", "doctype", "keywords", "date")
    terms = (("state", STATES), ("instrument", INSTR), ("cluster", CLUSTERS),
             ("article", ARTICLES), ("phase", PHASES), ("doctype", TYPES), ("keywords", KEYWORDS))
    names = ("nav1", "nav2", "nav3", "next", "prev", "also", "updated")
    return {"site": t.phrase(3), **{k: t.phrase(1) for k in names},
            "f": {k: t.phrase(1) for k in fields},
            **{k: {c: t.phrase(2) for c in codes} for k, codes in terms}}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--records", type=int, required=True)
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    here = os.path.dirname(os.path.abspath(__file__))
    vocabularies = {lang: vocabulary(lang) for lang in LANGS}
    os.makedirs(args.out, exist_ok=True)
    with open(f"{args.out}/labels.json", "w", encoding="utf-8") as f:
        json.dump({lang: labels_of(lang, vocabularies) for lang in LANGS}, f, ensure_ascii=False)
    shutil.copytree(f"{here}/hugo", f"{args.out}/hugo", dirs_exist_ok=True)
    os.makedirs(f"{args.out}/hugo/data", exist_ok=True)
    shutil.copy(f"{args.out}/labels.json", f"{args.out}/hugo/data/labels.json")
    for lang, tree, instrument in itertools.product(LANGS, ("content", "hugo/content"), INSTR):
        os.makedirs(f"{args.out}/{tree}/{lang}/{instrument}", exist_ok=True)
    for i in range(args.records):
        rec = record(i)
        for lang in LANGS:
            path = f"content/{lang}/{rec['instrument']}/{rec['id']}.md"
            with open(f"{args.out}/{path}", "wb") as f:
                f.write(page(rec, lang, vocabularies, args.records).encode())
            os.link(f"{args.out}/{path}", f"{args.out}/hugo/{path}")
    print(f"{args.records * len(LANGS)} files")


main()
