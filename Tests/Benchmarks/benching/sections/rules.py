"""Rules beside the same by hand in Swift, and compiling them beside the parse: by RuleBenchmark, which compares both."""
import os
import re
import subprocess

from benching.setting import ROOT
from benching.table import at_most

ROUNDS = 61
TARGETS = {"compiling all rules / the YAML parse of them": at_most(1)}


def rules(setting):
    setting.table.head("Rules", "processor time of judging a shipped rule / of the same by hand in Swift")
    program = ROOT / ".build/release/RuleBenchmark"
    if not os.access(program, os.X_OK):
        setting.table.say("RuleBenchmark is not built: left out")
        return
    ended = subprocess.run(
        [program, ROOT / "rules", str(setting.times(ROUNDS))], stdout=subprocess.PIPE, text=True)
    for name, note, ratio in re.findall(r"^(.+): (.+), ratio ([\d.]+)$", ended.stdout, re.M):
        setting.table.row(name, float(ratio), TARGETS.get(name), note)
    for count in re.findall(r"^allocations: (\d+)$", ended.stdout, re.M):
        setting.table.row("allocations while judging", int(count), at_most(0), digits=0)
    problem = "".join(re.findall(r"^different: (.+)$", ended.stdout, re.M))
    if ended.returncode != 0:
        problem = problem or f"RuleBenchmark ended with status {ended.returncode}"
    setting.table.same("rules and by hand", problem)
