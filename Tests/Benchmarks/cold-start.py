#!/usr/bin/env python3
"""Times a cold `mizan assess` of one city beside `python3 -c "import yaml"`, in turn, in one run.

Prints processor time, wall time and peak memory of both, and the ratio of each pair: below 1 where mizan
is the faster, which depends on the Python at hand. Ends with 1 if mizan takes 40 MiB.
"""
import os
import statistics
import subprocess
import sys
import time

ROUNDS = 31
TOOL = [".build/release/mizan", "assess", "seeds/cities/sao-paulo.yaml"]
PEER = ["python3", "-c", "import yaml"]


def run(command):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{' '.join(command)} ended with status {status}")
    return (usage.ru_utime + usage.ru_stime) * 1000, wall * 1000, usage.ru_maxrss / 1024


def main():
    run(TOOL), run(PEER)
    rounds = [(run(TOOL), run(PEER)) for _ in range(ROUNDS)]
    print(f"median of {ROUNDS} rounds      mizan   python3 -c 'import yaml'")
    failed = False
    for index, name in enumerate(["processor ms", "wall ms", "peak MiB"]):
        tool = statistics.median(r[0][index] for r in rounds)
        peer = statistics.median(r[1][index] for r in rounds)
        ratio = statistics.median(r[0][index] / r[1][index] for r in rounds)
        print(f"  {name:<18} {tool:8.1f} {peer:8.1f}   ratio {ratio:.2f}")
        failed = failed or (name == "peak MiB" and tool > 40)
    sys.exit(1 if failed else 0)


main()
