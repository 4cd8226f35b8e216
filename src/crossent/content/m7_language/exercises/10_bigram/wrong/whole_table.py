"""The whole table sums to 1.

{call} returned {got}, expected {expected}. You divide by the sum of all counts{where}. That is how
likely a *pair* is. Given the character before, each row sums to 1.
"""

import numpy as np

MARK = r"sum\(\)|np\.sum\(counts\)"


def bigram_probabilities(text, alphabet, smoothing=1.0):
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for before, after in zip(text, text[1:]):
        counts[place[before], place[after]] += 1
    return counts / counts.sum()
