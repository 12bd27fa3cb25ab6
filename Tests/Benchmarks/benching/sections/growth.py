"""How cost grows: with the profiles, with the criteria, and with the cities of a comparison."""
import math
import statistics

from benching.table import at_most

PROFILES = [1000, 2000, 4000, 8000]
CRITERIA = [75, 150, 300, 600, 1200]
# The cost of a profile is that of many less that of few, so that what is done once cancels out.
FEW, MANY = 200, 1000
CITIES = [250, 500, 1000, 2000]


def exponent(sizes, costs):
    """The slope of log cost over log size: 1 where cost is proportional to size."""
    logs = [math.log(max(cost, 1e-9)) for cost in costs]
    return statistics.linear_regression([math.log(size) for size in sizes], logs).slope


def growth(setting):
    setting.table.head("Growth", "exponents: 1 is linear")
    _with_profiles(setting)
    _with_criteria(setting)


def _with_profiles(setting):
    runs = [(setting.batch(60), setting.data.profiles(count)) for count in [1, *PROFILES]]
    once, *costs = [least(usages) for usages in setting.runner.in_turn(setting.times(5), *runs)]
    costs = [cost - once for cost in costs]
    setting.table.row(
        f"in profiles, {PROFILES[0]:,} to {PROFILES[-1]:,}", exponent(PROFILES, costs), at_most(1.05),
        "µs a profile: " + ", ".join(f"{1e6 * cost / count:.0f}" for count, cost in zip(PROFILES, costs)))


def _with_criteria(setting):
    few, many = setting.data.profiles(FEW), setting.data.profiles(MANY)
    runs = []
    for criteria in CRITERIA:
        runs += [(setting.batch(criteria), few), (setting.batch(criteria), many)]
    costs = [least(usages) for usages in setting.runner.in_turn(setting.times(5), *runs)]
    each = [(many - few) / (MANY - FEW) for few, many in zip(costs[::2], costs[1::2])]
    # What further criteria add: the parse, which is the same for all, falls out.
    added = [more - less for less, more in zip(each, each[1:])]
    setting.table.row(
        f"in criteria, {CRITERIA[0]} to {CRITERIA[-1]}, by what is added", exponent(CRITERIA[:-1], added), at_most(1.1),
        "µs a profile: " + ", ".join(f"{1e6 * cost:.0f}" for cost in each))
    slope = statistics.linear_regression(CRITERIA, each).slope
    setting.table.row("ns that a further criterion takes a city", 1e9 * slope, at_most(90), digits=0)


def comparison(setting):
    setting.table.head("Growth of mizan compare", "exponent of processor time over n log n: at most 1")
    files = setting.data.files(CITIES[-1])
    start = [setting.tool, "compare", "--checklist", "bench", "--rules", setting.data.rules(60), "--format", "csv"]
    runs = [([*start, *files[:count]], None) for count in CITIES]
    costs = [least(usages) for usages in setting.runner.in_turn(setting.times(1), *runs, warms_up=False)]
    sizes = [count * math.log(count) for count in CITIES]
    setting.table.row(
        f"{CITIES[0]:,} to {CITIES[-1]:,} cities", exponent(sizes, costs), at_most(1.05),
        "ms: " + ", ".join(f"{1000 * cost:.0f}" for cost in costs))


def least(usages):
    """What noise has added least to."""
    return min(usage.cpu for usage in usages)
