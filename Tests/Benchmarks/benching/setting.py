"""What every section of the benchmark works with."""
import pathlib
import subprocess
from dataclasses import dataclass
from functools import cached_property

from benching.data import Data
from benching.running import Runner
from benching.table import Table

ROOT = pathlib.Path(__file__).resolve().parents[3]


@dataclass
class Setting:
    tool: str
    nothing: str
    floor: str
    # The Python that has the peers' packages.
    python: str
    # How many rounds, in place of each section's own number.
    rounds: int | None
    runner: Runner
    data: Data
    table: Table

    def batch(self, criteria, *words):
        return [self.tool, "batch", "--checklist", "bench", "--rules", self.data.rules(criteria), "--jobs", "1", *words]

    def parse(self, profiles):
        return [self.floor, "parse", profiles]

    def times(self, usual):
        return self.rounds or usual

    @cached_property
    def has_batch(self):
        """Whether the program is new enough."""
        return subprocess.run([self.tool, "batch", "--help"], capture_output=True).returncode == 0
