"""Rounded losses.

{call} returned {got}, expected {expected}. Whole numbers tell few losses apart.
"""

import numpy as np

BREAKS = "order"


def worst_examples(losses, k):
    return np.argsort(-np.asarray(losses).astype(int), kind="stable")[:k]
