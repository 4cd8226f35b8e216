"""Both directions are counted.

{call} returned {got}, expected {expected}. `ab` is counted as `ba`, too{where}. A text is read from
left to right: count the one that follows only.
"""

import numpy as np

MARK = r"counts\["


def bigram_probabilities(text, alphabet, smoothing=1.0):
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for before, after in zip(text, text[1:]):
        counts[place[before], place[after]] += 1
        counts[place[after], place[before]] += 1
    return counts / counts.sum(axis=1, keepdims=True)
