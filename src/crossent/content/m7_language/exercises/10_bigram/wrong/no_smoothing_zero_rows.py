"""No smoothing, rows of 0.

{call} returned {got}, expected {expected}. Nothing is added to the counts, and a character that has
no follower gets a row of 0{where}, no distribution at all. Start every count at `smoothing`.
"""

import numpy as np

MARK = r"maximum|where|zeros"


def bigram_probabilities(text, alphabet, smoothing=1.0):
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.zeros((len(alphabet), len(alphabet)))
    for before, after in zip(text, text[1:]):
        counts[place[before], place[after]] += 1
    return counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
