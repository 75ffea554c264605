"""How fast difflib of Python's standard library compares two texts word by word: prints a figure as the benchmark's table reads it."""

import sys
import time
from difflib import SequenceMatcher

SHORTEST_SECONDS = 0.5
N_RUNS = 9

one, other = (text.split() for text in open(sys.argv[1], encoding="utf-8").read().split("\0"))
times = []
for _ in range(N_RUNS):
    start, n_times = time.perf_counter(), 0
    while time.perf_counter() - start < SHORTEST_SECONDS:
        SequenceMatcher(None, one, other).get_matching_blocks()
        n_times += 1
    times.append((time.perf_counter() - start) * 1e3 / n_times)
times.sort()
print(f"pair\tdifflib, in Python, of words\t{times[N_RUNS // 2]:.2f}\t{times[0]:.2f}\t{times[-1]:.2f}")
