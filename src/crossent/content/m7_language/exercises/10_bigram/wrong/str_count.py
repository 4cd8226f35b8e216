"""Overlapping pairs are missed.

{call} returned {got}, expected {expected}. `str.count` goes on behind each hit{where}: in `aaa` it
finds `aa` once, but there are two pairs. Walk over the neighbours: `zip(text, text[1:])`.
"""

import numpy as np

MARK = r"\.count\("


def bigram_probabilities(text, alphabet, smoothing=1.0):
    counts = np.array([[float(text.count(a + b)) for b in alphabet] for a in alphabet]) + smoothing
    return counts / counts.sum(axis=1, keepdims=True)
