"""All for none.

{call} returned {got}, expected {expected}. `[-0:]` is everything.
"""

import numpy as np

BREAKS = "none"


def worst_examples(losses, k):
    return np.argsort(np.asarray(losses))[-k:][::-1]
