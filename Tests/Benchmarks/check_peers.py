#!/usr/bin/env python3
"""Checks that all peers come to the scores of `mizan assess`, on invented rules and profiles of several seeds: what
the benchmark compares on many profiles with `mizan batch`. Ends with 1 if an answer differs.

    check_peers.py [--tool .build/release/mizan] [--seeds 9,1,2] [--criteria 60,150] [-n 20]
"""
import argparse
import os
import subprocess
import sys
import tempfile

from benching import answers, peers
from benching.data import Data


def numbers(text):
    return [int(word) for word in text.split(",")]


def assessed(tool, data, criteria, count):
    """City, low and high of each profile, by mizan."""
    words = [tool, "assess", "--checklist", "bench", "--rules", data.rules(criteria), "--format", "json"]
    ended = subprocess.run(words + data.files(count), capture_output=True, cwd=data.folder)
    if ended.returncode != 0:
        sys.exit(f"check_peers: mizan ended with status {ended.returncode}\n{ended.stderr.decode()[-2000:]}")
    return answers.of_assess(ended.stdout)


def checked(tool, data, counts):
    """Whether mizan finds nothing wrong with the rules and the profiles."""
    rules = data.rules(counts[0])
    ended = subprocess.run(
        [tool, "check", "--rules", rules, rules, *data.files(counts[1])], cwd=data.folder, capture_output=True,
        text=True)
    if ended.returncode != 0:
        print(ended.stdout[-2000:], ended.stderr[-2000:])
    return ended.returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default=".build/release/mizan")
    parser.add_argument("--python", default=sys.executable, help="the Python that has the peers' packages")
    parser.add_argument("--seeds", type=numbers, default=[9, 1, 2])
    parser.add_argument("--criteria", type=numbers, default=[60, 150])
    parser.add_argument("-n", type=int, default=20)
    how = parser.parse_args()
    tool, failed = os.path.abspath(how.tool), False
    present = peers.present(how.python, print)
    for seed in how.seeds:
        with tempfile.TemporaryDirectory(prefix="mizan-peers-") as folder:
            data = Data(folder, seed)
            for criteria in how.criteria:
                own, name = assessed(tool, data, criteria, how.n), f"seed {seed}, {criteria} criteria"
                if not checked(tool, data, (criteria, how.n)):
                    print(f"{name}: mizan check finds errors")
                    failed = True
                for peer in present:
                    path = data.folder / "peer.csv"
                    with open(path, "wb") as table:
                        command = peer.command(how.python, data, criteria, data.profiles(how.n))
                        subprocess.run(command, stdout=table, check=True)
                    problem = answers.difference(own, answers.of_table(path))
                    print(f"{name}, {peer.name}: {problem or f'{how.n} profiles, the same answers'}", flush=True)
                    failed = failed or bool(problem)
    sys.exit(1 if failed else 0)


main()
