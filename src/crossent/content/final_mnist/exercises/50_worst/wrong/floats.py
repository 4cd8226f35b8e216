"""As floats.

{call} returned {got}, expected {expected}. An index is a whole number.
"""

import numpy as np

BREAKS = "returns"


def worst_examples(losses, k):
    return np.argsort(-np.asarray(losses))[:k].astype(float)
