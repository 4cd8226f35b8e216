"""An alphabet of its own.

{call} returned {got}, expected {expected}. Rows and columns are the characters of the text,
sorted{where}. Use `alphabet`, in its order; some of it may not occur.
"""

import numpy as np

MARK = r"set\(text\)|in text|\btext\b"


def bigram_probabilities(text, alphabet, smoothing=1.0):
    alphabet = sorted(set(text))
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for before, after in zip(text, text[1:]):
        counts[place[before], place[after]] += 1
    return counts / counts.sum(axis=1, keepdims=True)
