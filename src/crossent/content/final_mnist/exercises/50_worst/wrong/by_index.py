"""By index.

{call} returned {got}, expected {expected}. The right ones, sorted by their place. Sort by loss.
"""

import numpy as np

BREAKS = "order"


def worst_examples(losses, k):
    return sorted(np.argsort(-np.asarray(losses))[:k].tolist())
