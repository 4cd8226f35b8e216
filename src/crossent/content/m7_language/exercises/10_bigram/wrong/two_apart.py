"""The one after next.

{call} returned {got}, expected {expected}. You pair a character with the one after the next{where}:
the target is shifted twice. Neighbours are `zip(text, text[1:])`.
"""

import numpy as np

MARK = r"\[2:\]|\+ 2"


def bigram_probabilities(text, alphabet, smoothing=1.0):
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for before, after in zip(text, text[2:]):
        counts[place[before], place[after]] += 1
    return counts / counts.sum(axis=1, keepdims=True)
