"""Each pair counts once.

{call} returned {got}, expected {expected}. A pair that occurs five times counts as one that occurs
once{where}. Add up all of them. (`counts[i, j] += 1` with whole arrays of places loses the doubles:
`np.add.at` keeps them.)
"""

import numpy as np

MARK = r"set\(|= 1\b"


def bigram_probabilities(text, alphabet, smoothing=1.0):
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for before, after in set(zip(text, text[1:])):
        counts[place[before], place[after]] += 1
    return counts / counts.sum(axis=1, keepdims=True)
