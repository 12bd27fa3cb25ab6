#!/usr/bin/env python3
"""Python with the YAML parser yaml-rs, which is written in Rust, and code generated from the checklist."""
import sys

import yaml_rs

from stream import Peer

peer = Peer(sys.argv[1:], lambda text: yaml_rs.loads(text.decode(), parse_datetime=False))
decide = peer.decide()
peer.run(decide.rules, decide.total)
