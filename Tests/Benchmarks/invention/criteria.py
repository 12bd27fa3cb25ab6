"""Invented criteria: of 60, 35 are graded in three conditional levels, 10 are answered by hand, 7 have
thresholds, 4 ask what a list holds, 4 are a matter of yes or no. Which one comes nth hangs on the seed alone,
so a short checklist is the beginning of a long one.
"""
import random
from dataclasses import dataclass

from invention.vocabulary import literal, topics

MIX = {"graded": 35, "direct": 10, "threshold": 7, "member": 4, "yes-no": 4}
GRADED = [("none", 0), ("basic", 0.33), ("partial", 0.67), ("full", 1)]
THRESHOLD = [("low", 0), ("fair", 0.25), ("good", 0.6), ("high", 1)]
MEMBER = [("none", 0), ("some", 0.5), ("most", 1)]
YES_LEVELS = [("missing", 0), ("there", 1)]
# What is answered by hand has levels from 0 to 1, or some way from both.
DIRECT = [GRADED, [("informal", 0.1), ("written", 0.5), ("binding", 0.9)]]
# Conditions of the graded levels: each letter is a fact, the number how hard a test it is put to. Whichever come
# together, some facts lead to each level.
BASIC = ["{a[1]} || {b[1]}", "{a[1]} && ({b[1]} || {c[1]})", "{a[1]} || {b[1]} && {c[1]}"]
PARTIAL = ["{a[2]} && {b[2]}", "{a[2]} && {b[2]} && {c[1]}", "({a[2]} || {b[2]}) && {c[1]} && {d[1]}"]
FULL = ["{a[3]} && {b[2]} && {c[2]} && {d[1]}", "!({bad}) && {a[3]} && {b[2]}"]
# So many criteria are answered by hand in every profile.
ANSWERED = 24


@dataclass(frozen=True)
class Criterion:
    id: str
    kind: str
    weight: int
    # From worst to best: id, score, and the condition of all but the worst; none where it is answered by hand.
    levels: tuple


class Inventor:
    """Makes the nth criterion, whatever the length of the checklist."""

    def __init__(self, seed):
        self.seed = seed
        self.topics = topics()
        self.facts = [fact for facts in self.topics.values() for fact in facts if fact.is_tested]
        self.order = [kind for kind, count in MIX.items() for _ in range(count)]
        random.Random(f"{seed} mix").shuffle(self.order)

    def criterion(self, number):
        chance = random.Random(f"{self.seed} criterion {number}")
        kind = self.order[number % len(self.order)]
        topic = chance.choice(list(self.topics))
        make = {
            "graded": self.graded, "direct": self.direct, "threshold": self.threshold, "member": self.member,
            "yes-no": self.yes_no,
        }[kind]
        return Criterion(f"{topic}.c{number + 1:04}", kind, chance.randint(1, 5), tuple(make(topic, chance)))

    def criteria(self, count):
        return [self.criterion(number) for number in range(count)]

    def answered(self):
        """The criteria that profiles answer by hand: the first that have no rule."""
        found, number = [], 0
        while len(found) < ANSWERED:
            if self.order[number % len(self.order)] == "direct":
                found.append(self.criterion(number))
            number += 1
        return found

    def graded(self, topic, chance):
        a, b, c, d = chance.sample([fact for fact in self.topics[topic] if fact.is_tested], 4)
        conditions = []
        for form in [chance.choice(BASIC), chance.choice(PARTIAL), chance.choice(FULL)]:
            conditions.append(form.format(
                a=_Strengths(a, chance), b=_Strengths(b, chance), c=_Strengths(c, chance), d=_Strengths(d, chance),
                bad=self.something_bad({a, b, c, d}, chance)))
        return _with_conditions(GRADED, conditions)

    def something_bad(self, besides, chance):
        """That one of the things in the way is there, or that something good is not, of other facts."""
        others = [fact for fact in self.facts if fact not in besides]
        bad = [fact for fact in others if fact.type == "bool" and not fact.rises]
        good = [fact for fact in others if fact not in bad]
        return f"{chance.choice(bad).path} || !({literal(chance.choice(good), 1, chance)})"

    def threshold(self, topic, chance):
        fact = self.one(topic, chance, lambda fact: fact.is_number)
        return _with_conditions(THRESHOLD, [literal(fact, strength, chance) for strength in (1, 2, 3)])

    def member(self, topic, chance):
        fact = self.one(topic, chance, lambda fact: fact.type == "list")
        first, second = chance.sample(fact.values, 2)
        some = f"'{first}' in {fact.path}"
        most = f"{some} && '{second}' in {fact.path} && {literal(fact, 3, chance)}"
        return _with_conditions(MEMBER, [some, most])

    def yes_no(self, topic, chance):
        a, b, c = chance.sample([fact for fact in self.topics[topic] if fact.is_tested], 3)
        form = chance.choice(BASIC)
        tests = {"a": _Strengths(a, chance), "b": _Strengths(b, chance), "c": _Strengths(c, chance)}
        return _with_conditions(YES_LEVELS, [form.format(**tests)])

    def direct(self, topic, chance):
        return [(id, score, None) for id, score in chance.choice(DIRECT)]

    def one(self, topic, chance, is_fit):
        """A fact of the topic that is fit, or of any topic where it has none."""
        fit = [fact for fact in self.topics[topic] if is_fit(fact)] or [fact for fact in self.facts if is_fit(fact)]
        return chance.choice(fit)


class _Strengths:
    """The tests of a fact by how hard they are, for the places of a form."""

    def __init__(self, fact, chance):
        self.fact, self.chance = fact, chance

    def __getitem__(self, strength):
        return literal(self.fact, strength, self.chance)


def _with_conditions(levels, conditions):
    return [(id, score, condition) for (id, score), condition in zip(levels, [None, *conditions])]
