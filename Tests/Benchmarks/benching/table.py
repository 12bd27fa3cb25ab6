"""The results as people read them: each ratio beside what it should be at most or at least."""
import statistics
from dataclasses import dataclass


@dataclass(frozen=True)
class Target:
    number: float
    is_most: bool = True

    def is_met(self, number):
        return number <= self.number if self.is_most else number >= self.number

    def __str__(self):
        return f"{'at most' if self.is_most else 'at least'} {self.number:g}"

    def verdict(self, number):
        return "ok" if self.is_met(number) else "above" if self.is_most else "below"


def at_most(number):
    return Target(number)


def at_least(number):
    return Target(number, is_most=False)


class Table:
    """Prints what is found as it is found."""

    def __init__(self):
        # Answers that differ: the only thing that fails the benchmark.
        self.differences = []
        self.missed = []
        self.section = ""

    def head(self, title, explanation=""):
        self.section = title
        print(f"\n{title}", flush=True)
        if explanation:
            print(f"  {explanation}")

    def row(self, name, numbers, target=None, note="", digits=2):
        """A result: the median of several ratios, or one number, and what stands beside it."""
        numbers = list(numbers) if isinstance(numbers, (list, tuple)) else [numbers]
        middle = statistics.median(numbers)
        spread = f"({min(numbers):.{digits}f} to {max(numbers):.{digits}f})" if len(numbers) > 1 else ""
        wanted = f"{target}: {target.verdict(middle)}" if target else ""
        if target and not target.is_met(middle):
            self.missed.append(f"{self.section}: {name} {middle:.{digits}f}, {target}")
        print(f"  {name:<46} {middle:>9.{digits}f} {spread:<20} {wanted:<22} {note}".rstrip(), flush=True)

    def say(self, text):
        print(f"  {text}", flush=True)

    def same(self, name, problem):
        """Says that answers are the same, or what differs."""
        if problem:
            self.differences.append(f"{name}: {problem}")
        self.say(f"{name}: {problem or 'the same answers'}")

    def end(self):
        """What did not come out as it should; gives the exit status."""
        print()
        for text in self.missed:
            print(f"missed: {text}")
        for text in self.differences:
            print(f"DIFFERENT ANSWERS: {text}")
        if not self.missed and not self.differences:
            print("all targets met, all answers the same")
        return 1 if self.differences else 0
