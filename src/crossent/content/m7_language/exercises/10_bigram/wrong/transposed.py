"""Rows and columns are exchanged.

{call} returned {got}, expected {expected}. Your rows stand for the character that follows{where}. A
row belongs to the one *before*: `counts[before, after]`.
"""

import numpy as np

MARK = r"counts\["


def bigram_probabilities(text, alphabet, smoothing=1.0):
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for before, after in zip(text, text[1:]):
        counts[place[after], place[before]] += 1
    return counts / counts.sum(axis=1, keepdims=True)
