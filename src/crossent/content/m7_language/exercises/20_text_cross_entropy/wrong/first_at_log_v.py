"""The first character is paid for, too.

{call} returned {got}, expected {expected}. You charge ln V for the first character{where}. It is
not predicted here, and costs nothing. (A compressor has to store it: that comes later.)
"""

import numpy as np

MARK = r"len\(alphabet\)"


def text_cross_entropy(text, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    place = {character: i for i, character in enumerate(alphabet)}
    q = np.array([table[place[before], place[after]] for before, after in zip(text, text[1:])])
    with np.errstate(all="ignore"):
        return (-np.log(q).sum() + np.log(len(alphabet))) / len(text)
