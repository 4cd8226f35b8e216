"""The character before plays no part.

{call} returned {got}, expected {expected}. Every row is the same: how often each character occurs
at all{where}. Count it apart for each character before.
"""

import numpy as np

MARK = r"counts"


def bigram_probabilities(text, alphabet, smoothing=1.0):
    counts = np.array([float(text[1:].count(character)) for character in alphabet]) + smoothing
    return np.tile(counts / counts.sum(), (len(alphabet), 1))
