"""Only characters of the text.

{call} returned {got}, expected {expected}. The table covers the characters that occur in the
text{where}. It has a row and a column for each character of `alphabet`.
"""

import numpy as np

MARK = r"set\(text\)|in text"


def bigram_probabilities(text, alphabet, smoothing=1.0):
    alphabet = [character for character in alphabet if character in set(text)]
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for before, after in zip(text, text[1:]):
        counts[place[before], place[after]] += 1
    return counts / counts.sum(axis=1, keepdims=True)
