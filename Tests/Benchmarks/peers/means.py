"""Weighted means of parts of which some are ranges, and some may turn out not to apply."""


def outward(total, weight, optional, sign):
    """The furthest mean: parts that may not apply are taken in, the furthest first, while they lie beyond it.

    `total` and `weight` are those of the parts that surely apply, `optional` has (score, weight); `sign` is 1 for
    the low end and -1 for the high one.
    """
    for score, own in sorted(optional, key=lambda part: sign * part[0]):
        if weight and sign * (score * weight - total) >= 0:
            break
        total += score * own
        weight += own
    return total / weight


def mean(parts):
    """(low, high, whether it may not apply) of (part, weight), each part the same or None where it does not apply."""
    low = high = weight = 0.0
    optional = []
    for part, own in parts:
        if part is None:
            continue
        if part[2]:
            optional.append((part, own))
            continue
        low += own * part[0]
        high += own * part[1]
        weight += own
    if optional:
        return (
            outward(low, weight, [(part[0], own) for part, own in optional], 1),
            outward(high, weight, [(part[1], own) for part, own in optional], -1), not weight)
    return (low / weight, high / weight, False) if weight else None
