"""Writes the invented checklist as Python: `rules(facts)` gives the lowest and the highest score of every criterion
with a rule, `total(lows, highs, answers)` the lowest and highest of the whole.

Each atom is looked at once and is two booleans, whether it is certainly true and whether it may be true; `&&` and
`||` of those are Python's, and `!` swaps them. That is Kleene's logic.
"""
from checklist import Checklist
from conditions import atoms


class Writer:
    def __init__(self, checklist: Checklist):
        self.checklist = checklist
        self.numbers = {}
        self.lines = []

    def write(self):
        self.rules()
        self.total()
        return "from means import mean, outward\n\n\n" + "\n".join(self.lines) + "\n"

    def rules(self):
        conditions = [self.checklist.conditions(criterion) for criterion in self.checklist.ruled]
        by_fact = {}
        for atom in [atom for levels in conditions for _, condition in levels for atom in atoms(condition)]:
            if atom not in self.numbers:
                self.numbers[atom] = len(self.numbers)
                by_fact.setdefault(atom[1], []).append(atom)
        self.lines += ["def rules(facts):", "    get = facts.get"]
        for fact, own in by_fact.items():
            sure, maybe = (" = ".join(f"{end}{self.numbers[atom]}" for atom in own) for end in "lh")
            self.lines += [
                f"    v = get({fact!r})", "    if v is None:", f"        {sure} = False", f"        {maybe} = True",
                "    else:", "        if v.__class__ is dict:", "            v = v['value']",
            ]
            self.lines += [f"        l{self.numbers[atom]} = h{self.numbers[atom]} = {test(atom)}" for atom in own]
        for end in "lh":
            self.lines.append(f"    {end} = (")
            for criterion, levels in zip(self.checklist.ruled, conditions):
                chain = " else ".join(f"{score} if {self.formula(condition, end)}" for score, condition in levels)
                self.lines.append(f"        {chain} else {criterion.levels[0][1]},")
            self.lines.append("    )")
        self.lines += ["    return l, h", "", ""]

    def formula(self, condition, end):
        match condition:
            case ("and" | "or" as name, parts):
                return "(" + f" {name} ".join(self.formula(part, end) for part in parts) + ")"
            case ("not", part):
                return f"(not {self.formula(part, 'h' if end == 'l' else 'l')})"
        return f"{end}{self.numbers[condition]}"

    def total(self):
        self.lines += ["def total(l, h, answers):", "    get = answers.get"]
        result = self.group(self.checklist.root, [0])
        self.lines.append(f"    return {result}")

    def group(self, group, count):
        """Writes what computes a group, inner ones first; gives the name of the result."""
        parts = [(self.group(inner, count), inner.weight) for inner in group.groups]
        count[0] += 1
        name = f"g{count[0]}"
        if parts:
            self.lines.append(f"    {name} = mean(({', '.join(f'({part}, {weight})' for part, weight in parts)},))")
        else:
            self.criteria(name, group.criteria)
        return name

    def criteria(self, name, criteria):
        ruled = [criterion for criterion in criteria if criterion.rule is not None]
        direct = [criterion for criterion in criteria if criterion.rule is None]
        for variable, end in [("x", "l"), ("y", "h")]:
            terms = " + ".join(f"{criterion.weight} * {end}[{criterion.rule}]" for criterion in ruled)
            self.lines.append(f"    {variable} = {terms or '0.0'}")
        self.lines.append(f"    w = {sum(criterion.weight for criterion in ruled)}")
        if not direct:
            self.lines.append(f"    {name} = (x / w, y / w, False)")
            return
        self.lines.append("    o = []")
        for criterion in direct:
            self.direct(criterion)
        self.lines += [
            "    if o:",
            "        x = outward(x, w, [(p[0], p[2]) for p in o], 1)",
            "        y = outward(y, w, [(p[1], p[2]) for p in o], -1)",
            f"        {name} = (x, y, not w)", "    else:", f"        {name} = (x / w, y / w, False) if w else None",
        ]

    def direct(self, criterion):
        """What nobody has said may be any level, or not apply."""
        scores = {id: score for id, score, _ in criterion.levels}
        weight = criterion.weight
        self.lines += [
            f"    a = get({criterion.id!r})", "    if a.__class__ is dict:",
            "        a = '' if 'not-applicable' in a else a['level']", "    if a != '':",
            f"        s = {scores!r}.get(a)", "        if s is None:",
            f"            o.append(({min(scores.values())}, {max(scores.values())}, {weight}))", "        else:",
            f"            x += {weight} * s", f"            y += {weight} * s", f"            w += {weight}",
        ]


def test(atom):
    """An atom of the value `v`."""
    match atom:
        case ("is", _):
            return "v is True"
        case ("compare", _, operator, constant):
            return f"v {operator} {constant!r}"
        case ("one-of", _, texts):
            return f"v in {texts!r}"
        case ("has", _, text):
            return f"{text!r} in v"
        case ("size", _, operator, number):
            return f"len(v) {operator} {number}"
    raise ValueError(atom)
