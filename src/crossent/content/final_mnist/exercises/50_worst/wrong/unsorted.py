"""Not sorted.

{call} returned {got}, expected {expected}. `argpartition` finds the highest, in no order.
"""

import numpy as np

BREAKS = "order"


def worst_examples(losses, k):
    values = -np.asarray(losses)
    return np.arange(len(values)) [np.argpartition(values, k - 1)[:k]] if k else np.arange(0)
