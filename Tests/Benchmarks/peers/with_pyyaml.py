#!/usr/bin/env python3
"""Python with PyYAML's loader on libyaml, and code generated from the checklist."""
import sys

import yaml

from stream import Peer

if not yaml.__with_libyaml__:
    sys.exit("PyYAML was built without libyaml")
peer = Peer(sys.argv[1:], lambda text: yaml.load(text, yaml.CSafeLoader))
decide = peer.decide()
peer.run(decide.rules, decide.total)
