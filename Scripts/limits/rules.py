"""Checklists, criteria, facts and what belongs to them: right as YAML, and as large or as wrong as can be."""
from .cases import AT, BEYOND, FAR, LEVELS, MIB, Case, Known, checklist, criterion, lines, write

HEAVY = "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24].all(a, [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24].all(b, [1,2,3,4,5,6,7,8,9,10].all(c, c < 99)))"


def name(number, length=12):
    """Names with nothing in common, so that none is near another."""
    digits, text = "bcdfghklmnpqrstvwxz", ""
    number = number * 2654435761 % (1 << 40)
    while len(text) < length: number, text = number * 31 % ((1 << 40) + 15) + 7, text + digits[number % 19]
    return text


def checking(text):
    """Checks one file."""
    return lambda folder: ["check", write(folder, "a.yaml", text())]


def with_rules(files, *words):
    """Files of a folder of rules, and a command."""
    def make(folder):
        for path, text in files().items(): write(folder, "rules/" + path, text)
        (folder / "seeds").mkdir()
        return [*(words or ("check",)), "--rules", "{F}/rules", "--seeds", "{F}/seeds"]
    return make


def fitting(form, most=MIB - 4096, count=10**9):
    """As many of a form as a file may have."""
    found, size = [], 0
    import json
    while len(found) < count:
        one = form(len(found))
        size += len(json.dumps(one)) + 5
        if size > most: break
        found.append(one)
    return found


def grouped(groups, criteria):
    """So many groups, with the criteria shared out among them."""
    own = lambda number: [criterion("g.c%d" % n) for n in range(number, criteria, groups)]
    head = {"id": "own", "version": "1.0.0", "title": "O"}
    return lines("checklist", head | {"groups": [{"id": f"g{n}", "title": "G", "criteria": own(n)} for n in range(groups)]})


def criteria_cases():
    for size, count in [(AT, 2_000), (BEYOND, 2_001), (FAR, 7_000)]:
        yield Case("criteria", size, f"{count} criteria", checking(lambda count=count: checklist([criterion(f"g.c{n}") for n in range(count)])), refused=size != AT)
    yield Case("criteria", FAR, "names of criteria that are not there", checking(lambda: checklist(fitting(lambda n: "g." + name(n, 60)))), refused=True)
    yield Case("criteria", FAR, "one criterion again and again", checking(lambda: checklist(fitting(lambda n: criterion("g.c")))), refused=True)
    yield Case("criteria", FAR, "criteria with nothing in them", checking(lambda: checklist(fitting(lambda n: {}))), refused=True)
    yield Case("criteria", FAR, "groups with nothing in them", checking(lambda: lines("checklist", {"id": "own", "version": "1.0.0", "title": "O", "groups": fitting(lambda n: {"id": "g%d" % n, "title": "G", "criteria": []})})))
    for size, count in [(AT, 256), (BEYOND, 257), (FAR, 2_000)]:
        yield Case("groups", size, f"{count} of one criterion each", checking(lambda count=count: grouped(count, count)), refused=size != AT)
    yield Case("criteria", FAR, "one group again and again", checking(lambda: lines("checklist", {"id": "own", "version": "1.0.0", "title": "O", "groups": fitting(lambda n: {"id": "g", "title": "G", "criteria": [criterion("g.c%d" % n)]}, count=2_000)})), refused=True)
    for size, count in [(AT, 32), (BEYOND, 33), (FAR, 10_000)]:
        levels = [{"id": f"l{m}", "score": m / (count - 1), "label": "L"} for m in range(count)]
        yield Case("levels", size, f"{count} levels", checking(lambda levels=levels: checklist([criterion("g.a", levels=levels)])), refused=size != AT)
    yield Case("levels", AT, "32 levels in each of as many criteria as fit", checking(lambda: checklist([criterion("g.c%d" % n, levels=[{"id": f"l{m}", "score": m / 31, "label": "L"} for m in range(32)]) for n in range(350)])), refused=False)
    for size, weight in [(AT, 1e6), (BEYOND, 1000001), (FAR, 1e308)]:
        yield Case("weights", size, f"a weight of {weight:g}", checking(lambda weight=weight: checklist([criterion("g.a"), {**criterion("g.b"), "weight": weight}])), refused=size != AT)
    yield Case("weights", FAR, "negative weights everywhere", checking(lambda: checklist(fitting(lambda n: {**criterion("g.c%d" % n), "weight": -1}, count=2_000))), refused=True)
    for size, length in [(AT, 64), (BEYOND, 65), (FAR, 60_000)]:
        yield Case("ids", size, f"an id of {length} letters", checking(lambda length=length: checklist([criterion("a" * length + ".b")])), refused=size != AT)
    yield Case("ids", FAR, "ids of 250 letters everywhere", checking(lambda: checklist(fitting(lambda n: "g." + name(n, 250)))), refused=True)


