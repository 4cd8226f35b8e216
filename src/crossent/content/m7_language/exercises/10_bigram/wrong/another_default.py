"""Another default.

{call} returned {got}, expected {expected}. Without `smoothing`, you add something other than
1{where}. The default is `smoothing=1.0`.
"""

import numpy as np

MARK = r"smoothing\s*="


def bigram_probabilities(text, alphabet, smoothing=0.1):
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for before, after in zip(text, text[1:]):
        counts[place[before], place[after]] += 1
    return counts / counts.sum(axis=1, keepdims=True)
