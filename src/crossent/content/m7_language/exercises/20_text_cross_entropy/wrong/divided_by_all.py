"""Divided by one too many.

{call} returned {got}, expected {expected}. You divide by the length of the text{where}. The first
character is not predicted: divide by `len(text) - 1`.
"""

import numpy as np

MARK = r"len\(text\)"


def text_cross_entropy(text, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    place = {character: i for i, character in enumerate(alphabet)}
    q = np.array([table[place[before], place[after]] for before, after in zip(text, text[1:])])
    with np.errstate(all="ignore"):
        return -np.log(q).sum() / len(text)
