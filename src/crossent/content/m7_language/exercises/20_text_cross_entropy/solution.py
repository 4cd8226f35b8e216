from itertools import pairwise

import numpy as np


def text_cross_entropy(text, alphabet, probabilities):
    """The mean of -ln q over the pairs of neighbours."""
    table = np.asarray(probabilities, dtype=float)
    place = {character: i for i, character in enumerate(alphabet)}
    # The probability of each character, given the one before: one for each pair, so one less than there are characters.
    q = np.array([table[place[before], place[after]] for before, after in pairwise(text)])
    # The logarithm of each, then the mean. The product of 40,000 probabilities would be rounded to 0 before its logarithm
    # is taken; the sum of their logarithms is an ordinary number. ln 0 is -inf, which is the honest price.
    with np.errstate(divide="ignore"):
        return -np.log(q).mean()
