"""Profiles and what is made of them: reports, plans, comparisons, ranks, tailorings."""
import dataclasses, random
from .cases import AT, BEYOND, FAR, LEVELS, MIB, Case, checklist, criterion, lines, profile, write
from .rules import HEAVY, fitting, grouped, name

REPORTS = [("assess", "text"), ("assess", "html"), ("assess", "json"), ("memo", "md"), ("explain", "text")]


def with_city(own, city, *commands):
    """A checklist, a profile, and a command with options."""
    def make(folder):
        paths = ["--checklist", write(folder, "own.yaml", own())]
        path = write(folder, "a.yaml", city())
        first, *rest = commands
        return [first, *(["g.c0"] if first == "explain" else []), path, *paths, *rest]
    return make


def entries(form, most=MIB - 4096, count=10**9):
    found, size = {}, 0
    while len(found) < count:
        key, value = form(len(found))
        size += len(key) + len(str(value)) + 10
        if size > most: break
        found[key] = value
    return found


def profile_cases():
    large = lambda: checklist([criterion("g.c%d" % n) for n in range(2_000)])
    some = lambda: checklist([criterion("g.c%d" % n) for n in range(100)])
    same = lambda: checklist([criterion("g." + "b" * 45 + name(n, 8)) for n in range(2_000)])
    for command in ("check", "assess"):
        yield Case("answers", FAR, f"{command}: as many as fit, of nothing", with_city(large, lambda: profile(answers=entries(lambda n: ("h." + name(n, 50), "yes"))), command), refused=True)
        yield Case("answers", FAR, f"{command}: names near each other, of nothing", with_city(same, lambda: profile(answers=entries(lambda n: ("g." + "b" * 45 + name(n + 5_000, 8), "yes"))), command), refused=True)
        yield Case("facts", FAR, f"{command}: as many as fit, of nothing", with_city(large, lambda: profile(facts=entries(lambda n: ("h." + name(n, 50), True))), command), refused=True)
    yield Case("answers", FAR, "levels that are not there", with_city(lambda: checklist([criterion("g.c%d" % n, levels=[{"id": "l%d" % n, "score": n / 31, "label": "L"} for n in range(32)]) for n in range(350)]), lambda: profile(answers=entries(lambda n: ("g.c%d" % n, name(n, 60)), count=350)), "check"), refused=True)
    yield Case("evidence", AT, "as much as fits behind one answer", with_city(some, lambda: profile(answers={"g.c0": {"level": "yes", "evidence": fitting(lambda n: {"document": "d%d" % n}, count=30_000)}}), "assess"))
    for size, length in [(AT, 2_048), (BEYOND, 2_049), (FAR, 65_000)]:
        url = "https://a.example/" + "u" * (length - 18)
        yield Case("URL", size, f"{length} bytes", with_city(some, lambda url=url: profile(answers={"g.c0": {"level": "yes", "evidence": [{"url": url}]}}), "check"), refused=size != AT)
    word, words = "w" * 65_500, "w " * 32_700
    arabic, marks = "م" * 32_700, "**[]()<>&|`" * 5_900
    for command, form in REPORTS:
        for what, text in [("words of 64 KiB", word), ("32,000 words", words), ("Arabic words of 64 KiB", arabic), ("marks of Markdown", marks)]:
            yield Case("scalar", AT, f"{command} {form}: 15 {what}", with_city(some, lambda text=text: profile(answers={f"g.c{n}": {"level": "no", "because": text} for n in range(15)}), command, "--format", form), refused=False, is_slow=what != "words of 64 KiB")
    for command, *options in (("assess",), ("memo",), ("assess", "--format", "html"), ("plan", "--frontier"), ("plan", "--budget", "1000"), ("batch", "--select", "full")):
        yield Case(
            "criteria", AT, f"{' '.join((command, *options))}: 2,000, none answered",
            with_city(large, lambda: profile(), command, *options), refused=False, is_slow=True)
        yield Case(
            "groups", AT, f"{' '.join((command, *options))}: 2,000 criteria in 256",
            with_city(lambda: grouped(256, 2_000), lambda: profile(), command, *options), refused=False, is_slow=True)
    yield Case("criteria", AT, "all answered, one by one twice", with_city(large, lambda: profile(answers={"g.c%d" % n: "yes" for n in range(2_000)}) + "answers: {}\n", "assess"), refused=True)


