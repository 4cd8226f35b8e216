"""No smoothing.

{call} returned {got}, expected {expected}. Nothing is added to the counts{where}, so a pair that
was not seen is impossible, and a row that was not seen is 0/0. Start every count at `smoothing`.
"""

import numpy as np

MARK = r"zeros"


def bigram_probabilities(text, alphabet, smoothing=1.0):
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.zeros((len(alphabet), len(alphabet)))
    for before, after in zip(text, text[1:]):
        counts[place[before], place[after]] += 1
    with np.errstate(all="ignore"):
        return counts / counts.sum(axis=1, keepdims=True)
