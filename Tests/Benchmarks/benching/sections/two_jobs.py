"""How much faster two jobs are, beside two threads of raw libyaml on the same bytes."""
import os
import statistics

from benching.running import ratios, wall
from benching.sections.end_to_end import same_bytes
from benching.table import at_least

SIZES = [(1000, 9), (10_000, 7)]


def two_jobs(setting):
    setting.table.head("Two jobs", "speed-up of mizan / speed-up of raw libyaml on two threads, by wall time")
    if len(os.sched_getaffinity(0)) < 2:
        setting.table.say("only one processor here: left out")
        return
    for count, rounds in SIZES:
        profiles = setting.data.profiles(count)
        alone, both = setting.batch(60), setting.batch(60, "--jobs", "2")
        runs = setting.runner.in_turn(
            setting.times(rounds), (setting.parse(profiles), None), ([setting.floor, "parse2", profiles], None),
            (alone, profiles), (both, profiles))
        walls = [[usage.wall for usage in usages] for usages in runs]
        floor, own = ratios(walls[0], walls[1]), ratios(walls[2], walls[3])
        setting.table.row(
            f"{count:,} profiles", ratios(own, floor), at_least(0.95),
            f"mizan {statistics.median(own):.2f}, libyaml {statistics.median(floor):.2f}; "
            f"{wall(runs[2]):.0f} and {wall(runs[3]):.0f} ms")
    same_bytes(setting, "one job and two", (alone, profiles), (both, profiles))
