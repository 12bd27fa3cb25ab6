"""The same work by others, with the same answers: how much more processor time it takes them."""
from benching import answers, peers
from benching.running import cpu, cpu_ratios
from benching.table import at_least

# Profiles, criteria, rounds, and of each peer what is asked for, if anything.
SIZES = [
    (1000, 60, 5, [
        (peers.YAML_RS, at_least(2.1)), (peers.YAML_RS_PREPARED, None), (peers.PYYAML, at_least(13)),
        (peers.CEL, None), (peers.REGORUS, None), (peers.REGORUS_INTERPRETED, at_least(20))]),
    (1000, 600, 3, [
        (peers.YAML_RS, at_least(3)), (peers.YAML_RS_PREPARED, None), (peers.PYYAML, None), (peers.CEL, None),
        (peers.REGORUS, None)]),
    (10_000, 60, 3, [(peers.YAML_RS, at_least(1.8))]),
]


def against_peers(setting):
    setting.table.head(
        "Peers", "processor time of the peer / of mizan batch, one core, the same profiles and checklist")
    present = peers.present(setting.python, setting.table.say)
    for count, criteria, rounds, wanted in SIZES:
        for peer, target in wanted:
            if peer in present:
                _beside(setting, peer, count, criteria, setting.times(rounds), target)


def _beside(setting, peer, count, criteria, rounds, target):
    profiles = setting.data.profiles(count)
    theirs, own = peer.command(setting.python, setting.data, criteria, profiles), setting.batch(criteria)
    table, lines = setting.data.folder / "peer.csv", setting.data.folder / "own.ndjson"
    setting.runner.run(theirs, stdout=table)
    setting.runner.run(own, profiles, stdout=lines)
    name = f"{peer.name}, {count:,} × {criteria}"
    usages = setting.runner.in_turn(rounds, (theirs, None), (own, profiles))
    problem = answers.difference(answers.of_batch(lines), answers.of_table(table))
    setting.table.row(
        name, cpu_ratios(*usages), target,
        f"{cpu(usages[0]):.0f} ms, mizan {cpu(usages[1]):.0f} ms{'' if problem else ', same answers'}")
    if problem:
        setting.table.same(name, problem)
