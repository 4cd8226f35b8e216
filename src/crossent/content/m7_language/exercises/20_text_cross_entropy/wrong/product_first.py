"""The product is rounded to 0.

{call} returned {got}, expected {expected}. You multiply the probabilities of a long text{where}:
the product is smaller than the smallest float. Add logarithms instead.
"""

import numpy as np

MARK = r"prod\(|\*="


def text_cross_entropy(text, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    place = {character: i for i, character in enumerate(alphabet)}
    q = np.array([table[place[before], place[after]] for before, after in zip(text, text[1:])])
    with np.errstate(all="ignore"):
        return -np.log(np.prod(q)) / len(q)
