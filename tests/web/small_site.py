# SPDX-License-Identifier: Apache-2.0
"""A very small site without a fault, and the project that it would be built from, for the tests of
the checks: a home page and one record in six languages, and that record in all at once."""
import hashlib
import json

import small_machines

from site_reader import LANGUAGES, OWN_NAMES, Site, direction_of

BASE_URL = "https://outcomes.example.org/"
RECORD = "xaa/criminalization_responses-untoc.html"
ALL = "side-by-side/" + RECORD
DATA = "data/xaa/criminalization_responses-untoc.json"
POLICY = ("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
          "form-action 'none'")

NAMES = {"ar": "أمبريليا (مثال)", "zh": "安布雷利亚（示例）", "en": "Ambrelia (sample)",
         "fr": "Ambrélie (exemple)", "ru": "Амбрелия (пример)", "es": "Ambrelia (ejemplo)"}
NOTICES = {"ar": "هذه مادة نموذجية لدولة غير موجودة.", "zh": "这是一个不存在的国家的示例材料。",
           "en": "Sample material of a State that does not exist.",
           "fr": "Exemple d’un État qui n’existe pas.", "ru": "Пример государства, которого нет.",
           "es": "Ejemplo de un Estado que no existe."}
SKIPS = {"ar": "انتقل إلى المحتوى", "zh": "跳到页面内容", "en": "Skip to the content",
         "fr": "Aller au contenu", "ru": "Перейти к содержанию", "es": "Ir al contenido"}


def alternates(path):
    tags = [(tag, tag) for tag in LANGUAGES] + [("x-default", "en")]
    return "\n".join(f'<link rel="alternate" hreflang="{tag}" href="{BASE_URL}{folder}/{path}">'
                     for tag, folder in tags)


def language_bar(path, current):
    up = "../" * (path.count("/") + 1)
    items = []
    for tag in LANGUAGES:
        mark = ' aria-current="true"' if tag == current else ""
        items.append(f'<li><a href="{up}{tag}/{path}" lang="{tag}" dir="{direction_of(tag)}" '
                     f'hreflang="{tag}"{mark}>{OWN_NAMES[tag]}</a></li>')
    return '<nav class="languages" aria-label="☰"><ul>' + "\n".join(items) + "</ul></nav>"


def page(language, path, extra_head, body):
    up = "../" * (path.count("/") + 1)
    return f"""<!doctype html>
<html lang="{language}" dir="{direction_of(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="referrer" content="no-referrer">
<title>{NAMES[language]}: {path.count("/")}</title>
{alternates(path)}
{extra_head}<link rel="stylesheet" href="{up}assets/palermo.css">
</head>
<body>
<a class="skip" href="#_main">{SKIPS[language]}</a>
<header>{language_bar(path, language)}</header>
<main id="_main">
<p class="notice">{NOTICES[language]}</p>
<h1>{NAMES[language]}</h1>
{body}
</main>
<footer><p>–</p></footer>
</body>
</html>
"""


def home(language):
    offer = '<link rel="alternate" type="application/atom+xml" href="feed.xml">\n'
    return page(language, "index.html", offer, f'<p><a href="{RECORD}#untoc-5-1">5</a></p>')


def record(language):
    up = "../" * (RECORD.count("/") + 1)
    body = f"""<h2 id="a">5</h2>
<article class="part" id="untoc-5-1"><h3>5-1</h3>
<div class="text" lang="{language}" dir="{direction_of(language)}"><p>1</p></div></article>
<table><caption>1</caption><thead><tr><th scope="col">1</th></tr></thead>
<tbody><tr><td><img src="{up}assets/mark.svg" alt=""></td></tr></tbody></table>
<p><a href="{up}{DATA}">JSON</a> <a href="{up}{ALL}">↔</a>
<a href="https://www.unodc.org/">UNODC</a></p>"""
    return page(language, RECORD,
                f'<link rel="alternate" type="application/json" href="{up}{DATA}">\n' +
                small_machines.head(f"{BASE_URL}{language}/{RECORD}", language, NAMES[language]),
                body)


def cell(tag, content):
    return f'<div class="cell" lang="{tag}" dir="{direction_of(tag)}">{content}</div>'


def side_by_side():
    """The frame is French."""
    up = "../" * (RECORD.count("/") + 1)
    heads = "".join(cell(tag, f'<h2><a href="{up}{tag}/{RECORD}">{NAMES[tag]}</a></h2>'
                              f'<p class="notice">{NOTICES[tag]}</p>') for tag in LANGUAGES)
    texts = "".join(cell(tag, f'<div class="text" lang="{tag}" dir="{direction_of(tag)}">'
                              '<p>1</p></div>') for tag in LANGUAGES)
    boxes = "".join(f'<label lang="{tag}" dir="{direction_of(tag)}"><input type="checkbox" '
                    f'id="_{tag}" checked> {OWN_NAMES[tag]}</label>' for tag in LANGUAGES)
    body = f"""<fieldset>{boxes}</fieldset>
<div class="rows"><div class="row">{heads}</div>
<div class="row" id="untoc-5-1">{texts}</div></div>"""
    return page("fr", RECORD, "", body)


