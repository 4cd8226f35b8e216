"""Pairs.

{call} returned {got}, expected {expected}. Each index comes with its loss. Return the indices
alone.
"""

import numpy as np

BREAKS = "returns"


def worst_examples(losses, k):
    return sorted(((float(v), i) for i, v in enumerate(losses)), reverse=True)[:k]
