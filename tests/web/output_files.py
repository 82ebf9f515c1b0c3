# SPDX-License-Identifier: Apache-2.0
"""The site holds only files of known kinds, all of them in the manifest, and nothing of the
machine, the moment or the commit that it was built from."""
import datetime
import getpass
import hashlib
import json
import pathlib
import re
import socket
import subprocess

from site_reader import Problem, main

KINDS = frozenset(".html .css .js .json .svg .png .jpg .pdf .xml .txt .jsonl .csv .atom .bib .ris"
                  " .gz .pagefind .pf_meta .pf_index .pf_filter .pf_fragment".split())
NAMELESS = frozenset(("_headers", "LICENSE", "CNAME"))
WRITTEN_BY_US = frozenset(".html .css .js .json .svg .xml .txt .jsonl .csv .atom .bib .ris".split())
MANIFEST = "manifest.json"
WELL_KNOWN = ".well-known/security.txt"  # RFC 9116: the one name that begins with a dot
# Names too common to be a trace of the machine.
COMMON_NAMES = frozenset("root user admin test build debian ubuntu localhost runner".split())


def check_names(site):
    problems = []
    for path in site.files:
        name = path.rsplit("/", 1)[-1]
        if path != WELL_KNOWN and any(part.startswith(".") for part in path.split("/")):
            problems.append(Problem(path, 1, "is a hidden file", "do not write it"))
        elif pathlib.PurePosixPath(name).suffix not in KINDS and name not in NAMELESS:
            problems.append(Problem(path, 1, "is a file of a kind that no site of ours holds",
                                    "add it to KINDS if it belongs here"))
        if (site.root / path).is_symlink():
            problems.append(Problem(path, 1, "is a link", "write a file"))
        if not re.fullmatch(r"[a-zA-Z0-9._/-]+", path):
            problems.append(Problem(path, 1, "has a name that not every host serves",
                                    "letters a-z, digits, - . _"))
    return problems


def manifest_entries(manifest):
    """From path to (sha256, size)."""
    return {entry["path"]: (entry["sha256"], entry["size"]) for entry in manifest["files"]}


def check_manifest(site):
    if MANIFEST not in site.files:
        return [Problem(MANIFEST, 1, "is missing", "it lists every file with its SHA-256")]
    try:
        entries = manifest_entries(json.loads(site.text_of(MANIFEST)))
    except (ValueError, KeyError, TypeError) as error:
        return [Problem(MANIFEST, 1, "cannot be read",
                        "{\"files\": [{\"path\", \"sha256\", \"size\"}]}", str(error))]
    problems = []
    files = set(site.files) - {MANIFEST}
    for path in sorted(files - set(entries)):
        problems.append(Problem(path, 1, "is not in the manifest", "list what is written"))
    for path in sorted(set(entries) - files):
        problems.append(Problem(path, 1, "is in the manifest alone", "list only what is written"))
    for path in sorted(files & set(entries)):
        content = site.bytes_of(path)
        if entries[path] != (hashlib.sha256(content).hexdigest(), len(content)):
            problems.append(Problem(path, 1, "is not what the manifest says",
                                    "hash the bytes that are written"))
    return problems


def head_commit(source):
    done = subprocess.run(["git", "-C", str(source), "rev-parse", "HEAD"], capture_output=True,
                          text=True, check=False)
    commit = done.stdout.strip()
    return commit if re.fullmatch(r"[0-9a-f]{40,64}", commit) else ""


def content_text(source):
    """Dates and names that the content itself has are not traces."""
    files = sorted(path for path in (source / "content").rglob("*")
                   if path.suffix in (".json", ".md"))
    return "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in files)


def machine_traces(site):
    """From a text that must stand nowhere to what it is."""
    traces = {str(site.source.resolve()): "the folder of the project",
              str(site.root.resolve()): "the folder of the site",
              str(pathlib.Path.home()) + "/": "the home folder", "/tmp/": "a temporary folder"}
    for name, what in ((getpass.getuser(), "the user"), (socket.gethostname(), "the machine")):
        if len(name) >= 5 and name not in COMMON_NAMES:
            traces[name] = f"the name of {what}"
    commit = head_commit(site.source)
    for length in (40, 12, 7):
        if commit:
            traces[commit[:length]] = "the commit that it was built from"
    today = datetime.datetime.now(datetime.timezone.utc).date()
    for day in (today, today - datetime.timedelta(days=1)):
        traces[day.isoformat()] = "the day of the build"
        traces[f"{day.day} {day:%B %Y}"] = "the day of the build"
    return {text: what for text, what in traces.items() if text not in content_text(site.source)}


def trace_pattern(traces):
    """Longest first; not inside a longer word or number."""
    ordered = sorted(traces, key=len, reverse=True)
    return re.compile("(?<![0-9A-Za-z])(?:" + "|".join(map(re.escape, ordered)) + ")")


def check_traces(site, traces):
    pattern = trace_pattern(traces)
    problems = []
    for path in site.files:
        if pathlib.PurePosixPath(path).suffix not in WRITTEN_BY_US:
            continue
        text = site.text_of(path)
        for found in list(pattern.finditer(text))[:1]:
            after = text[found.end():found.end() + 1]
            if after.isalnum() and not found[0].endswith("/"):
                continue
            problems.append(Problem(path, text.count("\n", 0, found.start()) + 1,
                                    f"carries {traces[found[0]]}",
                                    "a site is made of public content alone", found[0]))
    return problems


def check(site):
    return check_names(site) + check_manifest(site) + check_traces(site, machine_traces(site))


if __name__ == "__main__":
    main(check)
