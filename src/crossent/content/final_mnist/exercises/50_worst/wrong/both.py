"""Losses and places.

{call} returned {got}, expected {expected}. `topk` gives both. Take `.indices`.
"""

import numpy as np

BREAKS = "returns"


def worst_examples(losses, k):
    order = np.argsort(-np.asarray(losses))[:k]
    return np.asarray(losses)[order], order
