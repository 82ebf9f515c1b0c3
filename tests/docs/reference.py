# SPDX-License-Identifier: Apache-2.0
"""docs/reference from the program and its data: commands from their help, messages from the
sources, gates and kinds from mechanism.json, fields from the schemas, terms from the reference
data.

usage: reference.py PROJECT PALERMO [--write]

Without --write it compares, and fails where a page says anything else than the program.
"""
import json
import pathlib
import re
import subprocess
import sys

from manual import as_markdown
from messages import all_messages, gate_messages

LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
TERMS = (("Kinds of documents", "mechanism.json", "kinds"),
         ("Clusters", "mechanism.json", "clusters"),
         ("Kinds of findings", "taxonomy.json", "finding_kinds"),
         ("Kinds of assistance", "taxonomy.json", "assistance_kinds"),
         ("Kinds of crime", "taxonomy.json", "crime_types"),
         ("Cross-cutting issues", "taxonomy.json", "cross_cutting_issues"),
         ("Instruments", "instruments.json", "instruments"))
SCHEMAS = ("part", "decision", "register", "mechanism", "draw", "states", "instruments",
           "questionnaire", "taxonomy", "official_counts", "security_contact",
           "edition")
GENERATED = "Made by `./dev docs`; a test compares it with the program."


def cell(text):
    return str(text).replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")


def code(text):
    return f"`{cell(text)}`" if text else ""


def table(heads, rows):
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def page(title, lead, *sections):
    return "\n".join([f"# {title}\n", f"{lead} {GENERATED}\n", *sections])


def read(project, path):
    return json.loads((project / path).read_text(encoding="utf-8"))


def manual_of(palermo, *words):
    done = subprocess.run([palermo, "help", *words, "--man"], capture_output=True, text=True,
                          check=True)
    return done.stdout


def names_of_commands(palermo):
    """From the table of commands in the manual page of the program itself."""
    return re.findall(r"^\\fBpalermo (\w+)\\fR$", manual_of(palermo), re.M)


def commands(_, palermo):
    sections = ["## palermo\n\n" + as_markdown(manual_of(palermo))]
    for name in names_of_commands(palermo):
        sections.append(f"## palermo {name}\n\n" + as_markdown(manual_of(palermo, name)))
    return page("Commands", "What `palermo help COMMAND` and the manual pages say.", *sections)


def messages(project, _):
    sections = []
    for module, found in all_messages(project):
        rows = [[code(m.code), cell(m.message), cell(m.hint)] for m in found]
        sections.append(f"## {module}\n\n" + table(("code", "what is wrong", "remedy"), rows))
    return page("Messages", "Every message with its remedy, by the module of the program that says "
                "it. The code stands in square brackets at the end of a message. \"…\" stands for "
                "what the message names.", *sections)


def kind_row(kind):
    agreed = ", ".join(kind["agreed_by"]) or "nobody else"
    rules = [name for field, name in (("all_languages", "all six languages"),
                                      ("no_state_names", "names no State"),
                                      ("needs_text", "needs a text")) if kind[field]]
    if kind["word_limit"]:
        rules.append(f"at most {kind['word_limit']} words")
    return [code(kind["id"]), cell(kind["label"]["en"]), kind["decided_by"], agreed,
            "; ".join(rules), cell(kind["paragraph"])]


def gates(project, _):
    kinds = read(project, "content/mechanism.json")["kinds"]
    rows = [[code(m.code), cell(m.paragraph), cell(m.message), cell(m.hint)]
            for m in gate_messages(project)]
    return page(
        "Gates and rules",
        "What may be published, by whom, and what holds it. Paragraphs are those of resolution "
        "9/1.",
        "## Kinds of documents\n\nFrom `content/mechanism.json`. *Decided by* writes the decision; "
        "*agreed by* must have agreed, with a date.\n",
        table(("kind", "name", "decided by", "agreed by", "rules", "paragraph"),
              map(kind_row, kinds)),
        "## Gates\n\nA gate holds a file that a decision names, until the remedy is done. "
        "`palermo check` and `palermo explain` name it. An empty paragraph is that of the kind.\n",
        table(("gate", "paragraph", "what it says", "remedy"), rows))


def type_of(field, definitions):
    if "$ref" in field:
        name = field["$ref"].rsplit("/", 1)[-1]
        simple = definitions.get(name, {})
        return f"{name}" if "properties" in simple else f"{name}: {type_of(simple, definitions)}"
    if "enum" in field:
        return "one of " + ", ".join(f"`{value}`" for value in field["enum"])
    kind = field.get("type", "any")
    kind = " or ".join(kind) if isinstance(kind, list) else kind
    if kind == "array":
        return "list"
    if "pattern" in field:
        return f"{kind} `{cell(field['pattern'])}`"
    return kind


def field_rows(schema, definitions, prefix=""):
    for name, field in schema.get("properties", {}).items():
        needed = "required" if name in schema.get("required", ()) else ""
        yield [code(prefix + name), type_of(field, definitions), needed,
               cell(field.get("description", ""))]
        inner = field.get("items", field)
        dots = "[]." if "items" in field else "."
        target = inner.get("$ref", "").rsplit("/", 1)[-1]
        if target and "items" in field:
            inner = definitions.get(target, {})
        if "properties" in inner:
            yield from field_rows(inner, definitions, prefix + name + dots)


def fields(project, _):
    sections = []
    for name in SCHEMAS:
        schema = read(project, f"content/schemas/{name}.schema.json")
        definitions = schema.get("definitions", {})
        rows = list(field_rows(schema, definitions))
        for shared, definition in definitions.items():
            rows += field_rows(definition, definitions, f"({shared}) ")
        sections.append(f"## {name}\n\n{schema.get('title', '')}.\n\n" +
                        table(("field", "value", "", "meaning"), rows))
    return page("Fields", "Every field of every JSON file, from the schemas that editors and the "
                "program check by. What they mean in an archive is in [Files of an archive]"
                "(archive.md).", *sections)


def term_rows(items):
    for item in items:
        names = item.get("label") or item.get("name") or item.get("title")
        yield [cell(names[tag]) for tag in ("en", "fr", "es", "ru", "ar", "zh")]


def terms(project, _):
    sections = [f"## {title}\n\n" + table(("English", "French", "Spanish", "Russian", "Arabic",
                                           "Chinese"),
                                          term_rows(read(project, f"content/{file}")[key]))
                for title, file, key in TERMS]
    return page("Terms in six languages", "The words of the site for what is under review, from "
                "the reference data. [Glossary](../glossary.md) says what they mean.", *sections)


def archive(project, _):
    """The description that stands in every archive, with a sentence that says so."""
    text = (project / "content/README.md").read_text(encoding="utf-8")
    body = text.split("\n", 1)[1].replace("```\n", "```text fragment\n")
    opened, lines = False, []
    for line in body.splitlines():
        if line.startswith("```"):
            line = "```" if opened else (line if " " in line else line + " fragment")
            opened = not opened
        lines.append(line)
    return page("Files of an archive", "The text of `content/README.md`, which every archive has.",
                "\n".join(lines).strip() + "\n")


PAGES = {"commands.md": commands, "messages.md": messages, "gates.md": gates, "fields.md": fields,
         "terms.md": terms, "archive.md": archive}


def main(argv):
    project, palermo = pathlib.Path(argv[0]).resolve(), argv[1]
    wrong = []
    for name, make in PAGES.items():
        path = project / "docs/reference" / name
        text = make(project, palermo)
        if "--write" in argv:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            wrong.append(name)
            print(f"docs/reference/{name} says something else than the program\n"
                  "  hint: run ./dev docs and look at what changed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
