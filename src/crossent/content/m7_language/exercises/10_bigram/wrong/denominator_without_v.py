"""The denominator lacks V.

{call} returned {got}, expected {expected}. k is added to V counts of a row, so the sum of the row
grows by k V. You add k once{where}, and the row does not sum to 1.
"""

import numpy as np

MARK = r"\+\s*smoothing\)|smoothing"


def bigram_probabilities(text, alphabet, smoothing=1.0):
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.zeros((len(alphabet), len(alphabet)))
    for before, after in zip(text, text[1:]):
        counts[place[before], place[after]] += 1
    return (counts + smoothing) / (counts.sum(axis=1, keepdims=True) + smoothing)
