"""A row is divided by the other rows' sums.

{call} returned {got}, expected {expected}. Without `keepdims`, the sums of the rows lie along the
columns{where}: entry j is divided by the sum of row j. Write `sum(axis=1, keepdims=True)`.
"""

import numpy as np

MARK = r"sum\("


def bigram_probabilities(text, alphabet, smoothing=1.0):
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for before, after in zip(text, text[1:]):
        counts[place[before], place[after]] += 1
    return counts / counts.sum(axis=1)
