# SPDX-License-Identifier: Apache-2.0
"""The checks themselves: each is silent about a site without a fault, and finds each fault."""
import io
import pathlib
import tempfile
import unittest

import citations
import feeds
import inert
import languages
import links
import machines
import neutrality
import output_files
import records
import samples
import side_by_side
import site_reader
import structure
import tables
import translation
import valid_html
from check_cases import FAULTS, PROJECT_FAULTS
from messages import literal_pieces
from page_reader import Page, PageFault
from small_site import BASE_URL, make

CHECKS = {module.__name__: module for module in
          (citations, feeds, inert, languages, links, machines, neutrality, output_files, records,
           samples, side_by_side, structure, tables, translation)}


def found(check_name, **changes):
    """What a check says about a small site with changes."""
    with tempfile.TemporaryDirectory() as folder:
        site = make(pathlib.Path(folder), **changes)
        if check_name == "output_files":
            traces = {"0123abc": "a commit", "/home/someone/": "a folder"}
            problems = output_files.check_names(site) + output_files.check_manifest(site) + \
                output_files.check_traces(site, traces)
        else:
            problems = CHECKS[check_name].check(site)
        return site.faults + problems


def said(problems):
    return "\n".join(f"{p.path}:{p.line}: {p.what}: {p.detail}" for p in problems)


class EveryCheck(unittest.TestCase):
    def test_is_silent_about_a_site_without_a_fault(self):
        for name in CHECKS:
            with self.subTest(name):
                self.assertEqual(said(found(name)), "")

    def test_finds_each_fault_of_a_page(self):
        for name, path, old, new, expected in FAULTS:
            with self.subTest(check=name, fault=expected, new=new):
                problems = found(name, site_changes=[(path, old, new)])
                self.assertIn(expected, said(problems))
                self.assertTrue(all(problem.hint for problem in problems))

    def test_finds_each_fault_of_the_project(self):
        for name, path, old, new, expected in PROJECT_FAULTS:
            with self.subTest(check=name, fault=expected, new=new):
                problems = found(name, source_changes=[(path, old, new)])
                self.assertIn(expected, said(problems))

    def test_finds_bytes_that_the_manifest_does_not_name(self):
        change = [("assets/mark.svg", "<svg/>", "<svg></svg>")]
        self.assertIn("is not what the manifest says",
                      said(found("output_files", site_changes=change, stale_manifest=True)))

    def test_tells_the_line(self):
        change = [("fr/index.html", "<h1>", "<h1 style=\"color:red\">")]
        problems = found("inert", site_changes=change)
        self.assertIn("fr/index.html:28: has an inline style", said(problems))


class ValidHtml(unittest.TestCase):
    def test_finds_a_fault_of_html_and_of_css(self):
        changes = [("fr/index.html", "<main id", "<main wrong id"),
                   ("assets/palermo.css", "margin: 0", "margin: wide")]
        with tempfile.TemporaryDirectory() as folder:
            problems = valid_html.check(make(pathlib.Path(folder), site_changes=changes))
        self.assertEqual({p.path for p in problems}, {"fr/index.html", "assets/palermo.css"})

    def test_says_how_to_install_the_checker(self):
        jar, valid_html.JAR = valid_html.JAR, pathlib.Path("/nowhere/vnu.jar")
        try:
            self.assertIn("./dev test", valid_html.check(None)[0].hint)
        finally:
            valid_html.JAR = jar

    def test_fails_where_the_checker_itself_fails(self):
        java, valid_html.JAVA = valid_html.JAVA, ("false",)
        try:
            with tempfile.TemporaryDirectory() as folder:
                problems = valid_html.check(make(pathlib.Path(folder)))
        finally:
            valid_html.JAVA = java
        self.assertIn("the checker itself failed", said(problems))


class Reader(unittest.TestCase):
    def test_gives_each_text_its_language(self):
        page = Page("a.html", '<p lang="fr">Un <b>deux</b></p><p lang="ar">&lt;</p>')
        self.assertEqual([(r.text, r.language) for r in page.runs],
                         [("Un", "fr"), ("deux", "fr"), ("<", "ar")])

    def test_refuses_what_our_templates_do_not_write(self):
        for source in ("<p>", "<p></b>", "<p class=x></p>", "a < b", '<p id="a" id="b"></p>'):
            with self.subTest(source), self.assertRaises(PageFault):
                Page("a.html", source)

    def test_counts_lines(self):
        page = Page("a.html", "<!doctype html>\n<p>\n<b></b></p>")
        self.assertEqual(page.line(page.first("b")), 3)


class Pieces(unittest.TestCase):
    def test_are_the_texts_between_arguments(self):
        self.assertEqual(literal_pieces("By {state} on {day, date, long}."), ["By", "on", "."])

    def test_are_every_branch_of_a_plural(self):
        pattern = "{n, plural, one {One State} other {# States of {name}}} here"
        self.assertEqual(literal_pieces(pattern), ["One State", "States of", "here"])

    def test_know_quotes(self):
        self.assertEqual(literal_pieces("it''s '{here}' l'État"), ["it's {here} l'État"])


class Report(unittest.TestCase):
    def run_on(self, **changes):
        stream = io.StringIO()
        with tempfile.TemporaryDirectory() as folder:
            site = make(pathlib.Path(folder), **changes)
            argv = ["--site", str(site.root), "--source", str(site.source),
                    "--base-url", BASE_URL]
            return site_reader.run(inert.check, argv, stream), stream.getvalue()

    def test_ends_with_0_where_nothing_is_wrong(self):
        status, text = self.run_on()
        self.assertEqual(status, 0)
        self.assertIn("15 pages", text)

    def test_ends_with_1_and_tells_the_same_fault_once(self):
        changes = [(f"{tag}/index.html", "<h1>", "<h1 onclick=\"a()\">")
                   for tag in site_reader.LANGUAGES]
        status, text = self.run_on(site_changes=changes)
        self.assertEqual(status, 1)
        self.assertEqual(text.count("hint:"), 1)
        self.assertIn("and at 1 more", text)

    def test_fails_where_there_is_no_site(self):
        stream = io.StringIO()
        with tempfile.TemporaryDirectory() as folder:
            argv = ["--site", folder, "--source", folder]
            self.assertEqual(site_reader.run(inert.check, argv, stream), 1)
        self.assertIn("no pages", stream.getvalue())


if __name__ == "__main__":
    unittest.main()
