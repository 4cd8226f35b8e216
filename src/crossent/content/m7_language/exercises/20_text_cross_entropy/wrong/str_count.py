"""Overlapping pairs are missed.

{call} returned {got}, expected {expected}. `str.count` goes on behind each hit{where}: in `aaa` it
finds `aa` once, but there are two pairs.
"""

import numpy as np

MARK = r"\.count\("


def text_cross_entropy(text, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    counts = np.array([[text.count(a + b) for b in alphabet] for a in alphabet], dtype=float)
    with np.errstate(all="ignore"):
        return -np.where(counts > 0, counts * np.log(table), 0).sum() / counts.sum()