def reference_cases():
    advice = lambda n, requires: criterion("g.c%d" % n, recommendations=[{"id": "r", "text": "T", "effort": "low", "horizon": "short", "requires": requires}])
    chain = lambda count: [advice(n, ["g.c%d/r" % (n + 1)] if n + 1 < count else []) for n in range(count)]
    yield Case("requirements", AT, "a chain through 2,000 criteria", checking(lambda: checklist(chain(2_000))), refused=False)
    yield Case("requirements", AT, "a circle through 2,000 criteria", checking(lambda: checklist([advice(n, ["g.c%d/r" % ((n + 1) % 2_000)]) for n in range(2_000)])), refused=True)
    yield Case("requirements", AT, "all that 150 criteria can require of each other", checking(lambda: checklist([advice(n, ["g.c%d/r" % m for m in range(n)]) for n in range(150)])), refused=False)
    yield Case("requirements", AT, "150 criteria in all circles", checking(lambda: checklist([advice(n, ["g.c%d/r" % m for m in range(150) if m != n]) for n in range(150)])), refused=True)
    yield Case("requirements", FAR, "unknown ones", checking(lambda: checklist([advice(n, [name(n * 9 + m, 55) + "/r" for m in range(4)]) for n in range(2_000)])), refused=True)
    yield Case("references", FAR, "unknown challenges and sources", checking(lambda: checklist(fitting(lambda n: criterion("g.c%d" % n, addresses=[name(n, 60)], sources=[{"id": name(n + 9, 60)}], frameworks={name(n, 60): ["1"]}), count=1_999))), refused=True)
    yield Case("references", FAR, "unknown scales, one for each criterion", checking(lambda: checklist(fitting(lambda n: {"id": "g.c%d" % n, "title": "T", "question": "Q", "scale": name(n, 60)}, count=2_000), scales={name(n + 5, 61): LEVELS for n in range(3_000)})), refused=True)
    yield Case("references", FAR, "replaced, retired and changed of nothing", checking(lambda: checklist([criterion("g.a")], replaces={"x." + name(n, 50): "y." + name(n, 50) for n in range(4_000)}, retired={"z." + name(n, 50): "R" for n in range(4_000)}, changes=[{"version": "1.0.0", "added": ["q." + name(n, 50) for n in range(3_000)]}])), refused=True)
    many = lambda: {
        "sources.yaml": lines("sources", {"sources": fitting(lambda n: {"id": name(n, 60), "title": "S", "publisher": "P", "date": "2020", "language": "en", "url": "https://a.example"})}),
        "challenges.yaml": lines("challenges", {"challenges": fitting(lambda n: {"id": name(n, 60), "title": "C"})}),
        "frameworks/f.yaml": lines("framework", {"id": "f", "title": "F", "url": "https://a.example", "objectives": fitting(lambda n: {"id": name(n, 60), "title": "O"})}),
    }
    wrong = lambda: {"checklists/own.yaml": checklist(fitting(lambda n: criterion("g.c%d" % n, addresses=[name(n, 61)], sources=[{"id": name(n + 9, 61)}], frameworks={"f": [name(n, 61)]}), count=1_999)).replace("id: \"own\"", "id: own")}
    yield Case("references", FAR, "unknown ones among 10,000 of each kind", with_rules(lambda: many() | wrong()), refused=True)
    yield Case("references", AT, "10,000 sources, challenges and objectives", with_rules(many))
    def forty():
        return {f"checklists/own{k}.yaml": wrong()["checklists/own.yaml"].replace("id: own", f"id: own{k}") for k in range(40)}
    yield Case(
        "references", FAR, "40 checklists with unknown names", with_rules(lambda: many() | forty()), refused=True, is_slow=True,
        known=Known("40 files of 1 MiB, each with a thousand problems that are kept", cpu=40, memory=500))
    yield Case("practices", AT, "as many as fit, of nothing", with_rules(lambda: {"practices.yaml": lines("practices", {"practices": fitting(lambda n: {"id": name(n, 40), "status": "in-place", "holder": "H", "text": "T", "criteria": [name(n, 50)], "sources": [{"id": name(n, 50)}]})})}), refused=True)


