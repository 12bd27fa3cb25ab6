"""Runs programs, one after the other in turn, and says what each run took."""
import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass


@dataclass(frozen=True)
class Usage:
    # Processor and wall time in seconds.
    cpu: float
    wall: float
    mebibytes: float


class Runner:
    """Starts programs through `measure`, whose own memory is too small to count as theirs."""

    def __init__(self, measure, folder):
        self.measure, self.folder = measure, folder
        self.report = tempfile.NamedTemporaryFile(prefix="usage-")

    def run(self, command, stdin=None, stdout=None, status=0):
        """What a run took that ends with `status`; `stdin` is a path or an open pipe, `stdout` a path."""
        source = open(stdin or os.devnull, "rb") if not hasattr(stdin, "read") else stdin
        with source, open(stdout or os.devnull, "wb") as target:
            ended = subprocess.run(
                [self.measure, self.report.name, *command], stdin=source, stdout=target, stderr=subprocess.PIPE,
                cwd=self.folder)
        if ended.returncode != status:
            sys.stderr.write(ended.stderr.decode(errors="replace")[-2000:])
            sys.exit(f"bench: {' '.join(map(str, command))[:300]} ended with status {ended.returncode}")
        with open(self.report.name) as file:
            _, cpu, wall, kibibytes = file.read().split()
        return Usage(float(cpu), float(wall), int(kibibytes) / 1024)

    def in_turn(self, rounds, *runs, warms_up=True):
        """Of each of several runs, all that it took, in rounds: every run once in each, after one that does not
        count. A run is (command, stdin)."""
        for command, stdin in runs if warms_up else []:
            self.run(command, stdin)
        return list(zip(*[[self.run(command, stdin) for command, stdin in runs] for _ in range(rounds)]))


def cpu(usages):
    """The median of the processor times, in milliseconds."""
    return 1000 * statistics.median(usage.cpu for usage in usages)


def wall(usages):
    return 1000 * statistics.median(usage.wall for usage in usages)


def ratios(numbers, others):
    """Of paired rounds."""
    return [number / max(other, 1e-9) for number, other in zip(numbers, others)]


def cpu_ratios(usages, others):
    return ratios([usage.cpu for usage in usages], [usage.cpu for usage in others])
