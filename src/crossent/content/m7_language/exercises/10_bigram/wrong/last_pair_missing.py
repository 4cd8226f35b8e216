"""The last pair is missing.

{call} returned {got}, expected {expected}. The walk ends one pair early{where}. A text of n
characters has n - 1 pairs.
"""

import numpy as np

MARK = r"- 2|-1\]"


def bigram_probabilities(text, alphabet, smoothing=1.0):
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for before, after in zip(text[:-1], text[1:-1]):
        counts[place[before], place[after]] += 1
    return counts / counts.sum(axis=1, keepdims=True)
