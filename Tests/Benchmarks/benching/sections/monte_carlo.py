"""Ranks under drawn weights beside NumPy: by ranks.py, which compares the results as well."""
import os
import re
import subprocess

from benching.setting import ROOT
from benching.table import at_least

TARGETS = {1000: at_least(1.8)}


def monte_carlo(setting):
    setting.table.head("Monte Carlo", "processor time of NumPy with one BLAS thread / of mizan")
    if not os.access(ROOT / ".build/release/RankBenchmark", os.X_OK):
        setting.table.say("RankBenchmark is not built: left out")
        return
    ended = subprocess.run(
        [setting.python, "Tests/Benchmarks/ranks.py"], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    for line in ended.stdout.splitlines():
        setting.table.say(line)
    for cities, ratio in re.findall(r"^(\d+) cities.*\n.*ratio ([\d.]+)", ended.stdout, re.M):
        setting.table.row(f"{cities} cities, 60 criteria", float(ratio), TARGETS.get(int(cities)))
    if ended.returncode != 0:
        setting.table.same("ranks", f"ranks.py ended with status {ended.returncode}")
