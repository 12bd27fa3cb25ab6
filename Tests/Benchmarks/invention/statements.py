"""Pools of what a profile may say of each fact and each question, written out beforehand in both flavours."""
import json
import random

from invention import texts
from invention.rules import SOURCES
from invention.yaml_text import entry

# Of so many ways to speak of a fact or a question one is drawn; of facts one in eight is not to speak of it.
WAYS = 64
SILENT = WAYS // 8
# How often a fact has a reason and evidence, as each answer has.
SUPPORTED = 0.01


def pool(values, key, indent):
    """What each value is written as under a key: as lines of YAML, and as a member of a JSON object with a comma
    before it; nothing where there is no value."""
    yaml = [entry(key, value, indent) if value is not None else "" for value in values]
    members = [f",{_json(key)}:{_json(value)}" if value is not None else "" for value in values]
    return yaml, members


def _json(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def fact_values(fact, seed):
    chance = random.Random(f"{seed} fact {fact.path}")
    values = [None] * SILENT
    for _ in range(WAYS - SILENT):
        value = _value(fact, chance)
        if chance.random() < SUPPORTED:
            value = {"value": value} | support(chance)
        values.append(value)
    return values


def answer_values(criterion, seed):
    chance = random.Random(f"{seed} answer {criterion.id}")
    levels = [id for id, _, _ in criterion.levels]
    values = []
    for _ in range(WAYS):
        draw = chance.random()
        if draw < 0.03:
            said = {"not-applicable": chance.choice(texts.NOT_APPLICABLE)}
        else:
            said = {"level": "unknown" if draw < 0.08 else chance.choice(levels)}
        values.append(said | support(chance))
    return values


def support(chance):
    """A reason, and one or two pieces of evidence."""
    language = chance.choice(["en", "en", "en", "en", "fr", "ar"])
    text = chance.choice(texts.REASONS[language]).format(year=chance.randint(2015, 2025), count=chance.randint(3, 40))
    because = text if language == "en" else {language: text}
    return {"because": because, "evidence": [_evidence(chance) for _ in range(chance.choice([1, 1, 1, 1, 2]))]}


def _evidence(chance):
    number = chance.randint(2, 60)
    match chance.choice(["source", "url", "document"]):
        case "source":
            source = chance.choice(list(SOURCES))
            return {"source": source, "section": chance.choice(SOURCES[source])}
        case "url":
            day = f"20{chance.randint(18, 25)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
            return {"url": chance.choice(texts.PAGES).format(number), "date": day}
        case _:
            return {"document": chance.choice(texts.DOCUMENTS).format(number)}


def _value(fact, chance):
    match fact.type:
        case "bool":
            return chance.random() < (0.65 if fact.rises else 0.35)
        case "share":
            return round(chance.random(), 2)
        case "int":
            return chance.randint(*fact.range)
        case "number":
            return round(chance.uniform(*fact.range), 1)
        case "enum":
            return chance.choice(fact.values)
        case "list":
            return sorted(chance.sample(fact.values, chance.randint(0, 4)))
    return chance.choice(texts.OFFICES)
