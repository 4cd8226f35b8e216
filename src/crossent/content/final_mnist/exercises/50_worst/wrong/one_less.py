"""One less.

{call} returned {got}, expected {expected}. The first k end at k.
"""

import numpy as np

BREAKS = "number"


def worst_examples(losses, k):
    return np.argsort(-np.asarray(losses))[: max(k - 1, 0)]
