"""Counts, not probabilities.

{call} returned {got}, expected {expected}. You return the smoothed counts{where}. Divide each row
by its sum.
"""

import numpy as np

MARK = r"return"


def bigram_probabilities(text, alphabet, smoothing=1.0):
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for before, after in zip(text, text[1:]):
        counts[place[before], place[after]] += 1
    return counts
