"""Expressions as somebody types them behind `mizan evaluate`, and as rules hold them."""
from .cases import AT, BEYOND, FAR, LEVELS, Case, checklist, criterion, write

NUMBERS = "[" + ",".join(str(n) for n in range(70)) + "]"


def evaluating(text):
    return lambda folder: ["evaluate", text]


def ruling(text):
    facts = {"f.x": {"type": "int", "question": "Q?"}}
    return lambda folder: ["check", write(folder, "a.yaml", checklist([criterion("g.a", levels=[LEVELS[0], LEVELS[1] | {"when": text}])], facts=facts))]


def padded(text, length): return text + " " * (length - len(text))


EXPRESSIONS = [
    ("code points", AT, "4,096, blanks", padded("1 < 2", 4_096), False),
    ("code points", BEYOND, "4,097, blanks", padded("1 < 2", 4_097), True),
    ("code points", FAR, "100,000 of one name", "a" * 100_000, True),
    ("nodes", AT, "999", " + ".join(["1"] * 500) + " > 1", None),
    ("nodes", FAR, "a sum of 1,300", " + ".join(["1"] * 1_300) + " > 1", True),
    ("nodes", FAR, "an or of 680", "||".join(["true"] * 680), None),
    ("nodes", FAR, "a list of 2,000", "[" + "1," * 2_000 + "1]", True),
    ("depth", AT, "60 brackets", "(" * 60 + "1 < 2" + ")" * 60, False),
    ("depth", FAR, "2,000 brackets", "(" * 2_000 + "1" + ")" * 2_000, True),
    ("depth", FAR, "brackets never closed", "(" * 4_096, True),
    ("depth", FAR, "4,000 times not", "!" * 4_000 + "true", None),
    ("depth", FAR, "4,000 times minus", "0" + "-" * 4_000 + "1", None),
    ("depth", FAR, "1,300 members", "a" + ".b" * 1_300, True),
    ("depth", FAR, "1,000 conditions", "true ? 1 : " * 370 + "1", True),
    ("macros", AT, "3 over 70 numbers", f"{NUMBERS}.all(a, {NUMBERS}.all(b, {NUMBERS}.all(c, a + b + c < 999)))", None),
    ("macros", BEYOND, "4 over few", "[1].all(a, [1].all(b, [1].all(c, [1].all(d, d > 0))))", True),
    ("steps", AT, "lists of lists", "[0,1,2,3,4,5,6,7,8,9].map(a, [0,1,2,3,4,5,6,7,8,9].map(b, [0,1,2,3,4,5,6,7,8,9].map(c, [a,b,c]))).size() > 1", None),
    ("steps", FAR, "texts that double", "['" + "x" * 3_000 + "'].map(a, a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a+a)", None),
    ("steps", FAR, "one text in another, nearly", "'" + "a" * 2_000 + "b'.contains('" + "a" * 1_900 + "c')", None),
    ("steps", FAR, "long lists compared", f"{NUMBERS}.all(a, {NUMBERS}.all(b, {NUMBERS} == {NUMBERS}))", None),
    ("steps", FAR, "elements looked for in lists", f"{NUMBERS}.map(a, {NUMBERS}.filter(b, !(b in {NUMBERS}))).size() > 0", None),
    ("numbers", FAR, "an int of 4,000 digits", "9" * 4_000 + " > 1", True),
    ("numbers", FAR, "an int that overflows", "9223372036854775807 + 1 > 1", None),
    ("numbers", FAR, "an exponent of 4,000 digits", "1e" + "9" * 4_000 + " > 1.0", True),
    ("regex", FAR, "matches", "'" + "a" * 60 + "!'.matches('^(a+)+$')", True),
    ("texts", FAR, "escapes", "'" + "\\u0041" * 680 + "' == 'a'", None),
    ("texts", FAR, "a text never closed", "'" + "a" * 4_000, True),
    ("signs", FAR, "only commas", "," * 4_000, True),
    ("signs", FAR, "only signs of another world", "€" * 4_000, True),
]


def all():
    for limit, size, what, text, refused in EXPRESSIONS:
        yield Case(limit, size, f"evaluate: {what}", evaluating(text), refused=refused)
        if size != AT: yield Case(limit, size, f"check: {what}", ruling(text), refused=refused)
