"""Profiles and a checklist with one text wherever one may stand, and how to look for it in what mizan makes of them."""
import json, pathlib, re, unicodedata
from running_server import ROOT

NAMES = json.loads((ROOT / "Tests/Fixtures/hostile-names.json").read_text())
PLAIN = "Plain"
MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u061c\u2066\u2067\u2068\u2069"))
TURNING = re.compile("[\u2028-\u202e]")
# Beside those that have a use in names: U+200C and U+200D, and the marks above.
UNSEEN = re.compile("[\u200b\u2028-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")


def quoted(text):
    """As YAML and JSON have it alike."""
    return json.dumps(text, ensure_ascii=False)


def profile(text, city="hostile", respondent="desk", level="none"):
    text = quoted(text)
    return f"""\
mizan: profile/v1
city: {{id: {city}, name: {text}, local-name: {text}}}
respondent: {{id: {respondent}, kind: desk-review}}
date: "2024"
mandate:
  own.answered: {{is: shared, with: {text}}}
facts:
  office.name: {{value: {text}, because: {text}, evidence: [{{document: {text}, phrase: {text}}}]}}
answers:
  own.answered: {{level: {level}, because: {text}, evidence: [{{document: {text}, phrase: {text}}}]}}
  own.left-out: {{not-applicable: {text}}}
  own.three: {{rule: "yes", means: partly, practice: unknown, because: {text}, evidence: [{{document: {text}}}]}}
  own.open: {{level: unknown, because: {text}}}
"""


def checklist(text):
    text = quoted(text)
    levels = f"levels: [{{id: none, score: 0, label: None}}, {{id: full, score: 1, label: {text}}}]"
    return f"""\
mizan: checklist/v1
id: hostile
version: 1.0.0
title: {text}
facts:
  office.name: {{type: string, question: {text}}}
groups:
  - id: all
    title: {text}
    criteria:
      - id: own.answered
        title: {text}
        question: {text}
        help: {text}
        mandate: shared
        {levels}
        recommendations: [{{id: act, text: {text}, effort: low, horizon: short, raises-to: full}}]
      - {{id: own.left-out, title: {text}, question: {text}, {levels}}}
      - {{id: own.three, title: {text}, question: {text}, scale: implementation}}
      - {{id: own.open, title: {text}, question: {text}, {levels}}}
"""


def collapsed(text):
    """What counts of a text where it is shown: not how its spaces are, nor what sets its directions apart."""
    return " ".join(text.translate(MARKS).split())


def shown(text):
    """A text as reports have it: a carriage return within it is a mark, and no space."""
    return re.sub(r"(?<=\S)\r(?=\S)", "\ufffd", text)


def acting(text, allowed="\n", isData=False):
    """What a terminal acts on, or turns the direction of what follows, but for isolates that are closed again; and what nobody sees,
    which data may hold."""
    wrong = TURNING if isData else UNSEEN
    found = [mark for mark in text if unicodedata.category(mark) == "Cc" and mark not in allowed or wrong.match(mark)]
    depth = 0
    for mark in text:
        depth += 1 if mark in "\u2066\u2067\u2068" else -(mark == "\u2069")
        if depth < 0:
            return found + ["\u2069"]
    return found + ["\u2068"] * depth


def coloured(text):
    """Without what sets colours, which mizan itself writes."""
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def write(folder, name, text):
    path = pathlib.Path(folder, name)
    path.write_text(text)
    return path
