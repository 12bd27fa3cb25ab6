"""Instructions of the core path, as callgrind counts them: a figure that noise does not move."""
import re
import shutil
import subprocess

FEW, MANY = 10, 20


def instructions(setting):
    setting.table.head(
        "Instructions for a profile, by callgrind", f"those for {MANY} profiles less those for {FEW}, by {MANY - FEW}")
    if not shutil.which("valgrind"):
        setting.table.say("valgrind is missing: left out")
        return
    few, many = setting.data.profiles(FEW), setting.data.profiles(MANY)
    floor = _each(_count(setting.parse(few)), _count(setting.parse(many)))
    setting.table.say(f"raw libyaml parse {floor:,.0f}")
    for criteria in [60, 600]:
        own = _each(_count(setting.batch(criteria), few), _count(setting.batch(criteria), many))
        setting.table.row(f"mizan / libyaml, {criteria} criteria", own / floor, None, f"{own:,.0f}", digits=3)


def _each(few, many):
    return (many - few) / (MANY - FEW)


def _count(command, stdin="/dev/null"):
    words = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command]
    with open(stdin, "rb") as source:
        ended = subprocess.run(words, stdin=source, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    found = re.search(r"Collected : (\d+)", ended.stderr)
    if ended.returncode != 0 or not found:
        raise SystemExit(f"bench: {' '.join(words)} ended with status {ended.returncode}\n{ended.stderr[-2000:]}")
    return int(found[1])
