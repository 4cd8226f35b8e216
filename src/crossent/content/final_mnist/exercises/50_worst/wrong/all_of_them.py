"""All of them.

{call} returned {got}, expected {expected}. `k` plays no part.
"""

import numpy as np

BREAKS = "number"


def worst_examples(losses, k):
    return np.argsort(-np.asarray(losses))
