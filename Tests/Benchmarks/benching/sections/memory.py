"""How much memory a stream takes at most, however long it is."""
import subprocess

from benching.table import at_most

COUNTS = [100, 1000, 10_000, 100_000]


def memory(setting):
    setting.table.head("Peak memory in MiB, profiles on the standard input through a pipe")
    for jobs in ["1", "2"]:
        peaks = [_peak(setting, count, jobs) for count in COUNTS]
        for count, peak in zip(COUNTS, peaks):
            setting.table.row(f"{count:,} profiles, {jobs} job{'s' * (jobs != '1')}", peak, at_most(16))
        setting.table.row(f"growth from {COUNTS[0]:,} to {COUNTS[-1]:,}", peaks[-1] - peaks[0], at_most(1))


def _peak(setting, count, jobs):
    generator = subprocess.Popen(setting.data.generator(count), stdout=subprocess.PIPE)
    try:
        return setting.runner.run(setting.batch(60, "--jobs", jobs), stdin=generator.stdout).mebibytes
    finally:
        generator.wait()
