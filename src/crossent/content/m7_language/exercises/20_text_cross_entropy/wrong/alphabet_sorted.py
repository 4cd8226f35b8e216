"""The alphabet is sorted anew.

{call} returned {got}, expected {expected}. You look up rows in the order of the sorted
alphabet{where}. The table follows the alphabet as it is given.
"""

import numpy as np

MARK = r"sorted"


def text_cross_entropy(text, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    place = {character: i for i, character in enumerate(sorted(alphabet))}
    q = np.array([table[place[before], place[after]] for before, after in zip(text, text[1:])])
    with np.errstate(all="ignore"):
        return -np.log(q).mean()
