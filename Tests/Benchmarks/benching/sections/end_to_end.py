"""Profiles in, scores out, on one core, beside the raw libyaml parse of the same bytes."""
from benching.running import cpu, cpu_ratios
from benching.table import at_most

SCORES = [(1000, 60, 9, at_most(1.2)), (10_000, 60, 5, at_most(1.3)), (1000, 600, 9, at_most(1.5))]
FULL = [(1000, 60, 9, at_most(1.5)), (1000, 600, 9, None)]


def scores(setting):
    setting.table.head(
        "End to end on one core, score table", "processor time of mizan batch / raw libyaml parse of the same bytes")
    for count, criteria, rounds, target in SCORES:
        _beside_libyaml(setting, count, criteria, rounds, target)
    _other_flavour(setting)


def full(setting):
    setting.table.head("Full reports as NDJSON, on one core", "processor time / raw libyaml parse of the same bytes")
    for count, criteria, rounds, target in FULL:
        _beside_libyaml(setting, count, criteria, rounds, target, "--select", "full")


def _beside_libyaml(setting, count, criteria, rounds, target, *words):
    profiles = setting.data.profiles(count)
    floor, own = setting.runner.in_turn(
        setting.times(rounds), (setting.parse(profiles), None), (setting.batch(criteria, *words), profiles))
    setting.table.row(
        f"{count:,} profiles, {criteria} criteria", cpu_ratios(own, floor), target,
        f"mizan {cpu(own):.0f} ms, libyaml {cpu(floor):.0f} ms")


def _other_flavour(setting):
    """The same profiles as NDJSON: what it costs, and whether it comes to the same."""
    yaml, ndjson = setting.data.profiles(1000), setting.data.profiles(1000, "ndjson")
    first, second = setting.runner.in_turn(setting.times(9), (setting.batch(60), yaml), (setting.batch(60), ndjson))
    setting.table.row("1,000 profiles as NDJSON / as YAML", cpu_ratios(second, first), None, f"{cpu(second):.0f} ms")
    same_bytes(setting, "YAML and NDJSON", (setting.batch(60), yaml), (setting.batch(60), ndjson))


def same_bytes(setting, name, *runs):
    """Whether runs write the same bytes."""
    written = []
    for number, (command, stdin) in enumerate(runs):
        path = setting.data.folder / f"written-{number}"
        setting.runner.run(command, stdin, stdout=path)
        written.append(path.read_bytes())
    if all(text == written[0] for text in written):
        setting.table.same(name, "")
        return
    lines = zip(*(text.split(b"\n") for text in written))
    place = next((place for place, line in enumerate(lines, 1) if len(set(line)) > 1), "the last")
    setting.table.same(name, f"they differ from line {place} on")
