"""Tables of scores, and what differs between two of them."""
import json

TOLERANCE = 1e-9


def of_batch(path):
    """City, low and high of each line of `mizan batch --select score`."""
    with open(path, encoding="utf-8") as file:
        return [_of(json.loads(line)) for line in file]


def of_assess(text):
    """The same of `mizan assess --format json`: one assessment, or several."""
    read = json.loads(text)
    return [(one["city"]["id"], *_of(one)[1:]) for one in (read if isinstance(read, list) else [read])]


def of_table(path):
    """The same of what a peer prints."""
    with open(path, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split(",") for line in file]
    return [(city, float(low), float(high)) for city, low, high in rows]


def difference(own, others):
    """The first place where two tables differ; an empty text where they do not."""
    if len(own) != len(others):
        return f"{len(own)} and {len(others)} lines"
    for place, (one, other) in enumerate(zip(own, others), 1):
        if one[0] != other[0] or any(abs(a - b) > TOLERANCE for a, b in zip(one[1:], other[1:])):
            return f"line {place}: {one} and {other}"
    return ""


def _of(result):
    if result.get("score") is None:
        raise SystemExit(f"bench: no score in {json.dumps(result)[:300]}")
    return result["city"], result["score"]["low"], result["score"]["high"]
