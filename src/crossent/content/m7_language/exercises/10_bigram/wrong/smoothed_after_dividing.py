"""Smoothed after dividing.

{call} returned {got}, expected {expected}. `smoothing` is added to probabilities{where}. It belongs
to the counts: add first, then divide.
"""

import numpy as np

MARK = r"smoothing"


def bigram_probabilities(text, alphabet, smoothing=1.0):
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.zeros((len(alphabet), len(alphabet)))
    for before, after in zip(text, text[1:]):
        counts[place[before], place[after]] += 1
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    shares = shares + smoothing
    return shares / shares.sum(axis=1, keepdims=True)
