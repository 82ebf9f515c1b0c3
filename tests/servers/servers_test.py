# SPDX-License-Identifier: Apache-2.0
"""O02, O06: nginx and Caddy serve a published shelf by the rules that stand beside it: every header
on every type and every error, withdrawn addresses with 410, nothing but the files of the site."""
import argparse
import contextlib
import http.client
import json
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

BASE = b"https://example.org/outcomes/"
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=31536000",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cache-Control": "public, max-age=300, must-revalidate",
}
TYPES = {
    "html": "text/html", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml",
    "json": "application/json", "csv": "text/csv", "pdf": "application/pdf", "png": "image/png",
    "jpg": "image/jpeg", "gz": "application/gzip", "txt": "text/plain",
}
NOT_THERE = (
    "/.git/HEAD", "/.git/", "/.htaccess", "/en/.hidden", "/en", "/data/", "/data", "/files/",
    "/assets/", "/.well-known/", "/.well-known/other.txt",
    "/nothing.html", "/en/nothing.html", "/en/index.html/", "/en/nothing/",
    "/../private/reports/0001.json", "/%2e%2e/private/reports/0001.json",
    "/..%2fprivate%2freports%2f0001.json", "/en/..%2f..%2f..%2fprivate/", "/private/",
    "/releases/", "/current/", "/%00", "/en/index.html%00.png", "/en/index.html~",
)


class Problems(list):
    def want(self, good, *words):
        if not good:
            self.append(" ".join(map(str, words)))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def ask(port, path, method="GET"):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request(method, path)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def wait_for(port, process):
    for _ in range(200):
        if process.poll() is not None:
            raise RuntimeError("the server ended: " + str(process.returncode))
        with contextlib.suppress(OSError):
            ask(port, "/")
            return
        time.sleep(0.1)
    raise RuntimeError("the server does not answer")


NGINX = """daemon off; pid {work}/nginx.pid; error_log {work}/nginx.log warn; worker_processes 1;
{user} events {{ worker_connections 64; }}
http {{
  access_log off; client_body_temp_path {work}/b; proxy_temp_path {work}/p;
  fastcgi_temp_path {work}/f; uwsgi_temp_path {work}/u; scgi_temp_path {work}/s;
  include {serve}/nginx-http.conf;
  server {{ listen 127.0.0.1:{port}; server_name localhost; include {serve}/nginx-server.conf; }}
  server {{
    listen 127.0.0.1:{front}; server_tokens off;
    location /outcomes/ {{ proxy_pass http://127.0.0.1:{port}/; }}
  }}
}}
"""
CADDY = """{{
\tadmin off
\tauto_https off
}}
http://127.0.0.1:{port} {{
\tbind 127.0.0.1
\timport {serve}/palermo.caddy
}}
http://127.0.0.1:{front} {{
\tbind 127.0.0.1
\thandle_path /outcomes/* {{
\t\treverse_proxy 127.0.0.1:{port}
\t}}
}}
"""


def command_of(server, work, serve, ports):
    program = shutil.which(server) or shutil.which(server, path="/usr/sbin:/usr/bin")
    if program is None:
        raise SystemExit(f"{server} is not installed: see ./dev")
    config = work / (server + ".conf")
    root = subprocess.run(["id", "-u"], capture_output=True, text=True, check=True).stdout == "0\n"
    text = NGINX if server == "nginx" else CADDY
    config.write_text(text.format(work=work, serve=serve, port=ports[0], front=ports[1],
                                  user="user root;" if root else ""), encoding="utf-8")
    if server == "nginx":
        return [program, "-c", str(config), "-e", str(work / "nginx.log")]
    return [program, "run", "--adapter", "caddyfile", "--config", str(config)]


@contextlib.contextmanager
def running(server, work, serve):
    ports = free_port(), free_port()
    with open(work / (server + ".out"), "wb") as output, subprocess.Popen(
            command_of(server, work, serve, ports), stdout=output, stderr=output,
            env={"HOME": str(work), "XDG_DATA_HOME": str(work),
                 "XDG_CONFIG_HOME": str(work), "PATH": "/usr/bin:/bin"}) as process:
        try:
            for port in ports:
                wait_for(port, process)
            yield ports
        except RuntimeError as error:
            raise SystemExit(f"{error}\n" + (work / (server + ".out")).read_text()) from error
        finally:
            process.terminate()
            process.wait(20)


def check_headers(problems, path, answer):
    for name, value in HEADERS.items():
        problems.want(answer.getheader(name) == value, path, name, answer.getheader(name))
    policy = answer.getheader("Content-Security-Policy") or ""
    problems.want("default-src 'none'" in policy and "frame-ancestors 'none'" in policy,
                  path, "policy", policy)
    attached = path.startswith("/files/") and answer.status == 200
    problems.want(not attached or ("sandbox" in policy and "script-src" not in policy),
                  path, "attachment's policy", policy)
    problems.want(not attached or answer.getheader("Content-Disposition") == "attachment",
                  path, "disposition", answer.getheader("Content-Disposition"))
    problems.want("/" not in (answer.getheader("Server") or ""), path, "tells its version")


