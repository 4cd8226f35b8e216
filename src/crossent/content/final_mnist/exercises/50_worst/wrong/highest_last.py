"""The highest last.

{call} returned {got}, expected {expected}. The right ones, in the other order. Turn them round.
"""

import numpy as np

BREAKS = "ascending"


def worst_examples(losses, k):
    return np.argsort(np.asarray(losses))[len(losses) - k :]
