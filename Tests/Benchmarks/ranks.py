#!/usr/bin/env python3
"""Times the ranks of many cities under drawn weights beside the same computation in NumPy, in turn, in one run.

Both draw weights from the simplex, leave criteria that do not apply out of the denominator, give cities that
differ by rounding alone the same rank, and count which ranks every city had, with which weights it came first
and, for up to 200 cities, how often it was above each other one; both end with mean ranks, percentiles and
central weights. NumPy works on blocks of draws that fit into the processor's second-level cache, with one BLAS
thread. Its sorting and its BLAS use the widest vectors that the processor has, the portable build of mizan
those that all have.

Prints processor and wall time, and the ratio of each pair. Ends with 1 if the two do not come to the same.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time

for name in ["OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"]:
    os.environ[name] = "1"
try:
    import numpy
except ImportError:
    print("ranks.py: NumPy is missing (pip install numpy); nothing was timed")
    sys.exit(0)

TOOL = ".build/release/RankBenchmark"
DRAWS = 10_000
BLOCK = 250
# Counting goes through all counters, so several blocks are counted together.
BLOCKS_COUNTED = 4
ROUNDING = 1e-11
MOST_IN_PAIRS = 200
# They draw other numbers, so they differ by chance.
TOLERANCE = 0.03
RESULTS = ["mean rank", "5th percentile", "median", "95th percentile", "central weights", "shares above"]


def rank(totals):
    """The cities of each draw, those above first, and their ranks from 0; equal ones share the lowest."""
    below = numpy.negative(totals, out=totals)
    order = numpy.argsort(below, axis=1)
    gaps = numpy.diff(numpy.take_along_axis(below, order, axis=1), axis=1)
    places = numpy.arange(totals.shape[1])
    if gaps.min() > ROUNDING:
        return order, places
    ranks = numpy.zeros(order.shape, dtype=numpy.int64)
    numpy.maximum.accumulate(numpy.where(gaps > ROUNDING, places[1:], 0), axis=1, out=ranks[:, 1:])
    return order, ranks


def add_first_weights(sums, order, ranks, weights):
    """Adds the weights of each draw to the sums of the cities that came first in it."""
    if ranks.ndim == 1:
        draws, cities = numpy.arange(len(order)), order[:, 0]
    else:
        draws, positions = numpy.nonzero(ranks == 0)
        cities = order[draws, positions]
    by_city = numpy.argsort(cities, kind="stable")
    draws, cities = draws[by_city], cities[by_city]
    starts = numpy.flatnonzero(numpy.diff(cities, prepend=-1))
    sums[cities[starts]] += numpy.add.reduceat(weights[draws], starts, axis=0)


def add_pairs(ahead, order, ranks):
    """Adds, for every two cities, in how many draws the first was above the second."""
    by_city = numpy.empty(order.shape, dtype=numpy.int16)
    numpy.put_along_axis(by_city, order, numpy.broadcast_to(ranks, order.shape), axis=1)
    columns = by_city.T.copy()
    for city, own in enumerate(columns):
        ahead[city] += numpy.count_nonzero(own < columns, axis=1)


def percentile(passed, share):
    """The ranks below which a share of the draws lies, of sums of counts up to each rank."""
    place = share * (DRAWS - 1)
    lower = int(place)
    a = (passed <= lower).sum(axis=1) + 1
    b = (passed <= min(lower + 1, DRAWS - 1)).sum(axis=1) + 1
    return a + (place - lower) * (b - a)


def results(counts, first_weights, ahead):
    """The sums of the squares of what was found, in the order of RESULTS."""
    passed = counts.cumsum(axis=1)
    means = counts @ (numpy.arange(counts.shape[1]) + 1) / DRAWS
    # Central weights, each city's by how often it came first.
    central = first_weights / numpy.maximum(counts[:, :1], 1) * (counts[:, :1] / DRAWS)
    found = [means, *(percentile(passed, share) for share in [0.05, 0.5, 0.95]), central, ahead / DRAWS]
    return [float((numbers**2).sum()) for numbers in found]


def with_numpy(scores):
    """Processor time, wall time and the results."""
    start = (time.process_time(), time.perf_counter())
    generator = numpy.random.Generator(numpy.random.PCG64(1))
    count, criteria = scores.shape
    applies = (~numpy.isnan(scores)).astype(float).T.copy()
    values = numpy.nan_to_num(scores).T.copy()
    counts = numpy.zeros(count * count, dtype=numpy.int64)
    first_weights = numpy.zeros((count, criteria))
    has_pairs = count <= MOST_IN_PAIRS
    ahead = numpy.zeros((count, count) if has_pairs else (0, 0), dtype=numpy.int64)
    keys = numpy.empty((BLOCKS_COUNTED, BLOCK, count), dtype=numpy.int64)
    for block in range(DRAWS // BLOCK):
        weights = generator.standard_exponential((BLOCK, criteria))
        weights /= weights.sum(axis=1, keepdims=True)
        totals = weights @ values
        totals /= weights @ applies
        order, ranks = rank(totals)
        add_first_weights(first_weights, order, ranks, weights)
        if has_pairs:
            add_pairs(ahead, order, ranks)
        own = keys[block % BLOCKS_COUNTED]
        numpy.multiply(order, count, out=own)
        own += ranks
        if block % BLOCKS_COUNTED == BLOCKS_COUNTED - 1:
            counts += numpy.bincount(keys.ravel(), minlength=count * count)
    found = results(counts.reshape(count, count), first_weights, ahead)
    end = (time.process_time(), time.perf_counter())
    return [end[0] - start[0], end[1] - start[1], *found]


def run(command):
    """The numbers that a command prints, and its processor and wall time as a whole."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    whole = usage.ru_utime + usage.ru_stime, time.perf_counter() - start
    if status != 0:
        sys.exit(f"{' '.join(command)} ended with status {status}")
    return [float(number) for number in output.split()], whole


