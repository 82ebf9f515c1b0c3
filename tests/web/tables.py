# SPDX-License-Identifier: Apache-2.0
"""The tables of the public record open in spreadsheet programs and do no harm there, their texts
are the released ones, and the data package tells the truth about all of them."""
import csv
import hashlib
import io
import json
import re

from site_reader import Problem, main

FOLDER = "data/"
PACKAGE = "data/datapackage.json"
LINES = "data/parts.jsonl"
MARK = b"\xef\xbb\xbf"
# What spreadsheet programs take for the beginning of a formula.
FORMULA = re.compile("[=+\\-@\t\r\n＝＋－＠]")
TABLE = re.compile(r"data/(?:[^/]+|[^/]+/answers|articles/[^/]+)\.csv")


def rows_of(content):
    """As `csv.reader(open(path, encoding="utf-8-sig", newline=""))`, but strict."""
    csv.field_size_limit(1 << 30)
    text = content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def as_released(cell):
    return cell[1:] if cell.startswith("'") else cell


def check_rows(path, rows):
    problems = []
    for number, row in enumerate(rows, 1):
        if len(row) != len(rows[0]):
            problems.append(Problem(path, number, "has a row of another length than its first",
                                    "one cell for each column"))
        if any(FORMULA.match(cell) for cell in row):
            problems.append(Problem(path, number, "has a cell that could be taken for a formula",
                                    "put an apostrophe before it"))
    if not rows or len(set(rows[0])) != len(rows[0]) or "" in rows[0]:
        problems.append(Problem(path, 1, "has columns without names of their own", "name each"))
    return problems


def check_texts(path, rows):
    """Texts beside their hashes are those that were released; long ones stand elsewhere."""
    problems = []
    for number, row in enumerate(rows[1:], 2):
        values = dict(zip(rows[0], row))
        if not values.get("text") or "sha256" not in values:
            continue
        text = as_released(values["text"])
        if hashlib.sha256(text.encode()).hexdigest() != values["sha256"]:
            problems.append(Problem(path, number, "has a text with another hash than it says",
                                    "write the text as it was released", values.get("id", "")))
    return problems


def check_table(path, content):
    if not content.startswith(MARK):
        return [Problem(path, 1, "does not begin with a byte order mark",
                        "spreadsheet programs take it for another encoding")]
    try:
        rows = rows_of(content)
    except (UnicodeDecodeError, csv.Error) as error:
        return [Problem(path, 1, "cannot be read as CSV", "RFC 4180 in UTF-8", str(error))]
    return check_rows(path, rows) + check_texts(path, rows)


def check_lines(site):
    problems = []
    for number, line in enumerate(site.text_of(LINES).splitlines(), 1):
        try:
            texts = json.loads(line)["texts"]
        except (ValueError, KeyError) as error:
            problems.append(Problem(LINES, number, "has a line that is no part", "JSON with texts",
                                    str(error)))
            continue
        for text in texts.values():
            if hashlib.sha256(text["markdown"].encode()).hexdigest() != text["sha256"]:
                problems.append(Problem(LINES, number, "has a text with another hash than it says",
                                        "write the text as it was released"))
    return problems


def check_resource(site, resource):
    path = FOLDER + resource["path"]
    if path not in site.files:
        return [Problem(PACKAGE, 1, "names a file that is not there", "name what is written", path)]
    content = site.bytes_of(path)
    problems = []
    if resource.get("hash") != "sha256:" + hashlib.sha256(content).hexdigest() or \
            resource.get("bytes") != len(content):
        problems.append(Problem(PACKAGE, 1, "has another hash or size than the file",
                                "hash what is written", path))
    if path.endswith(".csv"):
        fields = [field["name"] for field in resource["schema"]["fields"]]
        if fields != rows_of(content)[0]:
            problems.append(Problem(PACKAGE, 1, "has other fields than the table", "one list for "
                                    "both", path))
    return problems


def check_package(site):
    package = json.loads(site.text_of(PACKAGE))
    problems = []
    for resource in package["resources"]:
        problems += check_resource(site, resource)
    names = [resource.get("name") for resource in package["resources"]]
    if len(set(names)) != len(names):
        problems.append(Problem(PACKAGE, 1, "has two resources of one name", "name each"))
    return problems


def check(site):
    problems = []
    for path in site.files:
        if TABLE.fullmatch(path):
            problems += check_table(path, site.bytes_of(path))
    if LINES in site.files:
        problems += check_lines(site)
    if PACKAGE in site.files:
        problems += check_package(site)
    return problems


if __name__ == "__main__":
    main(check)
