"""The smoothing loses its fraction.

{call} returned {got}, expected {expected}. The counts are whole numbers{where}, so 0.5 becomes 0.
Count in floats.
"""

import numpy as np

MARK = r"dtype\s*=\s*(int|np\.int)|int\("


def bigram_probabilities(text, alphabet, smoothing=1.0):
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.full((len(alphabet), len(alphabet)), smoothing, dtype=int)
    for before, after in zip(text, text[1:]):
        counts[place[before], place[after]] += 1
    with np.errstate(all="ignore"):
        return counts / counts.sum(axis=1, keepdims=True)
