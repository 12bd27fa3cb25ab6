"""Spoils a share of profiles, each in one of several ways, so that none of those is a valid profile any more."""
import random
import re

OVER_THE_LIMIT = 1 << 20

# What to look for in the text of a profile, as YAML or as JSON, and what to put in its place.
REPLACED = {
    "unknown fact": (rb'facts:\n|"facts":\{', lambda found: found[0] + (
        b"  council.exsts: true\n" if found[0].endswith(b"\n") else b'"council.exsts":true,')),
    "key twice": (rb'facts:\n|"facts":\{', lambda found: found[0] + (
        b"  data.exists: true\n" if found[0].endswith(b"\n") else b'"data.exists":true,') * 2),
    "unknown level": (rb'level: |"level":"', lambda found: found[0] + b"quite-"),
    "no such day": (rb'date: "2026|"date":"2026', lambda found: found[0] + b"-13"),
    "no respondent": (rb'respondent:|"respondent":', lambda found: found[0].replace(b"respondent", b"responder")),
    "share above one": (rb'_share: 0|_share":0', lambda found: found[0][:-1] + b"70"),
    "anchor": (rb'"?profile/v1', lambda found: b"&kind " + found[0]),
    "other kind": (rb"profile/v1", lambda found: b"profile/v9"),
    "control character": (rb"c\d{6}", lambda found: found[0] + b"\x07"),
    "not UTF-8": (rb"c\d{6}", lambda found: found[0] + b"\xff"),
}


class Breaking:
    """Decides by a seed of its own, so that all other profiles stay as they are."""

    def __init__(self, percent, seed):
        self.percent = percent
        self.chance = random.Random(f"{seed} breaking")
        # The number and the way of each that is spoilt.
        self.broken = []

    def pass_on(self, number, text):
        if self.chance.random() * 100 >= self.percent:
            return text
        way = self.chance.choice([*REPLACED, "cut short", "no mapping", "over the limit"])
        self.broken.append((number, way))
        return spoilt(text, way)


def spoilt(text, way):
    """The text of a profile, spoilt in a way."""
    if way == "cut short":
        # In the middle of a quoted text, so that what is left cannot be whole.
        quote = text.index(b' "' if text.startswith(b"mizan") else b':"', len(text) // 2)
        return text[: quote + 3] + b"\n"
    if way == "no mapping":
        return b"[]\n"
    if way == "over the limit":
        padding = b"# " if text.startswith(b"mizan") else b""
        return padding + b" " * OVER_THE_LIMIT + (b"\n" if padding else b"") + text
    pattern, replace = REPLACED[way]
    return re.sub(pattern, replace, text, count=1)