def one_of_each(listed):
    """A few files of every ending, and all attachments."""
    chosen = {}
    for path in listed:
        ending = path.rsplit(".", 1)[-1]
        if path.startswith("files/"):
            ending = path
        chosen.setdefault(ending, []).append(path)
    return [path for paths in chosen.values() for path in (paths[0], paths[-1])]


def check_files(problems, port, site, gone):
    listed = [entry["path"] for entry in json.loads((site / "manifest.json").read_text())["files"]]
    problems.want(any(path.startswith("files/") for path in listed), "no attachment to look at")
    for path in one_of_each([path for path in listed if path not in gone]):
        answer, body = ask(port, "/" + path)
        problems.want(answer.status == 200, path, answer.status)
        problems.want(body == (site / path).read_bytes(), path, "other bytes")
        kind = TYPES.get(path.rsplit(".", 1)[-1])
        given = (answer.getheader("Content-Type") or "").split(";")[0]
        problems.want(kind is None or given == kind, path, "type", given)
        check_headers(problems, "/" + path, answer)
    for path, file in (("/", "index.html"), ("/en/", "en/index.html")):
        answer, body = ask(port, path)
        problems.want(answer.status == 200 and body == (site / file).read_bytes(), path, "no page")


def check_errors(problems, port, gone):
    for path in NOT_THERE:
        answer, body = ask(port, path)
        problems.want(answer.status in (400, 404), path, answer.status)
        problems.want(b"Index of" not in body and b"0001.json" not in body, path, "a listing")
        if answer.status == 404:
            check_headers(problems, path, answer)
    for path in gone:
        answer, _ = ask(port, "/" + path)
        problems.want(answer.status == 410, path, answer.status)
        check_headers(problems, "/" + path, answer)
    for method in ("POST", "PUT", "DELETE", "TRACE"):
        answer, _ = ask(port, "/en/index.html", method)
        problems.want(answer.status >= 400, method, answer.status)
        check_headers(problems, method, answer)


def check_switch(problems, port, shelf):
    """A rename of the link is seen at once, without a word to the server."""
    other = shelf / "releases" / "other"
    (other / "en").mkdir(parents=True)
    (other / "en/index.html").write_text("another release", encoding="utf-8")
    before = (shelf / "current").readlink()
    for target, body in ((other.relative_to(shelf), b"another release"), (before, None)):
        (shelf / "current.new").symlink_to(target)
        (shelf / "current.new").rename(shelf / "current")
        answer, found = ask(port, "/en/index.html")
        problems.want(answer.status == 200 and (found == body) == (body is not None),
                      "after the switch", answer.status)
    shutil.rmtree(other)


def check_below_a_path(problems, front, site, gone):
    """The big site hands a path over: the same answers, and no link leads out of the path."""
    for path, file in (("", "index.html"), ("en/", "en/index.html"), ("en/xaa.html",) * 2):
        answer, body = ask(front, "/outcomes/" + path)
        problems.want(answer.status == 200 and body == (site / file).read_bytes(), path, "below")
        check_headers(problems, "/outcomes/" + path, answer)
        for address in re.findall(rb'(?:href|src|action)="([^"]*)"', body):
            problems.want(not address.startswith(b"/"), path, "leads out of the path", address)
    for path, status in (("nothing.html", 404), ("en/a/b.html", 404), (gone[0], 410)):
        answer, body = ask(front, "/outcomes/" + path)
        problems.want(answer.status == status, path, answer.status, "below a path")
        problems.want(status == 410 or b'href="' + BASE + b'assets/palermo.css"' in body, path,
                      "a page of errors that finds nothing at this depth")
    sitemap = (site / "robots.txt").read_bytes()
    problems.want(BASE in sitemap, "robots.txt does not name the path")


def publish(options, shelf, work):
    audit = work / "audit"  # has its own tests
    audit.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    audit.chmod(0o755)
    subprocess.run([options.program, "publish", "--repo", options.source, "--theme", options.source,
                    "--as-of", "2026-11-23T00:00:00Z", "--to", shelf, "--audit", audit,
                    "--no-search", "--base-url", BASE.decode(), "--quiet"],
                   check=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--source", required=True)
    options = parser.parse_args()
    problems = Problems()
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        work.chmod(0o755)
        shelf = work / "shelf"
        publish(options, shelf, work)
        site = shelf / "current"
        gone = (site / "gone.txt").read_text(encoding="utf-8").split()
        problems.want(gone, "nothing was withdrawn: there is no 410 to look at")
        (site / ".git").mkdir()
        (site / ".git/HEAD").write_text("0001.json", encoding="utf-8")
        (site / "en/.hidden").write_text("0001.json", encoding="utf-8")
        for server in ("nginx", "caddy"):
            with running(server, work, shelf / "private/serve") as ports:
                port, front = ports
                found = Problems()
                check_files(found, port, site, gone)
                check_errors(found, port, gone)
                check_below_a_path(found, front, site, gone)
                check_switch(found, port, shelf)
                problems.extend(f"{server}: {problem}" for problem in found)
    print("\n".join(problems[:60]))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
