#!/usr/bin/env python3
"""Invents rules and profiles for the benchmarks, from a seed: the same seed gives the same bytes.

    invent.py rules FOLDER [--criteria 60]
    invent.py profiles [-n 1000] [--form yaml|ndjson] [--broken PERCENT] > profiles.yaml
"""
import argparse
import sys

from invention.breaking import Breaking
from invention.profiles import Profiles
from invention.rules import write_rules

SEED = 9


def write_profiles(stream, count, form="yaml", seed=SEED, broken=0.0):
    """Writes a stream of profiles; gives the number and the way of each that was spoilt."""
    breaking = Breaking(broken, seed) if broken else None
    for text in Profiles(form, seed).write(count, breaking):
        stream.write(text)
    return breaking.broken if breaking else []


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=SEED)
    what = parser.add_subparsers(dest="what", required=True)
    rules = what.add_parser("rules", help="a folder of rules with the checklist `bench`")
    rules.add_argument("folder")
    rules.add_argument("--criteria", type=int, default=60)
    profiles = what.add_parser("profiles", help="a stream of profiles, to the standard output")
    profiles.add_argument("-n", type=int, default=1000)
    profiles.add_argument("--form", choices=["yaml", "ndjson"], default="yaml")
    profiles.add_argument("--broken", type=float, default=0, metavar="PERCENT")
    profiles.add_argument("--list-broken", action="store_true", help="which are broken and how, to the standard error")
    how = parser.parse_args()
    if how.what == "rules":
        write_rules(how.folder, how.criteria, how.seed)
        return
    try:
        broken = write_profiles(sys.stdout.buffer, how.n, how.form, how.seed, how.broken)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Whoever reads has seen enough.
        sys.stdout = None
        return
    if how.list_broken:
        for number, way in broken:
            print(number, way, file=sys.stderr)


if __name__ == "__main__":
    main()