def plan_cases():
    advice = lambda n, m, **more: {"id": "r%d" % m, "text": "T", "effort": ["low", "medium", "high"][(n + m) % 3], "horizon": "short"} | more
    wide = lambda count, each, **more: checklist([criterion("g.c%d" % n, recommendations=[advice(n, m) for m in range(each)]) | more for n in range(count)])
    chain = lambda count: checklist([criterion("g.c%d" % n, recommendations=[advice(n, 0, **({"requires": ["g.c%d/r0" % (n - 1)]} if n else {}))]) for n in range(count)])
    weights = random.Random(1)
    hard = lambda count: checklist([criterion("g.c%d" % n, recommendations=[advice(n, 0)]) | {"weight": round(weights.uniform(1, 2), 6)} for n in range(count)])
    costs = lambda count: profile(currency="EUR", costs={"g.c%d/r0" % n: round(1000 + weights.random() * 100, 2) for n in range(count)}, answers={"g.c%d" % n: "no" for n in range(count)})
    no = lambda count: profile(answers={"g.c%d" % n: "no" for n in range(count)})
    for options in (("--budget", "3000"), ("--frontier",)):
        said = options[0]
        yield Case("actions", AT, f"plan {said}: 1,500 actions", with_city(lambda: wide(1_500, 1), lambda: no(1_500), "plan", *options), refused=False)
        yield Case("actions", AT, f"plan {said}: 40 for each of 100 criteria", with_city(lambda: wide(100, 40), lambda: no(100), "plan", *options), refused=False)
        yield Case("actions", AT, f"plan {said}: a chain of 1,500", with_city(lambda: chain(1_500), lambda: no(1_500), "plan", *options), refused=False)
        yield Case("actions", AT, f"plan {said}: 1,500 nearly alike, in money", with_city(lambda: hard(1_500), lambda: costs(1_500), "plan", "--in", "money", *(("--budget", "750000") if said == "--budget" else options)), refused=False)
    yield Case("actions", AT, "memo --budget: 1,500 actions", with_city(lambda: wide(1_500, 1), lambda: no(1_500), "memo", "--budget", "3000"), refused=False)
    facts = {f"f.b{n}": {"type": "bool", "question": "Q?"} for n in range(12)}
    use = lambda n: " || ".join(f"(f.b{m} && f.b{(m * (n + 1) + 1) % 12})" for m in range(12))
    shared = lambda count: checklist([criterion("g.c%d" % n, levels=[LEVELS[0], LEVELS[1] | {"when": f"f.b{n % 12} || {use(n)}"}], recommendations=[advice(n, 0, sets={f"f.b{n % 12}": True})]) for n in range(count)], facts=facts)
    heavy = lambda count: checklist([criterion("g.c%d" % n, levels=[{"id": "l0", "score": 0, "label": "L"}] + [{"id": f"l{m}", "score": m / 7, "label": "L", "when": "v"} for m in range(1, 8)], recommendations=[advice(n, 0)]) for n in range(count)], facts=facts, variables={"v": f"({use(1)}) && {HEAVY.replace('99', '11')} && {HEAVY.replace('99', '9')}"})
    for command, *options in (("check",), ("assess",), ("memo",), ("plan", "--budget", "1000"), ("plan", "--frontier"), ("batch",)):
        said = " ".join((command, *options))
        yield Case("facts of a rule", AT, f"{said}: 12 unknown ones shared by 1,000", with_city(lambda: shared(1_000), lambda: profile(), command, *options), refused=False)
        yield Case("steps", AT, f"{said}: heavy conditions of 400 criteria", with_city(lambda: heavy(400), lambda: profile(), command, *options), refused=False)
        yield Case("steps", AT, f"{said}: the same, all facts known", with_city(lambda: heavy(400), lambda: profile(facts={f"f.b{n}": n % 2 == 0 for n in range(12)}), command, *options), refused=False)


