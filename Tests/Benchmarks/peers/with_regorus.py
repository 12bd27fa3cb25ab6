#!/usr/bin/env python3
"""The rules as Rego in regorus, compiled for its virtual machine, or with --interpreted as they stand; profiles are
read by yaml-rs, means are taken by generated Python."""
import json
import sys

import regorus
import yaml_rs

from stream import Peer, plain

LONGEST_LINE = 100_000
is_interpreted = "--interpreted" in sys.argv
words = [word for word in sys.argv[1:] if word != "--interpreted"]
peer = Peer(words, lambda text: yaml_rs.loads(text.decode(), parse_datetime=False))
prepared = peer.prepared()
scores = [scores for scores, _ in prepared["criteria"]]


def interpreted(name, entries):
    engine = regorus.Engine()
    engine.set_policy_length_config(max_col=LONGEST_LINE, max_file_bytes=1 << 26, max_lines=1 << 20)
    engine.add_policy(name, (peer.folder / name).read_text())
    paths = [f"data.bench.{entry}" for entry in entries]

    def ends(facts):
        engine.set_input(facts)
        return [end for path in paths for end in engine.eval_rule(path)]
    return ends


def compiled(name, entries):
    paths = [f"data.bench.{entry}" for entry in entries]
    machine = regorus.Rvm()
    machine.load_program(regorus.Program.compile_from_modules("{}", [(name, (peer.folder / name).read_text())], paths))

    def ends(facts):
        machine.set_input_json(json.dumps(facts))
        return [end for path in paths for end in json.loads(machine.execute_entry_point(path))]
    return ends


programs = [(interpreted if is_interpreted else compiled)(*program) for program in prepared["programs"]]


def rules(facts):
    facts = plain(facts)
    found = [end for ends in programs for end in ends(facts)]
    return (
        [own[level] for own, level in zip(scores, found[::2])], [own[level] for own, level in zip(scores, found[1::2])])


peer.run(rules, peer.decide().total)
