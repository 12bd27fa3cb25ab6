#!/usr/bin/env python3
"""Makes of a folder of invented rules what peers run that do not read it themselves.

    prepare.py RULES FOLDER     writes decide.py, decide.json and decide-N.rego; needs yaml-rs
"""
import json
import pathlib
import sys

import yaml_rs

import python_code
import rego_code
from checklist import Checklist

# A program of regorus holds no more than 65,535 instructions.
CRITERIA_IN_A_PROGRAM = 150


def prepare(rules, folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    checklist = Checklist(rules, lambda text: yaml_rs.loads(text.decode()))
    (folder / "decide.py").write_text(python_code.Writer(checklist).write(), encoding="utf-8")
    programs = []
    for start in range(0, len(checklist.ruled), CRITERIA_IN_A_PROGRAM):
        text, entries = rego_code.Writer(checklist, checklist.ruled[start : start + CRITERIA_IN_A_PROGRAM]).write()
        name = f"decide-{len(programs)}.rego"
        (folder / name).write_text(text, encoding="utf-8")
        programs.append([name, entries])
    read = {
        "types": checklist.types, "programs": programs,
        # Of each criterion with a rule its scores, and its conditions from the second-worst level up.
        "criteria": [
            [[score for _, score, _ in criterion.levels], [when.strip() for _, _, when in criterion.levels[1:]]]
            for criterion in checklist.ruled],
    }
    (folder / "decide.json").write_text(json.dumps(read), encoding="utf-8")


if __name__ == "__main__":
    prepare(*sys.argv[1:])
