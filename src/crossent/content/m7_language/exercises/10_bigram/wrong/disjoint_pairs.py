"""Every second pair is skipped.

{call} returned {got}, expected {expected}. The text is cut into pairs side by side{where}: `abcd`
gives `ab` and `cd`, but `bc` is a pair, too. Move on by one character.
"""

import numpy as np

MARK = r"::2|, 2\)"


def bigram_probabilities(text, alphabet, smoothing=1.0):
    place = {character: i for i, character in enumerate(alphabet)}
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for before, after in zip(text[::2], text[1::2]):
        counts[place[before], place[after]] += 1
    return counts / counts.sum(axis=1, keepdims=True)
