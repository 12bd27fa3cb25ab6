"""Who does the same work in another way: what they need, and how they are started."""
import subprocess
from dataclasses import dataclass

from benching.data import PEERS


@dataclass(frozen=True)
class Peer:
    name: str
    modules: tuple
    words: tuple
    # Whether what it runs is made of the checklist beforehand; others read the rules each time, as mizan does.
    is_prepared: bool

    def command(self, python, data, criteria, profiles):
        folder = data.prepared(criteria, python) if self.is_prepared else data.rules(criteria)
        return [python, str(PEERS / self.words[0]), *self.words[1:], folder, profiles]


PYYAML = Peer("Python, PyYAML on libyaml", ("yaml",), ("with_pyyaml.py",), False)
YAML_RS = Peer("Python, yaml-rs", ("yaml_rs",), ("with_yaml_rs.py",), False)
YAML_RS_PREPARED = Peer("Python, yaml-rs, code beforehand", ("yaml_rs",), ("with_yaml_rs.py",), True)
CEL = Peer("CEL in C++, yaml-rs", ("yaml_rs", "cel_expr_python"), ("with_cel.py",), True)
REGORUS = Peer("regorus compiled, yaml-rs", ("yaml_rs", "regorus"), ("with_regorus.py",), True)
REGORUS_INTERPRETED = Peer(
    "regorus interpreted, yaml-rs", ("yaml_rs", "regorus"), ("with_regorus.py", "--interpreted"), True)
ALL = [YAML_RS, YAML_RS_PREPARED, PYYAML, CEL, REGORUS, REGORUS_INTERPRETED]


def has(python, module):
    return subprocess.run([python, "-c", f"import {module}"], capture_output=True).returncode == 0


def present(python, say):
    """The peers that can be run; says which cannot."""
    missing = [module for module in sorted({name for peer in ALL for name in peer.modules}) if not has(python, module)]
    if missing:
        say(f"missing: {', '.join(missing)} (pip install -r Tests/Benchmarks/requirements.txt)")
    found = []
    for peer in ALL:
        if set(missing).isdisjoint(peer.modules):
            found.append(peer)
        else:
            say(f"{peer.name}: left out")
    return found
