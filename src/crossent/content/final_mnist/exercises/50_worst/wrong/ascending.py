"""The lowest first.

{call} returned {got}, expected {expected}. Sorting goes upwards by itself. Sort the negative losses.
"""

import numpy as np

BREAKS = "ascending"


def worst_examples(losses, k):
    return np.argsort(np.asarray(losses))[:k]
