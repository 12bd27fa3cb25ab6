"""The facts that invented profiles state and invented rules test: 117 in 21 topics.

Each fact has a best and a worst value, and every literal that a rule may use of it is true of the best and
false of the worst. So there is one completion of all missing facts that makes everything true, and one that
makes everything false: the ends that Kleene logic gives rule by rule are reached together, however many rules
hang on the same fact.
"""
from dataclasses import dataclass

TOPICS = [
    "council", "shelter", "protection", "documents", "housing", "health", "schooling", "language", "information",
    "work", "training", "childcare", "enterprise", "participation", "space", "transport", "diversity", "policy",
    "data", "budget", "networks",
]


@dataclass(frozen=True)
class Fact:
    path: str
    type: str
    # Whether a higher value, a later one of the values, or more of them is better.
    rises: bool = True
    # From worst to best where the fact rises.
    values: tuple = ()
    range: tuple = ()

    @property
    def is_number(self):
        return self.type in ("int", "number", "share")

    @property
    def is_tested(self):
        return self.type != "string"


# What is asked in every topic, and what in some of them.
FIRST = Fact("exists", "bool")
ASPECTS = [
    Fact("status", "enum", values=("none", "planned", "adopted", "in-force")),
    Fact("women_share", "share"),
    Fact("languages", "list", values=("ar", "en", "es", "fr", "ti", "uk")),
    Fact("places", "int", range=(0, 500)),
    Fact("fee", "bool", rises=False),
    Fact("staff.trained_share", "share"),
    Fact("days_waiting", "int", rises=False, range=(0, 365)),
    Fact("any_status", "bool"),
    Fact("open_to", "list", values=("elders", "girls", "mothers", "students", "workers")),
    Fact("permit_required", "bool", rises=False),
    Fact("reach", "enum", values=("nowhere", "centre", "most-districts", "whole-city")),
    Fact("budget.per_head", "number", range=(0, 200)),
    Fact("announced", "bool"),
    Fact("requests.refused_share", "share", rises=False),
    Fact("barriers", "enum", rises=False, values=("few", "some", "many")),
    Fact("staff.count", "int", range=(0, 80)),
    Fact("name", "string"),
]
# 12 topics of six facts and 9 of five.
TOPICS_OF_SIX = 12


def topics():
    """The facts of each topic."""
    found = {}
    for number, topic in enumerate(TOPICS):
        count = 5 if number < TOPICS_OF_SIX else 4
        start = number * 5
        aspects = [ASPECTS[(start + step) % len(ASPECTS)] for step in range(count)]
        found[topic] = [
            Fact(f"{topic}.{aspect.path}", aspect.type, aspect.rises, aspect.values, aspect.range)
            for aspect in [FIRST, *sorted(aspects, key=ASPECTS.index)]
        ]
    return found


def literal(fact, strength, chance):
    """A test of a fact in the rule language, harder to pass the greater the strength, which is 1, 2 or 3."""
    match fact.type:
        case "bool":
            return fact.path if fact.rises else f"!{fact.path}"
        case "enum":
            ordered = fact.values if fact.rises else fact.values[::-1]
            if strength == 1:
                return f"{fact.path} != '{ordered[0]}'"
            if strength == 2:
                return f"{fact.path} in [{', '.join(repr(value) for value in ordered[-2:])}]"
            return f"{fact.path} == '{ordered[-1]}'"
        case "list":
            if strength == 3:
                return f"size({fact.path}) >= {len(fact.values) - chance.randint(1, 2)}"
            return f"'{chance.choice(fact.values)}' in {fact.path}"
    return _comparison(fact, strength, chance)


def _comparison(fact, strength, chance):
    low, high = fact.range or (0, 1)
    share = (strength - 1 + chance.uniform(0.2, 0.9)) / 3.5
    if not fact.rises:
        share = 1 - share
    number = low + share * (high - low)
    operator = chance.choice([">=", ">"] if fact.rises else ["<=", "<"])
    return f"{fact.path} {operator} {constant(fact, number)}"


def constant(fact, number):
    """A number as the fact's type is written; the ends of the range are left to the best and the worst value."""
    if fact.type == "int":
        return str(min(max(round(number), fact.range[0] + 1), fact.range[1] - 1))
    return f"{number:.2f}" if fact.type == "share" else f"{number:.1f}"
