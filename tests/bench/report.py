#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""report.py RUNS.TSV: the medians of the benchmark as a table, and the ratios that we hold."""
import sys
from collections import defaultdict
from statistics import median

runs = defaultdict(list)
with open(sys.argv[1], encoding="utf-8") as f:
    for line in f:
        size, tool, _, wall, user, system, memory, files, size_out = line.rstrip("\n").split("\t")
        runs[int(size), tool].append((float(wall), float(user) + float(system), int(memory) / 1024,
                                      int(files), int(size_out) / 1e6))

best = {key: [median(column) for column in zip(*rows)] for key, rows in runs.items()}
print("\n| pages | tool | wall s | CPU s | memory MB | files | MB out | us a page |")
print("|---|---|---|---|---|---|---|---|")
for (size, tool), (wall, cpu, memory, files, out) in sorted(best.items()):
    print(f"| {size:,} | {tool} | {wall:.2f} | {cpu:.2f} | {memory:.0f} | {files:,.0f} | {out:.0f} "
          f"| {wall / size * 1e6:.0f} |")

print()
sizes = sorted({size for size, tool in best if tool == "palermo"})
for size in sizes:
    ours = best[size, "palermo"]
    for tool, wanted in (("lb", "at most 2.0 times"), ("hugo", "at least 8 times faster than")):
        if (size, tool) not in best:
            continue
        theirs = best[size, tool][0]
        ratio = ours[0] / theirs if tool == "lb" else theirs / ours[0]
        print(f"{size:,} pages: {ratio:.2f} ({wanted} {tool})")
for size in sizes:
    if (size, "search") in best:
        without, found = best[size, "palermo"], best[size, "search"]
        print(f"{size:,} pages: the search index takes {found[0] - without[0]:.1f} s more, "
              f"{found[2]:.0f} MB at most, {found[3] - without[3]:,.0f} files of "
              f"{found[4] - without[4]:.1f} MB")
for size in sizes:
    if (size, "record") in best:
        without, whole = best[size, "record"], best[size, "palermo"]
        print(f"{size:,} pages: the downloads take {whole[0] - without[0]:.2f} s of the build, "
              f"{whole[3] - without[3]:,.0f} files of {whole[4] - without[4]:.0f} MB")
if len(sizes) > 1:
    small, large = sizes[0], sizes[-1]
    growth = (best[large, "palermo"][0] / large) / (best[small, "palermo"][0] / small)
    print(f"time a page at {large:,} against {small:,}: {growth:.2f} (at most 1.2)")
    print(f"memory at {large:,}: {best[large, 'palermo'][2]:.0f} MB (at most 300)")
