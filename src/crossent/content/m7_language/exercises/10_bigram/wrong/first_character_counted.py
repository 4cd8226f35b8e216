"""The first character counts as a follower of nothing.

{call} returned {got}, expected {expected}. The first character of the text is counted as if it
followed itself{where}. The first has no character before it: n characters have n - 1 pairs.
"""

import numpy as np

MARK = r"text\[:1\] \+|text\[0\] \+"


def bigram_probabilities(text, alphabet, smoothing=1.0):
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for before, after in zip(text[:1] + text, text):
        counts[place[before], place[after]] += 1
    return counts / counts.sum(axis=1, keepdims=True)
