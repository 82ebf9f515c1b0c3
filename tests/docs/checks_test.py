# SPDX-License-Identifier: Apache-2.0
"""The checks of documents find what they look for."""
import pathlib
import sys
import tempfile
import unittest

from check_documents import check_archive, check_form, check_links, check_verbs, documents
from markdown import Document
from messages import messages_in
from run_documents import script_of


class Checks(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.project = pathlib.Path(self.folder.name).resolve()
        (self.project / "docs").mkdir()

    def document(self, text):
        path = self.project / "docs/page.md"
        path.write_text(text, encoding="utf-8")
        return Document(path)

    def faults(self, text):
        return [what for _, what in check_form(self.document(text), self.project)]

    def test_a_block_is_run_written_or_marked(self):
        good = "# T\n\n```sh\nls\n```\n```json file=a.json\n{}\n```\n```text output\nx\n```\n"
        self.assertEqual(self.faults(good + "```sh fragment\nx\n```\n"), [])
        for info in ("", "json", "bash", "sh x", "text"):
            self.assertEqual(len(self.faults(f"# T\n\n```{info}\nls\n```\n")), 1, info)

    def test_form_of_a_page(self):
        for text in ("T\n", "# T\n\n# Again\n", "# T\n\n```sh\nls\n", "# T\n\n    ls\n",
                     "# T\n\nTitle\n-----\n", "# T\n\n## A\n\n## A\n"):
            self.assertTrue(self.faults(text), text)

    def test_links_lead_somewhere(self):
        def faults(text):
            return list(check_links(self.document(text), self.project))
        good = "# T\n\n## A b\n[x](#a-b) [y](page.md#a-b) [z](https://e.org)\n"
        self.assertEqual(faults(good), [])
        self.assertEqual(len(faults("# T\n[x](#b) [y](other.md) [z](../../etc/passwd)\n")), 3)
        self.assertEqual(faults("# T\n`[x](#b)`\n"), [])

    def test_verbs_exist(self):
        self.assertEqual(len(list(check_verbs(self.document("# T\n./dev site ./dev sites\n"),
                                              {"site"}))), 1)

    def test_nothing_of_an_archive(self):
        line = "A sentence of an archive that nobody has decided to publish."
        self.assertEqual(len(list(check_archive(self.document(f"# T\n\n{line}\n"), {line}))), 1)

    def test_every_document_is_found(self):
        self.document("# T\n")
        self.assertEqual([path.name for path in documents(self.project)], ["page.md", "README.md"])

    def test_a_script_runs_writes_and_expects(self):
        script = script_of(self.document(
            "# T\n```sh\n./dev site\nls x   # exit status 2: not there\n```\n"
            "```json file=a/b.json\n{}\n```\n```sh fragment\nrm\n```\n"))
        self.assertIn("ls x || [ $? -eq 2 ]", script)
        self.assertIn("cat >a/b.json <<'TXT'\n{}\nTXT", script)
        self.assertNotIn("./dev", script)
        self.assertNotIn("rm", script.split("TXT")[-1])

    def test_messages_are_read_from_sources(self):
        source = ('fail({.code = "a-b", .at = {path}, .message = "it " + name + " is wrong", '
                  '.hint = "mend "\n "it now"}); f("c-d", "too many of them");')
        found = list(messages_in(source))
        self.assertEqual([(m.code, m.message, m.hint) for m in found],
                         [("a-b", "it … is wrong", "mend it now"), ("c-d", "too many of them", "")])


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    unittest.main()
