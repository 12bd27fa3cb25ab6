"""Reads the invented checklist and its facts."""
import pathlib
from dataclasses import dataclass

import conditions


@dataclass
class Criterion:
    id: str
    weight: float
    # From worst to best: id, score, condition as text; no conditions where it is answered by hand.
    levels: list
    # Its place among the criteria with a rule, or None.
    rule: int | None


@dataclass
class Group:
    id: str
    weight: float
    groups: list
    criteria: list


class Checklist:
    def __init__(self, rules, load):
        """`load` reads the bytes of a YAML file."""
        folder = pathlib.Path(rules)
        facts = load((folder / "facts.yaml").read_bytes())["facts"]
        self.types = {path: fact["type"] for path, fact in facts.items()}
        # The criteria with a rule, in order.
        self.ruled = []
        top = load((folder / "checklists/bench.yaml").read_bytes())
        self.root = self.group({"id": top["id"], "groups": top["groups"]})

    def group(self, node):
        return Group(
            node["id"], node.get("weight", 1), [self.group(inner) for inner in node.get("groups", [])],
            [self.criterion(inner) for inner in node.get("criteria", [])])

    def criterion(self, node):
        levels = [(level["id"], float(level["score"]), level.get("when")) for level in node["levels"]]
        if levels[-1][2] is None:
            return Criterion(node["id"], node.get("weight", 1), levels, None)
        criterion = Criterion(node["id"], node.get("weight", 1), levels, len(self.ruled))
        self.ruled.append(criterion)
        return criterion

    def conditions(self, criterion):
        """From the best level to the worst that has one: score and condition."""
        return [(score, conditions.read(text)) for _, score, text in reversed(criterion.levels[1:])]

