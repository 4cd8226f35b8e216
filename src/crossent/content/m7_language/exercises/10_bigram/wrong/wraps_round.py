"""The end is joined to the beginning.

{call} returned {got}, expected {expected}. The last character is followed by the first{where}. In a
text nothing follows the last one.
"""

import numpy as np

MARK = r"roll|%|text\[0\]|text\[:1\]"


def bigram_probabilities(text, alphabet, smoothing=1.0):
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for before, after in zip(text, text[1:] + text[:1]):
        counts[place[before], place[after]] += 1
    return counts / counts.sum(axis=1, keepdims=True)
