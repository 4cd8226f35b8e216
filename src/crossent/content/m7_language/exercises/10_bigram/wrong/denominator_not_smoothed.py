"""The denominator is not smoothed.

{call} returned {got}, expected {expected}. The counts are smoothed, the sum of the row is
not{where}, so the row sums to more than 1. Take the sum after adding k.
"""

import numpy as np

MARK = r"sum\("


def bigram_probabilities(text, alphabet, smoothing=1.0):
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.zeros((len(alphabet), len(alphabet)))
    for before, after in zip(text, text[1:]):
        counts[place[before], place[after]] += 1
    with np.errstate(all="ignore"):
        return (counts + smoothing) / counts.sum(axis=1, keepdims=True)