def comparison_cases():
    def cities(count, criteria, *options):
        def make(folder):
            own = write(folder, "own.yaml", checklist([criterion("g.c%d" % n) for n in range(criteria)]))
            draw = random.Random(1)
            paths = [write(folder, f"c/{n}.yaml", profile(f"city-{n}", {f"g.c{m}": draw.choice(["yes", "no", "unknown"]) for m in range(criteria)})) for n in range(count)]
            return ["compare", *paths, "--checklist", own, *options]
        return make
    yield Case("cities", AT, "compare 300 with 100 criteria", cities(300, 100), refused=False)
    yield Case("cities", AT, "compare 2,000 with 20 criteria", cities(2_000, 20), refused=False)
    yield Case("cities", AT, "compare 2,000 with 20 criteria, json", cities(2_000, 20, "--format", "json"), refused=False)
    yield Case("cities", AT, "compare 60 with 2,000 criteria", cities(60, 2_000), refused=False)
    yield Case("cities", AT, "rank 300 with 100 criteria", cities(300, 100, "--rank"), refused=False)
    yield Case("cities", AT, "robustness of 300 with 100 criteria", cities(300, 100, "--robustness"), refused=False)
    yield Case("samples", AT, "10,000,000 of 2 cities", cities(2, 5, "--rank", "--samples", "10000000"), refused=False)
    yield Case("samples", BEYOND, "10,000,001", cities(2, 5, "--rank", "--samples", "10000001"), refused=True)
    yield Case("samples", FAR, "99999999999999999999", cities(2, 5, "--rank", "--samples", "99999999999999999999"), refused=True)
    # As many draws as are asked for are made: ten million of many cities take minutes.
    yield Case("samples", AT, "100,000 of 100 cities, 100 criteria", cities(100, 100, "--rank", "--samples", "100000"), is_slow=True)


def tailoring_cases():
    def tailored(text, *command):
        def make(folder):
            own = write(folder, "own.yaml", checklist([criterion("g.c%d" % n) for n in range(2_000)]))
            tailoring = write(folder, "t.yaml", lines("tailoring", {"id": "t", "checklist": "own"} | text()))
            if command: return [command[0], write(folder, "a.yaml", profile()), "--checklist", own, "--tailoring", tailoring, *command[1:]]
            return ["check", tailoring, "--checklist", own]
        return make
    for said in ((), ("assess",)):
        word = "check" if not said else "assess"
        yield Case("tailoring", FAR, f"{word}: waivers of nothing", tailored(lambda: {"waivers": fitting(lambda n: {"criterion": "g." + name(n, 55), "reason": "R", "until": "2030-01-01"}, count=14_000)}, *said), refused=True)
        yield Case("tailoring", FAR, f"{word}: weights of nothing", tailored(lambda: {"weights": entries(lambda n: ("g." + name(n, 55), 2))}, *said), refused=True)
        yield Case("tailoring", FAR, f"{word}: all selected again and again", tailored(lambda: {"select": ["g.c%d" % (n % 2_000) for n in range(80_000)]}, *said))
        yield Case("tailoring", AT, f"{word}: every weight and waiver", tailored(lambda: {"weights": {"g.c%d" % n: n for n in range(1, 2_000)}, "waivers": [{"criterion": "g.c%d" % n, "reason": "R", "until": "2030-01-01"} for n in range(1_999)]}, *said))


def all():
    yield from profile_cases()
    # What takes seconds by right is left out of the bounded set.
    for cases in (plan_cases(), comparison_cases()):
        for case in cases: yield dataclasses.replace(case, is_slow=case.refused is not True)
    yield from tailoring_cases()
