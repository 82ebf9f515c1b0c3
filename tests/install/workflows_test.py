# SPDX-License-Identifier: Apache-2.0
"""What forges run for this project and for its archives: actions pinned to a commit, few rights, no
secrets, nothing handed on but what is public; and that a private archive is never run in public.

usage: workflows_test.py PROJECT
"""
import pathlib
import re
import subprocess
import sys

import yaml

STYLE = """{extends: default, ignore: .github/ISSUE_TEMPLATE,
rules: {line-length: {max: 120}, truthy: disable, braces: disable}}"""
PINNED = re.compile(r"^[\w.-]+/[\w.-]+@[0-9a-f]{40}$")
# Which folders and files leave a run. Each is public, or read by reviewers of a private archive.
HANDED_ON = {"rehearsal": {"checked/rehearsal.html", ".checked/rehearsal.html"},
             "github-pages": {"site", "published"},
             "package": {"package/*.deb"}, "part": {"part"}, "site": {"site"}}
WRITES = {("release", "contents"), ("deploy", "pages"), ("deploy", "id-token"),
          ("publish", "pages"), ("publish", "id-token")}


def steps_of(job):
    return job.get("steps", [])


def check_rights(workflow):
    if workflow.get("permissions") != {"contents": "read"}:
        yield "the workflow begins with more than the right to read"
    for name, job in workflow["jobs"].items():
        for what, right in job.get("permissions", {}).items():
            if right == "write" and (name, what) not in WRITES:
                yield f"{name}: may write {what}"
        if "uses" not in job and "timeout-minutes" not in job:
            yield f"{name}: has no end"


def check_step(step):
    uses, options = step.get("uses", ""), step.get("with", {})
    if uses and not uses.startswith("./") and not PINNED.match(uses):
        yield f"{uses}: not pinned to a commit"
    if uses.startswith("actions/checkout@") and options.get("persist-credentials") is not False:
        yield "a checkout keeps its credentials"
    if "${{" in step.get("run", ""):
        yield "an expression in a script: hand it over by env"
    if "/upload-" in uses:
        name = options.get("name", "github-pages").split("-$")[0]
        if options.get("path") not in HANDED_ON.get(name, ()):
            yield f"{name}: hands on {options.get('path')}"


def check_workflow(text):
    workflow = yaml.safe_load(text)
    if "secrets." in text or "pull_request_target" in text:
        yield "secrets, or runs of strangers with the rights of this project"
    yield from check_rights(workflow)
    for job in workflow["jobs"].values():
        for step in steps_of(job):
            yield from check_step(step)


def check_action(text):
    for step in yaml.safe_load(text)["runs"]["steps"]:
        yield from check_step(step)


def check_archive(text):
    """Of an archive: the first thing that is run is whether strangers can read it."""
    for name, job in yaml.safe_load(text)["jobs"].items():
        runs = [step.get("run", "") for step in steps_of(job)]
        ours = [run for run in runs if ".forge/" in run]
        if ours and not ours[0].startswith("sh .forge/private "):
            yield f"{name}: does not ask whether the repository is public"


def check_gitlab(text):
    pipeline = yaml.safe_load(text)
    before = pipeline["default"]["before_script"]
    if not any(line.startswith("sh .forge/private ") for line in before):
        yield "does not ask whether the project is public"
    if any("before_script" in job for job in pipeline.values() if job is not pipeline["default"]):
        yield "a job goes round the question"
    handed_on = {name: job["artifacts"]["paths"] for name, job in pipeline.items()
                 if "artifacts" in job}
    if handed_on != {"check": [".checked/rehearsal.html"], "pages": ["public"]}:
        yield f"hands on {handed_on}"


def linted(project, command, paths):
    done = subprocess.run([*command, *paths], cwd=project, capture_output=True, text=True,
                          check=False)
    return [done.stdout] if done.returncode else []


def main(project):
    starter = project / "starter"
    ours = sorted((project / ".github/workflows").glob("*.yml"))
    theirs = sorted((starter / ".github/workflows").glob("*.yml"))
    action = project / ".github/actions/palermo-publish/action.yml"
    gitlab = starter / ".gitlab-ci.yml"
    checks = [(path, check_workflow) for path in ours + theirs]
    checks += [(path, check_archive) for path in theirs]
    checks += [(action, check_action), (gitlab, check_gitlab)]
    problems = [f"{path.relative_to(project)}: {problem}" for path, check in checks
                for problem in check(path.read_text("utf-8"))]
    problems += linted(project, ["yamllint", "--strict", "-d", STYLE],
                       [".github", starter / ".github", gitlab])
    problems += linted(project, ["shellcheck", "-s", "sh"], sorted((starter / ".forge").iterdir()))
    # The test itself: each of these is found.
    for bad in (
            "permissions: {contents: read}\njobs: {a: {timeout-minutes: 1, permissions: "
            "{contents: write}}}",
            "permissions: {contents: read}\njobs: {a: {timeout-minutes: 1, steps: "
            "[{uses: actions/checkout@v4, with: {persist-credentials: false}}]}}",
            "permissions: {contents: read}\njobs: {a: {timeout-minutes: 1, steps: "
            f"[{{uses: actions/upload-artifact@{'0' * 40}, with: {{path: .shelf}}}}]}}}}",
            "permissions: {contents: read}\njobs: {a: {timeout-minutes: 1, steps: "
            "[{run: 'echo ${{ github.head_ref }}'}]}}"):
        if not list(check_workflow(bad)):
            problems.append(f"not found: {bad}")
    print("\n".join(problems) or f"{len(checks)} checks")
    return 1 if problems or len(ours) < 4 or len(theirs) < 3 else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