def entrance(title):
    cards = "\n".join(f'<li lang="{tag}" dir="{direction_of(tag)}"><h2>'
                      f'<a href="{tag}/index.html" hreflang="{tag}">{OWN_NAMES[tag]}</a></h2></li>'
                      for tag in LANGUAGES)
    return f"""<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<link rel="stylesheet" href="assets/palermo.css">
</head>
<body>
<main><h1>{title}</h1>
<ul>
{cards}
</ul></main>
</body>
</html>
"""


CITED = f"""@misc{{xaa-criminalization-responses-untoc:TAG,
  author = {{{{Ambrelia}}}},
  title = {{{{5 \\textbraceleft{{}}}}}},
  howpublished = {{5}},
  number = {{xaa-0001}},
  year = {{2027}},
  date = {{2027-03-14}},
  langid = {{french}},
  note = {{SHA-256 {"0" * 64}}}
}}

"""
CITED_RIS = ("TY  - GOVDOC\r\nID  - xaa-criminalization-responses-untoc:TAG\r\n"
             f"DA  - 2027/03/14\r\nN1  - SHA-256 {'0' * 64}\r\nER  - \r\n\r\n")


def cited_item(tag):
    return {"id": f"xaa-criminalization-responses-untoc:{tag}", "type": "report", "title": "5",
            "author": [{"literal": "Ambrelia"}], "issued": {"date-parts": [[2027, 3, 14]]},
            "URL": f"{BASE_URL}{tag}/{RECORD}#untoc-5-1", "note": f"SHA-256 {'0' * 64}"}


def site_files():
    files = {"index.html": entrance("Outcomes"), "404.html": entrance("Not here"),
             "assets/palermo.css": "body { margin: 0 }\n", "assets/mark.svg": "<svg/>\n",
             DATA: '{"state": "xaa"}\n', ALL: side_by_side(),
             "robots.txt": small_machines.robots(BASE_URL),
             "sitemap.xml": small_machines.sitemap(BASE_URL, ("index.html", RECORD))}
    for tag in LANGUAGES:
        files[f"{tag}/index.html"] = home(tag)
        files[f"{tag}/{RECORD}"] = record(tag)
        files[f"{tag}/opensearch.xml"] = small_machines.open_search(BASE_URL, tag)
        files[f"{tag}/feed.xml"] = small_machines.feed(BASE_URL, tag, RECORD, NAMES[tag],
                                                       NOTICES[tag])
        files[f"{tag}/xaa/citations.bib"] = CITED.replace("TAG", tag)
        files[f"{tag}/xaa/citations.ris"] = CITED_RIS.replace("TAG", tag)
        files[f"{tag}/xaa/citations.json"] = json.dumps([cited_item(tag)])
    return files


def source_files():
    names = {"name": NAMES}
    files = {f"i18n/{tag}.json": json.dumps({
        "site.sample": NOTICES[tag], "site.skip": SKIPS[tag]}, ensure_ascii=False, indent=1)
        for tag in LANGUAGES}
    files["content/states.json"] = json.dumps(
        {"states": [{"id": "xaa", "sample": True, **names}]}, ensure_ascii=False)
    for name in ("mechanism", "instruments", "questionnaire", "taxonomy"):
        files[f"content/{name}.json"] = "{}"
    files["templates/layout.html"] = '<main class="wrap">{{_ site.skip}}</main>\n'
    return files


def manifest(files):
    entries = [{"path": path, "sha256": hashlib.sha256(text.encode()).hexdigest(),
                "size": len(text.encode())} for path, text in sorted(files.items())]
    return json.dumps({"files": entries})


def write(folder, files):
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())


def make(folder, site_changes=(), source_changes=(), stale_manifest=False):
    """Changes are (path, old, new); old None: the file is new; new None: the file is not there."""
    site, source = site_files(), source_files()
    untouched = manifest(site)
    for files, changes in ((site, site_changes), (source, source_changes)):
        for path, old, new in changes:
            apply(files, path, old, new)
    site.setdefault("manifest.json", untouched if stale_manifest else manifest(site))
    write(folder / "site", {path: text for path, text in site.items() if text is not None})
    write(folder / "project", source)
    return Site(folder / "site", folder / "project", BASE_URL)


def apply(files, path, old, new):
    if new is None:
        del files[path]
    elif old is None:
        files[path] = new
    elif old not in files[path]:
        raise ValueError(f"{path} has no {old}")
    else:
        files[path] = files[path].replace(old, new)
