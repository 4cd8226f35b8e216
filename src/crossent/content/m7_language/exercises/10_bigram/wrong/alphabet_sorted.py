"""The alphabet is sorted anew.

{call} returned {got}, expected {expected}. Rows and columns follow the sorted alphabet{where}. They
have to follow the order that was given.
"""

import numpy as np

MARK = r"sorted"


def bigram_probabilities(text, alphabet, smoothing=1.0):
    place = {character: i for i, character in enumerate(sorted(alphabet))}
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for before, after in zip(text, text[1:]):
        counts[place[before], place[after]] += 1
    return counts / counts.sum(axis=1, keepdims=True)
