"""Writes the rules of the invented checklist as Rego.

Each atom has a rule that holds where it is certainly true and one where it is certainly false; both are undefined
where the fact is missing. What is not certainly false may be true. That is Kleene's logic, and does not rest on what
`not` makes of an undefined comparison, in which Rego's engines differ.
"""
OPPOSITE = {"==": "!=", "!=": "==", "<": ">=", "<=": ">", ">": "<=", ">=": "<"}
# An array of more ends than this has more parts than regorus has registers.
CRITERIA_IN_A_RULE = 50


class Writer:
    def __init__(self, checklist, criteria):
        self.checklist = checklist
        self.criteria = criteria
        self.names = {}
        self.lines = []

    def write(self):
        """The module, and the names of its rules that hold the ends: low and high level of one criterion after the
        other, counted from the worst."""
        for number, criterion in enumerate(self.criteria):
            low, high = "", ""
            best = len(criterion.levels) - 1
            for step, (_, condition) in enumerate(self.checklist.conditions(criterion)):
                level = best - step
                low += f"{level} if {self.certain(condition, True)}\nelse := "
                high += f"{level} if not {self.certain(condition, False)}\nelse := "
            self.lines += [f"low{number} := {low}0", f"high{number} := {high}0"]
        chunks = []
        for start in range(0, len(self.criteria), CRITERIA_IN_A_RULE):
            numbers = range(start, min(start + CRITERIA_IN_A_RULE, len(self.criteria)))
            chunks.append(f"ends{start}")
            self.lines.append(f"ends{start} := [{', '.join(f'low{n}, high{n}' for n in numbers)}]")
        return "package bench\n\nimport rego.v1\n\n" + "\n".join(self.lines) + "\n", chunks

    def certain(self, condition, truth):
        """The name of a rule that holds where the condition is certainly true, or certainly false."""
        if condition[0] == "not":
            return self.certain(condition[1], not truth)
        key = (condition, truth)
        if key in self.names:
            return self.names[key]
        if condition[0] in ("and", "or"):
            parts = [self.certain(part, truth) for part in condition[1]]
            isAll = (condition[0] == "and") == truth
            bodies = ["; ".join(parts)] if isAll else parts
        else:
            bodies = [atom(condition, truth)]
        name = self.names[key] = f"r{len(self.names)}"
        self.lines += [f"{name} if {{ {body} }}" for body in bodies]
        return name


def atom(condition, truth):
    fact = f'input["{condition[1]}"]'
    match condition:
        case ("is", _):
            return f"{fact} == {'true' if truth else 'false'}"
        case ("compare", _, operator, constant):
            text = f'"{constant}"' if isinstance(constant, str) else constant
            return f"{fact} {operator if truth else OPPOSITE[operator]} {text}"
        case ("one-of", _, texts):
            if truth:
                return f"{fact} in {{{', '.join(_quoted(text) for text in texts)}}}"
            return "; ".join(f"{fact} != {_quoted(text)}" for text in texts)
        case ("has", _, text):
            return f"{_quoted(text)} in {fact}" if truth else f"{fact}; not {_quoted(text)} in {fact}"
        case ("size", _, operator, number):
            return f"count({fact}) {operator if truth else OPPOSITE[operator]} {number}"
    raise ValueError(condition)


def _quoted(text):
    return f'"{text}"'
