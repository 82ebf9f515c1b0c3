#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""weight.py SITE: what a reader's first view of each kind of page costs: the page and its styles
and scripts, compressed as a server would. Pictures that load when they come into view are not
counted. At most 60 KB is held by tests/browser on the sample site."""
import gzip
import pathlib
import re
import sys
from statistics import median

site = pathlib.Path(sys.argv[1])
ASSET = re.compile(r'(?:href|src)="([^"]*assets/[^"]+\.(?:css|js|svg))"')


def packed(path):
    return len(gzip.compress(path.read_bytes(), 6, mtime=0))


weights = {}


def first_view(page):
    assets = {(page.parent / link).resolve() for link in ASSET.findall(page.read_text("utf-8"))
              if "/flags/" not in link}
    for asset in assets:
        weights.setdefault(asset, packed(asset))
    return packed(page) + sum(weights[asset] for asset in assets)


def kind_of(path):
    steps = path.relative_to(site).parts
    if steps[0] == "side-by-side":
        return "side by side"
    if len(steps) == 2:
        state = re.fullmatch(r"[a-z]{3}\.html", steps[1])
        return "a State" if state else re.sub(r"_\d+", "", steps[1])
    return "a record" if re.fullmatch("[a-z]{3}|conference", steps[1]) else steps[1] + "/"


kinds = {}
for page in sorted(site.rglob("*.html")):
    if page.relative_to(site).parts[0] in ("fr", "zh", "side-by-side"):
        kinds.setdefault(kind_of(page), []).append(page)

print("\n| pages (French and Chinese) | number | median KB | largest KB |")
print("|---|---|---|---|")
for kind, pages in sorted(kinds.items()):
    sample = pages[:: max(1, len(pages) // 200)]
    sizes = [first_view(page) / 1000 for page in sample]
    print(f"| {kind} | {len(pages):,} | {median(sizes):.1f} | {max(sizes):.1f} |")
