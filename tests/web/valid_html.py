# SPDX-License-Identifier: Apache-2.0
"""Every page and the style sheet are valid, says the Nu HTML checker (vnu-jar, by npm).

The pages go to a few big runs of the checker, because starting it costs more than 300 pages.
"""
import json
import pathlib
import subprocess
import urllib.parse
from concurrent.futures import ThreadPoolExecutor

from site_reader import Problem, main

JAR = pathlib.Path(__file__).parent / "node_modules/vnu-jar/build/dist/vnu.jar"
JAVA = ("java", "-Xmx768m", "-Xss4m", "-XX:+UseSerialGC", "-jar", str(JAR))
PAGES_A_RUN = 1000
RUNS_AT_ONCE = 2


def validate(folder, paths):
    """The checker's messages about these files."""
    command = [*JAVA, "--errors-only", "--also-check-css", "--format", "json", *paths]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    try:
        return json.loads(done.stderr)["messages"]
    except (ValueError, KeyError):
        said = done.stderr.decode("utf-8", errors="replace")[-300:].strip()
        return [{"url": "vnu.jar", "message": f"the checker itself failed: {said}"}]


def relative(url, folder):
    path = urllib.parse.unquote(urllib.parse.urlsplit(url).path)
    resolved = str(folder.resolve()) + "/"
    return path[len(resolved):] if path.startswith(resolved) else path


def to_problem(message, folder):
    extract = " ".join(message.get("extract", "").split())
    return Problem(relative(message["url"], folder), message.get("lastLine", 1),
                   message["message"], "mend the template of this page, or the text's markup",
                   extract)


def check(site):
    if not JAR.is_file():
        return [Problem(str(JAR), 1, "the HTML checker is not installed",
                        "./dev test installs it; by hand: npm ci in tests/web")]
    paths = site.page_paths + [path for path in site.files if path.endswith(".css")]
    batches = [paths[at:at + PAGES_A_RUN] for at in range(0, len(paths), PAGES_A_RUN)]
    with ThreadPoolExecutor(RUNS_AT_ONCE) as pool:
        found = pool.map(lambda batch: validate(site.root, batch), batches)
    return [to_problem(message, site.root) for messages in found for message in messages]


if __name__ == "__main__":
    main(check)
