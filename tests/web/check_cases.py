# SPDX-License-Identifier: Apache-2.0
"""Faults that the checks must find: the check, the file, what in it becomes what, what is said.

None for the old text: the file is new. None for the new: it is not there.
"""
from small_site import DATA, NAMES, NOTICES, RECORD, SKIPS

HOME = "fr/index.html"
REC = f"fr/{RECORD}"
CSS = "assets/palermo.css"
CITATIONS = "fr/xaa/citations"
MAIN = '<main id="_main">'


def fault(check, path, change, said):
    return (check, path, *change, said)


def put(text):
    """At the end of the page's matter."""
    return ("</main>", text + "</main>")


FAULTS = [
    # Links
    fault("links", HOME, ("untoc-5-1\"", "untoc-5-9\""), "leads to no id"),
    fault("links", HOME, ("responses-untoc.html", "responses-tip.html"), "leads to no file"),
    fault("links", HOME, put('<a href="../../over.html">a</a>'), "leads to no file"),
    fault("links", HOME, put('<img src="a.png" alt="">'), "leads to no file"),
    fault("links", HOME, put('<a href="/fr/index.html">a</a>'), "begins at the root"),
    fault("links", HOME, put('<a href="javascript:a()">a</a>'), "has a scheme"),
    fault("links", HOME, put('<a href="data:text/html,a">a</a>'), "has a scheme"),
    fault("links", HOME, put('<a href="">a</a>'), "is empty"),
    fault("links", HOME, put('<a href="https://[a/">a</a>'), "is no address"),
    fault("links", HOME, put('<img src="https://un.org/a.png" alt="">'), "fetches from another"),
    fault("links", HOME, put('<img src="//un.org/a.png" alt="">'), "fetches from another"),
    fault("links", HOME, put('<img srcset="https://un.org/a.png 2x" alt="">'),
          "fetches from another"),
    fault("links", HOME, ('href="../assets/', 'href="https://cdn.example/assets/'),
          "fetches from another host"),
    fault("links", HOME, put('<a href="https://notun.org/">a</a>'), "unknown host"),
    fault("links", HOME, put('<a href="https://outcomes.example.org/fr/index.html">a</a>'),
          "names the site's own host"),
    fault("links", HOME, ("org/ru/index.html", "org/ru/other.html"), "leads to no file"),
    fault("links", HOME, ("<main", "<main class=x"), "cannot be read"),
    # Citations
    fault("citations", f"{CITATIONS}.bib", ("\\textbraceleft{}", "\\{"), "cannot be read"),
    fault("citations", f"{CITATIONS}.bib", (",\n  number = {xaa-0001}", ""), "cannot be read"),
    fault("citations", f"{CITATIONS}.bib", ("2027-03-14", "2027-03-15"), "different days"),
    fault("citations", f"{CITATIONS}.ris", ("\r\nDA", "\r\nwords\r\nDA"), "cannot be read"),
    fault("citations", f"{CITATIONS}.ris", ("ER  - ", "TY  - "), "cannot be read"),
    fault("citations", f"{CITATIONS}.ris", ("SHA-256 0", "SHA-256 1"), "not the same everywhere"),
    fault("citations", f"{CITATIONS}.json", ('"report"', '"poem"'), "cannot be read"),
    fault("citations", f"{CITATIONS}.json", (":fr", ":ru"), "not cite the same in all forms"),
    fault("citations", f"{CITATIONS}.json", ("#untoc-5-1", "#untoc-5-9"), "what is not there"),
    # Languages
    fault("languages", HOME, ('<html lang="fr"', '<html lang="en"'), 'is not lang="fr"'),
    fault("languages", "ar/index.html", ('<html lang="ar" dir="rtl"', '<html lang="ar"'),
          'is not dir="rtl"'),
    fault("languages", HOME, ('class="languages"', 'class="other"'), "has no language bar"),
    fault("languages", HOME, ('lang="zh"', 'lang="en"'), "has not the six languages in order"),
    fault("languages", HOME, ("Русский", "русский"), "names a language by another name"),
    fault("languages", HOME, ('href="../ru/index.html"', f'href="../ru/{RECORD}"'),
          "leads to another page"),
    fault("languages", HOME, (' hreflang="es">Esp', ">Esp"), "has no hreflang"),
    fault("languages", HOME, (' aria-current="true"', ""), "marks another language"),
    fault("languages", HOME, ('hreflang="es" href', 'hreflang="pt" href'), "lacks alternates: es"),
    fault("languages", HOME, ('hreflang="es" href', 'hreflang="pt" href'),
          "has alternates without a text in that language: pt"),
    fault("languages", HOME, ('hreflang="x-default"', 'hreflang="pt"'), "lacks alternates: x-def"),
    fault("languages", REC, ('<div class="text" lang="fr"', '<div class="text" lang="es"'),
          "without a text in that language: fr"),
    fault("languages", REC, ("org/ru/xaa", "org/es/xaa"), "has an alternate that is another"),
    fault("languages", REC, (None, None), "is missing in this language"),
    fault("languages", "more.html", (None, "<p>a</p>"), "is a page of no language"),
    fault("languages", "404.html", (None, None), "is missing"),
    fault("languages", "index.html", ('hreflang="ru"', 'hreflang="es"'), "six languages in order"),
    fault("languages", "index.html", ('"ru/index.html"', '"ru/states.html"'),
          "leads not to the home page"),
    # Translation
    fault("translation", HOME, put(f"<p>{SKIPS['en']}</p>"), "says in en what it should say in fr"),
    fault("translation", HOME, put(f'<p title="{SKIPS["es"]}x {NOTICES["es"]}">1</p>'),
          "says in es what it should say in fr"),
    fault("translation", HOME, put("<p>Это</p>"), "has Cyrillic letters"),
    fault("translation", HOME, put("<p>这</p>"), "has Chinese letters"),
    fault("translation", HOME, put(f"<p>{NAMES['ar']}</p>"), "has Arabic letters"),
    fault("translation", "ru/index.html", put("<p>of which nobody has heard</p>"),
          "has Latin letters"),
    fault("translation", HOME, put("<p>site.skip</p>"), "shows the key of a message"),
    fault("translation", "index.html", put("<p>site.skip</p>"), "shows the key of a message"),
    fault("translation", HOME, put("<p>Par {state}</p>"), "shows an unfilled place"),
    # Inert
    fault("inert", HOME, put('<script src="a.js"></script>'), "has <script>"),
    fault("inert", HOME, put("<style>p{}</style>"), "has <style>"),
    fault("inert", HOME, put('<script src="../assets/a.js"></script>'), "has <script>"),
    fault("inert", HOME, put("<script>a()</script>"), "has <script>"),
    fault("inert", HOME, put('<form action="a"></form>'), "has <form>"),
    fault("inert", HOME, put('<form action="search.html" method="post"></form>'), "has <form>"),
    fault("inert", HOME, put('<form action="//a.example/search.html"></form>'), "has <form>"),
    fault("inert", HOME, ("style-src", "script-src 'wasm-unsafe-eval'; style-src"),
          "lets others in"),
    fault("inert", HOME, ("; form-action 'none'", ""), "without form-action"),
    fault("inert", HOME, put('<iframe src="a"></iframe>'), "has <iframe>"),
    fault("inert", HOME, put('<object data="a"></object>'), "has <object>"),
    fault("inert", HOME, ("<title>", '<base href="a"><title>'), "has <base>"),
    fault("inert", HOME, put("<svg></svg>"), "has <svg>"),
    fault("inert", HOME, put('<p onclick="a()">a</p>'), "has the attribute onclick"),
    fault("inert", HOME, put('<p style="color:red">a</p>'), "has an inline style"),
    fault("inert", HOME, put('<iframe srcdoc="a"></iframe>'), "has the attribute srcdoc"),
    fault("inert", HOME, put('<a href="a" target="_blank">a</a>'), "opens another window"),
    fault("inert", HOME, ("<title>", '<meta http-equiv="refresh" content="0"><title>'),
          "goes elsewhere by itself"),
    fault("inert", HOME, ("Content-Security-Policy", "other"), "has not one security policy"),
    fault("inert", HOME, ("default-src 'none'", "default-src 'self'"), "without default-src"),
    fault("inert", HOME, ("; base-uri 'none'", ""), "without base-uri"),
    fault("inert", HOME, ("style-src 'self'", "style-src 'unsafe-inline'"), "lets others in"),
    fault("inert", HOME, ("img-src 'self'", "img-src *"), "lets others in"),
    fault("inert", HOME, ('<meta charset="utf-8">', '<link rel="icon" href="a">'),
          "behind the first thing fetched"),
    fault("inert", HOME, ("no-referrer", "unsafe-url"), "tells other hosts"),
    # Samples
    fault("samples", HOME, ('class="notice"', 'class="other"'), "without the notice"),
    fault("samples", HOME, (NOTICES["fr"], NOTICES["en"]), "without the notice"),
    # Files
    fault("output_files", "a.exe", (None, "a"), "of a kind that no site of ours holds"),
    fault("output_files", ".htaccess", (None, "a"), "is a hidden file"),
    fault("output_files", ".git/config.json", (None, "a"), "is a hidden file"),
    fault("output_files", "a b.html", (None, "a"), "not every host serves"),
    fault("output_files", "manifest.json", (None, "{"), "cannot be read"),
    fault("output_files", "manifest.json", (None, '{"files": []}'), "is not in the manifest"),
    fault("output_files", "manifest.json",
          (None, '{"files": [{"path": "a", "sha256": "", "size": 1}]}'), "in the manifest alone"),
    fault("output_files", HOME, put("<p>0123abc</p>"), "carries a commit"),
    fault("output_files", CSS, ("body", "/* /home/someone/a.css */ body"), "carries a folder"),
    # Records
    fault("records", DATA, ("{", "["), "is not good JSON"),
    fault("records", DATA, ('"xaa"', '"xaa", "state": "xab"'), "stands twice"),
    fault("records", DATA, ('"xaa"', "NaN"), "is not good JSON"),
    fault("records", DATA, ('{"state": "xaa"}', "{}"), "says nothing"),
    fault("records", REC, ('type="application/json"', 'type="text/html"'),
          "names no data in its head"),
    fault("records", REC, (f'<a href="../../../{DATA}">', '<a href="../../index.html">'),
          "has no link to its data"),
    fault("records", "data/xab/more.json", (None, '{"a": 1}'), "belongs to no record page"),
    # Structure
    fault("structure", HOME, put("<h1>a</h1>"), "has not one h1"),
    fault("structure", HOME, put("<h3>a</h3>"), "skips a level of headings"),
    fault("structure", HOME, put("<h2></h2>"), "has an empty heading"),
    fault("structure", REC, ("<caption>1</caption>", ""), "has a table without a name"),
    fault("structure", REC, (' scope="col"', ""), "has a head cell without scope"),
    fault("structure", HOME, put('<table aria-label="a"><tr><td>1</td></tr></table>'),
          "has a table without head cells"),
    fault("structure", REC, (' alt=""', ""), "has a picture without alt"),
    fault("structure", HOME, (">5</a>", "></a>"), "has a link without text"),
    fault("structure", REC, ('id="a"', 'id="untoc-5-1"'), "has the same id twice"),
    fault("structure", HOME, put('<p aria-labelledby="no">a</p>'), "has aria-labelledby of no id"),
    fault("structure", HOME, put('<p tabindex="3">a</p>'), "changes the order of the keyboard"),
    fault("structure", HOME, ('<a class="skip"', '<p>a</p><a class="skip"'), "does not begin with"),
    fault("structure", HOME, ('href="#_main"', 'href="#other"'), "does not begin with the link"),
    fault("structure", HOME, put("<nav>a</nav>"), "has a <nav> without a name"),
    fault("structure", HOME, ("<footer><p>–</p></footer>", ""), "has no <footer>"),
    fault("structure", HOME, (MAIN, "<main></main>" + MAIN),
          "has not one <main>"),
    fault("structure", REC, (": 2</title>", ": 0</title>"), "has the title of another page"),
    fault("structure", HOME, put("<p>" + "a" * 200_000 + "</p>"), "is longer than 200000 bytes"),
    fault("structure", CSS, ("body", "body" * 7000), "is longer than 25000 bytes"),
    fault("structure", CSS, (None, None), "is missing"),
]

# The same of the project that the site is made of.
PROJECT_FAULTS = [
    fault("neutrality", "i18n/en.json", ("Skip to", "This country failed to"), "blames a State"),
    fault("neutrality", "i18n/en.json", ("Skip to", "A country"), "something else than State"),
    fault("neutrality", "i18n/en.json", ("Skip to", "The worst"), "ranks or scores"),
    fault("neutrality", "i18n/fr.json", ("Aller au", "Les pays du"), "something else than State"),
    fault("neutrality", "i18n/es.json", ("Ir al", "Los países del"), "something else than State"),
    fault("neutrality", "i18n/ru.json", ("Перейти", "Страны"), "something else than State"),
    fault("neutrality", "i18n/ar.json", ("انتقل", "والبلدان"), "something else than State"),
    fault("neutrality", "i18n/zh.json", ("跳到", "排名"), "ranks or scores"),
    fault("neutrality", "templates/layout.html", ("{{_ site.skip}}", "Skip"), "words of its own"),
    fault("samples", "content/states.json", ('"sample": true', '"sample": false'),
          "has no sample States"),
    fault("samples", "i18n/fr.json", ("site.sample", "site.other"), "without the notice"),
]
