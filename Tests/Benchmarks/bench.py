#!/usr/bin/env python3
"""Measures mizan beside others that do the same work on the same data, in turn, in one run, and prints ratios.

    bench.py [--tool .build/release/mizan] [--only scores,peers] [--rounds 3]

Everything is invented from a seed, in a temporary folder. Programs and packages that are missing are said and left
out. Ends with 1 if answers differ, never for a ratio: a busy machine is no mistake.
"""
import argparse
import os
import platform
import sys
import tempfile
import time

import invent
from benching.data import Data
from benching.running import Runner
from benching.sections.against_peers import against_peers
from benching.sections.broken import broken
from benching.sections.end_to_end import full, scores
from benching.sections.growth import comparison, growth
from benching.sections.instructions import instructions
from benching.sections.memory import memory
from benching.sections.monte_carlo import monte_carlo
from benching.sections.rules import rules
from benching.sections.start import start
from benching.sections.two_jobs import two_jobs
from benching.setting import Setting
from benching.table import Table

# In the order in which they are run.
SECTIONS = {
    "scores": scores, "full": full, "jobs": two_jobs, "peers": against_peers, "broken": broken, "memory": memory,
    "growth": growth, "compare": comparison, "start": start, "instructions": instructions, "rules": rules,
    "ranks": monte_carlo,
}
WITHOUT_BATCH = {"compare", "start", "rules", "ranks"}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default=".build/release/mizan")
    parser.add_argument("--nothing", default=".build/release/DoNothing", help="a Swift program that does nothing")
    parser.add_argument("--floor", default=".build/floor", help="floor/floor.c, compiled")
    parser.add_argument("--measure", default=".build/measure", help="floor/measure.c, compiled")
    parser.add_argument("--python", default=sys.executable, help="the Python that has the peers' packages")
    parser.add_argument("--only", metavar="SECTIONS", help=f"some of {', '.join(SECTIONS)}, with commas between")
    parser.add_argument("--rounds", type=int, help="in place of each section's own number")
    parser.add_argument("--seed", type=int, default=invent.SEED)
    parser.add_argument("--folder", help="where the data is made, and stays; otherwise a folder that is removed")
    how = parser.parse_args()
    how.sections = how.only.split(",") if how.only else list(SECTIONS)
    if unknown := [name for name in how.sections if name not in SECTIONS]:
        parser.error(f"no section {', '.join(unknown)}; there are {', '.join(SECTIONS)}")
    for program in (how.tool, how.floor, how.measure):
        if not os.access(program, os.X_OK):
            parser.error(f"{program} is not there: make bench builds it")
    return how


def run(how, folder):
    table = Table()
    setting = Setting(
        os.path.abspath(how.tool), os.path.abspath(how.nothing), os.path.abspath(how.floor), how.python, how.rounds,
        Runner(os.path.abspath(how.measure), folder), Data(folder, how.seed), table)
    print(f"{platform.platform()}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}, seed {how.seed}")
    begin = time.time()
    for name in how.sections:
        if name not in WITHOUT_BATCH and not setting.has_batch:
            table.say(f"{name}: {how.tool} knows no `batch`: left out")
            continue
        SECTIONS[name](setting)
    print(f"\n{time.time() - begin:.0f} s")
    return table.end()


def main():
    how = arguments()
    if how.folder:
        os.makedirs(how.folder, exist_ok=True)
        sys.exit(run(how, os.path.abspath(how.folder)))
    with tempfile.TemporaryDirectory(prefix="mizan-bench-") as folder:
        sys.exit(run(how, folder))


main()
