#!/usr/bin/env python3
"""Times the ranks of many cities under drawn weights beside the same computation in NumPy, in turn, in
one run, with one BLAS thread.

Weights are drawn from the simplex; criteria that do not apply leave the denominator; ranks are counted
for every city. Prints processor and wall time, and the ratio of each pair. NumPy's sorting and its BLAS use the
widest vectors that the processor has, the portable build of mizan those that all have. Ends with 1 if the two do
not come to the same mean ranks.
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
CHUNK = 250


def with_numpy(scores):
    """Processor time, wall time and the sum of the squares of the mean ranks."""
    generator = numpy.random.Generator(numpy.random.PCG64(1))
    count, criteria = scores.shape
    applies = (~numpy.isnan(scores)).astype(float).T.copy()
    values = numpy.nan_to_num(scores).T.copy()
    start = (time.process_time(), time.perf_counter())
    counts = numpy.zeros(count * count, dtype=numpy.int64)
    cities = numpy.arange(count) * count
    places = numpy.tile(numpy.arange(count), (CHUNK, 1))
    ranks = numpy.empty((CHUNK, count), dtype=numpy.int64)
    for _ in range(DRAWS // CHUNK):
        weights = generator.standard_exponential((CHUNK, criteria))
        weights /= weights.sum(axis=1, keepdims=True)
        totals = (weights @ values) / (weights @ applies)
        order = numpy.argsort(-totals, axis=1)
        numpy.put_along_axis(ranks, order, places, axis=1)
        counts += numpy.bincount((ranks + cities).ravel(), minlength=count * count)
    table = counts.reshape(count, count)
    means = (table * (numpy.arange(count) + 1)).sum(axis=1) / DRAWS
    end = (time.process_time(), time.perf_counter())
    return end[0] - start[0], end[1] - start[1], float((means**2).sum())


def with_mizan(cities, threads, path):
    command = [TOOL, str(cities), str(DRAWS), str(threads), path]
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    whole = time.perf_counter() - start, usage.ru_utime + usage.ru_stime
    if status != 0:
        sys.exit(f"{' '.join(command)} ended with status {status}")
    return [float(number) for number in output.split()], whole


def main():
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "scores.txt")
        for cities, rounds in [(1000, 5), (30, 15)]:
            with_mizan(cities, 1, path)
            scores = numpy.loadtxt(path)
            one, two, peer, whole = [], [], [], []
            for _ in range(rounds):
                own, process = with_mizan(cities, 1, path)
                one.append(own)
                whole.append(process)
                two.append(with_mizan(cities, 2, path)[0])
                peer.append(with_numpy(scores))
            drift = abs(one[0][2] / peer[0][2] - 1)
            ratio = statistics.median(p[0] / o[0] for p, o in zip(peer, one))
            speedup = statistics.median(o[1] / t[1] for o, t in zip(one, two))
            print(f"{cities} cities, 60 criteria, {DRAWS} draws; median of {rounds} rounds")
            print(f"  processor ms   mizan {1000 * statistics.median(o[0] for o in one):8.1f}"
                  f"   numpy {1000 * statistics.median(p[0] for p in peer):8.1f}   ratio {ratio:.2f}")
            print(f"  wall ms        1 thread {1000 * statistics.median(o[1] for o in one):5.1f}"
                  f"   2 threads {1000 * statistics.median(t[1] for t in two):5.1f}   ratio {speedup:.2f}")
            print(f"  whole process  {1000 * statistics.median(w[0] for w in whole):.1f} ms, "
                  f"{1000 * statistics.median(w[1] for w in whole):.1f} ms of the processor;"
                  f" mean ranks differ by {100 * drift:.2f} %")
            failed = failed or drift > 0.01
    sys.exit(1 if failed else 0)


main()