def fact_cases():
    facts = lambda count, **more: {f"f.{name(n, 50)}": {"type": "bool", "question": "Q?"} | more for n in range(count)}
    yield Case("facts", AT, "as many as fit", checking(lambda: checklist([criterion("g.a")], facts=facts(9_000))))
    yield Case("facts", FAR, "facts without a type", checking(lambda: checklist([criterion("g.a")], facts={f"f.{name(n, 50)}": {} for n in range(14_000)})), refused=True)
    yield Case("facts", FAR, "facts that stand in each other's names", checking(lambda: checklist([criterion("g.a")], facts={"a" + ".b" * n: {"type": "bool", "question": "Q?"} for n in range(100)})))
    yield Case("facts", FAR, "choices of an enum, as many as fit", checking(lambda: checklist([criterion("g.a")], facts={"f.e": {"type": "enum", "question": "Q?", "values": [name(n, 20) for n in range(40_000)]}})))
    yield Case("facts", FAR, "one choice again and again", checking(lambda: checklist([criterion("g.a")], facts={"f.e": {"type": "enum", "question": "Q?", "values": ["a"] * 90_000}})), refused=True)
    yield Case("variables", FAR, "a circle of 5,000", checking(lambda: checklist([criterion("g.a")], variables={f"v{n}": f"v{(n + 1) % 5000}" for n in range(5_000)})), refused=True)
    yield Case("variables", AT, "a chain of 5,000", checking(lambda: checklist([criterion("g.a")], variables={f"v{n}": f"!v{n + 1}" for n in range(5_000)} | {"v5000": "true"})))
    yield Case("variables", AT, "each twice in the next, 60 of them", checking(lambda: checklist([criterion("g.a")], variables={f"v{n}": f"v{n + 1} && v{n + 1}" for n in range(60)} | {"v60": "1 < 2"})))
    yield Case("variables", FAR, "unknown names in 2,000 conditions", checking(lambda: checklist([criterion("g.c%d" % n, levels=[LEVELS[0], LEVELS[1] | {"when": " || ".join(name(n * 9 + m, 40) for m in range(6))}]) for n in range(1_900)])), refused=True)


def test_cases():
    """Examples beside a rule run when it is checked."""
    unknown = {f"f.b{n}": {"type": "bool", "question": "Q?"} for n in range(12)}
    use = " || ".join(unknown)
    def rule(expected, when, count, **more):
        tests = [{"name": "t", "facts": {}, "expect": expected} for _ in range(count)]
        return checklist([criterion("g.a", levels=[LEVELS[0], LEVELS[1] | {"when": when}], tests=tests, **more)], facts=unknown)
    for what, expected, when in [
        ("12 unknown facts in as many tests as fit", ["no", "yes"], use), ("the same, none as expected", ["yes"], use),
        ("a heavy condition in as many tests as fit", ["yes"], HEAVY + " || " + use), ("the same, none as expected", ["no"], HEAVY + " || " + use),
    ]:
        yield Case("tests", FAR, what, checking(lambda expected=expected, when=when: rule(expected, when, 11_000)), refused=True)


def all():
    yield from criteria_cases()
    yield from reference_cases()
    yield from fact_cases()
    yield from test_cases()
