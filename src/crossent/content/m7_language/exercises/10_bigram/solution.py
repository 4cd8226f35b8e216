from itertools import pairwise

import numpy as np


def bigram_probabilities(text, alphabet, smoothing=1.0):
    """Count the pairs of neighbours, add k, divide each row by its sum."""
    place = {character: i for i, character in enumerate(alphabet)}
    # Every count starts at k: that is add-k smoothing. Without it a pair that was never seen would be impossible, and one
    # such pair in another text would cost infinitely much.
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    # pairwise gives all neighbours, as zip(text, text[1:]) does: n - 1 of them, since nothing follows the last character.
    # "aaa" holds two pairs "aa"; text.count("aa") would find one, since it goes on behind each hit.
    for before, after in pairwise(text):
        counts[place[before], place[after]] += 1
    # The row's sum is n(i) + k V. keepdims makes it a column, so that each row is divided by its own.
    return counts / counts.sum(axis=1, keepdims=True)
