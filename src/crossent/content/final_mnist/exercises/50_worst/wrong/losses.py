"""The losses.

{call} returned {got}, expected {expected}. Those are losses. Return their places.
"""

import numpy as np

BREAKS = "returns"


def worst_examples(losses, k):
    return np.sort(np.asarray(losses))[::-1][:k]
