"""Only what was not seen is smoothed.

{call} returned {got}, expected {expected}. You give `smoothing` to the pairs that were not
seen{where}. Add-k adds it to every count, the seen ones too.
"""

import numpy as np

MARK = r"== 0|where"


def bigram_probabilities(text, alphabet, smoothing=1.0):
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.zeros((len(alphabet), len(alphabet)))
    for before, after in zip(text, text[1:]):
        counts[place[before], place[after]] += 1
    counts[counts == 0] = smoothing
    return counts / counts.sum(axis=1, keepdims=True)
