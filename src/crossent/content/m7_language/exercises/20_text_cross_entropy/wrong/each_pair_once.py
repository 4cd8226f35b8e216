"""Each pair counts once.

{call} returned {got}, expected {expected}. A pair that occurs often counts as one that occurs
once{where}. The mean goes over all characters.
"""

import numpy as np

MARK = r"set\("


def text_cross_entropy(text, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    place = {character: i for i, character in enumerate(alphabet)}
    q = np.array([table[place[before], place[after]] for before, after in sorted(set(zip(text, text[1:])))])
    with np.errstate(all="ignore"):
        return -np.log(q).mean()