def median_ms(times):
    return 1000 * statistics.median(times)


def show(cities, rounds, path):
    """Times one number of cities, and tells whether both come to the same."""
    def own(threads):
        return run([TOOL, str(cities), str(DRAWS), str(threads), path])

    own(1)
    peers = [sys.executable, "-I", os.path.abspath(__file__), path]
    one, two, peer = [], [], []
    for _ in range(rounds):
        one.append(own(1))
        two.append(own(2))
        peer.append(run(peers))
    ratio = statistics.median(p[0][0] / o[0][0] for p, o in zip(peer, one))
    speedup = statistics.median(o[0][1] / t[0][1] for o, t in zip(one, two))
    print(f"{cities} cities, 60 criteria, {DRAWS} draws; median of {rounds} rounds")
    print(f"  processor ms   mizan {median_ms(o[0][0] for o in one):8.1f}   numpy {median_ms(p[0][0] for p in peer):8.1f}"
          f"   ratio {ratio:.2f}")
    print(f"  wall ms        1 thread {median_ms(o[0][1] for o in one):5.1f}"
          f"   2 threads {median_ms(t[0][1] for t in two):5.1f}   ratio {speedup:.2f}")
    print(f"  whole process, processor ms   mizan {median_ms(o[1][0] for o in one):8.1f}"
          f"   numpy {median_ms(p[1][0] for p in peer):8.1f}")
    same = True
    for name, ours, theirs in zip(RESULTS, one[0][0][2:], peer[0][0][2:]):
        drift = abs(ours - theirs) / max(theirs, 1e-9)
        if drift > TOLERANCE:
            print(f"  {name}: the sums of squares differ by {100 * drift:.2f} %: {ours} and {theirs}")
            same = False
    return same


def main():
    if len(sys.argv) > 1:
        print(*with_numpy(numpy.loadtxt(sys.argv[1])))
        return
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "scores.txt")
        same = [show(cities, rounds, path) for cities, rounds in [(1000, 5), (30, 15)]]
    sys.exit(0 if all(same) else 1)


main()
