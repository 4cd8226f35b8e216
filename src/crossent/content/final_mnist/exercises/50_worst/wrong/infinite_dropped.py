"""Infinite losses left out.

{call} returned {got}, expected {expected}. An infinite loss is the highest.
"""

import numpy as np

BREAKS = "large"


def worst_examples(losses, k):
    values = np.nan_to_num(np.asarray(losses, dtype=float), posinf=0.0)
    return np.argsort(-values, kind="stable")[:k]
