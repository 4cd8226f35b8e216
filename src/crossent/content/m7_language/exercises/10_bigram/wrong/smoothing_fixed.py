"""The smoothing is fixed.

{call} returned {got}, expected {expected}. 1 is added to every count, whatever `smoothing`
says{where}. Use the argument.
"""

import numpy as np

MARK = r"ones|\+ 1\b"


def bigram_probabilities(text, alphabet, smoothing=1.0):
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.ones((len(alphabet), len(alphabet)))
    for before, after in zip(text, text[1:]):
        counts[place[before], place[after]] += 1
    return counts / counts.sum(axis=1, keepdims=True)
