"""Ranks.

{call} returned {got}, expected {expected}. That is each example's rank. `argsort` once, not twice.
"""

import numpy as np

BREAKS = "order"


def worst_examples(losses, k):
    return np.argsort(np.argsort(-np.asarray(losses)))[:k]
