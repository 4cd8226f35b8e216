"""The losses are overwritten.

{call} returned {got}, expected {expected}. Each one found is set to -1. Work on a copy.
"""

import numpy as np

BREAKS = "untouched"


def worst_examples(losses, k):
    found = []
    for _ in range(k):
        i = int(np.argmax(np.asarray(losses)))
        found.append(i)
        losses[i] = -1.0
    return found
