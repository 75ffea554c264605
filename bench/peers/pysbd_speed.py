"""How fast pysbd cuts the texts of a file, one on each line: prints a figure as the benchmark's table reads it."""

import sys
import time

import pysbd

SHORTEST_SECONDS = 1.0
N_RUNS = 5

texts = [line for line in open(sys.argv[1], encoding="utf-8").read().split("\n") if line]
segmenter = pysbd.Segmenter(language="en", clean=False)
speeds = []
for _ in range(N_RUNS):
    start, n_bytes, at = time.perf_counter(), 0, 0
    while time.perf_counter() - start < SHORTEST_SECONDS:
        segmenter.segment(texts[at])
        n_bytes += len(texts[at].encode())
        at = (at + 1) % len(texts)
    speeds.append(n_bytes / 1e6 / (time.perf_counter() - start))
speeds.sort()
print(f"sentences\tpysbd 0.3.4, in Python\t{speeds[N_RUNS // 2]:.2f}\t{speeds[0]:.2f}\t{speeds[-1]:.2f}")
