"""The columns sum to 1.

{call} returned {got}, expected {expected}. Each column is divided by its sum{where}. That is the
distribution of what came before. Divide each row: `sum(axis=1, keepdims=True)`.
"""

import numpy as np

MARK = r"axis\s*=\s*0|sum\(0"


def bigram_probabilities(text, alphabet, smoothing=1.0):
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for before, after in zip(text, text[1:]):
        counts[place[before], place[after]] += 1
    return counts / counts.sum(axis=0, keepdims=True)
