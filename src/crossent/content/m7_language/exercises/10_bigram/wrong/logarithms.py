"""Logarithms.

{call} returned {got}, expected {expected}. You return logarithms of the probabilities{where}.
Return the probabilities; the logarithm comes with the loss.
"""

import numpy as np

MARK = r"log"


def bigram_probabilities(text, alphabet, smoothing=1.0):
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for before, after in zip(text, text[1:]):
        counts[place[before], place[after]] += 1
    return np.log(counts / counts.sum(axis=1, keepdims=True))
