#!/usr/bin/env python3
"""The rules as they stand, in Google's CEL for C++ (cel-expr-python); profiles are read by yaml-rs, means are taken
by generated Python. A condition that reads a missing fact is an error, which CEL's `&&` and `||` treat as Kleene's
logic does the unknown."""
import sys

import yaml_rs
from cel_expr_python import cel

from stream import Peer, plain

TYPES = {
    "bool": cel.Type.BOOL, "int": cel.Type.INT, "number": cel.Type.DOUBLE, "share": cel.Type.DOUBLE,
    "string": cel.Type.STRING, "enum": cel.Type.STRING, "list": cel.Type.List(cel.Type.STRING),
}

peer = Peer(sys.argv[1:], lambda text: yaml_rs.loads(text.decode(), parse_datetime=False))
prepared = peer.prepared()
environment = cel.NewEnv(variables={path: TYPES[type] for path, type in prepared["types"].items()})
criteria = [
    (scores[0], list(zip(scores[:0:-1], map(environment.compile, reversed(conditions)))))
    for scores, conditions in prepared["criteria"]]


def rules(facts):
    activation = environment.Activation(plain(facts))
    lows, highs = [], []
    for worst, levels in criteria:
        low, high = worst, None
        for score, condition in levels:
            value = condition.eval(activation).value()
            if value is False:
                continue
            if high is None:
                high = score
            if value is True:
                low = score
                break
        lows.append(low)
        highs.append(worst if high is None else high)
    return lows, highs


peer.run(rules, peer.decide().total)
