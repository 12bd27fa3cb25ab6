"""How long it takes to start: beside Python, and beside a program that does nothing."""
import os
import pathlib
import re
import statistics

from benching.running import cpu, cpu_ratios, ratios
from benching.setting import ROOT
from benching.table import at_most

CITY = ROOT / "seeds/cities/sao-paulo.yaml"
CHECKLIST = "urban-migration"
CRITERION = r"^ +- (?:\{? *id: *)?([a-z0-9-]+)\.([a-z0-9-]+)"
ROUNDS = 31


def needed():
    """The files that assessing a city takes: its own, the checklist with its criteria, and what those cite."""
    rules = ROOT / "rules"
    checklist = rules / f"checklists/{CHECKLIST}.yaml"
    files = [CITY, ROOT / "seeds/practices.yaml", checklist]
    files += [*sorted(rules.glob("*.yaml")), *sorted(rules.glob("frameworks/*.yaml"))]
    named = re.findall(CRITERION, checklist.read_text(encoding="utf-8"), re.M)
    criteria = [rules / f"criteria/{group}/{name}.yaml" for group, name in named]
    return [str(path) for path in files + [path for path in criteria if path.exists()]]


def start(setting):
    setting.table.head("Start", "processor time")
    version = [setting.tool, "--version"]
    assess = [
        setting.tool, "assess", str(CITY), "--checklist", CHECKLIST, "--rules", str(ROOT / "rules"), "--seeds",
        str(ROOT / "seeds"),
    ]
    python = [setting.python, "-c", "pass"]
    versions, assessments, pythons = in_turn(setting, version, assess, python)
    row(setting, "mizan --version / python3 -c pass", versions, pythons)
    row(setting, "mizan assess, one city / python3 -c pass", assessments, pythons)
    setting.table.row("MiB of mizan assess, at the peak", [usage.mebibytes for usage in assessments], at_most(40))
    if not os.access(setting.nothing, os.X_OK):
        setting.table.say(f"{setting.nothing} is not there: left out what stands beside it")
        return
    parse = [setting.floor, "parse"]
    versions, assessments, nothings, idle, parses = in_turn(
        setting, version, assess, [setting.nothing], parse, parse + needed())
    row(setting, "mizan --version / a program that does nothing", versions, nothings)
    reading = [full.cpu - empty.cpu for full, empty in zip(parses, idle)]
    rest = [own.cpu - parse for own, parse in zip(assessments, reading)]
    megabytes = sum(pathlib.Path(path).stat().st_size for path in needed()) / 1e6
    setting.table.row(
        "assess less the parse of its files / nothing", ratios(rest, [usage.cpu for usage in nothings]), at_most(1.5),
        f"assess {cpu(assessments):.1f} ms, nothing {cpu(nothings):.1f} ms, {megabytes:.2f} MB parsed in "
        f"{1000 * statistics.median(reading):.1f} ms")
    both = [parse + nothing.cpu for parse, nothing in zip(reading, nothings)]
    setting.table.row("assess / nothing and the parse together", ratios([own.cpu for own in assessments], both))


def in_turn(setting, *commands):
    return setting.runner.in_turn(setting.times(ROUNDS), *[(command, None) for command in commands])


def row(setting, name, usages, others):
    note = f"{cpu(usages):.1f} and {cpu(others):.1f} ms"
    setting.table.row(name, cpu_ratios(usages, others), None, note)
